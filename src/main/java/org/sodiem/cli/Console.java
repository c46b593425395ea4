package org.sodiem.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.site.BuildProgress;

/**
 * The streams of the terminal.
 *
 * @param out what was asked for
 * @param err everything else
 * @param interactive whether somebody watches, so that progress is worth showing and questions are worth asking
 * @param in what is typed
 */
record Console(PrintWriter out, PrintWriter err, boolean interactive, BufferedReader in) {

    /** A terminal at which nobody types. */
    Console(PrintWriter out, PrintWriter err, boolean interactive) {
        this(out, err, interactive, new BufferedReader(Reader.nullReader()));
    }

    /** A progress line that rewrites itself; silent where nobody watches. */
    BuildProgress progress(Words words) {
        if (!interactive) {
            return (stage, done, total) -> {};
        }
        return (stage, done, total) -> {
            boolean last = total > 0 && done == total;
            if (done == 0 || last || done % 50 == 0) {
                String text = words.text(key(stage), done, total);
                err.print("\r" + text + " ".repeat(20) + (last ? "\r" + " ".repeat(text.length() + 20) + "\r" : ""));
                err.flush();
            }
        };
    }

    private static String key(BuildProgress.Stage stage) {
        return switch (stage) {
            case READ -> "progress.read";
            case SCORE -> "progress.score";
            case CHECK -> "progress.check";
            case WRITE -> "progress.write";
            case COMPARE -> "progress.compare";
        };
    }

    /** Says something that went wrong, with nothing that could steer the terminal. */
    void complain(String text) {
        err.println(TextFormat.printable(text));
        err.flush();
    }
}
