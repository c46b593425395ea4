package org.sodiem.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sodiem.language.Words;
import org.sodiem.source.Span;

/**
 * Problems as workflow commands, which GitHub and Forgejo show beside the lines: errors first, since GitHub shows no
 * more than ten errors and ten warnings of a step.
 *
 * @param words the language
 * @param prefix the campaign's folder in the repository, nothing where it is the whole repository
 */
public record GithubFormat(Words words, String prefix) {

    /** Commands that a runner would find inside a line; a space without width breaks them. */
    private static final Pattern COMMAND = Pattern.compile(":(?=:)|##\\p{Alnum}*(?=\\[)");

    /** One line a problem, each with a line feed. */
    public String format(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        diagnostics.stream()
                .sorted(Comparator.comparing(problem -> problem.code().severity()))
                .forEach(problem -> line(problem, out));
        return out.toString();
    }

    private void line(Diagnostic problem, StringBuilder out) {
        Span at = problem.at();
        Span end = new Span(at.file(), at.end(), at.end());
        out.append(problem.isError() ? "::error" : "::warning");
        out.append(" file=").append(property(ForeignPlaces.inRepository(prefix, at)));
        out.append(",line=").append(at.line()).append(",endLine=").append(end.line());
        if (at.line() == end.line()) {
            out.append(",col=").append(at.column()).append(",endColumn=").append(end.column());
        }
        out.append(",title=").append(property(problem.code().id()));
        out.append("::").append(data(problem.text(words))).append('\n');
    }

    /** Text that ends neither its command nor its line, and holds no other; the lines of a message stay. */
    private static String data(String text) {
        return String.join(
                "%0A", text.lines().map(line -> plain(line).replace("%", "%25")).toList());
    }

    private static String property(String text) {
        return plain(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    }

    private static String plain(String text) {
        return COMMAND.matcher(TextFormat.printable(text)).replaceAll("$0\u200B");
    }
}
