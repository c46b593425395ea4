package org.sodiem.check;

import java.util.HashMap;
import java.util.Map;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.Located;

/** Names that may stand once: where one comes again, that is told with the line of the first. */
final class Once {

    private final Map<String, Located<String>> seen = new HashMap<>();
    private final Code code;
    private final Problems problems;

    Once(Code code, Problems problems) {
        this.code = code;
        this.problems = problems;
    }

    /** Takes the next name; names with the same key are the same. */
    void take(String key, Located<String> name) {
        Located<String> earlier = seen.putIfAbsent(key, name);
        if (earlier != null) {
            problems.add(
                    code, name.at(), name.value(), String.valueOf(earlier.at().line()));
        }
    }

    void take(Located<String> name) {
        take(name.value(), name);
    }
}
