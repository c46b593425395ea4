package org.sodiem.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.source.MapTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * A campaign whose every text is meant to break something: the Big List of Naughty Strings and a list of scripts that
 * would set {@code window.__x}.
 */
public final class HostileCampaign {

    private static final Path STRINGS = Path.of("src/test/resources/hostile");
    private static final int A_UNIT = 14;
    private static final JsonMapper JSON = new JsonMapper();

    /** Texts that try to run a script. */
    public final List<String> attacks;

    /** The attacks and all naughty strings that are any text at all. */
    public final List<String> texts = new ArrayList<>();

    /** The repository. */
    public final MapTree tree;

    /** The ids of its units. */
    public final List<String> units = new ArrayList<>();

    /** Reads the strings and writes the repository. */
    public HostileCampaign() throws IOException {
        attacks = Files.readAllLines(STRINGS.resolve("xss.txt"), StandardCharsets.UTF_8);
        texts.addAll(attacks);
        for (Object naughty : JSON.readValue(Files.readString(STRINGS.resolve("blns.json")), List.class)) {
            if (!naughty.toString().isBlank()) {
                texts.add(naughty.toString());
            }
        }
        tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        criteria();
        StringBuilder roll = new StringBuilder("offices:\n");
        roll.append("- {id: noi-vu, title: ").append(quoted(attacks.get(0))).append("}\n");
        roll.append("- {id: tu-phap, title: ").append(quoted(attacks.get(12))).append("}\nunits:\n");
        roll.append("- {id: huyen-thu, title: ").append(quoted(attacks.get(5))).append(", kind: huyen}\n");
        for (int first = 0; first < texts.size(); first += A_UNIT) {
            String id = "xa-" + units.size();
            units.add(id);
            String title = texts.get((first * 5 + 10) % attacks.size());
            roll.append("- {id: ")
                    .append(id)
                    .append(", title: ")
                    .append(quoted(title))
                    .append(", kind: xa}\n");
            unit(id, texts.subList(first, Math.min(first + A_UNIT, texts.size())));
        }
        tree.with("criteria/2023/units.yaml", roll.toString());
        tree.with("submissions/2023/<img src=x onerror=window.__x=1>/scores.yaml", "unit: x\n");
        tree.with("submissions/2023/xa-0/\"onmouseover=\"window.__x=1.yaml", "a: 1\n");
    }

    private void criteria() {
        String set = tree.text("criteria/2023/commune.yaml");
        String[] titles = {
            "Bộ tiêu chí thử", "Lĩnh vực một", "Một", "Tiêu chí một", "Chọn", "Mục", "Làm tốt", "Số đúng hạn"
        };
        for (int i = 0; i < titles.length; i++) {
            set = set.replace(": " + titles[i] + "\n", ": " + quoted(attacks.get(5 * i)) + "\n")
                    .replace(": " + titles[i] + ",", ": " + quoted(attacks.get(5 * i)) + ",");
        }
        tree.with("criteria/2023/commune.yaml", set);
        tree.with(
                "criteria/2023/campaign.yaml",
                tree.text("criteria/2023/campaign.yaml")
                        .replace(": UBND huyện Thử", ": " + quoted(attacks.get(53)))
                        .replace("title: xã,", "title: " + quoted(attacks.get(54)) + ",")
                        .replace("title: Lần 1", "title: " + quoted(attacks.get(9)))
                        .replace("issuer: UBND tỉnh", "issuer: " + quoted(attacks.get(10))));
        for (int i = 1; i <= 6; i++) {
            int part = texts.size() / 6;
            tree.with(
                    "criteria/2023/guidance/commune/1.1." + i + ".md",
                    String.join("\n\n", texts.subList((i - 1) * part, i * part)));
        }
        tree.with("criteria/2023/guidance/commune/2.1.1.md", String.join("\n\n", attacks));
    }

    private void unit(String id, List<String> own) {
        StringBuilder text = new StringBuilder("unit: " + id + "\nevidence:\n");
        StringBuilder cited = new StringBuilder();
        for (int i = 0; i < own.size(); i++) {
            String here = quoted(own.get(i));
            String next = quoted(own.get((i + 1) % own.size()));
            String name = own.get(i).replaceAll("[/\\p{Cntrl}]", "_");
            text.append("  e").append(i).append(":\n    title: ").append(here);
            text.append("\n    number: ").append(next);
            text.append("\n    date: 2023-11-01\n    issuer: ").append(quoted(own.get((i + 2) % own.size())));
            if (i % 3 == 0) {
                text.append("\n    file: ")
                        .append(quoted("evidence/" + name + ".pdf"))
                        .append('\n');
                tree.with("submissions/2023/" + id + "/evidence/" + name + ".pdf", "x");
            } else {
                text.append("\n    url: ")
                        .append(i % 3 == 1 ? here : quoted("https://x.example/" + own.get(i)))
                        .append('\n');
            }
            cited.append(i == 0 ? "" : ", ")
                    .append("{ref: e")
                    .append(i)
                    .append(", section: ")
                    .append(next);
            cited.append(", pages: ").append(here).append('}');
        }
        text.append("scores:\n");
        String[] facts = {
            "choice: tot", "met: [a, b]", "numerator: 18\n    denominator: 19", "value: 92.5", "count: 4", "faults: {}"
        };
        for (int i = 0; i < facts.length; i++) {
            text.append("  '1.1.").append(i + 1).append("':\n    ").append(facts[i]);
            text.append("\n    evidence: [").append(i == 0 ? cited : "e0").append("]\n    note: ");
            text.append(quoted(own.get(i % own.size()))).append('\n');
        }
        tree.with("submissions/2023/" + id + "/scores.yaml", text.toString());
    }

    /** The text as a quoted scalar: what JSON writes is YAML too. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
