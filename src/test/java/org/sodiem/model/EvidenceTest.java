package org.sodiem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sodiem.source.Located;

class EvidenceTest {

    private static boolean isOnTheWeb(String url) {
        return new Evidence(
                        Located.nowhere("a"),
                        Located.nowhere("A"),
                        null,
                        null,
                        null,
                        Located.nowhere(url),
                        null,
                        false,
                        List.of(),
                        Set.of())
                .isOnTheWeb();
    }

    /** Addresses of the commonest form are seen at once: what is seen so, Java's parser says too. */
    @Test
    void seesAtOnceWhatTheParserWouldSay() {
        List<String> pieces = List.of(
                "http://",
                "https:",
                "/",
                "//",
                ".",
                "..",
                "-",
                ":",
                "8080",
                "a",
                "vn",
                "Vn",
                "9",
                "9a",
                "_",
                "@",
                "?",
                "#",
                "%",
                "%41",
                "đ",
                " ",
                "[",
                "[::1]",
                "www",
                ".gov.vn",
                "/van-ban/2023/12.pdf");
        Random random = new Random(5);
        int seen = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder url = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://");
            for (int length = random.nextInt(6); length > 0; length--) {
                url.append(pieces.get(random.nextInt(pieces.size())));
            }
            boolean wanted;
            try {
                URI uri = new URI(url.toString());
                boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
                wanted = web && uri.getHost() != null && uri.getUserInfo() == null;
            } catch (URISyntaxException e) {
                wanted = false;
            }
            seen += wanted ? 1 : 0;
            assertThat(isOnTheWeb(url.toString())).as(url.toString()).isEqualTo(wanted);
        }
        assertThat(seen).isGreaterThan(5_000);
    }
}
