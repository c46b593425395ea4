package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.MapTree;

class OneTitleADocumentTest {

    private static final String FILE = "submissions/2023/xa-an/scores.yaml";

    private static Stream<Code> told(String number, String day) throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        String text = tree.text(FILE)
                .replace("    date: 2023-01-12\n", "")
                .replace("    number: 90/BC-UBND\n    date: 2023-12-01\n", "    number: " + number + "\n" + day);
        return SiteBuild.tried(Assessment.of(tree.with(FILE, text), null, (stage, done, total) -> {}))
                .problems()
                .stream()
                .map(Diagnostic::code)
                .filter(Code.EVIDENCE_TWO_TITLES::equals);
    }

    @Test
    void knowsADocumentWithoutADayByItsNumber() throws IOException {
        assertThat(told("05/kh-ubnd", "")).hasSize(1);
        assertThat(told("06/KH-UBND", "")).isEmpty();
        assertThat(told("05/KH-UBND", "    date: 2023-12-01\n")).isEmpty();
    }
}
