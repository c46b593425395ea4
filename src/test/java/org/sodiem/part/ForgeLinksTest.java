package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.Revision;
import org.sodiem.model.Forge;
import org.sodiem.round.Chronicle;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** The addresses of files and commits on each forge. */
class ForgeLinksTest {

    private static final String URL = "https://git.example.invalid/a/b";
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";
    private static final String PATH = "submissions/2023/xa-an/scores.yaml";

    private static ForgeLinks links(Forge.Kind kind, String branch, boolean clean, String folder) {
        Revision head = new Revision(ID, "An", Instant.EPOCH, Instant.EPOCH, "", List.of());
        return new ForgeLinks(
                new Forge(kind, URL, branch), new Chronicle.Commit(head, clean, false, false, folder), ID);
    }

    private static Span third(String path) {
        return new Span(new SourceFile(path, "a: 1\nb: 2\nc: 3\n"), 10, 11);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, edit/main, commits/main, blob/ID, blob/main, commit/ID",
        "GITLAB, -/edit/main, -/commits/main, -/blob/ID, -/blob/main, -/commit/ID",
        "FORGEJO, _edit/main, commits/branch/main, src/commit/ID, src/branch/main, commit/ID"
    })
    void haveTheShapeOfTheForge(Forge.Kind kind, String edit, String history, String made, String now, String commit) {
        ForgeLinks clean = links(kind, "main", true, "");
        assertThat(clean.edit("Sửa", PATH)).isEqualTo(new Link("Sửa", URL + "/" + edit + "/" + PATH, false));
        assertThat(clean.history("", PATH).href()).isEqualTo(URL + "/" + history + "/" + PATH);
        assertThat(clean.line("", third(PATH)).href())
                .isEqualTo(URL + "/" + made.replace("ID", ID) + "/" + PATH + "#L3");
        assertThat(links(kind, "main", false, "").line("", third(PATH)).href())
                .isEqualTo(URL + "/" + now + "/" + PATH + "#L3");
        assertThat(clean.commit("", ID).href()).isEqualTo(URL + "/" + commit.replace("ID", ID));
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB, /a/b/edit/",
        "GITLAB, /a/b/-/edit/",
        "FORGEJO, /a/b/_edit/",
    })
    void leadToFilesAndBranchesWithAnyName(Forge.Kind kind, String page) {
        String folder = "Quảng Trị/kho #1?";
        String branch = "tỉnh/100%";
        String path = "submissions/2023/phía tây/xa-an/a&b\"'<c>\\.yaml";
        ForgeLinks links = links(kind, branch, true, folder);
        String href = links.edit("", path).href();
        assertThat(href)
                .matches("[A-Za-z0-9:/._~%-]+")
                .contains("/Qu%E1%BA%A3ng%20Tr%E1%BB%8B/kho%20%231%3F/submissions/");
        URI address = URI.create(href);
        assertThat(address.getRawQuery()).isNull();
        assertThat(address.getPath()).isEqualTo(page + branch + "/" + folder + "/" + path);
        assertThat(URI.create(links.line("", third(path)).href()).getFragment()).isEqualTo("L3");
        assertThat(address.getPath().getBytes(StandardCharsets.UTF_8))
                .as("composed as git has it")
                .contains("ả".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areMereTextWithoutForgeOrCommit() {
        ForgeLinks known = links(Forge.Kind.GITHUB, "main", true, "");
        for (ForgeLinks links :
                List.of(new ForgeLinks(null, known.made(), ID), new ForgeLinks(known.forge(), null, ""))) {
            assertThat(links.isKnown()).isFalse();
            assertThat(List.of(
                            links.edit("x", PATH),
                            links.history("x", PATH),
                            links.line("x", third(PATH)),
                            links.commit("x", ID)))
                    .containsOnly(new Link("x", "", false));
        }
    }
}
