package org.sodiem.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What every file says of the run that made it: the moment it is told for, the commit, and how much is wrong. Until a file is
 * written signs stand for it, so that a file is the same in every run that it has nothing else to say of; in the end the
 * texts take the places of the signs.
 *
 * @param texts what stands for each sign, in their order
 */
public record Stamp(List<String> texts) {

    /** What stands for one of the texts: a sign of those that Unicode keeps for a program's own use and no font shows. */
    public enum Sign {
        /** The moment that everything is told for. */
        MOMENT(0),
        /** The commit in short. */
        COMMIT(1),
        /** The whole id of the commit, as addresses have it. */
        ID(2),
        /** When the commit was made. */
        COMMITTED(3),
        /** How many problems there are. */
        PROBLEMS(4);

        private final int place;

        Sign(int place) {
            this.place = place;
        }

        /** The sign, as a text. */
        public String text() {
            return String.valueOf((char) (FIRST + place));
        }
    }

    private static final char FIRST = '\uFDD0';

    /** The bytes of the first sign but for the last, and the last. */
    private static final byte[] BEGIN = {(byte) 0xEF, (byte) 0xB7};

    private static final int LAST = 0x90;

    private static final int SIGNS = Sign.values().length;

    /** Of no run: there is nothing to put, and what looks like a sign stays as it is. */
    public static final Stamp NONE = new Stamp(List.of());

    public Stamp {
        texts = List.copyOf(texts);
        if (!texts.isEmpty() && texts.size() != SIGNS) {
            throw new IllegalArgumentException("texts: " + texts.size());
        }
    }

    /**
     * A file with its stamp.
     *
     * @param bytes the file
     * @param spots where in it texts of the stamp stand, in order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes it
    public record Stamped(byte[] bytes, List<Spot> spots) {

        public Stamped {
            spots = List.copyOf(spots);
        }
    }

    /**
     * Where a text stands.
     *
     * @param part in which part of a file that is packed; empty in one that is not
     * @param at its first byte there, unpacked
     * @param length how many bytes it has
     * @param sign which text it is
     */
    public record Spot(String part, int at, int length, Sign sign) {}

    /** Whether a letter is the sign of a text. */
    public static boolean isSign(char letter) {
        return letter >= FIRST && letter < FIRST + SIGNS;
    }

    /** A text of somebody's without any signs: each, which stands for nothing there, is one that shows as unreadable. */
    public static String unsigned(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text.charAt(i))) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** Puts the texts in the places of their signs, in UTF-8. */
    public Stamped put(String file) {
        return put(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the texts in the places of their signs, in a file of text in UTF-8. */
    public Stamped put(byte[] bytes) {
        List<Spot> signs = new ArrayList<>();
        for (int at = 0; at + 2 < bytes.length && !texts.isEmpty(); at++) {
            int sign = (bytes[at + 2] & 0xFF) - LAST;
            if (bytes[at] == BEGIN[0] && bytes[at + 1] == BEGIN[1] && sign >= 0 && sign < SIGNS) {
                signs.add(new Spot("", at, BEGIN.length + 1, Sign.values()[sign]));
            }
        }
        return replace(bytes, signs);
    }

    /** Puts the texts in the places of others, in a file that is not packed. */
    public Stamped again(Stamped file) {
        return replace(file.bytes(), file.spots());
    }

    private Stamped replace(byte[] bytes, List<Spot> spots) {
        if (spots.isEmpty()) {
            return new Stamped(bytes, spots);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 256);
        List<Spot> put = new ArrayList<>();
        int from = 0;
        for (Spot spot : spots) {
            Objects.checkFromToIndex(from, spot.at(), bytes.length);
            out.write(bytes, from, spot.at() - from);
            byte[] text = texts.get(spot.sign().place).getBytes(StandardCharsets.UTF_8);
            put.add(new Spot(spot.part(), out.size(), text.length, spot.sign()));
            out.writeBytes(text);
            from = spot.at() + spot.length();
        }
        out.write(bytes, from, bytes.length - from);
        return new Stamped(out.toByteArray(), put);
    }
}
