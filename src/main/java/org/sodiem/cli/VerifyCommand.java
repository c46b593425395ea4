package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.site.PublishedSite;
import org.sodiem.site.SiteComparison;
import org.sodiem.site.SiteDifference;
import org.sodiem.site.SiteManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sodiem verify}: whether a published site is what the repository says. */
@Command(name = "verify", sortOptions = false, mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 100;

    private final Console console;

    @Parameters(index = "0", paramLabel = "SITE", descriptionKey = "parameter.site")
    private Path site = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        try (PublishedSite published = PublishedSite.open(site);
                Repository repository = Repository.open(common.repo)) {
            byte[] bytes = published.read(SiteManifest.PATH, SiteManifest.LARGEST);
            if (bytes == null) {
                return wrong(words.text("wrong.no-site", site, SiteManifest.PATH));
            }
            SiteManifest manifest = SiteManifest.parse(bytes);
            if (manifest == null) {
                return impossible(words.text("published.unreadable", SiteManifest.PATH));
            }
            String commit = manifest.commit();
            if (commit == null) {
                return impossible(words.text("published.uncommitted"));
            }
            if (repository.absence() != null) {
                return wrong(words.text(
                        "wrong.no-history",
                        words.text("no-record." + repository.absence().id())));
            }
            Revision revision = repository.commit(commit);
            if (revision == null) {
                return impossible(
                        words.text(repository.isShallow() ? "published.shallow" : "published.no-commit", commit));
            }
            return compare(published, manifest, repository, revision);
        } catch (NoSuchFileException e) {
            return wrong(words.text("wrong.site", site));
        } catch (ZipException e) {
            return impossible(words.text("published.zip", site, String.valueOf(e.getMessage())));
        }
    }

    private int compare(PublishedSite published, SiteManifest manifest, Repository repository, Revision revision)
            throws IOException {
        Repository then = repository.asItWas(revision, manifest.tags());
        Words words = Words.in(common.language(null));
        Assessment rebuilt = Assessment.of(
                        then, then.tree(revision), manifest.options().at(), console.progress(words))
                .telling(manifest.rewritten());
        words = Words.in(common.language(rebuilt.locale()));
        if (rebuilt.scores() == null) {
            return impossible(words.text("published.no-campaign", revision.shortId()));
        }
        Campaign campaign = rebuilt.scores().book().campaign();
        Told told = new Told(words, campaign.timezone());
        say(words.text(
                "published.made",
                campaign.id(),
                revision.shortId(),
                told.moment(revision.committed()),
                manifest.program()));
        boolean clean = tellCircumstances(manifest, repository, campaign, words);
        SiteComparison.Result result = SiteComparison.of(published, manifest, rebuilt, console.progress(words));
        if (!result.problems().isEmpty()) {
            console.err().print(new TextFormat(words).format(result.problems()));
            return impossible(words.text("published.templates", revision.shortId(), manifest.program()));
        }
        List<SiteDifference> differences = result.differences();
        for (SiteDifference difference : differences.subList(0, Math.min(MOST_TOLD, differences.size()))) {
            tell(difference, words);
        }
        if (differences.size() > MOST_TOLD) {
            say(words.text("published.more", differences.size() - MOST_TOLD));
        }
        say(
                differences.isEmpty()
                        ? words.text("published.same", published.paths().size())
                        : words.text("published.differs", differences.size()));
        return clean && differences.isEmpty() ? Exit.CLEAN : Exit.ERRORS;
    }

    /** What a reader has to know before any difference; returns whether all closed rounds stand where they stood. */
    private boolean tellCircumstances(SiteManifest manifest, Repository repository, Campaign campaign, Words words)
            throws IOException {
        if (!manifest.program().equals(Program.VERSION)) {
            say(words.text("published.other-program", manifest.program(), Program.VERSION));
        }
        if (manifest.shallow() || repository.isShallow()) {
            say(words.text(manifest.shallow() ? "published.made-shallow" : "published.now-shallow"));
        }
        String commit = Objects.requireNonNull(manifest.commit());
        if (!repository.isShallow() && !repository.lost(List.of(commit)).isEmpty()) {
            say(words.text("published.not-in-history"));
        }
        boolean clean = true;
        for (Map.Entry<String, String> tag : manifest.tags().entrySet()) {
            Revision now = repository.atTag(tag.getKey());
            if (now == null || !now.id().equals(tag.getValue())) {
                clean = false;
                say(words.text(
                        now == null ? "published.tag-gone" : "published.tag-moved",
                        tag.getKey(),
                        tag.getValue(),
                        now == null ? "" : now.id()));
            }
        }
        for (Round round : campaign.rounds()) {
            if (!manifest.tags().containsKey(round.tag()) && repository.atTag(round.tag()) != null) {
                say(words.text("published.tag-new", round.tag()));
            }
        }
        return clean;
    }

    private void tell(SiteDifference difference, Words words) {
        say("  " + words.text("published.file." + difference.kind().id(), difference.path()));
        SiteDifference.Spot place = difference.place();
        if (place != null) {
            say("    "
                    + words.text(
                            place.line() == 0 ? "published.byte" : "published.line",
                            place.line(),
                            place.column(),
                            place.published(),
                            place.rebuilt()));
        }
    }

    private void say(String text) {
        console.out().println(TextFormat.printable(text));
    }

    private int wrong(String why) {
        console.complain(why);
        return Exit.USAGE;
    }

    private int impossible(String why) {
        console.complain(why);
        return Exit.ERRORS;
    }
}
