package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;

/**
 * A small district from {@code init} to the published decision, by pull requests of every party. What the gate refuses is
 * not merged; after each step both editions are built, and nothing withheld stands in any byte of the public one.
 */
class YearScenarioTest {

    private static final String AN = "submissions/2023/xa-an/";
    private static final String BINH = "submissions/2023/xa-binh/";
    private static final String DISTRICT = "submissions/2023/don-vi-cap-huyen/";
    private static final String PUBLICATION = "criteria/2023/publication.yaml";

    /** A set that one can add up by hand: 8 by home affairs, 4 by justice, a survey of 4, another's measure of 4. */
    private static final String SET = """
            index: commune
            title: Bộ tiêu chí thử
            illustrative: true
            total: 20
            rounding: {scale: 2, mode: half-up}
            bands: [{id: tot, title: Tốt, from: 80}, {id: yeu, title: Yếu, from: 0}]
            areas:
            - code: "1"
              title: Lĩnh vực một
              max: 8
              lead: noi-vu
              criteria:
              - code: "1.1"
                title: Tiêu chí một
                max: 8
                components:
                - {code: "1.1.1", title: Đếm một, max: 4, rule: {type: count, value: Số, per: 1}}
                - {code: "1.1.2", title: Đếm hai, max: 4, rule: {type: count, value: Số, per: 1}}
            - code: "2"
              title: Lĩnh vực hai
              max: 12
              lead: tu-phap
              criteria:
              - code: "2.1"
                title: Tiêu chí hai
                max: 12
                components:
                - {code: "2.1.1", title: Đếm ba, max: 4, rule: {type: count, value: Số, per: 1}}
                - {code: "2.1.2", title: Khảo sát, max: 4, method: survey, rule: {type: survey, form: Phiếu, respondents: Dân}}
                - {code: "2.1.3", title: Chuyển đổi số, max: 4, rule: {type: external, value: DTI, unit: điểm, of: 100}}
            adjustments:
              penalty: {max: 2, items: [{code: P1, title: Bị phê bình, points: 0.5}]}
            """;

    private static final String OF_THE_DISTRICT = """
            index: district
            title: Bộ tiêu chí huyện thử
            illustrative: true
            total: 2
            rounding: {scale: 2, mode: half-up}
            bands: [{id: dat, title: Đạt, from: 0}]
            areas:
            - code: "1"
              title: Lĩnh vực một
              max: 2
              lead: noi-vu
              criteria:
              - code: "1.1"
                title: Tiêu chí một
                max: 2
                components:
                - {code: "1.1.1", title: Đếm, max: 2, rule: {type: count, value: Số, per: 1}}
            """;

    private static final String PLAN = """
            plans: [{id: kh-19, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND huyện Thử}]
            tasks:
            - {id: ra-soat, title: Rà soát, plan: kh-19, kinds: [xa], offices: [tu-phap], due: 2023-11-30, serves: {commune: ["1.1.2"]}}
            - {id: so-hoa, title: Số hóa, plan: kh-19, units: [xa-binh], due: 2023-12-15}
            - {id: kiem-tra, title: Kiểm tra, plan: kh-19, offices: [noi-vu], due: 2023-12-20}
            """;

    private static final String ROUND = "- {id: lan-2, ";
    private static final String WINDOWS = """
            windows:
            - {for: appraisal, title: Thẩm định lần 1, opens: 2023-11-21, closes: 2023-12-10}
            - {for: explanation, title: Giải trình, opens: 2023-12-11, closes: 2023-12-17T17:00}
            - {for: appraisal, title: Thẩm định lần 2, opens: 2023-12-18, closes: 2023-12-25}
            """;

    private static final String PENALTY = "  penalties: {P1: {count: 1, reason: Văn bản phê bình 88/KÍN}}\n";

    private static final String PASS_1 = """
            - pass: 1
              against: lan-1
              agree: all
              scores:
                "1.1.2": {score: 1, reason: Lý do kín của Nội vụ, explain: true}
            """ + PENALTY;

