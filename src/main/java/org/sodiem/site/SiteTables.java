package org.sodiem.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.BookXml;
import org.sodiem.data.Csv;
import org.sodiem.data.DataTable;
import org.sodiem.data.TableBook;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.CarriedTables;
import org.sodiem.model.Component;
import org.sodiem.model.LegalBasis;
import org.sodiem.model.Office;
import org.sodiem.movement.RoundStanding;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.SitePath;
import org.sodiem.round.Chronicle;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.source.ZipStamp;
import org.sodiem.telling.RecordText;
import org.sodiem.view.CampaignView;
import org.sodiem.view.IndexView;
import org.sodiem.view.Led;

/** The tables of a site: every one as CSV, and as a workbook where the campaign carries it. */
public final class SiteTables {

    private final Campaign campaign;
    private final Scores scores;
    private final Chronicle chronicle;
    private final UnitPrints prints;
    private final Words words;

    private SiteTables(Assessment.Scored assessment, UnitPrints prints, Words words) {
        this.scores = assessment.scores();
        this.campaign = assessment.campaign();
        this.chronicle = assessment.chronicle();
        this.prints = prints;
        this.words = words;
    }

    /** The files of a campaign that could be scored. */
    static List<SiteFile> of(Assessment.Scored assessment, CampaignView view, UnitPrints prints, Words words) {
        return new SiteTables(assessment, prints, words).files(view, SiteBuild.stamp(assessment, words));
    }

    private List<SiteFile> files(CampaignView view, Stamp stamp) {
        CarriedTables carried = campaign.workbooks(scores.count());
        BookXml books = new BookXml(stamp);
        ZipStamp again = new ZipStamp(stamp);
        String moment = scores.at() == null ? "" : Sign.MOMENT.text();
        String commit = chronicle.files() == null ? null : Sign.COMMIT.text();
        List<SiteFile> files = new ArrayList<>();
        for (Named table : tables(view)) {
            files.add(SiteFile.told(
                    table.csv().value(),
                    table.inputs(),
                    () -> Csv.write(campaign, table.made().get()).getBytes(StandardCharsets.UTF_8)));
            if (table.reach().isCarried(carried)) {
                files.add(SiteFile.packed(
                        table.csv().asWorkbook().value(),
                        table.inputs(),
                        () -> TableBook.stamped(
                                table.made().get(),
                                about(campaign, table.title(), table.provisional(), moment, commit, words),
                                words,
                                books),
                        again));
            }
        }
        return files;
    }

    /**
     * A table.
     *
     * @param csv where it stands as CSV; its workbook stands beside it
     * @param made the table
     * @param title what it is a table of
     * @param provisional whether its indexes are
     * @param reach of what it is a table
     * @param inputs the print of what it is made of; null for one that is made anew each time
     */
    private record Named(
            SitePath csv,
            Supplier<DataTable<?>> made,
            String title,
            boolean provisional,
            Reach reach,
            Supplier<@Nullable String> inputs) {

        Named(SitePath csv, Supplier<DataTable<?>> made, String title, boolean provisional, Reach reach) {
            this(csv, made, title, provisional, reach, () -> null);
        }
    }

    /** Of what something is a table. */
    private enum Reach {
        /** A whole index, or the campaign. */
        WHOLE,
        /** One unit or office. */
        ONE,
        /** One component, which is CSV alone. */
        COMPONENT;

        private boolean isCarried(CarriedTables carried) {
            return this != COMPONENT
                    && carried != CarriedTables.NONE
                    && (this == WHOLE || carried == CarriedTables.ALL);
        }
    }

