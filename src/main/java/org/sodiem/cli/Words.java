package org.sodiem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.sodiem.language.Days;
import org.sodiem.language.Numbers;
import org.sodiem.language.Texts;

/** What the command says, in one language. */
final class Words {

    private final Locale locale;
    private final ResourceBundle bundle;
    private final org.sodiem.language.Words site;

    private Words(Locale locale, ResourceBundle bundle, org.sodiem.language.Words site) {
        this.locale = locale;
        this.bundle = bundle;
        this.site = site;
    }

    /** The words in a language: English for {@code en}, Vietnamese for everything else. */
    static Words in(Locale language) {
        String name = "words_" + Texts.tag(language) + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            return new Words(
                    language,
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)),
                    org.sodiem.language.Words.in(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language. */
    Locale locale() {
        return locale;
    }

    /** The bundle, in which the help texts stand too. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** What the pages say. */
    org.sodiem.language.Words site() {
        return site;
    }

    /** Numbers as the pages write them. */
    Numbers numbers() {
        return site.numbers();
    }

    /** Dates as the pages write them. */
    Days days() {
        return site.days();
    }

    /** The text under a key; {@code {0}}, {@code {1}} are replaced by the arguments as they are. */
    String text(String key, Object... args) {
        return Texts.fill(
                bundle.getString(key), Arrays.stream(args).map(String::valueOf).toList());
    }
}
