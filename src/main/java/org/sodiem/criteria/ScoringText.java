package org.sodiem.criteria;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Scoring.Doubt;
import org.sodiem.language.Lookalikes;
import org.sodiem.load.Limits;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;

/**
 * Reads how a decision scores a component.
 *
 * <p>The text is taken apart into pieces of known forms: options with points, ranges of figures, a formula, so much for or
 * off each. Only where every piece is known, and together they give the maximum and leave no figure out, there is a rule.
 */
final class ScoringText {

    private static final String N = Interval.NUMBER;
    private static final String UNIT = "\\s*(?:điểm|đ)(?!\\p{L})";
    private static final String VERB = "(?:(?:thì|được|đạt|chấm|tính|cho|cộng|là)\\s+)*";

    /** Points as a number, as the maximum, as part of it, or none. */
    private static final String GIVES =
            "(?:" + N + "(?:" + UNIT + ")?|((?:đủ\\s+|toàn bộ\\s+)?(?:số\\s+)?điểm (?:tối đa|chuẩn))|" + N
                    + "\\s*%\\s*(?:tổng\\s+|của\\s+)?(?:số\\s+)?điểm(?: tối đa| chuẩn)?|(không (?:được |có |tính |chấm |cho )*điểm))";

    /** The same where no sign stands before it: then a number has its unit. */
    private static final String GIVES_ALONE = GIVES.replace(N + "(?:" + UNIT + ")?", N + UNIT);

    private static final List<Pattern> SCORED = List.of(
            pattern("(.+?)\\s*(?::|=>|=|→)\\s*" + VERB + GIVES),
            pattern("(.+?)\\s*\\(\\s*" + VERB + GIVES + "\\s*\\)"),
            pattern("(.+?),?\\s+-\\s+" + GIVES_ALONE),
            pattern("(.+?),?\\s+(?:thì\\s+)?(?=(?:được|đạt|chấm|tính|cho|không)\\s|[0-9.,]+" + UNIT + ")" + VERB
                    + GIVES_ALONE));

    private static final Pattern POINTS_FIRST = pattern(N + UNIT + "\\s*[:-]\\s*(.+)");

    private static final String EACH =
            "(?:(?:thiếu|chậm|sai|vi phạm|nếu|với|đối với|cứ)\\s+)?(?:cứ|mỗi)\\s+(?:(?:0?1|một)\\s+)?+";
    private static final Pattern MINUS =
            pattern("(" + EACH + "[^:;]+?)[,:]?\\s*(?:thì\\s+)?(?:bị\\s+|sẽ\\s+)*trừ\\s*(?:đi\\s+)?:?\\s*" + N + UNIT);
    private static final Pattern MINUS_FIRST =
            pattern("(?:bị\\s+)?trừ\\s+" + N + UNIT + "\\s*(?:/|cho|với|đối với)?\\s*(?:mỗi|một|01|1)\\s+(.+)");
    private static final Pattern PLUS = pattern(EACH + "([^:;]+?)[,:]?\\s*" + VERB + "(?:thêm\\s+)?:?\\s*" + N + UNIT);
    private static final Pattern MOST =
            pattern("\\s*[,(]?\\s*(?:nhưng\\s+)?(?:tổng(?: số)? điểm (?:trừ|cộng)\\s+|trừ\\s+|cộng\\s+|tổng\\s+)?"
                    + "(?:tối đa|không quá|không vượt quá)\\s*(?:là\\s+|bị trừ\\s+|trừ\\s+)?" + N + UNIT + "\\)?");
    private static final Pattern TO_NOTHING = pattern(
            "\\s*[,(]?\\s*(?:cho\\s+)?(?:đến|tới)\\s*(?:khi\\s+|mức\\s+)?(?:hết(?: số)? điểm|còn 0 điểm|0 điểm|bằng 0)[^;]*\\)?"
                    + "|\\s*[,(]?\\s*(?:tối đa\\s+)?(?:trừ\\s+)?(?:không quá|tối đa|hết|đến hết)\\s+(?:số\\s+)?điểm(?: tối đa)?(?: của [^;]*)?\\)?");

