package org.sodiem.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;
import org.sodiem.model.Unit;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TreeEntry;

/**
 * One file of a unit's folder, read: what a submission is put together from. What it says depends on its bytes and on
 * its path in the folder alone, so that a history reads each version once.
 *
 * @param scores its scores, null where it is no file of scores
 * @param waves its waves of the survey
 * @param appraisal the appraisal, null where it is none
 */
public record UnitFile(
        @Nullable ScoreFile scores,
        List<SurveyWave> waves,
        boolean surveyReadable,
        @Nullable Appraisal appraisal) {

    /** Files that belong to a unit's folder and are read by other commands than those that score. */
    private static final Set<String> OTHERS =
            Set.of("tasks.yaml", "report.md", "explanations.yaml", "commitments.yaml");

    private static final UnitFile NOTHING = new UnitFile(null, List.of(), true, null);

    /** A file; the list is copied. */
    public UnitFile {
        waves = List.copyOf(waves);
    }

    /**
     * Reads one file.
     *
     * @param tree where it is
     * @param unit the unit's id
     * @param folder the unit's folder, from the tree's root
     * @param entry the file
     * @param problems takes every error of shape
     */
    public static UnitFile read(FileTree tree, String unit, String folder, TreeEntry entry, Problems problems)
            throws IOException {
        if (entry.kind() == TreeEntry.Kind.OTHER) {
            problems.add(Code.SYMBOLIC_LINK, new SourceFile(entry.path(), "").start());
            return NOTHING;
        }
        String inside = entry.path().substring(folder.length() + 1);
        String office = officeOf(inside);
        if (entry.name().startsWith(".") || OTHERS.contains(inside) || inside.startsWith("evidence/")) {
            return NOTHING;
        }
        TextFiles texts = new TextFiles(tree, problems);
        if (inside.equals("scores.yaml")) {
            return scores(texts, entry.path(), unit, null, problems);
        }
        if (office != null && inside.startsWith("scores/")) {
            return scores(texts, entry.path(), unit, office, problems);
        }
        if (office != null && inside.startsWith("appraisal/")) {
            SourceFile file = texts.read(entry.path());
            return file == null
                    ? NOTHING
                    : new UnitFile(null, List.of(), true, new AppraisalLoader(problems).load(file, office));
        }
        if (inside.equals("survey.yaml")) {
            long errors = problems.errors();
            SourceFile file = texts.read(entry.path());
            List<SurveyWave> waves = file == null ? List.of() : new SurveyLoader(problems).load(file);
            return new UnitFile(null, waves, problems.errors() == errors, null);
        }
        problems.add(Code.UNEXPECTED_FILE, new SourceFile(entry.path(), "").start());
        return NOTHING;
    }

    /**
     * Whether what is read may depend on the bytes of a file; for all others it depends on the path and the kind.
     *
     * @param inside the path from the unit's folder
     */
    static boolean isRead(String inside) {
        return inside.endsWith(".yaml") && !inside.startsWith("evidence/");
    }

    /**
     * Puts a submission together.
     *
     * @param files the files of the folder, in order of path
     */
    public static Submission together(Unit unit, String folder, List<UnitFile> files) {
        return new Submission(
                unit,
                folder,
                files.stream().map(UnitFile::scores).filter(Objects::nonNull).toList(),
                files.stream().flatMap(file -> file.waves().stream()).toList(),
                files.stream().allMatch(UnitFile::surveyReadable),
                files.stream().map(UnitFile::appraisal).filter(Objects::nonNull).toList());
    }

    /** Reads everything in a unit's folder, in order of path. */
    static Submission readAll(FileTree tree, Unit unit, String folder, List<TreeEntry> entries, Problems problems)
            throws IOException {
        List<UnitFile> files = new ArrayList<>();
        for (TreeEntry entry : entries) {
            files.add(read(tree, unit.id().value(), folder, entry, problems));
        }
        return together(unit, folder, files);
    }

    private static UnitFile scores(
            TextFiles texts, String path, String unit, @Nullable String office, Problems problems) throws IOException {
        SourceFile file = texts.read(path);
        ScoreFile scores = file == null
                ? ScoreFile.unreadable(new SourceFile(path, ""), office)
                : new ScoreFileLoader(problems).load(file, unit, office);
        return new UnitFile(scores, List.of(), true, null);
    }

    /** The office that a file {@code FOLDER/OFFICE.yaml} is named after. */
    private static @Nullable String officeOf(String inside) {
        String[] names = inside.split("/", -1);
        return names.length == 2 && names[1].endsWith(".yaml")
                ? names[1].substring(0, names[1].length() - ".yaml".length())
                : null;
    }
}
