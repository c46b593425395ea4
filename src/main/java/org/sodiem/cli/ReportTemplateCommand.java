package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sodiem.language.Words;
import org.sodiem.report.ReportTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem report template}: a template to begin with. */
@Command(name = "template", sortOptions = false, mixinStandardHelpOptions = true)
final class ReportTemplateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--of", paramLabel = "unit|index", descriptionKey = "option.template-of")
    private Kind kind = Kind.unit;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.template-out", required = true)
    private Path out = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReportTemplateCommand(Console console) {
        this.console = console;
    }

    /** What it is a template of. */
    enum Kind {
        /** The report of one unit. */
        unit,
        /** The report on an index. */
        index
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        ReportTemplate template = kind == Kind.unit ? ReportTemplate.UNIT : ReportTemplate.INDEX;
        if (!ReportFiles.write(Map.of(out, template.template().bytes()), console, words)) {
            return Exit.USAGE;
        }
        console.out().println(words.text("report.template.done", out.toString()));
        return Exit.CLEAN;
    }
}
