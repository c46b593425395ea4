package org.sodiem.site;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One file of a site; making it twice gives the same bytes.
 *
 * @param path from the site's root, '/' between names
 * @param content its bytes, made when they are asked for, so that a large site needs little memory
 */
public record SiteFile(String path, Supplier<byte[]> content) {

    /** A file of text, in UTF-8. */
    static SiteFile of(String path, Supplier<String> text) {
        return new SiteFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
