package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.criteria.Carry;
import org.sodiem.criteria.ExampleSets;
import org.sodiem.criteria.Scaffold;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.FolderTree;

/** Whoever answers for the campaign may bring in what the program makes of units' files, and not one byte else. */
class RenewalTest {

    private static final String WHEN = "2025-12-29T08:00:00+07:00";
    private static final String SET = "criteria/2025/commune.yaml";
    private static final String AN = "submissions/2025/xa-an/scores.yaml";
    private static final String BINH = "submissions/2025/xa-binh/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void begin() throws IOException {
        repo = new RepoBuilder(folder.resolve("kho"));
        repo.write("criteria/2025/campaign.yaml", ExampleSets.CAMPAIGN + """
                rounds:
                - {id: lan-1, title: Lần 1, indexes: [commune], opens: 2025-11-01, closes: 2025-11-20, tag: lan-1}
                """);
        repo.write("criteria/2025/units.yaml", ExampleSets.UNITS + """
                coordinators: [dau-moi]
                maintainers: [bao-tri]
                """);
        repo.replace("criteria/2025/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        repo.write(SET, ExampleSets.OLD);
        repo.write(AN, """
                unit: xa-an
                scores:
                  "1.1.1": {choice: dung}
                  "1.1.2": {numerator: 18, denominator: 20}
                """);
        repo.commit("Gốc", WHEN);
        repo.git("checkout", "--quiet", "-b", "doi");
    }

