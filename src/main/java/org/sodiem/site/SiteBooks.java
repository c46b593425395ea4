package org.sodiem.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sodiem.book.BookXml;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.form.Form;
import org.sodiem.form.FormBooks;
import org.sodiem.form.FormMaker;
import org.sodiem.language.Words;
import org.sodiem.model.CarriedTables;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.SitePath;
import org.sodiem.report.IndexReport;
import org.sodiem.report.Narrative;
import org.sodiem.report.ReportHead;
import org.sodiem.report.ReportTemplate;
import org.sodiem.report.UnitReport;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.source.Stamp.Stamped;
import org.sodiem.source.ZipStamp;
import org.sodiem.telling.RecordText;
import org.sodiem.telling.VerdictText;
import org.sodiem.view.CampaignView;
import org.sodiem.view.IndexView;
import org.sodiem.word.WordException;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordTemplate;

/**
 * The workbooks that units fill in and the reports, as a site carries them: as far as the campaign says of its tables, and
 * with nothing in them that the edition does not show.
 */
final class SiteBooks {

    private final Assessment.Scored assessment;
    private final Scores scores;
    private final CampaignView view;
    private final UnitPrints prints;
    private final ReportHead head;
    private final Stamp stamp;
    private final ZipStamp again;
    private final Words words;

    private SiteBooks(Assessment.Scored assessment, CampaignView view, UnitPrints prints) {
        this.assessment = assessment;
        this.scores = assessment.scores();
        this.view = view;
        this.prints = prints;
        this.head = ReportHead.signed(
                assessment.campaign(), scores.at(), assessment.chronicle().files());
        this.stamp = SiteBuild.stamp(assessment, head.words());
        this.again = new ZipStamp(stamp);
        this.words = Words.in(assessment.locale()); // the program's own, by which a workbook is read again
    }

    /** The files of a campaign that could be scored. */
    static List<SiteFile> of(Assessment.Scored assessment, CampaignView view, UnitPrints prints) {
        CarriedTables carried =
                assessment.campaign().workbooks(assessment.scores().cards().size());
        SiteBooks books = new SiteBooks(assessment, view, prints);
        List<SiteFile> files = new ArrayList<>();
        if (carried != CarriedTables.NONE) {
            books.indexes(files);
        }
        if (carried == CarriedTables.ALL) {
            books.forms(files);
            books.reports(files);
        }
        return files;
    }

    private void indexes(List<SiteFile> files) {
        for (IndexView index : view.indexes()) {
            if (index.comparesUnits()) {
                files.add(SiteFile.packed(
                        SitePath.report(index.id()).value(),
                        () -> null,
                        () -> filled(ReportTemplate.INDEX.template(), IndexReport.of(head, view, index)),
                        again));
            }
        }
    }

    private void forms(List<SiteFile> files) {
        Set<String> byOffices = ToFill.byOffices(scores);
        boolean committed = assessment.chronicle().files() != null;
        Stamp sent = SiteBuild.stamp(assessment, words);
        FormBooks books = new FormBooks(RecordText.files(committed ? Sign.COMMIT.text() : null, words), sent);
        ZipStamp again = new ZipStamp(sent);
        for (IndexView index : view.indexes()) {
            for (Standing standing : index.ordered()) {
                for (ToFill one : ToFill.of(byOffices, standing.card())) {
                    files.add(SiteFile.packed(
                            SitePath.form(standing.card().key(), one.office()).value(),
                            () -> prints.of(index, standing, one.path()),
                            () -> form(books, standing, one),
                            again));
                }
            }
        }
    }

    private Stamped form(FormBooks books, Standing standing, ToFill one) {
        Form form = FormMaker.of(scores, standing.card(), one, words);
        if (form != null) {
            return books.stamped(form.open(), standing.voices());
        }
        SheetXml sheet = new SheetXml(words.text("workbook.sheet"), false);
        sheet.text(1, 1, Look.NOTE, words.text("workbook.unreadable", one.path()));
        return new BookXml().stamped(List.of(sheet));
    }

    private void reports(List<SiteFile> files) {
        for (IndexView index : view.indexes()) {
            for (Standing standing : index.ordered()) {
                files.add(SiteFile.packed(
                        SitePath.report(standing.card().key()).value(),
                        () -> prints.of(
                                index,
                                standing,
                                narrative(standing.card()),
                                index.ordered().size(),
                                VerdictText.of(index, standing, view.phase(index), head.words())),
                        () -> filled(
                                ReportTemplate.UNIT.template(),
                                UnitReport.of(head, view, index, standing, narrative(standing.card()))),
                        again));
            }
        }
    }

    private Narrative narrative(Scorecard card) {
        try {
            synchronized (assessment) { // a commit's files are read by one thread at a time
                return Narrative.of(assessment.tree(), card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stamped filled(WordTemplate template, WordFields fields) {
        try {
            return template.fill(fields, stamp);
        } catch (WordException e) {
            throw new IllegalStateException(e); // the program's own template
        }
    }
}
