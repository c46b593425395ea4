package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sodiem.git.RepoBuilder;

/**
 * Pull requests about appraisals, explanations, approvals, surveys, other indexes and decisions, made by the real git and
 * judged by the command, with the verdict that each deserves.
 */
class AppraisalGateTest {

    private static final String WHEN = "2023-11-10T08:00:00+07:00";
    private static final String AN = "submissions/2023/xa-an/";

    /** What changes write, by the word that the table calls it. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("agree", "passes:\n- {pass: 1, agree: all}\n"),
            Map.entry("points", "passes:\n- pass: 1\n  scores: {'1.1.2': {score: 1, reason: Mục b chưa có}}\n"),
            Map.entry(
                    "figures",
                    "passes:\n- pass: 1\n  scores: {'1.1.3': {numerator: 17, denominator: 19, reason: a b}}\n"),
            Map.entry("asks", "passes:\n- pass: 1\n  scores: {'1.1.2': {explain: true, reason: Mục b ở đâu}}\n"),
            Map.entry("foreign", "passes:\n- pass: 1\n  scores: {'1.1.2': {score: 1, reason: Của phòng khác}}\n"),
            Map.entry("foreign-agree", "passes:\n- pass: 1\n  scores: {'1.1.2': agree}\n"),
            Map.entry("foreign-asks", "passes:\n- pass: 1\n  scores: {'1.1.2': {explain: true, reason: Vì sao}}\n"),
            Map.entry("foreign-bonus", "passes:\n- pass: 1\n  bonus: {T1: {points: 0, reason: Không đủ}}\n"),
            Map.entry("survey-found", "passes:\n- pass: 1\n  scores: {'2.1.1': {score: 7, reason: Theo phiếu}}\n"),
            Map.entry("unknown", "passes:\n- pass: 1\n  scores: {'9.9.9': {score: 1, reason: Không có mã}}\n"),
            Map.entry("too-many", "passes:\n- pass: 1\n  scores: {'1.1.2': {score: 3, reason: Quá mức}}\n"),
            Map.entry("no-reason", "passes:\n- pass: 1\n  scores: {'1.1.2': {score: 1}}\n"),
            Map.entry("against-nothing", "passes:\n- {pass: 1, against: ban-cuoi, agree: all}\n"),
            Map.entry("against-stranger", "passes:\n- {pass: 1, against: abcdef1, agree: all}\n"),
            Map.entry("penalty", "passes:\n- pass: 1\n  penalties: {P1: {count: 1, reason: Văn bản 88}}\n"),
            Map.entry("penalty-unknown", "passes:\n- pass: 1\n  penalties: {P9: {count: 1, reason: Văn bản 88}}\n"),
            Map.entry("broken", "passes: [\n"),
            Map.entry("answer", "explanations: {'1.1.2': {text: Mục b ở trang ba}}\n"),
            Map.entry(
                    "answer-proved",
                    "evidence:\n  vb: {title: Xác nhận, number: 3/XN, date: 2024-01-02, issuer: UBND, "
                            + "file: evidence/vb.pdf}\nexplanations: {'1.1.2': {text: Mục b ở trang ba, evidence: [vb]}}\n"),
            Map.entry("answer-unasked", "explanations: {'1.1.5': {text: Không ai hỏi điều này}}\n"),
            Map.entry("answer-empty", "explanations: {'1.1.2': {text: '?'}}\n"),
            Map.entry("answer-unknown", "explanations: {'7.7.7': {text: Không có mã này}}\n"),
            Map.entry("answer-cites", "explanations: {'1.1.2': {text: Mục b ở trang ba, evidence: [la]}}\n"),
            Map.entry("approval", approval("lan-2")),
            Map.entry("approval-commit", approval("0123456")),
            Map.entry("approval-unknown", approval("lan-9")),
            Map.entry("approval-unnamed", approval("lan-2").replace("name: Nguyễn Văn A, ", "")),
            Map.entry("survey", "waves:\n- {date: 2024-01-15, results: {'2.1.1': 80}}\n"),
            Map.entry("survey-foreign", "waves:\n- {date: 2024-01-15, results: {'1.1.1': 80}}\n"),
            Map.entry("external", "results: {}\n"),
            Map.entry("external-foreign", "results: {'1.1.1': {value: 1}}\n"),
            Map.entry(
                    "published", "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n"),
            Map.entry("published-nothing", "results: []\n"),
            Map.entry("published-unknown", "results:\n- {index: la, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n"),
            Map.entry("scores-foreign", "unit: huyen-thu\noffice: tu-phap\nscores:\n  '1.1.1': {count: 1}\n"),
            Map.entry(
                    "result",
                    "evidence:\n  qd: {title: Quyết định, number: 12/QĐ, date: 2024-01-15, issuer: UBND tỉnh, "
                            + "url: 'https://tinh.example/12'}\nresults: {'1.1.4': {value: 87.5, evidence: [qd]}}\n"),
            Map.entry("result-agreed", "passes:\n- {pass: 1, scores: {'1.1.4': agree}}\n"),
            Map.entry("pdf", "%PDF-1.4\n"));

    /** What changes put in the place of something in a file, by the word that the table calls it. */
    private static final Map<String, List<String>> EDITS = Map.ofEntries(
            Map.entry("person", List.of("people: [an]", "people: [an, an-hai]")),
            Map.entry("retitled", List.of("title: Xã An,", "title: Xã Ân,")),
            Map.entry("value", List.of("value: 87.5", "value: 88.5")),
            Map.entry("too-high", List.of("value: 87.5", "value: 187.5")),
            Map.entry("unproved", List.of(", evidence: [qd]", "")),
            Map.entry("unknown-proof", List.of("[qd]", "[la]")),
            Map.entry("self-scored", List.of("scores:\n", "scores:\n  '1.1.4': {value: 90}\n")));

