package org.sodiem.source;

/**
 * A stretch of a file.
 *
 * @param file the file
 * @param start the UTF-16 offset of the first character
 * @param end the UTF-16 offset behind the last character; not before {@code start}
 */
public record Span(SourceFile file, int start, int end) {

    /** A place in no file, for values that are compared by what they say. */
    public static final Span NOWHERE = ofWhole("");

    /** A whole file, or its absence, as a problem names it: the file's first character, of which nothing is known. */
    public static Span ofWhole(String path) {
        return new SourceFile(path, "").start();
    }

    /** The line of the first character, from 1. */
    public int line() {
        return file.line(start);
    }

    /** The column of the first character, from 1, in code points. */
    public int column() {
        return file.codePoints(start) - file.codePoints(file.lineStart(line())) + 1;
    }

    /** The characters themselves. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** {@code path:line:column}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return file.path() + ":" + line() + ":" + column();
    }
}
