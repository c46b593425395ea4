package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** The day the official criteria set arrives, between two rounds: from the empty repository to the page of a unit. */
class ExchangeScenarioTest {

    private static final String SET = "criteria/2025/commune.yaml";
    private static final String AN = "submissions/2025/phuong-an/scores.yaml";

    /**
     * The official set: 1.1.1 is the same; 1.1.2 is what was 1.1.3, by the same rule; 1.1.3 is what was 1.1.2, with other
     * items; 1.2.1 stands for something else.
     */
    private static final String OFFICIAL = """
            index: commune
            title: Bộ tiêu chí chính thức
            total: 6
            rounding: {scale: 2, mode: half-up}
            bands: [{id: tot, title: Tốt, from: 0}]
            areas:
            - code: "1"
              title: Chỉ đạo, điều hành
              max: 6
              lead: noi-vu
              criteria:
              - code: "1.1"
                title: Kế hoạch
                max: 4
                components:
                - code: "1.1.1"
                  title: Thời điểm ban hành kế hoạch CCHC năm
                  max: 1
                  rule:
                    type: choice
                    options:
                    - {id: dung-han, label: Ban hành đúng thời hạn huyện yêu cầu, points: 1}
                    - {id: cham, label: Ban hành chậm không quá 15 ngày, points: 0.5}
                    - {id: khong, label: Chậm quá 15 ngày hoặc không ban hành, points: 0}
                - code: "1.1.2"
                  title: Tỷ lệ nhiệm vụ trong kế hoạch đã hoàn thành
                  max: 1.5
                  rule: {type: ratio, numerator: Số nhiệm vụ hoàn thành, denominator: Số nhiệm vụ trong kế hoạch, floor: 80, full: 100, zero: zero}
                - code: "1.1.3"
                  title: Mức đầy đủ của nội dung kế hoạch
                  max: 1.5
                  rule: {type: checklist, items: [{id: san-pham, label: Sản phẩm, points: 1}, {id: thoi-han, label: Thời hạn, points: 0.5}]}
              - code: "1.2"
                title: Họp
                max: 2
                components:
                - code: "1.2.1"
                  title: Ban Chỉ đạo họp
                  max: 2
                  rule: {type: count, value: Số cuộc họp, per: 0.5}
            """;

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private static RepoBuilder fill(RepoBuilder repo, String component, String lines) throws IOException {
        String text = Files.readString(repo.folder().resolve(AN));
        String filled = text.replaceFirst("(\"" + component.replace(".", "\\.") + "\":.*\\R)", "$1" + lines);
        assertThat(filled).isNotEqualTo(text);
        return repo.write(AN, filled);
    }

