package org.sodiem.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.CommitWriter;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.model.Edition;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Lateness;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshot;
import org.sodiem.round.Snapshots;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.TreeEntry;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.Pledge;

class SampleHistoryTest {

    @TempDir
    static Path district;

    @BeforeAll
    static void write() throws Exception {
        write(district, Sample.UNITS, 0);
    }

    private static int write(Path folder, int units, int commits) throws Exception {
        return new SampleHistory(new Sample(units, Sample.SEED), commits).write(folder);
    }

    @Test
    void endsWithTheCommittedCampaign() throws Exception {
        try (Repository repository = Repository.open(district)) {
            FileTree last = repository.tree(Objects.requireNonNull(repository.head()));
            assertThat(texts(last)).isEqualTo(texts(new FolderTree(Path.of(""))));
        }
        assertThat(texts(new FolderTree(district))).isEqualTo(texts(new FolderTree(Path.of(""))));
    }

    private static Map<String, String> texts(FileTree tree) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : new String[] {"criteria", "submissions"}) {
            for (TreeEntry entry : tree.below(folder)) {
                texts.put(entry.path(), new String(tree.read(entry.path(), 1 << 20), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Changes of the sample change this id; changes of Java, time zone, settings and user do not. */
    @Test
    void hasTheSameIdEverywhere() throws Exception {
        try (Repository repository = Repository.open(district)) {
            assertThat(Objects.requireNonNull(repository.head()).id())
                    .isEqualTo("30f84291a93c57a1f9fb062ba63398ec70279bda");
        }
    }

    @Test
    void hasAsManyCommitsAsAreAskedFor(@TempDir Path folder) throws Exception {
        for (int commits : new int[] {90, 91, 333}) {
            Path here = folder.resolve("c" + commits);
            assertThat(write(here, 6, commits)).isEqualTo(commits);
            assertThat(count(here)).isEqualTo(commits);
        }
        assertThatThrownBy(() -> write(folder.resolve("few"), 6, 10))
                .isInstanceOfSatisfying(
                        SampleHistory.TooFewException.class,
                        e -> assertThat(e.fewest()).isBetween(11, 90));
    }

    private static int count(Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        try (Repository repository = Repository.open(folder)) {
            for (MainLine.Step step : repository.mainLine().steps()) {
                List<String> open = new ArrayList<>(List.of(step.revision().id()));
                while (!open.isEmpty()) {
                    String id = open.remove(open.size() - 1);
                    if (seen.add(id)) {
                        open.addAll(
                                Objects.requireNonNull(repository.commit(id)).parents());
                    }
                }
            }
        }
        return seen.size();
    }

    @Test
    void closesTheFirstRoundAndLeavesTheSecondOpen() throws Exception {
        try (Repository repository = Repository.open(district)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(district));
            Rounds rounds = Objects.requireNonNull(snapshots.rounds());
            RoundSeal seal = new RoundSeal(repository, snapshots, Program.VERSION);
            for (Round round : rounds.campaign().rounds()) {
                assertThat(seal.verify(round)).as(round.id().value()).isEmpty();
            }
            List<Snapshot.OfRound> all = rounds.all();
            assertThat(all.get(0).tagged()).isTrue();
            assertThat(all.get(0).late()).isNotEmpty();
            assertThat(all.get(1).open()).isTrue();
            assertThat(rounds.line().wrongClocks()).isEmpty();
        }
    }

    @Test
    void tellsEveryStory() throws Exception {
        try (Repository repository = Repository.open(district)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(district));
            Rounds rounds = Objects.requireNonNull(snapshots.rounds());
            Lateness lateness = Lateness.of(rounds);
            ScoreHistory history = ScoreHistory.of(repository, rounds.line());
            Lateness.Late written = late(lateness, first(history.of("xa-vinh-ha")));
            assertThat(written.writtenInTime()).isTrue();
            assertThat(written.counts()).isFalse();
            Lateness.Late accepted = late(lateness, first(history.of("xa-vinh-khe")));
            assertThat(accepted.counts()).isTrue();
            assertThat(subjects(history.of("tt-cua-tung"))).anyMatch(s -> s.startsWith("Revert \""));
            assertThat(subjects(history.of("xa-vinh-chap"))).anyMatch(s -> s.contains("đính chính"));
            assertThat(subjects(history.of("xa-vinh-tu"))).noneMatch(s -> s.startsWith("Chuyển thư mục"));
            assertThat(rounds.line().steps())
                    .anyMatch(step -> step.revision().subject().startsWith("Chuyển thư mục Xã Vĩnh Tú"))
                    .anyMatch(step -> step.revision().subject().startsWith("Ban hành lại bộ tiêu chí cấp huyện"));
            UnitChange first = first(history.of("xa-vinh-o"));
            assertThat(first.landing().landed())
                    .isAfter(rounds.deadline(rounds.campaign().rounds().get(0)));
            assertThat(first.revision().id())
                    .isNotEqualTo(first.landing().revision().id());
            assertThat(first.revision().author())
                    .isNotEqualTo(first.landing().revision().author());
        }
    }

    /** The first change of a unit's own, behind the result of the survey. */
    private static UnitChange first(List<UnitChange> changes) {
        return changes.stream()
                .filter(change -> !change.revision().subject().startsWith("Ghi kết quả điều tra xã hội học"))
                .findFirst()
                .orElseThrow();
    }

    private static Lateness.Late late(Lateness lateness, UnitChange change) {
        return Objects.requireNonNull(lateness.of(new UnitKey("2023", "xa", "commune", true), change));
    }

    private static List<String> subjects(List<UnitChange> changes) {
        return changes.stream().map(change -> change.revision().subject()).toList();
    }

    @Test
    void reachesEveryUnitByEarlierStates() throws Exception {
        try (Repository repository = Repository.open(district)) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            for (String unit : history.units()) {
                List<UnitChange> changes = history.of(unit);
                assertThat(changes).as(unit).hasSizeGreaterThan(2);
                assertThat(changes.stream().flatMap(change -> change.changes().stream()))
                        .as(unit)
                        .anyMatch(change -> change.before() == null)
                        .anyMatch(change -> change.before() != null);
            }
        }
    }

    @Test
    void hasNoErrorInAnyStateOfTheMainLine(@TempDir Path folder) throws Exception {
        new SampleHistory(new Sample(6, Sample.SEED), 150).toTheDecision().write(folder);
        try (Repository repository = Repository.open(folder)) {
            List<MainLine.Step> steps = repository.mainLine().steps();
            for (MainLine.Step step : steps.subList(1, steps.size())) {
                Assessment state = Assessment.of(repository.tree(step.revision()), null, (stage, done, total) -> {});
                assertThat(state.problems()).as(step.revision().subject()).noneMatch(Diagnostic::isError);
            }
        }
    }

    /** Thirty communes, so that what takes a while for each still fits into its window. */
    @Test
    void tellsTheStoriesOfTheWholeYearWithinItsWindows(@TempDir Path folder) throws Exception {
        new SampleHistory(new Sample(30, Sample.SEED), 0).toTheDecision().write(folder);
        try (Repository repository = Repository.open(folder)) {
            MainLine line = repository.mainLine();
            assertThat(line.wrongClocks()).isEmpty();
            List<String> told = new ArrayList<>();
            for (MainLine.Step step : line.steps()) {
                LocalDateTime at = LocalDateTime.ofInstant(step.revision().committed(), ZoneOffset.ofHours(7));
                assertThat(at.getHour()).as(step.revision().subject()).isBetween(7, 17);
                told.add(at.toLocalDate() + " " + step.revision().subject());
            }
            assertThat(told.get(told.size() - 1)).startsWith("2024-02-01 Công bố kết quả");
            assertThat(told).filteredOn(step -> step.contains("Phê duyệt")).allMatch(s -> s.startsWith("2023-12-19"));
            assertThat(told).filteredOn(step -> step.contains(": giải trình")).allMatch(s -> s.startsWith("2024-01-1"));
            Assessment.Scored end = (Assessment.Scored) Assessment.of(
                    repository, new FolderTree(folder), null, Edition.INTERNAL, (stage, done, total) -> {});
            CampaignView view = CampaignView.of(end.scores(), null);
            assertThat(view.assignments())
                    .extracting(Assignment::state)
                    .contains(
                            Assignment.State.DONE,
                            Assignment.State.DONE_LATE,
                            Assignment.State.WITHOUT_DOCUMENT,
                            Assignment.State.NOT_DONE,
                            Assignment.State.NOT_REPORTED);
            assertThat(view.pledges())
                    .extracting(SampleHistoryTest::told)
                    .contains("index 0.3 out-of-reach", "office 0 kept")
                    .anyMatch(one -> one.startsWith("office") && one.endsWith(" out-of-reach"))
                    .anyMatch(one -> one.startsWith("figure") && one.endsWith(" kept"))
                    .anyMatch(one -> one.startsWith("figure") && one.endsWith(" out-of-reach"))
                    .anyMatch(one -> one.startsWith("part") && one.endsWith(" out-of-reach"));
        }
    }

    private static String told(Pledge one) {
        BigDecimal missing = Objects.requireNonNull(one.missing()).stripTrailingZeros();
        String what = one.office() != null
                ? "office"
                : one.part() != null ? "part" : one.figure() != null ? "figure" : "index";
        return what + " " + missing.toPlainString() + " " + one.state().id();
    }

    @Test
    void isTouchedByACommitAFileOrAChange(@TempDir Path folder) throws Exception {
        write(folder, 1, 0);
        assertThat(CommitWriter.isUntouched(folder)).isTrue();
        Path notes = Files.writeString(folder.resolve("ghi-chu.txt"), "x");
        assertThat(CommitWriter.isUntouched(folder)).isFalse();
        Files.delete(notes);
        Path scores = folder.resolve("submissions/2023/tt-ho-xa/scores.yaml");
        byte[] before = Files.readAllBytes(scores);
        Files.writeString(scores, "unit: tt-ho-xa\n");
        assertThat(CommitWriter.isUntouched(folder)).isFalse();
        Files.write(scores, before);
        assertThat(CommitWriter.isUntouched(folder)).isTrue();
        Path branch = Files.copy(folder.resolve(".git/refs/heads/main"), folder.resolve(".git/refs/heads/rieng"));
        assertThat(CommitWriter.isUntouched(folder)).isFalse();
        Files.delete(branch);
        Files.writeString(folder.resolve(CommitWriter.MARKER), "0".repeat(40));
        assertThat(CommitWriter.isUntouched(folder)).isFalse();
    }
}
