package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.CopiedFolder;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;

/**
 * Bad inputs beside their exact expected text: each folder of {@code golden/diagnostics} is laid over
 * {@code golden/base}, a campaign without a problem.
 *
 * <p>Run with {@code -Dgolden.record=true} to write the expected text anew; the run then fails, so that nobody takes it
 * for a pass.
 */
class GoldenDiagnosticsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsExactlyWhatIsWrong(Path folder) throws IOException {
        List<Diagnostic> problems = problems(MapTree.of(GOLDEN.resolve("base")).overlay(folder));
        String told = new TextFormat(Words.in(Locale.forLanguageTag("vi"))).format(problems) + "-----\n"
                + new TextFormat(Words.in(Locale.ENGLISH)).format(problems);
        assertThat(problems)
                .filteredOn(problem -> problem.code() != Code.NOT_A_DATE) // tells what was written
                .extracting(problem -> Diagnostic.of(
                                problem.code(), problem.at(), problem.args().toArray(String[]::new))
                        .text(Words.in(Locale.ENGLISH)))
                .as("days as people write them")
                .noneMatch(text -> text.matches("(?s).*\\b\\d{4}-\\d{2}-\\d{2}\\b.*"));
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(expected, told);
            fail("recorded %s", expected);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        assertThat(told).contains("[" + folder.getFileName() + "]");
    }

    @Test
    void findsNothingWrongWithTheBase() throws IOException {
        assertThat(problems(MapTree.of(GOLDEN.resolve("base")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void explainsEveryCode(Code code) throws IOException {
        boolean inCode = List.of(
                                Code.NAME_NOT_ON_WINDOWS, // and no clone of this repository could have its fixture
                                // there
                                Code.SYMBOLIC_LINK,
                                Code.FILE_TOO_LARGE,
                                Code.FOLDER_TOO_LARGE,
                                Code.TOO_MANY_FILES,
                                Code.TOO_MANY_PROBLEMS,
                                Code.RAISED_WITHOUT_EVIDENCE)
                        .contains(code)
                || code.compareTo(Code.FILE_OF_UNIT) >= 0;
        assertThat(Files.exists(GOLDEN.resolve("diagnostics/" + code.id() + "/expected.txt")) || inCode)
                .as("a fixture for %s", code.id())
                .isTrue();
        assertThat(Files.readString(Path.of("docs/loi-va-canh-bao.md"))).contains("### " + code.id() + "\n");
        String[] args = {"1", "2", "3", "4", "5", "6"};
        assertThat(Words.in(Locale.ENGLISH).text(code.id(), args)).isNotBlank();
        assertThat(Words.in(Locale.forLanguageTag("vi")).text(code.id(), args)).isNotBlank();
    }

    @Test
    void refusesFilesOverTheLimit() throws IOException {
        MapTree tree = MapTree.of(GOLDEN.resolve("base"))
                .with("submissions/2023/xa-an/scores.yaml", "#".repeat((1 << 20) + 1));
        assertThat(codes(tree)).containsExactly(Code.FILE_TOO_LARGE);
    }

    @Test
    void readsNoMoreOfAUnitThanAUnitNeeds() throws IOException {
        MapTree tree = MapTree.of(GOLDEN.resolve("base"));
        for (int i = 0; i < 20; i++) {
            tree.with("submissions/2023/huyen-thu/scores/x" + i + ".yaml", "# " + i + "x".repeat(1_000_000) + "\n");
        }
        List<Diagnostic> problems = problems(tree);
        assertThat(problems)
                .filteredOn(problem -> problem.code() == Code.FOLDER_TOO_LARGE)
                .hasSize(1);
        assertThat(problems)
                .as("files that were read")
                .filteredOn(problem -> problem.code() == Code.EMPTY_FILE)
                .hasSizeBetween(8, 9);
    }

    @Test
    void refusesFoldersWithTooManyFiles() throws IOException {
        MapTree tree = MapTree.of(GOLDEN.resolve("base"));
        for (int i = 0; i <= 200_000; i++) {
            tree.with("submissions/2023/xa-an/evidence/" + i, new byte[0]);
        }
        assertThat(codes(tree)).contains(Code.TOO_MANY_FILES);
    }

    @Test
    void blamesNoGuidanceForASetThatCannotBeRead() throws IOException {
        MapTree tree =
                MapTree.of(GOLDEN.resolve("base")).with("criteria/2023/guidance/commune/1.1.1.md", "Chọn một mức.");
        assertThat(codes(tree)).isEmpty();
        tree.with("criteria/2023/commune.yaml", tree.text("criteria/2023/commune.yaml") + "them: 1\n");
        assertThat(codes(tree)).contains(Code.UNKNOWN_KEY).doesNotContain(Code.GUIDANCE_WITHOUT_COMPONENT);
    }

    @Test
    void refusesNamesThatNoFileCanHave(@TempDir Path repo) throws IOException {
        CopiedFolder.copy(GOLDEN.resolve("base"), repo);
        Path scores = repo.resolve("submissions/2023/xa-an/scores.yaml");
        Files.writeString(
                scores, Files.readString(scores).replace("file: evidence/bc-90.pdf", "file: \"evidence/a\\0.pdf\""));
        assertThat(codes(new FolderTree(repo))).containsExactly(Code.CONTROL_CHARACTER, Code.EVIDENCE_FILE);
    }

    @Test
    void followsNoLink(@TempDir Path repo) throws IOException {
        Path outside = Files.writeString(repo.resolve("outside.yaml"), "unit: xa-an\nscores: {}\n");
        CopiedFolder.copy(GOLDEN.resolve("base"), repo.resolve("base"));
        Path scores = repo.resolve("base/submissions/2023/xa-an/scores.yaml");
        Files.delete(scores);
        Files.createSymbolicLink(scores, outside);
        Files.createSymbolicLink(repo.resolve("base/submissions/2023/muc-luc"), repo);
        FileTree tree = new FolderTree(repo.resolve("base"));
        assertThat(codes(tree)).containsExactly(Code.UNIT_WITHOUT_FILE, Code.SYMBOLIC_LINK, Code.SYMBOLIC_LINK);
        assertThat(tree.below("submissions").stream().filter(e -> e.kind() == TreeEntry.Kind.OTHER))
                .hasSize(2);
    }

    private static List<Code> codes(FileTree tree) throws IOException {
        return problems(tree).stream().map(Diagnostic::code).toList();
    }

    private static List<Diagnostic> problems(FileTree tree) throws IOException {
        return SiteBuild.tried(Assessment.of(tree, null, (stage, done, total) -> {}))
                .problems();
    }
}
