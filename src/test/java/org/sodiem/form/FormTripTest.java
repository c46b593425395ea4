package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.criteria.MendedWords;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.source.ChangedTree;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.ZipParts;

/** A workbook as it was made changes nothing, whatever the file holds. */
class FormTripTest {

    static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    static final Path RULES = Path.of("src/test/resources/form");

    @TempDir
    private Path folder = Path.of("");

    private int trips;
    private final Set<Rule.Kind> kinds = EnumSet.noneOf(Rule.Kind.class);

    static Scores scores(FileTree tree) throws IOException {
        ScoreBook book = Objects.requireNonNull(BookLoader.load(tree, new Problems()));
        return Scorer.score(book, null);
    }

    private void trips(FileTree tree) throws IOException {
        trips(tree, path -> true);
    }

    /** Of the files that are asked for. */
    private void trips(FileTree tree, Predicate<String> asked) throws IOException {
        ScoreBook book = BookLoader.load(tree, new Problems());
        if (book == null) {
            return;
        }
        Scores scores = Scorer.score(book, null);
        FormBooks books = new FormBooks("");
        for (var index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                for (ToFill target : ToFill.of(ToFill.byOffices(scores), standing.card())) {
                    Form form = FormMaker.of(scores, standing.card(), target, VI);
                    standing.card()
                            .components()
                            .forEach(score -> kinds.add(score.component().rule().kind()));
                    if (form != null && asked.test(form.head().path())) {
                        trips(books, form, standing, tree, scores);
                    }
                }
            }
        }
    }

    /** What forms share is what each would have alone. */
    private void trips(FormBooks books, Form form, Standing standing, FileTree tree, Scores scores) throws IOException {
        byte[] bytes = books.write(form, standing.voices());
        assertThat(new FormBooks("").write(form, standing.voices())).isEqualTo(bytes);
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        FormImport read = FormImport.read(
                        file, "a.xlsx", scores, tree, ToFill.byOffices(scores), new MendedWords(null), VI)
                .get(0);
        assertThat(read.refusal()).isEmpty();
        assertThat(read.troubles()).as(form.head().path()).isEmpty();
        FileChange change = Objects.requireNonNull(read.change());
        assertThat(change.changes()).as(change.after()).isFalse();
        Path open = Files.write(folder.resolve("b.xlsx"), books.write(form.open(), null));
        FormImport again = FormImport.read(
                        open, "b.xlsx", scores, tree, ToFill.byOffices(scores), new MendedWords(null), VI)
                .get(0);
        assertThat(again.troubles()).as(form.head().path()).isEmpty();
        assertThat(Objects.requireNonNull(again.change()).after())
                .as(form.head().path())
                .isEqualTo(change.after());
        trips++;
    }

    @Test
    void changesNothingOfTheSample() throws IOException {
        trips(new FolderTree(Path.of("")));
        assertThat(trips).isGreaterThan(25);
    }

    @Test
    void changesNothingWhateverTheRule() throws IOException {
        trips(new FolderTree(Path.of("src/main/resources/org/sodiem/sample/real")));
        assertThat(trips).isGreaterThan(9);
        trips = 0;
        FileTree tree = new FolderTree(RULES);
        trips(tree);
        assertThat(trips).isEqualTo(3);
        assertThat(kinds).containsExactlyInAnyOrder(Rule.Kind.values());
        String path = "submissions/2023/xa-an/scores.yaml";
        String text = Files.readString(RULES.resolve(path));
        for (String other : List.of("unit: xa-an\n", "\uFEFF" + text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
            trips(new ChangedTree(tree, Map.of(path, other)));
        }
    }

    /** Under its title a workbook says in sentences what it is of. */
    @Test
    void saysOfWhatItIsMade() throws IOException {
        Scores scores = scores(new FolderTree(RULES));
        Standing standing = scores.indexes().get(0).standings().get(0);
        ToFill target = ToFill.of(ToFill.byOffices(scores), standing.card()).get(0);
        Form form = Objects.requireNonNull(FormMaker.of(scores, standing.card(), target, VI));
        byte[] book = new FormBooks("bản ghi 0123 của kho dữ liệu").write(form, null);
        assertThat(ZipParts.text(book, "xl/sharedStrings.xml")).contains(". Lấy từ bản ghi 0123 của kho dữ liệu.");
    }

    /** The corpus of wrong files: what is wrong in one is in its workbook as it stands. */
    @Test
    void changesNothingOfFilesWithErrors() throws IOException {
        Path golden = Path.of("src/test/resources/golden");
        List<Path> cases = new ArrayList<>();
        for (String kind : List.of("diagnostics", "mistakes", "sites")) {
            try (Stream<Path> folders = Files.list(golden.resolve(kind))) {
                folders.sorted().forEach(cases::add);
            }
        }
        FileTree base = new FolderTree(golden.resolve("base"));
        trips(base);
        for (Path one : cases) {
            Path inside = Files.isDirectory(one.resolve("input")) ? one.resolve("input") : one;
            if (Files.isDirectory(inside)) {
                // What is as it was in a campaign as it was has been on its trip already.
                Map<String, String> texts = texts(inside);
                boolean same = texts.keySet().stream().noneMatch(path -> path.startsWith("criteria/"));
                trips(new ChangedTree(base, texts), path -> !same || texts.containsKey(path));
            }
        }
        assertThat(trips).isGreaterThan(200);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.startsWith("submissions/") || path.startsWith("criteria/")) {
                    texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
