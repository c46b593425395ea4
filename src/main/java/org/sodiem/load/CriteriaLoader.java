package org.sodiem.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Named;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Band;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Grounds;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.model.Parts;
import org.sodiem.model.Rescale;
import org.sodiem.model.Rounding;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** Reads a criteria set. */
final class CriteriaLoader {

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private CriteriaLoader() {}

    /** The set, or null where its file has an error of shape: half a set would give wrong totals. */
    static @Nullable CriteriaSet load(SourceFile file, Problems problems) {
        return Fields.wholly(file, problems, fields -> new CriteriaLoader().criteria(fields, file));
    }

    private CriteriaSet criteria(Fields fields, SourceFile file) {
        Located<String> index = fields.id("index");
        String title = fields.text("title").value();
        boolean illustrative = fields.flag("illustrative");
        String replacedBy = fields.prose("replaces_with");
        fields.optionalText("period");
        Located<BigDecimal> total = fields.decimal("total");
        Rounding rounding = fields.fields("rounding", CriteriaLoader::rounding);
        Rescale rescale = Named.of(
                Rescale.class, fields.word("rescale", Named.ids(Rescale.class)).value());
        List<Band> bands = fields.fullList("bands", Limits.CAMPAIGN_ITEMS, CriteriaLoader::band);
        List<Figure> named = fields.list("figures", Limits.RULE_ITEMS, this::figure);
        boolean ofThreeLevels = fields.has("areas");
        List<String> levels =
                ofThreeLevels && !fields.has("levels") ? List.of() : fields.fullTexts("levels", Limits.LEVELS);
        List<Part> parts = fields.fullList(
                ofThreeLevels ? "areas" : "parts",
                part -> part(part, null, ofThreeLevels ? Place.AREA : Place.PART, levels.size()));
        Adjustment bonus = Adjustment.NONE;
        Adjustment penalty = Adjustment.NONE;
        if (fields.has("adjustments")) {
            Fields adjustments = fields.fields("adjustments");
            adjustments.prose("note");
            bonus = adjustment(adjustments, "bonus");
            penalty = adjustment(adjustments, "penalty");
            adjustments.refuseOthers();
        }
        return new CriteriaSet(
                index,
                title,
                illustrative,
                replacedBy,
                levels,
                total,
                rounding,
                rescale,
                bands,
                named,
                Parts.of(parts),
                bonus,
                penalty,
                List.of(),
                file);
    }

