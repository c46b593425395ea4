package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters about the committed campaign, at moments within and behind its rounds. */
class RemindCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static final Keyboard KEYBOARD = new Keyboard();

    private List<String> files(String at) throws IOException {
        Path out = folder.resolve(at.replace(':', '-'));
        assertThat(KEYBOARD.run("remind", "--at", at, "--out", out.toString()))
                .as(KEYBOARD.said())
                .isEqualTo(Exit.CLEAN);
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesToThoseWhoOweAndToNobodyElse() throws IOException {
        List<String> files = files("2023-12-11");
        assertThat(files)
                .contains(
                        "danh-sach.xlsx", "don-vi/xa-vinh-chap.docx", "don-vi/xa-vinh-chap.md", "co-quan/tu-phap.docx")
                .doesNotContain("co-quan/noi-vu.docx");
        KEYBOARD.run("status", "--at", "2023-12-11");
        long owing = KEYBOARD.said()
                .lines()
                .filter(line -> line.startsWith("  ") && line.contains("còn 9 ngày"))
                .count();
        assertThat(files.stream().filter(file -> file.startsWith("don-vi/") && file.endsWith(".md")))
                .hasSize((int) owing);
        assertThat(KEYBOARD.run(
                        "remind",
                        "--at",
                        "2023-12-11",
                        "--out",
                        folder.resolve("2023-12-11").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("đã có");
    }

    @Test
    void countsTheDaysFromTheMomentThatIsGiven() throws IOException {
        for (String[] moment :
                new String[][] {{"2023-11-19", "20/11/2023 (còn 1 ngày)"}, {"2023-12-11", "20/12/2023 (còn 9 ngày)"}}) {
            files(moment[0]);
            String message = Files.readString(folder.resolve(moment[0]).resolve("don-vi/xa-vinh-chap.md"));
            assertThat(message).startsWith("**Xã Vĩnh Chấp**: 5 thành phần thiếu tài liệu (7,75 điểm)\n");
            assertThat(message).contains(moment[1]);
        }
    }

    @Test
    void urgesNobodyToWhatNobodyCanDoBehindTheLastRound() {
        Path out = folder.resolve("sau");
        assertThat(KEYBOARD.run("remind", "--at", "2024-01-05", "--out", out.toString()))
                .isEqualTo(Exit.CLEAN);
        assertThat(out).doesNotExist();
    }

    @Test
    void wantsToBeToldTheMoment() {
        assertThat(KEYBOARD.run("remind", "--out", folder.toString())).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("--at");
    }
}
