package org.sodiem.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Facts;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.source.TextTree;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlWriter;

/**
 * What is written in the end of a sample's year: approvals, two passes of appraisal with answers between them, a survey in
 * January, the decision. Invented, with a few stories: an office that agrees to all, a unit that never answers, one whose head
 * has not approved, answers that win points back.
 */
final class YearEnd {

    /** The campaign's file. */
    static final String CAMPAIGN = FileKind.CAMPAIGN.in(Layout.definitions(Sample.YEAR));

    /** The office that finds nothing to object to. */
    static final String AGREES_TO_ALL = "tu-phap";

    /** The place of the commune that never answers, among the communes. */
    private static final int SILENT = 6;

    /** The place of the commune whose head has not approved. */
    private static final int UNAPPROVED = 11;

    private static final int FINDINGS = 4;
    private static final LocalDate APPROVED = LocalDate.of(2023, 12, 19);
    private static final List<LocalDate> FIRST_PASS = List.of(LocalDate.of(2023, 12, 27), LocalDate.of(2024, 1, 9));
    private static final List<LocalDate> ANSWERS = List.of(LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 15));
    private static final List<LocalDate> SECOND_PASS = List.of(LocalDate.of(2024, 1, 18), LocalDate.of(2024, 1, 30));
    private static final String PUBLICATION = FileKind.PUBLICATION.in(Layout.definitions(Sample.YEAR));
    private static final String NOTE = "Thẩm định HƯ CẤU, chỉ để minh họa.";

    private final Sample sample;
    private final ScoreBook book;
    private final List<Standing> standings;
    private final Map<String, Map<String, List<Found>>> found = new LinkedHashMap<>();
    private final Map<String, Sample.Filled> units = new LinkedHashMap<>();

    /**
     * What an office finds of one component of one unit.
     *
     * @param first what it says first, as an entry of its file
     * @param asks whether the unit is to explain
     * @param answered what the unit answers; null where it does not
     * @param second what the office says last; null where the first stands
     */
    private record Found(
            ComponentScore score,
            YamlMap first,
            boolean asks,
            @Nullable String answered,
            @Nullable YamlMap second) {}

    YearEnd(Sample sample) throws IOException {
        this.sample = sample;
        Map<String, String> files = new LinkedHashMap<>();
        sample.write(files::put);
        this.book = Objects.requireNonNull(BookLoader.load(new TextTree(files), new Problems()));
        this.standings = Scorer.score(book, null).indexes().stream()
                .flatMap(index -> index.standings().stream())
                .toList();
        for (Sample.Filled filled : sample.filled()) {
            units.put(filled.unit().id().value(), filled);
        }
        int place = 0;
        for (Standing standing : standings) {
            boolean commune = isCommune(standing.card());
            find(standing.card(), commune && place == SILENT);
            place += commune ? 1 : 0;
        }
    }

    private static boolean isCommune(Scorecard card) {
        return card.criteria().index().value().equals("commune");
    }

    private void find(Scorecard card, boolean silent) {
        String unit = card.unit().id().value();
        Map<String, List<Found>> byOffice = new LinkedHashMap<>();
        found.put(unit, byOffice);
        for (Office office : book.offices()) {
            List<ComponentScore> led = card.components().stream()
                    .filter(score -> score.component().isSelfScored())
                    .filter(score -> office.id().equals(appraiser(card, score)))
                    .toList();
            boolean appraises = !led.isEmpty() || office.id().equals(Sample.COORDINATOR);
            if (appraises) {
                byOffice.put(
                        office.id(),
                        office.id().equals(AGREES_TO_ALL) ? List.of() : findings(card, office, led, silent));
            }
        }
    }

    private static String appraiser(Scorecard card, ComponentScore score) {
        return card.submission().appraiser(score.component(), Sample.COORDINATOR);
    }

    private List<Found> findings(Scorecard card, Office office, List<ComponentScore> led, boolean silent) {
        Random random = new Random(sample.seed() * 31 + (card.unit().id().value() + office.id()).hashCode());
        List<Found> findings = new ArrayList<>();
        for (ComponentScore score : led) {
            BigDecimal points = score.points();
            boolean doubted = random.nextInt(100) < FINDINGS * 2;
            if (doubted && points != null && points.signum() > 0 && score.state() != State.INVALID) {
                findings.add(finding(score, points, random, silent));
            }
        }
        return findings;
    }

    private static Found finding(ComponentScore score, BigDecimal points, Random random, boolean silent) {
        BigDecimal half = points.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
        YamlMap again = new YamlMap()
                .with("score", half)
                .with("reason", "Giữ kết quả thẩm định lần 1: chưa có tài liệu bổ sung");
        switch (random.nextInt(3)) {
            case 0 -> {
                Answer.Entered entered = score.answer().entered();
                if (entered != null
                        && entered.entry().facts() instanceof Facts.Amount amount
                        && amount.count().value().compareTo(BigDecimal.ONE) > 0) {
                    BigDecimal less = amount.count().value().subtract(BigDecimal.ONE);
                    YamlMap corrected =
                            new YamlMap().with("count", less).with("reason", "Một trường hợp không có tài liệu");
                    return new Found(score, corrected, false, null, null);
                }
                YamlMap lower = new YamlMap().with("score", half).with("reason", "Tài liệu chưa đủ thông tin");
                return new Found(score, lower, false, null, null);
            }
            case 1 -> {
                YamlMap lower = new YamlMap()
                        .with("score", half)
                        .with("reason", "Tài liệu chưa thể hiện đủ kết quả thực hiện")
                        .with("explain", true);
                boolean wins = random.nextBoolean();
                YamlMap won = new YamlMap().with("score", points).with("reason", "Công nhận theo tài liệu bổ sung");
                return new Found(
                        score,
                        lower,
                        true,
                        silent ? null : "Xã đã bổ sung văn bản xác nhận kết quả.",
                        silent || !wins ? again : won);
            }
            default -> {
                YamlMap open = new YamlMap().with("explain", true).with("reason", "Số liệu khác báo cáo chuyên đề");
                YamlMap agreed = new YamlMap().with("score", points).with("reason", "Số liệu đã được giải trình");
                return new Found(
                        score,
                        open,
                        true,
                        silent ? null : "Số liệu tính đến ngày 15/12, khác thời điểm báo cáo.",
                        silent ? again : agreed);
            }
        }
    }

    /** The campaign with its windows, and what is withheld meanwhile. */
    private String campaign(String text) {
        List<Flow> windows = List.of(
                window("appraisal", "Thẩm định lần 1", "2023-12-21", "2024-01-10"),
                window("explanation", "Giải trình", "2024-01-11", "2024-01-17"),
                window("appraisal", "Thẩm định lần 2", "2024-01-18", "2024-01-31"));
        List<Flow> withheld = List.of(
                new Flow(new YamlMap().with("what", "appraisal")), new Flow(new YamlMap().with("what", "explanation")));
        return text + YamlWriter.text(new YamlMap().with("windows", windows).with("withheld", withheld));
    }

    private static Flow window(String kind, String title, String opens, String closes) {
        return new Flow(new YamlMap()
                .with("for", kind)
                .with("title", title)
                .with("opens", LocalDate.parse(opens))
                .with("closes", LocalDate.parse(closes)));
    }

    /**
     * The commits: approvals, the first pass, answers, the second pass, the survey, the decision.
     *
     * @param campaign the campaign's file as it is before
     */
    List<YearStep> steps(String campaign) {
        List<YearStep> steps = new ArrayList<>();
        Map<String, Unit> approvals = approvals();
        Iterator<LocalDateTime> moments = moments(APPROVED, APPROVED, approvals.size());
        approvals.forEach((path, unit) -> steps.add(new YearStep(
                moments.next(),
                unit.id().value(),
                3,
                "Phê duyệt kết quả tự chấm lần 2\n",
                Map.of(path, approval(unit)))));
        steps.add(new YearStep(
                LocalDateTime.of(2023, 12, 21, 9, 0),
                Sample.COORDINATOR,
                0,
                "Mở thẩm định: thời gian thẩm định, giải trình\n",
                Map.of(CAMPAIGN, campaign(campaign))));
        passes(steps, FIRST_PASS, 0, ": thẩm định lần 1\n", this::firstPass);
        Map<String, Answers> explanations = explanations();
        Iterator<LocalDateTime> answered = moments(ANSWERS.get(0), ANSWERS.get(1), explanations.size());
        explanations.forEach((path, answers) -> steps.add(new YearStep(
                answered.next(),
                answers.unit().id().value(),
                1,
                answers.unit().title() + ": giải trình kết quả thẩm định lần 1\n",
                Map.of(path, answers.text()))));
        steps.add(new YearStep(
                LocalDateTime.of(2024, 1, 16, 10, 0),
                Sample.COORDINATOR,
                0,
                "Ghi kết quả điều tra xã hội học đợt 15/01/2024\n",
                surveys()));
        passes(steps, SECOND_PASS, 1, ": thẩm định lần 2 sau giải trình\n", this::secondPass);
        steps.add(new YearStep(
                LocalDateTime.of(2024, 2, 1, 15, 0),
                Sample.COORDINATOR,
                0,
                "Công bố kết quả theo Quyết định số 12/QĐ-UBND\n",
                Map.of(PUBLICATION, publication())));
        return steps;
    }

    private void passes(
            List<YearStep> steps,
            List<LocalDate> days,
            int officer,
            String message,
            Function<String, Map<String, String>> pass) {
        Iterator<LocalDateTime> moments =
                moments(days.get(0), days.get(1), offices().size());
        for (Office office : offices()) {
            LocalDateTime at = moments.next();
            Map<String, String> files = pass.apply(office.id());
            if (!files.isEmpty()) {
                steps.add(new YearStep(at, office.id(), officer, office.title() + message, files));
            }
        }
    }

    /** Moments in office hours of some days, one after another. */
    private Iterator<LocalDateTime> moments(LocalDate first, LocalDate last, int count) {
        Random random = new Random(sample.seed() * 13 + first.getDayOfYear());
        return new OfficeHours(first, last).moments(count, 1, random).iterator();
    }

    /** The files by which heads approve the second round, by path, with their units. */
    private Map<String, Unit> approvals() {
        Map<String, Unit> approvals = new LinkedHashMap<>();
        int place = 0;
        for (Standing standing : standings) {
            if (!isCommune(standing.card()) || place++ != UNAPPROVED) {
                Unit unit = standing.card().unit();
                approvals.put(FileKind.APPROVAL.in(folder(unit)), unit);
            }
        }
        return approvals;
    }

    /** One of them. */
    private static String approval(Unit unit) {
        YamlMap report = new YamlMap()
                .with("title", "Báo cáo tự chấm điểm đã ký")
                .with("number", "91/BC-UBND")
                .with("date", APPROVED)
                .with("issuer", Wording.committee(unit))
                .with("url", "https://" + unit.id().value() + ".example.invalid/bao-cao/91-bc-ubnd");
        YamlMap approval = new YamlMap()
                .with("of", "lan-2")
                .with("name", Officials.name(unit.id().value(), 3))
                .with("position", "Chủ tịch UBND")
                .with("date", APPROVED)
                .with("report", List.of("bc-91"));
        return YamlWriter.text(new YamlMap()
                .above("Phê duyệt HƯ CẤU, chỉ để minh họa.")
                .with("evidence", new YamlMap().with("bc-91", report))
                .with("approvals", List.of(new Flow(approval))));
    }

    /** The offices that appraise, in the file's order. */
    private List<Office> offices() {
        return book.offices().stream()
                .filter(office -> found.values().stream().anyMatch(own -> own.containsKey(office.id())))
                .toList();
    }

    /** What an office writes in the first pass, by path. */
    private Map<String, String> firstPass(String office) {
        return passes(office, false);
    }

    /** What it writes in the second pass, by path; none where the first stands. */
    private Map<String, String> secondPass(String office) {
        return passes(office, true);
    }

    private Map<String, String> passes(String office, boolean second) {
        Map<String, String> files = new LinkedHashMap<>();
        found.forEach((unit, byOffice) -> {
            List<Found> own = byOffice.get(office);
            if (own != null && (!second || own.stream().anyMatch(one -> one.second() != null))) {
                files.put(
                        FileKind.APPRAISAL.in(folder(unit), office),
                        YamlWriter.text(new YamlMap().above(NOTE).with("passes", passes(unit, office, own, second))));
            }
        });
        return files;
    }

    private List<YamlMap> passes(String unit, String office, List<Found> own, boolean second) {
        YamlMap first = new YamlMap()
                .with("pass", 1)
                .with("against", "lan-2")
                .with("agree", "all")
                .unlessEmpty("scores", scores(own, false));
        boolean penalised = office.equals(Sample.APPRAISER)
                && !Objects.requireNonNull(units.get(unit))
                        .others(FileKind.APPRAISAL)
                        .isEmpty();
        List<YamlMap> passes = new ArrayList<>(List.of(penalised ? SurveySheet.penalised(first) : first));
        if (second) {
            passes.add(new YamlMap().with("pass", 2).with("scores", scores(own, true)));
        }
        return passes;
    }

    private static YamlMap scores(List<Found> own, boolean second) {
        YamlMap scores = new YamlMap();
        for (Found one : own) {
            YamlMap said = second ? one.second() : one.first();
            if (said != null) {
                scores.with(one.score().component().code().value(), new Flow(said));
            }
        }
        return scores;
    }

    /** The answers of units, by path; those who are asked nothing, or never answer, have none. */
    private Map<String, Answers> explanations() {
        Map<String, Answers> files = new LinkedHashMap<>();
        found.forEach((unit, byOffice) -> {
            YamlMap answers = new YamlMap();
            byOffice.values()
                    .forEach(own -> own.forEach(one -> {
                        if (one.asks() && one.answered() != null) {
                            answers.with(
                                    one.score().component().code().value(),
                                    new Flow(new YamlMap().with("text", new Quoted(one.answered()))));
                        }
                    }));
            if (!answers.isEmpty()) {
                files.put(
                        FileKind.EXPLANATIONS.in(folder(unit)),
                        new Answers(
                                Objects.requireNonNull(book.unit(unit)),
                                YamlWriter.text(new YamlMap()
                                        .above("Giải trình HƯ CẤU, chỉ để minh họa.")
                                        .with("explanations", answers))));
            }
        });
        return files;
    }

    /**
     * What a unit answers.
     *
     * @param text its file
     */
    private record Answers(Unit unit, String text) {}

    /** The surveys with the wave of January, by path. */
    private Map<String, String> surveys() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Standing standing : standings) {
            Scorecard card = standing.card();
            Profile profile = Profile.of(card.unit().id().value(), sample.seed() + 1);
            Map<String, String> before =
                    Objects.requireNonNull(units.get(card.unit().id().value())).others(FileKind.SURVEY);
            String path = FileKind.SURVEY.in(folder(card.unit()));
            files.put(path, SurveySheet.inJanuary(card.criteria(), profile, before.get(path)));
        }
        return files;
    }

    /** The decision on the results. */
    private String publication() {
        List<Flow> results = List.of("commune", "district").stream()
                .map(index -> new Flow(new YamlMap()
                        .with("index", index)
                        .with("decision", "12/QĐ-UBND")
                        .with("date", LocalDate.of(2024, 2, 1))
                        .with("issuer", book.campaign().authority())))
                .toList();
        return YamlWriter.text(
                new YamlMap().above("Quyết định HƯ CẤU, chỉ để minh họa.").with("results", results));
    }

    /** How the units stand when all of this is written and the result is published. */
    Scores result() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        sample.write(files::put);
        offices().forEach(office -> files.putAll(firstPass(office.id())));
        offices().forEach(office -> files.putAll(secondPass(office.id())));
        explanations().forEach((path, answers) -> files.put(path, answers.text()));
        files.putAll(surveys());
        files.put(PUBLICATION, publication());
        return Scorer.score(Objects.requireNonNull(BookLoader.load(new TextTree(files), new Problems())), null);
    }

    private String folder(String unit) {
        return Objects.requireNonNull(units.get(unit)).folder();
    }

    private String folder(Unit unit) {
        return folder(unit.id().value());
    }
}