    private static final String EXPLAINED = """
            evidence:
              xn: {title: Xác nhận, number: 77/KÍN-UB, date: 2023-12-12, issuer: UBND xã An, url: "https://kin.example/77"}
            explanations:
              "1.1.2": {text: Lời kín của xã An, evidence: [xn]}
            """;

    private static final String DECIDED =
            "{index: commune, decision: 12/QĐ-UBND, date: 2024-02-01, issuer: UBND huyện Thử}\n";
    private static final String RESULTS = "results:\n- " + DECIDED;

    /** What stands in appraisals, in their commits, branches and paths, and nowhere else. */
    private static final List<String> APPRAISALS =
            List.of("Lý do kín", "88/KÍN", "Tham dinh kin", "Cán bộ kín lan", "Cán bộ kín phap", "appraisal/");

    /** What stands in explanations, in their commits, branches and paths, and nowhere else. */
    private static final List<String> EXPLANATIONS =
            List.of("Lời kín", "77/KÍN-UB", "kin.example", "Giai trinh kin", "explanations.yaml");

    private static final List<String> SECRETS =
            Stream.of(APPRAISALS, EXPLANATIONS).flatMap(List::stream).toList();

    private static final List<String> AT_FIRST = List.of("xa-an 68.75", "xa-binh 68.75");
    private static final List<String> AT_LAST = List.of("xa-an 75.50", "xa-binh 91.00");

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private int branches;

    @BeforeEach
    void begin() throws IOException {
        Path units =
                Files.writeString(folder.resolve("don-vi.csv"), "id,title,kind\nxa-an,Xã An,xa\nxa-binh,Xã Bình,xa\n");
        Path place = folder.resolve("kho");
        run(
                "init",
                place.toString(),
                "--level",
                "district",
                "--year",
                "2023",
                "--authority",
                "UBND huyện Thử",
                "--units",
                units.toString());
        repo = new RepoBuilder(place);
        String campaign = Files.readString(place.resolve("criteria/2023/campaign.yaml"));
        int second = campaign.indexOf(ROUND);
        repo.write("criteria/2023/campaign.yaml", campaign.substring(0, second) + WINDOWS + "fictitious: true\n");
        repo.replace("criteria/2023/units.yaml", "title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]")
                .replace("criteria/2023/units.yaml", "title: Phòng Tư pháp", "title: Phòng Tư pháp, people: [phap]")
                .replace(
                        "criteria/2023/units.yaml",
                        "title: \"Xã An\",",
                        "title: Xã An, people: [an], approvers: [chu-tich],")
                .replace("criteria/2023/units.yaml", "title: \"Xã Bình\",", "title: Xã Bình, people: [binh],");
        String named = Files.readString(place.resolve("criteria/2023/units.yaml"));
        repo.write("criteria/2023/units.yaml", named + "coordinators: [dau-moi]\n")
                .write("criteria/2023/commune.yaml", SET)
                .write("criteria/2023/district.yaml", OF_THE_DISTRICT)
                .write(AN + "scores.yaml", scores("xa-an", 0, 0, 0))
                .write(BINH + "scores.yaml", scores("xa-binh", 0, 0, 0));
        repo.git("add", "--all");
        repo.git("rm", "--quiet", "--force", "-r", "submissions/2023/don-vi-cap-huyen");
        repo.by("Đầu mối").commit("Mở kỳ", "2023-11-01T08:00:00+07:00");
    }

    private static String scores(String unit, int first, int second, int third) {
        return """
                unit: UNIT
                evidence:
                  bc: {title: Báo cáo năm, number: 90/BC-UBND, date: 2023-11-05, issuer: UBND xã, url: "https://xa.example/90"}
                scores:
                  "1.1.1": {count: %d, evidence: [bc]}
                  "1.1.2": {count: %d, evidence: [bc]}
                  "2.1.1": {count: %d, evidence: [bc]}
                """.formatted(first, second, third).replace("UNIT", unit);
    }

