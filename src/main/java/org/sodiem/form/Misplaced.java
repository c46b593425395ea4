package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.State;
import org.sodiem.sheet.SheetCell;

/** What somebody typed in a workbook where nothing is read: told, since whoever typed it thinks that it counts. */
final class Misplaced {

    /** Less than what any points are rounded to. */
    private static final BigDecimal HARDLY = new BigDecimal("0.0001");

    private Misplaced() {}

    /** What is typed in rows whose keys are none of the form's, so that nobody knows what it is about. */
    static List<Trouble> in(Form form, Filled filled) {
        Set<String> known = new HashSet<>();
        form.lines().forEach(line -> known.add(line.key()));
        form.papers().forEach(paper -> known.add("document/" + paper.id()));
        Set<String> typed = new HashSet<>();
        Arrays.stream(Line.Column.values()).forEach(column -> typed.add(column.id()));
        Arrays.stream(Paper.Field.values()).forEach(field -> typed.add(field.id()));
        List<Trouble> troubles = new ArrayList<>();
        filled.rows().forEach((key, row) -> {
            if (!known.contains(key) && !key.startsWith("document/+")) {
                row.columns().stream()
                        .filter(column -> typed.contains(column) && row.cell(column) != null)
                        .findFirst()
                        .ifPresent(column -> troubles.add(
                                Trouble.of(row.place(column), form.words().text("workbook.wrong.key", key))));
            }
        });
        points(form, filled, troubles);
        sorted(form, filled).ifPresent(troubles::add);
        Set<Integer> told = new HashSet<>();
        for (Line line : form.lines()) {
            Filled.Row row = filled.rows().get(line.key());
            if (row != null) {
                troubles.addAll(unread(line, row, told, form.words()));
            }
        }
        return troubles;
    }

    /**
     * The first row that shows the code of another: somebody sorted the sheet without the column of keys that nobody sees, so
     * that figures would go to other components.
     */
    private static Optional<Trouble> sorted(Form form, Filled filled) {
        Words words = form.words();
        String head = words.text("workbook.number");
        Set<String> codes = form.lines().stream().map(Line::code).collect(Collectors.toSet());
        for (Line line : form.lines()) {
            Filled.Row row = filled.rows().get(line.key());
            SheetCell shown = row == null ? null : row.headed(head);
            String code = shown == null ? "" : shown.text().strip();
            if (row != null && shown != null && !code.equals(line.code()) && codes.contains(code)) {
                return Optional.of(Trouble.of(row.place(shown), words.text("workbook.wrong.sorted", code)));
            }
        }
        return Optional.empty();
    }

    /** The first row of an appraiser's workbook that shows the name of another unit, sorted in the same way. */
    static Optional<Trouble> sorted(AppraisalForm form, Filled filled, Words words) {
        String head = words.text("workbook.appraise.unit");
        Set<String> titles = form.desks().stream().map(desk -> title(desk)).collect(Collectors.toSet());
        for (AppraisalForm.Desk desk : form.desks()) {
            Stream<String> keys = Stream.concat(
                    Stream.of(desk.unit()), desk.matters().stream().map(Matter::key));
            Optional<Trouble> trouble = keys.map(filled.rows()::get)
                    .filter(Objects::nonNull)
                    .flatMap(row -> Stream.ofNullable(row.headed(head))
                            .filter(cell -> isOther(cell.text().strip(), title(desk), titles))
                            .map(cell -> Trouble.of(
                                    row.place(cell), words.text("workbook.appraise.wrong.sorted", cell.text()))))
                    .findFirst();
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private static String title(AppraisalForm.Desk desk) {
        return desk.standing().card().unit().title();
    }

    private static boolean isOther(String shown, String own, Set<String> all) {
        return !shown.equals(own) && all.contains(shown);
    }

    /**
     * Points that are typed over those of a component whose figures stay as they are, and those of what it requires. Where its
     * entry is invalid, what its formula gives is not known here.
     */
    private static void points(Form form, Filled filled, List<Trouble> troubles) {
        Map<String, List<Line>> lines = form.lines().stream()
                .collect(Collectors.groupingBy(line -> line.key().replaceFirst("^([^/]*/[^/]*)/.*", "$1")));
        Words words = form.words();
        for (ComponentScore score : form.card().components()) {
            String key = Slot.path("scores", score.component().code().value());
            Filled.Row row = filled.rows().get(key);
            SheetCell cell = row == null ? null : row.headed(words.text("workbook.points"));
            BigDecimal typed = cell == null ? null : cell.number();
            if (row == null || cell == null || typed == null || gives(score, typed)) {
                continue;
            }
            Stream<String> required = score.component().conditions().requires().stream()
                    .map(other -> Slot.path("scores", other.component().value()))
                    .filter(lines::containsKey);
            boolean same = score.state() != State.INVALID
                    && Stream.concat(Stream.of(key), required)
                            .allMatch(one -> isSame(lines.getOrDefault(one, List.of()), filled));
            if (same) {
                BigDecimal points = score.points();
                String computed = points == null ? "–" : words.numbers().points(points);
                troubles.add(Trouble.of(
                        row.place(cell), words.text("workbook.wrong.points", Filled.shortened(cell), computed)));
            }
        }
    }

    /** Whether points are those of a component, whatever a spreadsheet made of their last places. */
    private static boolean gives(ComponentScore score, BigDecimal typed) {
        BigDecimal points = score.points();
        return points != null && points.subtract(typed).abs().compareTo(HARDLY) < 0;
    }

    /** Whether the figures of a component stand in its own rows, and are as they were. */
    private static boolean isSame(List<Line> lines, Filled filled) {
        List<Line> own = lines.stream().filter(line -> line.facts() != null).toList();
        return !own.isEmpty()
                && own.stream().allMatch(line -> isSame(line, filled.rows().get(line.key())));
    }

    private static boolean isSame(Line line, Filled.@Nullable Row row) {
        return row != null && Typed.isSame(Objects.requireNonNull(line.facts()), row.cell(Line.Column.FACTS.id()));
    }

    /**
     * What is typed where nothing is read: in a cell of no figure, or in a column that is none of the form's.
     *
     * @param told the columns of which that is told
     */
    private static List<Trouble> unread(Line line, Filled.Row row, Set<Integer> told, Words words) {
        List<Trouble> troubles = new ArrayList<>();
        for (Line.Column column : Line.Column.values()) {
            SheetCell cell = row.cell(column.id());
            if (cell != null && !line.slots().containsKey(column) && line.kind() != Line.Kind.FIGURE) {
                troubles.add(Trouble.of(row.place(cell), words.text("workbook.wrong.place", Filled.shortened(cell))));
            }
        }
        SheetCell foreign = row.foreign(FormBook.heads(words), FormBook.appraised(words));
        if (foreign != null && told.add(foreign.column())) {
            troubles.add(
                    Trouble.of(row.place(foreign), words.text("workbook.wrong.column", Filled.shortened(foreign))));
        }
        return troubles;
    }
}
