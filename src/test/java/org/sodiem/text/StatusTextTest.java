package org.sodiem.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.data.StatusJson;
import org.sodiem.language.Words;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;
import org.sodiem.telling.OwedColumns;
import org.sodiem.telling.UnitNames;
import org.sodiem.telling.Value;
import org.sodiem.view.CampaignView;

class StatusTextTest {

    private static Example campaign(int tasks) {
        StringBuilder plan = new StringBuilder(
                "plans:\n- {id: kh, title: KH, number: 1/KH, date: 2023-01-18, issuer: UBND}\ntasks:\n");
        for (int i = 0; i < tasks; i++) {
            plan.append("- {id: v" + i + ", title: Việc " + i + ", plan: kh, units: [a], due: 2023-03-20}\n");
        }
        return new Example()
                .component("4", "type: count, value: V, per: 1")
                .silent("a")
                .unit("b", "count: 4, evidence: [bc]")
                .with("criteria/2023/plan.yaml", plan.toString());
    }

    @Test
    void listsTheWorstOfManyTasksAndAllOfOneUnit() throws Exception {
        Words words = Words.in(new Locale.Builder().setLanguage("vi").build());
        Scores scores = campaign(53).assess(null).scores();
        CampaignView view = CampaignView.of(scores, null);
        StatusText text = new StatusText(words, UnitNames.of(scores.book(), words));
        assertThat(text.all(scores, view).lines().filter(line -> line.contains("Việc ")))
                .hasSize(50);
        assertThat(text.all(scores, view)).contains("và 3 dòng nữa", "--unit");
        assertThat(text.undertaken(view, "a").lines().filter(line -> line.contains("Việc ")))
                .hasSize(53);
        assertThat(text.undertaken(view, "a")).doesNotContain("dòng nữa");
    }

    /** Neither points that nothing serves, nor a reach that is what there is. */
    @Test
    void tellsOfTasksAndTargetsNothingThatIsNotThere() throws Exception {
        String plan = """
                plans:
                - {id: kh, title: KH, number: 1/KH, date: 2023-01-18, issuer: UBND}
                tasks:
                - {id: v, title: Việc nào đó, plan: kh, units: [a, b], due: 2023-03-20, serves: {commune: ['1.1.1']}}
                """;
        String signed = "commitments: [{by: Chủ tịch, with: Trưởng Ban, signed: 2023-02-10, targets: [{at-least: 80},"
                + " {figure: ho-so, at-least: 9}]}]\n";
        Example example = campaign(1)
                .figures("id: ho-so, title: Hồ sơ")
                .with("criteria/2023/plan.yaml", plan)
                .with("submissions/2023/a/commitments.yaml", signed)
                .with("submissions/2023/b/commitments.yaml", signed);
        Words words = Words.in(new Locale.Builder().setLanguage("vi").build());
        Scores scores = example.assess("2023-12-01T08:00").scores();
        String text = new StatusText(words, UnitNames.of(scores.book(), words))
                .undertaken(CampaignView.of(scores, null), null);
        assertThat(text.lines().map(String::strip))
                .contains(
                        "Việc nào đó (Xã a): hạn 20/03/2023, quá hạn 256 ngày; chưa báo cáo; còn mở 4,00 điểm",
                        "Việc nào đó (Xã b): hạn 20/03/2023, quá hạn 256 ngày; chưa báo cáo",
                        "Xã a, Cả chỉ số: cam kết ít nhất 80,00, chưa có gì, còn có thể đạt 102,00: đang thực hiện",
                        "Xã b, Cả chỉ số: cam kết ít nhất 80,00, hiện có 100,00, còn có thể đạt 102,00: đạt",
                        "Xã b, Hồ sơ: cam kết ít nhất 9, chưa có số liệu: không còn đạt được");
    }

    /** As the file of the unit tells it. */
    @Test
    void tellsTheStatusOfTheVoiceThatCounts() throws Exception {
        Example example = campaign(1).with("submissions/2023/b/appraisal/noi-vu.yaml", """
                passes: [{pass: 1, agree: all, except: ['1.1.1']}]
                """);
        assertThat(status(example)).contains("\"status\":\"scored\"");
        assertThat(status(example.with("criteria/2023/publication.yaml", """
                results:
                - {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}
                """)))
                .contains("\"status\":\"not-appraised\"");
    }

    private static String status(Example example) throws Exception {
        Scores scores = example.assess("2024-02-02T08:00").scores();
        CampaignView view = CampaignView.of(scores, null);
        assertThat(OwedColumns.ALL.get(3).id()).isEqualTo("status");
        String plain = StatusJson.write(scores, view, "b");
        assertThat(plain).contains("\"status\":\"" + told(view) + "\"");
        return plain;
    }

    private static String told(CampaignView view) {
        return ((Value.Term) OwedColumns.ALL
                        .get(3)
                        .value()
                        .apply(view.followUp().of("b").get(0)))
                .id();
    }

    @Test
    void tellsOfOneUnitTheOfficesAloneOfWhoseComponentsItOwes() throws Exception {
        Scores scores = campaign(1).assess(null).scores();
        CampaignView view = CampaignView.of(scores, null);
        assertThat(StatusJson.write(scores, view, "b")).contains("\"offices\":[]");
        assertThat(StatusJson.write(scores, view, "a")).contains("\"office\":\"noi-vu\"");
    }
}
