package org.sodiem.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.Meant;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.source.Located;

/** The components of a criteria set by their codes; a code that none has is told with those that may be meant. */
final class Components {

    private static final int MOST_SHOWN = 6;

    private final Map<String, Component> byCode;
    private @Nullable List<Meant.Known> all;
    private final List<Meant.Known> adjustments = new ArrayList<>();

    Components(CriteriaSet criteria) {
        this.byCode = criteria.componentsByCode();
    }

    /** The same, where the codes of bonus and penalties are written too. */
    static Components besideAdjustments(CriteriaSet criteria) {
        Components components = new Components(criteria);
        Stream.of(criteria.bonus(), criteria.penalty())
                .flatMap(adjustment -> adjustment.items().stream())
                .forEach(item ->
                        components.adjustments.add(Meant.Known.of(item.code().value(), item.title())));
        return components;
    }

    /** The component with a code; null, and a problem, where there is none. */
    @Nullable
    Component find(Located<String> code, Problems problems) {
        Component component = byCode.get(code.value());
        if (component == null) {
            problems.add(unknown(code));
        }
        return component;
    }

    /** The component with a code; null where there is none, which is told elsewhere. */
    @Nullable
    Component known(String code) {
        return byCode.get(code);
    }

    private Diagnostic unknown(Located<String> code) {
        String dotted = code.value().strip().replaceAll("[^0-9]+", ".").replaceAll("^\\.|\\.$", "");
        String plain = dotted.replaceAll("(?<![0-9])0+(?=[0-9])", "");
        List<Meant.Known> known = all();
        String adjustment = Meant.by(code.value(), adjustments);
        String component = byCode.containsKey(plain) ? plain : Meant.by(code.value(), known);
        String meant = adjustment == null ? component : adjustment;
        String criterion = plain.replaceFirst("\\.[0-9]*$", "") + ".";
        List<Meant.Known> near =
                known.stream().filter(one -> one.name().startsWith(criterion)).toList();
        boolean lettered = !adjustments.isEmpty() && code.value().strip().matches("\\p{L}+[0-9]*");
        List<Meant.Known> shown = lettered ? adjustments : near.isEmpty() ? known : near;
        return Diagnostic.of(Code.UNKNOWN_COMPONENT, code.at(), code.value(), Meant.list(shown, MOST_SHOWN))
                .writing(meant == null ? null : "\"" + meant + "\"");
    }

    /** All of them in the order of their codes, once somebody asks: most codes are right. */
    private List<Meant.Known> all() {
        List<Meant.Known> known = all;
        if (known == null) {
            known = byCode.values().stream()
                    .sorted(Comparator.comparing(component -> component.code().value(), new CodeOrder()))
                    .map(component -> Meant.Known.of(component.code().value(), component.title()))
                    .toList();
            all = known;
        }
        return known;
    }
}