    @TempDir
    private static Path shared = Path.of("");

    private static RepoBuilder repo;

    private static String approval(String of) {
        return "evidence:\n  bc: {title: Báo cáo, number: 9/BC, date: 2023-12-10, issuer: UBND, url: 'https://a.example/9'}\n"
                + "approvals:\n- {of: '" + of
                + "', name: Nguyễn Văn A, position: Chủ tịch, date: 2023-12-10, report: [bc]}\n";
    }

    /** The base campaign with people and windows, and one appraisal that asks. */
    @BeforeAll
    static void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(shared.resolve("repo"));
        repo.replace("criteria/2023/units.yaml", "title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]")
                .replace("criteria/2023/units.yaml", "title: Phòng Tư pháp", "title: Phòng Tư pháp, people: [phap]")
                .replace("criteria/2023/units.yaml", "kind: huyen", "kind: huyen, people: [thu]")
                .replace(
                        "criteria/2023/units.yaml",
                        "title: Xã An,",
                        "title: Xã An, people: [an], approvers: [chu-tich],")
                .replace("criteria/2023/units.yaml", "title: Xã Bình,", "title: Xã Bình, people: [binh],");
        append("criteria/2023/units.yaml", "coordinators: [dau-moi]\nmaintainers: [bao-tri]\n");
        append("criteria/2023/campaign.yaml", """
                windows:
                - {for: appraisal, title: Thẩm định lần 1, opens: 2023-12-21, closes: 2024-01-10}
                - {for: explanation, title: Giải trình, indexes: [commune], opens: 2024-01-11, closes: 2024-01-17T17:00}
                - {for: appraisal, title: Thẩm định lần 2, opens: 2024-01-18, closes: 2024-01-25}
                """);
        repo.write(AN + "appraisal/noi-vu.yaml", text("asks"));
        repo.commit("Mở kỳ", WHEN);
        repo.git("checkout", "--quiet", "-b", "cong-bo");
        repo.write("criteria/2023/publication.yaml", text("published"));
        repo.commit("Công bố", WHEN);
        repo.git("checkout", "--quiet", "-b", "ngoai", "main");
        String rules = Files.readString(repo.folder().resolve("criteria/2023/commune.yaml"));
        int from = rules.indexOf("rule:", rules.indexOf("1.1.4"));
        repo.write(
                "criteria/2023/commune.yaml",
                rules.substring(0, from) + "rule: {type: external, value: DTI, unit: điểm, of: 100}\n      "
                        + rules.substring(rules.indexOf("evidence:", from)));
        repo.replace(AN + "scores.yaml", "  \"1.1.4\":\n    value: 92.5\n    evidence: [bc-90]\n", "")
                .replace("submissions/2023/xa-binh/scores.yaml", "  \"1.1.4\": {value: 10}\n", "");
        repo.write(AN + "external.yaml", text("result"));
        repo.commit("Lấy chỉ số khác", WHEN);
    }

    private static void append(String path, String text) throws IOException {
        Path file = repo.folder().resolve(path);
        repo.write(path, (Files.exists(file) ? Files.readString(file) : "") + text);
    }

    private static String text(String word) {
        String text = TEXTS.get(word);
        assertThat(text).as(word).isNotNull();
        return text == null ? "" : text;
    }

    /**
     * Judges a change.
     *
     * @param base the branch it is for
     * @param change what is done: a word of {@link #TEXTS} written to a path, {@code remove}, {@code comment}, or
     *     {@code move} from a path to another, several joined by {@code +}
     */
    @ParameterizedTest
    @CsvFileSource(resources = "/gate/appraisal.csv", numLinesToSkip = 1)
    void judges(String base, String actor, String at, String change, String verdict, String code) throws IOException {
        repo.git("checkout", "--quiet", "--force", base);
        repo.git("checkout", "--quiet", "-B", "nhanh");
        for (String step : change.split("\\+", -1)) {
            String[] words = step.strip().split(" ", -1);
            switch (words[0]) {
                case "remove" -> repo.git("rm", "--quiet", words[1]);
                case "comment" -> append(words[1], "# ghi chú\n");
                case "move" -> {
                    Files.createDirectories(
                            repo.folder().resolve(words[2]).toAbsolutePath().getParent());
                    repo.git("mv", words[1], words[2]);
                }
                default -> {
                    List<String> edit = EDITS.get(words[0]);
                    if (edit == null) {
                        repo.write(words[1], text(words[0]));
                    } else {
                        repo.replace(words[1], edit.get(0), edit.get(1));
                    }
                }
            }
        }
        repo.by("Ai Đó").commit("Đề nghị", WHEN);
        String told = check(base, actor, at);
        assertThat(told).contains("\"verdict\":\"" + verdict + "\"");
        if (!code.equals("-")) {
            assertThat(told).contains("\"" + code + "\"");
        }
    }

    private static String check(String base, String actor, String at) {
        Keyboard keyboard = new Keyboard();
        keyboard.runIn(
                repo.folder(),
                "check",
                "--base",
                base,
                "--head",
                "nhanh",
                "--actor",
                actor,
                "--at",
                at,
                "--format",
                "json");
        assertThat(keyboard.err()).isEmpty();
        return keyboard.out();
    }

    /** A commit of the change itself, or of a branch, may be squashed away when it is merged. */
    @Test
    void takesACommitOfTheMainLineAloneForWhatWasLookedAtOrApproved() throws IOException {
        repo.git("checkout", "--quiet", "--force", "main");
        String main = repo.git("rev-parse", "main").strip();
        repo.git("checkout", "--quiet", "-B", "nhanh");
        repo.write(AN + "scores.yaml", Files.readString(repo.folder().resolve(AN + "scores.yaml")) + "# nháp\n")
                .commit("Nháp", WHEN);
        String own = repo.git("rev-parse", "HEAD").strip();
        for (String looked : List.of(main, main.substring(0, 10), own)) {
            repo.write(AN + "appraisal/noi-vu.yaml", "passes:\n- {pass: 1, against: " + looked + ", agree: all}\n")
                    .commit("Thẩm định", WHEN);
            String told = check("main", "lan", "2023-12-28T08:00");
            assertThat(told.contains("unknown-against")).as(looked).isEqualTo(looked.equals(own));
            repo.write(AN + "approval.yaml", approval(looked)).commit("Phê duyệt", WHEN);
            assertThat(check("main", "chu-tich", "2023-12-10T08:00").contains("unknown-approved"))
                    .as(looked)
                    .isEqualTo(looked.equals(own));
        }
    }

    @Test
    void asksApproversToReviewApprovals() throws IOException {
        repo.git("checkout", "--quiet", "--force", "main");
        Keyboard keyboard = new Keyboard();
        keyboard.runIn(repo.folder(), "owners");
        assertThat(List.of(keyboard.out().split("\n", -1)))
                .contains(
                        "/submissions/2023/**/xa-an/approval.yaml @chu-tich",
                        "/submissions/2023/**/xa-binh/approval.yaml @binh",
                        "/submissions/2023/**/xa-an/explanations.yaml @an");
    }
}
