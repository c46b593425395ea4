package org.sodiem.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.Period;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.model.Withheld;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * The period is one of two years at most, and days on which something is due, opens, closes or was done lie no further than
 * a year from it: what does is nearly always a slip in the year. Days of documents have limits of their own.
 */
final class DaysNearPeriod implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        Period period = campaign.period();
        tellUnlessIn(period.from(), period.from().plusYears(2), period.to(), period.at(), problems);
        Stream<Located<LocalDate>> times = Stream.of(
                        campaign.rounds().stream().flatMap(round -> Stream.of(round.opens(), round.closes())),
                        campaign.windows().stream().flatMap(window -> Stream.of(window.opens(), window.closes())),
                        Stream.ofNullable(campaign.withheld())
                                .flatMap(List::stream)
                                .map(Withheld::until)
                                .flatMap(Stream::ofNullable))
                .flatMap(moments -> moments)
                .map(moment -> new Located<>(moment.value().toLocalDate(), moment.at()));
        Stream<Located<LocalDate>> due = scores.book().plan().tasks().stream().map(task -> task.due());
        Stream<Located<LocalDate>> surveyed = scores.book().submissions().stream()
                .flatMap(submission -> submission.waves().stream())
                .map(wave -> wave.date());
        Stream<Located<LocalDate>> past = scores.book().submissions().stream()
                .flatMap(DaysNearPeriod::past)
                .filter(day -> day.value().isBefore(period.from())); // later ones are told as that
        Stream.of(times, due, surveyed, past)
                .flatMap(days -> days)
                .forEach(day -> tellUnlessIn(
                        period.from().minusYears(1), period.to().plusYears(1), day.value(), day.at(), problems));
    }

    private static Stream<Located<LocalDate>> past(Submission submission) {
        Stream<Located<LocalDate>> done = submission.undertaken().tasks().stream()
                .flatMap(file -> file.reports().stream())
                .map(TaskFile.Report::progress)
                .flatMap(progress -> progress instanceof TaskFile.Done one ? Stream.of(one.on()) : Stream.of());
        return Stream.concat(
                done, submission.undertaken().commitments().stream().map(commitment -> commitment.on()));
    }

    private static void tellUnlessIn(LocalDate from, LocalDate to, LocalDate day, Span at, Problems problems) {
        if (day.isBefore(from) || day.isAfter(to)) {
            problems.add(Code.DAY_FAR_FROM_PERIOD, at, day.toString(), from.toString(), to.toString());
        }
    }
}
