package org.sodiem.source;

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

    /** The 32 bytes of the hash of some bytes, one after another. */
    public static byte[] bytes(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
