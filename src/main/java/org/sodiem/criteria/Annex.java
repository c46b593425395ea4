package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.ImportRemark.Kind;
import org.sodiem.criteria.ImportRemark.Place;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Office;
import org.sodiem.sheet.Workbook;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;
import org.sodiem.yaml.YamlWriter;

/**
 * Makes a criteria set of the annex of a decision.
 *
 * <p>What is not understood is kept in the words of the decision beside a rule without options, which no loader accepts: a set
 * gives no points before somebody has finished it.
 */
public final class Annex {

    private final Asked asked;
    private final Words words;
    private final AnnexRemarks remarks = new AnnexRemarks();
    private final AnnexReader read = new AnnexReader(remarks);
    private final Map<String, List<AnnexNode>> unknownLeads = new LinkedHashMap<>();
    private final Map<String, List<AnnexNode>> unknownHelpers = new LinkedHashMap<>();
    private List<AnnexNode> changed = List.of();
    private final List<AnnexNode> components = new ArrayList<>();
    private final TreeSet<Integer> levels = new TreeSet<>();
    private int withoutCase;
    private int understood;

    /**
     * What is asked for.
     *
     * @param index the id of the index
     * @param file what the annex's file is called
     * @param table the name or the number of the table that is wanted; null for the first one and what goes on from it
     * @param offices the offices of the campaign, which may be leads
     */
    public record Asked(String index, String file, @Nullable String table, List<Office> offices) {
        public Asked {
            offices = List.copyOf(offices);
        }
    }

    /**
     * A set.
     *
     * @param text the file; nothing where no table of criteria was found
     * @param remarks what must be looked at, in the annex's order
     * @param components how many components there are
     * @param understood of how many the rule was made
     * @param total the points of all
     */
    public record Made(String text, List<ImportRemark> remarks, int components, int understood, BigDecimal total) {
        public Made {
            remarks = List.copyOf(remarks);
        }

        /** Whether the set can be used as it is. */
        public boolean isWhole() {
            return remarks.stream().noneMatch(remark -> remark.kind().isOpen());
        }
    }

    private Annex(Asked asked, Words words) {
        this.asked = asked;
        this.words = words;
    }

    /** Makes the set; the words are for the comments in it. */
    public static Made make(Workbook workbook, Asked asked, Words words) {
        return new Annex(asked, words).made(workbook);
    }

    private Made made(Workbook workbook) {
        read.read(workbook, asked.table());
        List<AnnexNode> areas = read.root.children.stream()
                .filter(area -> adjustment(area) == null)
                .toList();
        if (areas.isEmpty()) {
            if (!remarks.has(Kind.TABLE_UNKNOWN)) {
                remarks.add(read.root, "", Kind.NO_TABLE, Place.WHOLE);
            }
            return new Made("", remarks.withoutSet(), 0, 0, BigDecimal.ZERO);
        }
        changed = AnnexCodes.give(read.root, remarks);
        areas.forEach(area -> add(area, 1));
        BigDecimal total = read.total != null ? read.total : sum(areas);
        if (read.total != null && read.total.compareTo(sum(areas)) != 0) {
            remarks.add(read.root, "total", Kind.TOTAL, read.totalPlace, plain(read.total), plain(sum(areas)));
        }
        String text = YamlWriter.text(set(areas, total));
        general();
        return new Made(text, remarks.in(text, read.root, list(), areas), components.size(), understood, total);
    }

