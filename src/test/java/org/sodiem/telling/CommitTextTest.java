package org.sodiem.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.git.Absence;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.model.Unit;
import org.sodiem.round.Snapshot;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

class CommitTextTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final CommitText VI = new CommitText(Words.in(Locale.forLanguageTag("vi")), HANOI);
    private static final CommitText EN = new CommitText(Words.in(Locale.ENGLISH), HANOI);
    private static final Instant WRITTEN = Instant.parse("2023-11-20T10:00:00Z");
    private static final Instant COMMITTED = Instant.parse("2023-11-20T17:30:00Z");

    private static Revision revision(String author, String message) {
        return new Revision("0123456789abcdef0123456789abcdef01234567", author, WRITTEN, COMMITTED, message, List.of());
    }

    private static Round round(LocalDateTime closes) {
        return new Round(
                new Located<>("lan-1", Span.NOWHERE),
                "Lần 1",
                List.of(),
                new Located<>(LocalDateTime.of(2023, 11, 1, 0, 0), Span.NOWHERE),
                new Located<>(closes, Span.NOWHERE),
                new Located<>("v1", Span.NOWHERE));
    }

    @Test
    void tellsMomentsInTheCampaignsZone() {
        assertThat(VI.written(revision("An", "x"))).isEqualTo("17:00 ngày 20/11/2023");
        assertThat(EN.moment(COMMITTED)).isEqualTo("00:30 on 21 November 2023");
    }

    @Test
    void tellsADeadlineAsAMomentOrAWholeDay() {
        LocalDateTime five = LocalDateTime.of(2023, 11, 20, 17, 0);
        assertThat(VI.deadline(round(five))).isEqualTo("17:00 ngày 20/11/2023");
        assertThat(VI.deadline(round(five.with(LocalTime.MAX)))).isEqualTo("hết ngày 20/11/2023");
        assertThat(EN.deadline(round(five.with(LocalTime.MAX)))).isEqualTo("the end of 20 November 2023");
    }

    @Test
    void tellsACommitOnOneLineWithoutControlCharacters() {
        assertThat(VI.revision(revision("An\u202E", "Nhập điểm\n\nLý do")))
                .isEqualTo("0123456789ab, 17:00 ngày 20/11/2023, An\uFFFD: Nhập điểm");
        assertThat(EN.revision(revision("An", "Enter")))
                .isEqualTo("0123456789ab, 17:00 on 20 November 2023, An: Enter");
    }

    @Test
    void keepsAddressesOutOfReasonsAndNames() {
        assertThat(VI.reason(revision("An", "Sửa\n\ntheo <an@xa.example> ngày 1")))
                .isEqualTo("Sửa. theo … ngày 1");
        assertThat(VI.author(revision("an@xa.example", "x"))).isEqualTo("không rõ người viết");
        assertThat(EN.author(revision(" . ", "x"))).isEqualTo("unknown author");
        assertThat(EN.author(revision("Nguyễn  An", "x"))).isEqualTo("Nguyễn An");
    }

    @Test
    void partsASubjectOfSeveralLinesFromTheBody() {
        Revision revision = revision("An", "\n\nSửa số\nhình thức\n\n\nTheo báo cáo.\n\nĐã đối chiếu\n");
        assertThat(revision.subject()).isEqualTo("Sửa số hình thức");
        assertThat(revision.body()).containsExactly("Theo báo cáo.", "Đã đối chiếu");
        assertThat(VI.reason(revision)).isEqualTo("Sửa số hình thức. Theo báo cáo. Đã đối chiếu");
        assertThat(VI.reason(revision("An", "Sửa?\n\nRồi"))).isEqualTo("Sửa? Rồi");
        assertThat(VI.reason(revision("An", "Sửa"))).isEqualTo("Sửa");
        assertThat(VI.reason(revision("An", ""))).isEmpty();
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        assertThat(CommitText.clean("abcdef", 6)).isEqualTo("abcdef");
        assertThat(CommitText.clean("abcdefg", 6)).isEqualTo("abcdef…");
        assertThat(CommitText.clean("\uD83D\uDE00\uD83D\uDE00", 1)).isEqualTo("\uD83D\uDE00…");
    }

    @Test
    void tellsAStateByItsCommitOrWhyItHasNone() {
        Revision revision = revision("An", "x");
        Round round = round(LocalDateTime.of(2023, 11, 20, 17, 0));
        assertThat(EN.state(new Snapshot.Now())).isEqualTo("now (files as they are, perhaps not committed)");
        assertThat(VI.state(new Snapshot.Commit("main", false, revision)))
                .isEqualTo("main: commit 0123456789ab, 00:30 ngày 21/11/2023");
        assertThat(VI.state(new Snapshot.ByDeadline(round, revision, false)))
                .isEqualTo("Lần 1 (lan-1): commit 0123456789ab, 00:30 ngày 21/11/2023");
        assertThat(EN.state(new Snapshot.Missing(round, Absence.NOT_IN_COMMIT)))
                .isEqualTo("Lần 1 (lan-1): the commit has no criteria/ in this folder.");
    }

    @Test
    void tellsALateCommitAsWrittenInTimeOrNot() {
        MainLine.Step step = new MainLine.Step(0, revision("An", "x"), COMMITTED);
        assertThat(EN.late(step, true)).contains("00:30 on 21 November 2023", "0123456789ab");
        assertThat(EN.late(step, true)).isNotEqualTo(EN.late(step, false));
    }

    @Test
    void leavesOutTrailersThatTheNameOfTheAuthorTells() {
        Revision brought =
                revision("Bình", "Nhập thay An\n\nĐã đối chiếu\n\nNhap-thay: Nguyễn Văn A\nNgay-gui: 2023-11-05");
        Unit without = unit(true);
        assertThat(VI.author(brought, without)).contains("Nguyễn Văn A", "05/11/2023");
        assertThat(VI.body(brought, without)).isEqualTo("Đã đối chiếu");
        assertThat(VI.reason(brought, without)).isEqualTo("Nhập thay An. Đã đối chiếu");
        assertThat(VI.body(brought, unit(false))).as("nobody else says it").contains("Nhap-thay: Nguyễn Văn A");
        assertThat(VI.body(revision("Bình", "Sửa\n\nNhap-thay: không rõ"), without))
                .isEqualTo("Nhap-thay: không rõ");
    }

    private static Unit unit(boolean byCoordinator) {
        Located<String> nowhere = new Located<>("an", Span.NOWHERE);
        return new Unit(nowhere, "Xã An", nowhere, null, null, null, null, List.of(), List.of(), byCoordinator);
    }
}
