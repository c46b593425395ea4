package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.BookXml;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Campaign;
import org.sodiem.model.Claim;
import org.sodiem.model.Component;
import org.sodiem.model.Evidence;
import org.sodiem.model.Facts;
import org.sodiem.model.Guidance;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Proof;
import org.sodiem.score.Remark;
import org.sodiem.sheet.SheetCell;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.RemarkText;

/**
 * Writes an appraiser's workbook: a sheet of all units, then one for each component with a row a unit, then bonuses and
 * penalties. The same form gives the same bytes.
 */
public final class AppraisalBook {

    /** More cells than a workbook of ours is read with. */
    private static final int MOST_CELLS = 400_000;

    private static final int MOST_LINES = 8;
    private static final int SELF = 4;
    private static final int APPRAISED = 5;
    private static final int OPEN = 6;
    private static final int BULK = 7;
    private static final int REVIEW = 8;

    private final AppraisalForm form;
    private final Words words;
    private final SheetXml all;
    private final SheetXml about = new SheetXml(HeadSheet.SHEET, true);
    private final SheetXml offers = new SheetXml("lists", true);
    private final Lists lists = new Lists(offers);
    private final List<SheetXml> sheets = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Sums> sums = new HashMap<>();
    private final String source;

    private AppraisalBook(AppraisalForm form, String source) {
        this.form = form;
        this.words = form.words();
        this.source = source;
        this.all = new SheetXml(words.text("workbook.appraise.sheet"), false);
    }

    /** What is summed of a unit: its cells of points, and of what is to be looked at again. */
    private record Sums(List<BigDecimal> self, List<String> points, List<String> checks, List<BigDecimal> known) {
        Sums() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Whether a workbook of it is larger than what is read again. */
    public static boolean isTooLarge(AppraisalForm form) {
        return form.desks().stream()
                        .mapToLong(desk -> desk.matters().stream()
                                .mapToLong(matter -> 10L + matter.slots().size())
                                .sum())
                        .sum()
                > MOST_CELLS;
    }

    /**
     * The bytes of a workbook.
     *
     * @param source of what files it is made, in words
     */
    public static byte[] write(AppraisalForm form, String source) {
        return new AppraisalBook(form, source).write();
    }

    private byte[] write() {
        int row = FormBook.FIRST;
        for (AppraisalForm.Desk desk : form.desks()) {
            rows.put(desk.unit(), row++);
            sums.put(desk.unit(), new Sums());
        }
        Map<String, List<Row>> components = new LinkedHashMap<>();
        List<Row> bonus = new ArrayList<>();
        List<Row> penalties = new ArrayList<>();
        for (Component component : form.criteria().components()) {
            components.put(component.code().value(), new ArrayList<>());
        }
        for (AppraisalForm.Desk desk : form.desks()) {
            for (Matter matter : desk.matters()) {
                List<Row> on = matter.component() != null
                        ? components.get(matter.code())
                        : matter.of().equals(Matter.BONUS) ? bonus : penalties;
                Objects.requireNonNull(on).add(new Row(desk, matter));
            }
        }
        components.forEach((code, on) -> {
            if (!on.isEmpty()) {
                sheets.add(new ComponentSheet(
                                Objects.requireNonNull(form.criteria().component(code)), on)
                        .write());
            }
        });
        if (!bonus.isEmpty()) {
            adjustments(words.text("workbook.appraise.bonus"), words.text("workbook.appraise.bonus.title"), bonus);
        }
        if (!penalties.isEmpty()) {
            adjustments(
                    words.text("workbook.appraise.penalties"),
                    words.text("workbook.appraise.penalties.title"),
                    penalties);
        }
        summary();
        int at = 1;
        for (Map.Entry<String, String> line : form.head().lines().entrySet()) {
            about.text(at, 1, Look.BARE, line.getKey());
            about.text(at, 2, Look.BARE, line.getValue());
            at++;
        }
        List<SheetXml> book = new ArrayList<>(List.of(all));
        book.addAll(sheets);
        book.add(about);
        book.add(offers);
        return new BookXml().write(book);
    }

