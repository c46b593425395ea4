package org.sodiem.load;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.FoldedPath;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TreeEntry;

/**
 * Files and folders whose names differ in case or form of letters alone. Git keeps both; on Windows and macOS one takes the
 * other's place, so that a commit made there loses it.
 */
final class TwinNames {

    private final Map<String, String> first = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> twins = new HashSet<>();

    private TwinNames() {}

    /**
     * Tells each name that another has, a folder's at the first file in it: of several those that are not in small letters
     * and composed, as all ids are. What lies in such a folder is nobody's twin.
     */
    static void tell(List<TreeEntry> entries, Problems problems) {
        TwinNames names = new TwinNames();
        List<TreeEntry> plainFirst = entries.stream()
                .sorted(Comparator.comparing(
                        entry -> !FoldedPath.of(entry.path()).equals(entry.path())))
                .toList();
        for (TreeEntry entry : plainFirst) {
            String taken = names.takenBy(entry.path());
            if (taken != null) {
                problems.add(Code.NAME_DIFFERS_IN_CASE, new SourceFile(entry.path(), "").start(), taken);
            }
        }
    }

    private @Nullable String takenBy(String path) {
        for (int end = path.indexOf('/'); end != path.length(); ) {
            end = path.indexOf('/', end + 1);
            end = end < 0 ? path.length() : end;
            String own = path.substring(0, end);
            if (twins.contains(own)) {
                return null;
            }
            String other = seen.add(own) ? first.putIfAbsent(FoldedPath.of(own), own) : null;
            if (other != null) {
                twins.add(own);
                return other;
            }
        }
        return null;
    }
}
