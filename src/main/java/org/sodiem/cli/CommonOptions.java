package org.sodiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command. */
final class CommonOptions {

    @Option(names = "--repo", paramLabel = "DIR", descriptionKey = "option.repo", converter = Folder.class)
    Path repo = Path.of("");

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang")
    @Nullable
    Language lang;

    /** Read by {@link Terminal} before all others; here so that it is known and told in help. */
    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "option.color")
    @SuppressWarnings("unused")
    private Colour colour = Colour.auto;

    /** The language asked for; else the one given; else Vietnamese. */
    Locale language(@Nullable Locale campaigns) {
        if (lang != null) {
            return Locale.forLanguageTag(lang.name());
        }
        return campaigns == null ? Locale.forLanguageTag("vi") : campaigns;
    }

    /** A folder that is there and can be read. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            Path folder = Path.of(value);
            if (!Files.isDirectory(folder) || !Files.isReadable(folder) || !Files.isExecutable(folder)) {
                throw new TypeConversionException(value);
            }
            return folder;
        }
    }

    /** How a result is printed. */
    enum Format {
        /** For people at a terminal. */
        text,
        /** For a merge request, an issue or a report. */
        markdown,
        /** For programs. */
        json
    }

    /** Whether there are colours. */
    enum Colour {
        /** Where a terminal wants them. */
        auto,
        /** Always. */
        always,
        /** Never. */
        never
    }

    /** The languages there are words in. */
    enum Language {
        /** Vietnamese. */
        vi,
        /** English. */
        en
    }
}
