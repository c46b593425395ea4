package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Edition;
import org.sodiem.sample.RealSample;
import org.sodiem.sample.Sample;
import org.sodiem.sample.SampleHistory;
import org.sodiem.score.AsOf;
import org.sodiem.source.FolderTree;

/** A site that is built over the one before is the one that is made without it, byte for byte, whatever has changed. */
class KeptFilesTest {

    private static final long SEED = 20231211;
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder = Path.of("");

    private Path source = Path.of("");
    private OffsetDateTime now = OffsetDateTime.MIN;
    private SiteOptions options = SiteOptions.NONE;
    private Edition edition = Edition.PUBLIC;
    private String program = "one";

    private RepoBuilder repo() throws IOException {
        return new RepoBuilder(source);
    }

    private Path site() {
        return folder.resolve("site");
    }

    private void open(Path repository) throws IOException {
        source = repository;
        now = OffsetDateTime.parse(repo().git("log", "-1", "--format=%cI").strip());
    }

    private void openYear(boolean toTheDecision) throws IOException {
        Path source = folder.resolve("repo");
        try {
            SampleHistory year = new SampleHistory(new Sample(4, Sample.SEED), 120);
            (toTheDecision ? year.toTheDecision() : year).write(source);
        } catch (SampleHistory.TooFewException e) {
            throw new IOException(e);
        }
        open(source);
    }

    private void commit(String message) throws IOException {
        now = now.plusMinutes(random.nextInt(10) == 0 ? 60 * 24 * 9 : random.nextInt(300));
        repo().commit(message, now.toString());
    }

    /**
     * What came of a build.
     *
     * @param made the files that were not taken from the site before
     */
    private record Build(int files, Set<String> made) {}

    /** Builds over the site, and compares with what is made without it; null where the files give no site. */
    private Build build(String after) throws IOException {
        try (Repository repository = Repository.open(repo().folder())) {
            Assessment assessment = Assessment.of(
                    repository, new FolderTree(repo().folder()), options.at(), edition, (stage, done, total) -> {});
            if (!(assessment instanceof Assessment.Scored scored) || !scored.hasSite()) {
                return new Build(0, Set.of());
            }
            KeptFiles kept = KeptFiles.of(repository, scored, site(), program);
            Set<String> made = new TreeSet<>();
            List<SiteFile> files = SiteBuild.files(scored, options).stream()
                    .filter(file -> isLookedAt(file.path()))
                    .toList();
            try (FolderOutput output = FolderOutput.replace(site(), listing -> path -> true)) {
                for (SiteFile file : files) {
                    SiteFile told =
                            new SiteFile(file.path(), () -> told(file.making().get(), file.path(), made));
                    KeptFiles.Made content = kept.make(told);
                    output.write(file.path(), content.content());
                    if (!Arrays.equals(content.content(), file.content())) {
                        assertThat(new String(content.content(), StandardCharsets.UTF_8))
                                .as(file.path() + " after " + after)
                                .isEqualTo(new String(file.content(), StandardCharsets.UTF_8));
                    }
                }
                output.commit();
            }
            kept.keep();
            return new Build(files.size(), made);
        }
    }

    /** All files but most of the many that are told by themselves, as pages of components, which are the same for each unit. */
    private boolean isLookedAt(String path) {
        return !path.matches("(?:tieu-chi|data/component|schema|assets)/.*") || random.nextInt(20) == 0;
    }

    private static SiteFile.Making told(SiteFile.Making making, String path, Set<String> made) {
        return new SiteFile.Making(
                making.inputs(),
                () -> {
                    made.add(path);
                    return making.made().get();
                },
                making.again());
    }

    private List<String> tracked(String pattern) throws IOException {
        return repo().git("ls-files", "-z")
                .lines()
                .flatMap(all -> Arrays.stream(all.split("\0", -1)))
                .filter(path -> path.matches(pattern))
                .toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Changes one of the files that people write, somehow; what was done. */
    private String edit() throws IOException {
        String path = any(tracked(random.nextInt(5) == 0 ? "criteria/.*ya?ml" : "submissions/.*"));
        Path file = repo().folder().resolve(path);
        List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.add(at, "# ghi chú " + random.nextInt(100));
            case 3 -> lines.set(at, lines.get(at).replaceAll("[aeiou]\\b", "ô"));
            case 4 -> {
                Files.delete(file);
                return "no " + path;
            }
            default ->
                lines.replaceAll(line ->
                        random.nextInt(6) > 0 ? line : line.replaceFirst("\\d\\b", String.valueOf(random.nextInt(10))));
        }
        Files.writeString(file, String.join("\n", lines));
        return "line " + at + " of " + path;
    }

