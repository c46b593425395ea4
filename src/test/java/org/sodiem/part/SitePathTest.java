package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sodiem.model.UnitKey;

class SitePathTest {

    private static final UnitKey FIRST = new UnitKey("2023", "xa-an", "commune", true);
    private static final UnitKey FURTHER = new UnitKey("2023", "xa-an", "digital", false);

    @Test
    void keepsTheAddressesOfTheFirstIndex() {
        assertThat(SitePath.unit(FIRST).value()).isEqualTo("don-vi/xa-an.html");
        assertThat(SitePath.unitJson(FIRST).value()).isEqualTo("data/unit/xa-an.json");
        assertThat(SitePath.unitCsv(FIRST).value()).isEqualTo("data/unit/xa-an.csv");
    }

    @Test
    void namesEachFurtherIndex() {
        assertThat(SitePath.unit(FURTHER).value()).isEqualTo("don-vi/xa-an/digital.html");
        assertThat(SitePath.unitJson(FURTHER).value()).isEqualTo("data/unit/xa-an/digital.json");
        assertThat(SitePath.unitCsv(FURTHER).value()).isEqualTo("data/unit/xa-an/digital.csv");
        assertThat(SitePath.unit(FURTHER).relativeTo(SitePath.unit(FIRST))).isEqualTo("xa-an/digital.html");
    }

    @Test
    void putsTheYearBeforeAddressesOfOlderCampaignsAlone() {
        assertThat(SitePath.unit(FIRST).of("2023", "2023").value()).isEqualTo("don-vi/xa-an.html");
        assertThat(SitePath.unit(FIRST).of("2023", "2024").value()).isEqualTo("2023/don-vi/xa-an.html");
        assertThat(SitePath.DASHBOARD.of("2023", "2024").relativeTo(SitePath.unit(FIRST)))
                .isEqualTo("../2023/index.html");
    }

    @Test
    void linksRelatively() {
        SitePath component = SitePath.component("commune", "1.1.1");
        assertThat(SitePath.unit(FIRST).relativeTo(component)).isEqualTo("../../don-vi/xa-an.html");
        assertThat(component.relativeTo(SitePath.DASHBOARD)).isEqualTo("tieu-chi/commune/1.1.1.html");
        assertThat(new SitePath("a b/đ.html").relativeTo(SitePath.DASHBOARD)).isEqualTo("a%20b/%C4%91.html");
    }
}
