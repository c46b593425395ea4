package org.sodiem.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * What an index measures: areas of criteria of components, and points outside them.
 *
 * @param index the index it belongs to
 * @param title what it is called
 * @param illustrative whether it is an example that an official set is to replace; every page then says so
 * @param replacedBy the official set that is to replace it, or nothing
 * @param total the points of all areas together
 * @param rounding how points and the index are rounded
 * @param bands the classes, highest first
 * @param figures the figures that units state once for all components, and those computed from them
 * @param areas the areas, in the file's order
 * @param bonus points that may be added outside the total
 * @param penalty points that may be taken off outside the total
 * @param file the set's own file
 */
public record CriteriaSet(
        Located<String> index,
        String title,
        boolean illustrative,
        String replacedBy,
        Located<BigDecimal> total,
        Rounding rounding,
        List<Band> bands,
        List<Figure> figures,
        List<Area> areas,
        Adjustment bonus,
        Adjustment penalty,
        SourceFile file) {

    public CriteriaSet {
        bands = List.copyOf(bands);
        figures = List.copyOf(figures);
        areas = List.copyOf(areas);
    }

    /** The figure with this id, if units state it. */
    public @Nullable Figure figure(String id) {
        return figures.stream()
                .filter(figure ->
                        figure.formula() == null && figure.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** All components, in the file's order. */
    public List<Component> components() {
        return areas.stream().flatMap(area -> area.components().stream()).toList();
    }

    /** The offices that lead components which units enter themselves, sorted. */
    public Set<String> leads() {
        Set<String> leads = new TreeSet<>();
        for (Component component : components()) {
            if (component.lead() != null && component.isSelfScored()) {
                leads.add(component.lead().value());
            }
        }
        return leads;
    }

    /** The components by their codes; of two with one code the first counts. For whoever asks for many. */
    public Map<String, Component> componentsByCode() {
        Map<String, Component> byCode = new HashMap<>();
        components().forEach(component -> byCode.putIfAbsent(component.code().value(), component));
        return byCode;
    }

    /** The component with this code, if there is one. */
    public @Nullable Component component(String code) {
        for (Area area : areas) {
            for (Criterion criterion : area.criteria()) {
                for (Component component : criterion.components()) {
                    if (component.code().value().equals(code)) {
                        return component;
                    }
                }
            }
        }
        return null;
    }
}
