package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlWriter;

/**
 * What is made of the words of decisions: a rule where all of them are understood, else why there is none. The file has on
 * one line the words, {@code ⏎} for the end of a line, and the maximum; on the next one what is made of them.
 */
class ScoringTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/criteria/scoring.txt");

    @Test
    void readsWhatIsOfKnownFormsAndNothingElse() throws IOException {
        List<String> made = new ArrayList<>();
        List<String> lines = Files.readAllLines(GOLDEN);
        for (String line : lines) {
            if (!line.startsWith(" ") && !line.isBlank()) {
                String[] parts = line.split(" # ", -1);
                made.add(line);
                made.add("    " + made(parts[0], parts[1]));
            } else if (line.isBlank()) {
                made.add(line);
            }
        }
        if (Boolean.getBoolean("golden.record")) {
            Files.write(GOLDEN, made);
            fail("recorded");
        }
        assertThat(made).isEqualTo(lines);
    }

    private static String made(String text, String max) {
        Scoring scoring = ScoringText.read(text.replace('⏎', '\n'), new BigDecimal(max), "Chỉ tiêu");
        if (scoring.rule() == null) {
            return scoring.doubt() + " " + scoring.detail();
        }
        String below = scoring.below().isEmpty() ? "" : " BELOW " + scoring.below();
        String figures = scoring.figures().isEmpty() ? "" : " FIGURES " + scoring.figures();
        return YamlWriter.text(new YamlMap.Flow(scoring.rule())).strip() + below + figures;
    }
}