    private static Rounding rounding(Fields fields) {
        int scale = fields.whole("scale", 0, Limits.SCALE);
        String mode = fields.word("mode", "half-up", "half-even", "half-down", "up", "down")
                .value();
        return new Rounding(
                scale, RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** A figure; one that is computed may name those before it. */
    private Figure figure(Fields fields) {
        Located<String> unit = fields.optionalText("unit");
        Figure figure = new Figure(
                fields.matching("id", Limits.FIGURE),
                fields.text("title").value(),
                unit == null ? "" : unit.value(),
                fields.flag("signed"),
                fields.flag("previous"),
                fields.has("formula") ? fields.formula("formula", figures) : null,
                fields.optionalText("part-of"),
                fields.optionalId("total-of"));
        figures.putIfAbsent(figure.id().value(), figure);
        return figure;
    }

    private static Band band(Fields fields) {
        return new Band(fields.id("id"), fields.text("title").value(), fields.decimal("from"));
    }

    /** A place in the tree, and the key of what is below it: {@code parts}, or the names of the form of three levels. */
    private enum Place {
        PART("parts"),
        AREA("criteria"),
        CRITERION("components"),
        COMPONENT("");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        Place below() {
            return this == PART ? PART : this == AREA ? CRITERION : COMPONENT;
        }
    }

    /**
     * What has a rule is a component, anything else a group.
     *
     * @param above the office that answers for it where it names none
     * @param levels how many levels there are from here down, as far as that is said
     */
    private Part part(Fields fields, @Nullable Located<String> above, Place place, int levels) {
        Located<String> own = fields.optionalReference("lead");
        Located<String> lead = own != null ? own : above;
        boolean leaf = place == Place.COMPONENT || (!fields.has(place.key) && (levels == 1 || fields.has("rule")));
        return leaf ? component(fields, lead) : group(fields, lead, place, levels);
    }

    private Group group(Fields fields, @Nullable Located<String> lead, Place place, int levels) {
        String title = fields.text("title").value();
        Located<String> shortTitle = fields.optionalText("short");
        return new Group(
                fields.matching("code", Limits.CODE),
                title,
                shortTitle == null ? title : shortTitle.value(),
                fields.decimal("max"),
                fields.flag("capped"),
                Parts.of(fields.fullList(place.key, part -> part(part, lead, place.below(), levels - 1))));
    }

    private Component component(Fields fields, @Nullable Located<String> lead) {
        Located<BigDecimal> max = fields.decimal("max");
        RuleLoader rule = new RuleLoader(fields.fields("rule"), max.value(), figures);
        return new Component(
                fields.matching("code", Limits.CODE),
                fields.text("title").value(),
                max,
                fields.word("method", "self", "survey"),
                rule.rule(),
                conditions(fields, rule),
                rule.mayNotApply(),
                rule.cumulative(),
                lead,
                fields.texts("evidence").stream().map(Located::value).toList(),
                grounds(fields),
                fields.prose("text"),
                supersedes(fields));
    }

    private static Conditions conditions(Fields fields, RuleLoader rule) {
        Located<BigDecimal> least = fields.optionalSigned("min");
        return new Conditions(
                rule.step(),
                least == null ? BigDecimal.ZERO : least.value(),
                fields.ids("applies-to"),
                rule.byKind(),
                fields.requirements("requires"));
    }

    private static Grounds grounds(Fields fields) {
        return new Grounds(
                fields.texts("basis").stream().map(Located::value).toList(),
                fields.prose("source"),
                fields.references("helps"),
                fields.has("figures") ? fields.fields("figures", CriteriaLoader::restated) : Map.of());
    }

    /** The figures that facts state again. */
    private static Map<String, Located<String>> restated(Fields fields) {
        Map<String, Located<String>> restated = new LinkedHashMap<>();
        for (String key : Limits.FIGURE_FACTS) {
            if (fields.has(key)) {
                restated.put(key, fields.text(key));
            }
        }
        return restated;
    }

    /** An empty list says that a component is new, and no list that nothing is said. */
    private static @Nullable List<String> supersedes(Fields fields) {
        List<String> codes =
                fields.references("supersedes").stream().map(Located::value).toList();
        return fields.has("supersedes") ? codes : null;
    }

    private static Adjustment adjustment(Fields adjustments, String key) {
        if (!adjustments.has(key)) {
            return Adjustment.NONE;
        }
        return adjustments.fields(key, fields -> {
            BigDecimal max = fields.decimal("max").value();
            boolean penalty = key.equals("penalty");
            return new Adjustment(max, fields.list("items", item -> item(item, penalty, max)));
        });
    }

    /** Penalties are counted; bonuses only where the set says what each case gives. */
    private static Adjustment.Item item(Fields fields, boolean penalty, BigDecimal all) {
        Located<String> code = fields.matching("code", Limits.ADJUSTMENT_CODE);
        String title = fields.text("title").value();
        boolean per = fields.has("per");
        BigDecimal points = fields.decimal(per ? "per" : "points").value();
        boolean byCase = penalty || per;
        return new Adjustment.Item(
                code,
                title,
                points,
                !byCase ? points : fields.has("max") ? fields.decimal("max").value() : all,
                byCase,
                penalty && fields.flag("declared"),
                fields.texts("evidence").stream().map(Located::value).toList());
    }
}
