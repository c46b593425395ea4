package org.sodiem.theme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import org.sodiem.source.Resource;

/** The program's own files of {@code site-templates/}: what a repository may put others in the place of. */
public final class ProgramFiles {

    /** The templates. */
    public static final List<String> TEMPLATES = List.of(
            "brief.ftlh",
            "component.ftlh",
            "criteria.ftlh",
            "dashboard.ftlh",
            "evidence.ftlh",
            "extra.ftlh",
            "followup.ftlh",
            "group.ftlh",
            "guide.ftlh",
            "history.ftlh",
            "lib/bar.ftlh",
            "lib/brand.ftlh",
            "lib/curve.ftlh",
            "lib/distribution.ftlh",
            "lib/dots.ftlh",
            "lib/foot.ftlh",
            "lib/heat.ftlh",
            "lib/history.ftlh",
            "lib/layout.ftlh",
            "lib/parts.ftlh",
            "lib/ranking.ftlh",
            "lib/sheet.ftlh",
            "lib/slope.ftlh",
            "lib/steps.ftlh",
            "lib/strip.ftlh",
            "lib/table.ftlh",
            "lib/work.ftlh",
            "notfound.ftlh",
            "office.ftlh",
            "problems.ftlh",
            "ranking.ftlh",
            "rounds.ftlh",
            "search.ftlh",
            "unit.ftlh");

    /** What pages say, a file a language. */
    public static final List<String> WORDS = List.of("words_en.properties", "words_vi.properties");

    /** The script of every page. */
    public static final String SCRIPT = "assets/site.js";

    private static final String ENGLISH_STYLE = "assets/en.css";

    private static final List<String> ASSETS = List.of(
            "assets/style.css",
            SCRIPT,
            "assets/search.js",
            "assets/fonts/sodiem-sans.woff2",
            "assets/fonts/sodiem-serif.woff2",
            "assets/fonts/OFL-SourceSans3.md",
            "assets/fonts/OFL-SourceSerif4.md");

    private ProgramFiles() {}

    /**
     * What is copied into every site of a language. The style sheet says the foot of printed pages in Vietnamese;
     * English pages have a second one.
     */
    public static List<String> assets(Locale language) {
        return Words.tag(language).equals("en")
                ? Stream.concat(ASSETS.stream(), Stream.of(ENGLISH_STYLE)).toList()
                : ASSETS;
    }

    /** The bytes of one of these files. */
    public static byte[] read(String name) {
        return Resource.bytes(ProgramFiles.class, "/site-templates/" + name);
    }
}
