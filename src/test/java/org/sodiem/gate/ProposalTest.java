package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Span;

class ProposalTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsWhatIsNotCommittedOnlyWhereAsked() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        String base = repo.commit("Gốc", "2023-11-10T08:00:00+07:00");
        String head = repo.replace(AN, "count: 4", "count: 2").commit("Sửa", "2023-11-11T08:00:00+07:00");
        Files.delete(repo.folder().resolve("submissions/2023/xa-binh/scores.yaml"));
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit(base));
            Revision tip = Objects.requireNonNull(repository.commit(head));
            Proposal committed = Proposal.of(repository, onto, tip, onto, null);
            assertThat(committed.request().files())
                    .extracting(ChangedFile::path)
                    .containsExactly(AN);
            assertThat(committed.after().hasFile("submissions/2023/xa-binh/scores.yaml"))
                    .isTrue();
            Proposal now = Proposal.of(repository, onto, tip, onto, new FolderTree(repo.folder()));
            assertThat(now.request().files())
                    .extracting(ChangedFile::path, ChangedFile::after)
                    .contains(tuple("submissions/2023/xa-binh/scores.yaml", null));

            Proposal.Side clean = new Proposal.Side.Unscored(List.of());
            Diagnostic error = Diagnostic.of(Code.CHANGE_IS_EXECUTABLE, Span.ofWhole(AN));
            Proposal.Side wrong = new Proposal.Side.Unscored(List.of(error));
            assertThat(committed.judge(null, null, clean, clean).verdict()).isEqualTo(Verdict.MERGE);
            assertThat(committed.judge(null, null, clean, wrong).verdict()).isEqualTo(Verdict.FIX);
            assertThat(committed.judge(null, null, wrong, wrong).verdict()).isEqualTo(Verdict.MERGE);
        }
    }
}
