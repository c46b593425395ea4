package org.sodiem.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.load.TextFiles;
import org.sodiem.markup.Markdown;
import org.sodiem.markup.Prose;
import org.sodiem.model.FileKind;
import org.sodiem.model.Part;
import org.sodiem.score.Scorecard;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;

/**
 * What a unit tells of its year in {@code report.md}, by the part of the report it belongs to. A heading says where what
 * follows it stands: under an area by its code or its title, under difficulties or proposals by these words; what has
 * another heading, or none, is general. Nothing is left out.
 *
 * @param general what belongs to no other part, with its headings
 * @param areas what belongs to an area, by its code
 * @param difficulties what was in the way
 * @param proposals what is proposed
 */
public record Narrative(Prose general, Map<String, Prose> areas, Prose difficulties, Prose proposals) {

    /** Nothing told. */
    public static final Narrative NONE = new Narrative(Prose.NOTHING, Map.of(), Prose.NOTHING, Prose.NOTHING);

    private static final Pattern CODE =
            Pattern.compile("^(?:linh vuc |noi dung |area )?([0-9]{1,3}|[ivx]{1,6})[.):]?(?: .*)?$");
    private static final List<String> DIFFICULTIES =
            List.of("kho khan", "vuong mac", "ton tai", "han che", "difficult");
    private static final List<String> PROPOSALS = List.of("kien nghi", "de xuat", "propos");

    public Narrative {
        areas = Map.copyOf(areas);
    }

    /**
     * Reads a narrative.
     *
     * @param text Markdown
     * @param areas the areas of the unit's set
     */
    public static Narrative of(String text, List<Part> areas) {
        List<Prose.Block> general = new ArrayList<>();
        List<Prose.Block> difficulties = new ArrayList<>();
        List<Prose.Block> proposals = new ArrayList<>();
        Map<String, List<Prose.Block>> byArea = new LinkedHashMap<>();
        List<Prose.Block> current = general;
        int level = 0;
        for (Prose.Block block : Markdown.toProse(text).blocks()) {
            if (block instanceof Prose.Heading heading && (level == 0 || heading.level() <= level)) {
                List<Prose.Block> part = part(heading.text(), areas, byArea, difficulties, proposals);
                level = part == null ? 0 : heading.level();
                current = part == null ? general : part;
                if (part == null) {
                    general.add(block);
                }
            } else {
                current.add(block);
            }
        }
        Map<String, Prose> told = new LinkedHashMap<>();
        byArea.forEach((code, blocks) -> told.put(code, new Prose(blocks)));
        return new Narrative(new Prose(general), told, new Prose(difficulties), new Prose(proposals));
    }

    /** What a unit tells, from the same files as its figures; nothing where its file is no text, which is told elsewhere. */
    public static Narrative of(FileTree tree, Scorecard card) throws IOException {
        String folder = card.submission().folder();
        String path = FileKind.REPORT.in(folder);
        if (folder.isEmpty() || !tree.hasFile(path)) {
            return NONE;
        }
        SourceFile file = new TextFiles(tree, new Problems()).read(path);
        return file == null ? NONE : of(file.text(), card.criteria().parts());
    }

    private static @Nullable List<Prose.Block> part(
            String heading,
            List<Part> areas,
            Map<String, List<Prose.Block>> byArea,
            List<Prose.Block> difficulties,
            List<Prose.Block> proposals) {
        String plain = Lookalikes.unmarked(heading);
        if (DIFFICULTIES.stream().anyMatch(plain::contains)) {
            return difficulties;
        }
        if (PROPOSALS.stream().anyMatch(plain::contains)) {
            return proposals;
        }
        Matcher code = CODE.matcher(plain.strip());
        for (Part area : areas) {
            boolean named = Lookalikes.key(heading).contains(Lookalikes.key(area.title()));
            if (named) {
                return byArea.computeIfAbsent(area.code().value(), key -> new ArrayList<>());
            }
        }
        for (Part area : areas) {
            if (code.matches() && code.group(1).equalsIgnoreCase(area.code().value())) {
                return byArea.computeIfAbsent(area.code().value(), key -> new ArrayList<>());
            }
        }
        return null;
    }
}
