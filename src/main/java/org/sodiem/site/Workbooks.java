package org.sodiem.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sodiem.data.DataTable;
import org.sodiem.data.Xlsx;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.LegalBasis;
import org.sodiem.part.SitePath;
import org.sodiem.round.Chronicle;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.view.CampaignView;

/** The tables of a site as workbooks: those of a whole index, and of each unit where the site has them. */
public final class Workbooks {

    private final Campaign campaign;
    private final Scores scores;
    private final Chronicle chronicle;
    private final Words words;

    private Workbooks(Assessment.Scored assessment, Words words) {
        this.scores = assessment.scores();
        this.campaign = assessment.campaign();
        this.chronicle = assessment.chronicle();
        this.words = words;
    }

    /** The files of a campaign that could be scored. */
    static List<SiteFile> of(Assessment.Scored assessment, CampaignView view, Words words) {
        return new Workbooks(assessment, words).files(view);
    }

    private List<SiteFile> files(CampaignView view) {
        List<SiteFile> files = new ArrayList<>();
        for (IndexResult index : scores.indexes()) {
            files.add(file(
                    SitePath.indexCsv(index.id()),
                    () -> DataTable.index(index),
                    words.text("table.of.index", index.criteria().title()),
                    index));
            if (SitePath.hasWorkbooksOfUnits(scores.cards().size())) {
                for (Standing standing : index.standings()) {
                    files.add(file(
                            SitePath.unitCsv(standing.card().key()),
                            () -> DataTable.unit(standing),
                            words.text("table.of.unit", standing.card().unit().title()),
                            index));
                }
            }
        }
        files.add(new SiteFile(
                SitePath.evidenceCsv().asWorkbook().value(),
                () -> Xlsx.write(
                        DataTable.evidence(view.evidence()), about(words.text("table.of.evidence"), false), words)));
        return files;
    }

    private interface Made {
        DataTable<?> table();
    }

    private SiteFile file(SitePath csv, Made made, String title, IndexResult index) {
        return new SiteFile(
                csv.asWorkbook().value(), () -> Xlsx.write(made.table(), about(title, index.isProvisional()), words));
    }

    /** What a workbook says of itself: what it holds, and what it is made of. */
    public static Xlsx.About about(Assessment.Scored assessment, String title, boolean provisional, Words words) {
        return new Workbooks(assessment, words).about(title, provisional);
    }

    private Xlsx.About about(String title, boolean provisional) {
        List<String> notices = new ArrayList<>();
        if (campaign.fictitious()) {
            notices.add(words.text("report.fictitious"));
        }
        if (provisional) {
            notices.add(words.text("table.about.provisional"));
        }
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        line(lines, "table.about.notice", String.join(" ", notices));
        line(lines, "table.about.table", title);
        line(lines, "table.about.campaign", campaign.title());
        line(lines, "table.about.authority", campaign.authority());
        line(lines, "table.about.at", scores.at() == null ? "" : words.days().moment(scores.at()));
        Chronicle.Commit commit = chronicle.commit();
        line(
                lines,
                "table.about.source",
                commit != null && commit.clean()
                        ? words.text("report.source.commit", commit.revision().shortId())
                        : words.text("report.source.files"));
        for (LegalBasis basis : campaign.basis()) {
            line(
                    lines,
                    "table.about.basis",
                    words.text("frame.basis", basis.number(), words.days().day(basis.date()), basis.issuer()));
        }
        return new Xlsx.About(lines, String.join(" ", notices));
    }

    private void line(List<Map.Entry<String, String>> lines, String key, String text) {
        if (!text.isEmpty()) {
            lines.add(Map.entry(words.text(key), text));
        }
    }
}
