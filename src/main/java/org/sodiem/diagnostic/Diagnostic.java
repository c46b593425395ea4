package org.sodiem.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Meant;
import org.sodiem.language.SpokenNames;
import org.sodiem.language.Words;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * One problem at one place.
 *
 * @param code which rule was broken; it fixes the severity
 * @param at the offending value, or its key
 * @param args what the message names, as text, in the order of its placeholders
 * @param instead what to write, to be copied as it is: made of what was written and of what is defined, never an
 *     example; nothing where nothing can be made of it, two where it reads in two ways
 */
public record Diagnostic(Code code, Span at, List<String> args, List<String> instead) {

    /** By path, then place, then code: the order in which problems are told. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.at().file().path())
            .thenComparingInt(d -> d.at().start())
            .thenComparing(Diagnostic::code)
            .thenComparing(d -> String.join("\n", d.args()));

    /** The codes whose second argument lists keys or words of the files. */
    private static final Set<Code> LISTING_KEYS = Set.of(Code.UNKNOWN_KEY, Code.NOT_A_CHOICE, Code.EVIDENCE_INCOMPLETE);

    /** The codes that tell limits and counts of ours, which are written as people write numbers. */
    private static final Set<Code> COUNTING = Set.of(
            Code.FILE_TOO_COMPLEX,
            Code.FILE_TOO_LARGE,
            Code.FOLDER_TOO_LARGE,
            Code.TOO_MANY_FILES,
            Code.TOO_MANY_ITEMS,
            Code.TEXT_TOO_LONG,
            Code.NUMBER_OUT_OF_RANGE,
            Code.EVIDENCE_LFS_POINTER,
            Code.EVIDENCE_COPIED,
            Code.NOTE_COPIED,
            Code.TOTAL_DIFFERS);

    /** An address, or the end of the name of a file: a sign that neither figures nor numbers of documents have before letters. */
    private static final Pattern PLACE = Pattern.compile("://|\\.\\p{L}{2}");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    public Diagnostic {
        args = args.stream().map(Diagnostic::onOneLine).map(TextFormat::shown).toList();
        instead = List.copyOf(instead);
    }

    /** What somebody wrote over several lines, as it stands within a sentence. */
    private static String onOneLine(String text) {
        return LINE_BREAKS.matcher(text).find()
                ? LINE_BREAKS.matcher(text.strip()).replaceAll(" ")
                : text;
    }

    /** A problem. */
    public static Diagnostic of(Code code, Span at, String... args) {
        return new Diagnostic(code, at, List.of(args), List.of());
    }

    /** A name that none of some things has, with all of them and the one that was meant. */
    public static Diagnostic unknown(Code code, Located<String> name, List<Meant.Known> known) {
        return unknown(code, name, known, known.size());
    }

    /** The same, with no more than the first of them. */
    public static Diagnostic unknown(Code code, Located<String> name, List<Meant.Known> known, int most) {
        String shown = Meant.list(known, most);
        return of(code, name.at(), name.value(), shown).writing(Meant.by(name.value(), known));
    }

    /** The same with what to write instead; null where nothing is known. */
    public Diagnostic writing(@Nullable String text) {
        return text == null ? this : writing(List.of(text));
    }

    /** The same with what to write instead, in each way that it can be read. */
    public Diagnostic writing(List<String> texts) {
        return new Diagnostic(code, at, args, texts);
    }

    /**
     * The same as a site tells it: advice that says where a document is, which may be an internal one, stays with those who
     * have the file.
     */
    public Diagnostic published() {
        return instead.stream().anyMatch(Diagnostic::namesPlace) ? new Diagnostic(code, at, args, List.of()) : this;
    }

    /** Whether a line of a file seems to say where a document is: an address, or the name of a file. */
    public static boolean namesPlace(String line) {
        return PLACE.matcher(line).find();
    }

    /** How it should be, and what to do; lines are separated by {@code \n}. */
    public String text(Words words) {
        String text = words.text(code.id(), told(words).toArray(String[]::new));
        return switch (instead.size()) {
            case 0 -> text;
            case 1 ->
                text + "\n" + words.text(instead.get(0).contains("\n") ? "write.lines" : "write.one", instead.get(0));
            default -> text + "\n" + words.text("write.two", instead.get(0), instead.get(1));
        };
    }

    /** What the message names; a list of keys, which are English, with what they are called where that is another language. */
    private List<String> told(Words words) {
        if (COUNTING.contains(code)) {
            return args.stream()
                    .map(arg -> arg.matches("[1-9][0-9]{3,17}") ? words.figure(Long.parseLong(arg)) : arg)
                    .toList();
        }
        if (!words.isVietnamese() || !LISTING_KEYS.contains(code) || args.size() < 2) {
            return args;
        }
        return List.of(args.get(0), SpokenNames.list(List.of(args.get(1).split(", ", -1))));
    }

    /** Whether the input is wrong, not only worth a look. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
