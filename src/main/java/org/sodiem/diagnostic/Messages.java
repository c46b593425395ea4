package org.sodiem.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.language.Texts;

/** The words of every message in one language. */
public final class Messages {

    /** A place that holds a number: it is told with the decimal mark of the language. */
    private static final Pattern NUMBER = Pattern.compile("\\{([0-9])#}");

    private final Texts texts;
    private final char decimal;

    private Messages(Texts texts, char decimal) {
        this.texts = texts;
        this.decimal = decimal;
    }

    /**
     * The messages in a language.
     *
     * @param language English for {@code en}, Vietnamese for everything else
     */
    public static Messages in(Locale language) {
        char decimal = Texts.tag(language).equals("en") ? '.' : ',';
        return new Messages(Texts.in("/org/sodiem/diagnostic/messages", language), decimal);
    }

    /** The message of a problem: how it should be, and what to do; lines are separated by {@code \n}. */
    public String text(Diagnostic diagnostic) {
        return text(diagnostic.code().id(), diagnostic.args());
    }

    /** What the severity is called. */
    public String text(Severity severity) {
        return text("severity." + severity.id(), List.of());
    }

    /**
     * The message under a key.
     *
     * @throws IllegalArgumentException for a key without a message
     */
    public String text(String key, List<String> args) {
        String pattern = texts.pattern(key);
        String told = NUMBER.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(
                        args.get(Integer.parseInt(place.group(1))).replace('.', decimal)));
        return Texts.fill(told, args);
    }
}
