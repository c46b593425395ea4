package org.sodiem.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.criteria.EntryForm;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Undertaken;
import org.sodiem.sample.Sample;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.TextTree;

class NewCampaignTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static Assessment.Scored scored(Map<String, String> files) throws IOException {
        return (Assessment.Scored) Assessment.of(new TextTree(files), null, (stage, done, total) -> {});
    }

    @ParameterizedTest
    @EnumSource(CampaignPlan.Level.class)
    void hasNoErrorAndBuildsAtOnce(CampaignPlan.Level level) throws IOException {
        CampaignPlan plan = new CampaignPlan("Chỉ số: \"CCHC\"", "UBND huyện Thử", 2026, level, List.of(), null, VI);
        Map<String, String> files = new NewCampaign(plan).files();
        Assessment.Scored assessment = scored(files);
        assertThat(assessment.problems().stream().filter(Diagnostic::isError)).isEmpty();
        int units = level == CampaignPlan.Level.district ? 4 : 3;
        assertThat(assessment.scores().book().submissions())
                .hasSize(units)
                .allSatisfy(submission -> assertThat(submission.scores()).isNotEmpty());
        assertThat(SiteBuild.files(assessment, SiteOptions.NONE))
                .allSatisfy(file -> assertThat(file.content()).isNotEmpty());
        files.forEach((path, text) -> {
            if (!path.startsWith("schema/")) {
                assertThat(text).as(path).doesNotContain("1325", "Quảng Trị", "2023");
            }
        });
    }

    @Test
    void writesFilesForEveryIndexOfEveryUnitOfItsKinds() throws IOException {
        List<CampaignPlan.NewUnit> units = List.of(
                new CampaignPlan.NewUnit("xa-an", "Xã An", "xa", ""),
                new CampaignPlan.NewUnit("phuong-binh", "Phường Bình", "phuong", ""));
        for (CampaignPlan.Level level : CampaignPlan.Level.values()) {
            Map<String, String> files = new NewCampaign(new CampaignPlan(
                            "Chỉ số",
                            "UBND tỉnh Thử",
                            2026,
                            level,
                            units,
                            List.of(set("cchc", List.of()), set("dti", List.of("phuong"))),
                            null,
                            VI))
                    .files();
            assertThat(files.keySet())
                    .contains(
                            "submissions/2026/xa-an/scores.yaml",
                            "submissions/2026/phuong-binh/scores.yaml",
                            "submissions/2026/phuong-binh/dti/scores.yaml")
                    .doesNotContain("submissions/2026/xa-an/dti/scores.yaml", "criteria/2026/commune.yaml");
            Assessment.Scored assessment = scored(files);
            assertThat(assessment.problems()).filteredOn(Diagnostic::isError).isEmpty();
            assertThat(assessment.scores().book().submissions())
                    .allSatisfy(submission -> assertThat(submission.scores())
                            .as(submission.key().path())
                            .isNotEmpty());
        }
    }

    private static CampaignPlan.NewSet set(String index, List<String> kinds) throws IOException {
        String text = Sample.definition("commune.yaml")
                .replace("index: commune", "index: " + index)
                .replace("noi-vu", "so-moi");
        CriteriaSet set = BookLoader.criteria(new TextTree(Map.of("set.yaml", text)), "set.yaml", new Problems());
        return new CampaignPlan.NewSet(Objects.requireNonNull(set), text, kinds);
    }

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void bringsWhatTheForgeRunsAndHowItIsUsed(Hosting forge) throws IOException {
        CampaignPlan plan =
                new CampaignPlan("Chỉ số", "UBND tỉnh Thử", 2026, CampaignPlan.Level.province, List.of(), forge, VI);
        Map<String, String> files = new NewCampaign(plan).files();
        for (Path template : templates(forge)) {
            String place =
                    forge == Hosting.gitlab ? ".gitlab-ci.yml" : "." + forge + "/workflows/" + template.getFileName();
            assertThat(files).as("every template has its place").containsEntry(place, Files.readString(template));
        }
        assertThat(files.get("README.md"))
                .contains("SODIEM_VERSION", "Mở kỳ 2026", "nhận xét")
                .doesNotContainPattern("\\{[0-9]");
        assertThat(files.get("HUONG-DAN.md")).contains("submissions/2026/MÃ-ĐƠN-VỊ", "Sửa và gửi", "1. Đăng nhập");
        assertThat(files.get("criteria/2026/campaign.yaml")).contains("# forge: {kind: " + forge + ",");
        assertThat(scored(files).hasErrors()).isFalse();
    }

    private static List<Path> templates(Hosting forge) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ci", forge.name()))) {
            return files.toList();
        }
    }

    @Test
    void takesUnitsThatAreGiven() throws IOException {
        CampaignPlan plan = new CampaignPlan(
                "Chỉ số",
                "UBND tỉnh Thử",
                2026,
                CampaignPlan.Level.province,
                List.of(new CampaignPlan.NewUnit("dk-con-co", "Đặc khu Cồn Cỏ", "dac-khu", "001")),
                null,
                VI);
        Map<String, String> files = new NewCampaign(plan).files();
        assertThat(files).containsKey("submissions/2026/dk-con-co/scores.yaml");
        assertThat(files.get("criteria/2026/campaign.yaml")).contains("kinds: [dac-khu]");
    }

    @Test
    void writesTheFilesThatUnitsFillInInTheLanguageOfTheCampaign() throws IOException {
        CampaignPlan plan = new CampaignPlan(
                "Index", "Committee", 2026, CampaignPlan.Level.province, List.of(), null, Locale.ENGLISH);
        Map<String, String> files = new NewCampaign(plan).files();
        assertThat(files.get("criteria/2026/campaign.yaml")).contains("locale: en\n");
        String scores = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("scores.yaml"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(scores)
                .contains("Below each component stand the lines to be written", "write one of the codes above")
                .doesNotContain("bỏ dấu #", "ghi một mã", "xin giữ nguyên");
        assertThat(scored(files).scores().book().campaign().locale().getLanguage())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @EnumSource(Hosting.class)
    void tellsWhatToDoInTheLanguageOfTheCampaign(Hosting forge) throws IOException {
        CampaignPlan plan = new CampaignPlan(
                "Index", "Committee", 2026, CampaignPlan.Level.district, List.of(), forge, Locale.ENGLISH);
        Map<String, String> files = new NewCampaign(plan).files();
        assertThat(files).doesNotContainKey("HUONG-DAN.md");
        assertThat(files.get("README.md")).contains("SODIEM_VERSION", "Open the campaign of 2026", "](GUIDE.md)");
        assertThat(files.get("GUIDE.md")).contains("submissions/2026/UNIT-ID", "1. Sign in");
        for (String told : List.of("README.md", "GUIDE.md", "criteria/2026/campaign.yaml")) {
            assertThat(Objects.requireNonNull(files.get(told)).replace("thẩm định", ""))
                    .as(told)
                    .doesNotContainPattern("\\{[0-9]")
                    .doesNotContain(" của ", " và ", " tệp ");
        }
    }

    /** What guides tell to copy is right: put into its files, nothing of it is an error. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void givesLinesToCopyThatAreValid(String language) throws IOException {
        CampaignPlan plan = new CampaignPlan(
                "Chỉ số",
                "UBND huyện Thử",
                2026,
                CampaignPlan.Level.district,
                List.of(),
                null,
                Locale.forLanguageTag(language));
        Map<String, String> files = new NewCampaign(plan).files();
        List<String> ofReadme = yaml(Objects.requireNonNull(files.get("README.md")));
        List<String> ofGuide =
                yaml(Objects.requireNonNull(files.get(language.equals("en") ? "GUIDE.md" : "HUONG-DAN.md")));
        String unit = "submissions/2026/xa-vi-du-1/";
        String more = "- {id: hai, title: Hai, plan: kh, kinds: [xa], due: 2026-10-31}\n";
        files.put("criteria/2026/plan.yaml", ofReadme.get(0) + more + more.replace("hai", "ba"));
        files.put(unit + "commitments.yaml", ofReadme.get(1));
        files.put(unit + "scores.yaml", "unit: xa-vi-du-1\n" + ofGuide.get(0));
        files.put(
                unit + "tasks.yaml",
                ofGuide.get(1)
                        .replaceAll("unit: .*", "unit: xa-vi-du-1")
                        .replaceAll("  \\S+-1:", "  ra-soat:")
                        .replaceAll("  \\S+-2:", "  hai:")
                        .replaceAll("  \\S+-3:", "  ba:"));
        files.put(unit + "approval.yaml", ofGuide.get(2));
        files.put(unit + "explanations.yaml", ofGuide.get(3));
        Assessment.Scored scored = scored(files);
        assertThat(scored.problems()).filteredOn(Diagnostic::isError).isEmpty();
        Undertaken undertaken = scored.scores().book().submissions().stream()
                .filter(one -> one.unit().id().value().equals("xa-vi-du-1"))
                .findFirst()
                .orElseThrow()
                .undertaken();
        assertThat(undertaken.tasks().get(0).reports()).hasSize(3);
        assertThat(undertaken.commitments().get(0).targets()).hasSize(2);
    }

    private static List<String> yaml(String guide) {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(CampaignPlan.Level.class)
    void namesInAnEmptyFileTheLinesThatThePageOfEachComponentHas(CampaignPlan.Level level) throws IOException {
        Map<String, String> files =
                new NewCampaign(new CampaignPlan("Chỉ số", "UBND", 2026, level, List.of(), null, VI)).files();
        ScoreBook book = scored(files).scores().book();
        String uncommented = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/scores"))
                .map(file -> file.getValue().replaceAll("(?m)^( +)# ", "$1"))
                .collect(Collectors.joining());
        for (Submission submission : book.submissions()) {
            for (Component component :
                    Objects.requireNonNull(book.criteriaFor(submission)).components()) {
                assertThat(uncommented).contains(EntryForm.lines(component, Words.in(Locale.forLanguageTag("vi"))));
            }
        }
    }
}
