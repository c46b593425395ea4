package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;

/** What a row of CSV tells of the facts of one component of one unit. */
class ComponentCsvTest {

    private static String[] rows(Example example) throws IOException {
        Scores scores = example.assess(null).scores();
        return Csv.write(
                        scores.book().campaign(),
                        DataTable.component(scores.indexes().get(0), 0))
                .split("\r\n", -1);
    }

    @Test
    void hasARowAUnitWithItsFigures() throws IOException {
        String[] rows = rows(new Example()
                .component("2", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100, na: allowed")
                .unit("a", "numerator: 9, denominator: 10.5, evidence: [bc]")
                .unit("b", "not-applicable: =không có")
                .silent("c"));
        assertThat(rows[0])
                .isEqualTo(
                        "\uFEFFcampaign,fictitious,component,maximum,unit,title,state,points,open,lost,evidence,note,source,"
                                + "numerator,denominator,value,count,percent,chosen,not_applicable,"
                                + "points_self,points_appraisal_1,points_explanation,points_appraisal_2,points_survey,"
                                + "points_external,points_result,explained,explanation");
        assertThat(rows[1])
                .isEqualTo(
                        "2023,true,1.1.1,2,a,Xã a,complete,1.71,0,0.29,1/BC,,submissions/2023/a/scores.yaml:5:3,9,10.5,,,,,,1.71,,,,,,,,");
        assertThat(rows[2]).endsWith(",,,,,,,'=không có,,,,,,,,,");
        assertThat(rows[3]).isEqualTo("2023,true,1.1.1,2,c,Xã c,not-entered,,2,0,,,,,,,,,,,,,,,,,,,");
    }

    @Test
    void namesTheCodesThatWereChosen() throws IOException {
        String checklist = "type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]";
        String deduction = "type: deduction, min: 0, faults: [{id: cham, label: C, minus: 1}]";
        assertThat(rows(new Example().component("2", checklist).unit("a", "met: [b, a]"))[1])
                .endsWith(",\"b; a\",,2,,,,,,,,");
        assertThat(rows(new Example().component("2", deduction).unit("a", "faults: {cham: 1}"))[1])
                .endsWith(",cham: 1,,1,,,,,,,,");
        assertThat(rows(new Example()
                        .component("2", "type: count, value: V, per: 1")
                        .unit("a", "count: 1"))[1])
                .endsWith(",1,,,,1,,,,,,,,");
    }
}