    @Test
    void goesFromTheOpenRoundToThePublishedDecisionByRequestsOfEveryParty() throws IOException {
        tellsPlansAndCommitments();
        scoresItself();
        approvesAndCloses();
        appraisesAndExplains();
        endsTheTasks();
        measures();
        publishes();
        staysAsPublished();
    }

    private void tellsPlansAndCommitments() throws IOException {
        String day = "2023-11-02T08:00";
        refuse("an", day, "file-of-coordinator", "criteria/2023/plan.yaml", PLAN);
        merge("dau-moi", day, "criteria/2023/plan.yaml", PLAN);
        run("units", "scaffold", "--repo", repo.folder().toString());
        String empty = Files.readString(repo.folder().resolve(BINH + "tasks.yaml"));
        repo.git("stash", "--quiet", "--include-untracked");
        refuse("dau-moi", day, "file-of-unit", BINH + "tasks.yaml", empty + "# thêm một dòng\n");
        merge("dau-moi", day, BINH + "tasks.yaml", empty);
        commits(day);
        String done = "unit: xa-an\ntasks: {ra-soat: {under-way: Đang rà soát ba mươi thủ tục}}\n";
        refuse("binh", day, "file-of-unit", AN + "tasks.yaml", done);
        refuse("phap", day, "file-of-unit", AN + "tasks.yaml", done);
        mend("an", day, "task-of-others", AN + "tasks.yaml", done.replace("ra-soat", "so-hoa"));
        mend("an", day, "unknown-task", AN + "tasks.yaml", done.replace("ra-soat", "ra-xoat"));
        mend("an", day, "task-done-later", AN + "tasks.yaml", "unit: xa-an\ntasks: {ra-soat: {done: 2023-11-20}}\n");
        mend("an", day, "task-in-two-states", AN + "tasks.yaml", done.replace("}}", ", done: 2023-11-01}}"));
        merge("an", day, AN + "tasks.yaml", done);
        String led = "unit: don-vi-cap-huyen\noffice: tu-phap\ntasks: {ra-soat: {under-way: Đã hướng dẫn}}\n";
        refuse("lan", day, "file-of-office", DISTRICT + "tasks/tu-phap.yaml", led);
        refuse("an", day, "file-of-office", DISTRICT + "tasks/tu-phap.yaml", led);
        mend("phap", day, "task-of-others", DISTRICT + "tasks/tu-phap.yaml", led.replace("ra-soat", "kiem-tra"));
        merge("phap", day, DISTRICT + "tasks/tu-phap.yaml", led);
    }

    /** The coordinator writes what was signed; nobody whose word it is changes it behind that. */
    private void commits(String day) throws IOException {
        String pledge = """
                commitments:
                - {by: Chủ tịch xã, with: Trưởng Ban, signed: 2023-02-10, targets: [{at-least: 82}, {part: '1', at-least: 7}]}
                """;
        refuse("an", day, "file-of-coordinator", AN + "commitments.yaml", pledge);
        merge("dau-moi", day, AN + "commitments.yaml", pledge);
        refuse("an", day, "file-of-coordinator", AN + "commitments.yaml", pledge.replace("82", "60"));
        refuse("chu-tich", day, "file-of-coordinator", AN + "commitments.yaml", pledge.replace("82", "60"));
        mend("dau-moi", day, "unknown-part", BINH + "commitments.yaml", pledge.replace("'1'", "'9.9'"));
        merge("dau-moi", day, BINH + "commitments.yaml", pledge);
        String ofOffice = pledge.replace("{at-least: 82}, ", "").replace("at-least: 7", "at-least: 1");
        refuse("phap", day, "file-of-coordinator", DISTRICT + "commitments/tu-phap.yaml", ofOffice);
        merge("dau-moi", day, DISTRICT + "commitments/tu-phap.yaml", ofOffice);
        refuse(
                "phap",
                day,
                "file-of-coordinator",
                DISTRICT + "commitments/tu-phap.yaml",
                ofOffice.replace(": 1}", ": 0}"));
        // Both units have entered that they have done nothing yet; the district has entered nothing.
        assertThat(status("commitments", "state")).containsExactly("short", "short", "short", "short", "on-the-way");
    }

