package org.sodiem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.data.JudgementJson;
import org.sodiem.diagnostic.GithubFormat;
import org.sodiem.diagnostic.GitlabFormat;
import org.sodiem.diagnostic.SarifFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.gate.Proposal;
import org.sodiem.gate.Verdict;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Layout;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.RecordText;
import org.sodiem.text.CheckMarkdown;
import org.sodiem.text.CheckText;
import org.sodiem.text.MarkdownLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem check}: what a change does, whether it is valid, and whether this account may make it. */
@Command(name = "check", sortOptions = false, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** How many branches and tags are named where another was meant. */
    private static final int NAMED = 8;

    private final Console console;

    @Option(names = "--base", paramLabel = "REV", required = true, descriptionKey = "option.base")
    private String base = "";

    @Option(names = "--head", paramLabel = "REV", descriptionKey = "option.head")
    private @Nullable String head;

    @Option(names = "--actor", paramLabel = "NAME", descriptionKey = "option.actor")
    private @Nullable String actor;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.check-at")
    private @Nullable AsOf at;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json|sarif|github|gitlab",
            descriptionKey = "option.check-format")
    private Format format = Format.text;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    /** How a judgement is printed. */
    enum Format {
        /** For people at a terminal. */
        text,
        /** For a comment that is updated in place. */
        markdown,
        /** For programs. */
        json,
        /** For code scanning. */
        sarif,
        /** For annotations. */
        github,
        /** For the code quality widget. */
        gitlab
    }

    @Override
    public Integer call() throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            Words words = Words.in(common.language(null));
            if (repository.absence() != null) {
                console.complain(
                        words.text("wrong.no-record", base, new ChangeText(words).remedy(repository.absence())));
                return Exit.ERRORS;
            }
            RecordText.copy(repository, words).forEach(console::complain);
            Revision onto = revision(repository, base, words);
            Revision tip = onto == null ? null : revision(repository, head == null ? "HEAD" : head, words);
            return onto == null || tip == null ? Exit.USAGE : judge(repository, onto, tip);
        }
    }

    private @Nullable Revision revision(Repository repository, String name, Words words) throws IOException {
        Revision revision = repository.commit(name);
        if (revision == null) {
            List<Meant.Known> known =
                    repository.names().stream().map(one -> Meant.Known.of(one)).toList();
            String told = words.text("wrong.commit", name);
            String meant = DidYouMean.meant(told, name, known, words);
            console.complain(
                    known.isEmpty() || !meant.equals(told)
                            ? meant
                            : told + " " + words.text("wrong.commit.known", Meant.list(known, NAMED)));
        }
        return revision;
    }

    private int judge(Repository repository, Revision onto, Revision tip) throws IOException {
        List<Revision> forks = repository.forks(onto, tip);
        MergeRequest.Obstacle obstacle = MergeRequest.obstacle(forks);
        if (obstacle != null) {
            Words words = Words.in(common.language(null));
            String why = words.text(
                    switch (obstacle) {
                        case NO_COMMON_COMMIT -> "check.no-common-commit";
                        case SEVERAL_COMMON_COMMITS -> "check.several-common-commits";
                    });
            console.complain(why);
            if (format == Format.markdown) {
                console.verbatim().print(CheckMarkdown.MARKER + "\n\n" + MarkdownLines.escape(why) + "\n");
            }
            return Exit.ERRORS;
        }
        boolean withFolder = head == null && Files.isDirectory(common.repo.resolve(Layout.definitions()));
        FileTree now = withFolder ? new FolderTree(common.repo) : null;
        Proposal proposal = Proposal.of(repository, onto, tip, forks.get(0), now);
        Campaign campaign = proposal.campaign();
        Words words = Words.in(common.language(campaign == null ? null : campaign.locale()));
        boolean read = proposal.request().isRead();
        Proposal.Side unread = new Proposal.Side.Unscored(List.of());
        Set<String> touched = proposal.request().files().stream()
                .flatMap(file -> Stream.of(file.path().split("/", -1)))
                .collect(Collectors.toSet());
        Proposal.Side was = read ? side(repository, onto, proposal.before(), touched, words) : unread;
        Judgement judged = proposal.judge(
                actor, at, was, read ? side(repository, onto, proposal.after(), touched, words) : unread);
        print(judged, repository.prefix(), words);
        if (judged.isOnlyMissing()) {
            return Exit.USAGE;
        }
        return judged.verdict() == Verdict.MERGE || judged.verdict() == Verdict.NOTHING ? Exit.CLEAN : Exit.ERRORS;
    }

    private Proposal.Side side(Repository repository, Revision onto, FileTree files, Set<String> touched, Words words)
            throws IOException {
        Assessment assessment =
                Assessment.sinceClose(repository, onto, files, at, touched::contains, console.progress(words));
        return assessment instanceof Assessment.Scored scored
                ? new Proposal.Side.Scored(scored.scores(), scored.problems())
                : new Proposal.Side.Unscored(assessment.problems());
    }

    private void print(Judgement judged, String prefix, Words words) {
        String text = switch (format) {
            case text -> new CheckText(words, console.outPaint(), console.outFormat(words)).format(judged);
            case markdown -> new CheckMarkdown(words).format(judged);
            case json -> JudgementJson.write(judged, words);
            case sarif ->
                new SarifFormat(words, prefix, Program.VERSION)
                        .format(judged.own(), judged.problems().there());
            case github -> new GithubFormat(words, prefix).format(judged.own());
            case gitlab -> new GitlabFormat(words, prefix).format(judged.own());
        };
        PrintWriter out = switch (format) {
            case text -> console.out();
            case markdown -> console.verbatim();
            case json, sarif, gitlab -> console.json();
            case github -> console.commands();
        };
        out.print(text);
    }
}
