package org.sodiem.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SitePathTest {

    @Test
    void linksRelatively() {
        SitePath component = SitePath.component("commune", "1.1.1");
        assertThat(SitePath.unit("xa-an").relativeTo(component)).isEqualTo("../../don-vi/xa-an.html");
        assertThat(component.relativeTo(SitePath.DASHBOARD)).isEqualTo("tieu-chi/commune/1.1.1.html");
        assertThat(new SitePath("a b/đ.html").relativeTo(SitePath.DASHBOARD)).isEqualTo("a%20b/%C4%91.html");
    }
}
