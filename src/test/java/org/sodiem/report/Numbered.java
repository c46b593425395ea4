package org.sodiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Named;
import org.sodiem.language.Words;
import org.sodiem.source.ZipParts;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.Pledge;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The numbers of a written report, compared with those of the JSON that the site has of the same unit or index. */
final class Numbered {

    /** Points: with decimals, as nothing else in what is computed is written. */
    private static final Pattern POINTS = Pattern.compile("[-\u2212+]?\\d[\\d.]*,\\d{2,}");

    private static final Pattern CODE = Pattern.compile("\\d+(?:\\.\\d+)+");

    /** Points in the JSON, which are written as texts. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");

    private Numbered() {}

    static String text(byte[] docx) throws IOException {
        return body(docx).getTextContent();
    }

    private static Element body(byte[] docx) throws IOException {
        byte[] part = Objects.requireNonNull(ZipParts.of(docx).get("word/document.xml"));
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The tables by the words of their head, cell by cell, and the paragraphs outside of them. */
    private record Written(Map<String, List<List<String>>> tables, List<String> paragraphs) {

        static Written of(byte[] docx) throws IOException {
            Map<String, List<List<String>>> tables = new HashMap<>();
            List<String> paragraphs = new ArrayList<>();
            for (Node node : children(children(body(docx), "w:body").get(0), "")) {
                if (node.getNodeName().equals("w:p")) {
                    paragraphs.add(node.getTextContent());
                } else if (node.getNodeName().equals("w:tbl")) {
                    List<List<String>> rows = children(node, "w:tr").stream()
                            .map(row -> children(row, "w:tc").stream()
                                    .map(cell -> cell.getTextContent().strip())
                                    .toList())
                            .toList();
                    tables.put(String.join("|", rows.get(0)), rows.subList(1, rows.size()));
                }
            }
            return new Written(tables, paragraphs);
        }

        List<List<String>> table(String head) {
            return Objects.requireNonNull(tables.get(head), () -> head + " is none of " + tables.keySet());
        }
    }

