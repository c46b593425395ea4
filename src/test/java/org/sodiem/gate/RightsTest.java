package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.ChangedFile.Mode;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Revision;
import org.sodiem.source.MapTree;

/** Changes by actor, role and phase with the verdict that each deserves, as data. */
class RightsTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");

    /** The base campaign with people and windows. */
    static MapTree campaign() throws IOException {
        MapTree tree = MapTree.of(BASE);
        String units = tree.text("criteria/2023/units.yaml")
                .replace("title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]")
                .replace("title: Phòng Tư pháp", "title: Phòng Tư pháp, people: [phap]")
                .replace("kind: huyen", "kind: huyen, people: [thu]")
                .replace("title: Xã An,", "title: Xã An, people: [an],")
                .replace("title: Xã Bình,", "title: Xã Bình, people: [binh],");
        tree.with("criteria/2023/units.yaml", units + "coordinators: [dau-moi]\nmaintainers: [bao-tri]\n");
        return tree.with("criteria/2023/campaign.yaml", tree.text("criteria/2023/campaign.yaml") + """
                        windows:
                        - {for: appraisal, title: Thẩm định, opens: 2023-12-21, closes: 2024-01-10}
                        - {for: explanation, title: Giải trình, indexes: [commune], opens: 2024-01-11, closes: 2024-01-17T17:00}
                        """);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/rights.csv", numLinesToSkip = 1)
    void judges(String actor, String at, String action, String path, String verdict, String code) throws IOException {
        Judgement judged = judge(campaign(), change(action, path), actor, at);
        assertThat(judged.verdict().id()).isEqualTo(verdict);
        List<String> codes = judged.own().stream().map(d -> d.code().id()).toList();
        if (code.equals("-")) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).contains(code);
        }
        assertThat(judged.own()).allMatch(problem -> problem.at().file().path().equals(path));
    }

    @Test
    void takesThePeopleOfTheCoordinatingOfficeWhereNoCoordinatorIsNamed() throws IOException {
        MapTree tree = campaign();
        tree.with(
                "criteria/2023/units.yaml",
                tree.text("criteria/2023/units.yaml").replace("coordinators: [dau-moi]\n", ""));
        ChangedFile survey = change("change", "submissions/2023/xa-an/survey.yaml");
        assertThat(judge(tree, survey, "lan", "-").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judge(tree, survey, "dau-moi", "-").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void foldsNoLettersButThoseOfAscii() throws IOException {
        MapTree tree = campaign();
        tree.with(
                "criteria/2023/units.yaml",
                tree.text("criteria/2023/units.yaml").replace("people: [an]", "people: [sok]"));
        ChangedFile scores = change("change", "submissions/2023/xa-an/scores.yaml");
        assertThat(judge(tree, scores, "SOK", "-").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judge(tree, scores, "so\u212A", "-").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(tree, scores, "\u017Fok", "-").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void limitsNoTimeWhereTheCampaignSetsNone() throws IOException {
        MapTree tree = campaign();
        tree.with("criteria/2023/campaign.yaml", MapTree.of(BASE).text("criteria/2023/campaign.yaml"));
        ChangedFile appraisal = change("change", "submissions/2023/xa-an/appraisal/noi-vu.yaml");
        assertThat(judge(tree, appraisal, "lan", "2023-01-01T00:00").verdict()).isEqualTo(Verdict.MERGE);
    }

    @Test
    void letsNobodyChangeAnythingWhereNoRulesCanBeRead() throws IOException {
        Judgement judged = judge(new MapTree(), change("change", "README.md"), "bao-tri", "-");
        assertThat(judged.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void keepsToTheRulesOfAnEarlierCampaignForItsFiles() throws IOException {
        MapTree tree = campaign();
        for (String name : List.of("campaign.yaml", "units.yaml", "commune.yaml", "district.yaml")) {
            String text = tree.text("criteria/2023/" + name).replace("people: [an]", "people: [moi]");
            tree.with("criteria/2024/" + name, text);
        }
        ChangedFile scores = change("change", "submissions/2023/xa-an/scores.yaml");
        assertThat(judge(tree, scores, "an", "2023-11-10T08:00").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judge(tree, scores, "moi", "2023-11-10T08:00").verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void letsNoLeadOfficeChangeGuidanceOfAnotherYear() throws IOException {
        MapTree tree = campaign();
        ChangedFile guidance = change("add", "criteria/2023/guidance/commune/1.1.1.md");
        assertThat(judge(tree, guidance, "lan", "-").verdict()).isEqualTo(Verdict.MERGE);
        for (String name : List.of("campaign.yaml", "units.yaml", "commune.yaml", "district.yaml")) {
            tree.with("criteria/2024/" + name, tree.text("criteria/2023/" + name));
        }
        assertThat(judge(tree, guidance, "lan", "-").own())
                .extracting(Diagnostic::code)
                .containsExactly(Code.FILE_OF_STEWARDS);
        assertThat(judge(tree, guidance, "dau-moi", "-").verdict()).isEqualTo(Verdict.MERGE);
    }

    @Test
    void judgesTheFilesOfAFurtherIndexByTheSameRules() throws IOException {
        String path = "submissions/2023/xa-an/chuyen-doi-so/scores.yaml";
        ChangedFile scores = change("change", path);
        assertThat(judge(campaign(), scores, "an", "2023-11-10T08:00").own())
                .extracting(Diagnostic::code)
                .containsExactly(Code.FILE_OF_NOBODY);
        MapTree tree = campaign();
        String text = tree.text("criteria/2023/campaign.yaml");
        String plan = "{id: chuyen-doi-so, title: x, criteria: commune.yaml, kinds: [xa]}";
        String round =
                "{id: cds, title: CĐS, indexes: [chuyen-doi-so], opens: 2023-06-01, closes: 2023-06-30, tag: cds}";
        tree.with(
                "criteria/2023/campaign.yaml",
                text.replaceFirst("rounds:\\R", "- " + plan + "\nrounds:\n- " + round + "\n"));
        assertThat(judge(tree, scores, "an", "2023-06-10T08:00").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judge(tree, scores, "binh", "2023-06-10T08:00").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judge(tree, scores, "an", "2023-11-10T08:00").own())
                .extracting(Diagnostic::code)
                .containsExactly(Code.FILE_AFTER_ITS_WINDOW);
        ChangedFile usual = change("change", "submissions/2023/xa-an/scores.yaml");
        assertThat(judge(tree, usual, "an", "2023-11-10T08:00").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judge(tree, usual, "an", "2023-06-10T08:00").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Owners.lines(
                        Objects.requireNonNull(Rulebook.of(tree, List.of()).newest()), ""))
                .contains("/submissions/2023/**/xa-an/chuyen-doi-so/scores.yaml @an");
    }

    @Test
    void asksTheSamePeopleToReview() throws IOException {
        Rights rights =
                Objects.requireNonNull(Rulebook.of(campaign(), List.of()).newest());
        List<String> lines = Owners.lines(rights, "");
        assertThat(lines.get(0)).isEqualTo("* @dau-moi @bao-tri");
        assertThat(lines)
                .contains(
                        "/submissions/2023/**/xa-an/scores.yaml @an",
                        "/submissions/2023/**/xa-an/evidence/ @an",
                        "/submissions/2023/**/xa-an/survey.yaml @dau-moi",
                        "/submissions/2023/**/appraisal/tu-phap.yaml @phap",
                        "/criteria/2023/guidance/commune/2.1.1.md @phap @dau-moi @bao-tri");
        assertThat(Owners.lines(rights, "du-lieu")).contains("/du-lieu/submissions/2023/**/xa-binh/scores.yaml @binh");
        assertThat(Owners.lines(rights, "Dữ liệu #1 [2023]"))
                .contains("/Dữ?liệu??1??2023?/submissions/2023/**/xa-binh/scores.yaml @binh");
    }

    private static ChangedFile change(String action, String path) {
        return switch (action) {
            case "add" -> new ChangedFile(path, null, Mode.FILE, null);
            case "change" -> new ChangedFile(path, Mode.FILE, Mode.FILE, null);
            case "remove" -> new ChangedFile(path, Mode.FILE, null, null);
            case "link" -> new ChangedFile(path, Mode.FILE, Mode.LINK, null);
            case "submodule" -> new ChangedFile(path, null, Mode.SUBMODULE, null);
            case "executable" -> new ChangedFile(path, Mode.FILE, Mode.EXECUTABLE, null);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static Judgement judge(MapTree base, ChangedFile file, String actor, String at) throws IOException {
        Set<String> names = new TreeSet<>();
        base.below("submissions").forEach(entry -> names.add(entry.path()));
        names.add(file.path());
        Revision any = new Revision("0".repeat(40), "", Instant.EPOCH, Instant.EPOCH, "", List.of());
        MergeRequest request = new MergeRequest(any, any, any, List.of(file), List.of(), Map.of(), names, base, base);
        @Nullable
        Instant instant = at.equals("-")
                ? null
                : LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        return Judgement.of(
                request,
                Rulebook.of(base, request.files()),
                actor.equals("-") ? null : actor,
                instant,
                new ProblemDifference(List.of(), List.of(), 0),
                null);
    }
}