    /** Takes over the address of a document, or a note, from another unit: both are in doubt, and no points change. */
    private String take() throws IOException {
        String from = any(tracked("submissions/.*/scores.yaml"));
        String to = any(tracked("submissions/.*/scores.yaml"));
        Pattern taken = Pattern.compile(any(List.of("(url: )([^ ,}\n]+)", "(note: )(.+)")));
        Path file = repo().folder().resolve(to);
        List<MatchResult> other = taken.matcher(Files.readString(repo().folder().resolve(from)))
                .results()
                .toList();
        String text = Files.readString(file);
        List<MatchResult> own = taken.matcher(text).results().toList();
        if (!other.isEmpty() && !own.isEmpty()) {
            MatchResult place = any(own);
            Files.writeString(
                    file, text.substring(0, place.start(2)) + any(other).group(2) + text.substring(place.end(2)));
        }
        return to + " takes from " + from;
    }

    /** A moment near one of the days that the campaign's files name: at its beginning, or about the end of office hours. */
    private AsOf moment() throws IOException {
        String campaign = Files.readString(repo().folder().resolve(any(tracked("criteria/.*/campaign.yaml"))));
        List<String> days =
                DAY.matcher(campaign).results().map(MatchResult::group).toList();
        return AsOf.parse(any(days) + any(List.of("T00:00", "T16:59", "T17:01")));
    }

    /** Something between two builds; what was done. */
    private String change() throws IOException {
        switch (random.nextInt(20)) {
            case 0 -> {
                String path = "site-templates/" + any(List.of("assets/local.css", "pages/gioi-thieu.md"));
                repo().write(path, "/* " + random.nextInt(100) + " */\n");
                return path;
            }
            case 1 -> {
                repo().write(
                                "site-templates/words_vi.properties",
                                "unit.todo=Việc phải làm " + random.nextInt(9) + "\n");
                return "words";
            }
            case 2 -> {
                List<String> tags = repo().git("tag").lines().toList();
                if (!tags.isEmpty()) {
                    repo().git("tag", "--force", any(tags), "HEAD~" + random.nextInt(5));
                }
                return "a tag moved";
            }
            case 3 -> {
                List<String> tags = repo().git("tag").lines().toList();
                if (!tags.isEmpty()) {
                    repo().git("tag", "--delete", any(tags));
                }
                return "a tag gone";
            }
            case 4 -> {
                options = new SiteOptions(random.nextBoolean() ? null : moment(), null);
                return "told for " + options.at();
            }
            case 5 -> {
                List<String> commits =
                        repo().git("log", "-30", "--format=%H").lines().toList();
                repo().git("checkout", "--quiet", any(commits), "--", "submissions");
                return "submissions of another commit";
            }
            case 6 -> {
                String when = now.plusMinutes(1).toString();
                repo().at(when, when, "commit", "--quiet", "--amend", "--allow-empty", "-m", "Viết lại");
                return "history rewritten";
            }
            case 7 -> {
                String from = any(tracked("submissions/.*/scores.yaml"));
                String to = any(tracked("submissions/.*/scores.yaml"));
                repo().write(to, Files.readString(repo().folder().resolve(from)));
                return from + " copied to " + to;
            }
            case 8, 9 -> {
                return take();
            }
            default -> {
                return edit();
            }
        }
    }

    private void goOn(int steps) throws IOException {
        build("nothing");
        int kept = 0;
        for (int step = 0; step < steps; step++) {
            String done = change();
            commit("Bước " + step + ": " + done);
            Build build = build(done);
            if (build.files() == 0) { // nothing can be scored any more
                repo().git("reset", "--quiet", "--hard", "HEAD~1");
            }
            kept += build.files() - build.made().size();
        }
        assertThat(kept).isGreaterThan(steps * 5);
    }

    @Test
    void areThoseThatWouldBeMadeInTheMiddleOfTheYear() throws IOException {
        openYear(false);
        goOn(10);
    }

    @Test
    void areThoseThatWouldBeMadeBehindTheDecision() throws IOException {
        openYear(true);
        edition = Edition.INTERNAL;
        goOn(10);
    }

