package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Unit;
import org.sodiem.view.Document;
import org.sodiem.view.EvidenceRegister;
import org.sodiem.view.EvidenceRegister.Proven;
import org.sodiem.view.EvidenceRegister.Registered;

/** Fills the register of evidence. */
final class EvidenceAssembler {

    /** A longer table is no longer read; each document is in its unit's report, and the search finds all. */
    private static final int MOST_DOCUMENTS = 1_000;

    private static final int MOST_COMPONENTS = 8;
    private static final SitePath HERE = SitePath.EVIDENCE;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final EvidenceRegister register;

    EvidenceAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.register = EvidenceRegister.of(context.indexes());
    }

    EvidencePage page() {
        String title = words.text("column.evidence");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        int all = register.documents().size();
        List<EvidencePage.Row> rows = register.documents().stream()
                .limit(MOST_DOCUMENTS)
                .map(this::row)
                .toList();
        return new EvidencePage(
                context.frame(title, HERE, crumbs, context.indexes()),
                figures(),
                finding(all),
                rows,
                all > MOST_DOCUMENTS,
                List.of(
                        words.figure(rows.size()),
                        Choices.count(words, rows, EvidencePage.Row::classes, "many"),
                        Choices.count(words, rows, EvidencePage.Row::classes, "internal"),
                        Choices.count(words, rows, EvidencePage.Row::classes, "nolink")),
                unitsFinding(),
                register.units().stream().map(this::unit).toList());
    }

    private EvidencePage.UnitRow unit(EvidenceRegister.Share share) {
        int proved = share.completeness().proved();
        int toProve = share.completeness().toProve();
        return new EvidencePage.UnitRow(
                link(share.unit(), ""),
                words.figure(share.documents()),
                proved + "/" + toProve,
                Bar.count(proved, toProve),
                share.risk().signum() == 0 ? "" : numbers.points(share.risk()));
    }

    private static Link link(Unit unit, String anchor) {
        String href = SitePath.unit(unit.id().value()).relativeTo(HERE) + anchor;
        return new Link(unit.title(), href, false);
    }

    private EvidencePage.Row row(Registered cited) {
        Document document = cited.document();
        Document.Access access = document.access();
        Unit only = cited.only();
        List<String> classes = new ArrayList<>();
        if (only == null) {
            classes.add("many");
        }
        if (access.isInternal()) {
            classes.add("internal");
        } else if (access.address().isEmpty()) {
            classes.add("nolink");
        }
        List<Link> components = cited.proves().stream()
                .limit(MOST_COMPONENTS)
                .map(proven -> new Link(proven.code(), href(proven, only), false))
                .toList();
        int more = cited.proves().size() - components.size();
        return new EvidencePage.Row(
                String.join(" ", classes),
                new Link(document.number().isEmpty() ? "–" : document.number(), access.address(), false),
                document.title(),
                access.isInternal(),
                document.issuer(),
                document.date() == null ? "" : words.days().day(document.date()),
                only == null
                        ? new Link(words.count("group.several", cited.units().size()), "", false)
                        : link(only, ""),
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

    private List<Figure> figures() {
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
                new Figure(words.text("evidence.documents"), words.figure(documents.size()), "", "", false),
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
                        Piece.strong(words.within(first.unit().title())),
                        points)
                : Piece.of(words, "evidence.worst.several", Piece.strong(words.figure(worst.size())), points);
    }
}
