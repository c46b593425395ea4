package org.sodiem.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Submission;
import org.sodiem.part.Choice;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.view.IndexView;
import org.sodiem.view.ProblemGroup;
import org.sodiem.view.ProblemRegister;

/** Fills the page of errors and warnings. */
public final class ProblemsAssembler {

    /** A longer page is no longer read; the data has all. */
    private static final int MOST_PROBLEMS = 1_000;

    /** With fewer groups, or fewer errors, they are unfolded. */
    private static final int FEW = 10;

    private static final SitePath HERE = SitePath.PROBLEMS;

    private final Context context;
    private final Words words;
    private final ProblemRegister problems;
    private final PublicLines lines;

    public ProblemsAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.problems = context.problems();
        this.lines = PublicLines.of(context.scores().book());
    }

    public ProblemsPage page() {
        List<ProblemGroup> groups =
                ProblemGroup.of(problems.first(MOST_PROBLEMS), context.scores().book());
        long errors = problems.errors();
        long warnings = problems.all().size() - errors;
        long units = groups.stream().filter(group -> group.submission() != null).count();
        String finding = problems.all().isEmpty() ? words.text("problems.none") : finding(errors, warnings, units);
        if (problems.all().size() > MOST_PROBLEMS) {
            finding += " " + words.text("problems.cut", words.figure(MOST_PROBLEMS));
        }
        String title = words.text("problems.title");
        return new ProblemsPage(
                context.frame(
                        title, HERE, List.of(context.overview(HERE), new Link(title, "", true)), context.indexes()),
                finding,
                List.of(
                        new KeyFigure(
                                        words.text("problems.errors"),
                                        words.figure(errors),
                                        "",
                                        words.text("problems.errors.note"))
                                .losing(errors > 0),
                        new KeyFigure(
                                words.text("problems.warnings"),
                                words.figure(warnings),
                                "",
                                words.text("problems.warnings.note"))),
                List.of(
                        new Choice("all", words.text("problems.choice.all", words.figure(errors + warnings))),
                        new Choice("bad", words.text("problems.choice.errors", words.figure(errors)))),
                groups.stream()
                        .map(group -> group(group, groups.size() <= FEW || (group.errors() > 0 && errors <= FEW)))
                        .toList());
    }

    private String finding(long errors, long warnings, long units) {
        String found = String.join(
                ", ",
                words.counted(List.of(
                        Map.entry("problems.finding.errors", errors),
                        Map.entry("problems.finding.warnings", warnings))));
        return units == 0
                ? words.text("problems.finding.shared", found)
                : words.text("problems.finding", found, words.figure(units));
    }

    private ProblemsPage.Group group(ProblemGroup group, boolean open) {
        Submission submission = group.submission();
        return new ProblemsPage.Group(
                submission == null
                        ? words.text("problems.shared")
                        : context.names().of(submission),
                submission == null || !context.view().stands(submission.key()) ? null : report(group, submission),
                group.errors() == 0 ? "" : words.count("problems.group.errors", group.errors()),
                group.warnings() == 0 ? "" : words.count("problems.group.warnings", group.warnings()),
                open,
                group.problems().stream().map(told -> row(told, submission)).toList());
    }

    /** The page of the unit, at what is to be looked at again where there is such. */
    private Link report(ProblemGroup group, Submission submission) {
        boolean doubts = group.problems().stream().anyMatch(told -> ProblemRegister.isDoubt(told.problem()));
        String page = SitePath.unit(submission.key()).relativeTo(HERE);
        return new Link(words.text("problems.report"), doubts ? page + "#xem-lai" : page, false);
    }

    private ProblemsPage.Problem row(ProblemGroup.Told told, @Nullable Submission submission) {
        Diagnostic problem = told.problem();
        String path = problem.at().file().path();
        String line = words.figure(problem.at().line());
        return new ProblemsPage.Problem(
                problem.isError() ? "err" : "warn",
                problem.code().severity().text(words),
                submission == null ? null : component(told.component(), submission),
                problem.text(words),
                words.text("problems.where", path.substring(path.lastIndexOf('/') + 1), line),
                context.forge().line(problem.at().toString(), problem.at()),
                problem.code().id(),
                lines.show(problem) ? TextFormat.excerpt(problem.at()) : "");
    }

    private @Nullable Link component(@Nullable String code, Submission submission) {
        if (code == null) {
            return null;
        }
        for (IndexView index : context.indexes()) {
            Component component = index.id().equals(submission.key().index())
                    ? index.criteria().component(code)
                    : null;
            if (component != null) {
                return Link.to(code + " " + component.title(), SitePath.component(index.id(), code), HERE);
            }
        }
        return null;
    }
}
