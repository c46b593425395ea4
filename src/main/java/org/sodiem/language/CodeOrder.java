package org.sodiem.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes as people count them: 1.10 behind 1.9, IX before X, 1.2đ between 1.2d and 1.2e. An order takes each code apart once;
 * several threads may sort by it.
 */
public final class CodeOrder implements Comparator<String> {

    private static final Pattern ROMAN = Pattern.compile("[IVX]+|[ivx]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @Override
    public int compare(String left, String right) {
        return keys.computeIfAbsent(left, CodeOrder::key).compareTo(keys.computeIfAbsent(right, CodeOrder::key));
    }

    private static String key(String code) {
        return Arrays.stream(code.split("\\.", -1))
                .map(part -> ROMAN.matcher(part).matches() ? padded(String.valueOf(value(part))) : letters(part))
                .collect(Collectors.joining("."));
    }

    /** Its numbers of one length, and đ behind d. */
    private static String letters(String part) {
        String plain = part.toLowerCase(Locale.ROOT).replace("\u0111", "d~");
        return NUMBER.matcher(plain).replaceAll(number -> Matcher.quoteReplacement(padded(number.group())));
    }

    private static String padded(String number) {
        return "0".repeat(Math.max(0, 6 - number.length())) + number;
    }

    /** A smaller digit before a greater one is taken off: XIV is 14. */
    private static int value(String roman) {
        int sum = 0;
        int behind = 0;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int digit = switch (Character.toUpperCase(roman.charAt(i))) {
                case 'X' -> 10;
                case 'V' -> 5;
                default -> 1;
            };
            sum += digit < behind ? -digit : digit;
            behind = digit;
        }
        return sum;
    }
}
