package org.sodiem.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Stamp.Stamped;
import org.sodiem.source.ZipStamp;

/**
 * One file of a site; making it twice gives the same bytes.
 *
 * @param path from the site's root, '/' between names
 * @param making how it is made, begun when it is asked for, so that a large site needs little memory
 */
public record SiteFile(String path, Supplier<Making> making) {

    /**
     * A file that is to be made.
     *
     * @param inputs the print of all that it is made of but its stamp and the program: where that is the same, so is the file;
     *     null for a file that is made anew each time
     * @param made the file, with its stamp
     * @param again the file, from one that an earlier run made of the same, with the stamp of that run
     */
    record Making(Supplier<@Nullable String> inputs, Supplier<Stamped> made, UnaryOperator<Stamped> again) {}

    /** A file that is made anew each time. */
    static SiteFile of(String path, Supplier<byte[]> content) {
        return told(path, () -> null, content);
    }

    /** A file of text, in UTF-8, that is made anew each time. */
    static SiteFile ofText(String path, Supplier<String> text) {
        return of(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** A file without any stamp. */
    static SiteFile told(String path, Supplier<@Nullable String> inputs, Supplier<byte[]> content) {
        Making making = new Making(inputs, () -> new Stamped(content.get(), List.of()), UnaryOperator.identity());
        return new SiteFile(path, () -> making);
    }

    /**
     * A file that is packed.
     *
     * @param inputs the print of what it is made of; null for a file that is made anew each time
     * @param stamp what gives it the stamp of this run
     */
    static SiteFile packed(String path, Supplier<@Nullable String> inputs, Supplier<Stamped> content, ZipStamp stamp) {
        Making making = new Making(inputs, content, stamp::again);
        return new SiteFile(path, () -> making);
    }

    /** Its bytes. */
    public byte[] content() {
        return making.get().made().get().bytes();
    }
}
