package org.sodiem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command says, in one language. */
final class Words {

    /** What an argument says is never searched for placeholders: it may be anybody's text. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words in a language: English for {@code en}, Vietnamese for everything else. */
    static Words in(Locale language) {
        String name = "words_" + (language.getLanguage().equals("en") ? "en" : "vi") + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            return new Words(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle, in which the help texts stand too. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** The text under a key; {@code {0}}, {@code {1}} are replaced by the arguments as they are. */
    String text(String key, Object... args) {
        return PLACEHOLDER
                .matcher(bundle.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(args[Integer.parseInt(match.group(1))])));
    }
}
