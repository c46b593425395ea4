package org.sodiem.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.language.Named;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.score.ComponentScore;
import org.sodiem.source.Located;
import org.sodiem.view.Document;
import org.sodiem.view.FactFigure;

/** What a row of CSV tells of one component of one unit: points, documents, place, and last the facts. */
final class EntryCells {

    /** The names of the cells; new ones are added behind the others. */
    static final List<String> NAMES = Stream.of(
                    Stream.of("state", "points", "open", "lost", "evidence", "note", "source"),
                    Stream.of(FactFigure.values()).map(Named::id),
                    Stream.of("chosen", "not_applicable"))
            .flatMap(names -> names)
            .toList();

    private EntryCells() {}

    static void write(ComponentScore score, CsvText csv) {
        Entry entry = score.entry();
        csv.cell(score.state().id())
                .cell(score.points())
                .cell(score.tally().open())
                .cell(score.lost())
                .cell(score.documents().stream()
                        .map(document -> Document.of(document).name())
                        .collect(Collectors.joining("; ")))
                .cell(entry == null ? "" : entry.note())
                .cell(entry == null ? "" : entry.component().at().toString());
        for (FactFigure figure : FactFigure.values()) {
            csv.cell(figure.of(score));
        }
        csv.cell(entry == null ? "" : entry.facts().match(CODES).collect(Collectors.joining("; ")))
                .cell(entry != null && entry.facts() instanceof Facts.NotApplicable not ? not.reason() : "");
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
        public Stream<String> faults(Facts.Faults facts) {
            return facts.cases().stream()
                    .map(fault -> fault.id().value() + ": " + fault.count().toPlainString());
        }
    };
}
