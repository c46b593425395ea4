package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** A workbook as it was made changes nothing, whatever the file holds. */
class FormTripTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    @TempDir
    private Path folder = Path.of("");

    private static Scores scores(FileTree tree) throws IOException {
        ScoreBook book = Objects.requireNonNull(BookLoader.load(tree, new Problems()));
        return Scorer.score(book, null);
    }

    private void trips(FileTree tree) throws IOException {
        Scores scores = scores(tree);
        for (var index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                for (Form.Target target : FormMaker.targets(scores, standing.card())) {
                    Form form = FormMaker.of(scores, standing.card(), target, VI);
                    if (form != null) {
                        trips(form, standing, tree, scores);
                    }
                }
            }
        }
    }

    private void trips(Form form, Standing standing, FileTree tree, Scores scores) throws IOException {
        byte[] bytes = FormBook.write(form, standing.voices(), "");
        assertThat(FormBook.write(form, standing.voices(), "")).isEqualTo(bytes);
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        FormImport read = FormImport.read(file, "a.xlsx", scores, tree, VI);
        assertThat(read.refusal()).isEmpty();
        assertThat(read.troubles()).as(form.head().path()).isEmpty();
        FormChange.Result change = Objects.requireNonNull(read.change());
        assertThat(change.after()).as(form.head().path()).isEqualTo(change.before());
    }

    @Test
    void changesNothingOfTheSample() throws IOException {
        trips(new FolderTree(Path.of("")));
    }
}
