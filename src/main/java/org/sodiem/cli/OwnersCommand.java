package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.gate.Owners;
import org.sodiem.gate.Rulebook;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sodiem owners}: the rules of who may change what, as {@code CODEOWNERS} of a forge. */
@Command(name = "owners", sortOptions = false, mixinStandardHelpOptions = true)
final class OwnersCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    OwnersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rules = Rulebook.of(new FolderTree(common.repo), List.of());
        if (rules.newest() == null) {
            console.complain(Words.in(common.language(null)).text("history.no-campaign"));
            return Exit.ERRORS;
        }
        Words words = Words.in(common.language(rules.newest().book().campaign().locale()));
        console.verbatim().print("# " + words.text("owners.made") + "\n");
        try (Repository repository = Repository.open(common.repo)) {
            List<String> lines = Owners.lines(rules.newest(), repository.prefix());
            lines.forEach(line -> console.verbatim().print(line + "\n"));
            if (lines.stream().noneMatch(line -> line.contains("@"))) {
                console.complain(words.text("owners.nobody"));
            }
        }
        return Exit.CLEAN;
    }
}
