package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.Breach;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Rounds;
import org.sodiem.site.Program;
import org.sodiem.telling.RecordText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sodiem round verify}: whether the closed rounds are still what was closed. */
@Command(name = "verify", sortOptions = false, mixinStandardHelpOptions = true)
final class RoundVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RoundVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return OpenCampaign.in(common, console, open -> {
            Rounds rounds = open.rounds();
            Words words = open.told().words();
            RoundSeal seal = new RoundSeal(open.repository(), open.snapshots(), Program.VERSION);
            boolean clean = true;
            for (Round round : rounds.campaign().rounds()) {
                List<Breach> findings = seal.verify(round);
                boolean tagged = rounds.resolve(round).tagged();
                String verdict = findings.isEmpty() ? (tagged ? "verify.clean" : "verify.not-due") : "verify.findings";
                line("", words.text(verdict, round.id().value(), round.tag().value(), words.figure(findings.size())));
                for (Breach finding : findings) {
                    line("  ", RecordText.breach(finding, words));
                }
                clean &= findings.isEmpty();
            }
            return clean ? Exit.CLEAN : Exit.ERRORS;
        });
    }

    private void line(String indent, String text) {
        console.out().println(indent + TextFormat.printable(text));
    }
}
