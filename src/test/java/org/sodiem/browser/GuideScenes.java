package org.sodiem.browser;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sodiem.git.RepoBuilder;

/** What the guides show: the sample's commune Vĩnh Chấp mends one figure and mistypes another. */
final class GuideScenes {

    private static final String SCORES = "submissions/2023/xa-vinh-chap/scores.yaml";
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;color:#1f2328;max-width:860px;margin:0;padding:16px 20px}"
                    + "h2{border-bottom:1px solid #d1d9e0;padding-bottom:.3em}table{border-collapse:collapse}"
                    + "td,th{border:1px solid #d1d9e0;padding:6px 13px}code{background:#eff1f3;border-radius:6px;padding:.2em .4em;"
                    + "font-size:85%}blockquote{border-left:4px solid #d1d9e0;margin-left:0;padding-left:1em;color:#59636e}";

    private final RepoBuilder repo;

    /** The repository, at the branch of the change. */
    GuideScenes(Path folder) throws IOException {
        repo = new RepoBuilder(folder);
        repo.copy(Path.of("criteria"), "criteria").copy(Path.of("submissions"), "submissions");
        repo.replace("criteria/2023/units.yaml", "id: xa-vinh-chap,", "id: xa-vinh-chap, people: [chap-nguyen],");
        repo.commit("Mở lần 2", "2023-12-01T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "xa-vinh-chap");
        repo.replace(SCORES, "numerator: 3\n    denominator: 4\n", "numerator: 4\n    denominator: 4\n");
        repo.replace(SCORES, "numerator: 1006\n", "numerator: 1060\n");
        repo.commit("Cập nhật 3.4.1, 3.4.2", "2023-12-11T15:30:00+07:00");
    }

    Path folder() {
        return repo.folder();
    }

    /** The comment of the gate as a forge shows it, in a file. */
    Path comment(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sodiem.cli.Main",
                        "check",
                        "--repo",
                        folder().toString(),
                        "--base",
                        "main",
                        "--head",
                        "xa-vinh-chap",
                        "--actor",
                        "chap-nguyen",
                        "--at",
                        "2023-12-11T16:42",
                        "--format",
                        "markdown"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (said.isBlank()) {
            throw new IllegalStateException("The gate said nothing.");
        }
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        String html = HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(said));
        return Files.writeString(
                folder.resolve("comment.html"),
                "<!doctype html><meta charset=utf-8><title>x</title><style>" + STYLE + "</style><main>" + html
                        + "</main>");
    }
}