    private static final String TIMES = "(?:\\s*[×*]\\s*|\\s+[xX]\\s+|(?<=[)%])\\s*[xX]\\s*)";
    private static final String MAXIMUM =
            "(?:(?:số\\s+)?điểm (?:tối đa|chuẩn)[^/×*+]{0,60}?|" + N + "(?:" + UNIT + ")?)";
    private static final String PART = "([^/×*+=:]+?)";
    private static final Pattern FRACTION = pattern("\\(*\\s*\\(?" + PART + "\\)?\\s*/\\s*\\(?" + PART + "\\)?\\s*\\)*"
            + "(?:" + TIMES + "100\\s*%)?" + TIMES + MAXIMUM);
    private static final Pattern RATE =
            pattern("\\(?\\s*(tỷ lệ[^/×*+=:]*?|p|t)" + TIMES + MAXIMUM + "\\)?(?:\\s*/\\s*" + N + "\\s*%?)?");
    private static final Pattern DEFINED = pattern("([a-z]{1,2}[0-9]?)\\s*(?::|=|\\slà\\s)\\s*(?:là\\s+)?(\\D.{3,})");

    /** Words of something for each or off each, which is no option. */
    private static final Pattern COUNTED = pattern("(?<!\\p{L})trừ(?!\\p{L})|^(?:" + EACH + ")");

    /** Words of other units, which no figure of one's own tells. */
    private static final Pattern OTHERS = pattern(
            "(?<!\\p{L})(?:xếp (?:hạng |vị trí )?thứ|xếp hạng (?:nhất|nhì|ba|tư|thứ|[0-9]|trong|giữa)|thứ hạng|đứng (?:đầu|thứ|cuối)|dẫn đầu"
                    + "|(?:cao|thấp|lớn|nhỏ|nhiều|ít|tốt) nhất (?:(?:trong|của|giữa|toàn|cả) )?(?:số )?(?:các |những )?"
                    + "(?:đơn vị|xã|phường|huyện|địa phương|tỉnh|sở|cơ quan))(?!\\p{L})");

    private static final Pattern NO_CASE =
            pattern("(?:nếu |trường hợp )?(?:trong (?:năm|kỳ) )?không (?:có )?phát sinh.*");

    /** Words of the same sense in options, where nothing else tells whether they stand beside the others or instead of them. */
    private static final Pattern NOTHING_TO_DO =
            pattern(".*(?<!\\p{L})không (?:(?:\\p{L}+ ){0,4}phát sinh|được giao|thuộc"
                    + " (?:diện|đối tượng|phạm vi)|có (?:nhiệm vụ|nội dung))(?!\\p{L}).*");

    private static final Pattern PERCENTAGE = pattern(".*[0-9]\\s*(?:%|phần trăm).*");

    private static final Pattern FRAME = Pattern.compile(
            "(?:cach (?:tinh|cham|xac dinh)(?: va tinh)?(?: diem)?|thang diem|muc diem|tinh diem|cham diem|cong thuc(?: tinh)?"
                    + "|diem(?: so)?(?: duoc)?(?: (?:tinh|cham))?|phuong phap(?: tinh| cham)?(?: diem)?|cu the|trong do)(?: nhu sau)?");
    private static final Pattern FORMULA_NAME = Pattern.compile(
            "(?:(?:cach tinh|so diem|diem|tinh|duoc|dat|cham|theo|cong thuc|sau|cua|tieu chi|thanh phan|danh gia|thi|diem so|tctp|tc|ket qua|tu cham) ?)*");

    private final BigDecimal max;
    private final String title;
    private final Map<String, String> symbols = new HashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final Ranges ranges;
    private final Map<String, BigDecimal> faults = new LinkedHashMap<>();
    private final Map<String, BigDecimal> each = new LinkedHashMap<>();
    private @Nullable BigDecimal most;
    private @Nullable Fraction fraction;
    private String noCase = "";
    private @Nullable String unknown;
    private @Nullable String factor;

    /** Points beside what they are given for. */
    private record Option(String label, BigDecimal points) {}

    /** A part and a whole, and the percentage from which all points are given; no words where only their rate is named. */
    private record Fraction(String part, String whole, BigDecimal of) {}

