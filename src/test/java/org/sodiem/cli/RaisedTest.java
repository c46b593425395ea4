package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** Points that rise after a round closed, with and without a document that was not there then. */
class RaisedTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String CODE = "[raised-without-evidence]";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void closeTheFirstRound() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(AN, "numerator: 18", "numerator: 16");
        repo.commit("Lần 1", "2023-11-10T08:00:00+07:00");
        repo.git("tag", "2023/lan-1");
    }

    @Test
    void tellsPointsThatRiseWithTheSameDocuments() throws IOException {
        assertThat(run("validate")).doesNotContain(CODE);
        repo.replace(AN, "numerator: 16", "numerator: 18");
        assertThat(run("validate"))
                .as("before it is committed")
                .contains(AN + ":23:3: cảnh báo " + CODE)
                .contains("1.1.3 được 0,00 điểm khi \"Lần 1\" chốt, nay là ")
                .containsPattern("nay là [0-9]+,[0-9]{2}, mà");
        repo.commit("Sau khi chốt", "2023-11-25T08:00:00+07:00");
        assertThat(run("validate")).contains(CODE);
        Path site = folder.resolve("site");
        assertThat(run("build", "--out", site.toString())).contains("1 cảnh báo");
        assertThat(Files.readString(site.resolve("don-vi/xa-an.html")))
                .as("the unit's page")
                .contains("1.1.3 được 0,00 điểm khi ", "id=xem-lai>");
        assertThat(Files.readString(site.resolve("van-de.html"))).contains("href=don-vi/xa-an.html#xem-lai>");
        assertThat(Files.readString(site.resolve("data/problems.json"))).contains("raised-without-evidence");
        repo.replace(AN, "as-of: 2023-12-01", "as-of: 2023-12-02");
        repo.commit("Lần 2", "2023-12-05T08:00:00+07:00");
        assertThat(run("validate")).as("while the second round is open").doesNotContain(CODE);
    }

    @Test
    void asksForNothingMoreThanANewDocumentOrPart() throws IOException {
        repo.replace(AN, "numerator: 16", "numerator: 18");
        String text = Files.readString(repo.folder().resolve(AN));
        String cited = "denominator: 19\n    evidence: [bc-90]";
        assertThat(text).contains(cited);
        repo.replace(AN, cited, "denominator: 19\n    evidence: [{ref: bc-90, pages: 2-3}]");
        assertThat(run("validate")).doesNotContain(CODE);
        repo.write(AN, text.replace(cited, "denominator: 19\n    evidence: [bc-90, kh-05]"));
        assertThat(run("validate")).doesNotContain(CODE);
        repo.write(AN, text.replace("date: 2023-12-01", "date: 2023-12-02"));
        assertThat(run("validate")).as("a report of a later day").doesNotContain(CODE);
        repo.write(AN, text.replace("title: Báo cáo năm 2023", "title: Báo cáo của năm 2023"));
        assertThat(run("validate")).as("another title alone").contains(CODE);
    }

    @Test
    void comparesWithTheLastRoundThatClosed() throws IOException {
        repo.replace(AN, "numerator: 16", "numerator: 18");
        repo.commit("Lần 2", "2023-12-05T08:00:00+07:00");
        assertThat(run("validate")).doesNotContain(CODE);
        repo.git("tag", "2023/lan-2");
        assertThat(run("validate")).doesNotContain(CODE);
        repo.replace(AN, "numerator: 18", "numerator: 19");
        assertThat(run("validate")).contains("khi \"Lần 2\" chốt");
    }

    @Test
    void tellsItToWhoeverAsksForAMerge() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.replace(AN, "numerator: 16", "numerator: 18");
        repo.commit("Sửa", "2023-11-25T08:00:00+07:00");
        assertThat(run("check", "--base", "main", "--head", "nhanh")).contains(CODE);
        repo.git("checkout", "--quiet", "-B", "nhanh", "main");
        repo.replace(AN, "count: 4", "count: 3");
        repo.commit("Bớt", "2023-11-25T08:00:00+07:00");
        assertThat(run("check", "--base", "main", "--head", "nhanh")).doesNotContain(CODE);
    }

    /** Who proposes has a branch checked out, begun before the round closed; the round is a place on the branch it is for. */
    @Test
    void asksTheMainLineItIsProposedTo() throws IOException {
        repo.git("tag", "--delete", "2023/lan-1");
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.git("checkout", "--quiet", "main");
        repo.replace(AN, "count: 4", "count: 3");
        repo.commit("Sau đợt", "2023-11-25T08:00:00+07:00");
        repo.git("checkout", "--quiet", "nhanh");
        repo.replace(AN, "numerator: 16", "numerator: 18");
        repo.commit("Sửa", "2023-11-12T08:00:00+07:00");
        assertThat(run("check", "--base", "main", "--head", "nhanh")).contains(CODE);
    }

    private String run(String... args) {
        Keyboard keyboard = new Keyboard();
        keyboard.runIn(repo.folder(), args);
        return keyboard.said();
    }
}
