package org.sodiem.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Facts;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.Part;
import org.sodiem.model.Unit;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlWriter;

/**
 * What was committed to at the beginning of a sample's year. Targets are set from how the year ends, so that its stories are
 * told whatever the figures are: most are kept, one index is missed by 0.3, one was out of reach from the beginning, an
 * office keeps its word and another does not.
 */
final class YearCommitments {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2023, 10, 30, 14, 0);
    private static final LocalDate SIGNED = LocalDate.of(2023, 2, 10);
    private static final BigDecimal A_LITTLE = new BigDecimal("0.3");
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(12);
    private static final BigDecimal RATE = BigDecimal.valueOf(98);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The set that has the communes' components. */
    static final String SET = FileKind.CRITERIA.in(Layout.definitions(Sample.YEAR), "commune");

    /** The places of the communes with a story, among eighteen. */
    private static final int MISSED = 7;

    private static final int OUT_OF_REACH = 12;
    private static final String NOTE = "Cam kết HƯ CẤU, chỉ để minh họa.";
    private static final String OF_DISTRICT = "Trưởng Ban Chỉ đạo cải cách hành chính huyện";
    private static final String OF_PROVINCE = "Trưởng Ban Chỉ đạo cải cách hành chính tỉnh";

    /** What an office promises of the district: a criterion, and whether it keeps its word. */
    private record Promise(String office, String criterion, boolean kept) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise("van-phong", "3.4", false),
            new Promise("tu-phap", "2.2", true),
            new Promise("tai-chinh-ke-hoach", "6.2", true));

    private YearCommitments() {}

    /** The component whose two facts are named, so that their rate can be committed to. */
    private static final String ON_TIME = "3.4.1";

    private static final String COMPONENT = "    - code: \"" + ON_TIME + "\"\n";
    private static final String NAMED = "      figures: {numerator: ho-so-dung-han, denominator: ho-so}\n";
    private static final String FIGURES = """
            figures:
            - {id: ho-so, title: Hồ sơ thủ tục hành chính đã giải quyết và quá hạn, unit: hồ sơ}
            - {id: ho-so-dung-han, title: Hồ sơ giải quyết trước và đúng hạn, unit: hồ sơ, part-of: ho-so}
            - {id: ty-le-dung-han, title: Tỷ lệ hồ sơ giải quyết trước và đúng hạn, unit: '%', formula: 100 * ho-so-dung-han / ho-so}
            """;

    /**
     * The commit that names the figures of the communes' set, so that targets may be set for them.
     *
     * @param set the set as it is until then
     */
    static YearStep figures(String set) {
        String named = set.replace("\nareas:\n", "\n" + FIGURES + "areas:\n").replace(COMPONENT, COMPONENT + NAMED);
        return new YearStep(
                WRITTEN.minusHours(1),
                Sample.COORDINATOR,
                0,
                "Đặt tên số liệu hồ sơ đúng hạn để giao chỉ tiêu\n",
                Map.of(SET, named));
    }

    /**
     * The commit with all of them.
     *
     * @param result the units at the end of the year
     * @param folders the folder of each unit
     */
    static YearStep step(Scores result, Map<String, String> folders) {
        Map<String, String> files = new LinkedHashMap<>();
        int communes = 0;
        for (IndexResult index : result.indexes()) {
            for (Standing standing : index.standings()) {
                Unit unit = standing.card().unit();
                String folder = Objects.requireNonNull(folders.get(unit.id().value()));
                boolean commune = index.criteria().index().value().equals("commune");
                String chair = Officials.name(unit.id().value(), 3) + ", Chủ tịch " + Wording.committee(unit);
                List<Flow> targets = commune ? ofCommune(standing, communes++) : List.of(floor(standing));
                files.put(FileKind.COMMITMENTS.in(folder), signed(chair, commune ? OF_DISTRICT : OF_PROVINCE, targets));
                for (Promise promise : commune ? List.<Promise>of() : PROMISES) {
                    Office office = Objects.requireNonNull(result.book().office(promise.office()));
                    String head = Officials.name(office.id(), 3) + ", lãnh đạo " + office.title();
                    files.put(
                            FileKind.OFFICE_COMMITMENTS.in(folder, office.id()),
                            signed(head, OF_DISTRICT, List.of(part(standing, promise.criterion(), promise.kept()))));
                }
            }
        }
        return new YearStep(
                WRITTEN, Sample.COORDINATOR, 0, "Ghi cam kết nâng cao chỉ số của các đơn vị, cơ quan\n", files);
    }

    private static List<Flow> ofCommune(Standing standing, int commune) {
        int place = commune % Sample.UNITS;
        BigDecimal index = index(standing);
        List<Flow> targets = new ArrayList<>();
        if (place == MISSED) {
            targets.add(target(null, index.add(A_LITTLE)));
        } else if (place == OUT_OF_REACH) {
            targets.add(target(null, index.setScale(0, RoundingMode.CEILING).add(TOO_MUCH)));
        } else {
            targets.add(floor(standing));
        }
        if (place % 3 == 0) {
            targets.add(part(standing, "3", place % 2 == 0));
        }
        if (place % 4 == 1) {
            targets.add(part(standing, "3.6", true));
        }
        if (place % 4 == 2) {
            targets.addAll(onTime(standing, place % 8 == 2));
        }
        return targets;
    }

    /** The rate on time that provinces set, or the whole per cent that the unit reaches; none where nothing was to be done. */
    private static List<Flow> onTime(Standing standing, boolean asSet) {
        return standing.counted().components().stream()
                .filter(score -> score.component().code().value().equals(ON_TIME))
                .map(ComponentScore::facts)
                .filter(facts -> facts instanceof Facts.Proportion)
                .map(Facts.Proportion.class::cast)
                .filter(facts -> facts.denominator().value().signum() > 0)
                .map(facts -> asSet
                        ? RATE
                        : facts.numerator()
                                .value()
                                .multiply(HUNDRED)
                                .divide(facts.denominator().value(), 0, RoundingMode.FLOOR))
                .map(goal ->
                        new Flow(new YamlMap().with("figure", "ty-le-dung-han").with("at-least", goal)))
                .toList();
    }

    /** The whole points of the index, which are reached. */
    private static Flow floor(Standing standing) {
        return target(null, index(standing).setScale(0, RoundingMode.FLOOR));
    }

    private static BigDecimal index(Standing standing) {
        return Objects.requireNonNullElse(standing.index(), BigDecimal.ZERO);
    }

    /** Half points below what a part reaches, or above, up to all that it gives. */
    private static Flow part(Standing standing, String code, boolean kept) {
        Part part = Objects.requireNonNull(standing.card().criteria().part(code));
        BigDecimal reached = standing.counted()
                .tally(score -> part.components().contains(score.component()))
                .achieved();
        BigDecimal halves = reached.divide(HALF, 0, RoundingMode.FLOOR).add(kept ? BigDecimal.ZERO : BigDecimal.ONE);
        return target(
                code, halves.multiply(HALF).stripTrailingZeros().min(part.max().value()));
    }

    private static Flow target(@Nullable String part, BigDecimal goal) {
        YamlMap target = new YamlMap();
        if (part != null) {
            target.with("part", part);
        }
        return new Flow(
                target.with("at-least", new BigDecimal(goal.stripTrailingZeros().toPlainString())));
    }

    private static String signed(String by, String with, List<Flow> targets) {
        YamlMap commitment = new YamlMap()
                .with("by", by)
                .with("with", with)
                .with("signed", SIGNED)
                .with("targets", targets);
        return YamlWriter.text(new YamlMap().above(NOTE).with("commitments", List.of(commitment)));
    }
}
