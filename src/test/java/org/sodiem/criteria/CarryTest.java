package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sodiem.criteria.ExampleSets.CAMPAIGN;
import static org.sodiem.criteria.ExampleSets.NEW;
import static org.sodiem.criteria.ExampleSets.OLD;
import static org.sodiem.criteria.ExampleSets.UNITS;
import static org.sodiem.criteria.ExampleSets.set;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.criteria.Carried.Fate;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Guidance;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TextTree;

class CarryTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static final String AN = "submissions/2025/xa-an/scores.yaml";
    private static final String SURVEY = "submissions/2025/xa-an/survey.yaml";
    private static final String APPRAISAL = "submissions/2025/xa-an/appraisal/noi-vu.yaml";

    static ScoreBook book(String set) throws IOException {
        return book(set, UNITS);
    }

    static ScoreBook book(String set, String units) throws IOException {
        TextTree tree = new TextTree(Map.of(
                "criteria/2025/campaign.yaml", CAMPAIGN,
                "criteria/2025/units.yaml", units,
                "criteria/2025/commune.yaml", set));
        Problems problems = new Problems();
        ScoreBook book = Objects.requireNonNull(BookLoader.definitions(tree, "2025", problems));
        assertThat(problems.sorted()).isEmpty();
        return book;
    }

    static CriteriaSet criteria(String set) throws IOException {
        return book(set).criteria().get(0);
    }

    static Sets before(String set) throws IOException {
        return before(set, Map.of());
    }

    private static Sets before(String set, Map<String, String> guidance) throws IOException {
        CriteriaSet earlier = criteria(set);
        return new Sets() {
            @Override
            public @Nullable CriteriaSet marked(String index, String mark) {
                return SetMark.of(earlier).equals(mark) ? earlier : null;
            }

            @Override
            public CriteriaSet last(String index) {
                return earlier;
            }

            @Override
            public CriteriaSet writtenBy(String index, String path) {
                return earlier;
            }

            @Override
            public List<Guidance> guidance(String index) {
                return guidance.entrySet().stream()
                        .map(text -> new Guidance(
                                index, text.getKey(), new SourceFile(guide(text.getKey()), text.getValue())))
                        .toList();
            }
        };
    }

    private static Carried carry(String from, String to, Map<String, String> files) throws IOException {
        return Carry.run(new TextTree(files), book(to), before(from));
    }

    private static String carry(String from, String to, String path, String text) throws IOException {
        Carried carried = carry(from, to, Map.of(path, text));
        assertThat(carried.refusals()).isEmpty();
        String after = carried.files().getOrDefault(path, text);
        assertThat(carry(from, to, Map.of(path, after)).isNothing())
                .as("running again changes nothing")
                .isTrue();
        return after;
    }

    @Test
    void makesOfAnEmptyFileTheEmptyFileOfTheNewSet() throws IOException {
        String before = EmptyScores.text(AN, "xa-an", null, criteria(OLD), VI);
        assertThat(carry(OLD, NEW, AN, before)).isEqualTo(EmptyScores.text(AN, "xa-an", null, criteria(NEW), VI));
    }

    @Test
    void movesFactsThatFitAndKeepsTheOthersInNotes() throws IOException {
        String file = """
                unit: xa-an
                evidence:
                  kh: {title: Kế hoạch}
                scores:
                  # của văn phòng
                  "1.1.1":  # Kế hoạch năm (tối đa 2,00 điểm)
                    # dung: Đúng hạn (2,00 điểm)
                    # cham: Chậm (1,00 điểm)
                    choice: dung  # ghi một mã ở trên
                    # Kế hoạch
                    evidence: [kh]  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                    note: Ký ngày 5/1.
                  "1.1.2":
                    numerator: 18  # hỏi lại một cửa
                    denominator: 20
                    score: 3.60
                  "1.1.3":
                    # hỏi lại
                    count: 2
                    evidence: [kh]
                    note: Hai cuộc.
                """;
        String after = carry(OLD, NEW, AN, file);
        assertThat(after.lines().skip(1).toList())
                .containsExactlyElementsOf("""
                unit: xa-an
                evidence:
                  kh: {title: Kế hoạch}
                scores:
                  "1.1.1":
                    numerator: 18  # hỏi lại một cửa
                    denominator: 20
                    note: "Điểm đơn vị tự tính theo cách chấm trước, 1.1.2: 3.60."
                  # của văn phòng
                  "1.1.2":  # Kế hoạch năm (tối đa 2,00 điểm)
                    # dung: Đúng hạn (2,00 điểm)
                    # cham: Chậm (1,00 điểm)
                    choice: dung  # ghi một mã ở trên
                    # Kế hoạch
                    evidence: [kh]  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                    note: Ký ngày 5/1.
                  "1.1.3":  # Trang tin điện tử (tối đa 3,00 điểm)
                    # # co: Có (3,00 điểm)
                    # # khong: Không (0,00 điểm)
                    # choice:  # ghi một mã ở trên
                    # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                    # hỏi lại
                    note: |-
                      Ghi theo bộ tiêu chí trước, 1.1.3 Số cuộc họp: count: 2; evidence: [kh].
                      Hai cuộc.
                """.lines().toList());
        Carried carried = carry(OLD, NEW, Map.of(AN, file));
        assertThat(carried.units().get(0).told())
                .extracting(Carried.Told::fate, Carried.Told::before, Carried.Told::after)
                .containsExactly(
                        tuple(Fate.REVIEW, "1.1.2", "1.1.1"),
                        tuple(Fate.MOVED, "1.1.1", "1.1.2"),
                        tuple(Fate.ANEW, "1.1.3", "1.1.3"));
    }

    @Test
    void rewritesWhatWasMadeFromTheOldSetAndNothingElse() throws IOException {
        String later = OLD.replace("title: Kế hoạch năm", "title: Kế hoạch của năm")
                .replace("label: Chậm, points: 1}", "label: Gửi chậm, points: 0.5}")
                .replace("evidence: [Kế hoạch]", "evidence: [Bản ký số]")
                .replace("max: 2, rule: {type: choice", "max: 2, supersedes: [\"1.1.1\"], rule: {type: choice");
        String file = """
                unit: xa-an
                scores:
                  "1.1.1":  # Kế hoạch năm (tối đa 2,00 điểm)
                    # dung: Đúng hạn (2,00 điểm)
                    # cham: Chậm (1,00 điểm)
                    choice: dung  # ghi một mã ở trên
                    # Kế hoạch
                    # cham: Chậm thôi
                    note: |
                      # cham: Chậm (1,00 điểm)
                  "1.1.2":  # của tôi
                  "1.1.3":
                """;
        assertThat(carry(OLD, later, AN, file)).endsWith("""
                unit: xa-an
                scores:
                  "1.1.1":  # Kế hoạch của năm (tối đa 2,00 điểm)
                    # dung: Đúng hạn (2,00 điểm)
                    # cham: Gửi chậm (0,50 điểm)
                    choice: dung  # ghi một mã ở trên
                    # Bản ký số
                    # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                    # cham: Chậm thôi
                    note: |
                      # cham: Chậm (1,00 điểm)
                  "1.1.2":  # của tôi
                  "1.1.3":
                """);
    }

    @Test
    void keepsTheSameFileWhereNothingIsAskedForOtherwise() throws IOException {
        String file = "unit: xa-an\r\nscores: {\"1.1.3\": {count: 1}, \"1.1.1\": {choice: dung}}\r\n";
        String later = OLD.replace("title: Bộ thử", "title: Bộ thử, sửa");
        String after = carry(OLD, later, AN, file);
        assertThat(after).contains("unit: xa-an\r\n", "  \"1.1.1\": {choice: dung}\r\n", "  \"1.1.3\": {count: 1}\r\n");
        assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void keepsAsACommentWhatTheNewSetHasNoPlaceFor() throws IOException {
        String later = set(
                "8",
                OLD.lines()
                        .filter(line -> line.contains("code: \"1.1.") && !line.contains("1.1.3"))
                        .map(String::strip)
                        .reduce("", (a, b) -> a + b + "\n"));
        String file = """
                unit: xa-an
                scores:
                  "1.1.3":
                    count: 2
                    note: |
                      Hai cuộc.
                bonus: {}
                """;
        String after = carry(OLD, later, AN, file);
        assertThat(after).endsWith("""
                    # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                  # Ghi theo bộ tiêu chí trước; bộ hiện hành không còn những mục này.
                  # "1.1.3":
                  #   count: 2
                  #   note: |
                  #     Hai cuộc.
                bonus: {}
                """);
        assertThat(carry(later, OLD, AN, after)).as("and it stays so").contains("#     Hai cuộc.");
        String empty = file.replace("    count: 2\n    note: |\n      Hai cuộc.\n", "    # hỏi lại văn phòng\n");
        assertThat(carry(OLD, later, AN, empty)).as("of nothing its comments").endsWith("""
                    # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                  # hỏi lại văn phòng
                bonus: {}
                """);
    }

    @Test
    void joinsAndPartsNothingButInNotes() throws IOException {
        String later = set("8", """
                - {code: "1.1.1", title: Kế hoạch và họp, max: 4, supersedes: ["1.1.1", "1.1.3"], rule: {type: count, value: Số việc, per: 1}}
                - {code: "1.1.2", title: Hồ sơ nộp trực tuyến, max: 2, supersedes: ["1.1.2"], rule: {type: ratio, numerator: Trực tuyến, denominator: Tất cả, floor: 0, full: 100}}
                - {code: "1.1.3", title: Hồ sơ đúng hạn, max: 2, supersedes: ["1.1.2"], rule: {type: ratio, numerator: Đúng hạn, denominator: Đã giải quyết, floor: 80, full: 100}}
                """);
        String file = """
                unit: xa-an
                scores:
                  "1.1.1": {choice: dung}
                  "1.1.2": {numerator: 1, denominator: 2}
                  "1.1.3": {count: 2}
                """;
        String after = carry(OLD, later, AN, file);
        assertThat(after)
                .contains(
                        "1.1.1 Kế hoạch năm: choice: dung.",
                        "1.1.3 Số cuộc họp: count: 2.",
                        "Ghi theo bộ tiêu chí trước, 1.1.2 Hồ sơ đúng hạn: numerator: 1; denominator: 2.")
                .doesNotContain("\n    count:", "\n    numerator:");
        assertThat(after.split("numerator: 1;", -1)).hasSize(3);
    }

    @Test
    void carriesResultsOfTheSurvey() throws IOException {
        String file = """
                waves:
                - {date: 2025-11-01, results: {"1.1.4": 87.40}}  # báo cáo
                - date: 2025-12-01
                  results:
                    "1.1.4": 90
                """;
        assertThat(carry(OLD, NEW, SURVEY, file)).endsWith("""
                waves:
                - {date: 2025-11-01, results: {"1.1.5": 87.40}}  # báo cáo
                - date: 2025-12-01
                  results:
                    "1.1.5": 90
                """);
        String without = NEW.replaceAll(" *- \\{code: \"1.1.5\".*\n", "");
        assertThat(carry(OLD, without, SURVEY, file)).endsWith("""
                # Kết quả theo bộ tiêu chí trước, 1.1.4 Hài lòng: 87.40
                # Kết quả theo bộ tiêu chí trước, 1.1.4 Hài lòng: 90
                """);
    }

    @Test
    void carriesDecisionsOnWhatDoesNotApply() throws IOException {
        String path = "criteria/2025/not-applicable.yaml";
        String file = """
                not-applicable:
                # về kế hoạch
                - {index: commune, components: ["1.1.1"], units: [xa-an], decision: 15/QĐ, date: 2025-10-02, issuer: UBND}
                - index: commune
                  components:
                  - "1.1.2"  # hồ sơ
                  - "1.1.3"
                  kinds: [xa]
                  decision: 16/QĐ
                  date: 2025-10-02
                  issuer: UBND
                - index: commune
                  components: ["1.1.3"]
                  units: [xa-binh]
                  decision: 17/QĐ
                  date: 2025-10-02
                  issuer: UBND
                - {index: commune, components: ["1.1"], units: [xa-binh], decision: 18/QĐ, date: 2025-10-02, issuer: UBND}
                """;
        assertThat(carry(OLD, NEW, path, file)).endsWith("""
                )
                not-applicable:
                # về kế hoạch
                - {index: commune, components: ["1.1.2"], units: [xa-an], decision: 15/QĐ, date: 2025-10-02, issuer: UBND}
                - index: commune
                  components:
                  - "1.1.1"
                  kinds: [xa]
                  decision: 16/QĐ
                  date: 2025-10-02
                  issuer: UBND
                # Ghi theo bộ tiêu chí trước; bộ hiện hành không còn những mục này.
                # - index: commune
                #   components: ["1.1.3"]
                #   units: [xa-binh]
                #   decision: 17/QĐ
                #   date: 2025-10-02
                #   issuer: UBND
                - {index: commune, components: ["1.1.2", "1.1.1", "1.1.5"], units: [xa-binh], decision: 18/QĐ, date: 2025-10-02, issuer: UBND}
                """);
        assertThat(carry(OLD, NEW, Map.of(path, file)).decisions())
                .extracting(
                        Carried.Decision::decision,
                        Carried.Decision::before,
                        Carried.Decision::after,
                        Carried.Decision::lost)
                .containsExactly(
                        tuple("15/QĐ", "1.1.1", List.of("1.1.2"), List.of()),
                        tuple("16/QĐ", "1.1.2", List.of("1.1.1"), List.of()),
                        tuple("16/QĐ", "1.1.3", List.of(), List.of("1.1.3")),
                        tuple("17/QĐ", "1.1.3", List.of(), List.of("1.1.3")),
                        tuple("18/QĐ", "1.1", List.of("1.1.2", "1.1.1", "1.1.5"), List.of("1.1.3")));
        String gone = """
                not-applicable:
                - {index: commune, components: ["1.1.3"], units: [xa-an], decision: 15/QĐ, date: 2025-10-02, issuer: UBND}
                """;
        assertThat(carry(OLD, NEW, Map.of(path, gone)).gone()).containsExactly(path);
        assertThat(carry(OLD, NEW, Map.of(path, gone.replace("1.1.3", "9.9"))).decisions())
                .isEmpty();
    }

    @Test
    void carriesDecisionsUnderSupersededCodesAndWholeGroups() throws IOException {
        String path = "criteria/2025/not-applicable.yaml";
        String later = OLD.replace("code: \"1.1\"\n", "code: \"1.2\"\n")
                .replace("\"1.1.", "\"1.2.")
                .replace(
                        "\"1.2.1\", title: Kế hoạch năm",
                        "\"1.2.1\", supersedes: [\"1.1.1\"], title: Chương trình công tác");
        String file = """
                not-applicable:
                - {index: commune, components: ["1.1", "1.1.1"], units: [xa-an], decision: 15/QĐ, date: 2025-10-02, issuer: UBND}
                """;
        assertThat(carry(OLD, later, path, file)).contains("components: [\"1.2\", \"1.2.1\"]");
    }

    @Test
    void carriesMeansOfGroupsWhereTheScaleIsTheSame() throws IOException {
        String rule = "groups: [{id: dan, title: Dân, weight: 60}, {id: dn, title: Doanh nghiệp, weight: 40}], "
                + "scale: {from: 1, to: 5, zero: 1}}";
        String grouped = OLD.replace("respondents: Dân}", rule);
        String later = NEW.replace("respondents: Dân}", rule);
        String file = """
                waves:
                - {date: 2025-11-01, results: {"1.1.4": {dan: 4.25, dn: 3.5}}}
                """;
        assertThat(carry(grouped, later, SURVEY, file)).contains("results: {\"1.1.5\": {dan: 4.25, dn: 3.5}}}");
        assertThat(carry(grouped, NEW, SURVEY, file))
                .as("no mean of 1 to 5 becomes a percentage")
                .doesNotContain("1.1.5")
                .contains("1.1.4 Hài lòng: dan 4.25, dn 3.5");
    }

    @Test
    void carriesResultsOfOtherIndexes() throws IOException {
        String old = ExampleSets.set("2", """
                - {code: "1.1.1", title: DTI, max: 2, rule: {type: external, value: Chỉ số, unit: điểm, of: 100}}
                """);
        String later = ExampleSets.set("2", """
                - {code: "1.1.3", title: DTI, max: 2, rule: {type: external, value: Chỉ số, unit: điểm, of: 100}}
                """);
        String path = "submissions/2025/xa-an/external.yaml";
        String file = """
                results:
                  # theo báo cáo
                  "1.1.1": {value: 87.45}
                """;
        assertThat(carry(old, later, path, file)).endsWith("""
                results:
                  # theo báo cáo
                  "1.1.3": {value: 87.45}
                """);
        assertThat(carry(old, NEW, path, file)).endsWith("""
                results:
                  # Ghi theo bộ tiêu chí trước; bộ hiện hành không còn những mục này.
                  # theo báo cáo
                  # "1.1.1": {value: 87.45}
                """);
    }

    @Test
    void carriesNamedFiguresThatAreCalledTheSame() throws IOException {
        String old = figures("""
                - {id: a, title: Hồ sơ đúng hạn, unit: hồ sơ}
                - {id: b, title: Hồ sơ, unit: hồ sơ}
                - {id: c, title: Cuộc họp, unit: cuộc}
                """, "a / b + c / c");
        String later = figures("""
                - {id: a, title: Hồ sơ đúng hạn, unit: hồ sơ}
                - {id: b, title: Hồ sơ trực tuyến, unit: hồ sơ}
                - {id: d, title: Việc, unit: việc}
                """, "a / b + d / d");
        String file = """
                unit: xa-an
                figures:
                  a: 18
                  b: 20  # của một cửa
                  c:  # Cuộc họp, cuộc
                scores:
                  "1.1.1":
                """;
        assertThat(carry(old, later, AN, file)).contains("""
                figures:
                  a: 18
                  b:  # Hồ sơ trực tuyến (hồ sơ)
                  d:  # Việc (việc)
                  # Ghi theo bộ tiêu chí trước; bộ hiện hành không còn những mục này.
                  # b: 20  # của một cửa
                scores:
                """);
        String empty = EmptyScores.text(AN, "xa-an", null, criteria(old), VI);
        assertThat(carry(old, later, AN, empty)).isEqualTo(EmptyScores.text(AN, "xa-an", null, criteria(later), VI));
        String without = EmptyScores.text(AN, "xa-an", null, criteria(OLD), VI);
        assertThat(carry(OLD, later, AN, without)).isEqualTo(EmptyScores.text(AN, "xa-an", null, criteria(later), VI));
    }

    private static final String ENGLISH =
            ExampleSets.CAMPAIGN.replace("timezone: Asia/Ho_Chi_Minh\n", "timezone: Asia/Ho_Chi_Minh\nlocale: en\n");

    private static Map<String, String> carriedInEnglish(String file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(Map.of(
                "criteria/2025/campaign.yaml", ENGLISH,
                "criteria/2025/units.yaml", UNITS,
                "criteria/2025/commune.yaml", NEW));
        ScoreBook book = Objects.requireNonNull(BookLoader.definitions(new TextTree(files), "2025", new Problems()));
        Carried carried = Carry.run(new TextTree(Map.of(AN, file)), book, before(OLD));
        assertThat(carried.refusals()).isEmpty();
        return carried.files();
    }

    /** Files of an English campaign that an earlier program wrote have Vietnamese comments; they are the program's too. */
    @Test
    void writesInTheLanguageOfTheCampaignAndKnowsItsCommentsInEveryLanguage() throws IOException {
        String english = EmptyScores.text(AN, "xa-an", null, criteria(NEW), Locale.ENGLISH);
        String begun = EmptyScores.text(AN, "xa-an", null, criteria(OLD), Locale.ENGLISH);
        assertThat(carriedInEnglish(begun).get(AN)).isEqualTo(english);
        String vietnamese = EmptyScores.text(AN, "xa-an", null, criteria(OLD), VI);
        String carried = Objects.requireNonNull(carriedInEnglish(vietnamese).get(AN));
        assertThat(carried.substring(carried.indexOf("scores:")))
                .isEqualTo(english.substring(english.indexOf("scores:")));
        String filled = vietnamese
                .replace("    # count:", "    # của tôi\n    # count:")
                .replace("    # choice:", "    choice: dung");
        assertThat(carriedInEnglish(filled).get(AN))
                .contains("choice: dung  # write one of the codes above", "# của tôi")
                .doesNotContain("ghi một mã ở trên");
    }

    @Test
    void knowsTheCommentsOfFiguresThatEarlierProgramsWrote() throws IOException {
        String before = figures("- {id: a, title: Số A, unit: vụ, previous: true}\n", "a / previous(a)");
        String after = figures(
                "- {id: a, title: Số A, unit: vụ, previous: true}\n- {id: b, title: Số B}\n", "(a + b) / previous(a)");
        String form = EmptyScores.text(AN, "xa-an", null, criteria(before), VI);
        assertThat(form)
                .contains(
                        "a:  # Số A (vụ); cần cả số năm trước: {value: năm nay, previous: năm trước}",
                        "# tính từ số liệu ghi ở mục figures: a (Số A)",
                        "    # evidence: []");
        String old = form.replace("; cần cả số năm trước: {value: năm nay, previous: năm trước}", "");
        assertThat(carry(before, after, AN, old)).contains("a:  # Số A (vụ); cần cả", "b:  # Số B\n");
        assertThat(carry(before, after, AN, form)).isEqualTo(EmptyScores.text(AN, "xa-an", null, criteria(after), VI));
    }

    private static String figures(String figures, String formula) {
        return ExampleSets.set("2", """
                        - {code: "1.1.1", title: Tính, max: 2, rule: {type: formula, formula: "%s", zero: zero}}
                        """.formatted(formula)).replace("areas:\n", "figures:\n" + figures + "areas:\n");
    }

    @Test
    void refusesWhatItWouldLose() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(AN, "unit: xa-an\nscores:\n  \"1.1.1\": {choice: dung\n");
        files.put(APPRAISAL, "passes:\n- {pass: 1, scores: {\"1.1.2\": agree}}\n");
        files.put(
                "submissions/2025/xa-binh/scores.yaml", "# sodiem-criteria: 0123456789ab\nunit: xa-binh\nscores: {}\n");
        assertThat(carry(OLD, NEW, files).refusals())
                .extracting(Carried.Refusal::why, Carried.Refusal::detail)
                .containsExactlyInAnyOrder(
                        tuple(Carried.Why.UNREADABLE, ""),
                        tuple(Carried.Why.APPRAISED, "1.1.2"),
                        tuple(Carried.Why.UNKNOWN_SET, "0123456789ab"));
    }

    /** A unit may have written by the set in force already, in a file that still bears the mark of the one before. */
    @Test
    void knowsWhatIsWrittenByTheSetInForceAlready() throws IOException {
        String before = withBonus(OLD, "- {code: T1, title: Sáng kiến, points: 1}");
        String after = withBonus(
                ExampleSets.NEW,
                "- {code: T1, title: Sáng kiến, points: 1}\n    - {code: T2, title: Mô hình mới, points: 1}");
        Carried carried = carry(before, after, Map.of(AN, """
                unit: xa-an
                scores:
                  "1.1.9": {count: 1}
                bonus:
                  T1: {note: A}
                  T2: {note: B}
                  T9: {note: C}
                """));
        assertThat(carried.refusals()).isEmpty();
        assertThat(carried.units().get(0).told())
                .filteredOn(told -> told.fate() == Carried.Fate.UNKNOWN)
                .extracting(Carried.Told::before)
                .containsExactly("1.1.9", "T9");
        assertThat(carried.files().get(AN)).contains("T2: {note: B}");
    }

    @Test
    void writesNoCodeTwiceWhereTheHeirsCodeIsTaken() throws IOException {
        String before = withBonus(OLD, "- {code: T1, title: Mô hình mới, points: 1}");
        String after = withBonus(ExampleSets.set("2", """
                - {code: "1.1.5", title: Số cuộc họp, max: 2, rule: {type: count, value: Số cuộc, per: 1}}
                """), "- {code: T2, title: Mô hình mới, points: 1}");
        assertThat(carry(before, after, Map.of(AN, """
                                unit: xa-an
                                scores:
                                  "1.1.3": {count: 2}
                                  "1.1.5": {count: 1}
                                """)).refusals())
                .extracting(Carried.Refusal::detail)
                .containsExactly("1.1.5");
        assertThat(carry(before, after, Map.of(AN, """
                                unit: xa-an
                                scores:
                                  "1.1.3": {count: 2}
                                bonus: {T1: {note: A}, T2: {note: B}}
                                """)).refusals())
                .extracting(Carried.Refusal::detail)
                .containsExactly("T2");
        String moved = carry(before, after, AN, "unit: xa-an\nscores:\n  \"1.1.3\": {count: 2}\n  \"1.1.5\":\n");
        assertThat(moved).containsOnlyOnce("\"1.1.5\": {count: 2}").doesNotContain("1.1.3");
    }

    private static String withBonus(String set, String items) {
        return set + "adjustments:\n  bonus:\n    max: 3\n    items:\n    " + items + "\n";
    }

    @Test
    void looksAtAppraisalsOnlyWhereScoresAreCarried() throws IOException {
        String there = carry(OLD, NEW, AN, "unit: xa-an\nscores:\n  \"1.1.1\": {choice: dung}\n");
        String binh = "submissions/2025/xa-binh/scores.yaml";
        Map<String, String> files = new LinkedHashMap<>();
        files.put(AN, there);
        files.put(APPRAISAL, "passes:\n- {pass: 1, agree: all}\n");
        files.put(
                "submissions/2025/xa-an/appraisal/tai-chinh.yaml",
                "passes:\n- {pass: 1, scores: {\"1.1.2\": agree}}\n");
        files.put(binh, "unit: xa-binh\nscores:\n  \"1.1.1\": {choice: dung}\n");
        Carried carried = carry(OLD, NEW, files);
        assertThat(carried.refusals()).isEmpty();
        assertThat(carried.files()).containsOnlyKeys(binh);
        files.put("submissions/2025/xa-binh/appraisal/noi-vu.yaml", "passes:\n- {pass: 1, agree: all}\n");
        assertThat(carry(OLD, NEW, files).refusals())
                .containsExactly(new Carried.Refusal(
                        Carried.Why.APPRAISED_ALL, "submissions/2025/xa-binh/appraisal/noi-vu.yaml", ""));
    }

    @Test
    void carriesExplanationsWithTheScoresBesideThem() throws IOException {
        String path = "submissions/2025/xa-an/explanations.yaml";
        String file = """
                evidence: {vb: {title: Văn bản}}
                explanations:
                  # đã trao đổi
                  "1.1.1": {text: Ban hành đúng hạn., evidence: [vb]}
                  "1.1.2":
                    text: Đã xong.
                  "1.1.3": {text: Họp hai lần.}
                """;
        Map<String, String> files = new LinkedHashMap<>();
        files.put(path, file);
        assertThat(carry(OLD, NEW, files).isNothing())
                .as("no scores beside it are of the earlier set")
                .isTrue();
        files.put(AN, "unit: xa-an\nscores:\n  \"1.1.1\": {choice: dung}\n");
        Carried carried = carry(OLD, NEW, files);
        assertThat(carried.refusals()).isEmpty();
        assertThat(carried.files().get(path)).isEqualTo("""
                evidence: {vb: {title: Văn bản}}
                explanations:
                  # đã trao đổi
                  "1.1.2": {text: Ban hành đúng hạn., evidence: [vb]}
                  "1.1.1":
                    text: Đã xong.
                  # Ghi theo bộ tiêu chí trước; bộ hiện hành không còn những mục này.
                  # "1.1.3": {text: Họp hai lần.}
                """);
        Map<String, String> after = new LinkedHashMap<>(carried.files());
        assertThat(carry(OLD, NEW, after).isNothing()).isTrue();
        files.put(path, "explanations:\n  \"1.1.4\": {text: A}\n  \"1.1.5\": {text: B}\n");
        assertThat(carry(OLD, NEW, files).refusals())
                .containsExactly(new Carried.Refusal(Carried.Why.TAKEN, path, "1.1.5"));
    }

    private static String guide(String code) {
        return "criteria/2025/guidance/commune/" + code + ".md";
    }

    @Test
    void movesGuidanceWithItsComponent() throws IOException {
        // The plan goes from 1.1.1 to 1.1.2, cases from 1.1.2 to 1.1.1; the meetings are gone, and their code is
        // another's.
        Map<String, String> stood = Map.of("1.1.1", "Kế hoạch\r\n", "1.1.2", "Hồ sơ\n", "1.1.3", "Họp\n");
        Map<String, String> files = new LinkedHashMap<>();
        stood.forEach((code, text) -> files.put(guide(code), text));
        Carried carried = Carry.run(new TextTree(files), book(NEW), before(OLD, stood));
        assertThat(carried.refusals()).isEmpty();
        assertThat(carried.files())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        guide("1.1.2"), "Kế hoạch\r\n",
                        guide("1.1.1"), "Hồ sơ\n",
                        guide("bo-truoc/1.1.3"), "Họp\n"));
        assertThat(carried.gone()).containsExactly(guide("1.1.3"));
        assertThat(Carry.run(new TextTree(carried.files()), book(NEW), before(OLD, stood))
                        .isNothing())
                .as("running again changes nothing")
                .isTrue();
        files.put(guide("1.1.1"), "Viết lại cho bộ mới\n");
        assertThat(Carry.run(new TextTree(files), book(NEW), before(OLD, stood)).refusals())
                .as("what was written since stays, and nothing takes its place")
                .containsExactly(new Carried.Refusal(Carried.Why.GUIDANCE_TAKEN, guide("1.1.2"), guide("1.1.1")));
    }

    @Test
    void leavesGuidanceOfPartsAndOfWhatIsGone() throws IOException {
        String later = set("10", """
                - {code: "1.1.1", title: Kế hoạch và họp, max: 4, supersedes: ["1.1.1", "1.1.3"], rule: {type: count, value: Số việc, per: 1}}
                - {code: "1.1.5", title: Hồ sơ trực tuyến, max: 6, supersedes: [], rule: {type: count, value: Số việc, per: 1}}
                """);
        Map<String, String> stood = Map.of("1.1.1", "Kế hoạch", "1.1.2", "Hồ sơ", "1.1.3", "Họp");
        Map<String, String> files = new LinkedHashMap<>();
        stood.forEach((code, text) -> files.put(guide(code), text));
        assertThat(Carry.run(new TextTree(files), book(later), before(OLD, stood))
                        .isNothing())
                .isTrue();
    }

    @Test
    void overwritesNoResultUnderTheCodeOfTheHeir() throws IOException {
        String survey = "waves:\n- {date: 2025-11-01, results: {\"1.1.4\": 87.40, \"1.1.5\": 80}}\n";
        assertThat(carry(OLD, NEW, Map.of(SURVEY, survey)).refusals())
                .containsExactly(new Carried.Refusal(Carried.Why.TAKEN, SURVEY, "1.1.5"));
        String old = ExampleSets.set("2", """
                - {code: "1.1.1", title: DTI, max: 2, rule: {type: external, value: Chỉ số, unit: điểm, of: 100}}
                """);
        String path = "submissions/2025/xa-an/external.yaml";
        String external = "results:\n  \"1.1.1\": {value: 87.45}\n  \"1.1.3\": {value: 80}\n";
        assertThat(carry(old, old.replace("1.1.1", "1.1.3"), Map.of(path, external))
                        .refusals())
                .containsExactly(new Carried.Refusal(Carried.Why.TAKEN, path, "1.1.3"));
    }
}
