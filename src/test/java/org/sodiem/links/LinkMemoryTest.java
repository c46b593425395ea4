package org.sodiem.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMemoryTest {

    private static final URI ADDRESS = URI.create("https://a.example/1");
    private static final List<EvidenceLink> LINKS = List.of(new EvidenceLink(ADDRESS, List.of()));

    private LinkMemory memory = LinkMemory.NOTHING;

    private LinkReport run(LinkOutcome outcome, String day) {
        LinkReport report = memory.after(LINKS, Map.of(ADDRESS, outcome), LocalDate.parse(day));
        memory = report.memory();
        return report;
    }

    @Test
    void tellsALinkOnceItFailedOnThreeDays() {
        assertThat(run(LinkOutcome.GONE, "2026-03-02").watched()).isEqualTo(1);
        assertThat(run(LinkOutcome.NO_NAME, "2026-03-05").newlyDead()).isEmpty();
        LinkReport third = run(LinkOutcome.SERVER_ERROR, "2026-03-09");
        assertThat(third.newlyDead()).hasSize(1).first().satisfies(told -> {
            assertThat(told.strikes())
                    .containsExactly(
                            LocalDate.parse("2026-03-02"),
                            LocalDate.parse("2026-03-05"),
                            LocalDate.parse("2026-03-09"));
            assertThat(told.outcome()).isEqualTo(LinkOutcome.SERVER_ERROR);
        });
        LinkReport fourth = run(LinkOutcome.GONE, "2026-03-12");
        assertThat(fourth.newlyDead()).isEmpty();
        assertThat(fourth.knownDead()).isEqualTo(1);
    }

    @Test
    void countsADayOnceAndNoDayBeforeTheLast() {
        run(LinkOutcome.GONE, "2026-03-05");
        run(LinkOutcome.GONE, "2026-03-05");
        run(LinkOutcome.GONE, "2026-03-04");
        assertThat(run(LinkOutcome.GONE, "2026-03-05").watched()).isEqualTo(1);
        run(LinkOutcome.GONE, "2026-03-06");
        assertThat(run(LinkOutcome.GONE, "2026-03-07").newlyDead()).hasSize(1);
        assertThat(run(LinkOutcome.GONE, "2026-03-07").newlyDead())
                .as("the same day tells the same")
                .hasSize(1);
    }

    @Test
    void keepsStrikesWhereItCannotTellAndForgetsThemWithAnAnswer() {
        run(LinkOutcome.GONE, "2026-03-01");
        run(LinkOutcome.GONE, "2026-03-02");
        assertThat(run(LinkOutcome.DENIED, "2026-03-03").watched()).isEqualTo(1);
        assertThat(run(LinkOutcome.NOT_ASKED, "2026-03-04").watched()).isEqualTo(1);
        assertThat(run(LinkOutcome.GONE, "2026-03-05").newlyDead()).hasSize(1);
        assertThat(run(LinkOutcome.NOT_TRUSTED, "2026-03-06").knownDead()).isEqualTo(1);
        assertThat(run(LinkOutcome.WORKS, "2026-03-07").recovered()).hasSize(1);
        assertThat(memory.strikes()).isEmpty();
        run(LinkOutcome.GONE, "2026-03-08");
        assertThat(run(LinkOutcome.WORKS, "2026-03-09").recovered())
                .as("what was never dead does not recover")
                .isEmpty();
    }

    @Test
    void forgetsLinksThatTheCampaignNoLongerNames() {
        run(LinkOutcome.GONE, "2026-03-01");
        assertThat(memory.after(List.of(), Map.of(), LocalDate.parse("2026-03-02"))
                        .memory()
                        .strikes())
                .isEmpty();
    }

    @Test
    void knowsAMachineWithoutNetwork() {
        assertThat(run(LinkOutcome.NO_NAME, "2026-03-01").isOffline()).isTrue();
        assertThat(run(LinkOutcome.DENIED, "2026-03-01").isOffline()).isFalse();
        assertThat(run(LinkOutcome.NOT_PUBLIC, "2026-03-01").isOffline()).isFalse();
    }

    @Test
    void readsWhatItWrote() {
        run(LinkOutcome.GONE, "2026-03-01");
        run(LinkOutcome.GONE, "2026-03-02");
        String text = memory.write();
        assertThat(text)
                .isEqualTo("{\"format\":\"sodiem-links/1\","
                        + "\"links\":{\"https://a.example/1\":[\"2026-03-01\",\"2026-03-02\"]}}\n");
        assertThat(LinkMemory.read(text)).isEqualTo(memory);
        for (int end = 0; end < text.length() - 1; end++) {
            assertThat(LinkMemory.read(text.substring(0, end)))
                    .as("cut at %s", end)
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'format':'sodiem-links/2','links':{}}",
                "{'format':'sodiem-links/1','links':[]}",
                "{'format':'sodiem-links/1','links':{}}{}",
                "{'format':'sodiem-links/1','links':{},'more':1}",
                "{'format':'sodiem-links/1','links':{'https://a.example':[]}}",
                "{'format':'sodiem-links/1','links':{'https://a.example':'2026-03-01'}}",
                "{'format':'sodiem-links/1','links':{'https://a.example':['hôm nay']}}",
                "{'format':'sodiem-links/1','links':{'https://a.example':['2026-03-02','2026-03-01']}}",
                "{'format':'sodiem-links/1','links':{'https://a.example':[1]}}",
                "{'format':'sodiem-links/1','links':{'a':['2026-03-01','2026-03-02','2026-03-03','2026-03-04']}}"
            })
    void takesNothingElse(String text) {
        assertThat(LinkMemory.read(text.replace('\'', '"'))).isNull();
    }
}
