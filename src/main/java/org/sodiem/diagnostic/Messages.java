package org.sodiem.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of every message in one language.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}}, ...; arguments are inserted as they are. {@code MessageFormat} is not
 * used: it would rewrite numbers and swallow apostrophes.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");

    private final Properties words;

    private Messages(Properties words) {
        this.words = words;
    }

    /**
     * The messages in a language.
     *
     * @param language English for {@code en}, Vietnamese for everything else
     */
    public static Messages in(Locale language) {
        String tag = language.getLanguage().equals("en") ? "en" : "vi";
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages_" + tag + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(words);
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
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message for " + key);
        }
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(args.get(Integer.parseInt(match.group(1)))));
    }
}
