package org.sodiem.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.ConflictMarks;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** Bytes of a tree to text: UTF-8 only, of bounded size, with or without a byte order mark. */
public final class TextFiles {

    /** The largest file that is read: a score file of 80 components has about 12 kilobytes. */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_MARKS = 12;

    private final FileTree tree;
    private final Problems problems;

    /**
     * A reader of a tree.
     *
     * @param problems takes every file that is no text
     */
    public TextFiles(FileTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Reads a file that must be there; null, and a problem, where it is not or is no text. */
    public @Nullable SourceFile read(String path) throws IOException {
        byte[] bytes;
        try {
            bytes = tree.read(path, LARGEST);
        } catch (NoSuchFileException e) {
            problems.add(Code.MISSING_FILE, Span.ofWhole(path));
            return null;
        }
        if (bytes.length > LARGEST) {
            problems.add(Code.FILE_TOO_LARGE, Span.ofWhole(path), String.valueOf(LARGEST >> 10));
            return null;
        }
        return decode(path, bytes);
    }

    /** Reads a text for people in the same way; the first line in letters of an old font is told, and the first turning mark. */
    @Nullable
    SourceFile prose(String path) throws IOException {
        SourceFile file = read(path);
        if (file != null) {
            IntStream.rangeClosed(1, file.lines())
                    .filter(line -> Lookalikes.isOfOldFont(file.lineText(line)))
                    .findFirst()
                    .ifPresent(line -> tellOldFont(file, line));
            int turn = Lookalikes.turn(file.text());
            if (turn >= 0) {
                problems.add(
                        Values.turning(file.span(turn, turn + 1), file.text().charAt(turn)));
            }
        }
        return file;
    }

    private void tellOldFont(SourceFile file, int line) {
        String text = file.lineText(line);
        int start = file.lineStart(line);
        problems.add(Code.OLD_FONT, file.span(start, start + text.length()), Values.shorten(text.strip()));
    }

    private @Nullable SourceFile decode(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        SourceFile file = SourceFile.of(path, out.flip().toString());
        String text = file.text();
        if (!SourceFile.markOf(text).isEmpty()) {
            problems.add(Code.HIDDEN_CHARACTER, new Span(file, 0, 1), "U+FEFF");
            return null;
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problems.add(Code.BINARY_FILE, file.start());
            return null;
        }
        if (result.isError()) {
            problems.add(Code.NOT_UTF8, new Span(file, text.length(), text.length()));
            return null;
        }
        List<Span> conflict = ConflictMarks.in(file);
        if (!conflict.isEmpty()) {
            problems.add(Code.CONFLICT_MARKER, conflict.get(0), lines(conflict));
            return null;
        }
        return file;
    }

    private static String lines(List<Span> marks) {
        String first = marks.stream()
                .limit(MOST_MARKS)
                .map(mark -> String.valueOf(mark.line()))
                .collect(Collectors.joining(", "));
        return marks.size() > MOST_MARKS ? first + ", …" : first;
    }
}
