package org.sodiem.theme;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;

/**
 * The files of {@code site-templates/} in a repository: each stands in the place of the program's file of the same name,
 * and there are a few names more that only a repository has.
 *
 * @param templates templates by their names, as {@code lib/brand.ftlh}
 * @param words by language ({@code vi}, {@code en}) the texts under their keys
 * @param assets what is copied into the site, by its address there, as {@code assets/local.css}
 * @param pages pages of the repository's own, by name
 */
public record Theme(
        Map<String, SourceFile> templates,
        Map<String, Map<String, String>> words,
        Map<String, byte[]> assets,
        List<OwnPage> pages) {

    /** A style sheet that is linked behind the program's, where a repository has it. */
    public static final String LOCAL_STYLE = "assets/local.css";

    /** The logo, the first of them that a repository has. */
    public static final List<String> LOGOS = List.of("assets/logo.svg", "assets/logo.png");

    /** The program's files alone. */
    public static final Theme NONE = new Theme(Map.of(), Map.of(), Map.of(), List.of());

    public Theme {
        templates = Map.copyOf(templates);
        words = Map.copyOf(words);
        assets = Map.copyOf(assets);
        pages = List.copyOf(pages);
    }

    /**
     * A page that only this repository has.
     *
     * @param id its name in addresses
     * @param title its first line
     * @param text the Markdown below the title
     */
    public record OwnPage(String id, String title, String text) {}

    /**
     * Reads {@code site-templates/}.
     *
     * @param problems takes every file that cannot be used; the others are in the theme
     * @throws IOException where the tree itself cannot be read
     */
    public static Theme load(FileTree tree, Problems problems) throws IOException {
        return new ThemeLoader(tree, problems).load();
    }

    /** The texts of a language that are said otherwise here. */
    public Map<String, String> words(Locale language) {
        return words.getOrDefault(Words.tag(language), Map.of());
    }

    /** The address of the logo, or nothing. */
    public String logo() {
        return LOGOS.stream().filter(assets::containsKey).findFirst().orElse("");
    }

    /** The address of the style sheet behind the program's, or nothing. */
    public String localStyle() {
        return assets.containsKey(LOCAL_STYLE) ? LOCAL_STYLE : "";
    }
}
