package org.sodiem.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id that git gives to the bytes of a file: 40 hexadecimal digits, small letters. */
public final class BlobId {

    private BlobId() {}

    /** The id of these bytes. */
    public static String of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The id of the same bytes with LF for every CRLF, as git keeps a text that a checkout on Windows has changed. */
    public static String withLineFeeds(byte[] bytes) {
        byte[] changed = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean carriage = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!carriage) {
                changed[length++] = bytes[i];
            }
        }
        return of(changed, length);
    }

    private static String of(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
