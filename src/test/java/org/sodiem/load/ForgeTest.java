package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Forge;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.MapTree;

/** The forge of a campaign: what is taken, and that nothing else ever becomes an address of a page. */
class ForgeTest {

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";

    private final Problems problems = new Problems();

    private @Nullable ScoreBook read(String forge) throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        return BookLoader.load(tree.with(CAMPAIGN, tree.text(CAMPAIGN) + forge), problems);
    }

    private static String forge(String url, String branch) {
        return "forge: {kind: gitlab, url: '" + url.replace("'", "''") + "', branch: '" + branch.replace("'", "''")
                + "'}\n";
    }

    @Test
    void isReadWhereItIsWritten() throws IOException {
        ScoreBook book =
                Objects.requireNonNull(read("forge: {kind: forgejo, url: https://git.x.vn/a/b, branch: main}\n"));
        assertThat(book.campaign().forge()).isEqualTo(new Forge(Forge.Kind.FORGEJO, "https://git.x.vn/a/b", "main"));
        assertThat(Objects.requireNonNull(read("forge:\n")).campaign().forge()).isNull();
        assertThat(Objects.requireNonNull(read("")).campaign().forge()).isNull();
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.vn/a/b",
                "https://git.example.vn:8443/nhom/con/kho",
                "https://git/a",
                "https://git.example.vn/git/~an/.github",
                "https://XN--A.VN/a.b/c_d-e"
            })
    void takesAddressesOfRepositories(String url) throws IOException {
        read(forge(url, "main"));
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://git.example.vn/a/b",
                "HTTPS://git.example.vn/a/b",
                "javascript:alert(1)//https://x/a",
                "https://an:mat-khau@git.example.vn/a/b",
                "https://git.example.vn@evil.example/a/b",
                "https://git.example.vn",
                "https://git.example.vn/",
                "https://git.example.vn/a/b/",
                "https://git.example.vn/a/b.git",
                "https://git.example.vn/a//b",
                "https://git.example.vn/../b",
                "https://git.example.vn/a/./b",
                "https://git.example.vn/a/..",
                "https://git.example.vn/a?b",
                "https://git.example.vn/a#b",
                "https://git.example.vn/a%2fb",
                "https://git.example.vn/a\\b",
                "https://git.example.vn/a b",
                "https://git.example.vn/a\"onclick=alert(1)",
                "https://git.example.vn/<script>",
                "https://git.example.vn:port/a",
                "https://-git.vn/a",
                "https:///a/b",
                "//git.example.vn/a/b",
                "git@git.example.vn:a/b",
                "https://git.ví-dụ.vn/a/b"
            })
    void refusesAnyOtherAddress(String url) throws IOException {
        assertThat(read(forge(url, "main"))).isNull();
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly(Code.NOT_A_REPOSITORY_URL);
        assertThat(problems.sorted().get(0).at().text()).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"main", "2023", "nhánh-chính", "tỉnh/2023", "a.b", "fix#12", "<script>alert(1)</script>", "\"x"})
    void takesNamesOfBranches(String branch) throws IOException {
        read(forge("https://git.example.vn/a/b", branch));
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", ".", "a/../b", "a//b", "/a", "a/", "nhánh chính", "a?b", "a:b", "a~1", "a^", "[a]", "a\\b"
            })
    void refusesWhatIsNoBranch(String branch) throws IOException {
        assertThat(read(forge("https://git.example.vn/a/b", branch))).isNull();
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly(Code.NOT_A_BRANCH);
    }

    @Test
    void readsLongNonsenseInNoTime() throws IOException {
        read(forge("https://" + "a.".repeat(240) + "!", "a".repeat(499) + "~"));
        assertThat(problems.sorted())
                .extracting(Diagnostic::code)
                .containsExactly(Code.NOT_A_REPOSITORY_URL, Code.NOT_A_BRANCH);
    }

    @Test
    void tellsEveryKeyThatIsMissing() throws IOException {
        assertThat(read("forge: {kind: svn}\n")).isNull();
        assertThat(problems.sorted())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(Code.NOT_A_CHOICE, Code.MISSING_KEY, Code.MISSING_KEY);
        assertThat(read("forge: github\n")).isNull();
        assertThat(problems.sorted()).extracting(Diagnostic::code).contains(Code.NOT_A_MAPPING);
    }
}
