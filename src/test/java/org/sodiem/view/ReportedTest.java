package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.sodiem.score.Scorer;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** Who reported on a task last, and when. */
class ReportedTest {

    private static final String OWN = "submissions/2023/xa-an/tasks.yaml";
    private static final String OFFICE = "submissions/2023/xa-an/tasks/tu-phap.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static List<String> reported(RepoBuilder repo) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            FileTree now = Snapshots.asCommitted(repository, new FolderTree(repo.folder()));
            ScoreBook book = Objects.requireNonNull(BookLoader.load(now, new Problems()));
            Chronicle chronicle = Chronicle.of(repository, now, book, Withholding.NONE, null);
            return CampaignView.of(Scorer.score(book, null), chronicle).assignments().stream()
                    .map(one -> one.who() + " " + one.task().id().value() + ": " + told(one.reported()))
                    .toList();
        }
    }

    private static String told(Assignment.@Nullable Reported reported) {
        return reported == null ? "null" : reported.revision().author() + ", " + reported.on();
    }

    @Test
    void namesWhoWroteTheReportThatHolds() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.write("criteria/2023/plan.yaml", """
                plans:
                - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
                tasks:
                - {id: mot, title: Một, plan: kh, units: [xa-an], offices: [tu-phap], due: 2023-11-10}
                - {id: hai, title: Hai, plan: kh, units: [xa-an], due: 2023-11-20}
                """);
        repo.commit("Kế hoạch", "2023-11-01T08:00:00+07:00");
        assertThat(reported(repo)).containsExactly("xa-an mot: null", "tu-phap mot: null", "xa-an hai: null");
        repo.by("Nguyễn Văn An")
                .write(OWN, "unit: xa-an\ntasks:\n  mot: {under-way: Đang làm}\n  hai: {under-way: Mới bắt đầu}\n")
                .commit("Báo cáo", "2023-11-03T23:30:00Z");
        repo.by("Trần Thị Bình")
                .write(OFFICE, "unit: xa-an\noffice: tu-phap\ntasks:\n  mot: {not-done: Chưa có vốn}\n")
                .commit("Cơ quan", "2023-11-05T08:00:00+07:00");
        repo.replace(OWN, "Mới bắt đầu", "Được một nửa").commit("Tiếp", "2023-11-06T08:00:00+07:00");
        repo.by("Lê Văn Xếp").write(OWN, """
                unit: xa-an
                # xếp lại
                tasks:
                  hai: {under-way: Được một nửa}
                  mot: {under-way: Đang làm}
                """).commit("Xếp lại tệp", "2023-11-07T08:00:00+07:00");
        assertThat(reported(repo))
                .as("by what is said, not by bytes; the day is the campaign's own")
                .containsExactly(
                        "xa-an mot: Nguyễn Văn An, 2023-11-04",
                        "tu-phap mot: Trần Thị Bình, 2023-11-05",
                        "xa-an hai: Trần Thị Bình, 2023-11-06");
        repo.replace(OWN, "Đang làm", "Chưa commit");
        assertThat(reported(repo))
                .as("what git does not know yet is nobody's")
                .contains("xa-an mot: null", "xa-an hai: Trần Thị Bình, 2023-11-06");
        repo.write(OWN, "unit: xa-an\ntasks:\n  mot:\n").commit("Rút", "2023-11-08T08:00:00+07:00");
        assertThat(reported(repo)).contains("xa-an mot: null", "xa-an hai: null");
    }
}
