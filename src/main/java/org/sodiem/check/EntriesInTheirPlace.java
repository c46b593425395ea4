package org.sodiem.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.Period;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Unit;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** Entries are for components of the unit's index, in the file that holds them, and not the survey's. */
final class EntriesInTheirPlace implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Period period = scores.book().campaign().period();
        for (IndexResult index : scores.indexes()) {
            Components components = new Components(index.criteria());
            for (Standing standing : index.standings()) {
                for (ScoreFile file : standing.card().submission().scores()) {
                    asOf(file.asOf(), period, problems);
                    file.figures().forEach(figure -> asOf(figure.asOf(), period, problems));
                    for (Entry entry : file.entries()) {
                        asOf(entry.asOf(), period, problems);
                        check(components, entry, file, scores.book(), problems);
                        asked(components, entry, standing.card().unit(), problems);
                    }
                }
            }
        }
    }

    private static void check(Components components, Entry entry, ScoreFile file, ScoreBook book, Problems problems) {
        Located<String> code = entry.component();
        Component component = components.find(code, problems);
        if (component == null) {
            return;
        }
        if (component.isSurvey()) {
            problems.add(Code.SURVEY_SELF_SCORED, code.at(), code.value());
        } else if (component.isExternal()) {
            problems.add(Code.EXTERNAL_SELF_SCORED, code.at(), code.value());
        } else if (!file.holds(component) && isKnown(file, book)) {
            String lead = component.lead() == null ? "?" : component.lead().value();
            problems.add(Code.COMPONENT_OF_OTHER_OFFICE, code.at(), code.value(), lead);
        }
    }

    /** Whether the office whose file it is is one; of any other the file as a whole is told. */
    private static boolean isKnown(ScoreFile file, ScoreBook book) {
        return file.office() == null || book.office(file.office()) != null;
    }

    private static void asked(Components components, Entry entry, Unit unit, Problems problems) {
        Component component = components.known(entry.component().value());
        if (component != null && !component.conditions().asks(unit) && !(entry.facts() instanceof Facts.None)) {
            problems.add(
                    Code.COMPONENT_NOT_ASKED,
                    entry.component().at(),
                    component.code().value(),
                    unit.kind().value());
        }
    }

    /** Figures are taken during the period, or at the latest a quarter after it. */
    private static void asOf(@Nullable Located<LocalDate> day, Period period, Problems problems) {
        if (day != null
                && (day.value().isBefore(period.from())
                        || day.value().isAfter(period.to().plusMonths(3)))) {
            problems.add(
                    Code.AS_OF_OUTSIDE_PERIOD,
                    day.at(),
                    day.value().toString(),
                    period.from().toString(),
                    period.to().toString());
        }
    }
}
