package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Lateness;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshots;
import org.sodiem.score.Remark;
import org.sodiem.score.Said;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Statement;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.RemarkText;

class ScoreHistoryTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String COMMUNE = "criteria/2023/commune.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
    }

    private List<UnitChange> changes(Path at, String unit) throws IOException {
        try (Repository repository = Repository.open(at)) {
            return ScoreHistory.of(repository, repository.mainLine()).of(unit);
        }
    }

    private List<UnitChange> changes() throws IOException {
        return changes(repo.folder(), "xa-an");
    }

    /** Who changed what, with which commit it landed: one line a component and commit, the first commit left out. */
    private List<String> told() throws IOException {
        return changes().stream()
                .filter(change -> !change.revision().subject().equals("Đầu tiên"))
                .flatMap(change -> change.changes().stream()
                        .map(step -> change.revision().subject() + " > "
                                + change.landing().revision().subject() + ": " + step.component() + " "
                                + points(step.before()) + ">" + points(step.after())))
                .toList();
    }

    private static String points(@Nullable Statement statement) {
        return statement == null || statement.points() == null
                ? "-"
                : statement.points().toPlainString();
    }

    /** A file of no known name changes no bonus: it is told as what keeps the unit from its rank, and so is its end. */
    @Test
    void tellsAFileThatNobodyReadsAsRefused() throws IOException {
        String stray = "submissions/2023/xa-an/diem.yaml";
        repo.write(stray, "unit: xa-an\n").commit("Sai tên", "2023-11-02T08:00:00+07:00");
        Files.delete(repo.folder().resolve(stray));
        repo.commit("Bỏ tệp", "2023-11-03T08:00:00+07:00");
        repo.write("submissions/2023/xa-an/appraisal/noi-vu.yml", "passes: []\n")
                .commit("Thẩm định sai tên", "2023-11-04T08:00:00+07:00");
        repo.replace(AN, "bonus:\n  T1: {evidence: [kh-05], note: Mô hình mới}\n", "")
                .commit("Thưởng", "2023-11-05T08:00:00+07:00");
        ChangeText words = new ChangeText(Words.in(Locale.ENGLISH));
        assertThat(changes().stream()
                        .filter(change -> change.changes().isEmpty())
                        .map(change -> change.revision().subject() + ": " + words.outside(change)))
                .containsExactly(
                        "Sai tên: A file or an entry is refused and does not count: the unit is not ranked until that is mended.",
                        "Bỏ tệp: No file or entry is refused any more.",
                        "Thưởng: Bonus or penalty changed.");
    }

    /** Who reported how far a task has come, and what was said before: a task that is only listed says nothing. */
    @Test
    void tellsWhatWasReportedOfTasks() throws IOException {
        String own = "submissions/2023/xa-an/tasks.yaml";
        repo.write(own, "unit: xa-an\ntasks:\n  so-hoa:\n").commit("Tệp trống", "2023-11-02T08:00:00+07:00");
        repo.by("Nguyễn Văn An")
                .write(own, "unit: xa-an\ntasks:\n  so-hoa: {under-way: Đang quét 40 hồ sơ}\n")
                .commit("Báo cáo", "2023-11-03T08:00:00+07:00");
        repo.by("Trần Thị Bình")
                .write(own, "unit: xa-an\ntasks:\n  so-hoa: {done: 2023-11-04, note: Đủ 60 hồ sơ}\n")
                .commit("Xong", "2023-11-05T08:00:00+07:00");
        repo.write(
                        "submissions/2023/xa-an/tasks/noi-vu.yaml",
                        "unit: xa-an\noffice: noi-vu\ntasks:\n  so-hoa: {not-done: Chưa có vốn}\n")
                .commit("Cơ quan báo cáo", "2023-11-06T08:00:00+07:00");
        repo.write(own, "unit: xa-an\ntasks:\n  so-hoa:\n").commit("Rút", "2023-11-07T08:00:00+07:00");
        RemarkText words = new RemarkText(
                Words.in(Locale.ENGLISH), office -> "Office " + office, task -> "Digitise " + task, null);
        assertThat(changes().stream()
                        .flatMap(change -> change.remarks().stream()
                                .filter(remark -> remark.known().on().kind() == Remark.Kind.TASK
                                        && remark.known().on().code().equals("so-hoa"))
                                .map(remark -> change.revision().author() + ": " + words.of(remark))))
                .containsExactly(
                        "Nguyễn Văn An: The unit: task \"Digitise so-hoa\" is under way: Đang quét 40 hồ sơ.",
                        "Trần Thị Bình: The unit: task \"Digitise so-hoa\" was done on 4 November 2023: Đủ 60 hồ sơ."
                                + " Before: The unit: task \"Digitise so-hoa\" is under way: Đang quét 40 hồ sơ.",
                        "Trần Thị Bình: Office noi-vu: task \"Digitise so-hoa\" is not done: Chưa có vốn.",
                        "Trần Thị Bình: Taken back: The unit: task \"Digitise so-hoa\" was done on 4 November 2023:"
                                + " Đủ 60 hồ sơ.");
    }

    @Test
    void addsNothingForWhatSaysTheSame() throws IOException {
        String text = Files.readString(repo.folder().resolve(AN));
        repo.write(AN, "# chú thích\n" + text.replace("\n", "\r\n")).commit("Định dạng", "2023-11-02T08:00:00+07:00");
        repo.replace(AN, "met: [a, b]", "met:\r\n      - b\r\n      - a").commit("Thứ tự", "2023-11-03T08:00:00+07:00");
        Files.createDirectories(repo.folder().resolve("submissions/2023/nhom"));
        repo.git("mv", "submissions/2023/xa-an", "submissions/2023/nhom/xa-an");
        repo.commit("Chuyển thư mục", "2023-11-04T08:00:00+07:00");
        repo.commit("Trống", "2023-11-05T08:00:00+07:00");
        Files.setPosixFilePermissions(
                repo.folder().resolve("submissions/2023/nhom/xa-an/scores.yaml"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        repo.commit("Quyền", "2023-11-06T08:00:00+07:00");
        repo.write("criteria/2023/guidance/commune/1.1.1.md", "Hướng dẫn\n")
                .commit("Hướng dẫn", "2023-11-07T08:00:00+07:00");
        repo.replace(COMMUNE, "title: Đếm", "title: Đếm hình thức").commit("Tên mới", "2023-11-08T08:00:00+07:00");
        assertThat(told()).isEmpty();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void readsTheFirstOfTwoFoldersAsTheLoaderDoes() throws IOException {
        String text = Files.readString(repo.folder().resolve(AN));
        repo.write("submissions/2023/a-nhom/xa-an/scores.yaml", text.replace("count: 4", "count: 2"))
                .commit("Hai thư mục", "2023-11-02T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 1").commit("Không được đọc", "2023-11-03T08:00:00+07:00");
        assertThat(told().stream().filter(line -> line.contains("1.1.5")))
                .containsExactly("Hai thư mục > Hai thư mục: 1.1.5 1>0.5");
    }

    /** A folder whose name only reads as the unit's marks it, and is not read; one for people alone does not. */
    @Test
    void marksAUnitBesideAFolderThatReadsAsItsOwn() throws IOException {
        repo.write("submissions/2023/Xa-An/README.md", "để đọc").commit("Cho người", "2023-11-02T08:00:00+07:00");
        repo.write("submissions/2023/nhom/Xã An/scores.yaml", "unit: xa-an\nscores: {}\n")
                .commit("Đi lạc", "2023-11-03T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("Giảm", "2023-11-04T08:00:00+07:00");
        repo.git("rm", "-r", "--quiet", "submissions/2023/nhom");
        repo.commit("Dọn", "2023-11-05T08:00:00+07:00");
        ChangeText words = new ChangeText(Words.in(Locale.ENGLISH));
        assertThat(changes().stream()
                        .filter(change -> change.changes().isEmpty())
                        .map(change -> change.revision().subject() + ": " + words.outside(change)))
                .containsExactly(
                        "Đi lạc: A file or an entry is refused and does not count: the unit is not ranked until that is mended.",
                        "Dọn: No file or entry is refused any more.");
        assertThat(told()).containsExactly("Giảm > Giảm: 1.1.5 1>0.5");
    }

    @Test
    void countsARevertAsAChange() throws IOException {
        repo.replace(AN, "count: 4", "count: 2").commit("Giảm", "2023-11-02T08:00:00+07:00");
        repo.at("2023-11-03T08:00:00+07:00", "2023-11-03T08:00:00+07:00", "revert", "--no-edit", "HEAD");
        assertThat(told())
                .containsExactly("Giảm > Giảm: 1.1.5 1>0.5", "Revert \"Giảm\" > Revert \"Giảm\": 1.1.5 0.5>1");
    }

    @Test
    void givesAMergedChangeToItsAuthorAndTheMergeAsLanding() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.by("Nguyễn Văn An").replace(AN, "count: 4", "count: 2").commit("Một", "2023-11-02T08:00:00+07:00");
        repo.replace(AN, "count: 2", "count: 3").commit("Hai", "2023-11-03T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.by("Trần Thị Bình").replace(AN, "choice: tot", "choice: kem").commit("Ba", "2023-11-04T08:00:00+07:00");
        repo.merge("nhanh", "2023-11-05T08:00:00+07:00");
        assertThat(told())
                .containsExactly(
                        "Ba > Ba: 1.1.1 2>0",
                        "Một > Merge branch 'nhanh': 1.1.5 1>0.5",
                        "Hai > Merge branch 'nhanh': 1.1.5 0.5>0.75");
        assertThat(changes().get(2).revision().author()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void givesAChangeOnARootWithoutCriteriaToItsAuthor() throws IOException {
        repo.git("checkout", "--quiet", "--orphan", "goc-khac");
        repo.git("rm", "--quiet", "-r", "-f", "criteria");
        repo.by("Lê Văn Cường").replace(AN, "count: 4", "count: 2").commit("Gốc", "2023-11-02T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.by("Trần Thị Bình");
        repo.at(
                "2023-11-03T08:00:00+07:00",
                "2023-11-03T08:00:00+07:00",
                "merge",
                "--quiet",
                "-m",
                "Gộp",
                "--allow-unrelated-histories",
                "-X",
                "theirs",
                "goc-khac");
        assertThat(told()).containsExactly("Gốc > Gộp: 1.1.5 1>0.5");
        assertThat(changes().get(1).revision().author()).isEqualTo("Lê Văn Cường");
    }

    @Test
    void givesASettledConflictToWhoMerged() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.replace(AN, "count: 4", "count: 2").commit("Một", "2023-11-02T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.replace(AN, "count: 4", "count: 3").commit("Hai", "2023-11-03T08:00:00+07:00");
        repo.git("merge", "--quiet", "-s", "ours", "--no-commit", "nhanh");
        repo.replace(AN, "count: 3", "count: 1").commit("Gộp", "2023-11-04T08:00:00+07:00");
        assertThat(told()).containsExactly("Hai > Hai: 1.1.5 1>0.75", "Gộp > Gộp: 1.1.5 0.75>0.25");
    }

    @Test
    void showsAnUnreadableStretchAsThat() throws IOException {
        repo.write(AN, "unit: [\n").commit("Hỏng", "2023-11-02T08:00:00+07:00");
        repo.git("checkout", "HEAD~1", "--", AN);
        repo.commit("Sửa", "2023-11-03T08:00:00+07:00");
        List<UnitChange> changes = changes();
        assertThat(changes).hasSize(3);
        assertThat(Objects.requireNonNull(changes.get(1).after()).status()).isEqualTo(Scorecard.Status.UNREADABLE);
        assertThat(changes.get(1).changes())
                .allMatch(step -> Objects.requireNonNull(step.after()).said() instanceof Said.Unread);
        assertThat(Objects.requireNonNull(changes.get(2).after()).status()).isEqualTo(Scorecard.Status.SCORED);
    }

    /** A decision that publishes the year touches every unit and changes none: what they said last stands behind it. */
    @Test
    void looksBehindCommitsThatChangeNothing() throws IOException {
        repo.replace(AN, "count: 4", "count: 2").commit("Hai", "2023-11-02T08:00:00+07:00");
        repo.write("criteria/2023/publication.yaml", "published: []\n").commit("Công bố", "2023-11-03T08:00:00+07:00");
        repo.replace("submissions/2023/xa-binh/scores.yaml", "unit: xa-binh", "# Ghi chú\nunit: xa-binh")
                .commit("Ghi chú", "2023-11-04T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            assertThat(history.newest(1, (unit, revision, landing) -> true))
                    .extracting(recent -> recent.change().revision().subject())
                    .containsExactly("Hai");
        }
    }

    @Test
    void comparesNothingOverAnotherRule() throws IOException {
        repo.replace(COMMUNE, "per: 0.25", "per: 0.2").commit("Ban hành lại", "2023-11-02T08:00:00+07:00");
        UnitChange change = changes().get(1);
        assertThat(told()).containsExactly("Ban hành lại > Ban hành lại: 1.1.5 1>0.8");
        assertThat(change.changes().get(0).isComparable()).isFalse();
        assertThat(change.pointsChange()).isNull();
    }

    @Test
    void recordsBonusAndPenalty() throws IOException {
        repo.replace(AN, "\nbonus:\n  T1: {evidence: [kh-05], note: Mô hình mới}\n", "\n")
                .commit("Bỏ thưởng", "2023-11-02T08:00:00+07:00");
        UnitChange change = changes().get(1);
        assertThat(change.changes()).isEmpty();
        assertThat(Objects.requireNonNull(change.before()).bonus()).isEqualByComparingTo("1");
        assertThat(Objects.requireNonNull(change.after()).bonus()).isEqualByComparingTo("0");
    }

    @Test
    void saysThatAShallowCloneBeginsInTheMiddle() throws IOException {
        repo.replace(AN, "count: 4", "count: 2").commit("Hai", "2023-11-02T08:00:00+07:00");
        repo.git("clone", "--quiet", "--depth=1", repo.folder().toUri().toString(), "../shallow");
        List<UnitChange> changes = changes(folder.resolve("shallow"), "xa-an");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).beginning()).isTrue();
        assertThat(changes().get(0).beginning()).isFalse();
    }

    @Test
    void tellsALateChange() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.replace(AN, "count: 4", "count: 2").commit("Trước hạn", "2023-11-19T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.merge("nhanh", "2023-11-22T08:00:00+07:00");
        repo.replace(AN, "count: 2", "count: 3").commit("Lần hai", "2023-12-02T08:00:00+07:00");
        repo.replace(AN, "count: 3", "count: 1").commit("Quá hạn", "2023-12-21T00:00:00+07:00");
        assertThat(lateness()).containsExactly("-", "Lần 1 false true", "-", "Lần 2 false false");
        repo.git("tag", "2023/lan-1", "HEAD~2");
        assertThat(lateness()).containsExactly("-", "Lần 1 true true", "-", "Lần 2 false false");
    }

    private List<String> lateness() throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Rounds rounds = Objects.requireNonNull(
                    Snapshots.of(repository, new FolderTree(repo.folder())).rounds());
            Lateness lateness = Lateness.of(rounds);
            return ScoreHistory.of(repository, rounds.line()).of("xa-an").stream()
                    .map(change -> lateness.of(new UnitKey("2023", "xa-an", "commune", true), change))
                    .map(late -> late == null ? "-" : late.missed() + " " + late.counts() + " " + late.writtenInTime())
                    .toList();
        }
    }
}
