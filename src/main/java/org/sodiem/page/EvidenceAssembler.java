package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.VietnameseOrder;
import org.sodiem.language.Words;
import org.sodiem.model.BonusClaim;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Unit;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.view.Completeness;
import org.sodiem.view.IndexView;

/** Fills the register of evidence; the same number, date and issuer are one document, wherever they are defined. */
final class EvidenceAssembler {

    /** A longer table is no longer read; each document is in its unit's report, and the search finds all. */
    private static final int MOST_DOCUMENTS = 1_000;

    private static final int MOST_COMPONENTS = 8;
    private static final SitePath HERE = SitePath.EVIDENCE;
    private static final VietnameseOrder ORDER = new VietnameseOrder();

    private final Context context;
    private final Words words;
    private final Numbers numbers;

    EvidenceAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
    }

    /**
     * What a document proves.
     *
     * @param index the index
     * @param code a component, or a bonus
     * @param isComponent whether it is a component, which has a page
     */
    private record Proven(String index, String code, boolean isComponent) {
        static final Comparator<Proven> ORDER =
                Comparator.comparing(Proven::code, Context.CODES).thenComparing(Proven::index);
    }

    /** A document with everything that cites it. */
    private static final class Registered {
        final Evidence document;
        final Map<String, Unit> units = new LinkedHashMap<>();
        final Set<Proven> components = new TreeSet<>(Proven.ORDER);
        String link = "";
        boolean restricted;

        Registered(Evidence document) {
            this.document = document;
        }

        void add(Unit unit, Proven proven, Evidence as) {
            units.putIfAbsent(unit.id().value(), unit);
            components.add(proven);
            restricted |= as.restricted();
            link = link.isEmpty() && as.link() != null ? as.link() : link;
        }

        /** Where it may be read; nothing where any of those who cite it keeps it internal. */
        String href() {
            return restricted ? "" : link;
        }

        String number() {
            return document.number() == null ? "" : document.number().value();
        }
    }

    EvidencePage page() {
        String title = words.text("column.evidence");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        Map<Object, Registered> register = new LinkedHashMap<>();
        List<EvidencePage.UnitRow> units = new ArrayList<>();
        BigDecimal risk = BigDecimal.ZERO;
        for (IndexView index : context.indexes()) {
            for (Standing standing : index.ordered()) {
                units.add(unit(standing, collect(index, standing, register)));
                risk = risk.add(standing.card().points(State.WITHOUT_EVIDENCE));
            }
        }
        List<Registered> shown = register.values().stream()
                .sorted(Comparator.comparing((Registered cited) -> -cited.units.size())
                        .thenComparing(Registered::number, ORDER)
                        .thenComparing(cited -> cited.document.title().value(), ORDER))
                .limit(MOST_DOCUMENTS)
                .toList();
        List<EvidencePage.Row> rows = shown.stream().map(this::row).toList();
        return new EvidencePage(
                context.frame(title, HERE, crumbs, context.indexes()),
                figures(register, risk),
                finding(register.size()),
                rows,
                register.size() > MOST_DOCUMENTS,
                List.of(
                        words.figure(rows.size()),
                        Choices.count(words, rows, EvidencePage.Row::classes, "many"),
                        Choices.count(words, rows, EvidencePage.Row::classes, "internal"),
                        Choices.count(words, rows, EvidencePage.Row::classes, "nolink")),
                unitsFinding(risk),
                units);
    }

    /** Enters what a unit cites; tells how many documents that are. */
    private static int collect(IndexView index, Standing standing, Map<Object, Registered> register) {
        Unit unit = standing.card().unit();
        Set<Object> own = new HashSet<>();
        for (ScoreFile file : standing.card().submission().scores()) {
            for (Entry entry : file.entries()) {
                String code = entry.component().value();
                if (index.criteria().component(code) != null) {
                    cite(file, entry.citations(), unit, new Proven(index.id(), code, true), register, own);
                }
            }
            for (BonusClaim claim : file.bonus()) {
                Proven proven = new Proven(index.id(), claim.code().value(), false);
                cite(file, claim.citations(), unit, proven, register, own);
            }
        }
        return own.size();
    }

    private static void cite(
            ScoreFile file,
            List<Citation> citations,
            Unit unit,
            Proven proven,
            Map<Object, Registered> register,
            Set<Object> own) {
        for (Citation citation : citations) {
            Evidence evidence = file.evidence(citation.evidence().value());
            if (evidence != null) {
                Object key = key(evidence, unit);
                register.computeIfAbsent(key, k -> new Registered(evidence)).add(unit, proven, evidence);
                own.add(key);
            }
        }
    }

    /** Without an issuer, the same number of two units is two documents; without a number, every definition is one. */
    private static Object key(Evidence evidence, Unit unit) {
        Evidence.Identity identity = evidence.identity();
        if (identity == null) {
            return evidence;
        }
        return identity.issuer().isEmpty() ? List.of(identity, unit.id().value()) : identity;
    }

    private EvidencePage.UnitRow unit(Standing standing, int documents) {
        Completeness complete = Completeness.of(standing.card().components());
        BigDecimal risk = standing.card().points(State.WITHOUT_EVIDENCE);
        return new EvidencePage.UnitRow(
                link(standing.card().unit(), ""),
                words.figure(documents),
                complete.proved() + "/" + complete.toProve(),
                Bar.count(complete.proved(), complete.toProve()),
                risk.signum() == 0 ? "" : numbers.points(risk));
    }

    private static Link link(Unit unit, String anchor) {
        String href = SitePath.unit(unit.id().value()).relativeTo(HERE) + anchor;
        return new Link(unit.title(), href, false);
    }

    private EvidencePage.Row row(Registered cited) {
        Evidence document = cited.document;
        List<String> classes = new ArrayList<>();
        boolean many = cited.units.size() > 1;
        if (many) {
            classes.add("many");
        }
        String href = cited.href();
        if (cited.restricted) {
            classes.add("internal");
        } else if (href.isEmpty()) {
            classes.add("nolink");
        }
        Unit first = cited.units.values().iterator().next();
        List<Link> components = cited.components.stream()
                .limit(MOST_COMPONENTS)
                .map(proven -> new Link(proven.code(), href(proven, many ? null : first), false))
                .toList();
        int more = cited.components.size() - components.size();
        return new EvidencePage.Row(
                String.join(" ", classes),
                new Link(cited.number().isEmpty() ? "–" : cited.number(), href, false),
                document.title().value(),
                cited.restricted,
                document.issuer() == null ? "" : document.issuer(),
                document.date() == null ? "" : words.days().day(document.date().value()),
                many ? new Link(words.count("group.several", cited.units.size()), "", false) : link(first, ""),
                components,
                more == 0 ? "" : words.text("evidence.more", words.figure(more)));
    }

    /** Where a component is told: in the report of the only unit, or for all units; nowhere for a bonus. */
    private static String href(Proven proven, @Nullable Unit only) {
        if (!proven.isComponent()) {
            return "";
        }
        return only == null
                ? SitePath.component(proven.index(), proven.code()).relativeTo(HERE)
                : link(only, SitePath.anchor(proven.code())).href();
    }

    private List<Figure> figures(Map<Object, Registered> register, BigDecimal risk) {
        long many = register.values().stream().filter(c -> c.units.size() > 1).count();
        long internal = register.values().stream().filter(c -> c.restricted).count();
        long linked =
                register.values().stream().filter(c -> !c.href().isEmpty()).count();
        return List.of(
                new Figure(words.text("evidence.documents"), words.figure(register.size()), "", "", false),
                new Figure(words.text("evidence.linked"), words.figure(linked), "", "", false),
                new Figure(
                        words.text("evidence.internal"),
                        words.figure(internal),
                        "",
                        words.text("evidence.internal.note"),
                        false),
                new Figure(words.text("evidence.many"), words.figure(many), "", "", false),
                new Figure(
                        words.text("dashboard.risk"),
                        numbers.points(risk),
                        "",
                        words.text(risk.signum() == 0 ? "dashboard.risk.none" : "dashboard.risk.some"),
                        risk.signum() > 0));
    }

    private String finding(int documents) {
        if (documents == 0) {
            return words.text("evidence.none");
        }
        String finding = words.text("evidence.finding");
        return documents > MOST_DOCUMENTS
                ? finding + " " + words.text("evidence.cut", words.figure(MOST_DOCUMENTS), words.figure(documents))
                : finding;
    }

    /** Who has most points without evidence; true for ties, and where no points need any. */
    private List<Piece> unitsFinding(BigDecimal risk) {
        List<Scorecard> cards = context.indexes().stream()
                .flatMap(index -> index.ordered().stream())
                .map(Standing::card)
                .toList();
        if (risk.signum() == 0) {
            boolean none = cards.stream()
                    .allMatch(card -> Completeness.of(card.components()).toProve() == 0);
            return Piece.of(words, none ? "evidence.unneeded" : "dashboard.unproved.none");
        }
        BigDecimal most = cards.stream()
                .map(card -> card.points(State.WITHOUT_EVIDENCE))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Scorecard> worst = cards.stream()
                .filter(card -> card.points(State.WITHOUT_EVIDENCE).compareTo(most) == 0)
                .toList();
        Piece points = Piece.plain(numbers.points(most));
        return worst.size() == 1
                ? Piece.of(
                        words,
                        "evidence.worst",
                        Piece.strong(words.within(worst.get(0).unit().title())),
                        points)
                : Piece.of(words, "evidence.worst.several", Piece.strong(words.figure(worst.size())), points);
    }
}
