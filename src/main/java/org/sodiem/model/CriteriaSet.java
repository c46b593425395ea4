package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * What an index measures: a tree of groups and components, and points outside it.
 *
 * @param index the index it belongs to
 * @param title what it is called
 * @param illustrative whether it is an example that an official set is to replace; every page then says so
 * @param replacedBy the official set that is to replace it, or nothing
 * @param levels what the levels of the tree are called, the top first; none where the set does not name them
 * @param total the points of all parts together
 * @param rounding how points and the index are rounded
 * @param rescale what becomes of the points of components that do not apply
 * @param bands the classes, highest first
 * @param figures the figures that units state once for all components, and those computed from them
 * @param parts the parts of the top level, in the file's order
 * @param bonus points that may be added outside the total
 * @param penalty points that may be taken off outside the total
 * @param exemptions the campaign's decisions on components that do not apply to some units
 * @param file the set's own file
 */
public record CriteriaSet(
        Located<String> index,
        String title,
        boolean illustrative,
        String replacedBy,
        List<String> levels,
        Located<BigDecimal> total,
        Rounding rounding,
        Rescale rescale,
        List<Band> bands,
        List<Figure> figures,
        Parts parts,
        Adjustment bonus,
        Adjustment penalty,
        List<Exemption> exemptions,
        SourceFile file) {

    public CriteriaSet {
        levels = List.copyOf(levels);
        bands = List.copyOf(bands);
        figures = List.copyOf(figures);
    }

    /** The same set with what the campaign's decisions say of its components. */
    public CriteriaSet exempting(List<Exemption> all) {
        List<Exemption> own = all.stream()
                .filter(exemption -> exemption.index().value().equals(index.value()))
                .toList();
        return own.isEmpty()
                ? this
                : new CriteriaSet(
                        index,
                        title,
                        illustrative,
                        replacedBy,
                        levels,
                        total,
                        rounding,
                        rescale,
                        bands,
                        figures,
                        parts,
                        bonus,
                        penalty,
                        own,
                        file);
    }

    /** The first decision by which a component does not apply to a unit; null where there is none. */
    public @Nullable Exemption exemption(Component component, Unit unit) {
        for (Exemption exemption : exemptions) {
            if (exemption.isFor(unit) && exempts(exemption, component)) {
                return exemption;
            }
        }
        return null;
    }

    private boolean exempts(Exemption exemption, Component component) {
        return exemption.components().stream().anyMatch(code -> {
            Part part = part(code.value());
            return part != null
                    && part.components().stream()
                            .anyMatch(one ->
                                    one.code().value().equals(component.code().value()));
        });
    }

    /** The figure with this id, if units state it. */
    public @Nullable Figure figure(String id) {
        return figures.stream()
                .filter(figure ->
                        figure.formula() == null && figure.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The figure with this id, whether units state it or it is computed. */
    public @Nullable Figure statedOrComputed(String id) {
        return figures.stream()
                .filter(figure -> figure.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** All components, in the file's order. */
    public List<Component> components() {
        return parts.components();
    }

    /** Whether points of some component are by the place among units. */
    public boolean isRanking() {
        return components().stream().anyMatch(Component::isRanked);
    }

    /** Whether some group has fewer points than its parts together. */
    public boolean isCapped() {
        return parts.areCapped();
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

    /** The components by their codes, in the file's order; of two with one code the first counts. */
    public Map<String, Component> componentsByCode() {
        return parts.byCode();
    }

    /** The group or component with this code, at any level; null where there is none. */
    public @Nullable Part part(String code) {
        return part(parts, code);
    }

    private static @Nullable Part part(List<Part> parts, String code) {
        for (Part part : parts) {
            Part found = part.code().value().equals(code) ? part : part(part.parts(), code);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The component with this code, if there is one. */
    public @Nullable Component component(String code) {
        return parts.component(code);
    }
}
