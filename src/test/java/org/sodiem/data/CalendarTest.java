package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;

/** A calendar as an independent reader sees it. */
class CalendarTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    private static ScoreBook campaign(Example example) throws Exception {
        Scores scores = example.component("1", "type: count, value: V, per: 1")
                .silent("a")
                .assess(null)
                .scores();
        return scores.book();
    }

    @Test
    void tellsEveryDeadlineInItsZone() throws Exception {
        ScoreBook campaign = campaign(new Example());
        String text = Calendar.write(campaign, VI);
        assertThat(text.replace("\r\n ", "")).contains("HƯ CẤU\\, CHỈ ĐỂ MINH HỌA\\;");
        ICalendar calendar = Objects.requireNonNull(Biweekly.parse(text).first());
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Hạn Lần 1");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2023-11-20T10:00:00Z");
        assertThat(event.getDateEnd())
                .as("an end has to be later than the beginning")
                .isNull();
        assertThat(event.getDescription().getValue()).contains("HƯ CẤU, CHỈ ĐỂ MINH HỌA;");
    }

    @Test
    void foldsLinesByBytesAndIsReadWithoutAWarning() throws Exception {
        String text = Calendar.write(campaign(new Example()), VI);
        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.startsWith(" "));
        try (ICalReader reader = new ICalReader(new StringReader(text))) {
            assertThat(reader.readNext()).isNotNull();
            assertThat(reader.getWarnings()).isEqualTo(List.of());
        }
    }

    @Test
    void tellsWhenTasksAreDue() throws Exception {
        ScoreBook book = campaign(new Example().with("criteria/2023/plan.yaml", """
                plans:
                - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
                tasks:
                - {id: ra-soat, title: Rà soát, plan: kh, kinds: [xa], due: 2023-11-30}
                """));
        ICalendar calendar =
                Objects.requireNonNull(Biweekly.parse(Calendar.write(book, VI)).first());
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        VEvent event = calendar.getEvents().get(1);
        assertThat(event.getSummary().getValue()).isEqualTo("Hạn nhiệm vụ: Rà soát");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2023-11-30T16:59:59Z");
        assertThat(event.getDescription().getValue()).startsWith("19/KH-UBND. ");
    }
}
