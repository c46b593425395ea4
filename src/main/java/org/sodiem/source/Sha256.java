package org.sodiem.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which files and states are told apart. */
public final class Sha256 {

    private Sha256() {}

    /** The SHA-256 of some bytes: 64 hexadecimal digits, small letters. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** The same of a text, in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same of what a stream gives, read piece by piece.
     *
     * @param most how many bytes are read at most
     */
    public static String of(InputStream in, long most) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[1 << 13];
        long left = most;
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        while (read > 0) {
            digest.update(piece, 0, read);
            left -= read;
            read = in.read(piece, 0, (int) Math.min(piece.length, left));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The 32 bytes of the hash of some bytes, one after another. */
    public static byte[] bytes(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
