package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * Everything that has been handed in for one unit.
 *
 * @param unit the unit
 * @param key the unit, under the index for which it was handed in
 * @param folder its folder, from the repository's root; of a further index also where the unit's folder alone is there; else nothing
 * @param scores its files of scores, in order of path
 * @param waves the survey's waves, in the file's order
 * @param surveyReadable false where the survey's file has errors, so that results may be missing
 * @param external the results of other indexes, as the coordinator entered them; null where there is no file
 * @param appraisals the appraisals, in order of path
 * @param explanations what the unit answers to them, an entry a component, bonus or penalty; null where there is no file
 * @param approvals what its head has approved; null where there is no file
 * @param undertaken what is reported of tasks, and what was committed to
 * @param whole false where something in its files was refused that belongs to no entry and to no document
 * @param alone false where it has another folder, which is not read
 * @param withheld what of it this edition is made without, so that nobody can tell whether it is there
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
        @Nullable ScoreFile explanations,
        @Nullable Approvals approvals,
        Undertaken undertaken,
        boolean whole,
        boolean alone,
        Set<Window.Kind> withheld) {

    public Submission {
        scores = List.copyOf(scores);
        waves = List.copyOf(waves);
        appraisals = List.copyOf(appraisals);
        withheld = Set.copyOf(withheld);
    }

    /** The files that define documents: those of scores, of results of other indexes, of explanations, of approvals, of tasks. */
    public Stream<ScoreFile> files() {
        return Stream.of(
                        filesOfPoints(),
                        Stream.ofNullable(explanations),
                        Stream.ofNullable(approved()),
                        undertaken.tasks().stream().map(TaskFile::documents))
                .flatMap(files -> files);
    }

    /** The files whose documents prove points: those of scores, then that of results of other indexes. */
    public Stream<ScoreFile> filesOfPoints() {
        return Stream.concat(scores.stream(), Stream.ofNullable(external));
    }

    /** The documents of what its head approved; null where there is no such file. */
    public @Nullable ScoreFile approved() {
        return approvals == null ? null : approvals.documents();
    }

    /** The explanations, which may cite the documents of the unit's scores beside their own; null where there are none. */
    public @Nullable ScoreFile explained() {
        return explanations == null ? null : explanations.citing(documentsOfScores());
    }

    /** Whether nobody can tell what the unit answers: it is withheld, or cannot be read. */
    public boolean hidesAnswers() {
        return withheld.contains(Window.Kind.EXPLANATION) || (explanations != null && !explanations.readable());
    }

    /** The documents that the unit's one file of scores defines; none where offices have a file each. */
    private List<Evidence> documentsOfScores() {
        return scores.stream()
                .filter(file -> file.office() == null)
                .flatMap(file -> file.evidence().stream())
                .toList();
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
                explanations == null ? null : explanations.withoutPlaces(),
                approvals == null ? null : approvals.withoutPlaces(),
                undertaken.reports(),
                whole,
                alone,
                withheld);
    }

    /** The same as handed in for the unit of another submission, which other definitions describe. */
    public Submission by(Submission other) {
        return with(other, folder, alone, withheld);
    }

    /** The same in a folder. */
    public Submission in(String place) {
        return with(this, place, alone, withheld);
    }

    /** The same, with or without another folder. */
    public Submission alone(boolean now) {
        return now == alone ? this : with(this, folder, now, withheld);
    }

    /** The same, made without something, so that nobody can tell whether it is there. */
    public Submission withholding(Set<Window.Kind> what) {
        return with(this, folder, alone, what);
    }

    /** The same as before an office's pass: without it, and without the office's later ones. */
    public Submission before(String office, BigDecimal pass) {
        List<Appraisal> earlier = appraisals.stream()
                .map(one -> one.office().equals(office) ? one.before(pass) : one)
                .toList();
        return new Submission(
                unit,
                key,
                folder,
                scores,
                waves,
                surveyReadable,
                external,
                earlier,
                explanations,
                approvals,
                undertaken,
                whole,
                alone,
                withheld);
    }

    /** What its files say, handed in by the unit of a submission, and so found. */
    private Submission with(Submission of, String place, boolean whetherAlone, Set<Window.Kind> without) {
        return new Submission(
                of.unit,
                of.key,
                place,
                scores,
                waves,
                surveyReadable,
                external,
                appraisals,
                explanations,
                approvals,
                undertaken,
                whole,
                whetherAlone,
                without);
    }

    /** Whether lead offices score it, one file each. */
    public boolean isByOffices() {
        return scores.stream().anyMatch(file -> file.office() != null);
    }

    /**
     * The office that appraises a component: its lead; the coordinator where it has none, and where the leads themselves
     * score, one file each.
     */
    public String appraiser(Component component, String coordinator) {
        return isByOffices() || component.lead() == null
                ? coordinator
                : component.lead().value();
    }

    /** The claim of a bonus, where bonuses are claimed; null where it is not claimed. */
    public @Nullable Claim claim(Adjustment.Item bonus, String coordinator) {
        return find(bonus, ScoreFile::bonus, coordinator);
    }

    /** The declaration of a penalty, where units declare it; null where it is not declared. */
    public @Nullable Claim declaration(Adjustment.Item penalty, String coordinator) {
        return penalty.declared() ? find(penalty, ScoreFile::penalties, coordinator) : null;
    }

    private @Nullable Claim find(Adjustment.Item item, Function<ScoreFile, List<Claim>> claims, String coordinator) {
        return scores.stream()
                .filter(file -> file.claimsBonuses(coordinator))
                .flatMap(file -> claims.apply(file).stream())
                .filter(claim -> claim.code().value().equals(item.code().value()))
                .findFirst()
                .orElse(null);
    }

    /** How often offices find a penalty, by the latest pass of each; null where none names it. */
    public @Nullable BigDecimal found(Adjustment.Item penalty) {
        return appraisals.stream()
                .map(Appraisal::latest)
                .filter(Objects::nonNull)
                .flatMap(pass -> pass.penalties().stream())
                .filter(found -> found.code().value().equals(penalty.code().value()))
                .map(Appraisal.Penalty::count)
                .reduce(BigDecimal::add)
                .orElse(null);
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
        return new Submission(
                unit,
                key,
                "",
                List.of(),
                List.of(),
                true,
                null,
                List.of(),
                null,
                null,
                Undertaken.NOTHING,
                true,
                true,
                Set.of());
    }

    /**
     * What the unit says itself of a figure: by its name, else as the fact of a component that the set says is this figure.
     *
     * @param counts of which components a fact counts, by their codes
     * @return null where it says nothing
     */
    public @Nullable Located<BigDecimal> stated(CriteriaSet set, String id, Predicate<String> counts) {
        for (ScoreFile file : scores) {
            Figure.Stated figure = file.figure(id);
            if (figure != null && figure.value() != null) {
                return figure.value();
            }
        }
        Map<String, Component> components = set.componentsByCode();
        for (ScoreFile file : scores) {
            for (Entry entry : file.entries()) {
                Component component = components.get(entry.component().value());
                if (component == null || !counts.test(component.code().value())) {
                    continue;
                }
                for (Map.Entry<String, Located<String>> named :
                        component.grounds().figures().entrySet()) {
                    Located<BigDecimal> fact =
                            named.getValue().value().equals(id) ? entry.facts().fact(named.getKey()) : null;
                    if (fact != null) {
                        return fact;
                    }
                }
            }
        }
        return null;
    }
}
