package org.sodiem.diagnostic;

import java.util.List;
import java.util.Locale;

/** The words of every message in one language. */
public final class Messages {

    private final Texts texts;

    private Messages(Texts texts) {
        this.texts = texts;
    }

    /**
     * The messages in a language.
     *
     * @param language English for {@code en}, Vietnamese for everything else
     */
    public static Messages in(Locale language) {
        return new Messages(Texts.in("/org/sodiem/diagnostic/messages", language));
    }

    /** The message of a problem: how it should be, and what to do; lines are separated by {@code \n}. */
    public String text(Diagnostic diagnostic) {
        return text(diagnostic.code().id(), diagnostic.args());
    }

    /** What the severity is called. */
    public String text(Severity severity) {
        return text("severity." + severity.name().toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The message under a key.
     *
     * @throws IllegalArgumentException for a key without a message
     */
    public String text(String key, List<String> args) {
        return texts.text(key, args);
    }
}
