package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenAddressTest {

    /** A letter of another alphabet in a Latin name is a slip or a trap: nobody is told to write the other host. */
    @Test
    void leadsToTheHostThatIsSeen() {
        assertThat(WrittenAddress.of("https://qu\u0430ngtri.gov.vn/x").encoded())
                .isEqualTo("https://quangtri.gov.vn/x");
        assertThat(WrittenAddress.of("https://qu\u0430ngtri.gov.vn/x").wrong()).isEqualTo(10);
        assertThat(WrittenAddress.of("https://đăng-ký.vn/x").encoded()).isEqualTo("https://xn--ng-k-8ra5a5g.vn/x");
        assertThat(WrittenAddress.of("https://\u043F\u0440\u0430\u0432\u0434\u0430.example/")
                        .encoded())
                .isEqualTo("https://xn--80aafi6cg.example/");
    }
}
