package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.round.Chronicle;
import org.sodiem.site.Assessment;
import org.sodiem.site.Circumstance;
import org.sodiem.site.PublishedSite;
import org.sodiem.site.SiteComparison;
import org.sodiem.site.SiteDifference;
import org.sodiem.site.SiteManifest;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
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
                return wrong(words.text("wrong.no-site", site.toString(), SiteManifest.PATH));
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
                return wrong(words.text("wrong.no-history", new ChangeText(words).remedy(repository.absence())));
            }
            Revision revision = repository.commit(commit);
            if (revision == null) {
                return repository.isShallow()
                        ? wrong(words.text("published.shallow", commit))
                        : impossible(words.text("published.no-commit", commit));
            }
            if (repository.isShallow() && !manifest.shallow()) {
                return wrong(words.text("published.now-shallow"));
            }
            return compare(published, manifest, repository, revision);
        } catch (NoSuchFileException e) {
            return wrong(words.text("wrong.site", site.toString()));
        } catch (ZipException e) {
            return impossible(words.text("published.zip", site.toString(), String.valueOf(e.getMessage())));
        }
    }

    private int compare(PublishedSite published, SiteManifest manifest, Repository repository, Revision revision)
            throws IOException {
        Repository then = repository.asItWas(revision, manifest.tags());
        Words words = Words.in(common.language(null));
        Assessment assessment = Assessment.of(
                then, then.tree(revision), manifest.options().at(), manifest.edition(), console.progress(words));
        words = Words.in(common.language(assessment.locale()));
        if (!(assessment instanceof Assessment.Scored scored)) {
            return impossible(words.text("published.no-campaign", revision.shortId()));
        }
        Chronicle.Commit remade = scored.chronicle().commit();
        if (remade != null && remade.partial() && !manifest.partial()) {
            return wrong(words.text("published.now-partial"));
        }
        Assessment.Scored rebuilt = scored.telling(manifest.rewritten());
        Campaign campaign = rebuilt.campaign();
        CommitText told = new CommitText(words, campaign.timezone());
        say(words.text(
                "published.made",
                campaign.id(),
                revision.shortId(),
                told.moment(revision.committed()),
                manifest.program()));
        List<Circumstance> circumstances = Circumstance.of(manifest, repository, campaign);
        for (Circumstance circumstance : circumstances) {
            say(words.text(key(circumstance.what()), circumstance.args().toArray(String[]::new)));
        }
        boolean clean = circumstances.stream().noneMatch(Circumstance::isWrong);
        SiteComparison.Result result = SiteComparison.of(published, manifest, rebuilt, console.progress(words));
        if (!result.problems().isEmpty()) {
            console.err().print(console.errFormat(words).format(result.problems()));
            return impossible(words.text("published.templates", revision.shortId(), manifest.program()));
        }
        List<SiteDifference> differences = result.differences();
        boolean madeOfPart = manifest.shallow() || manifest.partial();
        List<SiteDifference> proved = madeOfPart
                ? differences.stream().filter(manifest::isContradictedBy).toList()
                : differences;
        for (SiteDifference difference : proved.subList(0, Math.min(MOST_TOLD, proved.size()))) {
            tell(difference, words);
        }
        if (proved.size() > MOST_TOLD) {
            say(words.text("published.more", words.figure(proved.size() - MOST_TOLD)));
        }
        if (!proved.isEmpty()) {
            say(words.text("published.differs", words.figure(proved.size())));
        }
        if (differences.isEmpty()) {
            say(words.text("published.same", words.figure(published.paths().size())));
        } else if (proved.size() < differences.size()) {
            say(words.text("published.unproved", words.figure(differences.size() - proved.size())));
        }
        return clean && differences.isEmpty() ? Exit.CLEAN : Exit.ERRORS;
    }

    private static String key(Circumstance.What what) {
        return switch (what) {
            case OTHER_PROGRAM -> "published.other-program";
            case MADE_SHALLOW -> "published.made-shallow";
            case MADE_PARTIAL -> "published.made-partial";
            case NOT_IN_HISTORY -> "published.not-in-history";
            case TAG_GONE -> "published.tag-gone";
            case TAG_MOVED -> "published.tag-moved";
            case TAG_NEW -> "published.tag-new";
        };
    }

    private void tell(SiteDifference difference, Words words) {
        say("  " + words.text(file(difference.kind()), difference.path()));
        SiteDifference.Spot place = difference.place();
        if (place != null) {
            say("    "
                    + words.text(
                            place.line() == 0 ? "published.byte" : "published.line",
                            String.valueOf(place.line()),
                            String.valueOf(place.column()),
                            place.published(),
                            place.rebuilt()));
        }
    }

    private static String file(SiteDifference.Kind kind) {
        return switch (kind) {
            case ALTERED -> "published.file.altered";
            case DIFFERENT -> "published.file.different";
            case MISSING -> "published.file.missing";
            case EXTRA -> "published.file.extra";
            case MANIFEST -> "published.file.manifest";
        };
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
