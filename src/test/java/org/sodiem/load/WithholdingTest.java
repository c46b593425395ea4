package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.SeveralIndexes;
import org.sodiem.model.Edition;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Withholding;
import org.sodiem.source.FolderTree;

class WithholdingTest {

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsBackEachIndexByItselfAndWhatNobodyKnowsAnyMore() throws IOException {
        RepoBuilder repo = SeveralIndexes.of(folder);
        repo.write(CAMPAIGN, Files.readString(folder.resolve(CAMPAIGN)) + "withheld:\n- {what: appraisal}\n");
        repo.write(
                "criteria/2023/publication.yaml",
                "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND huyện Thử}\n");
        ScoreBook book = Objects.requireNonNull(BookLoader.newest(new FolderTree(folder), new Problems()));
        Withholding withheld = Withholding.of(book, Edition.PUBLIC, null);
        assertThat(withheld)
                .accepts(
                        "submissions/2023/xa-an/dti/appraisal/noi-vu.yaml",
                        "submissions/2023/huyen-thu/appraisal/noi-vu.yaml",
                        "submissions/2023/xa-an/bo-cu/appraisal/noi-vu.yaml",
                        "submissions/2023/nhom/xa-cu/appraisal/noi-vu.yaml")
                .rejects(
                        "submissions/2023/xa-an/appraisal/noi-vu.yaml",
                        "submissions/2023/xa-an/dti/scores.yaml",
                        "submissions/2023/xa-an/dti/explanations.yaml",
                        "submissions/2023/xa-cu/explanations.yaml",
                        "submissions/2023/xa-an/evidence/appraisal/x.yaml",
                        "criteria/2023/appraisal/x.yaml");
    }
}
