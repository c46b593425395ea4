package org.sodiem.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.decision.AnnexTable.Cell;
import org.sodiem.decision.AnnexTable.Column;
import org.sodiem.decision.AnnexTable.Place;
import org.sodiem.decision.AnnexTable.Row;
import org.sodiem.language.Words;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.model.Rescale;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.Voice;
import org.sodiem.telling.StateTerm;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.Disagreement;
import org.sodiem.view.IndexView;
import org.sodiem.view.Share;

/**
 * The annexes of the decision on one index, in the forms that offices use: results, components by units, special cases,
 * areas, appraisals, classes. Before the result is published they show what units say themselves, and say so.
 */
public final class Annexes {

    private static final int NUMBER = 9;
    private static final int NAME = 30;
    private static final int POINTS = 11;
    private static final int UPRIGHT = 9;

    private final IndexView index;
    private final VoiceText why;
    private final Words words;
    private final boolean dense;
    private final List<Standing> units;
    private final int ranked;

    private Annexes(IndexView index, EqualRanks equals, VoiceText why, Words words) {
        this.index = index;
        this.why = why;
        this.words = words;
        this.dense = equals == EqualRanks.DENSE;
        this.units = index.ordered();
        this.ranked = index.ranked().size();
    }

    /** The annexes of an index. */
    static List<AnnexTable> of(IndexView index, EqualRanks equals, VoiceText why, Words words) {
        Annexes annexes = new Annexes(index, equals, why, words);
        return Stream.of(
                        annexes.results(),
                        annexes.matrix(),
                        annexes.special(),
                        annexes.areas(),
                        annexes.appraisals(),
                        annexes.differences(),
                        annexes.classes())
                .filter(annex -> !annex.rows().isEmpty())
                .toList();
    }

    private static BigDecimal achieved(Standing unit, Predicate<ComponentScore> which) {
        boolean provisional = unit.provisional();
        return unit.counted()
                .tally(score ->
                        which.test(score) && !(provisional && score.component().isSurvey()))
                .achieved();
    }

    /** Whether what does not apply stays in the maximum that the index is a share of. */
    private boolean isOfWhole() {
        return index.criteria().rescale() == Rescale.NONE;
    }