    private static List<Node> children(Node of, String name) {
        List<Node> found = new ArrayList<>();
        NodeList all = of.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (name.isEmpty() || all.item(i).getNodeName().equals(name)) {
                found.add(all.item(i));
            }
        }
        return found;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(
                text.replace("\u2212", "-").replace("+", "").replace(".", "").replace(',', '.'));
    }

    private static @Nullable BigDecimal numberOf(JsonObject json, String name) {
        Object value = json.properties().get(name);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /**
     * How many figures of a unit's report were compared.
     *
     * @param of what is the same of every unit
     * @param bands where the classes begin
     */
    static int unit(byte[] docx, String json, String of, List<BigDecimal> bands) throws IOException {
        Written report = Written.of(docx);
        JsonObject unit = whole(json, of);
        boolean silent = !unit.text("status").equals("scored");
        JsonObject score = unit.object("score");
        int compared = 0;
        List<List<String>> areas =
                report.table("STT|Lĩnh vực|Điểm tối đa|Không áp dụng|Điểm đạt|Điểm mất|Còn mở|Tỷ lệ");
        List<JsonObject> expected = new ArrayList<>(unit.list("areas", JsonObject.class));
        expected.add(unit.object("totals"));
        assertThat(areas).hasSameSizeAs(expected);
        for (int i = 0; i < areas.size(); i++) {
            List<String> row = areas.get(i);
            JsonObject area = expected.get(i);
            compared += same(row.get(2), area, "maximum", false);
            compared += same(row.get(3), area, "notApplicable", true);
            compared += silent ? 0 : same(row.get(4), area, "achieved", false);
            compared += silent ? 0 : same(row.get(5), area, "lost", false);
            compared += same(row.get(6), area, "open", true);
            compared += share(row.get(7), area);
        }
        Map<String, JsonObject> byCode = new HashMap<>();
        unit.list("components", JsonObject.class).forEach(one -> byCode.put(one.text("code"), one));
        unit.list("groups", JsonObject.class).forEach(one -> byCode.put(one.text("code"), one));
        Set<String> listed = new HashSet<>();
        for (List<String> row : report.table(
                "STT|Lĩnh vực / Tiêu chí / Tiêu chí thành phần|Điểm tối đa|Số liệu kê khai|Cách tính điểm|Điểm tự"
                        + " chấm|Khảo sát, kết quả khác|Tài liệu kiểm chứng|Ghi chú")) {
            JsonObject one = byCode.get(row.get(0));
            if (one != null) {
                listed.add(row.get(0));
                compared += same(row.get(2), one, "maximum", false);
                List<BigDecimal> points = Stream.of(row.get(5), row.get(6))
                        .filter(cell -> POINTS.matcher(cell).matches())
                        .map(Numbered::number)
                        .toList();
                boolean component = one.properties().containsKey("state");
                if (component && isOfOthers(one)) {
                    assertThat(row.get(5))
                            .as("self-score of the survey's " + row.get(0))
                            .isEmpty();
                }
                if (!points.isEmpty()) {
                    assertThat(sum(points.stream()))
                            .as(row.get(0))
                            .isEqualByComparingTo(numberOf(one, component ? "points" : "achieved"));
                    compared++;
                }
            }
        }
        assertThat(listed).isEqualTo(byCode.keySet());
        compared += documents(report, unit) + adjustments(report, unit);
        Set<BigDecimal> known = new HashSet<>();
        gather(unit.properties(), known);
        known.add(sum(byCode.values().stream()
                .filter(one -> "without-evidence".equals(one.properties().get("state")))
                .map(one -> numberOf(one, "points"))));
        List<JsonObject> own = unit.list("components", JsonObject.class).stream()
                .filter(one -> !isOfOthers(one))
                .toList();
        known.add(sum(own.stream().map(one -> numberOf(one, "points"))));
        known.add(sum(own.stream()
                .filter(one -> !"not-applicable".equals(one.properties().get("state")))
                .map(one -> numberOf(one, "maximum"))));
        BigDecimal index = numberOf(score, "index");
        bands.forEach(from ->
                known.add(from.subtract(index == null ? BigDecimal.ZERO : index).stripTrailingZeros()));
        for (String paragraph : report.paragraphs()) {
            Matcher codes = CODE.matcher(paragraph);
            known.add(sum(codes.results()
                    .map(code -> byCode.get(code.group()))
                    .filter(Objects::nonNull)
                    .map(one -> numberOf(one, "lost"))));
            Matcher points = POINTS.matcher(paragraph);
            while (points.find()) {
                assertThat(known).as(paragraph).contains(number(points.group()).stripTrailingZeros());
                compared++;
            }
        }
        assertThat(String.join(" ", report.paragraphs()))
                .contains("Chỉ số: " + (index == null ? "–" : written(index)) + ".");
        return compared + 1;
    }

    /** Whether a survey gives the points of a component, or has to. */
    private static boolean isOfOthers(JsonObject component) {
        return component.properties().containsKey("survey")
                || component.properties().containsKey("surveyed")
                || "awaiting-survey".equals(component.properties().get("state"));
    }

    /** The JSON of a unit with what is left out of it: what stands in that of its index, and what is 0 or as usual. */
    private static JsonObject whole(String json, String of) {
        JsonObject unit = Json.read(json.getBytes(StandardCharsets.UTF_8));
        JsonObject index = Json.read(of.getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("groups", "components")) {
            Map<String, JsonObject> same = new HashMap<>();
            index.list(name, JsonObject.class).forEach(one -> same.put(one.text("code"), one));
            for (JsonObject one : unit.list(name, JsonObject.class)) {
                JsonObject common = Objects.requireNonNull(same.get(one.text("code")));
                one.with("maximum", common.text("maximum"));
                List.of("open", "lost").forEach(sum -> one.properties().putIfAbsent(sum, "0"));
                if (name.equals("components")) {
                    one.properties().putIfAbsent("state", "complete");
                } else {
                    List.of("achieved", "notApplicable")
                            .forEach(sum -> one.properties().putIfAbsent(sum, "0"));
                    one.with("parent", common.properties().get("parent"))
                            .with(
                                    "applicable",
                                    Objects.requireNonNull(numberOf(one, "maximum"))
                                            .subtract(numberOf(one, "notApplicable"))
                                            .toPlainString());
                }
            }
        }
        return unit.with(
                "areas",
                unit.list("groups", JsonObject.class).stream()
                        .filter(group -> group.properties().get("parent") == null)
                        .toList());
    }

    /** Every document that a component cites stands in the table with all that it proves, and no other. */
    private static int documents(Written report, JsonObject unit) {
        Map<String, JsonObject> byId = new HashMap<>();
        List<JsonObject> files = unit.list("files", JsonObject.class);
        for (JsonObject file : files) {
            for (JsonObject document : file.list("evidence", JsonObject.class)) {
                byId.put(file.text("path") + " " + document.text("id"), document);
            }
        }
        Map<List<String>, Set<String>> proves = new HashMap<>();
        for (JsonObject component : unit.list("components", JsonObject.class)) {
            if (component.properties().get("evidence") == null) {
                continue;
            }
            String source = component.textOrNull("source");
            String path = source == null ? files.get(0).text("path") : source.replaceFirst(":\\d+:\\d+$", "");
            for (Object cited : component.list("evidence", Object.class)) {
                String id = cited instanceof JsonObject part ? part.text("ref") : (String) cited;
                JsonObject document = byId.get(path + " " + id);
                if (document != null) {
                    proves.computeIfAbsent(written(document), key -> new HashSet<>())
                            .add(component.text("code"));
                }
            }
        }
        Map<List<String>, Set<String>> told = new HashMap<>();
        List<List<String>> rows = report.tables()
                .getOrDefault("STT|Số, ký hiệu|Tên tài liệu|Ngày|Cơ quan ban hành|Địa chỉ|Chứng minh", List.of());
        for (int at = 0; at < rows.size(); at++) {
            List<String> row = rows.get(at);
            assertThat(row.get(0)).isEqualTo(String.valueOf(at + 1));
            told.computeIfAbsent(row.subList(1, 6), key -> new HashSet<>())
                    .addAll(List.of(row.get(6).split(", ", -1)));
        }
        assertThat(told).isEqualTo(proves);
        return rows.size();
    }

    private static List<String> written(JsonObject document) {
        String date = Objects.requireNonNullElse(document.textOrNull("date"), "");
        return Stream.of(
                        document.textOrNull("number"),
                        document.text("title"),
                        date.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1"),
                        document.textOrNull("issuer"),
                        document.properties().get("restricted") == null
                                ? document.textOrNull("url")
                                : "tài liệu nội bộ")
                .map(text -> text == null ? "" : text.strip())
                .toList();
    }

    /**
     * How many figures of the annexes of a unit's report, or of a report on an index, were compared: what offices find
     * otherwise, tasks that are not done, and commitments.
     *
     * @param units the JSON of the units by their titles
     * @param status what is owed: of the unit alone, or of all
     * @param words what people call what programs know by ids
     */
    static int annexes(byte[] docx, Map<String, String> units, String status, Words words) throws IOException {
        Written report = Written.of(docx);
        JsonObject owed = Json.read(status.getBytes(StandardCharsets.UTF_8));
        return differences(report, units) + commitments(report, owed, units, words) + tasks(report, owed, words);
    }

    private static int differences(Written report, Map<String, String> units) {
        String head = "Mã|Nội dung|Điểm tự chấm|Điểm thẩm định|Chênh lệch|Lý do";
        List<List<String>> rows =
                report.tables().getOrDefault(head, report.tables().getOrDefault("Tên đơn vị|" + head, List.of()));
        List<String> told = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> own = row.size() == 7 ? row.subList(1, 7) : row;
            BigDecimal change = number(own.get(4));
            assertThat(change).isEqualByComparingTo(number(own.get(3)).subtract(number(own.get(2))));
            told.add((row.size() == 7 ? row.get(0) : units.keySet().iterator().next()) + " " + own.get(0) + " "
                    + number(own.get(3)).stripTrailingZeros().toPlainString() + " "
                    + change.stripTrailingZeros().toPlainString());
        }
        List<String> expected = new ArrayList<>();
        units.forEach((title, json) -> {
            JsonObject unit = Json.read(json.getBytes(StandardCharsets.UTF_8));
            for (JsonObject component : unit.list("components", JsonObject.class)) {
                BigDecimal own = numberOf(component, "points");
                BigDecimal last =
                        component.properties().containsKey("voices") ? found(component.object("voices")) : null;
                if (last != null && own != null && last.compareTo(own) != 0) {
                    expected.add(line(title, component.text("code"), last, own));
                }
            }
            boolean waiting = !unit.object("score").text("voice").equals("result");
            for (JsonObject one : unit.list("adjustments", JsonObject.class)) {
                BigDecimal points = Objects.requireNonNull(numberOf(one, "points"));
                boolean counts = waiting || Boolean.TRUE.equals(one.properties().get("counted"));
                if (one.text("kind").equals("penalty") && counts) {
                    expected.add(line(title, one.text("code"), points.negate(), BigDecimal.ZERO));
                }
            }
        });
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        return 3 * rows.size();
    }

    /** What offices found last. */
    private static @Nullable BigDecimal found(JsonObject voices) {
        for (String pass : List.of("appraisal-2", "appraisal-1")) {
            if (voices.properties().containsKey(pass)) {
                return numberOf(voices.object(pass), "points");
            }
        }
        return null;
    }

    private static String line(String title, String code, BigDecimal found, BigDecimal own) {
        return title + " " + code + " " + found.stripTrailingZeros().toPlainString() + " "
                + found.subtract(own).stripTrailingZeros().toPlainString();
    }

    private static int commitments(Written report, JsonObject owed, Map<String, String> units, Words words) {
        String head = "Chỉ tiêu cam kết|Mức cam kết|Hiện có|Tình trạng";
        List<List<String>> rows =
                report.tables().getOrDefault(head, report.tables().getOrDefault("Tên đơn vị|" + head, List.of()));
        List<String> told = rows.stream()
                .map(row -> row.subList(row.size() - 3, row.size()))
                .map(row -> String.join(" ", row))
                .toList();
        Map<String, Boolean> published = new HashMap<>();
        for (String json : units.values()) {
            JsonObject unit = Json.read(json.getBytes(StandardCharsets.UTF_8));
            published.put(
                    unit.object("unit").text("id"),
                    unit.object("score").text("voice").equals("result"));
        }
        List<String> expected = new ArrayList<>();
        for (JsonObject one : owed.list("commitments", JsonObject.class)) {
            if (!published.containsKey(one.text("unit"))) {
                continue;
            }
            BigDecimal now = numberOf(one, "now");
            expected.add((Boolean.TRUE.equals(one.properties().get("at_most")) ? "nhiều nhất " : "ít nhất ")
                    + written(Objects.requireNonNull(numberOf(one, "target"))) + " "
                    + (now == null ? "–" : written(now))
                    + " "
                    + WorkText.state(
                                    Named.of(Pledge.State.class, one.text("state")),
                                    Objects.requireNonNull(published.get(one.text("unit"))))
                            .text(words));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        return 2 * rows.size();
    }

    /** Tasks that are not done, with their days; on an index, how many places have each still to do. */
    private static int tasks(Written report, JsonObject owed, Words words) {
        List<JsonObject> left = owed.list("tasks", JsonObject.class);
        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<List<String>> each =
                report.tables().getOrDefault("Nhiệm vụ|Hạn|Tình trạng|Văn bản|Giải trình của đơn vị", List.of());
        if (!each.isEmpty()) {
            for (JsonObject task : left) {
                Assignment.State state = Named.of(Assignment.State.class, task.text("state"));
                BigDecimal days = numberOf(task, "days_left");
                String due = task.text("due").replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1");
                String when = days == null || state.isSaidDone()
                        ? ""
                        : days.signum() < 0 ? ", quá hạn " + days.negate() + " ngày" : ", còn " + days + " ngày";
                expected.add(due + when + " " + WorkText.state(state).text(words));
            }
            each.stream()
                    .filter(row -> !row.get(2).startsWith("hoàn thành"))
                    .forEach(row -> told.add(row.get(1) + " " + row.get(2)));
        }
        List<List<String>> counted = report.tables()
                .getOrDefault("Nhiệm vụ|Hạn|Số nơi thực hiện|Hoàn thành|Thiếu văn bản|Quá hạn", List.of());
        for (List<String> row : counted) {
            List<JsonObject> those = left.stream()
                    .filter(task -> task.text("due")
                            .replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1")
                            .equals(row.get(1)))
                    .toList();
            expected.add(row.get(0) + " " + those.size() + " "
                    + those.stream()
                            .filter(task -> task.text("state").equals("without-document"))
                            .count()
                    + " "
                    + those.stream()
                            .filter(task ->
                                    Boolean.TRUE.equals(task.properties().get("overdue")))
                            .count());
            told.add(row.get(0) + " " + (Integer.parseInt(row.get(2)) - Integer.parseInt(row.get(3))) + " " + row.get(4)
                    + " " + row.get(5));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        return each.size() + 3 * counted.size();
    }

    /** Every bonus, and every penalty that counts, with its sign. */
    private static int adjustments(Written report, JsonObject unit) {
        List<String> told = report.tables().getOrDefault("Mã|Nội dung|Điểm|Lý do|Tài liệu", List.of()).stream()
                .filter(row -> number(row.get(2)).signum() != 0)
                .map(row -> row.get(0) + " " + number(row.get(2)).stripTrailingZeros())
                .toList();
        List<String> expected = new ArrayList<>();
        for (JsonObject one : unit.list("adjustments", JsonObject.class)) {
            BigDecimal points = Objects.requireNonNull(numberOf(one, "points"));
            boolean bonus = one.text("kind").equals("bonus");
            if (points.signum() != 0
                    && (bonus || Boolean.TRUE.equals(one.properties().get("counted")))) {
                expected.add(one.text("code") + " " + (bonus ? points : points.negate()).stripTrailingZeros());
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        return told.size();
    }

    private static BigDecimal sum(Stream<@Nullable BigDecimal> points) {
        return points.filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static String written(BigDecimal points) {
        return points.setScale(Math.max(2, points.stripTrailingZeros().scale()))
                .toPlainString()
                .replace('.', ',');
    }

    /**
     * How many figures of the report on an index were compared.
     *
     * @param all the JSON of its units
     */
    static int index(byte[] docx, String json, List<String> all) throws IOException {
        Written report = Written.of(docx);
        JsonObject index = Json.read(json.getBytes(StandardCharsets.UTF_8));
        Map<String, JsonObject> units = new HashMap<>();
        index.list("units", JsonObject.class)
                .forEach(unit -> units.put(unit.object("unit").text("title"), unit));
        int compared = 0;
        Set<String> ranked = new HashSet<>();
        for (List<String> row : report.table(
                "Xếp hạng|Tên đơn vị|Điểm đạt|Điểm tối đa được tính|Điểm thưởng|Điểm trừ|Chỉ số|Xếp loại")) {
            JsonObject unit = Objects.requireNonNull(units.get(row.get(1)));
            JsonObject score = unit.object("score");
            ranked.add(row.get(1));
            assertThat(row.get(0)).isEqualTo(String.valueOf(score.properties().get("rank")));
            BigDecimal achieved = number(row.get(2));
            BigDecimal most = number(row.get(3));
            BigDecimal found = achieved.multiply(BigDecimal.valueOf(100))
                    .divide(most, 6, RoundingMode.HALF_UP)
                    .add(number(row.get(4)))
                    .subtract(number(row.get(5)));
            compared += same(row.get(4), score, "bonus", false);
            compared += same(row.get(5), score, "penalty", false);
            compared += same(row.get(6), score, "index", false);
            assertThat(found.subtract(number(row.get(6))).abs()).isLessThan(new BigDecimal("0.0051"));
        }
        units.forEach((title, unit) -> assertThat(ranked.contains(title))
                .as(title)
                .isEqualTo(unit.object("score").properties().get("rank") != null));
        assertThat(String.join(" ", report.paragraphs()))
                .contains("chỉ số trung bình là " + written(Objects.requireNonNull(numberOf(index, "mean"))));
        List<JsonObject> wholes = all.stream().map(one -> whole(one, json)).toList();
        return compared
                + 1
                + areas(
                        report,
                        wholes.stream()
                                .filter(unit ->
                                        unit.object("score").properties().get("rank") != null)
                                .toList())
                + components(report, wholes);
    }

    /** Areas: the mean points of the ranked units, and their share of what applies to these. */
    private static int areas(Written report, List<JsonObject> ranked) {
        List<List<String>> rows = report.table("STT|Lĩnh vực|Điểm tối đa|Trung bình các đơn vị|Tỷ lệ");
        for (List<String> row : rows) {
            List<JsonObject> area = named(ranked, "areas", row.get(0));
            BigDecimal achieved = sum(area.stream().map(one -> numberOf(one, "achieved")));
            BigDecimal applicable = sum(area.stream().map(one -> numberOf(one, "applicable")));
            same(row.get(2), area.get(0), "maximum", false);
            BigDecimal mean = achieved.divide(BigDecimal.valueOf(ranked.size()), 9, RoundingMode.HALF_UP);
            assertThat(number(row.get(3)).subtract(mean).abs()).isLessThan(new BigDecimal("0.0051"));
            share(row.get(4), new JsonObject().with("achieved", achieved).with("applicable", applicable));
        }
        assertThat(rows).hasSameSizeAs(ranked.get(0).list("areas", JsonObject.class));
        return 3 * rows.size();
    }

    /** The components that lose most: what all units lose, and how many are below the maximum. */
    private static int components(Written report, List<JsonObject> units) {
        List<List<String>> rows = Objects.requireNonNull(
                report.tables().get("Mã|Thành phần|Điểm tối đa|Tổng điểm mất|Số đơn vị mất điểm"));
        BigDecimal before = null;
        for (List<String> row : rows) {
            List<JsonObject> component = named(units, "components", row.get(0));
            BigDecimal lost = sum(component.stream().map(one -> numberOf(one, "lost")));
            same(row.get(2), component.get(0), "maximum", false);
            assertThat(number(row.get(3))).as(row.get(0)).isEqualByComparingTo(lost);
            assertThat(row.get(4))
                    .isEqualTo(String.valueOf(component.stream()
                            .filter(one -> numberOf(one, "points") != null)
                            .filter(one -> Objects.requireNonNull(numberOf(one, "points"))
                                            .compareTo(numberOf(one, "maximum"))
                                    < 0)
                            .count()));
            assertThat(before == null || before.compareTo(lost) >= 0).isTrue();
            before = lost;
        }
        return 3 * rows.size();
    }

    private static List<JsonObject> named(List<JsonObject> units, String list, String code) {
        return units.stream()
                .flatMap(unit -> unit.list(list, JsonObject.class).stream())
                .filter(one -> one.text("code").equals(code))
                .toList();
    }

    private static int same(String cell, JsonObject json, String name, boolean empty) {
        BigDecimal value = numberOf(json, name);
        if (empty && (value == null || value.signum() == 0)) {
            assertThat(cell).as(name).isEmpty();
            return 0;
        }
        assertThat(number(cell)).as(name + " of " + json.properties()).isEqualByComparingTo(value);
        return 1;
    }

    private static int share(String cell, JsonObject area) {
        if (!cell.endsWith("%")) {
            return 0;
        }
        BigDecimal whole = Objects.requireNonNull(numberOf(area, "applicable"));
        BigDecimal part = Objects.requireNonNull(numberOf(area, "achieved"));
        BigDecimal told = number(cell.replace("%", ""));
        BigDecimal exact = part.multiply(BigDecimal.valueOf(100)).divide(whole, 9, RoundingMode.HALF_UP);
        assertThat(told.subtract(exact).abs()).isLessThan(new BigDecimal("0.1"));
        return 1;
    }

    private static void gather(Object value, Set<BigDecimal> known) {
        if (value instanceof Number
                || (value instanceof String text && DECIMAL.matcher(text).matches())) {
            known.add(new BigDecimal(value.toString()).stripTrailingZeros());
        } else if (value instanceof JsonObject json) {
            gather(json.properties(), known);
        } else if (value instanceof Map<?, ?> map) {
            map.values().stream().filter(Objects::nonNull).forEach(one -> gather(one, known));
        } else if (value instanceof Iterable<?> all) {
            all.forEach(one -> gather(one, known));
        }
    }
}
