package org.sodiem.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that has been handed in for one unit.
 *
 * @param unit the unit
 * @param key the unit, under the index for which it was handed in
 * @param folder its folder, from the repository's root; nothing where it has none
 * @param scores its files of scores, in order of path
 * @param waves the survey's waves, in the file's order
 * @param surveyReadable false where the survey's file has errors, so that results may be missing
 * @param external the results of other indexes, as the coordinator entered them; null where there is no file
 * @param appraisals the appraisals, in order of path
 * @param whole false where something in its files was refused that belongs to no entry and to no document
 * @param alone false where it has another folder, which is not read
 */
public record Submission(
        Unit unit,
        UnitKey key,
        String folder,
        List<ScoreFile> scores,
        List<SurveyWave> waves,
        boolean surveyReadable,
        @Nullable ScoreFile external,
        List<Appraisal> appraisals,
        boolean whole,
        boolean alone) {

    public Submission {
        scores = List.copyOf(scores);
        waves = List.copyOf(waves);
        appraisals = List.copyOf(appraisals);
    }

    /** The files that define documents: those of scores, then that of results of other indexes. */
    public Stream<ScoreFile> files() {
        return Stream.concat(scores.stream(), Stream.ofNullable(external));
    }

    /** What was handed in, without the texts of score files. */
    public Submission withoutPlaces() {
        return new Submission(
                unit,
                key,
                folder,
                scores.stream().map(ScoreFile::withoutPlaces).toList(),
                waves,
                surveyReadable,
                external == null ? null : external.withoutPlaces(),
                appraisals,
                whole,
                alone);
    }

    /** The same as handed in for the unit of another submission, which other definitions describe. */
    public Submission by(Submission other) {
        return new Submission(
                other.unit, other.key, folder, scores, waves, surveyReadable, external, appraisals, whole, alone);
    }

    /** The same, with or without another folder. */
    public Submission alone(boolean now) {
        return now == alone
                ? this
                : new Submission(unit, key, folder, scores, waves, surveyReadable, external, appraisals, whole, now);
    }

    /**
     * The office that appraises a component: its lead; the coordinator where it has none, and where the leads themselves
     * score, one file each.
     */
    public String appraiser(Component component, String coordinator) {
        boolean byOffices = scores.stream().anyMatch(file -> file.office() != null);
        return byOffices || component.lead() == null
                ? coordinator
                : component.lead().value();
    }

    /** Whether a bonus is claimed where bonuses are claimed. */
    public boolean claims(String bonus, String coordinator) {
        return scores.stream()
                .filter(file -> file.claimsBonuses(coordinator))
                .flatMap(file -> file.bonus().stream())
                .anyMatch(claim -> claim.code().value().equals(bonus));
    }

    /** What one office has appraised, pass by pass. */
    public List<Appraisal.Pass> passesOf(String office) {
        return appraisals.stream()
                .filter(appraisal -> appraisal.office().equals(office))
                .flatMap(appraisal -> appraisal.inOrder().stream())
                .toList();
    }

    /** Nothing handed in. */
    public static Submission nothing(Unit unit, UnitKey key) {
        return new Submission(unit, key, "", List.of(), List.of(), true, null, List.of(), true, true);
    }
}