    private ScoringText(BigDecimal max, String title) {
        this.max = max;
        this.title = title;
        this.ranges = new Ranges(max, title);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Reads a text.
     *
     * @param text the words of the decision, in lines
     * @param max the most points of the component
     * @param title what the component is called, for figures that the words do not name
     */
    static Scoring read(String text, BigDecimal max, String title) {
        ScoringText read = new ScoringText(max, title);
        List<String> pieces = pieces(text);
        for (String piece : pieces) {
            Matcher others = OTHERS.matcher(piece);
            if (others.find()) {
                return Scoring.doubt(Doubt.RANK, others.group());
            }
        }
        pieces.forEach(read::define);
        pieces.forEach(read::take);
        return pieces.isEmpty() ? Scoring.doubt(Doubt.NO_TEXT, "") : read.scoring();
    }

    /** The pieces of a text, without their bullets and full stops, and without mere headings. */
    private static List<String> pieces(String text) {
        String plain = Normalizer.normalize(Lookalikes.meant(text), Normalizer.Form.NFC)
                .replaceAll("[ \t]+", " ");
        List<String> pieces = new ArrayList<>();
        for (String piece : plain.split("\n|;|\\.(?=\\s+[\\p{Lu}+-])|,\\s*(?=(?i:mỗi|cứ)\\s)", -1)) {
            String bare = piece.strip()
                    .replaceFirst("^(?:[-+*•·○●▪]+|[a-zđ]\\)|[0-9]\\))\\s*", "")
                    .replaceFirst(
                            "(?iu)^(?:trong đó|cụ thể(?: như sau)?|cách (?:tính|chấm)(?: điểm)?|thang điểm)\\s*:\\s*",
                            "")
                    .replaceFirst("[.,:]+$", "")
                    .strip();
            if (!bare.isEmpty() && !FRAME.matcher(Lookalikes.bare(bare)).matches()) {
                pieces.add(bare);
            }
        }
        return pieces;
    }

    private void define(String piece) {
        for (String part : piece.split(",\\s+(?=[a-zA-Z]{1,2}[0-9]?\\s*(?::|=|là\\s))", -1)) {
            Matcher defined = DEFINED.matcher(part.strip());
            if (defined.matches() && fraction(part) == null) {
                symbols.put(defined.group(1), defined.group(2).strip());
            }
        }
    }

    private boolean isDefinition(String piece) {
        Matcher defined = DEFINED.matcher(piece);
        return defined.matches() && symbols.containsKey(defined.group(1));
    }

    private void take(String piece) {
        boolean taken = isDefinition(piece)
                || noCase(piece)
                || counted(piece)
                || formula(piece)
                || listed(piece)
                || scored(piece);
        if (!taken && unknown == null) {
            unknown = piece;
        }
    }

    /** What is given where nothing arose at all. */
    private boolean noCase(String piece) {
        Option option = option(piece);
        if (!NO_CASE.matcher(option == null ? piece : option.label()).matches()) {
            return false;
        }
        boolean leftOut = piece.matches("(?iu).*(?:không (?:áp dụng|đánh giá|tính vào)|loại trừ).*");
        if (leftOut) {
            noCase = "na";
        } else if (option != null && option.points().compareTo(max) == 0) {
            noCase = "full";
        } else if (option != null && option.points().signum() == 0) {
            noCase = "zero";
        } else {
            return false;
        }
        if (option != null) {
            options.add(option);
        }
        return true;
    }

    /** So much off or so much for each. */
    private boolean counted(String piece) {
        String rest = piece;
        Matcher limit = MOST.matcher(piece);
        BigDecimal limited = null;
        while (limit.find()) {
            if (limit.end() == piece.length()) {
                limited = Interval.number(limit.group(1));
                rest = piece.substring(0, limit.start());
            }
        }
        Matcher nothing = TO_NOTHING.matcher(rest);
        while (nothing.find()) {
            if (nothing.end() == rest.length()) {
                rest = rest.substring(0, nothing.start());
                break;
            }
        }
        Matcher minus = MINUS.matcher(rest);
        Matcher minusFirst = MINUS_FIRST.matcher(rest);
        Matcher plus = PLUS.matcher(rest);
        if (rest.isBlank() && !faults.isEmpty()) {
            return limit(limited);
        }
        if (minus.matches() && isOneByOne(minus.group(1))) {
            faults.put(minus.group(1).strip(), Interval.number(minus.group(2)));
            return limit(limited);
        }
        if (minusFirst.matches() && isOneByOne(minusFirst.group(2))) {
            faults.put("Mỗi " + minusFirst.group(2).strip(), Interval.number(minusFirst.group(1)));
            return limit(limited);
        }
        if (plus.matches() && isOneByOne(plus.group(1)) && !plus.group(1).matches("(?iu).*trừ.*")) {
            each.put(plus.group(1).strip(), Interval.number(plus.group(2)));
            return limit(limited);
        }
        return false;
    }

    private boolean limit(@Nullable BigDecimal limited) {
        boolean two = most != null && limited != null && most.compareTo(limited) != 0;
        most = limited != null ? limited : most;
        return !two;
    }

    /** Whether cases are counted by one: "mỗi 1%" and "cứ 2 văn bản" are something else. */
    private static boolean isOneByOne(String label) {
        return !label.matches("(?iu).*%.*") && !label.matches("(?iu)(?:" + EACH + ")?[0-9].*");
    }

    /** A formula, for all figures or for those of a range. */
    private boolean formula(String piece) {
        for (int from = 0; from >= 0; from = next(piece, from)) {
            Fraction found = fraction(piece.substring(from));
            if (found != null) {
                String before = piece.substring(0, from);
                Interval range = Interval.of(before.replaceAll("[=:]\\s*$", ""));
                boolean named = FORMULA_NAME.matcher(Lookalikes.bare(before)).matches();
                if (range == null && !named) {
                    return false;
                }
                if (fraction != null && !found.part().isEmpty()) {
                    return false;
                }
                fraction = fraction == null ? found : fraction;
                if (range != null) {
                    ranges.add(range, BigDecimal.ZERO, found.of());
                }
                return true;
            }
        }
        return false;
    }

    /** Where the next part behind a sign of equality, a colon or a formula's name begins; -1 where there is none. */
    private static int next(String piece, int from) {
        Matcher begin = pattern("[=:]\\s*|theo công thức(?: sau)?\\s*:?\\s*").matcher(piece);
        return begin.find(from) ? begin.end() : -1;
    }

    private @Nullable Fraction fraction(String text) {
        Matcher rate = RATE.matcher(text.strip());
        if (rate.matches() && isMaximum(rate.group(2))) {
            return new Fraction(
                    "", "", rate.group(3) == null ? BigDecimal.valueOf(100) : Interval.number(rate.group(3)));
        }
        Matcher parts = FRACTION.matcher(text.strip());
        if (parts.matches() && !isMaximum(parts.group(3))) {
            factor = parts.group(3);
        }
        return parts.matches()
                        && isMaximum(parts.group(3))
                        && isPlain(strip(parts.group(1)))
                        && isPlain(strip(parts.group(2)))
                ? new Fraction(strip(parts.group(1)), strip(parts.group(2)), BigDecimal.valueOf(100))
                : null;
    }

    private boolean isMaximum(@Nullable String number) {
        return number == null || Interval.number(number).compareTo(max) == 0;
    }

    private static String strip(String part) {
        return part.replaceAll("^[(\\s]+|[)\\s]+$", "");
    }

    /** Whether a part is a figure by itself, not one less another. */
    private static boolean isPlain(String part) {
        return !part.matches("(?iu).*(?:\\s-\\s|\\b[a-z]-[a-z]\\b|\\strừ\\s|[()]).*") && part.length() <= Limits.TITLE;
    }

    /** Several options on one line, with commas between them. */
    private boolean listed(String piece) {
        List<String> parts =
                Arrays.stream(piece.split(",\\s+", -1)).map(String::strip).toList();
        boolean options = parts.size() > 1
                && parts.stream()
                        .allMatch(part ->
                                option(part) != null && !COUNTED.matcher(part).find());
        return options && parts.stream().allMatch(part -> noCase(part) || scored(part));
    }

    /** An option, or a range, with its points. */
    private boolean scored(String piece) {
        Option option = option(piece);
        boolean counted = option != null && COUNTED.matcher(option.label()).find();
        if (option == null || counted || option.label().length() > Limits.TITLE) {
            return false;
        }
        if (Lookalikes.bare(option.label()).matches("(?:diem )?(?:toi da|chuan)")) {
            return option.points().compareTo(max) == 0;
        }
        options.add(option);
        Interval interval = Interval.of(option.label());
        if (interval != null) {
            ranges.add(interval, option.points(), null);
        }
        return true;
    }

    private @Nullable Option option(String piece) {
        for (Pattern form : SCORED) {
            Matcher scored = form.matcher(piece);
            if (scored.matches()) {
                BigDecimal points = scored.group(2) != null
                        ? Interval.number(scored.group(2))
                        : scored.group(3) != null
                                ? max
                                : scored.group(5) != null
                                        ? BigDecimal.ZERO
                                        : max.multiply(Interval.number(scored.group(4)))
                                                .movePointLeft(2);
                return new Option(scored.group(1).strip(), points.stripTrailingZeros());
            }
        }
        Matcher first = POINTS_FIRST.matcher(piece);
        return first.matches() ? new Option(first.group(2).strip(), Interval.number(first.group(1))) : null;
    }

    private Scoring scoring() {
        if (unknown != null && factor != null) {
            return Scoring.doubt(Doubt.FACTOR, factor);
        }
        if (unknown != null) {
            return Scoring.doubt(Doubt.WORDS, unknown);
        }
        if (!faults.isEmpty()) {
            return deduction();
        }
        if (!each.isEmpty()) {
            return count();
        }
        Option other = options.stream()
                .filter(option -> (noCase.isEmpty() || !isNoCase(option)) && Interval.of(option.label()) == null)
                .findFirst()
                .orElse(null);
        if (fraction != null) {
            return other == null && ranges.areOfOneFigure()
                    ? proportional(fraction)
                    : Scoring.doubt(Doubt.WORDS, other == null ? title : other.label());
        }
        if (ranges.areSeveral() && other == null && ranges.areOfOneFigure()) {
            return ranges.scoring("", "", noCase);
        }
        return options();
    }

    private static boolean isNoCase(Option option) {
        return NO_CASE.matcher(option.label()).matches();
    }

    private Scoring deduction() {
        boolean onlyFull =
                options.stream().allMatch(option -> option.points().compareTo(max) == 0) && options.size() <= 1;
        if (!onlyFull || !each.isEmpty() || fraction != null || (most != null && most.compareTo(max) > 0)) {
            return Scoring.doubt(Doubt.WORDS, faults.keySet().iterator().next());
        }
        Map<String, String> ids = ids(new ArrayList<>(faults.keySet()));
        List<Object> rows = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> fault : faults.entrySet()) {
            if (fault.getValue().signum() <= 0 || fault.getKey().length() > Limits.TITLE) {
                return Scoring.doubt(Doubt.WORDS, fault.getKey());
            }
            rows.add(new Flow(new YamlMap()
                    .with("id", ids.get(fault.getKey()))
                    .with("label", fault.getKey())
                    .with("minus", fault.getValue())));
        }
        if (noCase.equals("zero")) {
            return Scoring.doubt(Doubt.WORDS, faults.keySet().iterator().next());
        }
        BigDecimal least = most == null ? BigDecimal.ZERO : max.subtract(most).stripTrailingZeros();
        return Scoring.of(allowed(
                new YamlMap().with("type", "deduction").with("min", least).with("faults", rows)));
    }

