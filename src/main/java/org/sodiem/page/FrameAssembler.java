package org.sodiem.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.CarriedTables;
import org.sodiem.model.Edition;
import org.sodiem.model.LegalBasis;
import org.sodiem.model.Rescale;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Withholding;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Standing;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.PhaseText;
import org.sodiem.theme.Theme;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.ProblemRegister;

/** Fills the frame around every page: what is about, where it leads, on what it rests. */
final class FrameAssembler {

    private final Context context;
    private final Words words;
    private final Chronicle chronicle;
    private final Theme theme;

    FrameAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.chronicle = context.chronicle();
        this.theme = context.theme();
    }

    Frame frame(String title, SitePath at, List<Link> crumbs, List<IndexView> about) {
        return new Frame(
                title,
                words.language(),
                at.root(),
                context.campaign().authority(),
                asset(theme.logo(), at),
                asset(theme.localStyle(), at),
                SitePath.DASHBOARD.relativeTo(at),
                SitePath.SEARCH.relativeTo(at),
                nav(at),
                crumbs,
                words.text("frame.campaign", context.campaign().id()),
                phase(about),
                asOf(),
                commit(),
                Stream.of(title, asOf(), commit().stream().map(Piece::text).collect(Collectors.joining()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                banners(about),
                method(about),
                context.campaign().basis().stream().map(this::basis).toList(),
                downloads(at),
                context.carriesEveryTable()
                        ? words.text("layout.csv")
                        : words.text("layout.csv") + " " + words.text("layout.csv.none"),
                context.program(),
                verify());
    }

    /** What every page says at its head. */
    static List<String> notices(Words words, ScoreBook book, Chronicle chronicle, ProblemRegister problems) {
        List<String> notices = new ArrayList<>();
        if (book.campaign().fictitious()) {
            notices.add(words.text("frame.banner.fictitious"));
        }
        if (isInternal(book, chronicle.commit())) {
            notices.add(words.text("frame.banner.internal"));
        }
        CommitText told = new CommitText(words, book.campaign().timezone());
        chronicle
                .rewritten()
                .forEach(rewriting -> notices.add(words.text(
                        "frame.banner.rewritten",
                        rewriting.published().substring(0, 12),
                        told.moment(rewriting.committed()),
                        rewriting.found().substring(0, 12))));
        List<MainLine.Step> heldBack = chronicle.heldBack();
        if (!heldBack.isEmpty()) {
            MainLine.Step first = heldBack.get(0);
            notices.add(words.text(
                    "frame.banner.clock",
                    words.figure(heldBack.size()),
                    first.revision().shortId(),
                    told.moment(first.revision().committed()),
                    told.moment(first.landed())));
        }
        long errors = problems.errors();
        if (errors > 0) {
            notices.add(words.count("frame.banner.errors", errors));
        }
        return notices;
    }

    private static boolean isInternal(ScoreBook book, Chronicle.@Nullable Commit commit) {
        Instant committed = commit == null ? null : commit.revision().dated();
        return Withholding.of(book, Edition.PUBLIC, committed).isIn(book);
    }

    private String asOf() {
        return context.scores().at() == null
                ? words.text("frame.no-as-of")
                : words.text("frame.as-of", Sign.MOMENT.text());
    }

    /** The commit that the site is made from, and whether the files say more; nothing without git. */
    private List<Piece> commit() {
        Chronicle.Commit commit = chronicle.commit();
        if (commit == null) {
            return List.of();
        }
        return Piece.of(
                words,
                commit.clean() ? "frame.commit" : "frame.uncommitted",
                Piece.link(context.forge().commit(Sign.COMMIT.text(), Sign.ID.text())),
                Piece.plain(Sign.COMMITTED.text()));
    }

    /** How to check the site; nothing where its files are not those of a commit. */
    private String verify() {
        Chronicle.Commit commit = chronicle.commit();
        return commit == null || !commit.clean()
                ? ""
                : words.text("layout.verify", words.text("layout.verify.command"), Sign.COMMIT.text());
    }

    private List<Link> nav(SitePath at) {
        List<Link> nav = new ArrayList<>();
        nav.add(context.overview(at));
        boolean several = context.compared().size() > 1;
        for (IndexView index : context.compared()) {
            String title = several ? words.text("frame.ranking.of", context.kind(index)) : words.text("frame.ranking");
            nav.add(Link.to(title, SitePath.ranking(index.id()), at));
        }
        for (IndexView index : context.single()) {
            for (Standing only : index.ordered()) {
                nav.add(Link.to(
                        context.names().of(only.card()),
                        SitePath.unit(only.card().key()),
                        at));
            }
        }
        for (IndexView index : context.compared()) {
            String title =
                    several ? words.text("frame.criteria", context.kind(index)) : words.text("frame.criteria.only");
            nav.add(Link.to(title, SitePath.criteria(index.id()), at));
        }
        nav.add(Link.to(words.text("followup.title"), SitePath.FOLLOW_UP, at));
        nav.add(Link.to(words.text("evidence.title"), SitePath.EVIDENCE, at));
        nav.add(Link.to(words.text("frame.rounds"), SitePath.ROUNDS, at));
        nav.add(Link.to(words.text("frame.problems", Sign.PROBLEMS.text()), SitePath.PROBLEMS, at));
        for (Theme.OwnPage own : theme.pages()) {
            nav.add(Link.to(own.title(), SitePath.extra(own.id()), at));
        }
        nav.add(Link.to(words.text("guide.title"), SitePath.GUIDE, at));
        nav.add(Link.to(words.text("search.title"), SitePath.SEARCH, at));
        return nav;
    }

    private static String asset(String address, SitePath at) {
        return address.isEmpty() ? "" : new SitePath(address).relativeTo(at);
    }

    /** Where the indexes that a page is about stand; all of them where it is about none. */
    private String phase(List<IndexView> about) {
        Map<String, Phase> phases = new LinkedHashMap<>();
        (about.isEmpty() ? context.indexes() : about).forEach(index -> phases.put(index.id(), context.phase(index)));
        return phases.isEmpty()
                ? ""
                : new PhaseText(words).of(phases, id -> context.names().index(id));
    }

    private List<String> banners(List<IndexView> about) {
        List<String> banners = new ArrayList<>(context.notices());
        if (about.stream().anyMatch(index -> index.criteria().illustrative())) {
            banners.add(words.text("frame.banner.illustrative"));
        }
        for (IndexView index : about) {
            if (index.result().isProvisional()) {
                banners.add(words.text(
                        context.phase(index).isPublished()
                                ? "frame.banner.provisional.published"
                                : "frame.banner.provisional",
                        context.kind(index)));
            }
        }
        return banners;
    }

    private List<String> method(List<IndexView> about) {
        List<String> method = new ArrayList<>();
        about.stream()
                .map(index -> indexMethod(index.criteria().rescale()))
                .distinct()
                .forEach(method::add);
        method.add(words.text("frame.method.points"));
        for (IndexView index : about) {
            String bands = bands(index.criteria().bands());
            String sentence = words.text("frame.method.bands", bands);
            if (!method.contains(sentence)) {
                method.add(sentence);
            }
        }
        return method;
    }

    private String indexMethod(Rescale rescale) {
        return switch (rescale) {
            case ALL -> words.text("frame.method.index");
            case APPRAISED -> words.text("frame.method.index.appraised");
            case NONE -> words.text("frame.method.index.none");
        };
    }

    /** Where each band begins, best first; the lowest, which begins at 0, by where it ends. */
    private String bands(List<Band> bands) {
        List<String> told = new ArrayList<>();
        BigDecimal below = null;
        for (Band band : bands) {
            told.add(context.band(band, below));
            below = band.from().value();
        }
        return String.join("; ", told);
    }

    private String basis(LegalBasis basis) {
        return words.text("frame.basis", basis.number(), words.days().day(basis.date()), basis.issuer());
    }

    private List<Link> downloads(SitePath at) {
        List<Link> downloads = new ArrayList<>();
        for (IndexView index : context.indexes()) {
            String id = index.id();
            downloads.add(Link.to(words.text("frame.download.csv", context.kind(index)), SitePath.indexCsv(id), at));
            context.workbook(
                    words.text("frame.download.xlsx", context.kind(index)), SitePath.indexCsv(id), at, downloads);
            downloads.add(Link.to(words.text("frame.download.json", context.kind(index)), SitePath.indexJson(id), at));
            if (index.comparesUnits() && context.workbooks() != CarriedTables.NONE) {
                downloads.add(
                        Link.to(words.text("frame.download.report", context.kind(index)), SitePath.report(id), at));
            }
        }
        if (chronicle.absence() == null) {
            for (IndexView index : context.indexes()) {
                SitePath rounds = SitePath.roundsCsv(index.id());
                downloads.add(Link.to(words.text("frame.download.rounds", context.kind(index)), rounds, at));
                context.workbook(words.text("frame.download.rounds.xlsx", context.kind(index)), rounds, at, downloads);
            }
        }
        downloads.add(Link.to(words.text("frame.download.evidence"), SitePath.evidenceCsv(), at));
        context.workbook(words.text("frame.download.evidence.xlsx"), SitePath.evidenceCsv(), at, downloads);
        return downloads;
    }
}