    /** Makes what the program makes, on the branch. */
    private void make(boolean carry, Scaffold.Form form) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            FolderTree tree = new FolderTree(repo.folder());
            ScoreBook book = Objects.requireNonNull(BookLoader.newest(tree, new Problems()));
            EarlierSets sets = new EarlierSets(repository, Objects.requireNonNull(repository.head()), book);
            Map<String, String> files = carry
                    ? Carry.run(tree, book, sets).files()
                    : Scaffold.run(tree, book, sets, form).files();
            assertThat(files).isNotEmpty();
            for (Map.Entry<String, String> file : files.entrySet()) {
                repo.write(file.getKey(), file.getValue());
            }
        }
    }

    private void change(String shape) throws IOException {
        switch (shape) {
            case "carried" -> carried();
            case "carried-edited" -> {
                carried();
                repo.replace(AN, "numerator: 18", "numerator: 19");
            }
            case "carried-commented" -> {
                carried();
                repo.write(AN, Files.readString(repo.folder().resolve(AN)) + "# thêm\n");
            }
            case "carried-later" -> {
                repo.write(SET, ExampleSets.NEW).commit("Bộ mới", WHEN);
                repo.git("checkout", "--quiet", "main");
                repo.merge("doi", WHEN);
                repo.git("checkout", "--quiet", "-B", "doi");
                make(true, Scaffold.Form.AS_OTHERS);
            }
            case "base-moved" -> {
                carried();
                repo.commit("Đổi", WHEN);
                repo.git("checkout", "--quiet", "main");
                repo.write(AN, Files.readString(repo.folder().resolve(AN)) + "as-of: 2025-11-19\n")
                        .commit("Sửa", WHEN);
                repo.git("checkout", "--quiet", "doi");
            }
            case "base-moved-elsewhere" -> {
                carried();
                repo.commit("Đổi", WHEN);
                repo.git("checkout", "--quiet", "main");
                repo.write("README.md", "x\n").commit("Sửa", WHEN);
                repo.git("checkout", "--quiet", "doi");
            }
            case "removed" -> repo.git("rm", "--quiet", AN);
            case "executable" -> {
                carried();
                assertThat(repo.folder().resolve(AN).toFile().setExecutable(true))
                        .isTrue();
            }
            case "scaffold" -> make(false, Scaffold.Form.AS_OTHERS);
            case "scaffold-offices" -> make(false, Scaffold.Form.OFFICES);
            case "scaffold-filled" -> {
                make(false, Scaffold.Form.AS_OTHERS);
                repo.replace(BINH, "    # count:", "    count: 2\n    # count:");
            }
            case "scaffold-new-unit" -> {
                repo.replace(
                        "criteria/2025/units.yaml",
                        "- {id: xa-binh, title: Xã Bình, kind: xa}",
                        "- {id: xa-binh, title: Xã Bình, kind: xa}\n- {id: xa-moi, title: Xã Mới, kind: xa}");
                make(false, Scaffold.Form.AS_OTHERS);
            }
            default -> throw new IllegalArgumentException(shape);
        }
        repo.commit("Đổi bộ tiêu chí", WHEN);
    }

    private void carried() throws IOException {
        repo.write(SET, ExampleSets.NEW);
        make(true, Scaffold.Form.AS_OTHERS);
    }

    private Judgement judge(String actor) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit("main"));
            Revision tip = Objects.requireNonNull(repository.commit("doi"));
            List<Revision> forks = repository.forks(onto, tip);
            Proposal proposal = Proposal.of(repository, onto, tip, forks.get(0), null);
            Proposal.Side clean = new Proposal.Side.Unscored(List.of());
            return proposal.judge(actor, org.sodiem.score.AsOf.parse("2025-12-29T08:00"), clean, clean);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "carried, bao-tri, merge, -",
        "carried, dau-moi, merge, -",
        "carried, an, refused, file-of-stewards",
        "carried, la, refused, file-of-unit",
        "carried-edited, bao-tri, refused, file-of-unit",
        "carried-commented, dau-moi, refused, file-of-unit",
        "carried-later, bao-tri, merge, -",
        "carried-later, la, refused, file-of-unit",
        "base-moved, bao-tri, refused, file-of-unit",
        "base-moved-elsewhere, bao-tri, merge, -",
        "removed, bao-tri, refused, file-of-unit",
        "executable, bao-tri, refused, file-of-unit",
        "scaffold, dau-moi, merge, -",
        "scaffold, la, refused, file-of-unit",
        "scaffold-offices, dau-moi, merge, -",
        "scaffold-filled, dau-moi, refused, file-of-unit",
        "scaffold-new-unit, bao-tri, merge, -",
    })
    void lets(String shape, String actor, String verdict, String code) throws IOException {
        change(shape);
        Judgement judged = judge(actor);
        List<String> codes = judged.refusals().stream().map(d -> d.code().id()).toList();
        if (code.equals("-")) {
            assertThat(codes).isEmpty();
            assertThat(judged.renewed()).isNotEmpty();
        } else {
            assertThat(codes).contains(code);
        }
        assertThat(judged.verdict().id()).isEqualTo(verdict);
    }

    /** The codes of a result that came in behind the exchange are those of the set in force, though nobody marks the file. */
    @Test
    void carriesResultsOfTheSetBeforeAndNoneThatCameLater() throws IOException {
        String survey = "waves:\n- {date: 2025-11-02, form: Phiếu, respondents: Dân, sample: 9, results: {%s}}\n";
        String an = "submissions/2025/xa-an/survey.yaml";
        String binh = "submissions/2025/xa-binh/survey.yaml";
        repo.write(an, survey.formatted("\"1.1.4\": 80")).commit("Khảo sát", WHEN);
        repo.write(
                SET,
                ExampleSets.NEW.replace(
                        "- {code: \"1.1.3\", title: Trang tin điện tử, max: 3, rule: {type: choice, options: [{id: co, label: Có,"
                                + " points: 3}, {id: khong, label: Không, points: 0}]}}",
                        "- {code: \"1.1.4\", title: Tin cậy, max: 3, method: survey, rule: {type: survey, form: Phiếu, respondents: Dân}}"));
        make(true, Scaffold.Form.AS_OTHERS);
        assertThat(Files.readString(repo.folder().resolve(an))).contains("\"1.1.5\": 80");
        repo.commit("Đổi bộ", WHEN);
        String later = survey.formatted("\"1.1.4\": 60");
        repo.write(binh, later);
        for (String moment : List.of("uncommitted", "committed")) {
            try (Repository repository = Repository.open(repo.folder())) {
                FolderTree tree = new FolderTree(repo.folder());
                ScoreBook book = Objects.requireNonNull(BookLoader.newest(tree, new Problems()));
                assertThat(book.criteria()).hasSize(1);
                EarlierSets sets = new EarlierSets(repository, Objects.requireNonNull(repository.head()), book);
                assertThat(Carry.run(tree, book, sets).isNothing()).as(moment).isTrue();
            }
            repo.commit("Khảo sát sau", WHEN);
        }
        assertThat(Files.readString(repo.folder().resolve(binh))).isEqualTo(later);
    }

    @Test
    void tellsWhatItMadeAgain() throws IOException {
        change("carried");
        assertThat(judge("bao-tri").renewed()).containsExactly(AN);
    }
}
