package org.sodiem.language;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as people copy it, with what is wrong in it.
 *
 * @param wrong the first character that may not stand there, in UTF-16 units from 0; -1 where it is none alone
 * @param encoded the address that leads to the same place; null where it cannot be told
 */
public record WrittenAddress(int wrong, @Nullable String encoded) {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?://)?([^/?#]*)(.*)");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?::[0-9]{1,5})?");

    /** Reads an address. */
    public static WrittenAddress of(String written) {
        Matcher parts = PARTS.matcher(written);
        if (!parts.matches()) {
            return new WrittenAddress(-1, null);
        }
        String scheme = parts.group(1) == null ? "" : parts.group(1);
        int wrong = scheme.isEmpty() ? 0 : -1;
        String host = parts.group(2);
        for (int i = 0; i < host.length() && wrong < 0; i++) {
            wrong = host.charAt(i) > '~' ? scheme.length() + i : -1;
        }
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < parts.group(3).length(); i++) {
            if (isAllowed(parts.group(3), i)) {
                rest.append(parts.group(3).charAt(i));
            } else {
                wrong = wrong < 0 ? parts.start(3) + i : wrong;
                rest.append(escaped(parts.group(3).charAt(i)));
            }
        }
        String meant =
                Lookalikes.meant(host); // letters of another alphabet in a Latin name, not a name of that alphabet
        boolean isLatin = meant.chars().allMatch(c -> c <= '~');
        return new WrittenAddress(wrong, whole(scheme, isLatin ? meant : host, rest.toString()));
    }

    private static @Nullable String whole(String scheme, String host, String rest) {
        if (!HOST.matcher(host).matches()) {
            return null;
        }
        try {
            int port = host.indexOf(':');
            String name = IDN.toASCII((port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT));
            String address =
                    (scheme.isEmpty() ? "https://" : scheme) + name + (port < 0 ? "" : host.substring(port)) + rest;
            return new URI(address).getHost() == null ? null : address;
        } catch (IllegalArgumentException | URISyntaxException e) {
            return null;
        }
    }

    /** Whether a character may stand behind the name of the host. */
    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (c == '%') {
            return text.substring(at + 1).matches("(?s)[0-9A-Fa-f]{2}.*");
        }
        if (c == '#') {
            return text.indexOf('#') == at;
        }
        return c > '~'
                ? Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                : Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@/?".indexOf(c) >= 0;
    }

    private static String escaped(char c) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return escaped.toString();
    }
}