    private static BigDecimal sum(List<AnnexNode> nodes) {
        return nodes.stream()
                .map(node -> node.max == null ? BigDecimal.ZERO : node.max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The key of points outside of the total, where an area holds such. */
    private static @Nullable String adjustment(AnnexNode area) {
        String title = Lookalikes.bare(area.title);
        boolean more = title.matches("(?:.* )?(?:diem thuong|diem cong)(?: .*)?");
        boolean less = title.matches("(?:.* )?diem tru(?: .*)?");
        return more && !less ? "bonus" : less && !more ? "penalty" : null;
    }

    /** Looks at a node and all below it: its points, and the sum of its parts. */
    private void add(AnnexNode node, int level) {
        node.children.forEach(child -> add(child, level + 1));
        if (node.title.isEmpty()) {
            remarks.add(node, "title", Kind.ROW_WITHOUT_TITLE, node.place, node.code);
        }
        if (node.isLeaf()) {
            components.add(node);
            if (node.max == null && node.unread.isEmpty()) {
                remarks.add(node, "max", Kind.MAX_MISSING, node.maxPlace, node.code);
            } else if (node.max == null) {
                remarks.add(node, "max", Kind.MAX_UNREADABLE, node.maxPlace, node.unread);
            }
            levels.add(level);
            return;
        }
        BigDecimal sum = node.sum();
        if (!node.unread.isEmpty()) {
            remarks.add(node, "max", Kind.MAX_UNREADABLE, node.maxPlace, node.unread);
        }
        if (node.max == null) {
            node.max = sum;
            remarks.add(node, "max", Kind.MAX_ADDED, node.maxPlace, node.code, plain(sum));
        } else if (node.max.compareTo(sum) != 0) {
            remarks.add(node, "max", Kind.SUM, node.maxPlace, node.code, plain(node.max), plain(sum));
        }
    }

    /** The key of the top: that of three levels where every component is on the third, else that of trees. */
    private String list() {
        return levels.equals(Set.of(3)) ? "areas" : "parts";
    }

    /** The names of the levels, as the head of the annex has them, else the usual ones. */
    private List<String> levels() {
        List<String> named = read.levels();
        if (named.size() == levels.last()) {
            return named;
        }
        remarks.add(read.root, "levels", Kind.LEVELS, Place.WHOLE, String.valueOf(levels.last()));
        List<String> usual = List.of(
                words.text("annex.level.area"),
                words.text("annex.level.criterion"),
                words.text("annex.level.component"),
                words.text("annex.level.part"));
        List<String> names = new ArrayList<>();
        for (int level = 1; level <= levels.last(); level++) {
            names.add(level <= 4 ? usual.get(level - 1) : usual.get(3) + " " + level);
        }
        return names;
    }

    private YamlMap set(List<AnnexNode> areas, BigDecimal total) {
        String title = read.title.isEmpty() ? asked.file() : read.title;
        if (read.title.isEmpty()) {
            remarks.add(read.root, "title", Kind.TITLE_MISSING, Place.WHOLE);
        }
        YamlMap set = new YamlMap()
                .above(words.text("annex.head", asked.file()))
                .with("index", asked.index())
                .with("title", title.length() <= Limits.TITLE ? title : title.substring(0, Limits.TITLE))
                .with("total", total)
                .with("rounding", new Flow(new YamlMap().with("scale", 2).with("mode", "half-up")))
                .with(
                        "bands",
                        List.of(new Flow(new YamlMap()
                                .with("id", "chua-xep-loai")
                                .with("title", words.text("annex.band"))
                                .with("from", 0))));
        String list = list();
        if (list.equals("parts")) {
            set.with("levels", levels());
        }
        set.with(list, areas.stream().map(area -> part(area, list)).toList());
        YamlMap adjustments = new YamlMap();
        for (AnnexNode node : read.root.children) {
            String key = adjustment(node);
            if (key != null) {
                remarks.add(read.root, "adjustments", Kind.ADJUSTMENT, node.place, node.title);
                adjustments.with(key, adjustment(node, key));
            }
        }
        return set.unlessEmpty("adjustments", adjustments);
    }

    private YamlMap adjustment(AnnexNode node, String key) {
        List<YamlMap> items = new ArrayList<>();
        String letter = key.equals("bonus") ? "T" : "P";
        for (AnnexNode leaf : node.leaves().toList()) {
            List<String> said = leaf.text().isEmpty() ? List.of() : List.of(words.text("annex.scoring", leaf.text()));
            items.add(commented(said)
                    .with("code", letter + (items.size() + 1))
                    .with("title", leaf.title)
                    .with("points", leaf.max)
                    .unlessEmpty("evidence", leaf.evidence));
        }
        return new YamlMap()
                .with("max", node.max == null ? node.sum() : node.max)
                .with("items", items);
    }

    /** A node as it stands in a list of its parent's, under the keys of the form of three levels or under the one of trees. */
    private YamlMap part(AnnexNode node, String list) {
        return node.isLeaf()
                ? component(node)
                : group(node)
                        .with(
                                below(list),
                                node.children.stream()
                                        .map(child -> part(child, below(list)))
                                        .toList());
    }

    static String below(String list) {
        return switch (list) {
            case "areas" -> "criteria";
            case "criteria" -> "components";
            default -> "parts";
        };
    }

    private YamlMap group(AnnexNode node) {
        List<String> said = new ArrayList<>();
        if (isOwn(node, node.text(), AnnexNode::text)) {
            said.add(words.text("annex.scoring", node.text()));
            remarks.add(
                    node, "code", Kind.GROUP_SCORING, node.scoringPlace, node.code, AnnexReader.shorten(node.text()));
        }
        List<String> others = new ArrayList<>();
        if (isOwn(node, node.source, leaf -> leaf.source)) {
            others.add(words.text("annex.source", node.source));
        }
        if (isOwn(node, node.verify, leaf -> leaf.verify)) {
            others.add(words.text("annex.verify", node.verify));
        }
        String documents = String.join("; ", node.evidence);
        if (isOwn(node, documents, leaf -> String.join("; ", leaf.evidence))) {
            others.add(words.text("annex.evidence", documents));
        }
        others.forEach(
                text -> remarks.add(node, "code", Kind.GROUP_TEXT, node.place, node.code, AnnexReader.shorten(text)));
        said.addAll(others);
        said.addAll(unknownLead(node));
        YamlMap group = commented(said)
                .with("code", node.code)
                .with("title", title(node))
                .with("max", node.max);
        Office lead = lead(node);
        return lead == null ? group : group.with("lead", lead.id());
    }

    /** Whether a group says something that not all components below it say too, as they do under a cell over all their rows. */
    private static boolean isOwn(AnnexNode group, String text, Function<AnnexNode, String> of) {
        return !text.isEmpty()
                && !group.leaves().allMatch(leaf -> of.apply(leaf).equals(text));
    }

    /** A map that begins with a comment; without one where there is nothing to say. */
    private static YamlMap commented(List<String> said) {
        YamlMap map = new YamlMap();
        return said.isEmpty() ? map : map.above(String.join("\n", said));
    }

    /** What a node is called; its code where it is called nothing, which has been told. */
    private static String title(AnnexNode node) {
        return node.title.isEmpty() ? node.code : cut(node.title);
    }

    private YamlMap component(AnnexNode node) {
        YamlMap component = new YamlMap();
        component.with("code", node.code);
        List<String> named = offices(node.verify);
        List<String> unknown =
                named.stream().filter(title -> office(title) == null).toList();
        unknown.forEach(title ->
                unknownHelpers.computeIfAbsent(title, key -> new ArrayList<>()).add(node));
        List<String> about = about(node, unknown);
        if (!about.isEmpty()) {
            component.above(String.join("\n", about));
        }
        component.with("title", title(node)).with("max", node.max);
        Scoring scoring = scoring(node);
        component.with("method", scoring.survey() ? "survey" : "self");
        Office lead = lead(node);
        if (lead != null) {
            component.with("lead", lead.id());
        }
        component.with("rule", rule(scoring));
        component.unlessEmpty("evidence", node.evidence.stream().map(Annex::cut).toList());
        component.unlessEmpty("basis", node.basis.stream().map(Annex::cut).toList());
        if (!node.source.isEmpty()) {
            component.with("source", node.source.substring(0, Math.min(node.source.length(), Limits.PROSE)));
        }
        component.unlessEmpty(
                "helps",
                named.stream()
                        .map(this::office)
                        .filter(Objects::nonNull)
                        .map(Office::id)
                        .distinct()
                        .toList());
        if (!node.text().isEmpty()) {
            component.with("text", new Lines(node.text()));
        }
        if (node.scaleRows) {
            remarks.add(node, "rule", Kind.SCALE_ROWS, node.scoringPlace, node.code);
        }
        if (node.text().length() > Limits.PROSE) {
            remarks.add(node, "text", Kind.TEXT_TOO_LONG, node.scoringPlace, node.code, String.valueOf(Limits.PROSE));
        }
        if (Lookalikes.isOfOldFont(node.title) || Lookalikes.isOfOldFont(node.text())) {
            remarks.add(node, "title", Kind.OLD_FONT, node.place, node.code);
        }
        return component;
    }

    private static String cut(String text) {
        return text.length() <= Limits.TITLE ? text : text.substring(0, Limits.TITLE - 1) + "…";
    }

    /** What the annex says about a component that no key of a set holds. */
    private List<String> about(AnnexNode node, List<String> unknownHelpers) {
        List<String> about = new ArrayList<>();
        if (!unknownHelpers.isEmpty()) {
            about.add(words.text("annex.verify", String.join("; ", unknownHelpers)));
        }
        about.addAll(unknownLead(node));
        return about;
    }

    private List<String> unknownLead(AnnexNode node) {
        boolean unknown = !node.lead.isEmpty() && office(node.lead) == null;
        return unknown ? List.of(words.text("annex.lead", node.lead)) : List.of();
    }

    /** The offices that a cell names: it may hold one, or several a line, or between semicolons or commas. */
    private List<String> offices(String cell) {
        String whole = cell.replace('\n', ' ').strip();
        List<String> last = whole.isEmpty() ? List.of() : List.of(whole);
        for (String between : List.of("", "[\\n;]", "[\\n;,]")) {
            List<String> named = between.isEmpty() ? last : pieces(cell, between);
            if (!named.isEmpty() && named.stream().allMatch(title -> office(title) != null)) {
                return named;
            }
        }
        return pieces(cell, "[\\n;]");
    }

    private static List<String> pieces(String cell, String between) {
        return Stream.of(cell.split(between, -1))
                .map(piece -> piece.strip().replaceFirst("^[-+*•]+\\s*", "").replaceFirst("[.,]+$", ""))
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Office office(String title) {
        return asked.offices().stream()
                .filter(office -> Lookalikes.key(office.title()).equals(Lookalikes.key(title)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Office lead(AnnexNode node) {
        Office office = node.lead.isEmpty() ? null : office(node.lead);
        if (office == null && !node.lead.isEmpty()) {
            unknownLeads.computeIfAbsent(node.lead, title -> new ArrayList<>()).add(node);
        }
        return office;
    }

    private Scoring scoring(AnnexNode node) {
        if (isSurvey(node)) {
            understood++;
            remarks.add(node, "rule", Kind.SURVEY, node.scoringPlace, node.code);
            YamlMap rule = new YamlMap()
                    .with("type", "survey")
                    .with("form", words.text("annex.survey.form"))
                    .with("respondents", words.text("annex.survey.respondents"))
                    .with("unit", "%");
            return new Scoring(rule, true, false, "", "", null, "");
        }
        Scoring scoring = node.max == null
                ? Scoring.doubt(Scoring.Doubt.BEST, "")
                : ScoringText.read(node.text(), node.max, node.title);
        Scoring.Doubt doubt = scoring.doubt();
        if (doubt == null) {
            understood++;
            withoutCase += scoring.withoutCase() ? 1 : 0;
            if (!scoring.below().isEmpty()) {
                remarks.add(node, "rule", Kind.RULE_BELOW, node.scoringPlace, node.code, scoring.below());
            }
            if (!scoring.figures().isEmpty()) {
                remarks.add(
                        node,
                        "rule",
                        Kind.RULE_FIGURES,
                        node.scoringPlace,
                        node.code,
                        AnnexReader.shorten(scoring.figures()));
            }
        } else if (node.max == null) {
            remarks.add(node, "rule", Kind.RULE_WITHOUT_MAX, node.scoringPlace, node.code);
        } else {
            remarks.add(node, "rule", kind(doubt), node.scoringPlace, node.code, AnnexReader.shorten(scoring.detail()));
        }
        return scoring;
    }

    private static Kind kind(Scoring.Doubt doubt) {
        return switch (doubt) {
            case NO_TEXT -> Kind.RULE_WITHOUT_WORDS;
            case WORDS -> Kind.RULE_WORDS;
            case BEST -> Kind.RULE_BEST;
            case GAP -> Kind.RULE_GAP;
            case OVERLAP -> Kind.RULE_OVERLAP;
            case FACTOR -> Kind.RULE_FACTOR;
            case SYMBOL -> Kind.RULE_SYMBOL;
            case RANK -> Kind.RULE_RANK;
        };
    }

    /** Whether the annex says of a component that a survey gives its points, and nothing else of how it is scored. */
    private static boolean isSurvey(AnnexNode node) {
        String text = Lookalikes.bare(node.text());
        String named = text + " | " + Lookalikes.bare(node.source) + " | " + Lookalikes.bare(node.title);
        boolean survey =
                node.surveyed || named.matches(".*(?:dieu tra (?:xa hoi hoc|xhh)|khao sat (?:y kien|xa hoi hoc)).*");
        boolean proportional = text.matches(".*(?:ty le|phan tram|muc do) .* diem toi da.*");
        return survey && node.max != null && (proportional || !text.matches(".*[0-9].*"));
    }

    private Object rule(Scoring scoring) {
        YamlMap rule = scoring.rule();
        if (rule != null) {
            return scoring.survey() ? new Flow(rule) : rule;
        }
        return new Commented(
                new YamlMap().with("type", "choice").with("options", List.of()), words.text("annex.unfinished"));
    }

    /** What is told once for all. */
    private void general() {
        unknownLeads.forEach((title, nodes) -> remarks.add(
                nodes.get(0), "code", Kind.LEAD_UNKNOWN, nodes.get(0).leadPlace, title, String.valueOf(nodes.size())));
        unknownHelpers.forEach((title, nodes) -> remarks.add(
                nodes.get(0),
                "code",
                Kind.HELPER_UNKNOWN,
                nodes.get(0).verifyPlace,
                title,
                String.valueOf(nodes.size())));
        if (!changed.isEmpty()) {
            AnnexNode first = changed.get(0);
            String printed = first.printed == null ? "" : first.printed.printed();
            remarks.add(
                    first, "code", Kind.CODE_CHANGED, first.place, printed, first.code, String.valueOf(changed.size()));
        }
        if (withoutCase > 0) {
            remarks.add(read.root, list(), Kind.NO_CASE, Place.WHOLE, String.valueOf(withoutCase));
        }
        remarks.add(read.root, "bands", Kind.BANDS, Place.WHOLE);
    }
}
