package org.sodiem.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Codes as people count them: 1.10 behind 1.9. */
public final class CodeOrder implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        return key(left).compareTo(key(right));
    }

    private static String key(String code) {
        return Arrays.stream(code.split("\\.", -1))
                .map(part -> "0".repeat(Math.max(0, 6 - part.length())) + part)
                .collect(Collectors.joining("."));
    }
}
