package org.sodiem.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The language of all that a new repository holds. */
    static final Words VIETNAMESE = Words.in(Locale.forLanguageTag("vi"));

    private EmptyScores() {}

    /**
     * The text of a file.
     *
     * @param path its place, from the repository's root
     * @param unit the unit
     * @param office the office whose components it holds, null where it holds all of the unit's
     * @param set the set by which the unit is scored
     */
    public static String text(String path, String unit, @Nullable String office, CriteriaSet set) {
        String schema = "../".repeat(path.split("/", -1).length - 1) + Layout.SCHEMAS + "/"
                + FileKind.SCORES.schema(set.index().value());
        YamlMap scores = new YamlMap();
        for (Component component : set.components()) {
            if (isAskedFor(component, office)) {
                scores.with(component.code().value(), EntryForm.unfilled(component, VIETNAMESE));
            }
        }
        YamlMap figures = new YamlMap();
        figures(office, set).forEach(figure -> figures.with(figure.id().value(), new Commented(null, title(figure))));
        return YamlWriter.text(new YamlMap()
                .above("yaml-language-server: $schema=" + schema + "\n" + SetMark.comment(set))
                .with("unit", unit)
                .unlessEmpty("office", office)
                .with("evidence", new YamlMap())
                .unlessEmpty("figures", figures)
                .above(VIETNAMESE.text("form.file"))
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

    /** What is written behind a figure. */
    static String title(Figure figure) {
        return VIETNAMESE.text("form.value", figure.title(), figure.unit());
    }

    /** Whether a component is entered in a file of this office, or of the whole unit where there is none. */
    static boolean isAskedFor(Component component, @Nullable String office) {
        return component.isSelfScored() && (office == null || component.isLedBy(office));
    }
}
