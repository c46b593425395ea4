package org.sodiem.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** Reads the folder of one unit. */
final class SubmissionLoader {

    /** Files that belong to a unit's folder and are read by other commands than those that score. */
    private static final Set<String> OTHERS =
            Set.of("tasks.yaml", "report.md", "explanations.yaml", "commitments.yaml");

    private final FileTree tree;
    private final Unit unit;
    private final Problems problems;
    private final List<ScoreFile> scores = new ArrayList<>();
    private final List<Appraisal> appraisals = new ArrayList<>();
    private List<SurveyWave> waves = List.of();

    SubmissionLoader(FileTree tree, Unit unit, Problems problems) {
        this.tree = tree;
        this.unit = unit;
        this.problems = problems;
    }

    /**
     * The unit's submission.
     *
     * @param folder the unit's folder, from the tree's root
     * @param entries everything in it, in order of path
     */
    Submission load(String folder, List<TreeEntry> entries) throws IOException {
        for (TreeEntry entry : entries) {
            String inside = entry.path().substring(folder.length() + 1);
            if (entry.kind() == TreeEntry.Kind.OTHER) {
                problems.add(Code.SYMBOLIC_LINK, new SourceFile(entry.path(), "").start());
            } else if (!entry.name().startsWith(".")) {
                file(entry.path(), inside);
            }
        }
        return new Submission(unit, folder, scores, waves, appraisals);
    }

    private void file(String path, String inside) throws IOException {
        String office = officeOf(inside);
        if (inside.equals("scores.yaml")) {
            scores(path, null);
        } else if (office != null && inside.startsWith("scores/")) {
            scores(path, office);
        } else if (office != null && inside.startsWith("appraisal/")) {
            SourceFile file = new TextFiles(tree, problems).read(path);
            if (file != null) {
                appraisals.add(new AppraisalLoader(problems).load(file, office));
            }
        } else if (inside.equals("survey.yaml")) {
            SourceFile file = new TextFiles(tree, problems).read(path);
            if (file != null) {
                waves = new SurveyLoader(problems).load(file);
            }
        } else if (!OTHERS.contains(inside) && !inside.startsWith("evidence/")) {
            problems.add(Code.UNEXPECTED_FILE, new SourceFile(path, "").start());
        }
    }

    private void scores(String path, @Nullable String office) throws IOException {
        SourceFile file = new TextFiles(tree, problems).read(path);
        scores.add(
                file == null
                        ? ScoreFile.unreadable(new SourceFile(path, ""), office)
                        : new ScoreFileLoader(problems).load(file, unit.id().value(), office));
    }

    /** The office that a file {@code FOLDER/OFFICE.yaml} is named after. */
    private static @Nullable String officeOf(String inside) {
        String[] names = inside.split("/", -1);
        return names.length == 2 && names[1].endsWith(".yaml")
                ? names[1].substring(0, names[1].length() - ".yaml".length())
                : null;
    }
}
