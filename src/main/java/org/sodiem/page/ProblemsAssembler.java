package org.sodiem.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.view.ProblemRegister;

/** Fills the page of problems. */
final class ProblemsAssembler {

    /** A longer page is no longer read; the data has all. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final SitePath HERE = SitePath.PROBLEMS;

    private final Context context;
    private final Words words;
    private final ProblemRegister problems;

    ProblemsAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.problems = context.problems();
    }

    ProblemsPage page() {
        Map<String, List<ProblemsPage.Problem>> byFile = new LinkedHashMap<>();
        for (Diagnostic problem : problems.first(MOST_PROBLEMS)) {
            String path = problem.at().file().path();
            byFile.computeIfAbsent(path, p -> new ArrayList<>()).add(row(problem));
        }
        long errors = problems.errors();
        long warnings = problems.all().size() - errors;
        long files = problems.byFile().size();
        String finding = problems.all().isEmpty()
                ? words.text("problems.none")
                : words.text("problems.finding", words.figure(errors), words.figure(warnings), words.figure(files));
        if (problems.all().size() > MOST_PROBLEMS) {
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

    private ProblemsPage.Problem row(Diagnostic problem) {
        return new ProblemsPage.Problem(
                problem.isError() ? "err" : "warn",
                problem.code().severity().text(context.words()),
                problem.at().line() + ":" + problem.at().column(),
                problem.code().id(),
                problems.isPublic(problem) ? TextFormat.excerpt(problem.at()) : "",
                problem.text(context.words()));
    }
}
