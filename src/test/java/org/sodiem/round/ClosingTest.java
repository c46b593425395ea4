package org.sodiem.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.Absence;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Campaign;
import org.sodiem.score.AsOf;
import org.sodiem.source.FolderTree;

/** Whether a round may be closed, and what a later site has to tell of the history. */
class ClosingTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private String inTime = "";
    private String late = "";

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        inTime = repo.commit("Đúng hạn", "2023-11-10T08:00:00+07:00");
        late = repo.replace(AN, "count: 4", "count: 2").commit("Muộn", "2023-11-21T08:00:00+07:00");
    }

    private Closing close(String round, Closing.Wish wish) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(repo.folder()));
            Rounds rounds = Objects.requireNonNull(snapshots.rounds());
            return Closing.of(repository, snapshots, rounds, Objects.requireNonNull(rounds.find(round)), wish);
        }
    }

    private static Closing.Wish wish(@Nullable String late, String reason, @Nullable String at, boolean early) {
        return new Closing.Wish(late, reason, at == null ? null : AsOf.parse(at), early, false);
    }

    private static Closing refused(Closing.Reason reason) {
        return new Closing.Refused(reason);
    }

    @Test
    void closesByTheDeadlineOrUpToALateCommitWithAReason() throws IOException {
        assertThat(close("lan-1", wish(null, "", null, false))).isInstanceOfSatisfying(Closing.Ready.class, ready -> {
            assertThat(ready.revision().id()).isEqualTo(inTime);
            assertThat(ready.snapshot().late()).isEmpty();
        });
        assertThat(close("lan-1", wish(late, "Mất điện", null, false)))
                .isInstanceOfSatisfying(Closing.Ready.class, ready -> {
                    assertThat(ready.revision().id()).isEqualTo(late);
                    assertThat(ready.snapshot().late()).hasSize(1);
                });
        assertThat(close("lan-1", wish(late, " ", null, false))).isEqualTo(refused(Closing.Reason.NOT_LATE));
        assertThat(close("lan-1", wish(inTime, "x", null, false))).isEqualTo(refused(Closing.Reason.NOT_LATE));
    }

    @Test
    void waitsForTheDeadlineUnlessTold() throws IOException {
        assertThat(close("lan-2", wish(null, "", null, false))).isEqualTo(refused(Closing.Reason.EARLY));
        assertThat(close("lan-2", wish(null, "", "2023-12-20", false))).isEqualTo(refused(Closing.Reason.EARLY));
        assertThat(close("lan-2", wish(null, "", "2023-12-21", false)))
                .isEqualTo(new Closing.Nothing(Absence.NOT_OPENED));
        assertThat(close("lan-2", wish(null, "", null, true))).isEqualTo(new Closing.Nothing(Absence.NOT_OPENED));
    }

    @Test
    void refusesATaggedRoundAndErrorsThatNobodyInsistsOn() throws IOException {
        repo.git("tag", "2023/lan-1", inTime);
        assertThat(close("lan-1", wish(null, "", null, true))).isEqualTo(refused(Closing.Reason.CLOSED));
        assertThat(wish(null, "", null, false).allows(0)).isTrue();
        assertThat(wish(null, "", null, false).allows(1)).isFalse();
        assertThat(new Closing.Wish(null, "", null, false, true).allows(1)).isTrue();
    }

    @Test
    void tellsOnlyOfPublishedCommitsThatAreLost() throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Campaign campaign = Objects.requireNonNull(Snapshots.of(repository, new FolderTree(repo.folder()))
                            .rounds())
                    .campaign();
            Rewriting gone = new Rewriting(
                    "1".repeat(40), AsOf.parse("2023-10-01T00:00:00Z").in(campaign.timezone()), late);
            PublishedBefore.Commit made = new PublishedBefore.Commit("2".repeat(40), gone.committed());
            PublishedBefore before = new PublishedBefore(campaign.authority(), campaign.id(), made, List.of(gone));
            assertThat(before.rewrittenSince(repository, campaign))
                    .extracting(Rewriting::published)
                    .containsExactly(gone.published(), made.id());
            assertThat(new PublishedBefore(campaign.authority(), "2022", made, List.of(gone))
                            .rewrittenSince(repository, campaign))
                    .extracting(Rewriting::published)
                    .containsExactly(made.id());
            assertThat(new PublishedBefore("Nơi khác", campaign.id(), made, List.of(gone))
                            .rewrittenSince(repository, campaign))
                    .isEmpty();
            PublishedBefore.Commit here = new PublishedBefore.Commit(inTime, gone.committed());
            assertThat(new PublishedBefore(campaign.authority(), campaign.id(), here, List.of())
                            .rewrittenSince(repository, campaign))
                    .isEmpty();
        }
    }
}
