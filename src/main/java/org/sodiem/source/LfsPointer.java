package org.sodiem.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Git LFS commits in the place of a file.
 *
 * @param hash the SHA-256 of the file, 64 hexadecimal digits
 * @param size its length in bytes
 */
public record LfsPointer(String hash, long size) {

    /** No pointer is longer, by the specification of Git LFS. */
    public static final int LARGEST = 1024;

    private static final Pattern FORM = Pattern.compile("""
                    version https?://(?:git-lfs\\.github\\.com/spec/v1|hawser\\.github\\.com/spec/v1)
                    (?:.*
                    )*?oid sha256:([0-9a-f]{64})
                    size ([0-9]{1,18})
                    """);

    /** What a file of a tree points to; null where it is no pointer, or cannot be read here, as in a partial clone. */
    public static @Nullable LfsPointer at(FileTree tree, String path) {
        try {
            return tree.hasFile(path) ? of(tree.read(path, LARGEST)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** What these bytes point to; null where they are no pointer. */
    public static @Nullable LfsPointer of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return null;
        }
        Matcher form = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return form.matches() ? new LfsPointer(form.group(1), Long.parseLong(form.group(2))) : null;
    }

    /** The file's length in whole megabytes, at least one. */
    public long megabytes() {
        return Math.max(1, (size + (1 << 20) - 1) >> 20);
    }

    /** Whether these bytes are the file. */
    public boolean standsFor(byte[] bytes) {
        return bytes.length == size && Sha256.of(bytes).equals(hash);
    }
}