    @Test
    void goesFromTheIllustrativeSetToTheOfficialOne() throws IOException {
        Path units = Files.writeString(
                folder.resolve("units.csv"),
                "id,title,kind\nphuong-an,Phường An,phuong\nxa-binh,Xã Bình,xa\nxa-chinh,Xã Chính,xa\ndk-dao,Đặc khu Đảo,dac-khu\n");
        String kho = folder.resolve("kho").toString();
        assertThat(keyboard.run(
                        "init",
                        "--level",
                        "province",
                        "--year",
                        "2025",
                        "--authority",
                        "UBND tỉnh Thử",
                        "--units",
                        units.toString(),
                        kho))
                .as(keyboard.err())
                .isZero();
        RepoBuilder repo = new RepoBuilder(folder.resolve("kho"));
        repo.replace("criteria/2025/units.yaml", "kind: phuong}", "kind: phuong, people: [an]}");
        repo.write(
                "criteria/2025/units.yaml",
                Files.readString(repo.folder().resolve("criteria/2025/units.yaml")) + "maintainers: [bao-tri]\n");
        repo.commit("Mở kỳ", "2025-11-02T08:00:00+07:00");
        fill(repo, "1.1.1", "    choice: dung-han\n");
        fill(repo, "1.1.2", "    met: [linh-vuc]  # rà lại\n    note: Thiếu thời hạn.\n");
        fill(repo, "1.1.3", "    numerator: 18\n    denominator: 20\n");
        fill(repo, "1.2.1", "    faults: {cham: 1}\n");
        fill(repo, "1.2.2", "    choice: day-du\n");
        repo.by("Phường An").commit("Tự chấm lần 1", "2025-11-10T08:00:00+07:00");

        // The official set comes after the first round.
        repo.git("checkout", "--quiet", "-b", "doi-bo");
        repo.write(SET, OFFICIAL);
        assertThat(keyboard.run("criteria", "diff", "HEAD", SET.replace("criteria", kho + "/criteria"), "--repo", kho))
                .as(keyboard.err())
                .isZero();
        assertThat(keyboard.out())
                .contains("1.1.3 → 1.1.2  Tỷ lệ nhiệm vụ trong kế hoạch đã hoàn thành: chuyển mã\n")
                .contains(
                        "1.1.2 → 1.1.3  Mức đầy đủ của nội dung kế hoạch: chuyển mã; điểm 0,50 → 1,50; đổi cách chấm\n")
                .contains("1.2.1  Ban Chỉ đạo họp: thêm (2,00 điểm); mã này trước đây là nội dung khác")
                .contains("1.2.2  Chất lượng nội dung báo cáo: bỏ (0,50 điểm)\n")
                .doesNotContain("  1.1.1 ");
        assertThat(keyboard.run("validate", "--repo", kho)).isEqualTo(1);
        assertThat(keyboard.run("criteria", "carry", "--repo", kho))
                .as(keyboard.err())
                .isZero();
        assertThat(keyboard.out())
                .contains("Đã chuyển 4 tệp sang bộ tiêu chí hiện hành.", "Phường An (" + AN + ")")
                .contains("1.1.3 → 1.1.2  Tỷ lệ nhiệm vụ trong kế hoạch đã hoàn thành: giữ nguyên, dưới mã mới")
                .contains("1.1.2 → 1.1.3  Mức đầy đủ của nội dung kế hoạch: phải ghi lại")
                .contains("1.2.2  Chất lượng nội dung báo cáo: bộ mới không còn");
        assertThat(Files.readString(repo.folder().resolve(AN)))
                .contains("numerator: 18\n    denominator: 20\n")
                .contains("1.1.2 Mức đầy đủ của nội dung kế hoạch: met: [linh-vuc].\n      Thiếu thời hạn.")
                .contains("    # rà lại\n", "  #   choice: day-du\n", "1.2.1 Số lượng và thời hạn báo cáo");
        String once = Files.readString(repo.folder().resolve(AN));
        assertThat(keyboard.run("criteria", "carry", "--repo", kho)).isZero();
        assertThat(keyboard.run("units", "scaffold", "--repo", kho)).isZero();
        assertThat(Files.readString(repo.folder().resolve(AN))).isEqualTo(once);
        assertThat(keyboard.run("validate", "--repo", kho)).as(keyboard.out()).isZero();
        assertThat(keyboard.run("schema", "--repo", kho)).isZero();
        repo.by("Sở Nội vụ").commit("Đổi bộ tiêu chí", "2025-11-28T08:00:00+07:00");

        // The gate makes it again from the base and lets the maintainer bring it in.
        assertThat(check(kho, "bao-tri")).as(keyboard.out()).isZero();
        assertThat(keyboard.out()).contains("4 tệp của các đơn vị được sửa đúng từng byte");
        assertThat(check(kho, "an")).isEqualTo(1);
        repo.git("checkout", "--quiet", "main");
        repo.merge("doi-bo", "2025-11-29T08:00:00+07:00");

        // The unit enters the rest in the second round.
        fill(repo, "1.2.1", "    count: 4\n");
        repo.by("Phường An").commit("Tự chấm lần 2", "2025-12-10T08:00:00+07:00");
        assertThat(keyboard.run("validate", "--repo", kho)).as(keyboard.out()).isZero();
        assertThat(keyboard.run("log", "phuong-an", "--repo", kho)).isZero();
        assertThat(keyboard.out())
                .contains("đổi bộ tiêu chí", "Đổi bộ tiêu chí: không ai rút")
                .doesNotContain(": rút");

        Path site = folder.resolve("trang");
        assertThat(keyboard.run("build", "--repo", kho, "--out", site.toString(), "--at", "2025-12-25"))
                .as(keyboard.err())
                .isZero();
        Document page = Jsoup.parse(site.resolve("don-vi/phuong-an.html").toFile());
        assertThat(page.select("tr[id^=tp-]"))
                .filteredOn(row -> row.text().contains("không so sánh"))
                .extracting(row -> row.select("td:first-child").text())
                .containsExactly("1.1.2", "1.1.3", "1.2.1");
        assertThat(page.select("tr[id^=tp-]")).extracting(Element::text).anyMatch(row -> row.startsWith("1.1.1"));
        Document history =
                Jsoup.parse(site.resolve("don-vi/phuong-an/lich-su.html").toFile());
        assertThat(history.text()).contains("Đổi bộ tiêu chí: không ai rút").doesNotContain("đã rút");
    }

    private int check(String kho, String actor) {
        return keyboard.run(
                "check",
                "--repo",
                kho,
                "--base",
                "main",
                "--head",
                "doi-bo",
                "--actor",
                actor,
                "--at",
                "2025-11-28T09:00");
    }
}
