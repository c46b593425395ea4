package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What offices, the unit and its head say beside the scores, one thing at a time. */
class RemarkTest {

    private static final String PLAN = """
            plans:
            - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
            tasks:
            - {id: mot, title: Một, plan: kh, units: [a], due: 2023-11-10}
            - {id: hai, title: Hai, plan: kh, units: [a], due: 2023-11-20}
            - {id: ba, title: Ba, plan: kh, units: [a], offices: [noi-vu], due: 2023-11-20}
            - {id: bon, title: Bốn, plan: kh, units: [a], due: 2023-11-20}
            - {id: nam, title: Năm, plan: kh, units: [a], due: 2023-11-20}
            - {id: sau, title: Sáu, plan: kh, units: [a], due: 2023-11-20}
            """;

    private static Example example() {
        return new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 1", "count: 1", "count: 1", "count: 1");
    }

    private static List<String> told(Example example) throws IOException {
        return Remark.of(Example.of(example.score(), "a").card().submission()).values().stream()
                .map(remark -> String.join(
                        " ",
                        List.of(
                                remark.on().kind().id() + ":" + remark.on().office() + ":"
                                        + remark.on().pass() + ":" + remark.on().code(),
                                remark.ruling().id(),
                                String.valueOf(remark.points()),
                                remark.said() instanceof Said.Entered ? "said" : "-",
                                remark.asks() ? "asks" : "-",
                                remark.text(),
                                remark.proofs().size() + "",
                                String.valueOf(remark.date()))))
                .toList();
    }

    @Test
    void tellsWhatOfficesFind() throws IOException {
        assertThat(told(example()
                        .alter(set -> set.replace("T2, title: T, points: 1.5", "T2, title: T, per: 0.5"))
                        .with("submissions/2023/a/appraisal/noi-vu.yaml", """
                                passes:
                                - pass: 1
                                  agree: all
                                  except: ['1.1.4', '1.1.3']
                                  scores:
                                    '1.1.1': {score: 0.50, reason: Thiếu, explain: true}
                                    '1.1.2': {count: 2, reason: Đếm lại}
                                  bonus:
                                    T1: {points: 0, reason: Không có}
                                    T2: {count: 2, reason: Hai lần}
                                  penalties:
                                    P1: {count: 1, reason: Muộn}
                                - {pass: 2, scores: {'1.1.1': agree}, bonus: {T1: agree}}
                                """)))
                .containsExactly(
                        "bulk:noi-vu:1: agreed null - - 1.1.3, 1.1.4 0 null",
                        "finding:noi-vu:1:1.1.1 given 0.5 - asks Thiếu 0 null",
                        "finding:noi-vu:1:1.1.2 corrected null said - Đếm lại 0 null",
                        "award:noi-vu:1:T1 given 0 - - Không có 0 null",
                        "award:noi-vu:1:T2 corrected null said - Hai lần 0 null",
                        "penalty:noi-vu:1:P1 given 1 - - Muộn 0 null",
                        "finding:noi-vu:2:1.1.1 agreed null - -  0 null",
                        "award:noi-vu:2:T1 agreed null - -  0 null");
    }

    @Test
    void tellsWhatTheUnitAnswersApprovesAndReports() throws IOException {
        String document = "evidence:\n  d: {title: D, number: 1/D, date: 2023-11-01, issuer: UBND}\n";
        assertThat(told(example()
                        .with("criteria/2023/plan.yaml", PLAN)
                        .with(
                                "submissions/2023/a/explanations.yaml",
                                document + "explanations:\n  '1.1.1': {text: Đã bổ sung, evidence: [d]}\n")
                        .with(
                                "submissions/2023/a/tasks.yaml",
                                "unit: a\n" + document
                                        + "tasks:\n  mot: {done: 2023-11-05, evidence: [d]}\n"
                                        + "  hai: {under-way: Đang làm, note: Sắp xong}\n  ba: {not-done: Chưa có vốn}\n"
                                        + "  bon: {}\n  nam: {note: Chờ}\n  sau: {done: 2023-11-18}\n")))
                .containsExactly(
                        "explanation:::1.1.1 none null - - Đã bổ sung 1 null",
                        "task:::mot done null - -  1 2023-11-05",
                        "task:::hai under-way null - - Đang làm; Sắp xong 0 null",
                        "task:::ba not-done null - - Chưa có vốn 0 null",
                        "task:::nam none null - - Chờ 0 null",
                        "task:::sau done null - -  0 2023-11-18");
    }
}
