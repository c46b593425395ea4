package org.sodiem.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.Period;
import org.sodiem.model.Publication;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.model.Withheld;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * The period is one of two years at most, and days on which something is due, opens, closes or was done lie no further than
 * a year from it, and a result is published behind the rounds: what does not is nearly always a slip in the year. Days of
 * documents have limits of their own.
 */
final class DaysNearPeriod implements Check {

    /** What stands where a day cannot be read, which is told. */
    private static final LocalDate UNREAD = LocalDate.EPOCH;

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
        for (Publication.Result result : scores.book().publication().results()) {
            LocalDate closed = campaign.rounds().stream()
                    .filter(round -> round.isFor(result.index().value()))
                    .map(round -> round.closes().value().toLocalDate())
                    .max(Comparator.naturalOrder())
                    .orElse(period.from());
            if (result.date().isBefore(closed)) { // a later one is told as that
                tellUnlessIn(
                        closed,
                        period.to().plusYears(1),
                        result.date(),
                        result.index().at(),
                        problems);
            }
        }
    }

    private static Stream<Located<LocalDate>> past(Submission submission) {
        Stream<Located<LocalDate>> done = submission.undertaken().tasks().stream()
                .flatMap(file -> file.reports().stream())
                .map(TaskFile.Report::progress)
                .flatMap(progress -> progress instanceof TaskFile.Done one ? Stream.of(one.on()) : Stream.of());
        return Stream.of(
                        done,
                        submission.undertaken().commitments().stream().map(commitment -> commitment.on()),
                        Stream.ofNullable(submission.approvals())
                                .flatMap(approvals -> approvals.all().stream())
                                .map(approval -> approval.date()))
                .flatMap(days -> days);
    }

    private static void tellUnlessIn(LocalDate from, LocalDate to, LocalDate day, Span at, Problems problems) {
        if (!day.equals(UNREAD) && (day.isBefore(from) || day.isAfter(to))) {
            problems.add(Code.DAY_FAR_FROM_PERIOD, at, day.toString(), from.toString(), to.toString());
        }
    }
}
