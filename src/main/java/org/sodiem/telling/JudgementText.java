package org.sodiem.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.language.Words;

/**
 * What is said of a change judged: the verdict and the next step, what is to be looked at again, what was not judged.
 *
 * @param words the language
 */
public record JudgementText(Words words) {

    /** The most components that are named of those that lost points. */
    private static final int MOST_COMPONENTS = 5;

    /** The verdict in one sentence. */
    public String verdict(Judgement judged) {
        long errors =
                judged.problems().brought().stream().filter(Diagnostic::isError).count();
        return words.text(
                switch (judged.verdict()) {
                    case NOTHING -> "check.verdict.nothing";
                    case MERGE -> "check.verdict.merge";
                    case FIX -> "check.verdict.fix";
                    case REFUSED ->
                        judged.isOnlyBehind()
                                ? "check.verdict.behind"
                                : judged.isOnlyMissing() ? "check.verdict.missing" : "check.verdict.refused";
                },
                words.figure(errors),
                words.figure(judged.refusals().size()));
    }

    /** The heading over what forbids it. */
    public String refusals(Judgement judged) {
        return words.text(
                judged.isOnlyBehind() || judged.isOnlyMissing() ? "check.not-judged" : "check.refusals",
                words.figure(judged.refusals().size()));
    }

    /** The heading over what is wrong by it. */
    public String brought(Judgement judged) {
        return words.text(
                "check.brought", words.figure(judged.problems().brought().size()));
    }

    /** What comes next, and who does it. */
    public String next(Judgement judged) {
        return words.text(
                switch (judged.verdict()) {
                    case NOTHING -> "check.next.nothing";
                    case MERGE -> "check.next.merge";
                    case FIX -> "check.next.fix";
                    case REFUSED ->
                        judged.isOnlyBehind()
                                ? "check.next.behind"
                                : judged.isOnlyMissing() ? "check.next.missing" : "check.next.refused";
                });
    }

    /**
     * Points that the change takes from a unit.
     *
     * @param said whose and how many, in one sentence
     * @param where the components, in parentheses; nothing where the unit is not scored any more
     */
    public record Loss(String said, String where) {}

    /** That somebody else brings in units' files, which are what the program itself makes of them; nothing where not. */
    public List<String> renewed(Judgement judged) {
        int files = judged.renewed().size();
        return files == 0 ? List.of() : List.of(words.count("check.renewed", files));
    }

    /** What is to be looked at again, since a unit hardly means to lose points: one a unit. */
    public List<Loss> losses(Judgement judged) {
        List<Loss> losses = new ArrayList<>();
        List<IndexDifference> indexes =
                judged.difference() == null ? List.of() : judged.difference().indexes();
        for (IndexDifference index : indexes) {
            for (UnitDifference unit : index.changed()) {
                if (unit.after() == null) {
                    losses.add(new Loss(words.text("check.loss.unit", UnitNames.of(words, index, unit)), ""));
                } else if (unit.lost().signum() > 0) {
                    String where = unit.ownLosses().stream()
                            .limit(MOST_COMPONENTS)
                            .map(one -> one.code() + " " + one.title() + " "
                                    + words.numbers().signed(Objects.requireNonNull(one.change())))
                            .collect(Collectors.joining("; "));
                    boolean more = unit.ownLosses().size() > MOST_COMPONENTS;
                    losses.add(new Loss(
                            words.text(
                                    "check.loss",
                                    UnitNames.of(words, index, unit),
                                    words.numbers().points(unit.lost())),
                            "(" + where + (more ? "; …" : "") + ")"));
                }
            }
        }
        return losses;
    }

    /** The rest of the repository, which the change has nothing to do with: how much is wrong there, and what it mends. */
    public List<String> rest(Judgement judged) {
        List<String> rest = new ArrayList<>();
        List<Diagnostic> there = judged.problems().there();
        if (!there.isEmpty()) {
            long errors = there.stream().filter(Diagnostic::isError).count();
            rest.add(words.text(
                    "check.there",
                    words.list(words.counted(List.of(
                            Map.entry("check.there.errors", errors),
                            Map.entry("check.there.warnings", there.size() - errors))))));
        }
        if (judged.problems().gone() > 0) {
            rest.add(words.text(
                    judged.takesAway() ? "check.gone" : "check.mended",
                    words.figure(judged.problems().gone())));
        }
        return rest;
    }

    /** What was not judged, and why. */
    public List<String> notJudged(Judgement judged) {
        if (judged.actor() == null) {
            return List.of(words.text("check.no-actor"));
        }
        return judged.at() == null ? List.of(words.text("check.no-time")) : List.of();
    }

    /** What became of a file. */
    public String what(ChangedFile file) {
        if (file.movedFrom() != null) {
            return words.text("check.file.moved", file.movedFrom());
        }
        if (file.before() == null) {
            return words.text("check.file.added");
        }
        return words.text(
                file.after() == null
                        ? "check.file.removed"
                        : file.before() == file.after() ? "check.file.changed" : "check.file.mode");
    }
}
