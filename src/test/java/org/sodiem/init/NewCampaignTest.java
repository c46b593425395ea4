package org.sodiem.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.TextTree;

class NewCampaignTest {

    @ParameterizedTest
    @EnumSource(Plan.Level.class)
    void hasNoErrorAndBuildsAtOnce(Plan.Level level) throws IOException {
        Plan plan = new Plan("Chỉ số: \"CCHC\"", "UBND huyện Thử", 2026, level, List.of());
        Map<String, String> files = new NewCampaign(plan).files();
        Assessment assessment = Assessment.of(new TextTree(files), null, (stage, done, total) -> {});
        assertThat(assessment.problems().stream().filter(Diagnostic::isError)).isEmpty();
        int units = level == Plan.Level.district ? 4 : 3;
        assertThat(Objects.requireNonNull(assessment.scores()).book().submissions())
                .hasSize(units)
                .allSatisfy(submission -> assertThat(submission.scores()).isNotEmpty());
        assertThat(SiteBuild.files(assessment, SiteOptions.NONE))
                .allSatisfy(file -> assertThat(file.content().get()).isNotEmpty());
        files.forEach((path, text) -> {
            if (!path.startsWith("schema/")) {
                assertThat(text).as(path).doesNotContain("1325", "Quảng Trị", "2023");
            }
        });
    }

    @Test
    void takesUnitsThatAreGiven() throws IOException {
        Plan plan = new Plan(
                "Chỉ số",
                "UBND tỉnh Thử",
                2026,
                Plan.Level.province,
                List.of(new Plan.NewUnit("dk-con-co", "Đặc khu Cồn Cỏ", "dac-khu", "001")));
        Map<String, String> files = new NewCampaign(plan).files();
        assertThat(files).containsKey("submissions/2026/dk-con-co/scores.yaml");
        assertThat(files.get("criteria/2026/campaign.yaml")).contains("kinds: [dac-khu]");
    }
}