    /** A row of a sheet. */
    private record Row(AppraisalForm.Desk desk, Matter matter) {}

    private String head() {
        Campaign campaign = form.book().campaign();
        String against = form.head().against().isEmpty()
                ? words.text("workbook.source", source)
                : words.text("workbook.appraise.against", form.head().against());
        return campaign.title() + ". "
                + words.text(
                        "workbook.appraise.pass",
                        form.head().pass(),
                        form.book().officeTitle(form.head().office()))
                + " " + against
                + (campaign.fictitious() ? " " + words.text("report.fictitious") : "");
    }

    private void summary() {
        AppraisalSheet sheet = new AppraisalSheet(all, lists);
        sheet.column(words.text("workbook.number"), 6);
        sheet.column(words.text("workbook.appraise.unit"), 34);
        sheet.column(words.text("workbook.points"), 14);
        sheet.column(words.text("workbook.appraise.known"), 16);
        sheet.column(words.text("workbook.appraise.open"), 16);
        sheet.typed(AppraisalForm.BULK, words.text("workbook.appraise.rest"), 26);
        sheet.column(words.text("workbook.appraise.check"), 22);
        all.text(
                1,
                2,
                Look.TITLE,
                words.text(
                        "workbook.appraise.title",
                        form.book().officeTitle(form.head().office())));
        all.paragraph(2, 2, REVIEW, head());
        all.paragraph(3, 2, REVIEW, words.text("workbook.appraise.how"));
        all.paragraph(4, 2, REVIEW, words.text("workbook.appraise.how.bulk"));
        int last = FormBook.FIRST + form.desks().size() - 1;
        sheet.heads(FormBook.IDS, last);
        int number = 1;
        for (AppraisalForm.Desk desk : form.desks()) {
            int at = Objects.requireNonNull(rows.get(desk.unit()));
            Sums own = Objects.requireNonNull(sums.get(desk.unit()));
            sheet.row(at, desk.unit(), number++, desk.standing().card().unit().title());
            all.number(at, SELF, Look.POINTS, sum(own.self()));
            all.formula(
                    at,
                    APPRAISED,
                    Look.POINTS,
                    LivePoints.sum(
                            own.points().stream().map(cell -> "N(" + cell + ")").toList()),
                    form.isLast(desk) ? sum(own.known()) : null);
            all.formula(at, OPEN, Look.COUNT, count(own.points(), "=\"\""), null);
            sheet.slots(at, Map.of(AppraisalForm.BULK, desk.bulk()));
            all.formula(at, REVIEW, Look.COUNT, count(own.checks(), "<>\"\""), null);
        }
        mark(all, REVIEW, FormBook.FIRST, last, "%s>0", 0);
        mark(all, OPEN, FormBook.FIRST, last, "%s>0", 0);
        sheet.lock();
    }

    /** Marks the cells of a column of which a condition holds, where {@code %s} stands for a cell. */
    private static void mark(SheetXml sheet, int column, int first, int last, String condition, int look) {
        String letters = SheetCell.letters(column);
        sheet.mark(letters + first + ":" + letters + last, condition.replace("%s", "$" + letters + first), look);
    }

