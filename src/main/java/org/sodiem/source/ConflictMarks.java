package org.sodiem.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines with which git parts two versions of a text that it could not merge. Whoever settles a conflict by hand often
 * leaves one or two of them, so each is told that can be nothing else; a line of equals signs may be an underline, and one
 * of bars a row of a table.
 */
public final class ConflictMarks {

    private static final Pattern ARROWS = Pattern.compile("[ \t]*(<{7}|>{7})(?:[ \t].*)?");
    private static final Pattern PARTING =
            Pattern.compile("([ \t]*)(={7}(?=[ \t]*$)|\\|{7}(?=[ \t]*$|[ \t]+[^ \t|])).*");
    private static final String EQUALS = "=======";

    private ConflictMarks() {}

    /** The marks of a file, in their order. */
    public static List<Span> in(SourceFile file) {
        List<Span> found = new ArrayList<>();
        if (!mayHold(file.text())) {
            return found;
        }
        boolean open = false;
        for (int line = 1; line <= file.lines(); line++) {
            String text = file.lineText(line);
            Matcher arrows = ARROWS.matcher(text);
            Matcher parting = PARTING.matcher(text);
            if (arrows.matches()) {
                open = arrows.group(1).startsWith("<");
                found.add(span(file, line, arrows.start(1)));
            } else if (parting.matches() && (open || isAlone(file, line, parting))) {
                found.add(span(file, line, parting.start(2)));
            }
        }
        return found;
    }

    private static boolean mayHold(String text) {
        return text.contains("<<<<<<<")
                || text.contains(EQUALS)
                || text.contains(">>>>>>>")
                || text.contains("|||||||");
    }

    private static Span span(SourceFile file, int line, int column) {
        int start = file.lineStart(line) + column;
        return new Span(file, start, start + EQUALS.length());
    }

    /** Whether a line that parts two versions can be nothing else, with no mark before it. */
    private static boolean isAlone(SourceFile file, int line, Matcher parting) {
        boolean atMargin = parting.group(1).isEmpty();
        if (!file.path().endsWith(".md")) {
            return atMargin;
        }
        return atMargin && parting.group(2).equals(EQUALS) && !isUnderline(file, line);
    }

    /** Whether a line of equals signs makes a heading of Markdown: one line above it, and room or a title as long. */
    private static boolean isUnderline(SourceFile file, int line) {
        String title = text(file, line - 1).strip();
        boolean room = text(file, line + 1).isBlank() || title.length() == EQUALS.length();
        return !title.isEmpty() && text(file, line - 2).isBlank() && room;
    }

    private static String text(SourceFile file, int line) {
        return line < 1 || line > file.lines() ? "" : file.lineText(line);
    }
}
