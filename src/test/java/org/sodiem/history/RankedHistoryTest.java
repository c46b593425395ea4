package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.compare.Transition;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.score.Basis;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/** The histories of units that an index ranks: what is a unit's own doing, and what is that of others. */
class RankedHistoryTest {

    private static final String CITED = ", evidence: [bc]";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private int day = 1;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = new RepoBuilder(folder.resolve("repo"));
        Example example = new Example()
                .component("2", "type: rank, value: V, unit: hồ sơ, better: more, by: best")
                .component("1", "type: count, value: C, per: 1")
                .component("1", "type: count, value: D, per: 1")
                .alter(text -> text.replace("title: T3,", "title: T3, requires: ['1.1.1'],"))
                .unit("a", "value: 40" + CITED, "", "count: 1" + CITED)
                .unit("b", "value: 20" + CITED, "", "count: 1" + CITED)
                .silent("c");
        example.tree().writeTo(repo.folder());
        commit("Đầu tiên");
    }

    private void commit(String message) throws IOException {
        repo.commit(message, "2023-11-%02dT08:00:00+07:00".formatted(day++));
    }

    private void enter(String unit, String from, String to) throws IOException {
        repo.replace("submissions/2023/" + unit + "/scores.yaml", from, to);
    }

    /** One line a component and step: the subject of its own commit, or nothing; points; transition. */
    private List<String> told(String unit) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            return history.told(history.keys(unit).get(0)).stream()
                    .flatMap(change -> change.changes().stream()
                            .map(step -> (change.isByOthers()
                                            ? ""
                                            : change.revision().subject() + " ")
                                    + step.component() + " " + points(step.before()) + ">" + points(step.after()) + " "
                                    + Transition.of(step).id()))
                    .toList();
        }
    }

    private static String points(@Nullable Statement statement) {
        return statement == null || statement.points() == null
                ? "-"
                : statement.points().toPlainString();
    }

    @Test
    void tellsAtOneUnitWhatAnotherMovedAndNamesNobody() throws IOException {
        enter("a", "value: 40", "value: 80");
        commit("Xã a sửa");
        assertThat(told("b"))
                .containsExactly(
                        "Đầu tiên 1.1.1 ->1 entered", "Đầu tiên 1.1.3 ->1 entered", "1.1.1 1>0.5 moved-by-others");
        assertThat(told("a")).contains("Xã a sửa 1.1.1 2>2 same-points").noneMatch(line -> line.contains("moved"));
    }

    @Test
    void tellsAsOneWhatOthersDoBetweenTwoStepsOfAUnit() throws IOException {
        enter("a", "value: 40", "value: 80");
        commit("Xã a sửa");
        enter("a", "value: 80", "value: 160");
        commit("Xã a lại sửa");
        enter("b", "value: 20", "value: 40");
        commit("Xã b sửa");
        enter("a", "value: 160", "value: 320");
        commit("Xã a sửa nữa");
        enter("a", "value: 320", "value: 160");
        commit("Xã a bỏ");
        assertThat(told("b"))
                .containsExactly(
                        "Đầu tiên 1.1.1 ->1 entered",
                        "Đầu tiên 1.1.3 ->1 entered",
                        "1.1.1 1>0.25 moved-by-others",
                        "Xã b sửa 1.1.1 0.25>0.5 raised");
    }

    @Test
    void keepsWhatOthersMovedApartFromAnotherComponentOfTheUnit() throws IOException {
        enter("a", "value: 40", "value: 80");
        repo.replace("submissions/2023/b/scores.yaml", "scores:\n", "scores:\n  '1.1.2': {count: 1, evidence: [bc]}\n");
        commit("Hai xã sửa");
        assertThat(told("b").subList(2, 4))
                .containsExactly("Hai xã sửa 1.1.2 ->1 entered", "1.1.1 1>0.5 moved-by-others");
    }

    @Test
    void movesWhatRequiresAPlace() throws IOException {
        enter("b", "value: 20", "value: 0");
        commit("Xã b về không");
        enter("b", "value: 0", "value: 10");
        commit("Xã b lại có");
        assertThat(told("b").subList(2, 6))
                .containsExactly(
                        "Xã b về không 1.1.1 1>0 lowered",
                        "Xã b về không 1.1.3 1>0 lowered",
                        "Xã b lại có 1.1.1 0>0.5 raised",
                        "Xã b lại có 1.1.3 0>1 raised");
        assertThat(told("a")).hasSize(2);
    }

    @Test
    void addsUpPointsOfEachStep() throws IOException {
        enter("a", "value: 40", "value: 80");
        commit("Xã a sửa");
        try (Repository repository = Repository.open(repo.folder())) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            List<UnitChange> steps = history.told(history.keys("b").get(0));
            UnitChange moved = steps.get(1);
            assertThat(moved.pointsChange()).isEqualByComparingTo("-0.5");
            assertThat(Objects.requireNonNull(moved.after()).points()).isEqualByComparingTo(new BigDecimal("1.5"));
            assertThat(moved.isOfUnit()).isFalse();
            assertThat(history.of(history.keys("b").get(0))).hasSize(1); // approvals and seals look at the unit alone
        }
    }

    @Test
    void tellsAnotherRuleAsOne() throws IOException {
        repo.replace("criteria/2023/commune.yaml", "by: best", "by: place, places: [2, 1.5]");
        commit("Quy tắc mới");
        assertThat(told("b").subList(2, 3)).containsExactly("Quy tắc mới 1.1.1 1>1.5 not-comparable");
    }

    /** Whatever units write, the steps told up to one end where scoring the files of its commit anew ends. */
    @Test
    void endsEachStepWhereScoringAnewEnds() throws IOException {
        Random random = new Random(17);
        List<String> units = List.of("a", "b", "c");
        Map<String, String> written = new TreeMap<>(Map.of("a", ";;;", "b", ";;;"));
        Map<String, IndexResult> anew = new HashMap<>();
        IndexResult last = null;
        for (int step = 0; step < 30; step++) {
            String[] fresh = entries(random).split(";", -1);
            String writer = units.get(random.nextInt(units.size()));
            String[] file = written.getOrDefault(writer, ";;;").split(";", -1);
            int one = random.nextInt(fresh.length);
            file[one] = fresh[one];
            written.put(writer, String.join(";", file));
            Example example = ranked(step < 12 ? "[1, 0.5]" : "[1, 0.8, 0.2]");
            units.forEach(unit -> {
                if (written.containsKey(unit)) {
                    example.unit(unit, written.get(unit).split(";", -1));
                } else {
                    example.silent(unit);
                }
            });
            example.tree().writeTo(repo.folder());
            commit("Bước " + step);
            last = example.score();
            anew.put("Bước " + step, last);
        }
        try (Repository repository = Repository.open(repo.folder())) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            for (String unit : units) {
                Map<String, @Nullable Statement> said = new TreeMap<>();
                for (UnitChange change : history.told(history.keys(unit).get(0))) {
                    change.changes().forEach(step -> said.put(step.component(), step.after()));
                    IndexResult then = anew.get(change.revision().subject());
                    if (then != null && !change.isByOthers()) {
                        assertThat(points(said)).as(change.revision().subject()).isEqualTo(points(then, unit));
                    }
                }
                assertThat(points(said)).isEqualTo(points(Objects.requireNonNull(last), unit));
            }
        }
    }

    /** Two ranked components, one of which waits for a third; a fourth waits for the first. */
    private static Example ranked(String places) {
        return new Example()
                .component("2", "type: rank, value: V, unit: hồ sơ, better: more, by: best")
                .component("1", "type: rank, value: W, unit: ngày, better: less, by: place, places: " + places)
                .component("1", "type: count, value: C, per: 1")
                .component("1", "type: count, value: D, per: 1")
                .alter(text -> text.replace("title: T2,", "title: T2, requires: ['1.1.4'],")
                        .replace("title: T3,", "title: T3, requires: ['1.1.1'],"));
    }

    private static String entries(Random random) {
        return Stream.of("value: ", "value: ", "count: ", "count: ")
                .map(key -> random.nextInt(4) == 0
                        ? ""
                        : key + random.nextInt(key.equals("count: ") ? 2 : 4) + (random.nextInt(3) == 0 ? "" : CITED))
                .collect(Collectors.joining(";"));
    }

    private static Map<String, String> points(Map<String, @Nullable Statement> said) {
        Map<String, String> points = new TreeMap<>();
        said.forEach((code, statement) -> {
            if (statement != null) {
                points.put(code, statement.state().id() + " " + points(statement));
            }
        });
        return points;
    }

    private static Map<String, String> points(IndexResult index, String unit) {
        Map<String, @Nullable Statement> said =
                new TreeMap<>(Statement.of(Example.of(index, unit).card(), Basis.all(index.criteria())));
        said.values().removeIf(statement -> statement == null || statement.state() == State.NOT_ENTERED);
        return points(said);
    }
}
