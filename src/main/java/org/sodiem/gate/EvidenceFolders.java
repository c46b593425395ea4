package org.sodiem.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.MergeRequest;
import org.sodiem.model.EvidenceLimits;
import org.sodiem.source.LfsPointer;
import org.sodiem.source.Span;

/** What a change puts into folders of evidence, held against what the campaign takes. */
final class EvidenceFolders {

    private final MergeRequest request;
    private final Map<String, EvidenceLimits> folders = new TreeMap<>();

    EvidenceFolders(MergeRequest request) {
        this.request = request;
    }

    /**
     * What is wrong with a file that is there once the change is merged; null where nothing is. Its folder is remembered.
     *
     * @param name the path in the folder of evidence
     */
    @Nullable
    Diagnostic judge(String path, String name, EvidenceLimits limits) {
        folders.put(path.substring(0, path.length() - name.length() - 1), limits);
        var place = Span.ofWhole(path);
        if (!limits.takes(name)) {
            return Diagnostic.of(Code.EVIDENCE_FILE_KIND, place, String.join(", ", limits.kinds()));
        }
        long size = size(path);
        return size <= (long) limits.megabytes() << 20
                ? null
                : Diagnostic.of(
                        Code.EVIDENCE_TOO_LARGE,
                        place,
                        String.valueOf((size >> 20) + 1),
                        String.valueOf(limits.megabytes()));
    }

    /** How large a file is; behind Git LFS that of the file, and not of what stands for it. */
    private long size(String path) {
        long own = request.sizes().getOrDefault(path, 0L);
        LfsPointer pointer = own > LfsPointer.LARGEST ? null : LfsPointer.at(request.after(), path);
        return pointer == null ? own : pointer.size();
    }

    /** The folders that hold too many files once the change is merged. */
    List<Diagnostic> overfull() throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        for (Map.Entry<String, EvidenceLimits> folder : folders.entrySet()) {
            int files = request.after().below(folder.getKey()).size();
            int most = folder.getValue().files();
            if (files > most) {
                var place = Span.ofWhole(folder.getKey());
                found.add(Diagnostic.of(Code.TOO_MANY_FILES, place, String.valueOf(most)));
            }
        }
        return found;
    }
}
