package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Choice;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.telling.DocumentColumns;
import org.sodiem.view.Document;
import org.sodiem.view.EvidenceRegister;
import org.sodiem.view.EvidenceRegister.Proven;
import org.sodiem.view.EvidenceRegister.Registered;

/** Fills the register of evidence. */
public final class EvidenceAssembler {

    /** A longer table is no longer read; each document is in its unit's report, and the search finds all. */
    private static final int MOST_DOCUMENTS = 1_000;

    private static final int MOST_COMPONENTS = 8;
    private static final SitePath HERE = SitePath.EVIDENCE;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final EvidenceRegister register;

    public EvidenceAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.register = context.view().evidence();
    }

    public EvidencePage page() {
        String title = words.text("column.evidence");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        int all = register.documents().size();
        List<Registered> shown = register.documents().subList(0, Math.min(all, MOST_DOCUMENTS));
        Table documents = documents(shown);
        return new EvidencePage(
                context.frame(title, HERE, crumbs, context.indexes()),
                figures(),
                finding(all),
                documents,
                List.of(
                        Choice.of(
                                "all",
                                all > MOST_DOCUMENTS ? "evidence.filter.shown" : "evidence.filter.all",
                                documents,
                                words),
                        Choice.of("many", "evidence.filter.many", documents, words),
                        Choice.of("internal", "evidence.filter.internal", documents, words),
                        Choice.of("nolink", "evidence.filter.nolink", documents, words)),
                unitsFinding(),
                units());
    }

    private Table units() {
        return new Columns<EvidenceRegister.Share>()
                .names(words.text("column.unit"), this::unit)
                .looking("unit")
                .number(words.text("evidence.documents"), share -> context.count(share.documents()))
                .onPhones(words.text("evidence.documents"))
                .share(
                        words.text("dashboard.rank.proved"),
                        share -> context.share(
                                share.completeness().proved(),
                                share.completeness().toProve()))
                .onPhones(words.text("single.proved"))
                .chart(
                        words.text("column.chart"),
                        "w7",
                        8,
                        share -> Cell.EMPTY.with(Bar.count(
                                share.completeness().proved(),
                                share.completeness().toProve())))
                .number(words.text("unit.risk"), share -> context.some(share.risk()))
                .looking("num gap")
                .onPhones(words.text("unit.risk"))
                .table("shares stack", register.units())
                .sortable("don-vi")
                .filterable(words.text("script.units"))
                .called(words.text("evidence.units.caption"));
    }

    /** Sorted by its place among all names, also where its index stands behind it. */
    private Cell unit(EvidenceRegister.Share share) {
        Cell plain = Cell.of(context.unit(share.card(), HERE));
        return context.names().isOfSeveral(share.card().key())
                ? plain.and(
                        "small muted", context.names().index(share.card().key().index()))
                : plain;
    }

    /** A unit's report in the index for which something is proved. */
    private Link link(Unit unit, Proven proven, String anchor) {
        UnitKey key = context.key(unit.id().value(), proven.index());
        return new Link(unit.title(), SitePath.unit(key).relativeTo(HERE) + anchor, false);
    }

    private Table documents(List<Registered> shown) {
        return new Columns<Registered>()
                .told(DocumentColumns.NUMBER, words, EvidenceAssembler::number)
                .looking("number")
                .told(
                        DocumentColumns.TITLE,
                        words,
                        (cited, title) -> title.and(
                                "pill", cited.document().access().isInternal() ? words.text("documents.internal") : ""))
                .naming()
                .told(DocumentColumns.ISSUER, words)
                .looking("muted")
                .told(DocumentColumns.DATE, words)
                .looking("date", "date nowrap")
                .text(words.text("evidence.cited"), this::citing)
                .prose(words.text("column.components"), this::proves)
                .looking("small")
                .table("register stack", shown, EvidenceAssembler::classes)
                .sortable("tai-lieu")
                .filterable(words.text("script.documents"))
                .called(words.text("evidence.register.caption"));
    }

    private static String classes(Registered cited) {
        List<String> classes = new ArrayList<>();
        if (cited.only() == null) {
            classes.add("many");
        }
        Document.Access access = cited.document().access();
        if (access.isInternal()) {
            classes.add("internal");
        } else if (access.address().isEmpty()) {
            classes.add("nolink");
        }
        return String.join(" ", classes);
    }

    private static Cell number(Registered cited, Cell number) {
        String text = number.text().isEmpty() ? "–" : number.text();
        return Cell.EMPTY.and(new Cell.Run(text, cited.document().access().address(), "out"));
    }

    private Cell citing(Registered cited) {
        Unit only = cited.only();
        int units = cited.units().size();
        return only == null
                ? Cell.of(words.count("group.several", units))
                : Cell.of(link(only, cited.proves().get(0), ""));
    }

    private Cell proves(Registered cited) {
        Cell components = Cell.EMPTY;
        int shown = Math.min(cited.proves().size(), MOST_COMPONENTS);
        for (Proven proven : cited.proves().subList(0, shown)) {
            components = components.and("plain", components.runs().isEmpty() ? "" : ", ");
            components = components.and(new Link(proven.code(), href(proven, cited.only()), false));
        }
        int more = cited.proves().size() - shown;
        return components.and("plain", more == 0 ? "" : " " + words.text("evidence.more", words.figure(more)));
    }

    /** Where a component is told: in the report of the only unit, or for all units; nowhere for a bonus. */
    private String href(Proven proven, @Nullable Unit only) {
        if (!proven.isComponent()) {
            return "";
        }
        return only == null
                ? SitePath.component(proven.index(), proven.code()).relativeTo(HERE)
                : link(only, proven, SitePath.anchor(proven.code())).href();
    }

    private List<KeyFigure> figures() {
        List<Registered> documents = register.documents();
        BigDecimal risk = register.risk();
        long many = documents.stream().filter(cited -> cited.only() == null).count();
        long internal = documents.stream()
                .filter(cited -> cited.document().access().isInternal())
                .count();
        long linked = documents.stream()
                .filter(cited -> !cited.document().access().address().isEmpty())
                .count();
        return List.of(
                new KeyFigure(words.text("evidence.documents"), words.figure(documents.size()), "", ""),
                new KeyFigure(words.text("evidence.linked"), words.figure(linked), "", ""),
                new KeyFigure(
                        words.text("evidence.internal"),
                        words.figure(internal),
                        "",
                        words.text("evidence.internal.note")),
                new KeyFigure(words.text("evidence.many"), words.figure(many), "", ""),
                new KeyFigure(
                                words.text("dashboard.risk"),
                                numbers.points(risk),
                                "",
                                words.text(risk.signum() == 0 ? "dashboard.risk.none" : "dashboard.risk.some"))
                        .losing(risk.signum() > 0));
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
    private List<Piece> unitsFinding() {
        List<EvidenceRegister.Share> worst = register.worst();
        if (worst.isEmpty()) {
            return Piece.of(words, register.isUnneeded() ? "evidence.unneeded" : "dashboard.unproved.none");
        }
        EvidenceRegister.Share first = worst.get(0);
        Piece points = Piece.plain(numbers.points(first.risk()));
        return worst.size() == 1
                ? Piece.of(
                        words,
                        "evidence.worst",
                        Piece.strong(words.within(context.names().of(first.card()))),
                        points)
                : Piece.of(words, "evidence.worst.several", Piece.strong(words.figure(worst.size())), points);
    }
}
