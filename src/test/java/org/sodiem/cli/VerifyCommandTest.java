package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.source.Sha256;

/** A published site held against fresh clones of its repository, and what is found when somebody tampers with either. */
class VerifyCommandTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String PAGE = "don-vi/xa-an.html";
    private static final String MANIFEST = "sodiem-site.json";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private Path site = Path.of("");
    private Path clone = Path.of("");
    private String published = "";

    @BeforeEach
    void publishAndClone() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.git("config", "user.name", "Phòng Nội vụ");
        repo.git("config", "user.email", "noivu@example.vn");
        repo.commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        published = repo.replace(AN, "count: 4", "count: 2").commit("Sửa muộn", "2023-11-21T08:00:00+07:00");
        assertThat(keyboard.run(
                        "round", "close", "lan-1", "--repo", repo.folder().toString()))
                .isZero();
        site = folder.resolve("site");
        build();
        clone = clone("clone");
    }

    private void build(String... more) {
        String[] args = {"build", "--repo", repo.folder().toString(), "--out", site.toString()};
        assertThat(keyboard.run(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new)))
                .as(keyboard.err())
                .isZero();
    }

    private Path clone(String name, String... options) throws IOException {
        Path target = folder.resolve(name);
        String[] begin = {"clone", "--quiet"};
        String[] end = {repo.folder().toUri().toString(), target.toString()};
        repo.git(Stream.of(begin, options, end).flatMap(Stream::of).toArray(String[]::new));
        return target;
    }

    @Test
    void buildsTheEditionAgainThatWasPublished() throws IOException {
        repo.replace("criteria/2023/campaign.yaml", "rounds:\n", "withheld: [{what: appraisal}]\nrounds:\n");
        repo.write("submissions/2023/xa-an/appraisal/noi-vu.yaml", """
                passes:
                - {pass: 1, agree: all, scores: {"1.1.3": {score: 2.71, reason: Lý do kín}}}
                """)
                .commit("Thẩm định", "2023-12-29T08:00:00+07:00");
        clone = clone("later");
        String unit = "data/unit/xa-an.json";
        build();
        assertThat(Files.readString(site.resolve(unit))).doesNotContain("Lý do kín");
        assertThat(verify(site)).as(keyboard.out()).isZero();
        build("--edition", "internal");
        assertThat(Files.readString(site.resolve(unit))).contains("Lý do kín");
        assertThat(verify(site)).as(keyboard.out()).isZero();
        Path manifest = site.resolve(MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"internal\"", "\"public\""));
        assertThat(verify(site)).isEqualTo(1);
    }

    private int verify(Path where) {
        return keyboard.run("verify", where.toString(), "--repo", clone.toString());
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(site.resolve(path));
        assertThat(text).contains(from);
        Files.writeString(site.resolve(path), text.replace(from, to));
    }

    @Test
    void findsTheSiteTheSameInAFreshClone() throws IOException {
        assertThat(verify(site)).as(keyboard.said()).isZero();
        assertThat(keyboard.out())
                .contains("Kỳ 2023, kết xuất từ commit " + published.substring(0, 12) + " (08:00 ngày 21/11/2023)")
                .containsPattern("Khớp: [0-9]+ tệp giống từng byte");
        repo.replace(AN, "count: 2", "count: 3").commit("Sau đó", "2023-12-02T08:00:00+07:00");
        clone = clone("later");
        assertThat(verify(site)).isZero();
        assertThat(keyboard.run("verify", site.toString(), "--repo", clone.toString(), "--lang", "en"))
                .isZero();
        assertThat(keyboard.out()).contains("The same: ");
    }

    @Test
    void namesThePageInWhichOneByteWasFlipped() throws IOException {
        byte[] bytes = Files.readAllBytes(site.resolve(PAGE));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<main") + 1;
        bytes[at] ^= 1;
        Files.write(site.resolve(PAGE), bytes);
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out())
                .contains(
                        PAGE + ": khác với bản dựng lại và khác cả mã băm", "cột 2: công bố «<l", "Không khớp: 1 tệp.");
        replace(MANIFEST, hashOf(PAGE), Sha256.of(bytes));
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains(PAGE + ": khác với bản dựng lại.", "Không khớp: 1 tệp.");
        bytes[at] = (byte) 0xFF;
        Files.write(site.resolve(PAGE), bytes);
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains("Khác từ byte thứ " + (at + 1));
    }

    private String hashOf(String path) throws IOException {
        return Files.readString(site.resolve(MANIFEST))
                .split("\"" + path + "\" : \"", 2)[1]
                .substring(0, 64);
    }

    @Test
    void namesWhatIsMissingAndWhatDoesNotBelong() throws IOException {
        Files.delete(site.resolve("data/unit/xa-an.csv"));
        Files.writeString(site.resolve("don-vi/moi\u202e.html"), "x");
        Files.createSymbolicLink(site.resolve("lien-ket"), Path.of("/etc/passwd"));
        Files.delete(site.resolve("assets/site.js"));
        Files.createSymbolicLink(site.resolve("assets/site.js"), Path.of("style.css"));
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out())
                .contains("data/unit/xa-an.csv: thiếu", "don-vi/moi\ufffd.html: thừa", "lien-ket: thừa")
                .contains("assets/site.js: khác với bản dựng lại và", "Không khớp: 4 tệp.")
                .doesNotContain("root:");
    }

    @Test
    void tellsAnAlteredManifest() throws IOException {
        replace(MANIFEST, "\"fictitious\" : true", "\"fictitious\" : false");
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out())
                .contains(MANIFEST + ": bản kê ghi khác", "Dòng 6, ", "ous\" : false", "Không khớp: 1 tệp.");
        replace(MANIFEST, "\"fictitious\" : false", "\"fictitious\" : true");
        replace(MANIFEST, hashOf("index.html"), "0".repeat(64));
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains(MANIFEST + ": bản kê", "Không khớp: 1 tệp.");
    }

    @Test
    void findsEverythingDifferentAtAnotherCommit() throws IOException {
        replace(MANIFEST, published, repo.id("HEAD~1"));
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains("index.html: khác với bản dựng lại.", MANIFEST + ": bản kê");
    }

    @Test
    void tellsAnotherProgramFirst() throws IOException {
        replace(MANIFEST, "\"program\" : \"0.1.0\"", "\"program\" : \"9.9.9\"");
        assertThat(verify(site)).isZero();
        assertThat(keyboard.out().lines().toList().get(1))
                .isEqualTo("Trang do sodiem 9.9.9 kết xuất, đang đối chiếu bằng sodiem 0.1.0: khác biệt có thể do đó."
                        + " Nên dùng đúng phiên bản 9.9.9.");
    }

    @Test
    void rendersAgainWithTheSameOptions() {
        build("--at", "2023-12-05", "--base-url", "https://example.vn/diem/");
        assertThat(verify(site)).as(keyboard.out()).isZero();
        assertThat(site.resolve("sitemap.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trang/", "trang\\"})
    void readsAZipFileWhereverTheSiteLiesInIt(String top) throws IOException {
        assertThat(verify(zip(top, ""))).as(keyboard.said()).isZero();
        assertThat(verify(zip(top, top + "../ngoai.html"))).isEqualTo(1);
    }

    @Test
    void refusesAZipFileThatHasOneNameTwice() throws IOException {
        Path zip = zip("", "indey.html");
        assertThat(verify(zip)).isEqualTo(1);
        assertThat(keyboard.out()).contains("indey.html: thừa");
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("indey.html", "index.html");
        Files.write(zip, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verify(zip)).isEqualTo(1);
        assertThat(keyboard.err()).contains("có hai tệp trùng tên", "index.html");
        Files.writeString(zip, "not a zip");
        assertThat(verify(zip)).isEqualTo(1);
        assertThat(keyboard.err()).contains("không phải tệp zip");
    }

    private Path zip(String top, String extra) throws IOException {
        Path zip = folder.resolve("trang.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(path).toString();
                out.putNextEntry(new ZipEntry(top + (top.endsWith("\\") ? name.replace('/', '\\') : name)));
                out.write(Files.readAllBytes(path));
            }
            if (!extra.isEmpty()) {
                out.putNextEntry(new ZipEntry(extra));
            }
        }
        return zip;
    }

    @Test
    void leavesOutOfAccountTheTagsThatCameLater() throws IOException {
        repo.replace(AN, "count: 2", "count: 3").commit("Sau lần 2", "2023-12-21T08:00:00+07:00");
        assertThat(keyboard.run(
                        "round", "close", "lan-2", "--repo", repo.folder().toString()))
                .isZero();
        clone = clone("later");
        assertThat(verify(site)).as(keyboard.out()).isZero();
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-2 được đặt sau khi kết xuất trang");
        repo.git("tag", "-f", "2023/lan-1", "HEAD");
        clone = clone("moved");
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 đã bị dời").containsPattern("Khớp: [0-9]+ tệp");
        repo.git("tag", "-d", "2023/lan-1");
        clone = clone("gone");
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 mà trang dựa vào không còn");
    }

    @Test
    void saysWhatIsMissingWhereItCannotTell() throws IOException {
        repo.replace(AN, "count: 2", "count: 3").commit("Mới hơn", "2023-12-02T08:00:00+07:00");
        clone = clone("shallow", "--depth=1");
        assertThat(verify(site)).isEqualTo(2);
        assertThat(keyboard.err()).contains("Bản tải về thiếu lịch sử, không có commit " + published);
        repo.git("tag", "-d", "2023/lan-1");
        repo.git("reset", "--quiet", "--hard", "HEAD~2");
        clone = clone("rewritten");
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.err()).contains("không có commit " + published, "git fetch --all --tags");
        clone = repo.folder();
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.out()).contains("commit này không nằm trong lịch sử của commit hiện tại", "Khớp: ");
        clone = folder;
        assertThat(verify(site)).isEqualTo(2);
        assertThat(keyboard.err()).contains("không nằm trong kho git nào");
        assertThat(verify(folder.resolve("repo"))).isEqualTo(2);
        assertThat(verify(folder.resolve("nothing"))).isEqualTo(2);
    }

    /** As after a new version of the program, whose pages have other names. */
    @Test
    void tellsTemplatesThatFitNoMore() throws IOException {
        String start = "<#import \"lib/layout.ftlh\" as l>\n<@l.page page.frame \"unit\">";
        for (List<String> broken : List.of(
                List.of(start + "${page.nowhere}</@l.page>\n", "unit.ftlh:2:35: lỗi [template-name]"),
                List.of(start + "\n", "unit.ftlh:2:28: lỗi [template-syntax]"))) {
            String commit = repo.write("site-templates/unit.ftlh", broken.get(0))
                    .commit("Mẫu riêng", "2023-12-02T08:00:00+07:00");
            replace(MANIFEST, published, commit);
            published = commit;
            clone = clone("clone-" + commit);
            assertThat(verify(site)).as(keyboard.err()).isEqualTo(1);
            assertThat(keyboard.err())
                    .contains("site-templates/" + broken.get(1), "site-templates/ ở commit " + commit.substring(0, 12))
                    .doesNotContain("\tat ");
            assertThat(keyboard.out()).doesNotContain("Không khớp", "Khớp");
        }
    }

    @Test
    void tellsThatASiteOfUncommittedFilesHasNoCommit() throws IOException {
        repo.replace(AN, "count: 2", "count: 3");
        build();
        assertThat(Files.readString(site.resolve(MANIFEST))).contains("\"commit\" : null");
        assertThat(verify(site)).isEqualTo(1);
        assertThat(keyboard.err()).contains("tệp chưa commit");
    }

    @Test
    void standsAnyManifest() throws IOException {
        byte[] whole = Files.readAllBytes(site.resolve(MANIFEST));
        for (String bad : List.of(
                "",
                "[]",
                "{\"format\":\"sodiem-site/1\",\"program\":\"0.1.0\"}",
                "{\"format\":\"sodiem-site/2\"}",
                "[".repeat(5000),
                new String(whole, StandardCharsets.UTF_8).replace(published, "HEAD"),
                new String(whole, StandardCharsets.UTF_8).replace("\"at\" : null", "\"at\" : \"hôm nay\""),
                new String(whole, StandardCharsets.UTF_8).replace("\"baseUrl\" : null", "\"baseUrl\" : \"x\""),
                new String(whole, StandardCharsets.UTF_8).replace("\"tags\" : {", "\"tags\" : {\"x\": \"y\","),
                new String(whole, 0, whole.length / 2, StandardCharsets.UTF_8))) {
            Files.writeString(site.resolve(MANIFEST), bad);
            assertThat(verify(site)).as(bad).isEqualTo(1);
            assertThat(keyboard.err()).as(bad).contains("Không đọc được bản kê");
        }
    }

    @Test
    void isTheSameWhateverLineEndsACheckoutGave() throws IOException {
        String guide = "criteria/2023/guidance/commune/1.1.1.md";
        repo.write(guide, "Cách làm:\n\n```\nmột\nhai\n```\n").commit("Hướng dẫn", "2023-11-22T08:00:00+07:00");
        build();
        clone = clone("clone-2");
        byte[] before = Files.readAllBytes(site.resolve(MANIFEST));
        for (String path : List.of(guide, AN, "criteria/2023/units.yaml")) {
            repo.replace(path, "\n", "\r\n");
        }
        build();
        assertThat(Files.readAllBytes(site.resolve(MANIFEST))).isEqualTo(before);
        assertThat(verify(site)).isZero();
    }
}
