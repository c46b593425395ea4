package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.links.EvidenceLink;
import org.sodiem.score.Example;

/** What is internal stands in no file of a site. */
class PrivacyTest {

    private static Example campaign(String document) {
        return new Example()
                .component("2", "type: count, value: Số, per: 1")
                .silent("an")
                .with(
                        "submissions/2023/an/scores.yaml",
                        "unit: an\nevidence:\n" + document + "scores:\n  '1.1.1': {count: 2, evidence: [d]}\n"
                                + "bonus:\n  T1: {evidence: [d], note: Mới}\n");
    }

    /** Each document is internal, in another way of writing it or with another mistake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "  d: {title: B, number: 1/BC, url: 'https://secret.example/a', visibility: internal}\n",
                "  d: {title: B, number: 1/BC, file: evidence/secret.pdf, visibility: internal}\n",
                "  d: {title: B, url: 'https://secret.example/a', visibility: internal, date: hôm qua}\n",
                "  d:\n    title: B\n    url: ftp://secret.example/a\n    visibility: internal\n",
                "  d: {title: B, url: 'https://secret.example/a', visibility: Internal}\n",
                "  d: {title: B, url: 'https://secret.example/a', visibility: nội bộ}\n",
                "  d: {title: B, url: 'https://secret.example/a b', visibility: internal}\n",
                "  d: {title: B, url: 'https://secret.example/a', visiblity: internal}\n",
                "  d: {title: B, url: 'https://secret.example/a', Visibility: internal}\n",
                """
                  d: {title: B, visibility: internal}
                  d: {title: B, url: 'https://secret.example/a', visibility: internal}
                """,
                "  d: {title: B, visibility: internal, url: 'https://secret.example/a}\n",
                "  d: {title: B, visibility: internal, file: 'evidence/secret.pdf}\n",
                "  d:\n    title: B\n    visibility: internal\n    url https://secret.example/a\n",
                "  d:\n    title: B\n    visibility: internal\n    url -> https://secret.example/a\n",
                "  d:\n    title: B\n    visibility: internal\n    \"url: https://secret.example/a\"\n",
                "  d:\n    title: B\n    visibility: internal\n    file:evidence/secret.pdf\n",
                "  d:\n    title: B\n    visibility: internal\n     file: evidence/secret.pdf\n",
                "  d:\n    title: B\n    visibility: internal\n    file; secret.pdf\n",
                "  d:\n    title: B\n    visibility: internal\n    url: [https://secret.example/a\n",
            })
    void publishesNoAddressOfAnInternalDocumentInAnyFile(String document) throws IOException {
        Example example = campaign(document);
        SiteFacts site = SiteFacts.of(example.tree(), "2023-12-01T12:00");
        assertThat(site.files.keySet()).contains("data/unit/an.json");
        assertThat(site.files.keySet())
                .allSatisfy(path -> assertThat(site.text(path)).as(path).doesNotContain("secret"));
        assertThat(EvidenceLink.of(example.assess(null).scores().book())).isEmpty();
    }
}
