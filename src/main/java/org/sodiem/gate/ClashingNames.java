package org.sodiem.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.FoldedPath;

/** Names of files that are taken for one on Windows and macOS. */
final class ClashingNames {

    private final Map<String, TreeSet<String>> known = new HashMap<>();

    /** All names beside those that come, with the folders they lie in. */
    ClashingNames(Collection<String> paths) {
        for (String path : paths) {
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                add(path.substring(0, end));
            }
            add(path);
        }
    }

    private void add(String path) {
        known.computeIfAbsent(FoldedPath.of(path), key -> new TreeSet<>()).add(path);
    }

    /** Another name that is taken for this one, or for a folder it lies in; null where there is none. */
    @Nullable
    String clash(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String own = path.substring(0, end);
            for (String other : known.getOrDefault(FoldedPath.of(own), new TreeSet<>())) {
                if (!other.equals(own)) {
                    return other;
                }
            }
        }
        return null;
    }
}