    private List<Named> tables(CampaignView view) {
        List<Named> tables = new ArrayList<>();
        for (IndexView index : view.indexes()) {
            IndexResult result = index.result();
            String title = index.criteria().title();
            boolean provisional = result.isProvisional();
            tables.add(new Named(
                    SitePath.indexCsv(index.id()),
                    () -> DataTable.index(result),
                    words.text("table.of.index", title),
                    provisional,
                    Reach.WHOLE));
            if (chronicle.absence() == null) {
                tables.add(new Named(
                        SitePath.roundsCsv(index.id()),
                        () -> DataTable.rounds(RoundStanding.all(chronicle, result)),
                        words.text("table.of.rounds", title),
                        provisional,
                        Reach.WHOLE));
            }
            boolean every = campaign.carriesEveryTable(scores.count());
            List<Component> components = every ? index.criteria().components() : List.of();
            for (int i = 0; i < components.size(); i++) {
                int position = i;
                tables.add(new Named(
                        SitePath.componentCsv(
                                index.id(), components.get(i).code().value()),
                        () -> DataTable.component(result, position),
                        "",
                        provisional,
                        Reach.COMPONENT));
            }
            List<Standing> told = every ? result.standings() : List.of();
            for (Standing standing : told) {
                tables.add(new Named(
                        SitePath.unitCsv(standing.card().key()),
                        () -> DataTable.unit(standing),
                        words.text("table.of.unit", standing.card().unit().title()),
                        provisional,
                        Reach.ONE,
                        () -> prints.of(index, standing)));
            }
            for (Office office : view.leading(index)) {
                tables.add(new Named(
                        SitePath.officeCsv(office.id(), index.id()),
                        () -> DataTable.office(Led.of(index, office.id())),
                        words.text("table.of.office", office.title(), title),
                        provisional,
                        Reach.ONE));
            }
        }
        tables.add(new Named(
                SitePath.evidenceCsv(),
                () -> DataTable.evidence(view.evidence()),
                words.text("table.of.evidence"),
                false,
                Reach.WHOLE));
        tables.add(new Named(
                SitePath.OWED,
                () -> DataTable.owed(view.followUp().units()),
                words.text("table.of.owed"),
                false,
                Reach.WHOLE));
        if (!view.assignments().isEmpty()) {
            tables.add(new Named(
                    SitePath.TASKS,
                    () -> DataTable.tasks(view.assignments()),
                    words.text("table.of.tasks"),
                    false,
                    Reach.WHOLE));
        }
        if (!view.pledges().isEmpty()) {
            tables.add(new Named(
                    SitePath.COMMITMENTS,
                    () -> DataTable.commitments(view.pledges()),
                    words.text("table.of.commitments"),
                    false,
                    Reach.WHOLE));
        }
        return tables;
    }

    /** What a workbook says of itself: what it holds, and what it is made of. */
    public static TableBook.About about(Assessment.Scored assessment, String title, boolean provisional, Words words) {
        LocalDateTime at = assessment.scores().at();
        Revision files = assessment.chronicle().files();
        return about(
                assessment.campaign(),
                title,
                provisional,
                at == null ? "" : words.days().moment(at),
                files == null ? null : files.shortId(),
                words);
    }

    private static TableBook.About about(
            Campaign campaign, String title, boolean provisional, String moment, @Nullable String commit, Words words) {
        List<String> notices = new ArrayList<>();
        if (campaign.fictitious()) {
            notices.add(words.text("report.fictitious"));
        }
        if (provisional) {
            notices.add(words.text("table.about.provisional"));
        }
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        line(words, lines, "table.about.notice", String.join(" ", notices));
        line(words, lines, "table.about.table", title);
        line(words, lines, "table.about.campaign", campaign.title());
        line(words, lines, "table.about.authority", campaign.authority());
        line(words, lines, "table.about.at", moment);
        line(words, lines, "table.about.source", RecordText.files(commit, words));
        for (LegalBasis basis : campaign.basis()) {
            line(
                    words,
                    lines,
                    "table.about.basis",
                    words.text("frame.basis", basis.number(), words.days().day(basis.date()), basis.issuer()));
        }
        return new TableBook.About(lines, String.join(" ", notices));
    }

    private static void line(Words words, List<Map.Entry<String, String>> lines, String key, String text) {
        if (!text.isEmpty()) {
            lines.add(Map.entry(words.text(key), text));
        }
    }
}