    private AnnexTable results() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("", words.text("decision.rank"), NUMBER),
                new Column("", words.text("decision.unit"), NAME)));
        boolean external = index.components().stream()
                .anyMatch(summary -> !summary.component().isSelfScored()
                        && !summary.component().isSurvey());
        boolean survey = index.components().stream()
                .anyMatch(summary -> summary.component().isSurvey());
        columns.add(figures(own()));
        if (survey) {
            columns.add(figures(words.text("decision.survey")));
        }
        if (external) {
            columns.add(figures(words.text("decision.external")));
        }
        int parts = columns.size();
        columns.add(figures(words.text("decision.total")));
        columns.add(figures(isOfWhole() ? words.text("decision.maximum") : words.text("decision.applicable")));
        columns.add(figures(words.text("decision.bonus")));
        columns.add(figures(words.text("decision.penalty")));
        columns.add(figures(words.text("decision.index")));
        columns.add(new Column("", words.text("decision.band"), 16));
        List<Row> rows = new ArrayList<>();
        for (Standing unit : units) {
            rows.add(result(unit, rows.size(), survey, external, parts));
        }
        return annex("decision.sheet.results", "decision.title.results", columns, 2, rows);
    }

    /**
     * The result of one unit.
     *
     * @param parts where the total stands, behind the parts that it is the sum of
     */
    private Row result(Standing unit, int row, boolean survey, boolean external, int parts) {
        BigDecimal own = achieved(unit, score -> score.component().isSelfScored());
        BigDecimal asked = achieved(unit, score -> score.component().isSurvey());
        BigDecimal other = achieved(
                unit,
                score -> !score.component().isSelfScored() && !score.component().isSurvey());
        boolean known = unit.index() != null;
        List<Cell> cells = new ArrayList<>();
        cells.add(
                unit.place() == null
                        ? new AnnexTable.Text("–")
                        : new AnnexTable.Rank(new Place(row, parts + 4), ranked - 1, dense, unit.place()));
        cells.add(new AnnexTable.Text(unit.card().unit().title()));
        cells.add(points(known ? own : null));
        if (survey) {
            cells.add(points(known && !unit.provisional() ? asked : null));
        }
        if (external) {
            cells.add(points(known ? other : null));
        }
        Tally all = unit.basis();
        List<Place> added = IntStream.range(2, parts)
                .mapToObj(column -> new Place(row, column))
                .toList();
        boolean adds = own.add(asked).add(other).compareTo(all.achieved()) == 0;
        cells.add(
                !known
                        ? points(null)
                        : adds ? new AnnexTable.Sum(added, List.of(), null, all.achieved()) : points(all.achieved()));
        cells.add(points(unit.most()));
        cells.add(points(unit.counted().bonus()));
        cells.add(points(unit.counted().penalty()));
        BigDecimal headline = unit.index();
        cells.add(
                headline == null
                        ? points(null)
                        : !unit.isShare()
                                ? points(headline)
                                : new AnnexTable.Index(
                                        new Place(row, parts),
                                        new Place(row, parts + 1),
                                        new Place(row, parts + 2),
                                        new Place(row, parts + 3),
                                        headline));
        cells.add(
                unit.band() == null
                        ? new AnnexTable.Text("")
                        : new AnnexTable.Band(
                                new Place(row, parts + 4), unit.band().title()));
        return new Row(false, cells);
    }

    private AnnexTable matrix() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("", words.text("decision.code"), NUMBER + 1),
                new Column("", words.text("decision.content"), 60),
                figures(words.text("decision.maximum"))));
        units.forEach(unit -> columns.add(new Column("", unit.card().unit().title(), UPRIGHT, true)));
        List<Row> rows = new ArrayList<>();
        List<Place> tops = new ArrayList<>();
        add(index.criteria().parts(), 0, rows, tops);
        int row = rows.size();
        List<Cell> cells =
                new ArrayList<>(List.of(new AnnexTable.Text(""), new AnnexTable.Text(words.text("decision.sum"))));
        cells.add(sum(tops, 2, null, index.criteria().total().value()));
        for (int i = 0; i < units.size(); i++) {
            Standing unit = units.get(i);
            cells.add(
                    unit.index() == null
                            ? points(null)
                            : sum(tops, 3 + i, null, unit.counted().total().achieved()));
        }
        if (row > 0) {
            rows.add(new Row(true, cells));
        }
        AnnexTable matrix = annex("decision.sheet.matrix", "decision.title.matrix", columns, 3, rows);
        boolean special = units.stream()
                .anyMatch(unit -> unit.counted().count(score -> score.state() == State.NOT_APPLICABLE) > 0);
        return special ? matrix.with(words.text("decision.not-applicable.means")) : matrix;
    }

    private static Cell sum(List<Place> parts, int column, @Nullable BigDecimal most, BigDecimal points) {
        return new AnnexTable.Sum(
                parts.stream().map(part -> new Place(part.row(), column)).toList(), List.of(), most, points);
    }

    /** The rows of some parts, each group before what is in it. */
    private void add(List<? extends Part> parts, int first, List<Row> rows, List<Place> added) {
        int from = first;
        for (Part part : parts) {
            int to = from + part.components().size();
            int row = rows.size();
            added.add(new Place(row, 0));
            List<Cell> cells = new ArrayList<>(
                    List.of(new AnnexTable.Text(part.code().value()), new AnnexTable.Text(part.title())));
            cells.add(points(part.max().value()));
            rows.add(new Row(part instanceof Group, List.of()));
            List<Place> below = new ArrayList<>();
            add(part.parts(), from, rows, below);
            for (int i = 0; i < units.size(); i++) {
                Scorecard card = units.get(i).counted();
                cells.add(
                        part instanceof Group group
                                ? group(group, card.components().subList(from, to), units.get(i), below, 3 + i)
                                : component(card.components().get(from)));
            }
            rows.set(row, new Row(part instanceof Group, cells));
            from = to;
        }
    }

    private static Cell group(Group group, List<ComponentScore> scores, Standing unit, List<Place> below, int column) {
        Tally tally = Tally.of(group, scores, score -> true);
        return unit.index() == null
                ? points(null)
                : sum(below, column, group.capped() ? tally.applicable() : null, tally.achieved());
    }

    private Cell component(ComponentScore score) {
        BigDecimal points = score.points();
        return points != null
                ? points(points)
                : new AnnexTable.Text(
                        score.state() == State.NOT_APPLICABLE ? words.text("decision.not-applicable") : "");
    }

    private AnnexTable special() {
        List<Column> columns = ofUnits(
                figures(words.text("decision.total")),
                figures(words.text("decision.applicable")),
                figures(words.text("decision.share")),
                figures(words.text("decision.taken-off")),
                new Column("", words.text("decision.special"), 80));
        List<Row> rows = new ArrayList<>();
        for (Standing unit : units) {
            List<ComponentScore> without = unit.counted().components().stream()
                    .filter(score -> score.state() == State.NOT_APPLICABLE)
                    .toList();
            if (!without.isEmpty()) {
                int row = rows.size();
                Tally all = unit.basis();
                Share share = unit.index() == null ? null : Share.of(all);
                rows.add(new Row(
                        false,
                        numbered(
                                row,
                                unit,
                                points(unit.index() == null ? null : all.achieved()),
                                points(all.applicable()),
                                points(
                                        share == null
                                                ? null
                                                : share.percent(index.criteria().rounding())),
                                points(all.notApplicable()),
                                new AnnexTable.Text(
                                        without.stream().map(this::named).collect(Collectors.joining("; "))))));
            }
        }
        return annex("decision.sheet.special", "decision.title.special", columns, 2, rows);
    }

    private String named(ComponentScore score) {
        return words.text(
                "decision.component",
                score.component().code().value(),
                score.component().title(),
                words.numbers().points(score.component().max().value()));
    }

    private AnnexTable areas() {
        List<Column> columns = ofUnits();
        List<Part> parts = List.copyOf(index.criteria().parts());
        for (Part part : parts) {
            String group = part.code().value() + ". " + part.shortTitle();
            columns.add(new Column(group, words.text("decision.maximum"), POINTS));
            columns.add(new Column(group, words.text("decision.achieved"), POINTS));
            columns.add(new Column(group, words.text("decision.lost"), POINTS));
        }
        List<Row> rows = new ArrayList<>();
        for (Standing unit : units) {
            int row = rows.size();
            List<Cell> cells = numbered(row, unit);
            for (Part part : parts) {
                Tally tally = unit.counted().area(part);
                int at = cells.size();
                boolean known = unit.index() != null;
                cells.add(points(tally.applicable()));
                cells.add(points(known ? tally.achieved() : null));
                boolean whole = tally.open().signum() == 0 && tally.invalid().signum() == 0;
                cells.add(
                        !known
                                ? points(null)
                                : whole
                                        ? new AnnexTable.Sum(
                                                List.of(new Place(row, at)),
                                                List.of(new Place(row, at + 1)),
                                                null,
                                                tally.lost())
                                        : points(tally.lost()));
            }
            rows.add(new Row(false, cells));
        }
        return annex("decision.sheet.areas", "decision.title.areas", columns, 2, rows);
    }

    private AnnexTable appraisals() {
        List<Voice> voices = Stream.of(Voice.SELF, Voice.APPRAISAL_1, Voice.APPRAISAL_2)
                .filter(voice -> units.stream().anyMatch(unit -> unit.voices().speaks(voice)))
                .toList();
        List<Column> columns = ofUnits();
        voices.forEach(voice -> columns.add(new Column("", words.text(head(voice)), 16)));
        List<Row> rows = new ArrayList<>();
        for (Standing unit : voices.size() < 2 ? List.<Standing>of() : units) {
            List<Cell> cells = numbered(rows.size(), unit);
            voices.forEach(voice -> cells.add(points(unit.voices().sum(voice))));
            rows.add(new Row(false, cells));
        }
        return annex("decision.sheet.appraisals", "decision.title.appraisals", columns, 2, rows);
    }

    /** What offices find otherwise than units say, and why. */
    private AnnexTable differences() {
        List<Column> columns = ofUnits(
                new Column("", words.text("decision.code"), NUMBER + 1),
                new Column("", words.text("decision.content"), 50),
                figures(words.text("decision.self")),
                figures(words.text("decision.appraised")),
                figures(words.text("decision.difference")),
                new Column("", words.text("decision.reason"), 50));
        List<Row> rows = new ArrayList<>();
        for (Standing unit : units) {
            Disagreement.of(unit).forEach(one -> rows.add(difference(rows.size(), one)));
        }
        return annex("decision.sheet.differences", "decision.title.differences", columns, 2, rows);
    }

    private Row difference(int row, Disagreement one) {
        BigDecimal change = one.change();
        return new Row(
                false,
                numbered(
                        row,
                        one.standing(),
                        new AnnexTable.Text(one.subject().code()),
                        new AnnexTable.Text(one.subject().title()),
                        said(one.own()),
                        said(one.found()),
                        change == null
                                ? points(null)
                                : new AnnexTable.Sum(
                                        List.of(new Place(row, 5)), List.of(new Place(row, 4)), null, change),
                        new AnnexTable.Text(why.why(one))));
    }

    private Cell said(Disagreement.Said said) {
        return said.state() == null
                ? points(said.points())
                : new AnnexTable.Text(StateTerm.of(said.state()).text(words));
    }

    private static String head(Voice voice) {
        return switch (voice) {
            case APPRAISAL_1 -> "decision.voice.appraisal-1";
            case APPRAISAL_2 -> "decision.voice.appraisal-2";
            default -> "decision.self";
        };
    }

    private AnnexTable classes() {
        List<Column> columns =
                ofUnits(figures(words.text("decision.index")), new Column("", words.text("decision.band"), 24));
        List<Row> rows = new ArrayList<>();
        for (Standing unit : index.ranked()) {
            int row = rows.size();
            rows.add(new Row(
                    false,
                    numbered(
                            row,
                            unit,
                            points(unit.index()),
                            unit.band() == null
                                    ? new AnnexTable.Text("")
                                    : new AnnexTable.Band(
                                            new Place(row, 2), unit.band().title()))));
        }
        return annex("decision.sheet.classes", "decision.title.classes", columns, 2, rows);
    }

    /** The columns of a table of numbered units, with these behind number and unit. */
    private List<Column> ofUnits(Column... others) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("", words.text("decision.number"), NUMBER),
                new Column("", words.text("decision.unit"), NAME)));
        columns.addAll(List.of(others));
        return columns;
    }

    /** The cells of a row in such a table, with these behind number and unit. */
    private static List<Cell> numbered(int row, Standing unit, Cell... others) {
        List<Cell> cells = new ArrayList<>(List.of(
                new AnnexTable.Whole(row + 1),
                new AnnexTable.Text(unit.card().unit().title())));
        cells.addAll(List.of(others));
        return cells;
    }

    /** Whose points stand beside the survey's. */
    private String own() {
        return words.text(index.result().published() == null ? "decision.self" : "decision.appraised");
    }

    private static Column figures(String title) {
        return new Column("", title, POINTS + 2);
    }

    private static Cell points(@Nullable BigDecimal points) {
        return points == null ? new AnnexTable.Text("") : new AnnexTable.Points(points);
    }

    private AnnexTable annex(String sheet, String title, List<Column> columns, int named, List<Row> rows) {
        String basis = words.text(index.result().published() == null ? "decision.by-self" : "decision.by-result");
        String survey = index.result().isProvisional() ? " " + words.text("decision.provisional") : "";
        return new AnnexTable(
                words.text(sheet), words.text(title, index.criteria().title()), basis + survey, columns, named, rows);
    }
}
