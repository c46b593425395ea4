package org.sodiem.git;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.BlobId;

/** What git commits of a file that its attributes let look otherwise in a folder. */
final class WrittenForm {

    private static final Pattern IDENT = Pattern.compile("\\$Id(?::[^$\n]*)?\\$");

    private WrittenForm() {}

    /**
     * The ids of what may have been committed.
     *
     * @param encoding the encoding that files have in a folder; null for that in which they are committed
     * @param ident whether git writes the id of a file into it
     */
    static Set<String> ids(byte[] bytes, @Nullable String encoding, boolean ident) {
        Set<String> ids = new TreeSet<>();
        byte[] text = encoding == null ? bytes : decoded(bytes, encoding);
        if (text != null) {
            byte[] kept = ident ? withoutIdent(text) : text;
            ids.add(BlobId.of(kept));
            ids.add(BlobId.withLineFeeds(kept));
        }
        return ids;
    }

    private static byte @Nullable [] decoded(byte[] bytes, String encoding) {
        try {
            // Git knows one name of its own: little endian, with a mark.
            String name = encoding.equalsIgnoreCase("UTF-16LE-BOM") ? "UTF-16" : encoding;
            CharBuffer text = Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static byte[] withoutIdent(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return IDENT.matcher(text).replaceAll("\\$Id\\$").getBytes(StandardCharsets.ISO_8859_1);
    }
}
