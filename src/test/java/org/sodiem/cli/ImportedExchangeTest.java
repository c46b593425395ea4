package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.sheet.OfficeFile;

/**
 * The day a new set is signed, with nothing but its annex at hand: taken in, one rule finished by hand, held against the
 * set before, and everything that units had entered and offices had written brought to it.
 */
class ImportedExchangeTest {

    private static final String SET = "criteria/2025/commune.yaml";
    private static final String AN = "submissions/2025/phuong-an/scores.yaml";
    private static final String GUIDANCE = "criteria/2025/guidance/commune/";

    /** The set before: as short as one that an office has typed itself. */
    private static final String BEFORE = """
            index: commune
            title: Bộ tiêu chí tạm thời
            total: 8
            rounding: {scale: 2, mode: half-up}
            bands: [{id: tot, title: Tốt, from: 80}, {id: kha, title: Khá, from: 0}]
            areas:
            - code: "1"
              title: Chỉ đạo, điều hành
              max: 8
              lead: noi-vu
              criteria:
              - code: "1.1"
                title: Kế hoạch
                max: 8
                components:
                - code: "1.1.1"
                  title: Tỷ lệ nhiệm vụ hoàn thành
                  max: 2
                  rule: {type: bands, numerator: Số nhiệm vụ hoàn thành, denominator: Số nhiệm vụ được giao, zero: zero, bands: [{above: 90, points: 2}, {from: 70, points: 1}]}
                - code: "1.1.2"
                  title: Ban hành kế hoạch năm
                  max: 2
                  rule: {type: choice, options: [{id: kip-thoi, label: Kịp thời, points: 2}, {id: cham, label: Chậm, points: 1}, {id: khong, label: Không, points: 0}]}
                - code: "1.1.3"
                  title: Số cuộc kiểm tra
                  max: 2
                  rule: {type: count, value: Số cuộc, per: 1}
                - code: "1.1.4"
                  title: Tuyên truyền
                  max: 2
                  rule: {type: count, value: Số hình thức, per: 1}
            """;

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    /** The annex: 1.1.1 is the same, the plan has another code, checks have other points, and the code 1.1.4 is reused. */
    private Path annex() throws IOException {
        return Files.write(
                folder.resolve("phu-luc.xlsx"),
                OfficeFile.xlsx("<sheetData>"
                                + OfficeFile.row(
                                        "STT",
                                        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
                                        "Điểm tối đa",
                                        "Cách xác định và tính điểm",
                                        "Tài liệu kiểm chứng",
                                        "Nguồn thu thập dữ liệu",
                                        "Đơn vị phối hợp xác minh số liệu",
                                        "Cơ quan chủ trì")
                                + OfficeFile.row("1", "Chỉ đạo, điều hành", "10")
                                + OfficeFile.row("1.1", "Kế hoạch", "10")
                                + OfficeFile.row(
                                        "1.1.1",
                                        "Tỷ lệ nhiệm vụ hoàn thành",
                                        "2,0",
                                        "Trên 90%: 2 điểm; từ 70% đến 90%: 1 điểm; dưới 70%: 0 điểm",
                                        "Báo cáo năm",
                                        "Đơn vị báo cáo",
                                        "Sở Nội vụ",
                                        "Sở Nội vụ")
                                + OfficeFile.row(
                                        "1.1.2", "Số cuộc kiểm tra", "3,00", "Mỗi cuộc cộng 1 điểm", "Kết luận")
                                + OfficeFile.row(
                                        "1.1.3",
                                        "Ban hành kế hoạch năm",
                                        "2",
                                        "Kịp thời: 2 điểm; Chậm: 1 điểm; Không: 0 điểm",
                                        "Kế hoạch")
                                + OfficeFile.row(
                                        "1.1.4",
                                        "Mức độ chuyển đổi số",
                                        "3",
                                        "Theo kết quả do tỉnh công bố",
                                        "Quyết định")
                                + OfficeFile.row("", "Tổng cộng", "10")
                                + "</sheetData>")
                        .bytes());
    }

    private void fill(RepoBuilder repo, String component, String lines) throws IOException {
        String text = Files.readString(repo.folder().resolve(AN));
        String filled = Pattern.compile("(\"" + Pattern.quote(component) + "\":.*\\R)")
                .matcher(text)
                .replaceFirst("$1" + lines);
        assertThat(filled).isNotEqualTo(text);
        repo.write(AN, filled);
    }

