package org.sodiem.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.data.StatusJson;
import org.sodiem.language.Words;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;
import org.sodiem.telling.UnitNames;
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

    @Test
    void tellsOfOneUnitTheOfficesAloneOfWhoseComponentsItOwes() throws Exception {
        Scores scores = campaign(1).assess(null).scores();
        CampaignView view = CampaignView.of(scores, null);
        assertThat(StatusJson.write(scores, view, "b")).contains("\"offices\":[]");
        assertThat(StatusJson.write(scores, view, "a")).contains("\"office\":\"noi-vu\"");
    }
}
