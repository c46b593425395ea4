package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.Messages;
import org.sodiem.export.IndexCsv;
import org.sodiem.export.IndexJson;
import org.sodiem.export.SearchScript;
import org.sodiem.export.UnitCsv;
import org.sodiem.export.UnitJson;
import org.sodiem.model.Campaign;
import org.sodiem.page.Pages;
import org.sodiem.page.SearchEntries;
import org.sodiem.page.SitePath;
import org.sodiem.render.PageRenderer;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** The second half of the pipeline: pages, data and assets into an {@link Output}. */
public final class SiteBuild {

    /** The file by which a folder shows that this program wrote it. */
    public static final String MARKER = "sodiem-site.json";

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
     * Writes a site.
     *
     * @param assessment a campaign that could be scored
     * @return how many files were written
     */
    public static int write(Assessment assessment, Output output, Progress progress) throws IOException {
        Scores scores = Objects.requireNonNull(assessment.scores());
        Messages messages = Messages.in(scores.book().campaign().locale());
        List<Pages.Page> pages = Pages.of(scores, assessment.problems(), messages, "sodiem " + Program.VERSION);
        PageRenderer renderer = new PageRenderer();
        int done = 0;
        for (Pages.Page page : pages) {
            progress.at(Progress.Stage.WRITE, done++, pages.size());
            output.write(page.path().value(), renderer.render(page.content().get()));
        }
        int data = writeData(scores, output);
        output.write("data/problems.json", new JsonFormat(messages).format(assessment.problems()));
        output.write(SitePath.SEARCH_DATA.value(), SearchScript.write(SearchEntries.of(scores)));
        for (String asset : ASSETS) {
            output.write(asset, read(asset));
        }
        output.write(MARKER, marker(scores.book().campaign()));
        progress.at(Progress.Stage.WRITE, pages.size(), pages.size());
        return pages.size() + data + ASSETS.size() + 3;
    }

    private static int writeData(Scores scores, Output output) throws IOException {
        Campaign campaign = scores.book().campaign();
        int files = 0;
        for (IndexResult index : scores.indexes()) {
            String id = index.criteria().index().value();
            output.write(SitePath.indexJson(id).value(), new IndexJson(campaign).write(index));
            output.write(SitePath.indexCsv(id).value(), new IndexCsv(campaign).write(index));
            files += 2;
            UnitJson json = new UnitJson(campaign, index);
            UnitCsv csv = new UnitCsv(campaign);
            for (Standing standing : index.standings()) {
                String unit = standing.card().unit().id().value();
                output.write(SitePath.unitJson(unit).value(), json.write(standing));
                output.write(SitePath.unitCsv(unit).value(), csv.write(standing));
                files += 2;
            }
        }
        return files;
    }

    private static String marker(Campaign campaign) {
        return String.format(
                        Locale.ROOT,
                        "{\"format\":\"sodiem-site/1\",\"program\":\"%s\",\"campaign\":\"%s\",\"fictitious\":%s}%n",
                        Program.VERSION,
                        campaign.id().replaceAll("[^\\p{L}\\p{N} ._-]", "_"),
                        campaign.fictitious())
                .replace("\r\n", "\n");
    }

    private static byte[] read(String asset) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SiteBuild.class.getResourceAsStream("/site-templates/" + asset), asset)) {
            return in.readAllBytes();
        }
    }
}
