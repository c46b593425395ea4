package org.sodiem.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.model.Facts;
import org.sodiem.model.Rule;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.site.Assessment;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;

class SampleTest {

    private static Map<String, String> files(int units, long seed) throws IOException {
        Map<String, String> files = new TreeMap<>();
        new Sample(units, seed).write(files::put);
        return files;
    }

    @Test
    void isWhatTheRepositoryCommits() throws IOException {
        FileTree committed = new FolderTree(Path.of(""));
        Map<String, String> made = files(Sample.UNITS, Sample.SEED);
        Map<String, String> found = new TreeMap<>();
        for (String folder : new String[] {"criteria", "submissions"}) {
            for (TreeEntry entry : committed.below(folder)) {
                found.put(entry.path(), new String(committed.read(entry.path(), 1 << 20), StandardCharsets.UTF_8));
            }
        }
        assertThat(made.keySet()).isEqualTo(found.keySet());
        made.forEach((path, text) -> assertThat(found.get(path)).as(path).isEqualTo(text));
    }

    @Test
    void givesTheSameBytesForTheSameSeedOnly() throws IOException {
        assertThat(files(3, 1)).isEqualTo(files(3, 1)).isNotEqualTo(files(3, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 2023", "5, 7", "18, 2023", "40, 1", "250, 99"})
    void hasWarningsButNoError(int units, long seed) throws IOException {
        Assessment.Scored assessment = assess(units, seed);
        assertThat(assessment.problems()).allMatch(p -> p.code() == Code.EVIDENCE_MISSING);
        assertThat(assessment.scores().book().submissions()).hasSize(units + 1);
    }

    /** A plan that was not issued is no evidence that it was not. */
    @Test
    void citesNothingForAChoiceThatGivesNothing() throws IOException {
        assertThat(assess(5, 7).scores().cards().stream()
                        .flatMap(card -> card.components().stream())
                        .filter(score -> score.component().rule() instanceof Rule.Choice)
                        .filter(score ->
                                score.points() != null && score.points().signum() == 0))
                .isNotEmpty()
                .allMatch(score -> score.documents().isEmpty());
    }

    @Test
    void coversEveryKindOfFactAndState() throws IOException {
        Scores scores = assess(Sample.UNITS, Sample.SEED).scores();
        Set<Class<?>> facts = new HashSet<>();
        Set<State> states = new HashSet<>();
        Set<String> bands = new HashSet<>();
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                if (standing.band() != null) {
                    bands.add(standing.band().title());
                }
                standing.card().components().forEach(c -> {
                    states.add(c.state());
                    if (c.entry() != null) {
                        facts.add(c.entry().facts().getClass());
                    }
                });
            }
        }
        assertThat(facts)
                .contains(
                        Facts.Chosen.class,
                        Facts.Met.class,
                        Facts.Proportion.class,
                        Facts.Measure.class,
                        Facts.Amount.class,
                        Facts.Faults.class,
                        Facts.NotApplicable.class);
        assertThat(states)
                .contains(
                        State.COMPLETE,
                        State.WITHOUT_EVIDENCE,
                        State.NOT_ENTERED,
                        State.NOT_APPLICABLE,
                        State.AWAITING_SURVEY);
        assertThat(bands).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Assessment.Scored assess(int units, long seed) throws IOException {
        MapTree tree = new MapTree();
        new Sample(units, seed).write(tree::with);
        return (Assessment.Scored) Assessment.of(tree, null, (stage, done, total) -> {});
    }
}
