package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.load.BookMemory;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;

/** What rules found of units that are as they were stands, in campaigns with every fault of the golden ones. */
class ChecksTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String RANKED = "{type: rank, better: more, by: best, count: Số hình thức, unit: hình thức}";
    private static final List<String> MOMENTS =
            List.of("2023-11-10T08:00:00Z", "2023-12-01T08:00:00Z", "2024-03-01T08:00:00Z");

    @Test
    void findsOfAUnitByItselfWhatItFindsOfItAmongOthers() throws IOException {
        for (Path folder : faults()) {
            ScoreBook book = BookLoader.load(MapTree.of(GOLDEN.resolve("base")).overlay(folder), new Problems());
            if (book == null) {
                continue;
            }
            Scores scores = Scorer.score(book, AsOf.parse(MOMENTS.get(1)));
            for (Check rule : Checks.OF_A_UNIT) {
                List<Diagnostic> alone = scores.parts(1).stream()
                        .flatMap(unit -> found(rule, unit).stream())
                        .toList();
                assertThat(text(alone)).as("%s: %s", folder, rule).isEqualTo(text(found(rule, scores)));
            }
        }
    }

    private static List<Diagnostic> found(Check rule, Scores scores) {
        Problems problems = new Problems();
        rule.run(scores, problems);
        return problems.sorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsAfterAnyEditsWhatNewRulesFind(long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> faults = faults();
        MapTree tree = base(new MapTree());
        BookMemory memory = new BookMemory();
        Checks checks = new Checks(1);
        Scores last = null;
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            done.add(edit(tree, faults.get(random.nextInt(faults.size())), random));
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            ScoreBook book = BookLoader.load(tree, new Problems(), memory);
            if (book != null) {
                last = Scorer.score(book, AsOf.parse(moment), last);
                assertThat(text(checks, last, tree))
                        .as("%s", done)
                        .isEqualTo(text(new Checks(), scores(tree, moment), tree));
            }
        }
    }

    private static Scores scores(MapTree tree, String moment) throws IOException {
        return Scorer.score(Objects.requireNonNull(BookLoader.load(tree, new Problems())), AsOf.parse(moment));
    }

    private static String text(Checks checks, Scores scores, MapTree tree) {
        Problems problems = new Problems();
        checks.run(scores, tree, problems);
        return text(problems.sorted());
    }

    private static String text(List<Diagnostic> problems) {
        return new TextFormat(Words.in(Locale.ENGLISH)).format(Problems.sorted(problems));
    }

    /** One more fault, other figures, or everything again as it was in the beginning. */
    private static String edit(MapTree tree, Path fault, Random random) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> base(tree);
            case 1 -> {
                for (TreeEntry entry : tree.below("submissions")) {
                    String path = entry.path();
                    if (path.endsWith("/scores.yaml") && random.nextBoolean()) {
                        tree.with(
                                path,
                                tree.text(path).replaceAll("(numerator|count): [0-9]+", "$1: " + random.nextInt(25)));
                    }
                }
            }
            default -> {
                tree.overlay(fault);
                return String.valueOf(fault.getFileName());
            }
        }
        return "";
    }

    /** A campaign without a fault in which the points of one unit depend on those of another, and are stated. */
    private static MapTree base(MapTree tree) throws IOException {
        tree.overlay(GOLDEN.resolve("base"));
        String commune = "criteria/2023/commune.yaml";
        String ranked = tree.text(commune).replace("{type: count, value: Số hình thức, per: 0.25}", RANKED);
        assertThat(ranked).contains(RANKED);
        String an = "submissions/2023/xa-an/scores.yaml";
        return tree.with(commune, ranked)
                .with(an, tree.text(an).replace("    count: 4\n", "    count: 4\n    score: 1\n"));
    }

    private static List<Path> faults() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            return folders.sorted().toList();
        }
    }
}
