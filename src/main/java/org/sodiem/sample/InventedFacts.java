package org.sodiem.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;

/**
 * Invented facts for one component, under their keys in a score file.
 *
 * <p>Where two components count out of the same whole, by their own words, they get the same number.
 */
final class InventedFacts implements Rule.Cases<Map<String, Object>> {

    private final Profile profile;
    private final Map<String, Integer> wholes = new HashMap<>();
    private boolean mayNotApply;

    InventedFacts(Profile profile) {
        this.profile = profile;
    }

    Map<String, Object> of(Component component) {
        mayNotApply = component.mayNotApply();
        if (mayNotApply && component.code().value().equals("6.1.2") && profile.percent(20)) {
            return Map.of("not-applicable", "Năm 2023 đơn vị không được giao vốn đầu tư công.");
        }
        return component.rule().match(this);
    }

    @Override
    public Map<String, Object> choice(Rule.Choice rule) {
        int option = 0;
        while (option < rule.options().size() - 1 && !profile.succeeds()) {
            option++;
        }
        return Map.of("choice", rule.options().get(option).id().value());
    }

    @Override
    public Map<String, Object> checklist(Rule.Checklist rule) {
        List<String> met = new ArrayList<>();
        for (Rule.Option item : rule.items()) {
            if (profile.succeeds() || profile.percent(30)) {
                met.add(item.id().value());
            }
        }
        return Map.of("met", met);
    }

    @Override
    public Map<String, Object> bands(Rule.Bands rule) {
        return rule.of().match(new Invention(rule));
    }

    /** A figure somewhere in the ranges of a rule. */
    private final class Invention implements Rule.Of<Map<String, Object>> {

        private final Rule.Bands rule;

        Invention(Rule.Bands rule) {
            this.rule = rule;
        }

        @Override
        public Map<String, Object> share(Rule.Share figure) {
            boolean rare = figure.noCase() == Rule.NoCase.FULL
                    && (figure.denominator().contains("trễ hạn")
                            || figure.denominator().contains("kiến nghị"));
            if ((rare && profile.percent(45)) || (mayNotApply && profile.percent(10))) {
                return proportion(0, 0);
            }
            List<Rule.Range> ranges = rule.ranges();
            int whole = whole(figure.denominator());
            int full = ranges.get(0).from().value().intValue();
            int floor = ranges.get(ranges.size() - 1).from().value().intValue();
            if (profile.succeeds()) {
                int part = whole * profile.between((floor + 2 * full) / 3, 100 + (figure.over() ? 8 : 0)) / 100;
                return proportion(profile.percent(60) ? Math.max(part, whole * full / 100) : part, whole);
            }
            return proportion(whole * profile.between(Math.max(0, floor - 12), Math.max(floor, full - 3)) / 100, whole);
        }

        @Override
        public Map<String, Object> percentage(Rule.Percentage figure) {
            int tier = tier();
            int from = from(tier);
            int whole = whole(figure.value());
            int most = tier == 0 ? (figure.over() ? from + 6 : 100) : from(tier - 1) - 1;
            int percent = profile.between(from, Math.max(from, most));
            int part = (whole * percent + 99) / 100;
            return proportion(figure.over() ? part : Math.min(part, whole), whole);
        }

        @Override
        public Map<String, Object> value(Rule.Value figure) {
            int tier = tier();
            int from = from(tier);
            int most = tier == 0 ? from + 3 : from(tier - 1) - 1;
            int value = profile.between(from, Math.max(from, most));
            boolean tenths = figure.unit().equals("điểm") && value < most;
            return Map.of("value", SurveySheet.tenths(value * 10 + (tenths ? profile.between(0, 9) : 0)));
        }

        @Override
        public Map<String, Object> number(Rule.Quantity figure) {
            return Map.of("count", from(tier()));
        }

        @Override
        public Map<String, Object> calculated(Rule.Calculated figure) {
            return Map.of();
        }

        private int tier() {
            int tier = 0;
            while (tier < rule.ranges().size() - 1 && !profile.succeeds()) {
                tier++;
            }
            return tier;
        }

        private int from(int tier) {
            return rule.ranges().get(tier).from().value().intValue();
        }
    }

    @Override
    public Map<String, Object> computed(Rule.Computed rule) {
        return Map.of();
    }

    @Override
    public Map<String, Object> external(Rule.External rule) {
        return Map.of();
    }

    @Override
    public Map<String, Object> rank(Rule.Rank rule) {
        return rule.of().match(new Ranked());
    }

    /** A figure that others may have more of, or less. */
    private final class Ranked implements Rule.Of<Map<String, Object>> {

        @Override
        public Map<String, Object> share(Rule.Share figure) {
            return proportion(profile.between(20, 90), 100);
        }

        @Override
        public Map<String, Object> percentage(Rule.Percentage figure) {
            return proportion(profile.between(20, 90), 100);
        }

        @Override
        public Map<String, Object> value(Rule.Value figure) {
            return Map.of("value", profile.between(1, 100));
        }

        @Override
        public Map<String, Object> number(Rule.Quantity figure) {
            return Map.of("count", profile.between(1, 100));
        }

        @Override
        public Map<String, Object> calculated(Rule.Calculated figure) {
            return Map.of();
        }
    }

    @Override
    public Map<String, Object> count(Rule.Count rule) {
        return Map.of("count", profile.succeeds() ? profile.between(3, 5) : profile.between(0, 2));
    }

    @Override
    public Map<String, Object> deduction(Rule.Deduction rule) {
        if (profile.succeeds()) {
            return Map.of("faults", Map.of());
        }
        Rule.Option fault =
                rule.faults().get(profile.between(0, Math.min(1, rule.faults().size() - 1)));
        return Map.of("faults", Map.of(fault.id().value(), profile.between(1, 2)));
    }

    @Override
    public Map<String, Object> survey(Rule.Survey rule) {
        return Map.of();
    }

    private int whole(String what) {
        return wholes.computeIfAbsent(what, this::invent);
    }

    private int invent(String what) {
        if (what.contains("vốn") || what.contains("dự toán") || what.contains("tiền")) {
            return profile.between(80, 600) * 10;
        }
        if (what.contains("trễ hạn") || what.contains("kiến nghị") || what.contains("tồn tại")) {
            return profile.between(3, 14);
        }
        if (what.contains("liên thông") || what.contains("phí")) {
            return profile.between(120, 480);
        }
        if (what.contains("hồ sơ") && !what.contains("TTHC trực tuyến")) {
            return profile.between(640, 2150);
        }
        if (what.contains("văn bản đi")) {
            return profile.between(420, 1480);
        }
        if (what.contains("TTHC")) {
            return profile.between(112, 138);
        }
        if (what.contains("buổi")) {
            return 48;
        }
        return what.contains("thôn") ? profile.between(6, 14) : profile.between(12, 40);
    }

    static Map<String, Object> proportion(int part, int whole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("numerator", part);
        facts.put("denominator", whole);
        return facts;
    }
}
