package org.sodiem.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.FileKind;
import org.sodiem.model.Formula;
import org.sodiem.model.Layout;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlWriter;

/** Files of scores in which nothing is entered; what is to be written stands there as comments. */
public final class EmptyScores {

    /** The languages in which files are written; comments in each of them are known for what the program made. */
    static final List<Words> LANGUAGES = List.of(Words.in(Locale.forLanguageTag("vi")), Words.in(Locale.ENGLISH));

    private EmptyScores() {}

    /** The words of a campaign's files. */
    static Words words(Locale language) {
        String tag = Words.tag(language);
        return LANGUAGES.stream()
                .filter(words -> words.language().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The text of a file.
     *
     * @param path its place, from the repository's root
     * @param unit the unit
     * @param office the office whose components it holds, null where it holds all of the unit's
     * @param set the set by which the unit is scored
     * @param language the campaign's
     */
    public static String text(String path, String unit, @Nullable String office, CriteriaSet set, Locale language) {
        Words words = words(language);
        String schema = "../".repeat(path.split("/", -1).length - 1) + Layout.SCHEMAS + "/"
                + FileKind.SCORES.schema(set.index().value());
        YamlMap scores = new YamlMap();
        for (Component component : set.components()) {
            if (isAskedFor(component, office)) {
                scores.with(component.code().value(), EntryForm.unfilled(component, words));
            }
        }
        YamlMap figures = new YamlMap();
        figures(office, set)
                .forEach(figure -> figures.with(figure.id().value(), new Commented(null, title(figure, words))));
        return YamlWriter.text(new YamlMap()
                .above("yaml-language-server: $schema=" + schema + "\n" + SetMark.comment(set, words))
                .with("unit", unit)
                .unlessEmpty("office", office)
                .with("evidence", new YamlMap())
                .unlessEmpty("figures", figures)
                .above(words.text("form.file"))
                .with("scores", scores));
    }

    /**
     * The figures that the components ask for, in the set's order; of one that components of several offices ask for, only in
     * the file of the office whose component is the first: a unit states it once.
     */
    public static List<Figure> figures(@Nullable String office, CriteriaSet set) {
        Map<Figure, Component> first = new HashMap<>();
        for (Component component : set.components()) {
            Formula formula = component.rule().formula();
            for (Formula.Named named : formula == null ? List.<Formula.Named>of() : formula.stated()) {
                first.putIfAbsent(named.figure(), component);
            }
        }
        return set.figures().stream()
                .filter(figure -> {
                    Component asking = first.get(figure);
                    return asking != null && isAskedFor(asking, office);
                })
                .toList();
    }

    /** What is written behind a figure: what it is, and how that of the year before is written beside it. */
    static String title(Figure figure, Words words) {
        String title =
                figure.unit().isEmpty() ? figure.title() : words.text("form.value", figure.title(), figure.unit());
        return figure.previous() ? words.text("form.previous", title) : title;
    }

    /** All that the program has ever written behind a figure. */
    static List<String> titles(Figure figure) {
        return LANGUAGES.stream()
                .flatMap(words ->
                        Stream.of(title(figure, words), words.text("form.value", figure.title(), figure.unit())))
                .distinct()
                .toList();
    }

    /** Whether a component is entered in a file of this office, or of the whole unit where there is none. */
    static boolean isAskedFor(Component component, @Nullable String office) {
        return component.isSelfScored() && (office == null || component.isLedBy(office));
    }
}
