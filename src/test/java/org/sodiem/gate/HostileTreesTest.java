package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;

/** Folders of evidence with what no git or nobody of good will would put there. */
class HostileTreesTest {

    private static final String FOLDER = "submissions/2023/xa-an/evidence";
    private static final String WHEN = "2023-11-10T08:00:00+07:00";
    private static final String UNITS = "criteria/2023/units.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(UNITS, "title: Xã An,", "title: Xã An, people: [an],");
        repo.commit("Mở kỳ", WHEN);
    }

    /** The codes that a head of these evidence entries gets, as {@code git mktree} reads them, besides those there. */
    private List<String> judge(String entries) throws IOException {
        String there = repo.git("ls-tree", "main:" + FOLDER);
        String tree = mktree(there + entries);
        String path = FOLDER;
        while (path.contains("/")) {
            String parent = path.substring(0, path.lastIndexOf('/'));
            tree = replace("main:" + parent, path.substring(path.lastIndexOf('/') + 1), tree);
            path = parent;
        }
        String root = replace("main", path, tree);
        return codes(repo.at(WHEN, WHEN, "commit-tree", "-p", "main", "-m", "Xấu", root)
                .strip());
    }

    private String replace(String in, String name, String tree) throws IOException {
        String others = repo.git("ls-tree", in)
                .lines()
                .filter(line -> !line.endsWith("\t" + name))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return mktree(others + "040000 tree " + tree + "\t" + name + "\n");
    }

    private String mktree(String entries) throws IOException {
        return repo.run(entries, WHEN, WHEN, "mktree", "--missing").strip();
    }

    private List<String> codes(String head) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit("main"));
            Revision tip = Objects.requireNonNull(repository.commit(head));
            Proposal.Side nothing = new Proposal.Side.Unscored(List.of());
            Judgement judged = Proposal.of(repository, onto, tip, onto, null).judge("an", null, nothing, nothing);
            assertThat(judged.verdict() == Verdict.MERGE).isEqualTo(judged.own().isEmpty());
            return judged.own().stream().map(problem -> problem.code().id()).toList();
        }
    }

    private String blob() throws IOException {
        return repo.run("x", WHEN, WHEN, "hash-object", "-w", "--stdin").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "qd-5.pdf, ''",
        "QĐ 5.PDF, ''",
        "qd-5.html, evidence-file-kind",
        "qd-5.svg, evidence-file-kind",
        "qd-5.pdf.exe, evidence-file-kind",
        "pdf-khong-duoi, evidence-file-kind",
        ".gitattributes, evidence-file-kind",
        ".an.pdf, name-not-portable",
        "CONIN$.pdf, name-not-portable",
        "com¹.pdf, name-not-portable",
        "aux .pdf, name-not-portable",
        "nul, name-not-portable",
        "bc-90\u3164.pdf, name-not-portable",
        "bc-90\uFE0F.pdf, name-not-portable",
        "bc\u034F-90.pdf, name-not-portable",
        "bc\u115F-90.pdf, name-not-portable",
        "bc\u00A090.pdf, name-not-portable",
        "bc\u300090.pdf, name-not-portable",
        "bc\u2800-90.pdf, name-not-portable",
        "bc-90\uDB40\uDD00.pdf, name-not-portable",
        "pdf, evidence-file-kind",
        "\"\\377.pdf\", name-not-portable",
        "\"a\\\\b.pdf\", name-not-portable",
        ".., folder-malformed",
        ".git, folder-malformed",
        ".GIT, folder-malformed",
    })
    void takesDocumentsWithNamesThatEverybodyCanHave(String name, String code) throws IOException {
        List<String> codes = judge("100644 blob " + blob() + "\t" + name + "\n");
        if (code.isEmpty()) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsOnlyOnce(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".git", "AAA", "submissions"})
    void looksAtTheTopOfTheRepositoryToo(String name) throws IOException {
        String there = repo.git("ls-tree", "main");
        byte[] entry = ("100644 " + name + "\0").getBytes(StandardCharsets.UTF_8);
        Path raw = folder.resolve("raw");
        try (OutputStream out = Files.newOutputStream(raw)) {
            for (String line : there.lines().toList()) {
                out.write(("40000 " + line.substring(line.indexOf('\t') + 1) + "\0").getBytes(StandardCharsets.UTF_8));
                out.write(HexFormat.of().parseHex(line.substring("040000 tree ".length(), line.indexOf('\t'))));
            }
            out.write(entry);
            out.write(HexFormat.of().parseHex(blob()));
        }
        String tree = repo.git("hash-object", "-t", "tree", "-w", "--literally", raw.toString())
                .strip();
        String head = repo.at(WHEN, WHEN, "commit-tree", "-p", "main", "-m", "Xấu", tree)
                .strip();
        assertThat(codes(head)).containsExactly("folder-malformed");
    }

    @Test
    void refusesPathsThatAreTooLong() throws IOException {
        assertThat(judge("100644 blob " + blob() + "\t" + "á".repeat(126) + ".pdf\n"))
                .contains("name-not-portable");
        assertThat(judge("100644 blob " + blob() + "\t" + "a".repeat(160) + ".pdf\n"))
                .isEmpty();
        assertThat(judge("100644 blob " + blob() + "\t" + "a".repeat(170) + ".pdf\n"))
                .contains("name-not-portable");
    }

    @Test
    void refusesWhatIsMissing() throws IOException {
        assertThat(judge("100644 blob " + "1".repeat(40) + "\tqd-5.pdf\n")).containsExactly("content-missing");
        assertThat(judge("040000 tree " + "1".repeat(40) + "\tqd-5\n")).containsExactly("content-missing");
    }

    @Test
    void boundsSizeAndNumber() throws IOException {
        repo.git("checkout", "--quiet", "-b", "xa-an");
        Files.write(repo.folder().resolve(FOLDER + "/to.pdf"), new byte[(20 << 20) + 1]);
        assertThat(codes(repo.commit("To", WHEN))).containsExactly("evidence-too-large");
        Files.delete(repo.folder().resolve(FOLDER + "/to.pdf"));
        for (int i = 0; i < 499; i++) {
            repo.write(FOLDER + "/nhieu/" + i + ".pdf", "x");
        }
        assertThat(codes(repo.commit("Nhiều", WHEN))).isEmpty();
        repo.write(FOLDER + "/nhieu/499.pdf", "x");
        assertThat(codes(repo.commit("Quá nhiều", WHEN))).containsExactly("too-many-files");
    }

    @Test
    void boundsTheSizeOfWhatLiesBehindGitLfs() throws IOException {
        repo.git("checkout", "--quiet", "-b", "xa-an");
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "3f".repeat(32) + "\nsize ";
        repo.write(FOLDER + "/to.pdf", pointer + (20 << 20) + "\n");
        assertThat(codes(repo.commit("Vừa", WHEN))).isEmpty();
        repo.write(FOLDER + "/to.pdf", pointer + ((20 << 20) + 1) + "\n");
        assertThat(codes(repo.commit("To", WHEN))).containsExactly("evidence-too-large");
    }

    @Test
    void takesWhatTheCampaignSays() throws IOException {
        repo.write(
                        "criteria/2023/campaign.yaml",
                        Files.readString(repo.folder().resolve("criteria/2023/campaign.yaml"))
                                + "evidence: {kinds: [txt], files: 2}\n")
                .commit("Đổi", WHEN);
        repo.git("checkout", "--quiet", "-b", "xa-an");
        repo.write(FOLDER + "/a.txt", "x");
        assertThat(codes(repo.commit("Một", WHEN))).isEmpty();
        repo.write(FOLDER + "/b.pdf", "x");
        assertThat(codes(repo.commit("Hai", WHEN))).containsExactlyInAnyOrder("evidence-file-kind", "too-many-files");
    }

    @Test
    void stopsAtFoldersWithoutEnd() throws IOException {
        String tree = mktree("100644 blob " + blob() + "\ta.pdf\n");
        for (int i = 0; i < 300; i++) {
            tree = mktree("040000 tree " + tree + "\tx\n");
        }
        assertThat(judge("040000 tree " + tree + "\tx\n")).contains("folder-malformed");
    }
}
