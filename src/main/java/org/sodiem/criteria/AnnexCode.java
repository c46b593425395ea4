package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;

/**
 * A code as an annex prints it: {@code 1.2.1}, {@code II.3}, {@code a)}, {@code 1.2a}.
 *
 * @param printed without brackets and points around it
 * @param parts its parts: numbers and letters
 */
record AnnexCode(String printed, List<String> parts) {

    private static final Pattern WORDS =
            Pattern.compile("(?iu)^(?:phần|mục|lĩnh vực|tiêu chí|tctp|tc|lv)\\s+(?=[0-9IVXLA-D])");
    private static final Pattern PART = Pattern.compile("([0-9]{1,3}|[IVXLC]{1,6}|[A-ZĐ])([a-zđ])?|[a-zđ]");
    private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Pattern AT_START = Pattern.compile(
            "((?:[0-9]{1,2}|[IVX]{1,5})(?:\\.[0-9]{1,3})+[a-zđ]?|[0-9]{1,2}(?=[.)])|[IVX]{1,5}(?=[.)])|[a-zđ](?=\\)))[.)]?\\s+(?=\\p{L})");

    /** What a part is made of. */
    enum Kind {
        NUMBER,
        ROMAN,
        CAPITAL,
        LETTER
    }

    /** The code in a cell; null where a text is none. */
    static @Nullable AnnexCode of(String text) {
        String plain = WORDS.matcher(Lookalikes.meant(text).strip()).replaceFirst("");
        String code = plain.replaceAll("\\s+", "").replace(',', '.').replaceAll("^\\(|[.):]+$", "");
        List<String> parts = new ArrayList<>();
        for (String part : code.split("\\.", -1)) {
            Matcher form = PART.matcher(part);
            if (!form.matches()) {
                return null;
            }
            parts.add(form.group(2) == null ? part : form.group(1));
            if (form.group(2) != null) {
                parts.add(form.group(2));
            }
        }
        return parts.size() > 6 ? null : new AnnexCode(code, List.copyOf(parts));
    }

    /** The code at the beginning of a title, where it stands in no column of its own; null where there is none. */
    static @Nullable Matcher before(String title) {
        Matcher start = AT_START.matcher(Lookalikes.meant(title));
        return start.lookingAt() ? start : null;
    }

    boolean isSingle() {
        return parts.size() == 1;
    }

    /** What a code of a single part is made of. A capital may be a number of Rome; its neighbours tell. */
    Kind kind() {
        String part = parts.get(0);
        if (Character.isDigit(part.charAt(0))) {
            return Kind.NUMBER;
        }
        if (Character.isLowerCase(part.charAt(0))) {
            return Kind.LETTER;
        }
        return ROMAN.matcher(part).matches() ? Kind.ROMAN : Kind.CAPITAL;
    }

    /** The number that a part stands for: 4 for 4, IV and d. */
    static int value(String part) {
        if (Character.isDigit(part.charAt(0))) {
            return Integer.parseInt(part);
        }
        if (ROMAN.matcher(part).matches()) {
            int value = 0;
            for (int i = 0; i < part.length(); i++) {
                int own = sign(part.charAt(i));
                value += i + 1 < part.length() && own < sign(part.charAt(i + 1)) ? -own : own;
            }
            return value;
        }
        String letters = Character.isLowerCase(part.charAt(0)) ? "abcdđeghiklmnopqrstuvxy" : "ABCDĐEGHIKLMNOPQRSTUVXY";
        return Math.max(1, letters.indexOf(part.charAt(0)) + 1);
    }

    private static int sign(char sign) {
        return sign == 'X' ? 10 : sign == 'V' ? 5 : 1;
    }

    /** The last part. */
    String last() {
        return parts.get(parts.size() - 1);
    }
}
