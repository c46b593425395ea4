package org.sodiem.gate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.MergeRequest;
import org.sodiem.model.FileKind;

/**
 * A change judged: may it be made, by this account, at this time, and is it valid.
 *
 * @param verdict what becomes of it
 * @param request the change
 * @param actor the account that asks; null where rights were not judged
 * @param at when it asks; null where windows of time were not judged
 * @param renewed the files of units that the account may not change, and which are what the program itself makes of them
 * @param refusals what forbids it, in order of place
 * @param problems the problems it brings, what is wrong with its names and modes included, and those that were there
 * @param difference what it does to the score; null where one of the states cannot be scored
 */
public record Judgement(
        Verdict verdict,
        MergeRequest request,
        @Nullable String actor,
        @Nullable Instant at,
        List<String> renewed,
        List<Diagnostic> refusals,
        ProblemDifference problems,
        @Nullable Difference difference) {

    /** What is wrong with a file or a folder, whoever brings it: to be mended, and no right that is not there. */
    private static final Set<Code> FAULTS = Set.of(
            Code.CHANGE_IS_EXECUTABLE,
            Code.NAME_DIFFERS_IN_CASE,
            Code.NAME_NOT_PORTABLE,
            Code.EVIDENCE_FILE_KIND,
            Code.EVIDENCE_TOO_LARGE,
            Code.TOO_MANY_FILES);

    /** What belongs to another office than the one in whose file it stands: no mistake, but a right that is not there. */
    private static final Set<Code> FOREIGN =
            Set.of(Code.APPRAISED_BY_OTHER_OFFICE, Code.COMPONENT_OF_OTHER_OFFICE, Code.BONUS_NOT_IN_COORDINATOR_FILE);

    public Judgement {
        renewed = List.copyOf(renewed);
        refusals = List.copyOf(refusals);
    }

    /**
     * Judges a change.
     *
     * @param rules those of the revision it is to be merged into
     * @param problems the problems of the base and of the merged files, compared
     */
    public static Judgement of(
            MergeRequest request,
            Rulebook rules,
            @Nullable String actor,
            @Nullable Instant at,
            ProblemDifference problems,
            @Nullable Difference difference)
            throws IOException {
        List<Diagnostic> refusals = new ArrayList<>(request.refusals());
        List<Diagnostic> brought = new ArrayList<>();
        FilesJudged files = FilesJudged.of(request, rules, actor, at);
        files.found().forEach(found -> (FAULTS.contains(found.code()) ? brought : refusals).add(found));
        List<String> renewed = files.renewed();
        if (rules.repair() != null && refusals.isEmpty()) {
            brought.addAll(rules.repair().incomplete());
        }
        Set<String> ofOffices = request.files().stream()
                .map(ChangedFile::path)
                .filter(path -> isOfOffice(path, rules) && !renewed.contains(path))
                .collect(Collectors.toSet());
        // Names that come are judged above, each beside all that the base has.
        Set<String> wrongNames = brought.stream()
                .filter(problem -> problem.code() == Code.NAME_NOT_PORTABLE)
                .map(problem -> problem.at().file().path())
                .collect(Collectors.toSet());
        problems.brought().stream()
                .filter(problem -> problem.code() != Code.NAME_DIFFERS_IN_CASE)
                .filter(problem -> problem.code() != Code.NAME_NOT_ON_WINDOWS
                        || !wrongNames.contains(problem.at().file().path()))
                .forEach(problem -> {
                    boolean foreign = FOREIGN.contains(problem.code())
                            && ofOffices.contains(problem.at().file().path());
                    (foreign ? refusals : brought).add(problem);
                });
        refusals.sort(Diagnostic.BY_PLACE);
        brought.sort(Diagnostic.BY_PLACE);
        boolean errors = brought.stream().anyMatch(Diagnostic::isError);
        Verdict verdict = !refusals.isEmpty()
                ? Verdict.REFUSED
                : errors ? Verdict.FIX : request.files().isEmpty() ? Verdict.NOTHING : Verdict.MERGE;
        return new Judgement(
                verdict,
                request,
                actor,
                at,
                renewed,
                refusals,
                new ProblemDifference(brought, problems.there(), problems.gone()),
                difference);
    }

    private static boolean isOfOffice(String path, Rulebook rules) {
        Rights rights = rules.forPath(path);
        return rights != null && rights.layout().file(path).kind().party() == FileKind.Party.OFFICE;
    }

    /**
     * Whether it may take away what a problem was about, so that one which is gone need not be mended: a file, or what a unit
     * says or has; also where that is not known.
     */
    public boolean takesAway() {
        return difference == null
                || difference.takesAway()
                || request.files().stream().anyMatch(file -> file.after() == null);
    }

    /** Whether nothing forbids it but that the branch is behind. */
    public boolean isOnlyBehind() {
        return isOnly(Code.BRANCH_BEHIND);
    }

    /** Whether nothing forbids it but that this copy of the repository lacks content, so that it could not be judged. */
    public boolean isOnlyMissing() {
        return isOnly(Code.CONTENT_MISSING);
    }

    private boolean isOnly(Code code) {
        return !refusals.isEmpty() && refusals.stream().allMatch(refusal -> refusal.code() == code);
    }

    /** Refusals, then the problems it brings: everything that it has to answer for. */
    public List<Diagnostic> own() {
        List<Diagnostic> own = new ArrayList<>(refusals);
        own.addAll(problems.brought());
        return own;
    }
}
