package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.Messages;
import org.sodiem.diagnostic.Texts;
import org.sodiem.export.AtomFeed;
import org.sodiem.export.IndexCsv;
import org.sodiem.export.IndexJson;
import org.sodiem.export.Schemas;
import org.sodiem.export.SearchScript;
import org.sodiem.export.Sitemap;
import org.sodiem.export.UnitCsv;
import org.sodiem.export.UnitJson;
import org.sodiem.model.Campaign;
import org.sodiem.page.BaseUrl;
import org.sodiem.page.ChangesFeed;
import org.sodiem.page.Pages;
import org.sodiem.page.SearchEntries;
import org.sodiem.page.SitePath;
import org.sodiem.render.PageRenderer;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Sha256;

/** The second half of the pipeline: pages, data and assets into an {@link Output}. */
public final class SiteBuild {

    private static final List<String> ASSETS = List.of(
            "assets/style.css",
            "assets/site.js",
            "assets/search.js",
            "assets/fonts/sodiem-sans.woff2",
            "assets/fonts/sodiem-serif.woff2",
            "assets/fonts/OFL-SourceSans3.md",
            "assets/fonts/OFL-SourceSerif4.md");

    private SiteBuild() {}

    /**
     * Writes a site, on as many threads as there are processors, and last its manifest.
     *
     * @param assessment a campaign that could be scored
     * @return how many files were written
     * @throws UncheckedIOException where one cannot be written
     */
    public static int write(Assessment assessment, SiteOptions options, Output output, Progress progress) {
        List<SiteFile> files = files(assessment, options);
        Map<String, String> hashes = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        files.parallelStream().forEach(file -> {
            progress.at(Progress.Stage.WRITE, done.getAndIncrement(), files.size());
            byte[] content = file.content().get();
            hashes.put(file.path(), Sha256.of(content));
            write(output, file.path(), content);
        });
        String manifest = SiteManifest.of(assessment, options, hashes).text();
        write(output, SiteManifest.PATH, manifest.getBytes(StandardCharsets.UTF_8));
        progress.at(Progress.Stage.WRITE, files.size(), files.size());
        return files.size() + 1;
    }

    private static void write(Output output, String path, byte[] content) {
        try {
            output.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stylesheet says the foot of printed pages in Vietnamese; English pages have a second one. */
    private static List<String> assets(Campaign campaign) {
        return Texts.tag(campaign.locale()).equals("en")
                ? Stream.concat(ASSETS.stream(), Stream.of("assets/en.css")).toList()
                : ASSETS;
    }

    /**
     * Everything a site consists of but its manifest: pages, data, schemas, assets; each address once. Where faulty input
     * gives two things the same id or code, which is told as an error, the first one has the address.
     *
     * @param assessment a campaign that could be scored
     */
    public static List<SiteFile> files(Assessment assessment, SiteOptions options) {
        Scores scores = Objects.requireNonNull(assessment.scores());
        Campaign campaign = scores.book().campaign();
        Messages messages = Messages.in(campaign.locale());
        PageRenderer renderer = new PageRenderer(campaign.locale());
        List<SiteFile> files = new ArrayList<>();
        List<Pages.Page> pages = pages(assessment, messages);
        for (Pages.Page page : pages) {
            files.add(SiteFile.of(
                    page.path().value(), () -> renderer.render(page.content().get())));
        }
        for (IndexResult index : scores.indexes()) {
            addData(campaign, index, files);
        }
        if (assessment.chronicle().absence() == null) {
            ChangesFeed feed = Pages.changes(scores, assessment.chronicle(), options.base());
            files.add(SiteFile.of(SitePath.CHANGES.value(), () -> AtomFeed.write(feed)));
        }
        BaseUrl base = options.base();
        if (base != null) {
            List<SitePath> listed = pages.stream()
                    .map(Pages.Page::path)
                    .filter(path -> !path.equals(SitePath.NOT_FOUND))
                    .toList();
            files.add(SiteFile.of("sitemap.xml", () -> Sitemap.write(base, listed)));
        }
        Schemas.of(scores.book())
                .forEach(schema -> files.add(SiteFile.of("schema/" + schema.name(), schema.content())));
        files.add(SiteFile.of("data/problems.json", () -> new JsonFormat(messages).format(assessment.problems())));
        files.add(SiteFile.of(SitePath.SEARCH_DATA.value(), () -> SearchScript.write(SearchEntries.of(scores))));
        assets(campaign).forEach(asset -> files.add(new SiteFile(asset, () -> read(asset))));
        Set<String> addresses = new HashSet<>();
        return files.stream().filter(file -> addresses.add(file.path())).toList();
    }

    private static List<Pages.Page> pages(Assessment assessment, Messages messages) {
        Scores scores = Objects.requireNonNull(assessment.scores());
        String program = "sodiem " + Program.VERSION;
        return Pages.of(scores, assessment.chronicle(), assessment.problems(), messages, program);
    }

    private static void addData(Campaign campaign, IndexResult index, List<SiteFile> files) {
        String id = index.criteria().index().value();
        files.add(SiteFile.of(SitePath.indexJson(id).value(), () -> new IndexJson(campaign).write(index)));
        files.add(SiteFile.of(SitePath.indexCsv(id).value(), () -> new IndexCsv(campaign).write(index)));
        UnitJson json = new UnitJson(campaign, index);
        UnitCsv csv = new UnitCsv(campaign);
        for (Standing standing : index.standings()) {
            String unit = standing.card().unit().id().value();
            files.add(SiteFile.of(SitePath.unitJson(unit).value(), () -> json.write(standing)));
            files.add(SiteFile.of(SitePath.unitCsv(unit).value(), () -> csv.write(standing)));
        }
    }

    private static byte[] read(String asset) {
        try (InputStream in =
                Objects.requireNonNull(SiteBuild.class.getResourceAsStream("/site-templates/" + asset), asset)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
