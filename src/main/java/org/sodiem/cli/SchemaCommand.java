package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.schema.Schemas;
import org.sodiem.site.FolderOutput;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem schema}: JSON Schemas of the campaign's files, for editors. */
@Command(name = "schema", sortOptions = false, mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.schema-out")
    private @Nullable Path out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        FolderTree tree = new FolderTree(common.repo);
        Problems problems = new Problems();
        ScoreBook book = BookLoader.newest(tree, problems);
        console.err().print(console.errFormat(Words.in(common.language(null))).format(problems.sorted()));
        if (book == null) {
            console.complain(words.text("history.no-campaign"));
            return Exit.ERRORS;
        }
        Path folder = out == null ? common.repo.resolve(Layout.SCHEMAS) : out;
        List<Schemas.Schema> schemas = Schemas.of(book);
        try (FolderOutput output = FolderOutput.replace(folder, SchemaCommand::ours)) {
            for (Schemas.Schema schema : schemas) {
                output.write(schema.name(), schema.content().get());
            }
            output.write(Schemas.MARKER, Schemas.marker());
            output.commit();
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.folder", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
        console.out().println(words.text("schema.done", words.figure(schemas.size()), folder.toString()));
        return problems.errors() > 0 ? Exit.ERRORS : Exit.CLEAN;
    }

    /** What may be replaced in a folder of schemas; null where it is none. */
    private static @Nullable Predicate<String> ours(Path folder) {
        return Files.isRegularFile(folder.resolve(Schemas.MARKER)) ? name -> name.endsWith(".json") : null;
    }
}
