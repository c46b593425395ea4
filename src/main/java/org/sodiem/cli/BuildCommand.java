package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.CommitWriter;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Campaign;
import org.sodiem.model.Edition;
import org.sodiem.part.BaseUrl;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Rewriting;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scores;
import org.sodiem.site.Assessment;
import org.sodiem.site.BuildProgress;
import org.sodiem.site.FolderOutput;
import org.sodiem.site.KeptFiles;
import org.sodiem.site.KeptSite;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteManifest;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RecordText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem build}: the site. */
@Command(name = "build", sortOptions = false, mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out", required = true)
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "option.base-url")
    private @Nullable BaseUrl base;

    @Option(
            names = "--edition",
            paramLabel = "public|internal",
            completionCandidates = Editions.class,
            descriptionKey = "option.edition")
    private Edition edition = Edition.PUBLIC;

    @Option(names = "--previous", paramLabel = "FILE|DIR", descriptionKey = "option.previous")
    private @Nullable Path previous;

    @Mixin
    private CommonOptions common = new CommonOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    /** The editions as people write them. */
    static final class Editions extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Editions() {
            super(Stream.of(Edition.values()).map(Edition::id).toList());
        }
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (previous != null && !Files.exists(manifest(previous))) {
            console.complain(words.text("wrong.previous", previous.toString()));
            return Exit.USAGE;
        }
        SiteOptions options = new SiteOptions(at, base);
        BuildProgress progress = console.progress(words);
        try (FolderOutput output = FolderOutput.replace(out, SiteManifest::listed);
                Repository repository = Repository.open(common.repo)) {
            Assessment assessment = Assessment.of(repository, new FolderTree(common.repo), at, edition, progress);
            words = Words.in(common.language(assessment.locale()));
            RecordText.copy(repository, words).forEach(console::complain);
            if (repository.absence() != null) {
                console.complain(words.text("build.no-history", new ChangeText(words).remedy(repository.absence())));
            }
            console.errors(assessment.problems(), words);
            if (!(assessment instanceof Assessment.Scored scored)) {
                console.complain(words.text("build.impossible"));
                return Exit.ERRORS;
            }
            if (!scored.hasSite()) {
                console.complain(words.text("build.templates"));
                return Exit.ERRORS;
            }
            Campaign campaign = scored.campaign();
            tell(scored.chronicle(), new CommitText(words, campaign.timezone()));
            if (edition == Edition.PUBLIC && campaign.withheld() == null && isBeingAppraised(scored.scores())) {
                console.complain(words.text("build.open-appraisals"));
            }
            Assessment.Scored told = scored.telling(rewritten(repository, campaign, words));
            KeptSite kept = KeptSite.of(repository, told, options);
            SiteManifest standing = kept.in(out);
            if (standing == null) {
                KeptFiles files = KeptFiles.of(repository, told, out);
                SiteBuild.Result result = SiteBuild.write(told, options, files, output, progress);
                if (!result.problems().isEmpty()) {
                    console.err().print(console.errFormat(words).format(result.problems()));
                    console.complain(words.text("build.templates"));
                    return Exit.ERRORS;
                }
                output.commit();
                files.keep();
                kept.keep(result.manifest());
                console.out().println(ValidateCommand.summary(assessment.problems(), words));
                console.out()
                        .println(words.text(
                                "build.done", words.figure(result.manifest().count()), firstPage()));
            } else {
                console.out().println(ValidateCommand.summary(assessment.problems(), words));
                console.out().println(words.text("build.kept", words.figure(standing.count()), firstPage()));
            }
            return assessment.hasErrors() ? Exit.ERRORS : Exit.CLEAN;
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.folder", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
    }

    /** Whether something is appraised of which no result is published. */
    private static boolean isBeingAppraised(Scores scores) {
        return scores.indexes().stream()
                .filter(index -> index.published() == null)
                .flatMap(index -> index.standings().stream())
                .flatMap(standing -> standing.card().submission().appraisals().stream())
                .flatMap(appraisal -> appraisal.passes().stream())
                .anyMatch(Appraisal.Pass::judges);
    }

    /** What a reader of the pages has to know about the record in git. */
    private void tell(Chronicle chronicle, CommitText told) {
        RecordText.clocks(chronicle.wrongClocks(), told).forEach(console::complain);
        RecordText.doubts(chronicle, told.words()).forEach(console::complain);
    }

    /** What the history has lost since the site before, which is the one that is replaced unless another is named. */
    private List<Rewriting> rewritten(Repository repository, Campaign campaign, Words words) throws IOException {
        Path file = manifest(previous == null ? out : previous);
        if (!Files.exists(file)) {
            return List.of();
        }
        SiteManifest before = SiteManifest.read(file);
        if (before == null) {
            console.complain(words.text("build.previous-unreadable", file.toString()));
            return List.of();
        }
        if (before.publication().isBeyond(repository)) {
            console.complain(words.text("build.previous-beyond", String.valueOf(before.commit())));
        }
        List<Rewriting> rewritten = before.publication().rewrittenSince(repository, campaign);
        if (rewritten.isEmpty() || CommitWriter.isUntouched(common.repo)) {
            return List.of(); // a sample that was made anew has lost nobody's record
        }
        CommitText told = new CommitText(words, campaign.timezone());
        for (Rewriting rewriting : rewritten) {
            console.complain(words.text("build.rewritten", rewriting.published(), told.moment(rewriting.committed())));
        }
        return rewritten;
    }

    private String firstPage() {
        return out.resolve("index.html").toString();
    }

    private static Path manifest(Path site) {
        return Files.isDirectory(site) ? site.resolve(SiteManifest.PATH) : site;
    }
}
