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
                line("", words.text(verdict, round.id().value(), round.tag(), words.figure(findings.size())));
                for (Breach finding : findings) {
                    line("  ", words.text(key(finding.kind()), finding.args().toArray(String[]::new)));
                }
                clean &= findings.isEmpty();
            }
            return clean ? Exit.CLEAN : Exit.ERRORS;
        });
    }

    private static String key(Breach.Kind kind) {
        return switch (kind) {
            case NOT_CLOSED -> "finding.not-closed";
            case TAG_DELETED -> "finding.tag-deleted";
            case TAG_REPLACED -> "finding.tag-replaced";
            case NO_MANIFEST -> "finding.no-manifest";
            case OTHER_ROUND -> "finding.other-round";
            case TAG_MOVED -> "finding.tag-moved";
            case OTHER_DEADLINE -> "finding.other-deadline";
            case FILE_ALTERED -> "finding.file-altered";
            case FILE_MISSING -> "finding.file-missing";
            case FILE_ADDED -> "finding.file-added";
            case TOTAL_DIFFERS -> "finding.total-differs";
            case LATE_WITHOUT_REASON -> "finding.late-without-reason";
            case UNREADABLE -> "finding.unreadable";
        };
    }

    private void line(String indent, String text) {
        console.out().println(indent + TextFormat.printable(text));
    }
}
