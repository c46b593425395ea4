package org.sodiem.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

/** Tiny campaigns for tests: one index of one area, components as given, units as given. */
public final class Example {

    private static final String HEAD = """
            index: commune
            title: Bộ thử
            rounding: {scale: 2, mode: half-up}
            bands:
            - {id: tot, title: Tốt, from: 80}
            - {id: yeu, title: Yếu, from: 0}
            """;

    /** One capped group of two components, worth 4 where they could give 5, and one component beside it. */
    public static final String CAPPED = """
            total: 5
            levels: [tiêu chí, thành phần]
            parts:
            - code: "1"
              title: Nhóm
              max: 4
              capped: true
              parts:
              - {code: "1.1", title: A, max: 3, rule: {type: count, value: V, per: 1}}
              - {code: "1.2", title: B, max: 2, rule: {type: count, value: V, per: 1}}
            - {code: "2", title: C, max: 1, rule: {type: count, value: V, per: 1}}
            """;

    private final MapTree tree = new MapTree();
    private final StringBuilder units = new StringBuilder("offices:\n- {id: noi-vu, title: Phòng Nội vụ}\nunits:\n");
    private final StringBuilder components = new StringBuilder();
    private @Nullable String set;
    private String total = "0";
    private String campaign = "";
    private String figures = "";
    private final Map<String, String> files = new HashMap<>();
    private UnaryOperator<String> altered = text -> text;
    private String kinds = "[xa]";
    private String kind = "xa";
    private int count;

    /** Adds a component {@code 1.1.N} with this maximum and rule, in flow style. */
    public Example component(String max, String rule) {
        count++;
        String method = rule.contains("type: survey") ? "survey" : "self";
        components
                .append("    - {code: '1.1.")
                .append(count)
                .append("', title: T")
                .append(count);
        components.append(", max: ").append(max).append(", method: ").append(method);
        components.append(", rule: {").append(rule).append("}, evidence: [Báo cáo]}\n");
        total = new BigDecimal(total).add(new BigDecimal(max)).toPlainString();
        return this;
    }

    /** Names figures, in flow style. */
    public Example figures(String... ones) {
        figures = Stream.of(ones).map(one -> "- {" + one + "}\n").collect(Collectors.joining("", "figures:\n", ""));
        return this;
    }

    /** Adds a unit that states figures, as the inside of a flow mapping, and has entries. */
    public Example unitWith(String stated, String id, String... entries) {
        unit(id, entries);
        String path = "submissions/2023/" + id + "/scores.yaml";
        return with(
                path,
                Objects.requireNonNull(files.get(path)).replace("scores:\n", "figures: {" + stated + "}\nscores:\n"));
    }

    /** Changes the text of the criteria set. */
    public Example alter(UnaryOperator<String> change) {
        altered = change;
        return this;
    }

    /** The kinds of the index, as a flow list, and the kind of all units. */
    public Example kinds(String all, String ofUnits) {
        kinds = all;
        kind = ofUnits;
        return this;
    }

    /** Adds an office. */
    public Example office(String id) {
        units.insert(units.indexOf("units:\n"), "- {id: %s, title: Phòng %s}\n".formatted(id, id));
        return this;
    }

    /** Adds a unit with these entries, each as the inside of a flow mapping, for components 1.1.1 and on. */
    public Example unit(String id, String... entries) {
        roll(id);
        StringBuilder text = new StringBuilder("unit: " + id + "\nevidence:\n  bc: {title: Báo cáo, number: 1/BC, "
                + "date: 2023-11-01, issuer: UBND, url: 'https://x.example/1'}\nscores:\n");
        for (int i = 0; i < entries.length; i++) {
            if (!entries[i].isEmpty()) {
                text.append("  '1.1.")
                        .append(i + 1)
                        .append("': {")
                        .append(entries[i])
                        .append("}\n");
            }
        }
        return with("submissions/2023/" + id + "/scores.yaml", text.toString());
    }

    /** Adds a line to the campaign's own file. */
    public Example campaign(String line) {
        campaign += line + "\n";
        return this;
    }

    /** Uses a criteria set as it is written, in the place of components: everything behind its bands. */
    public Example set(String written) {
        set = written;
        return this;
    }

