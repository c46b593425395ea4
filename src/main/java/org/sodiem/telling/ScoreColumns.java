package org.sodiem.telling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Tally;
import org.sodiem.source.Located;
import org.sodiem.view.Document;
import org.sodiem.view.FactFigure;

/** The columns of one component of one unit: points, documents, place, and last the facts. */
public final class ScoreColumns {

    public static final Column<Component> CODE = Column.text(
            "component", "table.component", component -> component.code().value());
    public static final Column<Component> TITLE = Column.text("title", "table.title", Component::title);
    public static final Column<Component> MAXIMUM = Column.points(
            "maximum", "table.maximum", component -> component.max().value());
    public static final Column<ComponentScore> POINTS =
            Column.points("points", "column.points", ComponentScore::points);
    public static final Column<ComponentScore> NOTE = Column.text(
            "note",
            "component.units.note",
            score -> score.entry() == null ? "" : score.entry().note());

    private static final Map<FactFigure, Column<ComponentScore>> FIGURES = figures();

    /** All of them, in the order of data; new ones are added behind the others. */
    public static final List<Column<ComponentScore>> ALL = all();

    private ScoreColumns() {}

    /** The column of a figure. */
    public static Column<ComponentScore> of(FactFigure figure) {
        return Objects.requireNonNull(FIGURES.get(figure));
    }

    private static Map<FactFigure, Column<ComponentScore>> figures() {
        Map<FactFigure, Column<ComponentScore>> columns = new EnumMap<>(FactFigure.class);
        for (FactFigure figure : FactFigure.values()) {
            columns.put(figure, Column.number(figure.id(), head(figure), Value.Form.FIGURE, figure::of));
        }
        return columns;
    }

    private static String head(FactFigure figure) {
        return switch (figure) {
            case NUMERATOR -> "component.units.numerator";
            case DENOMINATOR -> "component.units.denominator";
            case VALUE -> "component.units.value";
            case COUNT -> "component.units.count";
            case PERCENT -> "component.units.percent";
        };
    }

    private static List<Column<ComponentScore>> all() {
        List<Column<ComponentScore>> all = new ArrayList<>(List.of(
                Column.term("state", "table.state", score -> StateTerm.of(score.state())),
                POINTS,
                Column.points("open", "points.open", Tally::open).of(ComponentScore::tally),
                Column.points("lost", "points.lost", ComponentScore::lost),
                Column.text("evidence", "table.evidence", ScoreColumns::documents),
                NOTE,
                entered(
                        "source",
                        "table.source",
                        entry -> entry.component().at().toString())));
        all.addAll(FIGURES.values());
        all.add(entered(
                "chosen", "table.chosen", entry -> entry.facts().match(CODES).collect(Collectors.joining("; "))));
        all.add(entered(
                "not_applicable",
                "table.not-applicable.why",
                entry -> entry.facts() instanceof Facts.NotApplicable not ? not.reason() : ""));
        return all;
    }

    private static Column<ComponentScore> entered(String id, String key, Function<Entry, String> text) {
        return Column.text(id, key, score -> score.entry() == null ? "" : text.apply(score.entry()));
    }

    private static String documents(ComponentScore score) {
        return score.documents().stream()
                .map(document -> Document.of(document).name())
                .collect(Collectors.joining("; "));
    }

    /** The codes that were chosen; of faults each with how often it occurred. */
    private static final Facts.Cases<Stream<String>> CODES = new Facts.Cases<>() {

        @Override
        public Stream<String> none(Facts.None facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> unreadable(Facts.Unreadable facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> notApplicable(Facts.NotApplicable facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> chosen(Facts.Chosen facts) {
            return Stream.of(facts.option().value());
        }

        @Override
        public Stream<String> met(Facts.Met facts) {
            return facts.items().stream().map(Located::value);
        }

        @Override
        public Stream<String> proportion(Facts.Proportion facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> measure(Facts.Measure facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> amount(Facts.Amount facts) {
            return Stream.of();
        }

        @Override
        public Stream<String> figures(Facts.Figures facts) {
            return facts.values().stream()
                    .map(value -> (value.previous() ? "previous(" + value.id() + ")" : value.id()) + ": "
                            + value.value().value().toPlainString());
        }

        @Override
        public Stream<String> faults(Facts.Faults facts) {
            return facts.cases().stream()
                    .map(fault -> fault.id().value() + ": " + fault.count().toPlainString());
        }
    };
}