    /** The cell in which one types for all of a unit that is left, as formulas of other sheets name it. */
    private String bulk(AppraisalForm.Desk desk) {
        return all.quoted() + "!$" + SheetCell.letters(BULK) + "$" + Objects.requireNonNull(rows.get(desk.unit()));
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many of these cells are so. */
    private static String count(List<String> cells, String how) {
        return cells.isEmpty()
                ? "0"
                : cells.stream().map(cell -> "(" + cell + how + ")").collect(Collectors.joining("+", "0+", ""));
    }

    /** The sheet of one component, with a row for each unit. */
    private final class ComponentSheet {

        private final Component component;
        private final List<Row> on;
        private final SheetXml sheet;
        private final AppraisalSheet columns;
        private final int told;
        private final int proofs;
        private final int self;
        private final int note;
        private final int earlier;
        private final int points;
        private final int check;

        ComponentSheet(Component component, List<Row> on) {
            this.component = component;
            this.on = on;
            sheet = new SheetXml(component.code().value(), false);
            columns = new AppraisalSheet(sheet, lists);
            columns.column(words.text("workbook.number"), 6);
            columns.column(words.text("workbook.appraise.unit"), 26);
            told = columns.column(words.text("workbook.facts"), 34);
            proofs = columns.column(words.text("workbook.evidence"), 34);
            self = columns.column(words.text("workbook.points"), 10);
            note = columns.column(words.text("workbook.note"), 26);
            boolean later = !form.head().pass().equals("1");
            earlier = later ? columns.column(words.text("workbook.appraise.earlier"), 26) : 0;
            columns.typed(Matter.RULING, words.text("workbook.appraise.ruling"), 19);
            columns.typed(Matter.POINTS, words.text("workbook.appraise.points"), 10);
            facts();
            columns.typed(Matter.REASON, words.text("workbook.appraise.reason"), 34);
            columns.typed(Matter.ASKS, words.text("workbook.appraise.asks"), 12);
            points = columns.column(words.text("workbook.appraised"), 11);
            check = columns.column(words.text("workbook.appraise.check"), 26);
        }

        /** The columns of corrected figures. */
        private void facts() {
            Map<String, Slot> facts = new LinkedHashMap<>();
            for (Row row : on) {
                row.matter()
                        .facts()
                        .forEach(fact -> facts.putIfAbsent(fact, row.matter().slot(fact)));
            }
            facts.forEach((fact, slot) ->
                    columns.typed(fact, title(component, fact), slot.offers().isEmpty() ? 13 : 18));
        }

        SheetXml write() {
            int ids = top(sheet, component, check);
            int first = ids + 2;
            int last = first + on.size() - 1;
            columns.heads(ids, last);
            for (int i = 0; i < on.size(); i++) {
                row(on.get(i), i + 1, first + i);
            }
            mark(sheet, check, first, last, "LEN(%s)>0", 0);
            String agreed = "%s=" + CellFormula.quoted(words.text("workbook.appraise.agreed"));
            mark(sheet, Objects.requireNonNull(columns.places().get(Matter.RULING)), first, last, agreed, 1);
            columns.lock();
            return sheet;
        }

        private void row(Row row, int number, int at) {
            AppraisalForm.Desk desk = row.desk();
            String code = component.code().value();
            int place = desk.place(code);
            ComponentVoices voices = desk.standing().voices().of(place);
            ComponentScore score = desk.standing().card().components().get(place);
            columns.row(
                    at,
                    row.matter().key(),
                    number,
                    desk.standing().card().unit().title());
            sheet.text(at, told, Look.TEXT, stated(score));
            sheet.text(at, proofs, Look.TEXT, documents(score.entered()));
            own(sheet, at, self, score);
            sheet.text(at, note, Look.TEXT, note(score, voices));
            if (earlier > 0) {
                sheet.text(at, earlier, Look.TEXT, earlier(desk, code));
            }
            columns.slots(at, row.matter().slots());
            LiveRuling live = new LiveRuling(form, desk, row.matter(), columns.places(), at, bulk(desk));
            BigDecimal known = live.known(voices);
            sheet.formula(at, points, Look.POINTS, live.points(), live.shown(voices));
            sheet.formula(at, check, Look.TEXT, live.check(), null);
            Sums sum = Objects.requireNonNull(sums.get(desk.unit()));
            if (score.points() != null) {
                sum.self().add(score.points());
            }
            if (known != null) {
                sum.known().add(known);
            }
            sum.points().add(sheet.quoted() + "!$" + SheetCell.letters(points) + "$" + at);
            sum.checks().add(sheet.quoted() + "!$" + SheetCell.letters(check) + "$" + at);
        }
    }

    /** What a column of corrected figures is called. */
    private String title(Component component, String fact) {
        String[] names = fact.split("/", -1);
        if (names[0].equals("choice")) {
            return words.text("workbook.appraise.right.choice");
        }
        var option = names.length > 1 ? component.rule().option(names[1]) : null;
        var figure = names.length > 1 ? form.criteria().figure(names[1]) : null;
        Written nothing = Objects.requireNonNull(Written.of("", ""));
        String title = option != null
                ? option.label()
                : figure != null
                        ? figure.title()
                        : component.rule().match(new FactLines(nothing, words, "fact")).stream()
                                .filter(line -> line.key().equals("fact/" + fact))
                                .map(Line::title)
                                .findFirst()
                                .orElse("");
        if (title.isEmpty()) {
            return words.text("workbook.appraise.right.value");
        }
        return words.text("workbook.appraise.right", names.length > 2 ? words.text("workbook.previous", title) : title);
    }

    /** What stands above the rows; the row for the names of columns. */
    private int top(SheetXml sheet, Component component, int last) {
        sheet.text(1, 2, Look.TITLE, component.code().value() + " " + component.title());
        sheet.paragraph(2, 2, last, head());
        int at = 3;
        List<String> lines = new ArrayList<>();
        String most = words.numbers().points(component.max().value());
        lines.add(words.text("workbook.appraise.most", most));
        lines.addAll(FormBook.method(component, words));
        if (!component.evidence().isEmpty()) {
            lines.add(words.text("workbook.asked", String.join("; ", component.evidence())));
        }
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            sheet.paragraph(at++, 2, last, line);
        }
        List<String> note = new ArrayList<>(lines);
        if (!component.text().isEmpty()) {
            note.add(component.text());
        }
        form.book().guidance().stream()
                .filter(guide -> guide.index().equals(form.head().index())
                        && guide.component()
                                .replaceFirst("\\.md$", "")
                                .equals(component.code().value()))
                .map(Guidance::file)
                .findFirst()
                .ifPresent(file -> note.add(file.text().strip()));
        sheet.note(1, 2, String.join("\n", note));
        return at;
    }