    @Test
    void takesInTheAnnexAndBringsEverythingToIt() throws IOException {
        Path units = Files.writeString(
                folder.resolve("units.csv"), "id,title,kind\nphuong-an,Phường An,phuong\nxa-binh,Xã Bình,xa\n");
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
        repo.write(SET, BEFORE);
        Files.delete(repo.folder().resolve(AN));
        Files.delete(repo.folder().resolve("submissions/2025/xa-binh/scores.yaml"));
        assertThat(keyboard.run("units", "scaffold", "--repo", kho))
                .as(keyboard.err())
                .isZero();
        repo.write(GUIDANCE + "1.1.2.md", "Kế hoạch có số, ngày.\n");
        repo.write(GUIDANCE + "1.1.4.md", "Đếm từng hình thức.\n");
        repo.commit("Mở kỳ", "2025-11-02T08:00:00+07:00");
        fill(repo, "1.1.1", "    numerator: 27\n    denominator: 30\n");
        fill(repo, "1.1.2", "    choice: kip-thoi\n");
        fill(repo, "1.1.3", "    count: 2\n");
        fill(repo, "1.1.4", "    count: 2\n");
        repo.by("Phường An").commit("Tự chấm lần 1", "2025-11-10T08:00:00+07:00");

        // What the annex says is taken in; what is not understood is one line to finish.
        repo.git("checkout", "--quiet", "-b", "doi-bo");
        Path taken = folder.resolve("moi.yaml");
        assertThat(keyboard.run(
                        "criteria",
                        "import",
                        annex().toString(),
                        "-o",
                        taken.toString(),
                        "--index",
                        "commune",
                        "--repo",
                        kho))
                .isEqualTo(1);
        assertThat(keyboard.said())
                .contains(
                        "1 chỗ phải quyết định",
                        "1.1.4: chưa hiểu",
                        "đã viết được cách chấm của 3, còn 1 phải viết tay");
        String imported = Files.readString(taken);
        assertThat(imported).contains("source: Đơn vị báo cáo", "helps:\n      - noi-vu");
        String finished = imported.replaceFirst(
                "rule:  # CHƯA XONG.*\n *type: choice\n *options: \\[]",
                "rule: {type: external, value: Chỉ số chuyển đổi số, unit: điểm, of: 100}");
        assertThat(finished).isNotEqualTo(imported);
        repo.write(SET, finished);

        // What it changes, and what becomes of what was entered.
        assertThat(keyboard.run("criteria", "diff", "HEAD", "now", "--repo", kho))
                .as(keyboard.err())
                .isZero();
        assertThat(keyboard.out())
                .contains(
                        "1.1.1  Tỷ lệ nhiệm vụ hoàn thành: đổi cách chấm; đổi căn cứ, nguồn số liệu hoặc cơ quan phối hợp")
                .contains("1.1.3 → 1.1.2  Số cuộc kiểm tra: chuyển mã; điểm 2,00 → 3,00; đổi cách chấm\n")
                .contains("1.1.2 → 1.1.3  Ban hành kế hoạch năm: chuyển mã\n")
                .contains("1.1.4  Mức độ chuyển đổi số: thêm (3,00 điểm); mã này trước đây là nội dung khác")
                .contains("1.1.4  Tuyên truyền: bỏ (2,00 điểm)\n");
        assertThat(keyboard.run("validate", "--repo", kho)).isEqualTo(1);
        assertThat(keyboard.run("criteria", "carry", "--repo", kho))
                .as(keyboard.said())
                .isZero();
        assertThat(keyboard.out())
                .contains("Đã chuyển 4 tệp sang bộ tiêu chí hiện hành.")
                .contains(GUIDANCE + "1.1.2.md → " + GUIDANCE + "1.1.3.md")
                .contains(GUIDANCE + "1.1.4.md → " + GUIDANCE + "bo-truoc/1.1.4.md");
        Path guidance = repo.folder().resolve(GUIDANCE);
        assertThat(guidance.resolve("1.1.3.md")).hasContent("Kế hoạch có số, ngày.\n");
        assertThat(guidance.resolve("bo-truoc/1.1.4.md")).hasContent("Đếm từng hình thức.\n");
        assertThat(guidance.resolve("1.1.2.md")).doesNotExist();
        assertThat(guidance.resolve("1.1.4.md")).doesNotExist();
        assertThat(keyboard.run("criteria", "carry", "--repo", kho)).isZero();
        assertThat(keyboard.out()).contains("không có gì phải chuyển");
        assertThat(keyboard.run("validate", "--repo", kho)).as(keyboard.out()).isZero();
        assertThat(keyboard.out()).doesNotContain("lỗi [");
        repo.by("Sở Nội vụ").commit("Đổi bộ tiêu chí theo quyết định", "2025-12-29T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.merge("doi-bo", "2025-12-29T09:00:00+07:00");
        assertThat(keyboard.run("criteria", "carry", "--repo", kho)).isZero();
        assertThat(keyboard.out()).contains("không có gì phải chuyển");
        fill(repo, "1.1.1", "    # rà lại\n");
        repo.by("Phường An").commit("Tự chấm lần 2", "2025-12-30T08:00:00+07:00");

        // Rounds are comparable where nothing but words changed, and nowhere else.
        Path site = folder.resolve("trang");
        assertThat(keyboard.run("build", "--repo", kho, "--out", site.toString(), "--at", "2026-01-10"))
                .as(keyboard.err())
                .isZero();
        Document page = Jsoup.parse(site.resolve("don-vi/phuong-an.html").toFile());
        assertThat(page.select("tr[id^=tp-]"))
                .filteredOn(row -> row.text().contains("không so sánh"))
                .extracting(row -> row.select("td:first-child").text())
                .containsExactly("1.1.2", "1.1.3", "1.1.4");
        for (String code : List.of("1.1.1", "1.1.2", "1.1.3", "1.1.4")) {
            String text = Jsoup.parse(
                            site.resolve("tieu-chi/commune/" + code + ".html").toFile())
                    .text();
            assertThat(text.contains("không so sánh được")).as(code).isEqualTo(!code.equals("1.1.1"));
        }
        assertThat(Jsoup.parse(site.resolve("cac-dot.html").toFile()).text()).contains("Bộ tiêu chí đã thay đổi");
    }
}
