package org.sodiem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Annex;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.load.Limits;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.sheet.Reading;
import org.sodiem.sheet.Refusal;
import org.sodiem.sheet.SheetReader;
import org.sodiem.sheet.Workbook;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Replacement;
import org.sodiem.text.AnnexText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem criteria import}: the annex of a decision as a criteria set. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true)
final class CriteriaImportCommand implements Callable<Integer> {

    private static final String ANY_INDEX = "commune";

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.criteria.import")
    private Path annex = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.yaml",
            descriptionKey = "option.criteria.out")
    private @Nullable Path out;

    @Option(names = "--index", paramLabel = "ID", descriptionKey = "option.criteria.index")
    private @Nullable String index;

    @Option(names = "--table", paramLabel = "TABLE", descriptionKey = "option.criteria.table")
    private @Nullable String table;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CriteriaImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        AnnexText text = new AnnexText(words);
        Path file = out;
        if (index != null && !Limits.isId(index)) {
            console.complain(words.text("wrong.value", "--index", "ID", index));
            return Exit.USAGE;
        }
        if (file != null && Files.exists(file)) {
            console.complain(words.text("annex.exists", file.toString()));
            return Exit.USAGE;
        }
        Reading reading = SheetReader.read(NamedFile.of(annex));
        Refusal refusal = reading.refusal();
        Workbook workbook = reading.workbook();
        if (workbook == null || refusal != null) {
            console.complain(text.refusal(refusal == null ? Refusal.BROKEN : refusal, annex.toString()));
            return Exit.ERRORS;
        }
        Annex.Made made = Annex.make(
                workbook, new Annex.Asked(index(), String.valueOf(annex.getFileName()), table, offices()), words);
        if (file == null) {
            console.verbatim().print(made.text());
            console.verbatim().flush();
            console.err().print(text.format(made, ""));
        } else {
            boolean written = !made.text().isEmpty();
            if (written) {
                Replacement.clear(List.of(file));
                Replacement.write(file, made.text().getBytes(StandardCharsets.UTF_8));
            }
            console.out().print(text.format(made, file.toString()));
            if (written) {
                console.out().println(words.text("annex.written", file.toString()));
            }
        }
        return made.isWhole() ? Exit.CLEAN : Exit.ERRORS;
    }

    /** The index asked for, else what the file of the set is called. */
    private String index() {
        String stem = out == null ? "" : String.valueOf(out.getFileName()).replaceFirst("\\.ya?ml$", "");
        return index != null ? index : Limits.isId(stem) ? stem : ANY_INDEX;
    }

    /** The offices of the campaign that the folder holds; none where it holds none that can be read. */
    private List<Office> offices() throws IOException {
        FolderTree tree = new FolderTree(common.repo);
        String year = BookLoader.newestYear(tree);
        ScoreBook book = year == null ? null : BookLoader.definitions(tree, year, new Problems());
        return book == null ? List.of() : book.offices();
    }
}
