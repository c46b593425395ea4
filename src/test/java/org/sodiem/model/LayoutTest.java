package org.sodiem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of file from its path, and its path from the kind. */
class LayoutTest {

    private static final Layout LAYOUT =
            new Layout("2023", Map.of("xa-an", List.of("commune", "digital"), "huyen-thu", List.of("district")));

    /** A path that names a kind of file outside of the layout, in double quotes. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"(?:[^\"]*/)?(?:(?:scores|units|campaign|survey|tasks|explanations|approval|commitments)\\.yaml"
                    + "|report\\.md|(?:criteria|submissions|evidence|scores|appraisal|guidance)/[^\"]*)\""
                    + "|\"(?:submissions|site-templates)\"|List\\.of\\(\"criteria\"");

    /** What is read from the class path, and not from a repository. */
    private static final Pattern RESOURCE = Pattern.compile("resource\\(\"campaign\\.yaml\"\\)");

    private static final Set<FileKind> TOLD = EnumSet.noneOf(FileKind.class);

    @ParameterizedTest
    @CsvSource({
        "submissions/2023/xa-an/scores.yaml,SCORES,UNIT,ROUND,SCORES,scores-commune.json,''",
        "submissions/2023/cum-1/xa-an/scores.yaml,SCORES,UNIT,ROUND,SCORES,scores-commune.json,''",
        "submissions/2023/huyen-thu/scores/noi-vu.yaml,OFFICE_SCORES,OFFICE,ROUND,SCORES,scores-commune.json,noi-vu",
        "submissions/2023/xa-an/report.md,REPORT,UNIT,ROUND,TEXT,'',''",
        "submissions/2023/xa-an/tasks.yaml,TASKS,UNIT,ANY,TASKS,tasks-commune.json,''",
        "submissions/2023/huyen-thu/tasks/noi-vu.yaml,OFFICE_TASKS,OFFICE,ANY,TASKS,tasks-commune.json,noi-vu",
        "submissions/2023/xa-an/explanations.yaml,EXPLANATIONS,UNIT,EXPLANATION,EXPLANATIONS,explanations-commune.json,''",
        "submissions/2023/xa-an/approval.yaml,APPROVAL,APPROVER,ROUND,APPROVAL,approval-commune.json,''",
        "submissions/2023/xa-an/evidence/a/b.pdf,EVIDENCE,UNIT,ROUND_OR_EXPLANATION,NONE,'',a/b.pdf",
        "submissions/2023/xa-an/survey.yaml,SURVEY,COORDINATOR,ANY,SURVEY,survey-commune.json,''",
        "submissions/2023/xa-an/external.yaml,EXTERNAL,COORDINATOR,ANY,EXTERNAL,external-commune.json,''",
        "submissions/2023/xa-an/commitments.yaml,COMMITMENTS,COORDINATOR,ANY,COMMITMENTS,commitments-commune.json,''",
        "submissions/2023/xa-an/commitments/noi-vu.yaml,OFFICE_COMMITMENTS,COORDINATOR,ANY,COMMITMENTS,"
                + "commitments-commune.json,noi-vu",
        "criteria/2023/plan.yaml,PLAN,COORDINATOR,ANY,PLAN,plan.json,''",
        "submissions/2023/xa-an/appraisal/noi-vu.yaml,APPRAISAL,OFFICE,APPRAISAL,APPRAISAL,appraisal-commune.json,noi-vu",
        "criteria/2023/campaign.yaml,CAMPAIGN,STEWARDS,ANY,CAMPAIGN,campaign.json,''",
        "criteria/2023/units.yaml,UNITS,STEWARDS,ANY,UNITS,units.json,''",
        "criteria/2023/publication.yaml,PUBLICATION,COORDINATOR,ANY,PUBLICATION,publication.json,''",
        "criteria/2023/not-applicable.yaml,EXEMPTIONS,COORDINATOR,BEFORE_THE_LAST_CLOSE,EXEMPTIONS,not-applicable.json,''",
        "criteria/2023/commune.yaml,CRITERIA,STEWARDS,ANY,CRITERIA,criteria.json,commune",
        "criteria/2023/guidance/commune/1.1.1.md,GUIDANCE,LEAD_OFFICE,ANY,GUIDANCE,'',commune/1.1.1",
        "criteria/2023/guidance/1.1.1.md,DEFINITIONS,STEWARDS,ANY,NONE,'',guidance/1.1.1.md",
        "submissions/2023/xa-an/scores/a/b.yaml,UNKNOWN,NOBODY,ANY,NONE,'',scores/a/b.yaml",
        "site-templates/lib/foot.ftlh,TEMPLATE,STEWARDS,ANY,THEME,'',lib/foot.ftlh",
        "docs/index.md,PROGRAM,STEWARDS,ANY,NONE,'',docs/index.md"
    })
    void tellsEveryKind(
            String path,
            FileKind kind,
            FileKind.Party party,
            FileKind.Time time,
            FileKind.Loader loader,
            String schema,
            String name) {
        RepositoryFile file = LAYOUT.file(path);
        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.name()).isEqualTo(name);
        assertThat(kind.party()).isEqualTo(party);
        assertThat(kind.time()).isEqualTo(time);
        assertThat(kind.loader()).isEqualTo(loader);
        assertThat(kind.schema("commune")).isEqualTo(schema);
        assertThat("/" + path).endsWith("/" + kind.inside(name));
        TOLD.add(kind);
        assertThat(file.year()).isEqualTo(kind.root() == FileKind.Root.REPOSITORY ? null : "2023");
    }

    @AfterAll
    static void hasTriedEveryKind() {
        assertThat(TOLD).containsExactlyInAnyOrder(FileKind.values());
    }

    @Test
    void putsFilesTogether() {
        UnitKey unit = LAYOUT.key("xa-an");
        assertThat(FileKind.SCORES.in(Layout.folder(unit))).isEqualTo("submissions/2023/xa-an/scores.yaml");
        assertThat(FileKind.OFFICE_SCORES.in(Layout.folder(unit), "noi-vu"))
                .isEqualTo("submissions/2023/xa-an/scores/noi-vu.yaml");
        assertThat(FileKind.EVIDENCE.in(Layout.folder(unit))).isEqualTo("submissions/2023/xa-an/evidence/");
        assertThat(FileKind.GUIDANCE.in(Layout.definitions("2023"), "commune/1.1.1"))
                .isEqualTo("criteria/2023/guidance/commune/1.1.1.md");
    }

    @Test
    void keepsThePathsOfTheFirstIndexAndNamesEachFurtherOne() {
        assertThat(LAYOUT.keys("xa-an"))
                .containsExactly(
                        new UnitKey("2023", "xa-an", "commune", true), new UnitKey("2023", "xa-an", "digital", false));
        for (UnitKey key : LAYOUT.keys("xa-an")) {
            RepositoryFile scores = LAYOUT.file(FileKind.SCORES.in(Layout.folder(key)));
            assertThat(scores).isEqualTo(new RepositoryFile(FileKind.SCORES, "2023", key, ""));
            RepositoryFile evidence = LAYOUT.file(FileKind.EVIDENCE.in(Layout.folder(key), "bc-1.pdf"));
            assertThat(evidence).isEqualTo(new RepositoryFile(FileKind.EVIDENCE, "2023", key, "bc-1.pdf"));
        }
        assertThat(Layout.folder(LAYOUT.keys("xa-an").get(1))).isEqualTo("submissions/2023/xa-an/digital");
    }

    @Test
    void knowsNoFolderOfAnIndexThatDoesNotScoreTheUnit() {
        for (String path : List.of(
                "submissions/2023/xa-an/district/scores.yaml",
                "submissions/2023/xa-an/commune/scores.yaml",
                "submissions/2023/huyen-thu/digital/scores.yaml")) {
            assertThat(LAYOUT.file(path).kind()).isEqualTo(FileKind.UNKNOWN);
        }
    }

    @Test
    void findsTheYearInAPath() {
        assertThat(Layout.yearOf("criteria/2023/campaign.yaml")).isEqualTo("2023");
        assertThat(Layout.yearOf("submissions/2024/xa-an/scores.yaml")).isEqualTo("2024");
        assertThat(Layout.yearOf("criteria/README.md")).isNull();
        assertThat(Layout.yearOf("docs/2023/campaign.yaml")).isNull();
        assertThat(Layout.newestYear(
                        Stream.of("criteria/2022/a", "criteria/2023/a", "criteria/3", "submissions/9/a/b")))
                .isEqualTo("2023");
    }

    @Test
    void isTheOnlyPlaceThatKnowsPaths() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!Set.of("Layout.java", "FileKind.java")
                        .contains(file.getFileName().toString())) {
                    String text = RESOURCE.matcher(Files.readString(file)).replaceAll("");
                    assertThat(LITERAL.matcher(text).results().map(found -> file + ": " + found.group()))
                            .isEmpty();
                }
            }
        }
    }
}