    /** Behind the rounds, and behind the decision, too: tasks and targets take no points from anybody. */
    private void endsTheTasks() throws IOException {
        String day = "2024-01-08T08:00";
        // The last change is of 20 December, the last day of one task.
        assertThat(status("tasks", "overdue")).containsExactly("true", "true", "true", "true", "false");
        String done = """
                unit: xa-an
                evidence:
                  bc: {title: Báo cáo rà soát, number: 31/BC-UBND, date: 2023-12-05, issuer: UBND xã, url: "https://xa.example/31"}
                tasks: {ra-soat: {done: 2023-12-05, evidence: [bc]}}
                """;
        refuse("binh", day, "file-of-unit", AN + "tasks.yaml", done);
        merge("an", day, AN + "tasks.yaml", done);
        merge("binh", day, BINH + "tasks.yaml", "unit: xa-binh\ntasks: {so-hoa: {not-done: Máy quét hỏng}}\n");
        assertThat(status("tasks", "state"))
                .containsExactlyInAnyOrder("not-reported", "not-done", "under-way", "not-reported");
    }

    /** One key of every task that is not done, or of every target. */
    private List<String> status(String what, String key) throws IOException {
        String told = run("status", "--format", "json", "--repo", repo.folder().toString());
        return Json.read(told.getBytes(StandardCharsets.UTF_8)).list(what, JsonObject.class).stream()
                .map(one -> String.valueOf(one.properties().get(key)))
                .toList();
    }

    private void scoresItself() throws IOException {
        refuse("an", "2023-10-31T08:00", "file-before-its-window", AN + "scores.yaml", scores("xa-an", 4, 3, 4));
        refuse("binh", "2023-11-08T08:00", "file-of-unit", AN + "scores.yaml", scores("xa-an", 0, 0, 0) + "# khác\n");
        merge("an", "2023-11-08T08:00", AN + "scores.yaml", scores("xa-an", 4, 3, 4));
        merge("binh", "2023-11-09T08:00", BINH + "scores.yaml", scores("xa-binh", 4, 4, 3));
        refuse("an", "2023-11-20T17:01", "file-after-its-window", AN + "scores.yaml", scores("xa-an", 4, 4, 4));
        editions("Tự chấm lần 1 đang mở", "self", AT_FIRST, List.of(), List.of());
    }

    private void approvesAndCloses() throws IOException {
        String approval = """
                evidence:
                  bc-91: {title: Báo cáo đã ký, number: 91/BC-UBND, date: 2023-11-15, issuer: UBND xã, url: "https://xa.example/91"}
                approvals:
                - {of: lan-1, name: Nguyễn Văn A, position: Chủ tịch, date: 2023-11-15, report: [bc-91]}
                """;
        refuse("an", "2023-11-15T08:00", "file-of-approver", AN + "approval.yaml", approval);
        refuse("dau-moi", "2023-11-15T08:00", "file-of-approver", AN + "approval.yaml", approval);
        merge("chu-tich", "2023-11-15T08:00", AN + "approval.yaml", approval);
        refuse("chu-tich", "2023-11-20T17:01", "file-after-its-window", AN + "approval.yaml", approval + "# lại\n");
        String closed = run("round", "close", "lan-1", "--repo", repo.folder().toString(), "--at", "2023-11-20T18:00");
        assertThat(closed).contains("Xã Bình").doesNotContain("Xã An");
        run("round", "verify", "--repo", repo.folder().toString());
    }

