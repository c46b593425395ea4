package org.sodiem.site;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;

/**
 * A file of a published site that is not what its commit gives.
 *
 * @param kind what is wrong
 * @param path which file
 * @param place where it begins to differ; null where it is there on one side only
 */
public record SiteDifference(
        Kind kind, String path, @Nullable Spot place) {

    /** What is wrong with a file. */
    public enum Kind implements Named {
        /** It differs from the one made again, and from the hash in the manifest: it was changed after it was made. */
        ALTERED,
        /** It differs from the one made again, and is what the manifest says: it was made from something else. */
        DIFFERENT,
        /** It is not there. */
        MISSING,
        /** The site has no such file. */
        EXTRA,
        /** The manifest says something else, or says it in another way. */
        MANIFEST
    }

    /**
     * Where two files begin to differ.
     *
     * @param line the line, from 1; 0 where a file is no text
     * @param column the code point of the line, from 1; where a file is no text, the byte of the file, from 1
     * @param published what the published file says there, at most a line and 60 characters
     * @param rebuilt what the other one says there
     */
    public record Spot(int line, int column, String published, String rebuilt) {

        private static final int BEFORE = 12;
        private static final int LONGEST = 60;

        /** How many bytes more than the other file has are needed of a published one: what an excerpt can show. */
        static final int MORE = 4 * LONGEST;

        /** The place at which bytes that are not the same begin to differ; of a longer file some may be left out. */
        static Spot of(byte[] published, byte[] rebuilt) {
            try {
                return of(text(published), text(rebuilt));
            } catch (CharacterCodingException e) {
                return new Spot(0, Arrays.mismatch(published, rebuilt) + 1, "", "");
            }
        }

        /** Bytes as text; of a file that was not read to its end, the last character may be cut. */
        private static String text(byte[] bytes) throws CharacterCodingException {
            CharBuffer text = CharBuffer.allocate(bytes.length);
            CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, false);
            if (read.isError()) {
                read.throwException();
            }
            return text.flip().toString();
        }

        private static Spot of(String published, String rebuilt) {
            int at = 0;
            int shorter = Math.min(published.length(), rebuilt.length());
            while (at < shorter && published.charAt(at) == rebuilt.charAt(at)) {
                at++;
            }
            int lineStart = rebuilt.lastIndexOf('\n', at - 1) + 1;
            int line = (int) rebuilt.substring(0, lineStart)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            int column = rebuilt.codePointCount(lineStart, at) + 1;
            int from = Math.max(lineStart, at - BEFORE);
            return new Spot(line, column, excerpt(published, from, at), excerpt(rebuilt, from, at));
        }

        private static String excerpt(String text, int from, int at) {
            int end = text.indexOf('\n', at);
            return text.substring(from, Math.min(from + LONGEST, end < 0 ? text.length() : end));
        }
    }
}
