package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** A change on its way from a unit's clone to the published page, and a citizen who checks it. */
class PublishingScenarioTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goesFromAUnitsCloneToThePublishedPage() throws IOException {
        // The home affairs office opens the campaign in a bare repository.
        RepoBuilder office = RepoBuilder.campaign(folder.resolve("noi-vu"));
        office.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        office.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        Path server = folder.resolve("kho.git");
        office.git("init", "--quiet", "--bare", "--initial-branch=main", server.toString());
        office.git("remote", "add", "origin", server.toString());
        office.git("push", "--quiet", "origin", "main");

        // A commune clones it and proposes a good, a bad and a malicious change, each on a branch of its own.
        office.git(
                "clone", "--quiet", server.toString(), folder.resolve("xa-an").toString());
        RepoBuilder commune = new RepoBuilder(folder.resolve("xa-an")).by("Nguyễn Văn An");
        propose(commune, "tot", AN, "count: 4", "count: 3");
        propose(commune, "sai", AN, "denominator: 19", "denominator: 17");
        propose(commune, "xau", "submissions/2023/xa-binh/scores.yaml", "choice: kem", "choice: tot");

        // The gate judges all three by what the server has.
        assertThat(check(server, "tot")).as(keyboard.out()).isZero();
        assertThat(keyboard.out()).startsWith("Có thể hợp nhất.").contains("1,00 → 0,75");
        assertThat(check(server, "sai")).isEqualTo(1);
        assertThat(keyboard.out()).startsWith("Cần sửa: 1 lỗi.").contains("[ratio-numerator-above-denominator]");
        assertThat(check(server, "xau")).isEqualTo(1);
        assertThat(keyboard.out()).startsWith("Không được phép: 1 tệp").contains("[file-of-unit]");

        // The good one is merged and published.
        office.git("fetch", "--quiet", "origin");
        office.by("Trần Thị Bình").merge("origin/tot", "2023-11-13T08:00:00+07:00");
        office.git("push", "--quiet", "origin", "main");
        Path site = folder.resolve("trang");
        assertThat(keyboard.run("build", "--repo", office.folder().toString(), "--out", site.toString()))
                .isZero();
        assertThat(Jsoup.parse(site.resolve("don-vi/xa-an/lich-su.html").toFile())
                        .select(".changes > li")
                        .get(0)
                        .text())
                .contains("Nguyễn Văn An", "Đề nghị tot", "được hợp nhất lúc 08:00 ngày 13/11/2023");

        // A citizen clones the repository and holds the published site against it.
        Path citizen = folder.resolve("cong-dan");
        office.git("clone", "--quiet", server.toString(), citizen.toString());
        assertThat(keyboard.run("verify", site.toString(), "--repo", citizen.toString()))
                .as(keyboard.out())
                .isZero();
        Path page = site.resolve("don-vi/xa-an.html");
        Files.writeString(page, Files.readString(page).replace("0,75", "1,00"));
        assertThat(keyboard.run("verify", site.toString(), "--repo", citizen.toString()))
                .isEqualTo(1);
        assertThat(keyboard.out()).contains("don-vi/xa-an.html: khác", "Không khớp: 1 tệp.");
    }

    private static void propose(RepoBuilder commune, String branch, String file, String from, String to)
            throws IOException {
        commune.git("checkout", "--quiet", "-b", branch, "origin/main");
        commune.replace(file, from, to).commit("Đề nghị " + branch, "2023-11-12T08:00:00+07:00");
        commune.git("push", "--quiet", "origin", branch);
    }

    private int check(Path server, String branch) {
        return keyboard.run(
                "check",
                "--repo",
                server.toString(),
                "--base",
                "main",
                "--head",
                branch,
                "--actor",
                "an",
                "--at",
                "2023-11-12T09:00");
    }
}
