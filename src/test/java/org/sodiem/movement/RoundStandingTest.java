package org.sodiem.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Withholding;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshots;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.view.RoundConsents;

/** What is told of rounds that are closed, and of one that is still open. */
class RoundStandingTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static List<String> told(RepoBuilder repo, boolean written) throws IOException {
        List<String> told = new ArrayList<>();
        try (Repository repository = Repository.open(repo.folder())) {
            FileTree now = written
                    ? new FolderTree(repo.folder())
                    : Snapshots.asCommitted(repository, new FolderTree(repo.folder()));
            ScoreBook book = Objects.requireNonNull(BookLoader.load(now, new Problems()));
            Chronicle chronicle = Chronicle.of(repository, now, book, Withholding.NONE, null);
            Scores scores = Scorer.score(book, AsOf.parse("2023-12-05T08:00:00+07:00"));
            for (RoundStanding one :
                    RoundStanding.all(chronicle, scores.indexes().get(0))) {
                String unit = one.standing().card().unit().id().value();
                String count = one.standing().card().components().get(4).points() + "";
                told.add(one.round() + " " + short7(one.commit()) + " " + unit + " " + count);
            }
            RoundSource.all(chronicle)
                    .forEach(source -> told.add(source.round().id().value() + " " + told(source)));
            RoundConsents.all(chronicle, scores)
                    .forEach(consents -> told.add(consents.round().id().value() + " asks "
                            + consents.units().size() + " " + consents.byUnit().size()));
        }
        return told;
    }

    private static String told(RoundSource source) {
        return source instanceof RoundSource.Kept kept
                ? short7(kept.revision().id())
                        + kept.late().stream()
                                .map(late -> " " + late.writtenInTime())
                                .toList()
                : ((RoundSource.Missing) source).absence().toString();
    }

    private static String short7(String id) {
        return id.isEmpty() ? "-" : id.substring(0, 7);
    }

    @Test
    void tellsEachRoundByItsOwnCommitAndThenThePresent() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"))
                .replace(
                        "criteria/2023/campaign.yaml",
                        "title: Lần 2, indexes: [commune, district]",
                        "title: Lần 2, indexes: [commune]");
        String first = short7(repo.commit("một", "2023-11-10T08:00:00+07:00"));
        String late = short7(repo.replace(AN, "count: 4", "count: 2")
                .commit("muộn", "2023-11-19T08:00:00+07:00", "2023-12-01T08:00:00+07:00"));
        assertThat(told(repo, false))
                .containsExactly(
                        "lan-1 " + first + " xa-an 1.00",
                        "lan-1 " + first + " xa-binh 0.00",
                        "now " + late + " xa-an 0.50",
                        "now " + late + " xa-binh 0.00",
                        "lan-1 " + first + "[]",
                        "lan-2 " + late + "[]",
                        "lan-1 asks 3 3",
                        "lan-2 asks 2 2");
        repo.replace(AN, "count: 2", "count: 3");
        assertThat(told(repo, true)).contains("now - xa-an 0.75");
        repo.git("checkout", "--quiet", "--", ".");
        repo.git("tag", "2023/lan-1", "HEAD");
        assertThat(told(repo, false)).contains("lan-1 " + late + " xa-an 0.50", "lan-1 " + late + "[ true]");
        repo.write("criteria/2023/units.yaml", "[").commit("hỏng", "2023-12-02T08:00:00+07:00");
        repo.git("tag", "2023/lan-2", "HEAD");
        repo.git("checkout", "--quiet", "HEAD~1", "--", ".");
        repo.commit("lại", "2023-12-03T08:00:00+07:00");
        assertThat(told(repo, false)).contains("lan-2 UNREADABLE").noneMatch(line -> line.startsWith("lan-2 asks"));
    }
}
