package org.sodiem.cli;

import java.io.PrintWriter;
import org.sodiem.language.Words;
import org.sodiem.site.BuildProgress;

/** A line that says how far the work has come, and is gone before anything else is printed. */
final class ProgressLine {

    private final PrintWriter err;
    private int width;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    BuildProgress progress(Words words) {
        return (stage, done, total) -> {
            if (done == 0 || done == total || done % 50 == 0) {
                show(words.text(key(stage), words.figure(done), words.figure(total)));
            }
        };
    }

    private synchronized void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
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
}
