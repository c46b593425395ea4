package org.sodiem.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.score.Example;
import org.sodiem.site.Assessment;

class PublicLinesTest {

    private static final String COUNT = "type: count, value: Số, per: 1";

    private static PublicLines lines(Assessment.Scored assessment) {
        return PublicLines.of(assessment.scores().book());
    }

    @Test
    void showsNoLineWithTheAddressOfAnInternalDocument() throws IOException {
        String file = "submissions/2023/an/scores.yaml";
        String text = "unit: an\nevidence:\n  d: {title: B, url: 'ftp://a.example/'}\n";
        Example example = new Example().component("2", COUNT).silent("an");
        Assessment.Scored shown = example.with(file, text).assess(null);
        assertThat(shown.problems()).isNotEmpty().allMatch(lines(shown)::show);
        Assessment.Scored internal = example.with(file, text.replace("'}", "', visibility: internal}"))
                .assess(null);
        assertThat(internal.problems())
                .filteredOn(problem -> problem.at().line() == 3)
                .isNotEmpty()
                .noneMatch(lines(internal)::show);
    }

    /** What the program did not read as a document may still be the address of an internal one. */
    @Test
    void showsNoLineOfAUnitWithAnAddressThatNobodyCouldRead() throws IOException {
        Assessment.Scored assessment = new Example()
                .component("2", COUNT)
                .silent("an")
                .with(
                        "criteria/2023/publication.yaml",
                        "results: [{index: la, decision: 'https://x.example/1', date: 2024-02-01, issuer: U}]\n")
                .with("submissions/2023/an/scores.yaml", """
                        unit: an
                        evidence:
                          a: {title: Kín, ulr: 'https://kin.example/1'}
                        scores:
                          '1.1.1': {count: -1}
                        """)
                .assess(null);
        PublicLines lines = lines(assessment);
        assertThat(assessment.problems().stream()
                        .filter(Diagnostic::isError)
                        .map(problem -> problem.at().file().path().replaceAll(".*/", "") + " "
                                + problem.at().line() + " " + lines.show(problem))
                        .distinct())
                .containsExactlyInAnyOrder("publication.yaml 1 true", "scores.yaml 3 false", "scores.yaml 5 true");
    }
}