    /** What the unit states and how that gives its points; which items are met, or which faults occurred, by their names. */
    private String stated(ComponentScore score) {
        String calculation = Calculation.of(score, words);
        var entry = score.entry();
        boolean told = entry == null || !(entry.facts() instanceof Facts.Met || entry.facts() instanceof Facts.Faults);
        if (entry == null || (told && !calculation.isEmpty())) {
            return calculation;
        }
        String facts = entry.facts()
                .match(FactsText.of(
                        words, form.criteria(), score.component().code().value()));
        return calculation.isEmpty() ? facts : facts + "\n" + calculation;
    }

    private void own(SheetXml sheet, int at, int column, ComponentScore score) {
        BigDecimal points = score.points();
        if (points != null) {
            sheet.number(at, column, Look.POINTS, points);
        } else {
            sheet.text(at, column, Look.POINTS, LiveRuling.text(score.state(), words));
        }
    }

    private static String note(ComponentScore score, ComponentVoices voices) {
        var entry = score.entry();
        Answer.Entered explanation = voices.explanation();
        return Stream.of(
                        entry == null ? "" : entry.note(),
                        explanation == null ? "" : explanation.entry().note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Documents, each with its place on a line of its own. */
    private static String documents(Answer.@Nullable Entered entered) {
        return entered == null
                ? ""
                : entered.proofs().stream().map(AppraisalBook::document).collect(Collectors.joining("\n"));
    }

    private static String document(Proof proof) {
        return Stream.of(proof.number(), proof.title(), proof.section(), proof.pages(), proof.place())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What the office said of something in earlier passes. */
    private String earlier(AppraisalForm.Desk desk, String code) {
        RemarkText text = new RemarkText(words, form.book()::officeTitle, id -> id, form.criteria());
        return Remark.of(desk.before().card().submission()).values().stream()
                .filter(remark -> remark.on().office().equals(form.head().office()))
                .filter(remark -> remark.on().kind() != Remark.Kind.TASK)
                .filter(remark -> remark.on().code().equals(code))
                .map(text::of)
                .collect(Collectors.joining("\n"));
    }

    private void adjustments(String name, String title, List<Row> on) {
        SheetXml sheet = new SheetXml(name, false);
        sheets.add(sheet);
        boolean bonus = on.get(0).matter().of().equals(Matter.BONUS);
        boolean later = !form.head().pass().equals("1");
        AppraisalSheet columns = new AppraisalSheet(sheet, lists);
        columns.column(words.text("workbook.number"), 6);
        columns.column(words.text("workbook.appraise.unit"), 26);
        int code = columns.column(words.text("decision.code"), 8);
        int what = columns.column(words.text("decision.content"), 30);
        int most = columns.column(words.text("workbook.most"), 10);
        int told = columns.column(words.text("workbook.facts"), 30);
        int proofs = columns.column(words.text("workbook.evidence"), 34);
        int earlier = later ? columns.column(words.text("workbook.appraise.earlier"), 26) : 0;
        if (bonus) {
            columns.typed(Matter.RULING, words.text("workbook.appraise.ruling"), 19);
            columns.typed(Matter.POINTS, words.text("workbook.appraise.points"), 10);
        }
        columns.typed(Matter.COUNT, words.text("workbook.appraise.count"), 10);
        columns.typed(Matter.REASON, words.text("workbook.appraise.reason"), 34);
        columns.typed(Matter.ASKS, words.text("workbook.appraise.asks"), 12);
        sheet.text(1, 2, Look.TITLE, title);
        sheet.paragraph(2, 2, columns.last(), head());
        columns.heads(FormBook.IDS, FormBook.FIRST + on.size() - 1);
        for (int i = 0; i < on.size(); i++) {
            Row row = on.get(i);
            Adjustment.Item item = Objects.requireNonNull(row.matter().item());
            int at = FormBook.FIRST + i;
            columns.row(
                    at,
                    row.matter().key(),
                    i + 1,
                    row.desk().standing().card().unit().title());
            sheet.text(at, code, Look.TEXT, row.matter().code());
            sheet.text(at, what, Look.TEXT, item.title());
            sheet.number(at, most, Look.POINTS, item.most());
            claimed(sheet, at, told, proofs, row, item, bonus);
            if (later) {
                sheet.text(
                        at, earlier, Look.TEXT, earlier(row.desk(), row.matter().code()));
            }
            columns.slots(at, row.matter().slots());
        }
        columns.lock();
    }

    private void claimed(SheetXml sheet, int at, int told, int proofs, Row row, Adjustment.Item item, boolean bonus) {
        Submission submission = row.desk().standing().card().submission();
        String coordinator = form.book().campaign().coordinator().value();
        Claim claim = bonus ? submission.claim(item, coordinator) : submission.declaration(item, coordinator);
        if (claim == null) {
            return;
        }
        String points = words.text(
                bonus ? "workbook.appraise.claimed" : "workbook.appraise.declared",
                words.numbers().points(claim.points(item)));
        sheet.text(at, told, Look.TEXT, claim.note().isEmpty() ? points : points + "\n" + claim.note());
        List<ScoreFile> files = submission.scores();
        sheet.text(
                at,
                proofs,
                Look.TEXT,
                claim.citations().stream()
                        .map(citation -> {
                            Evidence evidence = files.stream()
                                    .map(file ->
                                            file.evidence(citation.evidence().value()))
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null);
                            return document(Proof.of(citation, evidence));
                        })
                        .collect(Collectors.joining("\n")));
    }
}
