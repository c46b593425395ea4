package org.sodiem.check;

import java.util.Objects;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.model.EvidenceLimits;
import org.sodiem.model.FileKind;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.LfsPointer;
import org.sodiem.source.Located;

/**
 * A file of evidence lies in the unit's own folder of evidence and is a document or a picture, itself and not what Git LFS
 * keeps of it.
 */
final class EvidenceFiles implements Check {

    private final FileTree tree;

    EvidenceFiles(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public void run(Scores scores, Problems problems) {
        EvidenceLimits limits = scores.book().campaign().evidence();
        for (Submission submission : scores.book().submissions()) {
            submission.scores().stream()
                    .flatMap(file -> file.evidence().stream())
                    .map(Evidence::file)
                    .filter(Objects::nonNull)
                    .forEach(file -> check(file, submission.folder(), limits, problems));
        }
    }

    private void check(Located<String> file, String folder, EvidenceLimits limits, Problems problems) {
        String path = file.value();
        if (FileKind.of(FileKind.Root.UNIT, path) != FileKind.EVIDENCE
                || path.contains("\\")
                || !tree.hasFile(folder + "/" + path)) {
            problems.add(Code.EVIDENCE_FILE, file.at(), FileKind.EVIDENCE.in(folder));
        } else if (!limits.takes(path)) {
            problems.add(Code.EVIDENCE_FILE_KIND, file.at(), String.join(", ", limits.kinds()));
        } else {
            LfsPointer pointer = LfsPointer.at(tree, folder + "/" + path);
            if (pointer != null) {
                problems.add(Code.EVIDENCE_LFS_POINTER, file.at(), String.valueOf(pointer.megabytes()));
            }
        }
    }
}
