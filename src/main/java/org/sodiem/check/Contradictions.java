package org.sodiem.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * What a unit says of a named figure is the same wherever it says it: as the figure, as a fact of a component, in a document, under
 * another index; a part is not larger than its whole. Figures of two days are two figures. A document has one date in all
 * files of a unit.
 */
final class Contradictions implements Check {

    /**
     * A figure as it is stated somewhere.
     *
     * @param day of what day; null where that is not said
     */
    private record Said(BigDecimal value, @Nullable LocalDate day, Span at) {}

    /** What was said of one figure, so far as later words are compared with it: the first, and the first of each day. */
    private static final class Known {

        private final Map<LocalDate, Said> byDay = new HashMap<>();
        private @Nullable Said undated;
        private @Nullable Said first;

        /** What was said before of the same day, as far as is known. */
        @Nullable
        Said before(@Nullable LocalDate day) {
            Said same = day == null ? first : byDay.get(day);
            return same == null ? undated : same;
        }

        void add(Said said) {
            first = first == null ? said : first;
            if (said.day() == null) {
                undated = undated == null ? said : undated;
            } else {
                byDay.putIfAbsent(said.day(), said);
            }
        }
    }

    @Override
    public void run(Scores scores, Problems problems) {
        Map<String, List<Standing>> units = new LinkedHashMap<>();
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                units.computeIfAbsent(standing.card().key().unit(), unit -> new ArrayList<>())
                        .add(standing);
            }
        }
        IdentityHashMap<CriteriaSet, Names> names = new IdentityHashMap<>();
        for (List<Standing> standings : units.values()) {
            Map<String, Known> known = new HashMap<>();
            Dates dates = new Dates();
            for (Standing standing : standings) {
                Submission submission = standing.card().submission();
                Names own = names.computeIfAbsent(standing.card().criteria(), Names::new);
                if (!own.set.figures().isEmpty()) {
                    new OfUnit(own, known, problems).compare(submission);
                }
                submission
                        .files()
                        .flatMap(file -> file.evidence().stream())
                        .forEach(document -> dates.add(document, problems));
            }
        }
    }

    /** Whoever issues documents gives a number once a year; of another title it may be a slip in the number, and is not told. */
    private static final class Dates {

        private final Map<String, Evidence> numbers = new HashMap<>();
        private final Map<String, Located<LocalDate>> documents = new HashMap<>();

        void add(Evidence document, Problems problems) {
            Located<String> number = document.number();
            Located<LocalDate> date = document.date();
            if (number == null || date == null || document.issuer() == null) {
                return;
            }
            Evidence first = numbers.putIfAbsent(Copies.squeezed(number.value()), document);
            if (first == null) {
                return; // as nearly all: only of a number that comes again the rest is looked at
            }
            documents.putIfAbsent(key(first), Objects.requireNonNull(first.date()));
            Located<LocalDate> before = documents.putIfAbsent(key(document), date);
            if (before != null && !before.value().equals(date.value())) {
                problems.add(
                        Code.EVIDENCE_TWO_DATES,
                        date.at(),
                        number.value(),
                        date.value().toString(),
                        before.value().toString(),
                        before.at().toString());
            }
        }

        private static String key(Evidence document) {
            return Copies.squeezed(Objects.requireNonNull(document.number()).value()) + " "
                    + Copies.squeezed(Objects.requireNonNull(document.issuer())) + " "
                    + Copies.squeezed(document.title().value()) + " "
                    + Objects.requireNonNull(document.date()).value().getYear();
        }
    }

    /** The figures of a set, by what makes them the same under another set: id, title and unit. */
    private static final class Names {

        private final CriteriaSet set;
        private final Map<String, String> byId = new HashMap<>();
        private final Map<String, String> told = new HashMap<>();
        private final Map<String, Component> components;

        Names(CriteriaSet set) {
            this.set = set;
            this.components = set.componentsByCode();
            for (Figure figure : set.figures()) {
                if (figure.formula() == null) {
                    told.put(figure.id().value(), told(figure));
                    byId.put(
                            figure.id().value(),
                            figure.id().value() + "\n" + Lookalikes.key(figure.title()) + "\n"
                                    + Lookalikes.key(figure.unit()));
                }
            }
        }
    }

    static String told(Figure figure) {
        return "\"" + figure.title() + "\" (" + figure.id().value() + ")";
    }

    /** What one unit says under one index. */
    private record OfUnit(Names names, Map<String, Known> known, Problems problems) {

        void compare(Submission submission) {
            Map<String, List<Said>> own = new HashMap<>();
            Set<String> stated = new HashSet<>();
            for (ScoreFile file : submission.scores()) {
                LocalDate day = Located.valueOf(file.asOf());
                file.figures().stream()
                        .filter(figure -> stated.add(figure.id().value())) // a second one is an error of its own
                        .forEach(figure -> say(figure, day, own));
                file.entries().forEach(entry -> say(entry, day, own));
            }
            submission
                    .files()
                    .flatMap(file -> file.evidence().stream())
                    .flatMap(document -> document.figures().stream())
                    .forEach(figure -> sayInDocument(figure, own));
            for (Figure figure : names.set.figures()) {
                if (figure.partOf() != null) {
                    for (Said part : own.getOrDefault(figure.id().value(), List.of())) {
                        part(figure, part, figure.partOf().value());
                    }
                }
            }
        }

        private void say(Figure.Stated figure, @Nullable LocalDate fileDay, Map<String, List<Said>> own) {
            String id = figure.id().value();
            LocalDate day = figure.asOf() == null ? fileDay : figure.asOf().value();
            if (figure.value() != null) {
                say(id, new Said(figure.value().value(), day, figure.value().at()), own);
            }
            if (figure.previous() != null) {
                say(
                        id,
                        "\nprevious",
                        new Said(
                                figure.previous().value(),
                                null,
                                figure.previous().at()));
            }
        }

        /** A document that names no day may be of any: it is compared, but what is of a day is not compared with it. */
        private void sayInDocument(Figure.Stated figure, Map<String, List<Said>> own) {
            String name = names.byId.get(figure.id().value());
            Known before = name == null ? null : known.get(name);
            Said other = before == null ? null : before.before(null);
            boolean undated = figure.asOf() == null && figure.previous() == null;
            if (other != null && figure.value() != null && undated) {
                Said said =
                        new Said(figure.value().value(), null, figure.value().at());
                tell(figure.id().value(), said, other);
                own.computeIfAbsent(figure.id().value(), unknown -> new ArrayList<>())
                        .add(said);
            } else {
                say(figure, null, own);
            }
        }

        private void say(Entry entry, @Nullable LocalDate fileDay, Map<String, List<Said>> own) {
            Component component = names.components.get(entry.component().value());
            if (component == null) {
                return;
            }
            LocalDate day = entry.asOf() == null ? fileDay : entry.asOf().value();
            component.grounds().figures().forEach((key, figure) -> {
                Located<BigDecimal> fact = entry.facts().fact(key);
                if (fact != null) {
                    say(figure.value(), new Said(fact.value(), day, fact.at()), own);
                }
            });
        }

        private void say(String id, Said said, Map<String, List<Said>> own) {
            if (say(id, "", said)) {
                own.computeIfAbsent(id, unknown -> new ArrayList<>()).add(said);
            }
        }

        /** Compares with what was said before; false where there is no such figure. */
        private boolean say(String id, String ofYear, Said said) {
            String name = names.byId.get(id);
            if (name == null) {
                return false;
            }
            Known before = known.computeIfAbsent(name + ofYear, unknown -> new Known());
            Said other = before.before(said.day());
            if (other != null) {
                tell(id, said, other);
            }
            before.add(said);
            return true;
        }

        private void tell(String id, Said said, Said other) {
            if (other.value().compareTo(said.value()) != 0) {
                problems.add(
                        Code.FIGURES_CONTRADICT,
                        said.at(),
                        names.told.getOrDefault(id, id),
                        said.value().toPlainString(),
                        other.value().toPlainString(),
                        other.at().toString());
            }
        }

        private void part(Figure figure, Said part, String whole) {
            String name = names.byId.get(whole);
            Known total = name == null ? null : known.get(name);
            Said of = total == null ? null : total.before(part.day());
            if (of != null && part.value().compareTo(of.value()) > 0) {
                problems.add(
                        Code.PART_ABOVE_TOTAL,
                        part.at(),
                        told(figure),
                        part.value().toPlainString(),
                        names.told.getOrDefault(whole, whole),
                        of.value().toPlainString(),
                        of.at().toString());
            }
        }
    }
}
