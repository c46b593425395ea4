package org.sodiem.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
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

    private static final int MOST_SOUGHT = 100;

    private final FileTree tree;

    EvidenceFiles(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public void run(Scores scores, Problems problems) {
        EvidenceLimits limits = scores.book().campaign().evidence();
        for (Submission submission : scores.book().submissions()) {
            submission
                    .files()
                    .flatMap(file -> file.evidence().stream())
                    .map(Evidence::file)
                    .filter(Objects::nonNull)
                    .forEach(file -> check(file, submission.folder(), limits, problems));
        }
    }

    /** The one file of the folder that has this name but for case, marks and a slip; null where there is none. */
    private @Nullable String meant(String path, String folder) {
        try {
            String own = FileKind.EVIDENCE.inside("");
            List<Meant.Known> there = tree.below(folder + "/evidence").stream()
                    .limit(MOST_SOUGHT)
                    .map(entry -> entry.path().substring(folder.length() + 1))
                    .map(inside -> Meant.Known.of(inside, inside.substring(own.length())))
                    .toList();
            return Meant.by(path, there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Located<String> file, String folder, EvidenceLimits limits, Problems problems) {
        String path = file.value();
        if (FileKind.of(FileKind.Root.UNIT, path) != FileKind.EVIDENCE
                || path.contains("\\")
                || !tree.hasFile(folder + "/" + path)) {
            String meant = meant(path, folder);
            // Values are read in composed form, so that no file whose name is not can be cited: it wants another name.
            problems.add(
                    meant != null
                                    && Normalizer.normalize(meant, Normalizer.Form.NFC)
                                            .equals(path)
                            ? Diagnostic.of(Code.NAME_NOT_PORTABLE, file.at())
                            : Diagnostic.of(Code.EVIDENCE_FILE, file.at(), FileKind.EVIDENCE.in(folder))
                                    .writing(meant));
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