    private Scoring count() {
        Map.Entry<String, BigDecimal> one = each.entrySet().iterator().next();
        boolean alone = each.size() == 1
                && !noCase.equals("full")
                && fraction == null
                && options.stream().allMatch(option -> option.points().signum() == 0)
                && one.getValue().signum() > 0
                && one.getValue().compareTo(max) <= 0
                && one.getKey().length() <= Limits.TITLE;
        if (!alone) {
            return Scoring.doubt(Doubt.WORDS, one.getKey());
        }
        return most != null && most.compareTo(max) != 0
                ? Scoring.doubt(Doubt.BEST, most.toPlainString())
                : Scoring.of(allowed(new YamlMap()
                        .with("type", "count")
                        .with("value", one.getKey())
                        .with("per", one.getValue())));
    }

    /** A formula over all figures, or over some beside ranges of fixed points. */
    private Scoring proportional(Fraction formula) {
        String part = meaning(formula.part());
        String whole = meaning(formula.whole());
        if (part == null || whole == null) {
            return Scoring.doubt(Doubt.SYMBOL, part == null ? formula.part() : formula.whole());
        }
        return ranges.hasFormula() || ranges.fill(formula.of())
                ? ranges.scoring(part, whole, noCase)
                : Scoring.doubt(
                        Doubt.WORDS, options.isEmpty() ? part : options.get(0).label());
    }