    private void appraisesAndExplains() throws IOException {
        String first = "passes:\n" + PASS_1;
        String ofHome = AN + "appraisal/noi-vu.yaml";
        String ofJustice = AN + "appraisal/tu-phap.yaml";
        String corrected =
                "passes:\n- pass: 1\n  against: lan-1\n  scores: {'2.1.1': {count: 2, reason: Lý do kín của Tư pháp}}\n";
        String foreign = corrected.replace("2.1.1", "1.1.1");
        refuse("lan", "2023-11-20T08:00", "file-before-its-window", ofHome, first);
        refuse("phap", "2023-11-25T08:00", "file-of-office", ofHome, first);
        refuse("an", "2023-11-25T08:00", "file-of-office", ofHome, first);
        refuse("phap", "2023-11-25T08:00", "appraised-by-other-office", ofJustice, foreign);
        merge("lan", "2023-11-25T08:00", ofHome, first);
        merge("phap", "2023-11-26T08:00", ofJustice, corrected);
        String all = "passes:\n- {pass: 1, against: lan-1, agree: all}\n";
        merge("lan", "2023-11-27T08:00", BINH + "appraisal/noi-vu.yaml", all);
        mend("dau-moi", "2023-11-28T08:00", "not-appraised", PUBLICATION, RESULTS);
        merge("phap", "2023-11-28T08:00", BINH + "appraisal/tu-phap.yaml", all);
        refuse("phap", "2023-12-12T08:00", "file-before-its-window", ofJustice, corrected + "# nữa\n");
        editions("Thẩm định lần 1 đang mở, hạn 10/12/2023", "self", AT_FIRST, APPRAISALS, List.of());

        refuse("an", "2023-12-10T08:00", "file-before-its-window", AN + "explanations.yaml", EXPLAINED);
        refuse("binh", "2023-12-12T08:00", "file-of-unit", AN + "explanations.yaml", EXPLAINED);
        refuse("lan", "2023-12-12T08:00", "file-of-unit", AN + "explanations.yaml", EXPLAINED);
        merge("an", "2023-12-12T08:00", AN + "explanations.yaml", EXPLAINED);
        refuse("an", "2023-12-17T17:01", "file-after-its-window", AN + "explanations.yaml", EXPLAINED + "# nữa\n");
        editions("Giải trình đang mở, hạn 17:00 ngày 17/12/2023", "self", AT_FIRST, SECRETS, List.of());

        // Of an office the penalties of the latest pass count: what is not written again is taken back.
        String second = first + "- pass: 2\n  scores: {'1.1.2': agree}\n" + PENALTY;
        merge("lan", "2023-12-20T08:00", ofHome, second);
        refuse("lan", "2023-12-26T08:00", "file-after-its-window", ofHome, first);
        editions("Thẩm định lần 2 đang mở, hạn 25/12/2023", "self", AT_FIRST, SECRETS, List.of());
    }

    private void measures() throws IOException {
        String survey = "waves:\n- {date: 2024-01-15, sample: 60, results: {'2.1.2': 80}}\n";
        String measured = """
                evidence:
                  qd: {title: Quyết định DTI, number: 5/QĐ-UBND, date: 2024-01-10, issuer: UBND tỉnh, url: "https://tinh.example/5"}
                results: {"2.1.3": {value: 75, evidence: [qd]}}
                """;
        String day = "2024-01-20T08:00";
        refuse("an", day, "file-of-coordinator", AN + "survey.yaml", survey);
        refuse("phap", day, "file-of-coordinator", AN + "external.yaml", measured);
        merge("dau-moi", day, AN + "survey.yaml", survey);
        merge("dau-moi", day, BINH + "survey.yaml", survey);
        merge("dau-moi", day, AN + "external.yaml", measured);
        merge("dau-moi", day, BINH + "external.yaml", measured.replace("75", "100"));
        // 4 + 3 + 4 of its own, 3.2 and 3 of others, of 20; the penalty is the office's word and waits.
        editions(
                "Đã hết hạn tự chấm, thẩm định; chưa công bố kết quả",
                "self",
                List.of("xa-an 86.00", "xa-binh 91.00"),
                SECRETS,
                List.of());
    }

