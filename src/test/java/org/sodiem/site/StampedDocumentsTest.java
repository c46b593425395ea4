package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sodiem.book.BookXml;
import org.sodiem.data.DataTable;
import org.sodiem.data.TableBook;
import org.sodiem.form.FormBooks;
import org.sodiem.form.FormMaker;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.report.Narrative;
import org.sodiem.report.ReportHead;
import org.sodiem.report.ReportTemplate;
import org.sodiem.report.UnitReport;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.source.Stamp.Spot;
import org.sodiem.source.Stamp.Stamped;
import org.sodiem.source.ZipParts;
import org.sodiem.source.ZipStamp;
import org.sodiem.view.CampaignView;
import org.sodiem.view.IndexView;
import org.sodiem.word.WordException;

/** A document that is stamped again is the one that would be made with that stamp, byte for byte. */
class StampedDocumentsTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final Stamp ONE =
            new Stamp(List.of("17:00 ngày 20/11/2023", "0123456789ab", "0123456789abcdef", "hôm qua", "7"));
    private static final Stamp OTHER = new Stamp(List.of("08:30 ngày 1/12/2023, sáng", "ba98", "ba98", "nay", "1.234"));

    private final Scores scores = scores();
    private final CampaignView view = CampaignView.of(scores, null);
    private final IndexView index = view.indexes().get(0);
    private final List<Standing> standings = index.ordered().subList(0, 3);

    private static Scores scores() {
        try {
            return ((Assessment.Scored) Assessment.of(new FolderTree(Path.of("")), null, (stage, done, total) -> {}))
                    .scores();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Making {
        Stamped make(Standing standing, Stamp stamp) throws WordException;
    }

    /** Stamps documents of several units again; their stamps stand in one small part. */
    private void stampsAgain(Making making, String part, String... texts) throws WordException {
        ZipStamp again = new ZipStamp(OTHER);
        for (Standing standing : standings) {
            Stamped before = making.make(standing, ONE);
            Stamped wanted = making.make(standing, OTHER);
            assertThat(before.spots())
                    .isNotEmpty()
                    .allSatisfy(spot -> assertThat(spot.part()).isEqualTo(part));
            assertThat(ZipParts.text(wanted.bytes(), part)).contains(texts);
            assertThat(wanted.bytes()).isNotEqualTo(before.bytes());
            Stamped stamped = again.again(before);
            assertThat(stamped.bytes()).isEqualTo(wanted.bytes());
            assertThat(stamped.spots()).isEqualTo(wanted.spots());
            assertThat(new ZipStamp(ONE).again(stamped).bytes()).isEqualTo(before.bytes());
            Map<String, byte[]> parts = ZipParts.of(wanted.bytes());
            ZipParts.of(before.bytes()).forEach((name, bytes) -> {
                if (!name.equals(part)) {
                    assertThat(parts.get(name)).as(name).isEqualTo(bytes);
                }
            });
        }
    }

    @Test
    void reports() throws WordException {
        Revision files = new Revision("0".repeat(40), "An", Instant.EPOCH, Instant.EPOCH, "", List.of());
        ReportHead head = ReportHead.signed(scores.book().campaign(), LocalDateTime.of(2023, 11, 20, 17, 0), files);
        stampsAgain(
                (standing, stamp) -> ReportTemplate.UNIT
                        .template()
                        .fill(UnitReport.of(head, view, index, standing, Narrative.NONE), stamp),
                "word/footer1.xml",
                "bản ghi ba98 của kho dữ liệu",
                "08:30 ngày 1/12/2023, sáng");
    }

    @Test
    void workbooksToFillIn() throws WordException {
        FormBooks one = new FormBooks("bản ghi " + Sign.COMMIT.text(), ONE);
        FormBooks other = new FormBooks("bản ghi " + Sign.COMMIT.text(), OTHER);
        stampsAgain(
                (standing, stamp) -> {
                    ToFill target =
                            ToFill.of(ToFill.byOffices(scores), standing.card()).get(0);
                    return (stamp.equals(ONE) ? one : other)
                            .stamped(
                                    Objects.requireNonNull(FormMaker.of(scores, standing.card(), target, VI)),
                                    standing.voices());
                },
                "xl/sharedStrings.xml",
                "Lấy từ bản ghi ba98.");
    }

    @Test
    void tables() throws WordException {
        TableBook.About about = new TableBook.About(
                List.of(
                        Map.entry("Thời điểm", Sign.MOMENT.text()),
                        Map.entry("Nguồn", "bản ghi " + Sign.COMMIT.text())),
                "");
        stampsAgain(
                (standing, stamp) -> TableBook.stamped(DataTable.unit(standing), about, VI, new BookXml(stamp)),
                "xl/worksheets/sheet2.xml",
                "bản ghi ba98",
                "08:30 ngày 1/12/2023, sáng");
    }

    /** A file without a stamp is not even unpacked. */
    @Test
    void stayWhereTheyHaveNone() {
        Stamped file = new Stamped(new byte[] {1, 2, 3}, List.<Spot>of());
        assertThat(new ZipStamp(OTHER).again(file)).isSameAs(file);
    }

    /** The row that says of what a form is made is as high as it is with the text itself, however long the rest is. */
    @Test
    void haveRoomForTheirTexts() {
        Standing standing = standings.get(0);
        ToFill target = ToFill.of(ToFill.byOffices(scores), standing.card()).get(0);
        for (int length = 0; length < 220; length += 11) {
            List<String> sheets = new ArrayList<>();
            for (String commit : List.of("0123456789ab", Sign.COMMIT.text())) {
                byte[] book = new FormBooks("x".repeat(length) + commit, ONE)
                        .write(Objects.requireNonNull(FormMaker.of(scores, standing.card(), target, VI)), null);
                sheets.add(ZipParts.text(book, "xl/worksheets/sheet1.xml"));
            }
            assertThat(sheets.get(1)).as("with %s", length).isEqualTo(sheets.get(0));
        }
    }
}
