package org.sodiem.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;

/** Fills the page of problems. */
final class ProblemsAssembler {

    /** A longer page is no longer read; the data has all. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final SitePath HERE = SitePath.PROBLEMS;

    private final Context context;
    private final Words words;

    ProblemsAssembler(Context context) {
        this.context = context;
        this.words = context.words();
    }

    ProblemsPage page() {
        Map<String, List<ProblemsPage.Problem>> byFile = new LinkedHashMap<>();
        for (Diagnostic problem : shown()) {
            String path = problem.at().file().path();
            byFile.computeIfAbsent(path, p -> new ArrayList<>()).add(row(problem));
        }
        long errors = context.problems().stream().filter(Diagnostic::isError).count();
        long warnings = context.problems().size() - errors;
        long files = context.problemsByFile().size();
        String finding = context.problems().isEmpty()
                ? words.text("problems.none")
                : words.text("problems.finding", words.figure(errors), words.figure(warnings), words.figure(files));
        if (context.problems().size() > MOST_PROBLEMS) {
            finding += " " + words.text("problems.cut", words.figure(MOST_PROBLEMS));
        }
        String title = words.text("problems.title");
        return new ProblemsPage(
                context.frame(
                        title, HERE, List.of(context.overview(HERE), new Link(title, "", true)), context.indexes()),
                finding,
                List.of(
                        new Figure(
                                words.text("problems.errors"),
                                words.figure(errors),
                                "",
                                words.text("problems.errors.note"),
                                errors > 0),
                        new Figure(
                                words.text("problems.warnings"),
                                words.figure(warnings),
                                "",
                                words.text("problems.warnings.note"),
                                false)),
                byFile.entrySet().stream()
                        .map(file -> new ProblemsPage.File(file.getKey(), file.getValue()))
                        .toList());
    }

    /** All problems; of very many the errors before the warnings, in order of place. */
    private List<Diagnostic> shown() {
        return context.problems().size() <= MOST_PROBLEMS
                ? context.problems()
                : Stream.concat(
                                context.problems().stream().filter(Diagnostic::isError),
                                context.problems().stream().filter(problem -> !problem.isError()))
                        .limit(MOST_PROBLEMS)
                        .toList();
    }

    private ProblemsPage.Problem row(Diagnostic problem) {
        return new ProblemsPage.Problem(
                problem.isError() ? "err" : "warn",
                problem.code().severity().text(context.words()),
                problem.at().line() + ":" + problem.at().column(),
                problem.code().id(),
                TextFormat.excerpt(problem.at()),
                problem.text(context.words()));
    }
}
