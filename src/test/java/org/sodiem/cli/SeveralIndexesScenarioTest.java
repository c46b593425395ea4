package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.SeveralIndexes;

/** A year of communes that two indexes score, from empty files to sealed rounds. */
class SeveralIndexesScenarioTest {

    private static final String BINH = "submissions/2023/xa-binh/dti/scores.yaml";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private int sodiem(String... args) {
        return keyboard.runIn(folder.resolve("kho"), args);
    }

    private RepoBuilder repo() throws IOException {
        return SeveralIndexes.of(folder.resolve("kho"));
    }

    private Document page(String address) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site/" + address)));
    }

    private String file(String address) throws IOException {
        return Files.readString(folder.resolve("site/" + address));
    }

    private void build() {
        String site = folder.resolve("site").toString();
        assertThat(sodiem("build", "--out", site)).as(keyboard.said()).isZero();
    }

    @Test
    void beginsWithAnEmptyFileOfEachIndex() throws IOException {
        RepoBuilder repo = SeveralIndexes.definitions(RepoBuilder.campaign(folder.resolve("kho")));
        repo.commit("Mở kỳ", "2023-11-02T08:00:00+07:00");
        assertThat(sodiem("units", "scaffold")).as(keyboard.err()).isZero();
        assertThat(repo.folder().resolve(SeveralIndexes.AN))
                .content()
                .startsWith("# yaml-language-server: $schema=../../../../schema/scores-dti.json")
                .contains("unit: xa-an", "\"1.1.7\":")
                .doesNotContain("1.1.2");
        assertThat(repo.folder().resolve(BINH)).exists();
        assertThat(repo.folder().resolve("submissions/2023/huyen-thu/dti")).doesNotExist();
        assertThat(sodiem("validate")).as(keyboard.out()).isZero();
    }

    @Test
    void keepsEachIndexInTheUnitsOwnFolder() throws IOException {
        RepoBuilder repo = SeveralIndexes.definitions(RepoBuilder.campaign(folder.resolve("kho")));
        Files.createDirectory(repo.folder().resolve("submissions/2023/nhom"));
        Files.move(
                repo.folder().resolve("submissions/2023/xa-binh"),
                repo.folder().resolve("submissions/2023/nhom/xa-binh"));
        repo.commit("Mở kỳ", "2023-11-02T08:00:00+07:00");
        assertThat(sodiem(
                        "form",
                        "export",
                        "xa-binh",
                        "--out",
                        folder.resolve("phieu").toString()))
                .as(keyboard.said())
                .isZero();
        assertThat(folder.resolve("phieu/xa-binh/dti.xlsx")).exists();
        assertThat(sodiem("units", "scaffold")).as(keyboard.err()).isZero();
        assertThat(repo.folder().resolve("submissions/2023/nhom/xa-binh/dti/scores.yaml"))
                .exists();
        assertThat(sodiem("validate")).as(keyboard.out()).isZero();
    }

    @Test
    void tellsWhatIsWrongOnThePageOfItsIndexAlone() throws IOException {
        RepoBuilder repo = repo();
        repo.write(SeveralIndexes.AN, "unit: xa-an\nscores: [\n").commit("Hỏng", "2023-12-05T08:00:00+07:00");
        assertThat(sodiem("build", "--out", folder.resolve("site").toString())).isEqualTo(1);
        assertThat(page("don-vi/xa-an/dti.html").select("#loi")).isNotEmpty();
        assertThat(page("don-vi/xa-an.html").select("#loi")).isEmpty();
        assertThat(page("van-de.html").select("main a[href=don-vi/xa-an/dti.html]"))
                .isNotEmpty();
    }

    @Test
    void hasPagesAndDataOfEachIndex() throws IOException {
        repo().commit("Nộp", "2023-12-05T08:00:00+07:00");
        build();
        Document first = page("don-vi/xa-an.html");
        Document further = page("don-vi/xa-an/dti.html");
        assertThat(first.select("h1").text()).isEqualTo("Xã An (Bộ tiêu chí thử)");
        assertThat(further.select("h1").text()).isEqualTo("Xã An (DTI)");
        assertThat(further.select(".score").text()).startsWith("90,00");
        assertThat(first.select("main a[href=xa-an/dti.html]").text()).isEqualTo("DTI");
        assertThat(further.select("main a[href=../xa-an.html]").text()).isEqualTo("Bộ tiêu chí thử");
        assertThat(page("don-vi/xa-an/dti/lich-su.html").text()).contains("Nộp");
        assertThat(page("xep-hang/dti.html").select("a[href=../don-vi/xa-an/dti.html]"))
                .isNotEmpty();
        assertThat(page("xep-hang/commune.html").select("a[href*=dti.html]:not(nav a, footer a)"))
                .isEmpty();
        assertThat(page("index.html").select("h1, h2").eachText()).contains("DTI: xã (chuyển đổi số), năm 2023");
        assertThat(page("theo-doi.html").select("main td, main th").eachText()).contains("Xã Bình (DTI)");
        assertThat(page("theo-doi.html").text()).contains("1 /3");
        assertThat(page("tai-lieu.html").select("a[href=don-vi/xa-an/dti.html#tp-1-1-7]"))
                .isNotEmpty();
        assertThat(page("tieu-chi/dti/1.1.7.html").select("a[href=../../don-vi/xa-an/dti.html#tp-1-1-7]"))
                .isNotEmpty();
        assertThat(file("data/unit/xa-an/dti.json")).contains("\"index\":\"dti\"", "submissions/2023/xa-an/dti/scores");
        assertThat(file("data/unit/xa-an.json"))
                .contains("\"index\":\"commune\"")
                .doesNotContain("/dti/");
        assertThat(file("data/unit/xa-an/dti.csv")).contains("1.1.7");
        assertThat(folder.resolve("site/data/unit/xa-an/dti.xlsx")).exists();
        assertThat(file("data/status.json")).contains("{\"unit\":\"xa-binh\",\"index\":\"dti\"");
        assertThat(file("assets/search-data.js")).contains("Xã An (DTI)", "don-vi/xa-an/dti.html");
        assertThat(file("data/thay-doi.atom"))
                .contains("/xa-an/dti/", "don-vi/xa-an/dti/lich-su.html", "<title>Xã An (DTI): ");
        assertThat(file("schema/scores-dti.json")).contains("xa-an", "xa-binh").doesNotContain("huyen-thu");
        deadLinks();
    }

    /** Every address of a page leads to a file, and every place on a page to a place. */
    private void deadLinks() throws IOException {
        Path site = folder.resolve("site");
        Map<Path, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                pages.put(file, Jsoup.parse(Files.readString(file)));
            }
        }
        pages.forEach((file, page) -> page.select("a[href]").forEach(link -> {
            String href = link.attr("href");
            if (!href.isEmpty() && !href.matches("[a-z]+:.*") && !file.endsWith("404.html")) {
                String[] parts = href.split("[?#]", 2);
                Path to = parts[0].isEmpty()
                        ? file
                        : file.resolveSibling(parts[0]).normalize();
                assertThat(to).as(file + " " + href).exists();
                if (href.contains("#") && pages.containsKey(to)) {
                    assertThat(pages.get(to).getElementById(href.substring(href.indexOf('#') + 1)))
                            .as(file + " " + href)
                            .isNotNull();
                }
            }
        }));
    }

    @Test
    void isToldOfEachIndexInCommands() throws IOException {
        RepoBuilder repo = repo();
        repo.commit("Nộp", "2023-12-05T08:00:00+07:00");
        repo.replace(SeveralIndexes.AN, "numerator: 30", "numerator: 20")
                .commit("Sửa DTI", "2023-12-06T08:00:00+07:00");
        assertThat(sodiem("log", "xa-an")).isZero();
        assertThat(keyboard.out()).contains("Xã An (xa-an) (Bộ tiêu chí thử)", "Xã An (xa-an) (DTI)", "Sửa DTI");
        assertThat(sodiem("log", "xa-an", "--index", "commune")).isZero();
        assertThat(keyboard.out()).doesNotContain("DTI");
        assertThat(sodiem("log", "xa-an", "1.1.7")).isZero();
        assertThat(keyboard.out()).contains("(DTI)").doesNotContain("Bộ tiêu chí thử");
        assertThat(sodiem("log", "xa-an", "--index", "district")).isEqualTo(Exit.USAGE);
        assertThat(keyboard.err()).contains("commune, dti");
        assertThat(sodiem("diff", "HEAD~1", "now")).isZero();
        assertThat(keyboard.out()).contains("Xã An (DTI) (xa-an)").doesNotContain("Bộ tiêu chí thử");
        assertThat(sodiem("diff", "HEAD~1", "now", "--unit", "xa-an", "--format", "json"))
                .isZero();
        assertThat(keyboard.out()).contains("\"commune\"", "\"dti\"");
        assertThat(sodiem("status")).isZero();
        assertThat(keyboard.out()).contains("Xã Bình (DTI) (xa-binh)").contains("1/3");
        assertThat(sodiem("status", "--unit", "xa-an")).isZero();
        assertThat(keyboard.out()).contains("Xã An (DTI) (xa-an)", "Xã An (Bộ tiêu chí thử) (xa-an)");
        repo.write("submissions/2023/xa-binh/dti/scores.yaml", "unit: xa-binh\nscores: {\"9.9\": {count: 1}}\n");
        assertThat(sodiem("validate", "--unit", "xa-binh")).isEqualTo(1);
        assertThat(keyboard.out()).contains(BINH);
        assertThat(sodiem("validate", "--unit", "xa-an")).isZero();
    }

    @Test
    void hasLettersAndReportsOfEachIndex() throws IOException {
        RepoBuilder repo = repo().replace(
                        "criteria/2023/plan.yaml",
                        "serves: {commune: [\"1.1.1\"]}",
                        "serves: {commune: [\"1.1.1\"], dti: [\"1.1.1\"]}");
        repo.commit("Nộp", "2023-12-05T08:00:00+07:00");
        String nho = folder.resolve("nhac").toString();
        assertThat(sodiem("remind", "--out", nho, "--at", "2023-12-05"))
                .as(keyboard.err())
                .isZero();
        assertThat(folder.resolve("nhac/don-vi/xa-binh/dti.docx")).exists();
        assertThat(folder.resolve("nhac/don-vi/xa-binh/dti.md")).content().contains("Xã Bình (DTI)");
        StringBuilder messages = new StringBuilder(); // a task that serves both indexes, or none, is urged once
        try (Stream<Path> written = Files.walk(folder.resolve("nhac"))) {
            for (Path message :
                    written.filter(path -> path.toString().endsWith(".md")).toList()) {
                messages.append(Files.readString(message));
            }
        }
        assertThat(messages.toString()
                        .lines()
                        .filter(line -> line.startsWith("- Rà soát") || line.startsWith("- Chỉ đạo")))
                .hasSize(2)
                .doesNotHaveDuplicates();
        String all = folder.resolve("bao-cao").toString();
        assertThat(sodiem("report", "--out", all)).as(keyboard.err()).isZero();
        assertThat(List.of("commune", "dti", "don-vi/xa-an", "don-vi/xa-an/dti", "don-vi/xa-binh/dti"))
                .allSatisfy(name ->
                        assertThat(folder.resolve("bao-cao/" + name + ".docx")).exists());
        String one = folder.resolve("an.docx").toString();
        assertThat(sodiem("report", "--unit", "xa-an", "--out", one)).isEqualTo(Exit.USAGE);
        assertThat(keyboard.err()).contains("commune, dti");
        assertThat(sodiem("report", "--unit", "xa-an", "--index", "dti", "--out", one))
                .as(keyboard.err())
                .isZero();
    }

    @Test
    void sealsEachRoundWithAllIndexesAndIsLateOnlyForItsOwn() throws IOException {
        RepoBuilder repo = repo();
        repo.commit("Nộp", "2023-11-10T08:00:00+07:00");
        repo.replace(SeveralIndexes.AN, "numerator: 30", "numerator: 20")
                .commit("Sửa DTI sau đợt của bộ kia", "2023-12-06T08:00:00+07:00");
        repo.replace("submissions/2023/xa-an/scores.yaml", "count: 4", "count: 3")
                .commit("Sửa CCHC muộn", "2023-12-07T08:00:00+07:00");
        assertThat(sodiem("round", "close", "lan-1")).as(keyboard.said()).isZero();
        assertThat(sodiem("round", "verify")).as(keyboard.said()).isZero();
        assertThat(repo.git("for-each-ref", "--format=%(contents)", "refs/tags/2023/lan-1"))
                .contains("total commune xa-an ", "total dti xa-an 9.00 90.00 1 kha");
        assertThat(sodiem("log", "xa-an", "--index", "dti")).isZero();
        assertThat(keyboard.out()).doesNotContain("muộn");
        assertThat(sodiem("log", "xa-an", "--index", "commune")).isZero();
        assertThat(keyboard.out()).contains("muộn");
        build();
        assertThat(page("cac-dot.html").text()).contains("Sửa CCHC muộn").doesNotContain("Sửa DTI sau");
        assertThat(page("don-vi/xa-an/dti.html").text()).doesNotContain("đợt Lần 1");
    }

    /** Who ends, strikes out or lists a unit again is the coordinator: no unit is late by it, nor takes anything back. */
    @Test
    void callsNoUnitLateForWhatIsDoneToTheList() throws IOException {
        RepoBuilder repo = repo();
        repo.commit("Nộp", "2023-11-10T08:00:00+07:00");
        String list = "criteria/2023/units.yaml";
        String all = Files.readString(repo.folder().resolve(list));
        repo.write(list, all.replaceFirst("- \\{id: xa-an,[^\\n]*\\n", ""));
        repo.commit("Xóa nhầm", "2024-02-01T08:00:00+07:00");
        assertThat(sodiem("diff", "HEAD~1", "HEAD")).isZero();
        assertThat(keyboard.out())
                .contains("Xã An (DTI) (xa-an)\n  đơn vị không còn được chấm\n")
                .doesNotContain("rút số liệu", "Theo lĩnh vực");
        assertThat(sodiem("log", "xa-an")).isZero();
        assertThat(keyboard.out())
                .contains("Không được chấm từ đây: đơn vị đã kết thúc hoạt động")
                .doesNotContain("Muộn", "Bỏ: ");
        repo.write(list, all).commit("Thêm lại", "2024-02-02T08:00:00+07:00");
        assertThat(sodiem("log", "xa-an")).isZero();
        assertThat(keyboard.out()).contains("Đọc lại được").doesNotContain("Bỏ: ");
        assertThat(keyboard.out().split("thẩm định lần 1", -1)).hasSize(2);
    }

    @Test
    void namesTheIndexOfWhatIsNotApproved() throws IOException {
        RepoBuilder repo = repo();
        String campaign = "criteria/2023/campaign.yaml";
        String rounds =
                Files.readString(repo.folder().resolve(campaign)).replaceAll("indexes: \\[[^]]*], opens", "opens");
        repo.write(campaign, rounds).commit("Nộp", "2023-12-10T08:00:00+07:00");
        assertThat(sodiem("round", "list")).isZero();
        assertThat(keyboard.out())
                .contains("Thủ trưởng đã phê duyệt: 0/5 bảng chấm điểm của 3 đơn vị.")
                .contains("Xã An (", "; Xã An (DTI)");
        build();
        assertThat(page("cac-dot.html").text()).contains("; Xã An (DTI)");
    }

    @Test
    void letsAUnitChangeEachIndexInItsOwnRounds() throws IOException {
        RepoBuilder repo = repo();
        repo.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        repo.write(
                "criteria/2023/units.yaml",
                Files.readString(repo.folder().resolve("criteria/2023/units.yaml")) + "maintainers: [bao-tri]\n");
        repo.commit("Mở kỳ", "2023-11-02T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "dti");
        repo.replace(SeveralIndexes.AN, "choice: co", "choice: khong").commit("Sửa DTI", "2023-12-05T08:00:00+07:00");
        String[] check = {"check", "--base", "main", "--head", "dti", "--actor", "an", "--at"};
        assertThat(sodiem(with(check, "2023-12-05T09:00"))).as(keyboard.out()).isZero();
        assertThat(keyboard.out()).contains("Xã An (DTI) mất 6,00 điểm");
        assertThat(sodiem(with(check, "2023-11-05T09:00"))).isEqualTo(1);
        assertThat(keyboard.out()).contains("Lần 2");
    }

    private static String[] with(String[] args, String last) {
        return Stream.concat(Stream.of(args), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void carriesTheFilesOfTheIndexWhoseSetIsExchanged() throws IOException {
        RepoBuilder repo = repo();
        repo.commit("Nộp", "2023-12-05T08:00:00+07:00");
        String first = Files.readString(repo.folder().resolve("submissions/2023/xa-an/scores.yaml"));
        repo.replace("criteria/2023/dti.yaml", "code: \"1.1.7\"", "code: \"1.1.9\"\n      supersedes: [\"1.1.7\"]");
        assertThat(sodiem("criteria", "carry")).as(keyboard.said()).isZero();
        assertThat(keyboard.out()).contains("Xã An (DTI)");
        assertThat(repo.folder().resolve(SeveralIndexes.AN))
                .content()
                .contains("1.1.9")
                .doesNotContain("1.1.7");
        assertThat(repo.folder().resolve("submissions/2023/xa-an/scores.yaml"))
                .content()
                .isEqualTo(first);
        assertThat(sodiem("validate")).as(keyboard.out()).isZero();
    }
}