    /** Adds a unit with entries as they are written, from their codes on. */
    public Example scores(String id, String entries) {
        roll(id);
        return with("submissions/2023/" + id + "/scores.yaml", "unit: " + id + "\nscores:\n" + entries.indent(2));
    }

    /** Adds a unit without any file. */
    public Example silent(String id) {
        roll(id);
        return this;
    }

    /** Adds a unit without any file, with more keys in flow style. */
    public Example silentWith(String id, String keys) {
        units.append("- {id: %s, title: Xã %s, kind: xa, %s}\n".formatted(id, id, keys));
        return this;
    }

    /** Adds a unit of a kind, without any file. */
    public Example silentOf(String id, String ofKind) {
        units.append("- {kind: %s, id: %s, title: Xã %s}\n".formatted(ofKind, id, id));
        return this;
    }

    /** The scores of a unit that is there. */
    public Example entries(String id, String... entries) {
        String roll = units.toString();
        unit(id, entries);
        units.setLength(0);
        units.append(roll);
        return this;
    }

    /** Adds or replaces one file. */
    public Example with(String path, String text) {
        tree.with(path, text);
        files.put(path, text);
        return this;
    }

    private void roll(String id) {
        units.append("- {id: ").append(id).append(", title: Xã ").append(id).append(", kind: xa}\n");
    }

    /** The campaign's files. */
    public MapTree tree() {
        tree.with("criteria/2023/campaign.yaml", """
                campaign: "2023"
                title: Thử
                authority: UBND
                coordinator: noi-vu
                timezone: Asia/Ho_Chi_Minh
                locale: vi
                fictitious: true
                period: {from: 2023-01-01, to: 2023-12-31}
                indexes: [{id: commune, title: xã, criteria: commune.yaml, kinds: KINDS}]
                rounds:
                - {id: lan-1, title: Lần 1, indexes: [commune], opens: 2023-11-01, closes: 2023-11-20T17:00, tag: t}
                """.replace("KINDS", kinds) + campaign);
        tree.with("criteria/2023/units.yaml", units.toString().replace("kind: xa}", "kind: " + kind + "}"));
        tree.with(
                "criteria/2023/commune.yaml",
                altered.apply(
                        set != null
                                ? HEAD + set
                                : "index: commune\ntitle: Bộ thử\ntotal: " + total
                                        + "\nrounding: {scale: 2, mode: half-up}\n"
                                        + "bands:\n- {id: tot, title: Tốt, from: 80}\n- {id: yeu, title: Yếu, from: 0}\n"
                                        + figures + "areas:\n- code: '1'\n  title: A\n  max: " + total
                                        + "\n  lead: noi-vu\n  criteria:\n"
                                        + "  - code: '1.1'\n    title: B\n    max: " + total + "\n    components:\n"
                                        + components
                                        + "adjustments:\n  bonus: {max: 2, items: [{code: T1, title: T, points: 1},"
                                        + " {code: T2, title: T, points: 1.5}]}\n"
                                        + "  penalty: {max: 3, items: [{code: P1, title: P, points: 1}]}\n"));
        return tree;
    }

    private Assessment read(@Nullable String at) throws IOException {
        return Assessment.of(tree(), at == null ? null : AsOf.parse(at), (stage, done, total) -> {});
    }

    /** The campaign, scored and checked. */
    public Assessment.Scored assess(@Nullable String at) throws IOException {
        return (Assessment.Scored)
                Assessment.of(tree(), at == null ? null : AsOf.parse(at), (stage, done, total) -> {});
    }

    /** The one index of the campaign. */
    public IndexResult score() throws IOException {
        return score(null);
    }

    /** The one index of the campaign at a moment. */
    public IndexResult score(@Nullable String at) throws IOException {
        return assess(at).scores().indexes().get(0);
    }

    /** The codes of all problems. */
    public List<String> problems() throws IOException {
        return read(null).problems().stream()
                .map(Diagnostic::code)
                .map(c -> c.id())
                .toList();
    }

    /** The standing of a unit. */
    public static Standing of(IndexResult index, String unit) {
        return index.standings().stream()
                .filter(s -> s.card().unit().id().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
