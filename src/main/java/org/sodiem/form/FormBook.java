package org.sodiem.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.Fraction;
import org.sodiem.model.Group;
import org.sodiem.model.Office;
import org.sodiem.model.Rule;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.Voices;
import org.sodiem.sheet.SheetCell;
import org.sodiem.source.Stamp;
import org.sodiem.telling.MethodText;
import org.sodiem.view.Share;

/** Writes a form as a workbook. The same form gives the same bytes. Read {@link FormBooks} first. */
final class FormBook {

    /** Where the rows begin, below the title, what is said of the workbook, and the heads. */
    static final int FIRST = 7;

    /** The row with the names of columns, which nobody sees. */
    static final int IDS = FIRST - 2;

    /** Rows for documents that are not in the file yet. */
    static final int NEW_PAPERS = 30;

    private static final int NARROW = 10;
    static final int POINTS = 8;
    private static final int MISSING = 10;
    private static final int APPRAISED = 11;

    private final Form form;
    private final Words words;
    private final @Nullable Voices voices;
    private final SheetXml sheet;
    private final SheetXml papers;
    private final SheetXml about = new SheetXml(HeadSheet.SHEET, true);
    private final String told;
    private final Steps steps;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int row = FIRST;

    /**
     * Sheets of a form.
     *
     * @param voices what offices have found, to be read beside; null where that is not shown
     * @param source of what files it is made, in words
     * @param stamp what takes the places of signs in what forms have in common
     * @param shapes what forms have in common, by their shapes
     */
    FormBook(Form form, @Nullable Voices voices, String source, Stamp stamp, Map<Steps.Shape, Steps> shapes) {
        this.form = form;
        this.words = form.words();
        this.voices = voices != null && voices.areAppraised() ? voices : null;
        for (Line line : form.lines()) {
            rows.put(line.key(), row++);
        }
        this.told = told(source);
        this.steps = shapes.computeIfAbsent(Steps.Shape.of(form), shape -> new Steps(form, rows, told, stamp));
        this.sheet = new SheetXml(words.text("workbook.sheet"), false, steps.texts());
        this.papers = new SheetXml(words.text("workbook.papers"), false, steps.texts());
    }

    /** The sheets, in their order. */
    List<SheetXml> sheets() {
        top();
        for (Line line : form.lines()) {
            line(line);
            if (line.part() instanceof Component component) {
                points(line, component);
            } else if (line.part() instanceof Group group) {
                sum(line, group);
            }
        }
        sums();
        looks();
        papers();
        about();
        List<SheetXml> sheets = new ArrayList<>(List.of(sheet, papers, about));
        sheets.addAll(steps.sheets());
        return sheets;
    }

    /** What is said of the workbook at its head. */
    private String told(String source) {
        Campaign campaign = form.book().campaign();
        return campaign.title() + "." + (source.isEmpty() ? "" : " " + words.text("workbook.source", source))
                + (campaign.fictitious() ? " " + words.text("report.fictitious") : "");
    }

