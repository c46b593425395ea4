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
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Layout;
import org.sodiem.model.UnitKey;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.SearchEntries;
import org.sodiem.part.SitePath;
import org.sodiem.render.BrokenTemplate;
import org.sodiem.render.PageRenderer;
import org.sodiem.schema.Schemas;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Sha256;
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
        Result result = make(assessment, options, output, BuildProgress.Stage.WRITE, progress);
        write(output, SiteManifest.PATH, result.manifest().text().getBytes(StandardCharsets.UTF_8));
        return result;
    }

    /** Makes everything but the manifest, for whoever takes it. */
    static Result make(
            Assessment.Scored assessment,
            SiteOptions options,
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
                byte[] content = file.content().get();
                hashes.put(file.path(), Sha256.of(content));
                write(output, file.path(), content);
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
        Map<List<Object>, List<Pages.Page<?>>> kinds =
                pages(assessment, CampaignView.of(assessment.scores(), assessment.chronicle())).stream()
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
            Objects.requireNonNull(renderer.render(page.content().get()));
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
                        ? SiteFile.of(
                                name,
                                () -> ScriptWords.write(words) + new String(asset(name, theme), StandardCharsets.UTF_8))
                        : new SiteFile(name, () -> asset(name, theme)))
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
        CampaignView view = CampaignView.of(scores, assessment.chronicle());
        List<Pages.Page<?>> pages = pages(assessment, view);
        for (Pages.Page<?> page : pages) {
            files.add(SiteFile.of(
                    page.path().value(), () -> renderer.render(page.content().get())));
        }
        for (IndexView index : view.indexes()) {
            addData(campaign, index.result(), files);
        }
        files.addAll(SiteTables.of(assessment, view, words));
        files.addAll(SiteBooks.of(assessment, view));
        files.add(SiteFile.of(SitePath.STATUS.value(), () -> StatusJson.write(scores, view, null)));
        files.add(SiteFile.of(SitePath.CALENDAR.value(), () -> Calendar.write(scores.book(), words)));
        if (assessment.chronicle().absence() == null) {
            files.add(SiteFile.of(
                    SitePath.CHANGES.value(),
                    () -> AtomFeed.write(Pages.changes(words, scores, assessment.chronicle(), options.base()))));
        }
        BaseUrl base = options.base();
        if (base != null) {
            List<SitePath> listed = pages.stream()
                    .<SitePath>map(Pages.Page::path)
                    .filter(path -> !path.equals(SitePath.NOT_FOUND))
                    .toList();
            files.add(SiteFile.of("sitemap.xml", () -> Sitemap.write(base, listed)));
        }
        Schemas.of(scores.book())
                .forEach(schema -> files.add(SiteFile.of(Layout.SCHEMAS + "/" + schema.name(), schema.content())));
        files.add(SiteFile.of("data/problems.json", () -> new JsonFormat(words).format(problems(assessment))));
        files.add(SiteFile.of(SitePath.SEARCH_DATA.value(), () -> SearchScript.write(SearchEntries.of(scores, words))));
        files.addAll(assets(campaign.locale(), theme, words));
        Set<String> addresses = new HashSet<>();
        return files.stream().filter(file -> addresses.add(file.path())).toList();
    }

    private static List<Pages.Page<?>> pages(Assessment.Scored assessment, CampaignView view) {
        String program = "sodiem " + Program.VERSION;
        return Pages.of(view, assessment.chronicle(), problems(assessment), program, assessment.theme());
    }

    private static List<Diagnostic> problems(Assessment assessment) {
        return assessment.problems().stream().map(Diagnostic::published).toList();
    }

    private static void addData(Campaign campaign, IndexResult index, List<SiteFile> files) {
        String id = index.id();
        files.add(SiteFile.of(SitePath.indexJson(id).value(), () -> IndexJson.write(campaign, index)));
        for (Standing standing : index.standings()) {
            UnitKey unit = standing.card().key();
            files.add(SiteFile.of(SitePath.unitJson(unit).value(), () -> UnitJson.write(campaign, index, standing)));
        }
    }
}
