package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.CommitTree;
import org.sodiem.git.MainLine;
import org.sodiem.git.RandomHistory;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Basis;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Remark;
import org.sodiem.score.Scorer;
import org.sodiem.score.Standing;
import org.sodiem.score.Statement;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** The real git as a second opinion on random histories, which have every shape that histories of many hands have. */
class GitsOpinionTest {

    /** The tree without a file, which every repository knows. */
    private static final String EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    @TempDir
    private Path folder = Path.of("");

    /**
     * Merges, octopus and criss-cross merges, reverts, renames, empty commits, mode changes, dates out of order, time
     * zones, non-ASCII names and two roots: every state on the main line is what a fresh reading of git's own checkout
     * gives, and what differs is what git names.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithGitOnRandomHistories(long seed) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        new RandomHistory(repo, new Random(seed)).grow(40);
        assertThat(shapes(repo)).isEmpty();
        try (Repository repository = Repository.open(repo.folder())) {
            MainLine line = repository.mainLine();
            assertThat(line.steps().stream().map(step -> step.revision().id()))
                    .containsExactlyElementsOf(lines(repo, "rev-list", "--first-parent", "--reverse", "HEAD"));
            agreesOnEveryState(repo, repository, line);
            for (String id : lines(repo, "rev-list", "--all")) {
                agreesOnChangedBlobs(repo, repository, id);
            }
            agreesOnTouchedUnits(repo, repository, line);
        }
    }

    private static List<String> lines(RepoBuilder repo, String... args) throws IOException {
        return repo.git(args).lines().toList();
    }

    /** The shapes that a history lacks. */
    private static List<String> shapes(RepoBuilder repo) throws IOException {
        Map<String, Boolean> shapes = new TreeMap<>();
        Map<String, String[]> treesAndDates = new HashMap<>();
        for (String line : lines(repo, "log", "--format=%H %T %ct", "HEAD")) {
            String[] words = line.split(" ", -1);
            treesAndDates.put(words[0], words);
        }
        boolean crissCross = false;
        boolean empty = false;
        boolean backwards = false;
        for (String line : lines(repo, "rev-list", "--parents", "HEAD")) {
            List<String> ids = List.of(line.split(" ", -1));
            shapes.merge("octopus", ids.size() > 3, Boolean::logicalOr);
            if (ids.size() == 3) {
                crissCross |= mergeBases(repo, ids.get(1), ids.get(2)) > 1;
            }
            String[] own = Objects.requireNonNull(treesAndDates.get(ids.get(0)));
            for (String parent : ids.subList(1, ids.size())) {
                String[] before = Objects.requireNonNull(treesAndDates.get(parent));
                empty |= before[1].equals(own[1]);
                backwards |= Long.parseLong(before[2]) > Long.parseLong(own[2]);
            }
        }
        shapes.put("criss-cross", crissCross);
        shapes.put("empty", empty);
        shapes.put("dates out of order", backwards);
        shapes.put(
                "two roots", lines(repo, "rev-list", "--max-parents=0", "HEAD").size() == 2);
        String raw = repo.git("log", "--raw", "-M", "--format=%ai %s");
        shapes.put("rename", raw.contains(" R100\t"));
        shapes.put("mode", raw.contains(":100644 100755 "));
        shapes.put("revert", raw.contains(" Revert \""));
        shapes.put("zones", raw.contains(" +1400 ") && raw.contains(" -1130 "));
        shapes.put(
                "other letters",
                repo.git("-c", "core.quotePath=false", "ls-files").contains("ả"));
        return shapes.entrySet().stream()
                .filter(shape -> !shape.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many newest common commits there are; git ends with an error where there is none. */
    private static int mergeBases(RepoBuilder repo, String one, String other) {
        try {
            return lines(repo, "merge-base", "--all", one, other).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private void agreesOnEveryState(RepoBuilder repo, Repository repository, MainLine line) throws IOException {
        Path checkout = folder.resolve("checkout");
        repo.git("worktree", "add", "--quiet", "--detach", checkout.toString());
        RepoBuilder second = new RepoBuilder(checkout);
        ScoreHistory history = ScoreHistory.of(repository, line);
        Map<String, List<UnitChange>> all = new TreeMap<>();
        for (String unit : history.units()) {
            all.put(unit, history.of(unit));
        }
        for (MainLine.Step step : line.steps()) {
            second.git("checkout", "--quiet", "--force", step.revision().id());
            second.git("clean", "-dfxq");
            Map<String, UnitState> fresh = states(new FolderTree(checkout));
            assertThat(states(repository.tree(step.revision()))).isEqualTo(fresh);
            assertThat(replayed(all, step))
                    .as("at %s", step.revision().subject())
                    .isEqualTo(fresh);
        }
    }

    /** What every unit says in a tree, and what it gives. */
    private static Map<String, UnitState> states(FileTree tree) throws IOException {
        ScoreBook book = BookLoader.load(tree, new Problems());
        Map<String, UnitState> states = new TreeMap<>();
        for (IndexResult index :
                book == null ? List.<IndexResult>of() : Scorer.score(book, null).indexes()) {
            for (Standing standing : index.standings()) {
                UnitState state = UnitState.of(standing.card(), Basis.all(index.criteria()));
                if (!state.statements().isEmpty()) {
                    states.put(standing.card().unit().id().value(), state);
                }
            }
        }
        return states;
    }

    /** What playing the changes of every unit up to a step gives. */
    private static Map<String, UnitState> replayed(Map<String, List<UnitChange>> all, MainLine.Step upTo) {
        Map<String, UnitState> states = new TreeMap<>();
        all.forEach((unit, changes) -> {
            Map<String, Statement> says = new HashMap<>();
            Map<Remark.Subject, Remark> remarked = new HashMap<>();
            Summary summary = null;
            for (UnitChange change : changes) {
                if (change.landing().place() <= upTo.place()) {
                    for (ScoreChange step : change.changes()) {
                        assertThat(says.get(step.component())).isEqualTo(step.before());
                        says.remove(step.component());
                        if (step.after() != null) {
                            says.put(step.component(), step.after());
                        }
                    }
                    for (RemarkChange remark : change.remarks()) {
                        Remark.Subject on = remark.known().on();
                        assertThat(remarked.get(on)).isEqualTo(remark.before());
                        remarked.remove(on);
                        if (remark.after() != null) {
                            remarked.put(on, remark.after());
                        }
                    }
                    summary = change.after();
                }
            }
            if (!says.isEmpty()) {
                states.put(unit, new UnitState(summary, says, remarked));
            }
        });
        return states;
    }

    /** The paths at which two trees differ, as git says; with those of which only the mode is another, or without. */
    private static Set<String> changed(RepoBuilder repo, String one, String other, boolean modes) throws IOException {
        Set<String> changed = new TreeSet<>();
        String[] fields =
                repo.git("diff-tree", "-r", "-z", "--no-renames", one, other).split("\0", -1);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            String[] columns = fields[i].split(" ", -1);
            if (modes || !columns[2].equals(columns[3])) {
                changed.add(fields[i + 1]);
            }
        }
        changed.removeIf(path -> !path.startsWith("submissions/") && !path.startsWith("criteria/"));
        return changed;
    }

    private static void agreesOnChangedBlobs(RepoBuilder repo, Repository repository, String id) throws IOException {
        Revision revision = Objects.requireNonNull(repository.commit(id));
        for (String parent : revision.parents()) {
            CommitTree one = repository.tree(Objects.requireNonNull(repository.commit(parent)));
            CommitTree other = repository.tree(revision);
            Set<String> ours = new TreeSet<>();
            for (String top : List.of("criteria", "submissions")) {
                for (CommitTree tree : List.of(one, other)) {
                    tree.below(top).stream()
                            .map(entry -> entry.path())
                            .filter(path -> !Objects.equals(one.blob(path), other.blob(path)))
                            .forEach(ours::add);
                }
            }
            assertThat(ours).isEqualTo(changed(repo, parent, id, false));
        }
    }

    /** The units that the walk enters are those below whose folders git names a path; all, where a definition changed. */
    private static void agreesOnTouchedUnits(RepoBuilder repo, Repository repository, MainLine line)
            throws IOException {
        Definitions definitions = new Definitions(repository, "2023");
        Map<String, Set<String>> touched = new TreeMap<>();
        try (HistoryWalk walk = new HistoryWalk(repository, "2023", definitions)) {
            walk.walk(line, KeptWalk.of(repository, "2023", null))
                    .forEach((unit, touches) -> touches.forEach(
                            touch -> touched.computeIfAbsent(touch.revision().id(), id -> new TreeSet<>())
                                    .add(unit)));
        }
        for (String ids : lines(repo, "rev-list", "--parents", "HEAD")) {
            List<String> commit = List.of(ids.split(" ", -1));
            String parent = commit.size() > 1 ? commit.get(1) : EMPTY;
            assertThat(touched.getOrDefault(commit.get(0), Set.of()))
                    .as(commit.get(0))
                    .containsExactlyInAnyOrderElementsOf(
                            units(changed(repo, parent, commit.get(0), true), definitions.units()));
        }
    }

    private static Collection<String> units(Set<String> changed, Set<String> all) {
        List<String> units = new ArrayList<>();
        for (String path : changed) {
            if (path.startsWith("criteria/")) {
                return all;
            }
            Stream.of(path.split("/", -1)).filter(all::contains).limit(1).forEach(units::add);
        }
        return new TreeSet<>(units);
    }
}