    @Test
    void areThoseThatWouldBeMadeOfARealCriteriaSet() throws IOException {
        Path source = folder.resolve("repo");
        RealSample.write(source);
        open(source);
        goOn(10);
    }

    private Set<String> made(String after) throws IOException {
        return build(after).made();
    }

    @Test
    void areNotTakenWhereAnotherUnitHasChangedWhatIsDoubted() throws IOException {
        RepoBuilder copied = RepoBuilder.campaign(folder.resolve("repo"))
                .copy(Path.of("src/test/resources/golden/diagnostics/evidence-copied"), "");
        copied.commit("Nộp", "2023-12-20T08:00:00+07:00");
        open(copied.folder());
        build("nothing");
        repo().replace("submissions/2023/xa-an/scores.yaml", "https://xa-an.example/05-kh", "https://xa-an.example/5");
        repo().commit("Sửa địa chỉ", "2023-12-20T08:05:00+07:00");
        assertThat(made("an address in the file of another unit")).contains("don-vi/xa-binh.html");
    }

    @Test
    void areNotTakenWhereAnotherStateHasClosedARound() throws IOException {
        open(HistoryPagesTest.twoRounds(folder).folder());
        build("nothing");
        repo().git("tag", "2023/lan-2", "HEAD~2");
        assertThat(made("a tag")).contains("don-vi/xa-an.html").doesNotContain("don-vi/xa-binh.html");
    }

    @Test
    void areNotTakenWhereFewerDaysAreLeft() throws IOException {
        open(HistoryPagesTest.twoRounds(folder).folder());
        options = new SiteOptions(AsOf.parse("2023-11-22T08:00"), null);
        build("nothing");
        options = new SiteOptions(AsOf.parse("2023-11-23T08:00"), null);
        assertThat(made("a day later")).contains("don-vi/xa-an.html");
    }

    @Test
    void areNotTakenInAnotherWeek() throws IOException {
        open(HistoryPagesTest.twoRounds(folder).folder());
        repo().git("rm", "--quiet", "criteria/2023/plan.yaml", "submissions/*/tasks.yaml"); // days are left of a task
        repo().commit("Không có kế hoạch", "2023-12-29T08:00:00+07:00");
        options = new SiteOptions(AsOf.parse("2024-01-03T08:00"), null);
        build("nothing");
        options = new SiteOptions(AsOf.parse("2024-01-07T23:59"), null);
        assertThat(made("the Sunday behind")).doesNotContain("don-vi/xa-an.html");
        options = new SiteOptions(AsOf.parse("2024-01-08T00:00"), null);
        assertThat(made("a Monday")).contains("don-vi/xa-an.html");
    }

    @Test
    void areNotBelievedWhereSomebodyElseWasThere() throws IOException {
        open(HistoryPagesTest.twoRounds(folder).folder());
        String page = "don-vi/xa-an.html";
        String report = "bao-cao/don-vi/xa-an.docx";
        build("nothing");
        assertThat(made("nothing")).doesNotContain(page, report, "data/unit/xa-an.json");

        Files.writeString(site().resolve(page), Files.readString(site().resolve(page)) + " ");
        Files.delete(site().resolve(report));
        assertThat(made("other bytes")).contains(page, report).doesNotContain("data/unit/xa-an.json");

        Path list = source.resolve(".git/sodiem/files-public");
        String told = Files.readString(list);
        Files.writeString(list, told.replaceFirst("(?m)^(don-vi/xa-an.html\t)[0-9a-f]", "$1x"));
        assertThat(made("a list that was changed")).contains(page, report, "data/unit/xa-an.json");

        Files.writeString(list, told.substring(0, told.length() / 2));
        assertThat(made("half a list")).contains(page, report, "data/unit/xa-an.json");
        Files.writeString(list, "");
        assertThat(made("an empty list")).contains(page);
        Files.delete(list);
        assertThat(made("no list")).contains(page);

        program = "two";
        assertThat(made("another program")).contains(page, report, "data/unit/xa-an.json");
        repo().write("site-templates/lib/brand.ftlh", "<#macro brand f>Huyện</#macro>\n");
        repo().commit("Mẫu", "2024-01-05T08:00:00+07:00");
        assertThat(made("a template")).contains(page);
        repo().write("ghi-chu.txt", "x");
        assertThat(made("files that are not committed")).doesNotContain(page);
        repo().replace("submissions/2023/xa-an/scores.yaml", "count:", "count:  ");
        assertThat(made("a change that is not committed")).contains(page);
    }
}
