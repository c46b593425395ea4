package org.sodiem.yaml;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** A character that is not what it seems, where every character counts, told where it stands. */
public final class OddCharacter {

    private OddCharacter() {}

    /** Tells the first odd character of a name, a number or a date; false where there is none. */
    public static boolean isToldIn(Span written, Problems problems) {
        return isToldIn(written, Lookalikes.meant(written.text()).strip(), problems);
    }

    /**
     * The same.
     *
     * @param instead what is to be written instead, where it is another character that was typed; null where nothing is known to
     *     be right
     */
    public static boolean isToldIn(Span written, @Nullable String instead, Problems problems) {
        Lookalikes.Found found = Lookalikes.first(written.text());
        if (found == null) {
            return false;
        }
        tell(found, written, instead, problems);
        return true;
    }

    /** Tells the first odd character that an escape in quotes has made, at the whole name. */
    static boolean isToldOf(String text, Span at, Problems problems) {
        Lookalikes.Found found = Lookalikes.first(text);
        if (found != null) {
            Code code = found.kind() == Lookalikes.Kind.BLANK ? Code.ODD_BLANK : Code.HIDDEN_CHARACTER;
            problems.add(code, at, found.number());
        }
        return found != null;
    }

    private static void tell(Lookalikes.Found found, Span written, @Nullable String instead, Problems problems) {
        int at = written.start() + found.at();
        Span place = new Span(written.file(), at, at + Character.charCount(found.character()));
        switch (found.kind()) {
            case BLANK -> problems.add(Code.ODD_BLANK, place, found.number());
            case HIDDEN -> problems.add(Code.HIDDEN_CHARACTER, place, found.number());
            case DOUBLE ->
                problems.add(Diagnostic.of(
                                Code.LOOKALIKE,
                                place,
                                Character.toString(found.character()),
                                found.number(),
                                found.instead())
                        .writing(instead));
        }
    }

    /**
     * Tells the odd character that broke the structure of a file at or above the place where the parser stumbled: in an
     * indentation, beside a colon, or as the first of a value. False where there is none.
     */
    static boolean isToldAbove(Span stumble, Problems problems) {
        SourceFile file = stumble.file();
        for (int line = stumble.line(); line >= 1; line--) {
            String text = file.lineText(line);
            Lookalikes.Found found = text.strip().startsWith("#") ? null : inStructure(text);
            if (found != null) {
                int start = file.lineStart(line);
                Span written = new Span(file, start, start + text.length());
                String meant = Lookalikes.meant(text).strip();
                String apart = Mend.withBlank(meant);
                problems.forget(problem -> problem.at().start() == start + found.at()
                        && problem.at().file().equals(file)); // told already, of a key alone
                tell(found, written, Mend.withWholeQuotes(apart == null ? meant : apart), problems);
                return true;
            }
        }
        return false;
    }

    private static Lookalikes.@Nullable Found inStructure(String line) {
        boolean atStart = true;
        boolean inKey = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            Lookalikes.Found found = Lookalikes.at(line, i);
            boolean cuts = Lookalikes.isLineEnd(c);
            if (found != null && (atStart || cuts || (inKey && !found.instead().equals("-")))) {
                return found;
            }
            if (c == ':' || "[{,".indexOf(c) >= 0) {
                atStart = true;
                inKey = inKey && c != ':';
            } else if (c != ' ' && c != '-') {
                atStart = false;
            }
        }
        return null;
    }
}
