package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** Marks that turn the direction of a text around them stand raw in nothing that is printed, wherever git has them. */
class DirectionMarksTest {

    /** All of Unicode's, and the separators at which some readers begin a line. */
    private static final String MARKS =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2028\u2029";

    private static final Pattern MARK = Pattern.compile("[" + MARKS + "]");
    private static final String UNIT = "submissions/2023/xa-an/";
    private static final String GUIDANCE = "criteria/2023/guidance/commune/1.1.1.md";

    @TempDir
    private Path temporary;

    private RepoBuilder repo;

    /** Two commits whose every text holds every mark: names of files, branch and people, messages, guidance. */
    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(temporary.resolve("kho"));
        repo.commit("đầu", "2023-10-01T08:00:00+07:00");
        repo.by("An" + MARKS + "gnp");
        repo.git("checkout", "--quiet", "-b", "sửa" + MARKS + "nhánh");
        repo.replace(UNIT + "scores.yaml", "choice: tot", "choice: kem");
        String name = "evidence/a" + MARKS + "fdp.pdf";
        repo.write(UNIT + name, "x");
        repo.write(UNIT + "lạ" + MARKS + ".yaml", "a: 1\n");
        repo.write("submissions/2023/xa" + MARKS + "/scores.yaml", "unit: x\n");
        repo.write(
                GUIDANCE,
                "Làm " + MARKS + " rồi &#x202e; `mã" + MARKS + "` [nối" + MARKS + "](https://a.example/" + MARKS
                        + " \"tên" + MARKS + "\")\n\n    khối" + MARKS + "\n\n```" + MARKS + "\nx\n```\n\n<b>" + MARKS
                        + "</b>\n");
        repo.commit("Sửa" + MARKS + "điểm\n\nThân" + MARKS + "bài", "2023-11-10T08:00:00+07:00");
    }

    private String run(String... args) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Main.run(
                new Console(out, out, false),
                Stream.concat(Stream.of(args), Stream.of("--repo", repo.folder().toString()))
                        .toArray(String[]::new));
        return text.toString();
    }

    private static List<String> raw(String where, String text) {
        return MARK.matcher(text)
                .results()
                .map(found -> where + ": "
                        + Integer.toHexString(found.group().codePointAt(0)) + " in "
                        + text.substring(Math.max(0, found.start() - 60), found.start()))
                .limit(3)
                .toList();
    }

    @Test
    void standRawInNoCommand() {
        List<String> found = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif", "github", "gitlab")) {
            found.addAll(raw("validate " + format, run("validate", "--format", format)));
        }
        for (String format : List.of("text", "markdown", "json", "sarif", "github", "gitlab")) {
            found.addAll(raw("check " + format, run("check", "--base", "main", "--head", "HEAD", "--format", format)));
        }
        for (String format : List.of("text", "markdown", "json")) {
            found.addAll(raw("diff " + format, run("diff", "main", "HEAD", "--format", format)));
        }
        for (List<String> command : List.of(
                List.of("log", "xa-an"),
                List.of("round", "list"),
                List.of("round", "close", "lan-1", "--before-deadline", "--despite-errors"),
                List.of("round", "verify"),
                List.of("owners"),
                List.of("check", "--base", "không" + MARKS + "có"))) {
            found.addAll(raw(command.get(0), run(command.toArray(String[]::new))));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void standRawInNoFileOfTheSite() throws IOException {
        Path site = temporary.resolve("trang");
        List<String> found = new ArrayList<>(raw("build", run("build", "--out", site.toString())));
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                found.addAll(raw("name", path));
                if (path.matches(".*\\.(html|json|csv|atom|js|css|md|xml|txt)")) {
                    texts.put(path, Files.readString(file));
                }
            }
        }
        assertThat(texts)
                .containsKeys("tieu-chi/commune/1.1.1.html", "don-vi/xa-an/lich-su.html", "data/thay-doi.atom");
        assertThat(texts.get("don-vi/xa-an/lich-su.html")).contains("Sửa", "bài");
        texts.forEach((path, text) -> found.addAll(raw(path, text)));
        assertThat(found).isEmpty();
    }
}
