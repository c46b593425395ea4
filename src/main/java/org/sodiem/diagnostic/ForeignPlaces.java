package org.sodiem.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.source.Sha256;
import org.sodiem.source.Span;

/** Places as other programs want them. */
final class ForeignPlaces {

    private ForeignPlaces() {}

    /** The path from the top of the repository. */
    static String inRepository(String prefix, Span at) {
        String path = at.file().path();
        if (path.startsWith("../")) {
            return path.substring("../".length());
        }
        return prefix.isEmpty() ? path : prefix + "/" + path;
    }

    /** A name for each problem that stays the same when lines move: 64 hexadecimal digits, each once. */
    static List<String> fingerprints(List<Diagnostic> diagnostics) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Diagnostic problem : diagnostics) {
            Span at = problem.at();
            String text = problem.code().id() + "\n" + at.file().path() + "\n"
                    + at.file().lineText(at.line()).strip();
            int nth = seen.merge(text, 1, Integer::sum);
            fingerprints.add(Sha256.of(text + "\n" + nth));
        }
        return fingerprints;
    }
}
