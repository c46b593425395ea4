package org.sodiem.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.data.AtomFeed;
import org.sodiem.data.Calendar;
import org.sodiem.data.IndexJson;
import org.sodiem.data.ScriptWords;
import org.sodiem.data.SearchScript;
import org.sodiem.data.Sitemap;
import org.sodiem.data.StatusJson;
import org.sodiem.data.UnitJson;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Layout;
import org.sodiem.page.Context;
import org.sodiem.page.Draft;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.SearchEntries;
import org.sodiem.part.SitePath;
import org.sodiem.render.BrokenTemplate;
import org.sodiem.render.PageRenderer;
import org.sodiem.round.Chronicle;
import org.sodiem.schema.Schemas;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Stamp;
import org.sodiem.telling.CommitText;
import org.sodiem.theme.ProgramFiles;
import org.sodiem.theme.Theme;
import org.sodiem.view.CampaignView;
import org.sodiem.view.IndexView;

/** The second half of the pipeline: pages, data and assets into an {@link Output}. */
public final class SiteBuild {

    private SiteBuild() {}

    /**
     * What became of a site.
     *
     * @param manifest what it says of itself; the hashes of the files that could be made
     * @param problems what is wrong with templates of the repository: where there is any, the site is not whole
     */
    public record Result(SiteManifest manifest, List<Diagnostic> problems) {

        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes a site, on as many threads as there are processors, and last its manifest.
     *
     * @param assessment one that {@link Assessment.Scored#hasSite()}
     * @throws UncheckedIOException where a file cannot be written
     */
    public static Result write(
            Assessment.Scored assessment, SiteOptions options, Output output, BuildProgress progress) {
        return write(assessment, options, KeptFiles.none(), output, progress);
    }

    /**
     * The same, with what may stay of the site that stands there.
     *
     * @param kept which of its files; they are to be {@linkplain KeptFiles#keep kept} when the site is in its place
     */
    public static Result write(
            Assessment.Scored assessment, SiteOptions options, KeptFiles kept, Output output, BuildProgress progress) {
        Result result = make(assessment, options, kept, output, BuildProgress.Stage.WRITE, progress);
        write(output, SiteManifest.PATH, result.manifest().text().getBytes(StandardCharsets.UTF_8));
        return result;
    }

    /** Makes everything but the manifest, for whoever takes it. */
    static Result make(
            Assessment.Scored assessment,
            SiteOptions options,
            KeptFiles kept,
            Output output,
            BuildProgress.Stage stage,
            BuildProgress progress) {
        List<SiteFile> files = files(assessment, options);
        Map<String, String> hashes = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        Queue<Diagnostic> broken = new ConcurrentLinkedQueue<>();
        files.parallelStream().forEach(file -> {
            progress.at(stage, done.getAndIncrement(), files.size());
            try {
                KeptFiles.Made made = kept.make(file);
                hashes.put(file.path(), made.hash());
                write(output, file.path(), made.content());
            } catch (BrokenTemplate e) {
                broken.add(e.problem());
            }
        });
        progress.at(stage, files.size(), files.size());
        return new Result(SiteManifest.of(assessment, options, hashes), Problems.sorted(broken));
    }

    private static void write(Output output, String path, byte[] content) {
        try {
            output.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The assessment with what is wrong with the repository's templates, as a few pages show it: of each kind, in each
     * folder, the first, the last and one between.
     */
    public static Assessment tried(Assessment assessment) {
        boolean hasSite = assessment instanceof Assessment.Scored scored && scored.hasSite();
        return hasSite ? tried((Assessment.Scored) assessment) : assessment;
    }

    private static Assessment.Scored tried(Assessment.Scored assessment) {
        if (assessment.theme().templates().isEmpty()) {
            return assessment;
        }
        PageRenderer renderer = new PageRenderer(assessment.locale(), assessment.theme());
        Context context = context(assessment);
        Map<List<Object>, List<Pages.Page<?>>> kinds = Pages.of(context, new UnitPrints(context)).stream()
                .collect(Collectors.groupingBy(
                        page -> List.of(page.type(), folder(page.path().value()))));
        List<Diagnostic> problems = kinds.values().stream()
                .flatMap(SiteBuild::few)
                .parallel()
                .flatMap(page -> problems(page, renderer))
                .toList();
        return assessment.with(problems);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Stream<Diagnostic> problems(Pages.Page<?> page, PageRenderer renderer) {
        try {
            Objects.requireNonNull(renderer.render(page.filled()));
            return Stream.empty();
        } catch (BrokenTemplate e) {
            return Stream.of(e.problem());
        }
    }

    private static Stream<Pages.Page<?>> few(List<Pages.Page<?>> pages) {
        return Stream.of(0, pages.size() / 2, pages.size() - 1).distinct().map(pages::get);
    }

    private static List<SiteFile> assets(Locale language, Theme theme, Words words) {
        Stream<String> names = Stream.concat(
                ProgramFiles.assets(language).stream(),
                Stream.of(theme.localStyle(), theme.logo()).filter(name -> !name.isEmpty()));
        return names.map(name -> name.equals(ProgramFiles.SCRIPT)
                        ? SiteFile.ofText(
                                name,
                                () -> ScriptWords.write(words) + new String(asset(name, theme), StandardCharsets.UTF_8))
                        : SiteFile.of(name, () -> asset(name, theme)))
                .toList();
    }

    private static byte[] asset(String name, Theme theme) {
        byte[] own = theme.assets().get(name);
        return own == null ? ProgramFiles.read(name) : own;
    }

    /**
     * Everything a site consists of but its manifest: pages, data, schemas, assets; each address once. Where faulty input
     * gives two things the same id or code, which is told as an error, the first one has the address.
     *
     * @param assessment a campaign with its scores
     */
    public static List<SiteFile> files(Assessment.Scored assessment, SiteOptions options) {
        Scores scores = assessment.scores();
        Campaign campaign = assessment.campaign();
        Theme theme = assessment.theme();
        Words words = Words.in(campaign.locale(), theme.words(campaign.locale()));
        PageRenderer renderer = new PageRenderer(campaign.locale(), theme);
        List<SiteFile> files = new ArrayList<>();
        Context context = context(assessment);
        CampaignView view = context.view();
        UnitPrints prints = new UnitPrints(context);
        List<Pages.Page<?>> pages = Pages.of(context, prints);
        Stamp stamp = stamp(assessment, words);
        for (Pages.Page<?> page : pages) {
            files.add(new SiteFile(
                    page.path().value(), () -> rendered(page.draft().get(), renderer, stamp)));
        }
        for (IndexView index : view.indexes()) {
            addData(campaign, index, prints, files);
        }
        files.addAll(SiteTables.of(assessment, view, prints, words));
        files.addAll(SiteBooks.of(assessment, view, prints));
        files.add(SiteFile.ofText(SitePath.STATUS.value(), () -> StatusJson.write(scores, view, null)));
        files.add(SiteFile.ofText(SitePath.CALENDAR.value(), () -> Calendar.write(scores.book(), words)));
        if (assessment.chronicle().absence() == null) {
            files.add(SiteFile.ofText(
                    SitePath.CHANGES.value(),
                    () -> AtomFeed.write(Pages.changes(words, scores, assessment.chronicle(), options.base()))));
        }
        BaseUrl base = options.base();
        if (base != null) {
            List<SitePath> listed = pages.stream()
                    .<SitePath>map(Pages.Page::path)
                    .filter(path -> !path.equals(SitePath.NOT_FOUND))
                    .toList();
            files.add(SiteFile.ofText("sitemap.xml", () -> Sitemap.write(base, listed)));
        }
        Schemas.of(scores.book())
                .forEach(schema -> files.add(SiteFile.ofText(Layout.SCHEMAS + "/" + schema.name(), schema.content())));
        files.add(SiteFile.ofText("data/problems.json", () -> new JsonFormat(words).format(problems(assessment))));
        files.add(SiteFile.ofText(
                SitePath.SEARCH_DATA.value(), () -> SearchScript.write(SearchEntries.of(scores, words))));
        files.addAll(assets(campaign.locale(), theme, words));
        Set<String> addresses = new HashSet<>();
        return files.stream().filter(file -> addresses.add(file.path())).toList();
    }

    private static SiteFile.Making rendered(Draft<?> draft, PageRenderer renderer, Stamp stamp) {
        return new SiteFile.Making(draft::inputs, () -> stamp.put(renderer.render(draft.page())), stamp::again);
    }

    /** What the files of a site say of the run, in these words. */
    static Stamp stamp(Assessment.Scored assessment, Words words) {
        Scores scores = assessment.scores();
        Chronicle.Commit commit = assessment.chronicle().commit();
        Revision made = commit == null ? null : commit.revision();
        CommitText told = new CommitText(words, assessment.campaign().timezone());
        return new Stamp(List.of(
                scores.at() == null ? "" : words.days().moment(scores.at()),
                made == null ? "" : made.shortId(),
                made == null ? "" : made.id(),
                made == null ? "" : told.moment(made.committed()),
                words.figure(assessment.problems().size())));
    }

    private static Context context(Assessment.Scored assessment) {
        return Context.of(
                CampaignView.of(assessment.scores(), assessment.chronicle()),
                assessment.chronicle(),
                problems(assessment),
                "sodiem " + Program.VERSION,
                assessment.theme());
    }

    private static List<Diagnostic> problems(Assessment assessment) {
        return assessment.problems().stream().map(Diagnostic::published).toList();
    }

    private static void addData(Campaign campaign, IndexView index, UnitPrints prints, List<SiteFile> files) {
        IndexResult result = index.result();
        files.add(SiteFile.ofText(SitePath.indexJson(index.id()).value(), () -> IndexJson.write(campaign, result)));
        for (Standing standing : result.standings()) {
            files.add(SiteFile.told(
                    SitePath.unitJson(standing.card().key()).value(),
                    () -> prints.of(index, standing),
                    () -> UnitJson.write(campaign, result, standing).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
