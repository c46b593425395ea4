package org.sodiem.part;

import java.util.regex.Pattern;

/**
 * Where a site stands on the web.
 *
 * @param value {@code http} or {@code https}, a host, perhaps a port and folders; it ends with a slash
 */
public record BaseUrl(String value) {

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile(
            "https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?/((?!\\.\\.?/)[A-Za-z0-9._~-]+/)*");

    /**
     * Reads an address as it is written on the command line.
     *
     * @throws IllegalArgumentException for anything else than {@code https://…/}
     */
    public static BaseUrl parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BaseUrl(text);
    }
}
