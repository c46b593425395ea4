package org.sodiem.model;

import java.util.List;

/**
 * Everything that has been handed in for one unit.
 *
 * @param unit the unit
 * @param folder its folder, from the repository's root; nothing where it has none
 * @param scores its files of scores, in order of path
 * @param waves the survey's waves, in the file's order
 * @param surveyReadable false where the survey's file has errors, so that results may be missing
 * @param appraisals the appraisals, in order of path
 */
public record Submission(
        Unit unit,
        String folder,
        List<ScoreFile> scores,
        List<SurveyWave> waves,
        boolean surveyReadable,
        List<Appraisal> appraisals) {

    /** A submission; the lists are copied. */
    public Submission {
        scores = List.copyOf(scores);
        waves = List.copyOf(waves);
        appraisals = List.copyOf(appraisals);
    }

    /** What was handed in, without the texts of score files. */
    public Submission withoutPlaces() {
        return new Submission(
                unit,
                folder,
                scores.stream().map(ScoreFile::withoutPlaces).toList(),
                waves,
                surveyReadable,
                appraisals);
    }

    /** The same as handed in for a unit that other definitions describe. */
    public Submission by(Unit other) {
        return new Submission(other, folder, scores, waves, surveyReadable, appraisals);
    }

    /** Nothing handed in. */
    public static Submission nothing(Unit unit) {
        return new Submission(unit, "", List.of(), List.of(), true, List.of());
    }
}
