package org.sodiem.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Paint;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.site.BuildProgress;

/** The streams of the terminal, and how it wants them used. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter verbatim;
    private final PrintWriter json;
    private final PrintWriter commands;
    private final Terminal terminal;
    private final BufferedReader in;
    private final ProgressLine line;

    /**
     * A terminal.
     *
     * @param out takes what was asked for
     * @param err takes everything else
     * @param in what is typed
     */
    Console(PrintWriter out, PrintWriter err, Terminal terminal, BufferedReader in) {
        this(
                terminal.printed() ? new PrintWriter(new Folded(out, terminal.width())) : out,
                terminal.interactive() ? new PrintWriter(new Folded(err, terminal.width())) : err,
                out,
                out,
                out,
                terminal,
                in,
                new ProgressLine(err));
    }

    private Console(
            PrintWriter out,
            PrintWriter err,
            PrintWriter verbatim,
            PrintWriter json,
            PrintWriter commands,
            Terminal terminal,
            BufferedReader in,
            ProgressLine line) {
        this.out = out;
        this.err = err;
        this.verbatim = verbatim;
        this.json = json;
        this.commands = commands;
        this.terminal = terminal;
        this.in = in;
        this.line = line;
    }

    /** A terminal at which nobody types. */
    Console(PrintWriter out, PrintWriter err, boolean interactive) {
        this(out, err, Terminal.plain(interactive), new BufferedReader(Reader.nullReader()));
    }

    /** Where what was asked for is told to people: a terminal gets lines as wide as it is. */
    PrintWriter out() {
        line.clear();
        return out;
    }

    /** Where what was asked for is printed as it is, for a file, another program or a clipboard. */
    PrintWriter verbatim() {
        line.clear();
        return verbatim;
    }

    /** Where everything else is printed. */
    PrintWriter err() {
        line.clear();
        return err;
    }

    /** What is typed. */
    BufferedReader in() {
        return in;
    }

    /** Whether somebody watches, so that progress is worth showing and questions are worth asking. */
    boolean interactive() {
        return terminal.interactive();
    }

    /** How wide text may be, in cells. */
    int width() {
        return terminal.width();
    }

    /** The colours of what was asked for. */
    Paint outPaint() {
        return terminal.out();
    }

    /** The colours of everything else. */
    Paint errPaint() {
        return terminal.err();
    }

    /** How problems are told where they were asked for. */
    TextFormat outFormat(Words words) {
        return new TextFormat(words, outPaint(), terminal.printed() ? width() : Integer.MAX_VALUE);
    }

    /** How problems are told beside what was asked for. */
    TextFormat errFormat(Words words) {
        return new TextFormat(words, errPaint(), interactive() ? width() : Integer.MAX_VALUE);
    }

    /** Where what was asked for is printed as JSON. */
    PrintWriter json() {
        line.clear();
        return json;
    }

    /** Where what was asked for is printed as commands of a forge's job. */
    PrintWriter commands() {
        line.clear();
        return commands;
    }

    /** The same streams for a job on a forge, whose log obeys commands: only those meant are told. */
    Console ofJob() {
        PrintWriter text = JobLog.ofText(verbatim);
        PrintWriter rest = JobLog.ofText(err);
        return new Console(text, rest, text, JobLog.ofJson(verbatim), verbatim, terminal, in, new ProgressLine(rest));
    }

    /** Writes out what the streams still hold. */
    void flush() {
        out.flush();
        verbatim.flush();
        json.flush();
        commands.flush();
        err.flush();
    }

    /** Tells how far the work has come; silent where nobody watches. */
    BuildProgress progress(Words words) {
        return interactive() ? line.progress(words) : (stage, done, total) -> {};
    }

    /** Tells the errors among problems, in full. */
    void errors(List<Diagnostic> problems, Words words) {
        err().print(errFormat(words)
                .format(problems.stream().filter(Diagnostic::isError).toList()));
    }

    /** Says something that went wrong, with nothing that could steer the terminal. */
    void complain(String text) {
        err().println(TextFormat.printable(text));
        err().flush();
    }
}