    /** The words for a letter of a formula; words as they are; null for a letter that nothing explains. */
    private @Nullable String meaning(String part) {
        return part.matches("[a-zA-Z]{1,2}[0-9]?") ? symbols.get(part) : part;
    }

    /** Options of which the best gives the maximum, or items that give it all together. */
    private Scoring options() {
        if (options.isEmpty()) {
            return Scoring.doubt(Doubt.WORDS, title);
        }
        List<Option> cases = options.stream()
                .filter(option -> !NOTHING_TO_DO.matcher(option.label()).matches())
                .toList();
        List<Option> items = cases.isEmpty() ? options : cases;
        BigDecimal best = best(options);
        BigDecimal sum = items.stream().map(Option::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        Option nothing = options.stream()
                .filter(option -> !items.contains(option) && option.points().signum() > 0)
                .findFirst()
                .orElse(null);
        boolean together = best(items).compareTo(max) < 0 && sum.compareTo(max) == 0;
        boolean choice = !together && best.compareTo(max) == 0 && options.size() > 1;
        if (nothing != null && !choice) {
            // Points for each, or instead of them: no list of items says the latter.
            return Scoring.doubt(Doubt.WORDS, nothing.label());
        }
        if (!choice && sum.compareTo(max) != 0) {
            return Scoring.doubt(Doubt.BEST, plain(best));
        }
        List<Option> kept = choice
                ? options
                : options.stream()
                        .filter(option -> option.points().signum() > 0)
                        .toList();
        Map<String, String> ids = ids(kept.stream().map(Option::label).toList());
        if (ids.size() < kept.size()) {
            return Scoring.doubt(Doubt.WORDS, kept.get(0).label());
        }
        List<Flow> rows = kept.stream()
                .map(option -> new Flow(new YamlMap()
                        .with("id", ids.get(option.label()))
                        .with("label", option.label())
                        .with("points", option.points())))
                .toList();
        String figures = kept.stream()
                .map(Option::label)
                .filter(label -> PERCENTAGE.matcher(label).matches())
                .findFirst()
                .orElse("");
        return Scoring.options(
                allowed(new YamlMap()
                        .with("type", choice ? "choice" : "checklist")
                        .with(choice ? "options" : "items", rows)),
                figures);
    }

    private static BigDecimal best(List<Option> options) {
        return options.stream().map(Option::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** A rule that a unit to which nothing arose may put aside, where the words say so. */
    private YamlMap allowed(YamlMap rule) {
        return noCase.equals("na") ? rule.with("na", "allowed") : rule;
    }

    /** An id for each label: its first words, and a number where another one begins with the same. */
    private static Map<String, String> ids(List<String> labels) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String label : labels) {
            StringBuilder id = new StringBuilder();
            for (String word :
                    Lookalikes.bare(label).replaceAll("[^a-z0-9 ]", "").split(" ", -1)) {
                if (id.length() + word.length() < 28 && !word.isEmpty()) {
                    id.append(id.isEmpty() ? "" : "-").append(word);
                } else {
                    break;
                }
            }
            String first = Limits.isId(id.toString()) ? id.toString() : "muc";
            String free = first;
            for (int i = 2; ids.containsValue(free); i++) {
                free = first + "-" + i;
            }
            ids.put(label, free);
        }
        return ids;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
