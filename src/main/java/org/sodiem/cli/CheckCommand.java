package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.data.JudgementJson;
import org.sodiem.diagnostic.GithubFormat;
import org.sodiem.diagnostic.GitlabFormat;
import org.sodiem.diagnostic.SarifFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.gate.Rulebook;
import org.sodiem.gate.Verdict;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.CommitTree;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.git.Uncommitted;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Layout;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem check}: what a change does, whether it is valid, and whether this account may make it. */
@Command(name = "check", sortOptions = false, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

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
                console.complain(words.text(
                        "wrong.no-record",
                        base,
                        words.text("no-record." + repository.absence().id())));
                return Exit.ERRORS;
            }
            Revision onto = revision(repository, base, words);
            Revision tip = onto == null ? null : revision(repository, head == null ? "HEAD" : head, words);
            return onto == null || tip == null ? Exit.USAGE : judge(repository, onto, tip);
        }
    }

    private @Nullable Revision revision(Repository repository, String name, Words words) throws IOException {
        Revision revision = repository.commit(name);
        if (revision == null) {
            console.complain(words.text("wrong.commit", name));
        }
        return revision;
    }

    private int judge(Repository repository, Revision onto, Revision tip) throws IOException {
        CommitTree rulesTree = repository.tree(onto);
        List<Revision> forks = repository.forks(onto, tip);
        MergeRequest.Obstacle obstacle = MergeRequest.obstacle(forks);
        if (obstacle != null) {
            Words words = Words.in(common.language(null));
            String why = words.text("check." + obstacle.id());
            console.complain(why);
            if (format == Format.markdown) {
                console.out().print(CheckMarkdown.MARKER + "\n\n" + MarkdownText.escape(why) + "\n");
            }
            return Exit.ERRORS;
        }
        MergeRequest request = MergeRequest.of(repository, onto, tip, forks.get(0));
        FileTree after = repository.tree(tip);
        if (head == null && Files.isDirectory(common.repo.resolve(Layout.definitions()))) {
            FileTree now = new FolderTree(common.repo);
            request = request.with(uncommitted(now, repository.tree(tip)));
            after = now;
        }
        Rulebook rules = Rulebook.of(rulesTree, request.files());
        Campaign campaign =
                rules.newest() == null ? null : rules.newest().book().campaign();
        Words words = Words.in(common.language(campaign == null ? null : campaign.locale()));
        Instant instant = at == null || campaign == null ? null : at.in(campaign.timezone());
        Assessment before = Assessment.of(repository.tree(forks.get(0)), at, console.progress(words));
        Assessment then = Assessment.of(after, at, console.progress(words));
        Difference difference = before.scores() == null || then.scores() == null
                ? null
                : Difference.between(before.scores(), then.scores());
        ProblemDifference problems = ProblemDifference.between(before.problems(), then.problems());
        Judgement judged = Judgement.of(request, rules, actor, instant, problems, difference);
        print(judged, repository.prefix(), words);
        return judged.verdict() == Verdict.MERGE ? Exit.CLEAN : Exit.ERRORS;
    }

    private static List<ChangedFile> uncommitted(FileTree now, CommitTree committed) throws IOException {
        List<ChangedFile> files = new ArrayList<>();
        for (String path : Uncommitted.between(now, committed)) {
            ChangedFile.Mode was = committed.hasFile(path) ? ChangedFile.Mode.FILE : null;
            files.add(new ChangedFile(path, was, now.hasFile(path) ? ChangedFile.Mode.FILE : null, null));
        }
        return files;
    }

    private void print(Judgement judged, String prefix, Words words) {
        String text = switch (format) {
            case text -> new CheckText(words).format(judged);
            case markdown -> new CheckMarkdown(words).format(judged);
            case json -> JudgementJson.write(judged, words);
            case sarif ->
                new SarifFormat(words, prefix, Program.VERSION)
                        .format(judged.own(), judged.problems().there());
            case github -> new GithubFormat(words, prefix).format(judged.own());
            case gitlab -> new GitlabFormat(words, prefix).format(judged.own());
        };
        console.out().print(text);
    }
}
