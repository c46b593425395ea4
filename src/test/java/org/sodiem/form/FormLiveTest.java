package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.book.SheetXml;
import org.sodiem.criteria.MendedWords;
import org.sodiem.model.Component;
import org.sodiem.model.Group;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.ToFill;
import org.sodiem.sheet.LibreOffice;
import org.sodiem.sheet.OfficeFile;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.SheetReader;
import org.sodiem.source.ChangedTree;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/**
 * A second opinion on the points in workbooks: figures are typed into them by a script, LibreOffice computes, and what the
 * program gives for the same workbooks, imported, has to be the same to the last decimal.
 *
 * <p>Skipped where there is no LibreOffice; the environment variable {@code SODIEM_REQUIRE_SECOND_OPINION}, which
 * {@code .ci/run} sets, makes that a failure.
 */
class FormLiveTest {

    private static final int POINTS = 8;
    private static final int MISSING = 10;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(2023);

    /** A workbook in which figures were typed, and the form of which it was made. */
    private record Typed(Form form, Standing standing, Path file) {}

    /** Workbooks of some units of each index, some times each. */
    private List<Typed> typed(Scores scores, int units, int times) throws IOException {
        List<Typed> all = new ArrayList<>();
        FormBooks books = new FormBooks("");
        for (var index : scores.indexes()) {
            for (Standing standing : index.standings().stream().limit(units).toList()) {
                for (ToFill target : ToFill.of(ToFill.byOffices(scores), standing.card())) {
                    for (int time = 0; time < times; time++) {
                        Form form = FormMaker.of(scores, standing.card(), target, FormTripTest.VI);
                        if (form != null) {
                            Path file = folder.resolve("typed").resolve(all.size() + ".xlsx");
                            Files.createDirectories(Objects.requireNonNull(file.getParent()));
                            Files.write(file, type(books, form, standing));
                            all.add(new Typed(form, standing, file));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Types into a part of the cells, and takes away what the program says they give. */
    private byte[] type(FormBooks books, Form form, Standing standing) throws IOException {
        Path plain = Files.write(folder.resolve("plain.xlsx"), books.write(form, standing.voices()));
        OfficeFile file = new OfficeFile(plain);
        String name = "xl/worksheets/sheet1.xml";
        String xml = file.text(name);
        for (int i = 0; i < form.lines().size(); i++) {
            Line line = form.lines().get(i);
            Slot slot = line.facts();
            if (slot != null && random.nextInt(4) > 0 && slot.type() != Slot.Type.DAY) {
                xml = Typing.typed(xml, "E" + (FormBook.FIRST + i), value(line, slot));
            }
        }
        return file.with(name, xml).withoutResults().bytes();
    }

    private String value(Line line, Slot slot) {
        return switch (slot.type()) {
            case CHOICE -> {
                Slot.Offer offer =
                        slot.offers().get(random.nextInt(slot.offers().size()));
                yield "<is><t>" + SheetXml.xml(offer.label()) + "</t></is>";
            }
            case WHOLE -> "<v>" + random.nextInt(7) + "</v>";
            case PROSE -> random.nextInt(6) == 0 ? "<is><t>Không có trường hợp nào</t></is>" : "";
            default -> "<v>" + figure(line, slot) + "</v>";
        };
    }

    private String figure(Line line, Slot slot) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return "0";
        }
        int whole = line.key().endsWith("numerator") || line.key().endsWith("dung-han")
                ? random.nextInt(100)
                : random.nextInt(130);
        String sign = slot.signed() && random.nextBoolean() ? "-" : "";
        return sign + (kind == 1 ? whole + ".5" : kind == 2 ? whole + ".333333" : kind == 3 ? whole * 7919L : whole);
    }

    private static Map<String, SheetCell> cells(Sheet sheet, int column, int keys) {
        Map<String, SheetCell> cells = new TreeMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String key = "";
            for (SheetCell cell : row.cells()) {
                key = cell.column() == keys ? cell.text() : key;
                if (cell.column() == column && !key.isEmpty()) {
                    cells.put(key, cell);
                }
            }
        }
        return cells;
    }

    private int compared;
    private int claimed;
    private int unclaimed;

    private void compare(Typed typed, Path computed, FileTree tree, Scores before) throws IOException {
        FormImport read = FormImport.read(
                        typed.file(),
                        "a.xlsx",
                        before,
                        tree,
                        ToFill.byOffices(before),
                        new MendedWords(null),
                        FormTripTest.VI)
                .get(0);
        assertThat(read.refusal()).isEmpty();
        assertThat(read.troubles()).isEmpty();
        FileChange change = Objects.requireNonNull(read.change());
        Scores scores = FormTripTest.scores(new ChangedTree(tree, Map.of(change.path(), change.after())));
        Scorecard card = scores.cards().stream()
                .filter(one -> one.key().equals(typed.standing().card().key()))
                .findFirst()
                .orElseThrow();
        Sheet sheet = Objects.requireNonNull(SheetReader.read(computed).workbook())
                .sheets()
                .get(0);
        Map<String, SheetCell> points = cells(sheet, POINTS, 1);
        Map<String, SheetCell> missing = cells(sheet, MISSING, 1);
        Set<String> tooLong = new HashSet<>();
        Form form = typed.form();
        for (Line line : form.lines()) {
            if (line.part() instanceof Component component && form.holds(component)) {
                ComponentScore score = card.components().stream()
                        .filter(one -> one.component().code().value().equals(line.code()))
                        .findFirst()
                        .orElseThrow();
                String facts = line.code() + " " + score.entry() + " " + score.state();
                SheetCell cell = points.get(line.key());
                SheetCell told = missing.get(line.key());
                if (told != null && told.text().equals(FormTripTest.VI.text("workbook.too-long"))) {
                    tooLong.add(line.code());
                    unclaimed++;
                    continue;
                }
                same(facts, cell, score.points(), score.state() == State.NOT_APPLICABLE);
                claimed += score.points() == null ? 0 : 1;
            }
        }
        for (Line line : form.lines()) {
            if (line.part() instanceof Group group && tooLong.isEmpty()) {
                List<ComponentScore> scored = group.components().stream()
                        .map(component -> card.components().stream()
                                .filter(one -> one.component()
                                        .code()
                                        .value()
                                        .equals(component.code().value()))
                                .findFirst()
                                .orElseThrow())
                        .toList();
                BigDecimal sum = Tally.of(group, scored, score -> form.holds(score.component()))
                        .achieved();
                if (group.components().stream().anyMatch(form::holds)) {
                    same(line.code(), points.get(line.key()), sum, false);
                }
            }
        }
        if (tooLong.isEmpty()) {
            totals(card, form, sheet);
        }
    }

    private void totals(Scorecard card, Form form, Sheet sheet) {
        Map<String, SheetCell> totals = cells(sheet, POINTS, 3);
        Tally tally = card.tally(score -> form.holds(score.component()));
        same("total", totals.get(FormTripTest.VI.text("workbook.total")), tally.achieved(), false);
        same("of", totals.get(FormTripTest.VI.text("workbook.total.applicable")), tally.applicable(), false);
        BigDecimal share = tally.applicable().signum() == 0
                ? null
                : card.criteria().rounding().divide(tally.achieved().movePointRight(2), tally.applicable());
        same("share", totals.get(FormTripTest.VI.text("workbook.total.share")), share, false);
        String most = FormTripTest.VI.numbers().points(card.criteria().bonus().max());
        SheetCell bonus = totals.get(FormTripTest.VI.text("workbook.total.bonus", most));
        if (bonus != null) {
            same("bonus", bonus, card.bonus(), false);
        }
    }

    private void same(String what, @Nullable SheetCell cell, @Nullable BigDecimal points, boolean notApplicable) {
        compared++;
        if (points != null) {
            assertThat(cell == null ? null : cell.number()).as(what).isNotNull().isEqualByComparingTo(points);
        } else {
            assertThat(cell == null ? "" : cell.text())
                    .as(what)
                    .isEqualTo(notApplicable ? FormTripTest.VI.text("workbook.not-applicable") : "");
        }
    }

    private void opinion(FileTree tree, int units, int times, int least) throws Exception {
        LibreOffice.demand(LibreOffice.run(folder, List.of("--version")));
        Scores scores = FormTripTest.scores(tree);
        List<Typed> typed = typed(scores, units, times);
        List<String> args = new ArrayList<>(List.of(
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("computed").toString()));
        args.addAll(typed.stream().map(one -> one.file().toString()).collect(Collectors.toList()));
        assertThat(LibreOffice.run(folder, args)).isTrue();
        for (Typed one : typed) {
            compare(
                    one,
                    folder.resolve("computed").resolve(String.valueOf(one.file().getFileName())),
                    tree,
                    scores);
        }
        assertThat(claimed).isGreaterThan(least);
        assertThat(compared).isGreaterThan(claimed);
        assertThat(unclaimed).as("numbers too long").isLessThan(claimed / 50);
    }

    @Test
    void agreesOnEveryRule() throws Exception {
        opinion(new FolderTree(FormTripTest.RULES), 9, 6, 180);
    }

    @Test
    void agreesOnTheWorkbooksOfTheSample() throws Exception {
        opinion(new FolderTree(Path.of("")), 6, 1, 300);
    }
}