    private void top() {
        double[] widths = {4, 8, 44, NARROW, 24, 46, 20, 12, 34, 22, 12, 34};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i + 1, widths[i]);
        }
        sheet.hideColumn(1);
        Office office = form.book().office(form.head().office());
        String unit = form.card().unit().title();
        sheet.text(
                1,
                2,
                Look.TITLE,
                office == null
                        ? words.text("workbook.title", unit)
                        : words.text("workbook.title.office", office.title(), unit));
        sheet.paragraph(2, 2, MISSING, told);
        sheet.paragraph(3, 2, MISSING, words.text("workbook.how"));
        sheet.text(IDS, 1, Look.BARE, "key");
        for (Line.Column column : Line.Column.values()) {
            sheet.text(IDS, column.place(), Look.BARE, column.id());
        }
        sheet.hideRow(IDS);
        List<String> heads = new ArrayList<>(heads(words));
        heads.addAll(voices == null ? List.of() : appraised(words));
        sheet.text(FIRST - 1, 1, Look.BARE, "head");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(FIRST - 1, i + 2, Look.HEAD, heads.get(i));
        }
        sheet.freeze(FIRST - 1);
        sheet.lock();
    }

    /** What stands at the heads of the columns. */
    static List<String> heads(Words words) {
        return List.of(
                words.text("workbook.number"),
                words.text("workbook.component"),
                words.text("workbook.most"),
                words.text("workbook.facts"),
                words.text("workbook.method"),
                words.text("workbook.evidence"),
                words.text("workbook.points"),
                words.text("workbook.note"),
                words.text("workbook.missing"));
    }

    /** What stands at the heads of the columns of appraisers behind them. */
    static List<String> appraised(Words words) {
        return List.of(words.text("workbook.appraised"), words.text("workbook.reason"));
    }

    private void line(Line line) {
        int at = Objects.requireNonNull(rows.get(line.key()));
        boolean head = line.kind() == Line.Kind.GROUP || line.kind() == Line.Kind.HEAD;
        Look look = head ? Look.GROUP : line.kind() == Line.Kind.ITEM ? Look.LINE : Look.TEXT;
        for (int column = 2; column <= (voices == null ? MISSING : APPRAISED + 1); column++) {
            sheet.empty(at, column, head ? Look.GROUP : Look.TEXT);
        }
        sheet.text(at, 1, Look.BARE, line.key());
        sheet.text(at, 2, head ? Look.GROUP : Look.TEXT, line.code());
        sheet.text(at, 3, look, line.title());
        line.slots().forEach((column, slot) -> slot(sheet, at, column.place(), slot));
        if (line.part() instanceof Component component) {
            sheet.number(at, 4, Look.POINTS, component.max().value());
            Steps.Told told = steps.told(component);
            sheet.text(at, 6, Look.TEXT, told.method());
            sheet.note(at, 3, told.guidance());
            appraised(at, component);
        } else if (line.part() instanceof Group group) {
            sheet.number(at, 4, Look.GROUP_POINTS, group.max().value());
        } else if (line.kind() == Line.Kind.CLAIM) {
            Adjustment.Item item = item(line);
            sheet.number(at, 4, Look.POINTS, item.byCase() ? item.most() : item.points());
            String each = words.text("workbook.each", words.numbers().points(item.points()));
            sheet.text(at, 6, Look.TEXT, item.byCase() ? each : "");
            sheet.note(at, 3, String.join("\n", item.evidence()));
        } else if (line.kind() == Line.Kind.FIGURE && line.slots().isEmpty()) {
            sheet.text(at, 6, Look.TEXT, words.text("workbook.figure.elsewhere"));
            elsewhere(at, line.key());
        }
    }

    /** A figure that another file of the unit states, as it stands there. */
    private void elsewhere(int at, String key) {
        String[] names = key.split("/", -1);
        form.card().submission().scores().stream()
                .map(file -> file.figure(names[1]))
                .filter(Objects::nonNull)
                .map(stated -> names.length > 2 ? stated.previous() : stated.value())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> sheet.number(at, Line.Column.FACTS.place(), Look.TEXT, value.value()));
    }

    /** How the points come about, with the scale of a choice in lines of its own. */
    static List<String> method(Component component, Words words) {
        List<String> lines = new ArrayList<>(MethodText.of(component, words));
        if (component.rule() instanceof Rule.Choice choice) {
            List<Slot.Offer> labels = FormMaker.offers(choice.options());
            for (int i = 0; i < labels.size(); i++) {
                lines.add(words.text(
                        "form.option",
                        labels.get(i).label(),
                        words.numbers().points(choice.options().get(i).points().value())));
            }
        } else if (!component.rule().options().isEmpty()) {
            component
                    .rule()
                    .options()
                    .forEach(option -> lines.add(words.text(
                            component.rule() instanceof Rule.Deduction ? "form.fault" : "form.option",
                            option.label(),
                            words.numbers().points(option.points().value()))));
        }
        return lines;
    }

    private void appraised(int at, Component component) {
        if (voices == null) {
            return;
        }
        ComponentVoices said = voices.all().stream()
                .filter(one ->
                        one.component().code().value().equals(component.code().value()))
                .findFirst()
                .orElse(null);
        ComponentScore decided = said == null ? null : said.appraised();
        if (decided != null && decided.points() != null) {
            sheet.number(at, APPRAISED, Look.POINTS, decided.points());
        }
        if (decided != null && decided.answer() instanceof Answer.Appraised answer) {
            sheet.text(at, APPRAISED + 1, Look.TEXT, answer.finding().reason());
        }
    }

    private void slot(SheetXml on, int at, int column, Slot slot) {
        held(on, at, column, slot);
        limits(on, SheetCell.name(at, column), slot, steps.lists());
    }

    /** Writes what a cell holds. */
    static void held(SheetXml on, int at, int column, Slot slot) {
        Held held = slot.held();
        BigDecimal number = held.number();
        LocalDate day = held.day();
        Look look = slot.type().look();
        if (number != null) {
            on.number(at, column, look, number);
        } else if (day != null) {
            on.day(at, column, look, day);
        } else {
            on.text(at, column, look, held.text());
        }
    }

    /** Says what may be typed in cells. */
    static void limits(SheetXml on, String cells, Slot slot, Lists lists) {
        String told = slot.told();
        switch (slot.type()) {
            case CHOICE ->
                on.offer(
                        cells,
                        lists.labels(
                                slot.offers().stream().map(Slot.Offer::label).toList()),
                        told);
            case FIGURE, PERCENTAGE ->
                on.numbers(
                        cells,
                        false,
                        slot.signed() ? new BigDecimal("-99999999999999") : BigDecimal.ZERO,
                        new BigDecimal("99999999999999"),
                        told);
            case WHOLE -> on.numbers(cells, true, BigDecimal.ZERO, new BigDecimal("999999999"), told);
            case DAY -> on.days(cells, LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31), told);
            case LINE, PROSE, PAPERS -> {
                // any text
            }
        }
    }

    private void points(Line line, Component component) {
        int at = Objects.requireNonNull(rows.get(line.key()));
        ComponentScore score = form.score(component);
        if (!form.holds(component) || !FormMaker.isAsked(form, component)) {
            elsewhere(at, score);
            return;
        }
        BigDecimal points = score.points();
        boolean notApplicable = score.state() == State.NOT_APPLICABLE;
        Steps.Shown shown = steps.shown(component);
        sheet.formula(
                at,
                POINTS,
                Look.POINTS,
                shown.points(),
                points != null ? points : notApplicable ? words.text("workbook.not-applicable") : "");
        sheet.formula(
                at,
                MISSING,
                Look.TEXT,
                shown.missing(),
                switch (score.state()) {
                    case NOT_ENTERED -> words.text("workbook.nothing");
                    case INVALID -> words.text("workbook.invalid");
                    case AWAITING_OTHER -> words.text("workbook.awaiting");
                    case UNRANKED -> words.text("workbook.unranked");
                    case WITHOUT_EVIDENCE -> words.text("workbook.unproved");
                    default -> "";
                });
    }

    private void sum(Line line, Group group) {
        Steps.Sum sum = steps.of(group);
        if (sum != null) {
            int at = Objects.requireNonNull(rows.get(line.key()));
            sheet.formula(at, POINTS, Look.GROUP_POINTS, sum.achieved(), known(group));
        }
    }

    private void sums() {
        Tally total = form.card().tally(score -> form.holds(score.component()));
        row++;
        total(words.text("workbook.total"), steps.total().achieved(), total.achieved());
        total(words.text("workbook.total.applicable"), steps.total().applicable(), total.applicable());
        Share share = Share.of(total);
        total(
                words.text("workbook.total.share"),
                steps.index(),
                share == null ? "" : share.percent(form.card().criteria().rounding()));
        Adjustment bonus = form.card().criteria().bonus();
        Adjustment penalty = form.card().criteria().penalty();
        claims(
                "bonus",
                bonus,
                words.text("workbook.total.bonus", words.numbers().points(bonus.max())));
        claims(
                "penalty",
                penalty,
                words.text("workbook.total.penalty", words.numbers().points(penalty.max())));
        sheet.text(row, 3, Look.WORDS, words.text("workbook.total.rest"));
        sheet.merge(row, 3, MISSING);
    }

    private void total(String title, String formula, Object known) {
        sheet.text(row, 3, Look.GROUP, title);
        sheet.formula(row, POINTS, Look.GROUP_POINTS, formula, known);
        row++;
    }

    private Adjustment.Item item(Line claim) {
        Adjustment of = claim.key().startsWith("bonus/")
                ? form.card().criteria().bonus()
                : form.card().criteria().penalty();
        return Objects.requireNonNull(of.item(claim.code()));
    }

    /** Points that are not made here. */
    private void elsewhere(int at, ComponentScore score) {
        BigDecimal points = score.points();
        boolean notApplicable = score.state() == State.NOT_APPLICABLE;
        if (points != null) {
            sheet.number(at, POINTS, Look.POINTS, points);
        } else {
            sheet.text(at, POINTS, Look.POINTS, notApplicable ? words.text("workbook.not-applicable") : "");
        }
        sheet.text(
                at,
                MISSING,
                Look.TEXT,
                words.text(
                        notApplicable
                                ? "workbook.not-asked"
                                : points == null ? "workbook.awaited" : "workbook.from-elsewhere"));
    }

    /** What is claimed or declared, item by item and in all. */
    private void claims(String of, Adjustment all, String title) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : form.lines()) {
            if (line.kind() == Line.Kind.CLAIM && line.key().startsWith(of + "/")) {
                Adjustment.Item item = item(line);
                Held held = Objects.requireNonNull(line.facts()).held();
                BigDecimal cases = item.byCase() ? held.number() : held.isNothing() ? null : BigDecimal.ONE;
                BigDecimal points = cases == null ? BigDecimal.ZERO : item.points(cases);
                int at = Objects.requireNonNull(rows.get(line.key()));
                String typed = SheetCell.letters(Line.Column.FACTS.place()) + at;
                String own = item.byCase()
                        ? "IF(ISNUMBER(" + typed + "),ROUND(MIN(" + typed + "*"
                                + item.points().toPlainString() + ","
                                + item.most().toPlainString() + "),6),0)"
                        : "IF(TRIM(" + typed + ")<>\"\"," + item.points().toPlainString() + ",0)";
                sheet.formula(at, POINTS, Look.POINTS, own, points);
                sum = sum.add(points);
            }
        }
        String claimed = steps.claimed(of);
        if (claimed != null) {
            total(title, claimed, sum.min(all.max()));
        }
    }

    private BigDecimal known(Group group) {
        List<ComponentScore> scores =
                group.components().stream().map(form::score).toList();
        return Tally.of(group, scores, score -> form.holds(score.component())).achieved();
    }

    /** What is missing is seen by its colour, too; words say the same. */
    private void looks() {
        String missing = SheetCell.letters(MISSING) + FIRST;
        for (Line.Column column : Line.Column.values()) {
            if (column != Line.Column.NOTE) {
                String cells =
                        SheetCell.letters(column.place()) + FIRST + ":" + SheetCell.letters(column.place()) + (row - 1);
                String word = column == Line.Column.FACTS ? "workbook.nothing" : "workbook.unproved";
                sheet.mark(cells, "$" + missing + "=" + CellFormula.quoted(words.text(word)), 0);
            }
        }
        sheet.mark(
                SheetCell.letters(MISSING) + FIRST + ":" + SheetCell.letters(MISSING) + (row - 1),
                "LEN($" + missing + ")>0",
                0);
    }

    private void papers() {
        double[] widths = {4, 8, 50, 18, 13, 24, 40, 30, 14};
        for (int i = 0; i < widths.length; i++) {
            papers.width(i + 1, widths[i]);
        }
        papers.text(1, 2, Look.TITLE, words.text("workbook.papers.title"));
        papers.paragraph(2, 2, 9, words.text("workbook.papers.how"));
        papers.text(IDS, 1, Look.BARE, "key");
        papers.text(IDS, 2, Look.BARE, "no");
        for (Paper.Field field : Paper.Field.values()) {
            papers.text(IDS, field.place(), Look.BARE, field.id());
        }
        papers.hideRow(IDS);
        List<String> heads = List.of(
                words.text("workbook.number"),
                words.text("workbook.paper.title"),
                words.text("workbook.paper.number"),
                words.text("workbook.paper.date"),
                words.text("workbook.paper.issuer"),
                words.text("workbook.paper.url"),
                words.text("workbook.paper.file"),
                words.text("workbook.paper.visibility"));
        papers.text(FIRST - 1, 1, Look.BARE, "head");
        for (int i = 0; i < heads.size(); i++) {
            papers.text(FIRST - 1, i + 2, Look.HEAD, heads.get(i));
        }
        papers.hideColumn(1);
        papers.freeze(FIRST - 1);
        papers.lock();
        int count = form.papers().size() + NEW_PAPERS;
        for (int i = 0; i < count; i++) {
            int at = FIRST + i;
            Paper paper = i < form.papers().size() ? form.papers().get(i) : null;
            papers.text(at, 1, Look.BARE, paper == null ? "document/+" + (i + 1) : "document/" + paper.id());
            papers.number(at, 2, Look.TEXT, BigDecimal.valueOf(i + 1L));
            for (Paper.Field field : Paper.Field.values()) {
                Slot slot = paper == null ? null : paper.slots().get(field);
                slot(papers, at, field.place(), slot == null ? FormMaker.paperSlot(field, words, null, "") : slot);
            }
        }
    }

    private void about() {
        int at = 1;
        for (Map.Entry<String, String> line : form.head().lines()) {
            about.text(at, 1, Look.BARE, line.getKey());
            about.text(at, 2, Look.BARE, line.getValue());
            at++;
        }
        for (ComponentScore score : LivePoints.ranked(form)) {
            Fraction figure = Objects.requireNonNull(score.outcome().ranked()).figure();
            about.text(at, 1, Look.BARE, "rank/" + score.component().code().value());
            about.number(at, 2, Look.BARE, new BigDecimal(figure.dividend()));
            about.number(at, 3, Look.BARE, new BigDecimal(figure.divisor()));
            about.number(at, 4, Look.BARE, Objects.requireNonNull(score.points()));
            at++;
        }
    }
}