    private void publishes() throws IOException {
        refuse("an", "2024-02-01T08:00", "file-of-coordinator", PUBLICATION, RESULTS);
        refuse("lan", "2024-02-01T08:00", "file-of-coordinator", PUBLICATION, RESULTS);
        merge("dau-moi", "2024-02-01T08:00", PUBLICATION, RESULTS);
        // Xã An: justice finds 2 where it said 4: 4 + 3 + 2 + 3.2 + 3 of 20 are 76; the penalty of 0.5 is outside.
        editions("Đã công bố kết quả", "result", AT_LAST, EXPLANATIONS, APPRAISALS);
        // Of an index of 82 and 7 points of area 1: Xã An has 75.5 and 7, Xã Bình 91 and 8; the district nothing.
        assertThat(status("commitments", "state"))
                .containsExactlyInAnyOrder("out-of-reach", "kept", "kept", "kept", "on-the-way");
        assertThat(status("commitments", "missing")).contains("6.5");
    }

    private void staysAsPublished() throws IOException {
        String day = "2024-02-10T08:00";
        refuse("an", "2023-11-15T08:00", "result-published", AN + "scores.yaml", scores("xa-an", 4, 4, 4));
        refuse("lan", "2023-12-20T08:00", "result-published", AN + "appraisal/noi-vu.yaml", "passes:\n" + PASS_1);
        refuse(
                "dau-moi",
                day,
                "result-published",
                AN + "survey.yaml",
                "waves: [{date: 2024-02-09, results: {'2.1.2': 9}}]\n");
        refuse("dau-moi", day, "result-published", AN + "external.yaml", "results: {}\n");
        merge("dau-moi", day, PUBLICATION, RESULTS + "opened:\n- " + DECIDED.replace("{", "{what: explanation, "));
        merge("lan", day, DISTRICT + "tasks/noi-vu.yaml", """
                unit: don-vi-cap-huyen
                office: noi-vu
                evidence:
                  tb: {title: Thông báo, number: 9/TB-PNV, date: 2024-02-09, issuer: Phòng Nội vụ, url: "https://pnv.example/9"}
                tasks: {kiem-tra: {done: 2024-02-09, evidence: [tb]}}
                """);
        editions("Đã công bố kết quả", "result", AT_LAST, List.of(), SECRETS);
        run("round", "verify", "--repo", repo.folder().toString());
        run(
                "verify",
                folder.resolve("public").toString(),
                "--repo",
                repo.folder().toString());
    }

    /** A request that must not be merged, for this reason. */
    private void refuse(String actor, String at, String code, String path, String text) throws IOException {
        judge("refused", actor, at, code, path, text);
    }

    /** A request of somebody who may write this, but not so. */
    private void mend(String actor, String at, String code, String path, String text) throws IOException {
        judge("fix", actor, at, code, path, text);
    }

    private void judge(String verdict, String actor, String at, String code, String path, String text)
            throws IOException {
        String told = propose(actor, at, path, text);
        assertThat(told)
                .as(actor + " " + path + " " + at)
                .contains("\"verdict\":\"" + verdict + "\"", "\"" + code + "\"");
        repo.git("checkout", "--quiet", "main");
    }

    /** A request that is merged. */
    private void merge(String actor, String at, String path, String text) throws IOException {
        assertThat(propose(actor, at, path, text))
                .as(actor + " " + path + " " + at)
                .contains("\"verdict\":\"merge\"");
        String branch = repo.git("branch", "--show-current").strip();
        repo.git("checkout", "--quiet", "main");
        repo.by("Văn thư").merge(branch, at + ":30+07:00");
    }

