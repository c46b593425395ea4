package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.ChangedFile.Mode;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Revision;
import org.sodiem.source.MapTree;

/** Changes of what a published result was made by, as data. */
class SettledTest {

    private static final String PUBLISHED =
            "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n";

    /** What changes put in the place of something in a file, by the word that the table calls it. */
    private static final Map<String, List<String>> EDITS = Map.ofEntries(
            Map.entry("person", List.of("people: [an]", "people: [an, an-hai]")),
            Map.entry("retitled", List.of("title: Xã An,", "title: Xã Ân,")),
            Map.entry("district-retitled", List.of("title: Huyện Thử", "title: Huyện Thử Hai")),
            Map.entry("ended", List.of("people: [binh], kind: xa", "people: [binh], kind: xa, until: 2023-06-30")),
            Map.entry(
                    "ended-later", List.of("people: [binh], kind: xa", "people: [binh], kind: xa, until: 2025-06-30")),
            Map.entry("added", List.of("- {id: xa-an,", "- {id: xa-moi, title: Xã Mới, kind: xa}\n- {id: xa-an,")),
            Map.entry(
                    "district-added",
                    List.of("- {id: xa-an,", "- {id: huyen-hai, title: Huyện Hai, kind: huyen}\n- {id: xa-an,")),
            Map.entry("gone", List.of("- {id: xa-binh, title: Xã Bình, people: [binh], kind: xa}\n", "")),
            Map.entry("deadline", List.of("closes: 2023-12-20,", "closes: 2023-12-22,")),
            Map.entry("named", List.of("title: Chỉ số thử", "title: Chỉ số thử năm 2023")),
            Map.entry("ranks", List.of("criteria: commune.yaml,", "criteria: commune.yaml, equal-ranks: dense,")),
            Map.entry(
                    "district-ranks",
                    List.of("criteria: district.yaml,", "criteria: district.yaml, equal-ranks: dense,")),
            Map.entry("kinds", List.of("kinds: [xa]", "kinds: [xa, phuong]")),
            Map.entry("unappraised", List.of("fictitious: true", "fictitious: true\nunappraised: self")),
            Map.entry("period", List.of("to: 2023-12-31", "to: 2023-12-30")));

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/settled.csv", numLinesToSkip = 1)
    void judges(String base, String actor, String at, String change, String verdict, String code) throws IOException {
        MapTree before = RightsTest.campaign().with("criteria/2023/guidance/commune/1.1.1.md", "Chọn một mức.\n");
        if (base.equals("cong-bo")) {
            before.with("criteria/2023/publication.yaml", PUBLISHED);
        }
        Map<String, String> texts = new TreeMap<>();
        for (String path : paths(before)) {
            texts.put(path, before.text(path));
        }
        List<ChangedFile> files = new ArrayList<>();
        for (String step : change.split("\\+", -1)) {
            String[] words = step.strip().split(" ", -1);
            String path = words[1];
            boolean there = before.hasFile(path);
            switch (words[0]) {
                case "remove" -> texts.remove(path);
                case "comment" -> texts.put(path, before.text(path) + "# ghi chú\n");
                case "move" -> {
                    texts.put(words[2], before.text(path));
                    texts.remove(path);
                    files.add(new ChangedFile(words[2], null, Mode.FILE, null));
                }
                case "exempt" -> texts.put(path, exempt("commune", "xa"));
                case "exempt-district" -> texts.put(path, exempt("district", "huyen"));
                case "pdf" -> texts.put(path, "%PDF-1.4\n");
                default -> {
                    List<String> edit = EDITS.getOrDefault(words[0], List.of(words[0], ""));
                    assertThat(before.text(path)).contains(edit.get(0));
                    texts.put(path, before.text(path).replace(edit.get(0), edit.get(1)));
                }
            }
            files.add(
                    new ChangedFile(path, there ? Mode.FILE : null, texts.containsKey(path) ? Mode.FILE : null, null));
        }
        MapTree after = new MapTree();
        texts.forEach((path, text) -> after.with(path, text));
        Judgement judged = judge(before, after, files, actor, at);
        List<String> codes =
                judged.own().stream().map(problem -> problem.code().id()).toList();
        assertThat(judged.verdict().id()).as("%s", codes).isEqualTo(verdict);
        if (!code.equals("-")) {
            assertThat(codes).contains(code);
        }
    }

    private static String exempt(String index, String kind) {
        return "not-applicable:\n- {index: " + index + ", components: ['1.1.1'], kinds: [" + kind
                + "], decision: 15/QĐ, date: 2023-10-02, issuer: UBND huyện}\n";
    }

    private static Set<String> paths(MapTree tree) {
        Set<String> paths = new TreeSet<>();
        tree.below("criteria").forEach(entry -> paths.add(entry.path()));
        tree.below("submissions").forEach(entry -> paths.add(entry.path()));
        return paths;
    }

    private static Judgement judge(MapTree before, MapTree after, List<ChangedFile> files, String actor, String at)
            throws IOException {
        Set<String> names = paths(before);
        Revision any = new Revision("0".repeat(40), "", Instant.EPOCH, Instant.EPOCH, "", List.of());
        MergeRequest request = new MergeRequest(any, any, any, files, List.of(), Map.of(), names, before, after);
        Instant instant =
                LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        return Judgement.of(
                request,
                Rulebook.of(before, files),
                actor,
                instant,
                new ProblemDifference(List.of(), List.of(), 0),
                null);
    }
}
