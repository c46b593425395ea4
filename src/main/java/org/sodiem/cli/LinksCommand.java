package org.sodiem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.data.LinkReportJson;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.links.AddressRule;
import org.sodiem.links.EvidenceLink;
import org.sodiem.links.LinkCheck;
import org.sodiem.links.LinkMemory;
import org.sodiem.links.LinkReport;
import org.sodiem.links.Pace;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.AsOf;
import org.sodiem.site.Program;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Replacement;
import org.sodiem.text.LinksMarkdown;
import org.sodiem.text.LinksText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem links}: whether the links of public evidence still answer; apart from the gate, at intervals. */
@Command(name = "links", sortOptions = false, mixinStandardHelpOptions = true)
final class LinksCommand implements Callable<Integer> {

    private static final int MOST_MINUTES = 600;

    private final Console console;
    private final AddressRule rule;

    @Option(names = "--state", paramLabel = "FILE", required = true, descriptionKey = "option.state")
    private Path state = Path.of("");

    @Option(names = "--at", paramLabel = "DAY", required = true, descriptionKey = "option.links-at")
    private @Nullable AsOf at;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "option.minutes")
    private int minutes = 30;

    @Option(names = "--format", paramLabel = "text|markdown|json", descriptionKey = "option.diff-format")
    private CommonOptions.Format format = CommonOptions.Format.text;

    @Mixin
    private CommonOptions common = new CommonOptions();

    /** The command; {@code rule} says which servers it may ask. */
    LinksCommand(Console console, AddressRule rule) {
        this.console = console;
        this.rule = rule;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (minutes < 1 || minutes > MOST_MINUTES) {
            console.complain(words.text("wrong.minutes", words.figure(minutes)));
            return Exit.USAGE;
        }
        ScoreBook book = BookLoader.load(new FolderTree(common.repo), new Problems());
        if (book == null) {
            console.complain(words.text("history.no-campaign"));
            return Exit.ERRORS;
        }
        return check(book, Words.in(common.language(book.campaign().locale())));
    }

    private int check(ScoreBook book, Words words) throws IOException {
        Path file = state.toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        LinkMemory memory = remembered(file, words);
        LocalDate day = Objects.requireNonNull(at)
                .in(book.campaign().timezone())
                .atZone(book.campaign().timezone())
                .toLocalDate();
        LinkCheck links = new LinkCheck(
                rule, Pace.polite(Duration.ofMinutes(minutes)), "sodiem/" + Program.VERSION + " (evidence link check)");
        List<EvidenceLink> asked = EvidenceLink.of(book);
        if (console.interactive()) {
            console.complain(words.text("links.asking", words.figure(asked.size()), words.figure(minutes)));
        }
        LinkReport report = memory.after(asked, links.run(asked, day), day);
        if (report.isOffline()) {
            console.complain(words.text("links.offline"));
            return Exit.USAGE;
        }
        Replacement.clear(List.of(file));
        Replacement.write(file, report.memory().write().getBytes(StandardCharsets.UTF_8));
        switch (format) {
            case text -> console.out().print(new LinksText(words).format(report));
            case markdown -> console.verbatim().print(new LinksMarkdown(words).format(report));
            case json -> console.json().print(LinkReportJson.write(report));
        }
        return report.newlyDead().isEmpty() ? Exit.CLEAN : Exit.ERRORS;
    }

    private LinkMemory remembered(Path file, Words words) throws IOException {
        if (!Files.exists(file)) {
            return LinkMemory.NOTHING;
        }
        LinkMemory memory = LinkMemory.read(new String(Files.readAllBytes(NamedFile.of(file)), StandardCharsets.UTF_8));
        if (memory == null) {
            console.complain(words.text("links.damaged", state.toString()));
            return LinkMemory.NOTHING;
        }
        return memory;
    }
}
