package org.sodiem.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import org.sodiem.diagnostic.Paint;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.site.BuildProgress;

/** The streams of the terminal, and how it wants them used. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
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
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.in = in;
        this.line = new ProgressLine(err);
    }

    /** A terminal at which nobody types. */
    Console(PrintWriter out, PrintWriter err, boolean interactive) {
        this(out, err, Terminal.plain(interactive), new BufferedReader(Reader.nullReader()));
    }

    /** Where what was asked for is printed. */
    PrintWriter out() {
        line.clear();
        return out;
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

    /** How wide help may be, in cells. */
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

    /** Tells how far the work has come; silent where nobody watches. */
    BuildProgress progress(Words words) {
        return interactive() ? line.progress(words) : (stage, done, total) -> {};
    }

    /** Says something that went wrong, with nothing that could steer the terminal. */
    void complain(String text) {
        err().println(TextFormat.printable(text));
        err().flush();
    }
}