    private String propose(String actor, String at, String path, String text) throws IOException {
        boolean appraisal = path.contains("/appraisal/");
        boolean explanation = path.endsWith("explanations.yaml");
        String branch = (appraisal || explanation ? "nhanh-kin-" : "nhanh-") + actor + ++branches;
        repo.git("checkout", "--quiet", "-b", branch);
        repo.write(path, text)
                .by((appraisal ? "Cán bộ kín " : "Cán bộ ") + actor)
                .commit(appraisal ? "Tham dinh kin" : explanation ? "Giai trinh kin" : "Nộp", at + ":00+07:00");
        StringWriter out = new StringWriter();
        Main.run(
                new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false),
                "check",
                "--base",
                "main",
                "--head",
                branch,
                "--actor",
                actor,
                "--at",
                at,
                "--format",
                "json",
                "--repo",
                repo.folder().toString());
        return out.toString();
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        assertThat(Main.run(new Console(new PrintWriter(out), new PrintWriter(out), false), args))
                .as(out.toString())
                .isZero();
        return out.toString();
    }

    /**
     * Both editions as they are now: by whose word the units stand and where, in the data and on the page of each, and that
     * what is withheld is in every form in the internal edition and in none in the public one.
     *
     * @param phase where the year of the communes stands
     * @param kept what is merged and withheld from the public
     * @param told what is merged and open
     */
    private void editions(String phase, String voice, List<String> standings, List<String> kept, List<String> told)
            throws IOException {
        List<String> all = Stream.concat(kept.stream(), told.stream()).toList();
        assertThat(found(site("internal"), SECRETS)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found(site("public"), SECRETS)).containsExactlyInAnyOrderElementsOf(told);
        assertThat(run("status", "--format", "json", "--repo", repo.folder().toString()))
                .as("data of the page of who owes what, and the terminal")
                .isEqualTo(Files.readString(folder.resolve("internal/data/status.json")));
        assertThat(run("status", "--repo", repo.folder().toString())).contains(phase);
        for (String edition : List.of("public", "internal")) {
            assertThat(Jsoup.parse(Files.readString(folder.resolve(edition).resolve("index.html")))
                            .select(".asof")
                            .text())
                    .contains(phase);
            for (String standing : standings) {
                String[] words = standing.split(" ", -1);
                Path place = folder.resolve(edition);
                JsonObject score = Json.read(Files.readAllBytes(place.resolve("data/unit/" + words[0] + ".json")))
                        .object("score");
                assertThat(new BigDecimal(score.text("index"))).as(standing).isEqualByComparingTo(words[1]);
                assertThat(score.text("voice")).as(standing).isEqualTo(voice);
                Document page = Jsoup.parse(Files.readString(place.resolve("don-vi/" + words[0] + ".html")));
                assertThat(page.select(".score").text()).startsWith(words[1].replace('.', ','));
                assertThat(page.select(".asof").text()).as(edition).contains("Kỳ 2023 · " + phase);
                assertThat(page.text().contains("Theo tự chấm; chưa công bố")).isEqualTo(voice.equals("self"));
                assertThat(page.text().contains("12/QĐ-UBND")).isEqualTo(voice.equals("result"));
            }
        }
    }

    /** Every file of an edition, built anew; its pages and data stay in the folder of this name. */
    private List<byte[]> site(String edition) throws IOException {
        Path site = folder.resolve(edition);
        run("build", "--repo", repo.folder().toString(), "--out", site.toString(), "--edition", edition);
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(path);
                files.add(site.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
                files.add(bytes);
                if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                    unpack(bytes, files);
                }
            }
        }
        return files;
    }

    private static void unpack(byte[] packed, List<byte[]> files) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(zip.readAllBytes());
            }
        }
    }

    /** Which of the texts stand in a file. */
    private static List<String> found(List<byte[]> files, List<String> texts) {
        List<String> contents = files.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        return texts.stream()
                .filter(text -> contents.stream().anyMatch(content -> content.contains(text)))
                .toList();
    }
}
