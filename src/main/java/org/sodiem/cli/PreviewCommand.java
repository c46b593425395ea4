package org.sodiem.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.preview.Preview;
import org.sodiem.score.AsOf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem preview}: the site on this machine while one writes. */
@Command(name = "preview", sortOptions = false, mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port", defaultValue = "8080")
    private int port;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (port < 1 || port > 65_535) {
            console.complain(words.text("wrong.port", String.valueOf(port)));
            return Exit.USAGE;
        }
        try (Preview preview = Preview.start(common.repo, at, port)) {
            if (preview.port() != port) {
                console.complain(words.text("preview.busy", String.valueOf(port), String.valueOf(preview.port())));
            }
            console.out().println(words.text("preview.ready", preview.address()));
            console.out().flush();
            preview.follow(new Telling(words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.CLEAN;
    }

    /** Tells every build on the terminal. */
    private final class Telling implements Preview.Listener {

        private final Words words;

        Telling(Words words) {
            this.words = words;
        }

        @Override
        public void built(long version, int errors) {
            console.out()
                    .println(words.text(
                            errors == 0 ? "preview.built" : "preview.errors",
                            words.figure(version),
                            words.figure(errors)));
            console.out().flush();
        }

        @Override
        public void failed(Exception fault) {
            console.complain(words.text("preview.failed", String.valueOf(fault)));
        }
    }
}
