package org.sodiem.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    @Option(names = "--repo", paramLabel = "DIR", descriptionKey = "option.repo")
    Path repo = Path.of("");

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang")
    @Nullable
    Language lang;

    /** The language asked for; else the one given; else Vietnamese. */
    Locale language(@Nullable Locale campaigns) {
        if (lang != null) {
            return Locale.forLanguageTag(lang.name());
        }
        return campaigns == null ? Locale.forLanguageTag("vi") : campaigns;
    }

    /** The languages there are words in. */
    enum Language {
        /** Vietnamese. */
        vi,
        /** English. */
        en
    }
}
