package org.sodiem.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Area;
import org.sodiem.model.Band;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Criterion;
import org.sodiem.model.Rounding;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.YamlReader;

/** Reads a criteria set. */
final class CriteriaLoader {

    private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(Limits.SCALE);

    private final Problems problems;

    CriteriaLoader(Problems problems) {
        this.problems = problems;
    }

    /** The set, or null where its file has an error of shape: half a set would give wrong totals. */
    @Nullable
    CriteriaSet load(SourceFile file) {
        long errors = problems.errors();
        Node root = YamlReader.read(file, problems);
        if (root == null) {
            return null;
        }
        Fields fields = Fields.of(root, problems);
        Located<String> index = fields.id("index");
        String title = fields.text("title").value();
        boolean illustrative = fields.flag("illustrative");
        String replacedBy = fields.prose("replaces_with");
        fields.optionalText("period");
        Located<BigDecimal> total = fields.decimal("total");
        Rounding rounding = rounding(fields.fields("rounding"));
        List<Band> bands = fields.fullList("bands").stream().map(this::band).toList();
        List<Area> areas = fields.fullList("areas").stream().map(this::area).toList();
        Adjustment bonus = Adjustment.NONE;
        Adjustment penalty = Adjustment.NONE;
        if (fields.has("adjustments")) {
            Fields adjustments = fields.fields("adjustments");
            adjustments.prose("note");
            bonus = adjustment(adjustments, "bonus");
            penalty = adjustment(adjustments, "penalty");
            adjustments.refuseOthers();
        }
        fields.refuseOthers();
        return problems.errors() > errors
                ? null
                : new CriteriaSet(
                        index, title, illustrative, replacedBy, total, rounding, bands, areas, bonus, penalty, file);
    }

    private Rounding rounding(Fields fields) {
        Located<BigDecimal> scale = fields.whole("scale");
        if (scale.value().compareTo(MOST_DIGITS) > 0) {
            problems.add(Code.NUMBER_OUT_OF_RANGE, scale.at(), "0", MOST_DIGITS.toPlainString());
        }
        String mode = fields.word("mode", "half-up", "half-even", "half-down", "up", "down")
                .value();
        fields.refuseOthers();
        return new Rounding(
                scale.value().min(MOST_DIGITS).intValueExact(),
                RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private Band band(Node node) {
        Fields fields = Fields.of(node, problems);
        Band band = new Band(fields.id("id"), fields.text("title").value(), fields.decimal("from"));
        fields.refuseOthers();
        return band;
    }

    private Area area(Node node) {
        Fields fields = Fields.of(node, problems);
        Located<String> lead = fields.optionalId("lead");
        String title = fields.text("title").value();
        Located<String> shortTitle = fields.optionalText("short");
        Area area = new Area(
                code(fields),
                title,
                shortTitle == null ? title : shortTitle.value(),
                fields.decimal("max"),
                fields.fullList("criteria").stream()
                        .map(criterion -> criterion(criterion, lead))
                        .toList());
        fields.refuseOthers();
        return area;
    }

    private Criterion criterion(Node node, @Nullable Located<String> areaLead) {
        Fields fields = Fields.of(node, problems);
        Located<String> own = fields.optionalId("lead");
        Located<String> lead = own != null ? own : areaLead;
        Criterion criterion = new Criterion(
                code(fields),
                fields.text("title").value(),
                fields.decimal("max"),
                fields.fullList("components").stream()
                        .map(component -> component(component, lead))
                        .toList());
        fields.refuseOthers();
        return criterion;
    }

    private Component component(Node node, @Nullable Located<String> criterionLead) {
        Fields fields = Fields.of(node, problems);
        Located<String> own = fields.optionalId("lead");
        RuleLoader rule = new RuleLoader(fields.fields("rule"), problems);
        Component component = new Component(
                code(fields),
                fields.text("title").value(),
                fields.decimal("max"),
                fields.word("method", "self", "survey"),
                rule.rule(),
                rule.mayNotApply(),
                rule.cumulative(),
                own != null ? own : criterionLead,
                fields.texts("evidence").stream().map(Located::value).toList());
        fields.refuseOthers();
        return component;
    }

    private Located<String> code(Fields fields) {
        Located<String> code = fields.text("code");
        if (!code.value().isEmpty() && !code.value().matches(Limits.CODE)) {
            problems.add(Code.NOT_AN_ID, code.at(), code.value());
        }
        return code;
    }

    private Adjustment adjustment(Fields adjustments, String key) {
        if (!adjustments.has(key)) {
            return Adjustment.NONE;
        }
        Fields fields = adjustments.fields(key);
        Adjustment adjustment = new Adjustment(
                fields.decimal("max").value(),
                fields.list("items").stream().map(this::item).toList());
        fields.refuseOthers();
        return adjustment;
    }

    private Adjustment.Item item(Node node) {
        Fields fields = Fields.of(node, problems);
        Located<String> code = fields.text("code");
        if (!code.value().isEmpty() && !code.value().matches(Limits.ADJUSTMENT_CODE)) {
            problems.add(Code.NOT_AN_ID, code.at(), code.value());
        }
        Adjustment.Item item = new Adjustment.Item(
                code,
                fields.text("title").value(),
                fields.decimal("points").value(),
                fields.texts("evidence").stream().map(Located::value).toList());
        fields.refuseOthers();
        return item;
    }
}
