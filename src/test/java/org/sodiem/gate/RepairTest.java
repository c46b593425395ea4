package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;

/** The way back where the main branch has a campaign that cannot be read. */
class RepairTest {

    private static final String UNITS = "criteria/2023/units.yaml";
    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";
    private static final String WHEN = "2023-11-10T08:00:00+07:00";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(UNITS, "title: Xã An,", "title: Xã An, people: [an],")
                .replace(UNITS, "title: Xã Bình,", "title: Xã Bình, people: [binh],")
                .replace(UNITS, "title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]");
        repo.write(UNITS, read(UNITS) + "coordinators: [dau-moi]\nmaintainers: [bao-tri]\n");
        repo.commit("Mở kỳ", WHEN);
    }

    private String read(String path) throws IOException {
        return Files.readString(repo.folder().resolve(path));
    }

    private void spoil(String path, String text) throws IOException {
        repo.write(path, text).commit("Hỏng", WHEN);
        repo.write("README.md", "khác\n").commit("Việc khác", WHEN);
        repo.git("checkout", "--quiet", "-b", "sua");
    }

    private Judgement judge(String actor) throws IOException {
        repo.commit("Sửa", WHEN);
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit("main"));
            Revision tip = Objects.requireNonNull(repository.commit("sua"));
            List<Revision> forks = repository.forks(onto, tip);
            Proposal proposal = Proposal.of(repository, onto, tip, forks.get(0), null);
            return proposal.judge(actor, AsOf.parse("2023-11-10T09:00"), side(proposal, true), side(proposal, false));
        }
    }

    private static Proposal.Side side(Proposal proposal, boolean before) throws IOException {
        Assessment assessed =
                Assessment.of(before ? proposal.before() : proposal.after(), null, (stage, done, total) -> {});
        return assessed instanceof Assessment.Scored scored
                ? new Proposal.Side.Scored(scored.scores(), scored.problems())
                : new Proposal.Side.Unscored(assessed.problems());
    }

    private List<String> codes(String actor) throws IOException {
        Judgement judged = judge(actor);
        assertThat(judged.verdict() == Verdict.MERGE).isEqualTo(judged.own().isEmpty());
        return judged.own().stream().map(problem -> problem.code().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"units: [", "", "a: \u0000", "coordinators: [ke-gian]\nmaintainers: [ke-gian]\n"})
    void letsTheMaintainerOfTheLastReadableStateMendAndNobodyElse(String broken) throws IOException {
        String good = read(UNITS);
        spoil(UNITS, broken);
        repo.write(UNITS, good);
        assertThat(codes("bao-tri")).isEmpty();
        assertThat(codes("BAO-TRI")).isEmpty();
        for (String other : List.of("dau-moi", "lan", "an", "binh", "ke-gian", "")) {
            assertThat(codes(other)).as(other).containsExactly("rules-unreadable");
        }
    }

    @Test
    void doesNotAskWhoIsNamedWhereOnlyTheCampaignIsBroken() throws IOException {
        String good = read(CAMPAIGN);
        repo.replace(UNITS, "maintainers: [bao-tri]", "maintainers: [ke-gian]");
        spoil(CAMPAIGN, "campaign: [");
        repo.write(CAMPAIGN, good);
        assertThat(codes("ke-gian")).containsExactly("rules-unreadable");
        assertThat(codes("bao-tri")).isEmpty();
    }

    @Test
    void letsHimChangeNothingElse() throws IOException {
        String good = read(UNITS);
        spoil(UNITS, "units: [");
        repo.write(UNITS, good)
                .replace("submissions/2023/xa-an/scores.yaml", "count: 4", "count: 2")
                .write("site-templates/x.css", "x")
                .replace("criteria/2023/commune.yaml", "title: Đếm", "title: Khác");
        assertThat(judge("bao-tri").refusals())
                .allMatch(refusal -> refusal.code() == Code.RULES_UNREADABLE)
                .extracting(refusal -> refusal.at().file().path())
                .containsExactly(
                        "criteria/2023/commune.yaml", "site-templates/x.css", "submissions/2023/xa-an/scores.yaml");
    }

    @Test
    void takesNoHalfRepair() throws IOException {
        String units = read(UNITS);
        repo.write(CAMPAIGN, "campaign: [");
        spoil(UNITS, "units: [");
        repo.write(UNITS, units);
        assertThat(codes("bao-tri")).containsExactly("repair-incomplete");
    }

    @Test
    void holdsNothingAgainstHimThatTheBrokenFileHid() throws IOException {
        String good = read(UNITS);
        repo.replace("submissions/2023/xa-binh/scores.yaml", "choice: kem", "choice: sai");
        spoil(UNITS, "units: [");
        repo.write(UNITS, good);
        Judgement judged = judge("bao-tri");
        assertThat(judged.verdict()).isEqualTo(Verdict.MERGE);
        assertThat(judged.problems().there()).isNotEmpty();
    }

    @Test
    void letsHimTakeAwayACampaignThatWasNeverReadable() throws IOException {
        repo.write("criteria/2099/ghi-chu.txt", "x");
        spoil("criteria/2099/commune.yaml", "x");
        Files.delete(repo.folder().resolve("criteria/2099/ghi-chu.txt"));
        Files.delete(repo.folder().resolve("criteria/2099/commune.yaml"));
        assertThat(codes("an")).containsExactly("rules-unreadable", "rules-unreadable");
        assertThat(codes("bao-tri")).isEmpty();
    }

    @Test
    void refusesLinksInThePlaceOfTheBrokenFile() throws IOException {
        spoil(UNITS, "units: [");
        Files.delete(repo.folder().resolve(UNITS));
        Files.createSymbolicLink(repo.folder().resolve(UNITS), Path.of("campaign.yaml"));
        assertThat(codes("bao-tri")).contains("change-is-link");
    }

    @Test
    void knowsNoWayBackWhereNoStateCouldBeRead() throws IOException {
        repo = new RepoBuilder(folder.resolve("moi"));
        repo.copy(Path.of("src/test/resources/golden/base"), "");
        String good = read(UNITS) + "maintainers: [bao-tri]\n";
        repo.write(UNITS, "units: [").commit("Hỏng từ đầu", WHEN);
        repo.git("checkout", "--quiet", "-b", "sua");
        repo.write(UNITS, good);
        assertThat(codes("bao-tri")).containsExactly("rules-unreadable");
    }
}
