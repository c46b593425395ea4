package org.sodiem.init;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sodiem.criteria.EmptyScores;
import org.sodiem.diagnostic.Problems;
import org.sodiem.init.CampaignPlan.Level;
import org.sodiem.init.CampaignPlan.NewSet;
import org.sodiem.init.CampaignPlan.NewUnit;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.sample.Sample;
import org.sodiem.schema.Schemas;
import org.sodiem.source.FileTree;
import org.sodiem.source.Resource;
import org.sodiem.source.TextTree;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlWriter;

/**
 * The files of a new repository: criteria to replace, two rounds, an empty file of scores for every unit, guides,
 * and what the forge runs.
 */
public final class NewCampaign {

    private static final String DISTRICT = "don-vi-cap-huyen";

    private final CampaignPlan plan;
    private final String folder;

    /** A repository for a plan. */
    public NewCampaign(CampaignPlan plan) {
        this.plan = plan;
        this.folder = Layout.definitions(String.valueOf(plan.year()));
    }

    /** All files: path from the repository's root, and text. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FileKind.CAMPAIGN.in(folder), campaign());
        files.put(FileKind.UNITS.in(folder), units());
        if (plan.sets().isEmpty()) {
            files.put(FileKind.CRITERIA.in(folder, "commune"), criteria("commune.yaml"));
        }
        plan.sets().forEach(set -> files.put(FileKind.CRITERIA.in(folder, set.index()), set.text()));
        if (plan.level() == Level.district) {
            files.put(FileKind.CRITERIA.in(folder, "district"), criteria("district.yaml"));
        }
        FileTree tree = new TextTree(files);
        ScoreBook book =
                Objects.requireNonNull(BookLoader.definitions(tree, String.valueOf(plan.year()), new Problems()));
        Map<String, String> scores = new LinkedHashMap<>();
        for (Submission submission : book.submissions()) {
            String id = submission.unit().id().value();
            CriteriaSet set = Objects.requireNonNull(book.criteriaFor(submission));
            if (id.equals(DISTRICT)) {
                for (String office : set.leads()) {
                    String path = FileKind.OFFICE_SCORES.in(Layout.folder(submission.key()), office);
                    scores.put(path, EmptyScores.text(path, id, office, set, plan.language()));
                }
            } else {
                String path = FileKind.SCORES.in(Layout.folder(submission.key()));
                scores.put(path, EmptyScores.text(path, id, null, set, plan.language()));
            }
        }
        files.putAll(scores);
        Schemas.of(book)
                .forEach(schema -> files.put(
                        Layout.SCHEMAS + "/" + schema.name(), schema.content().get()));
        files.put(Layout.SCHEMAS + "/" + Schemas.MARKER, Schemas.marker());
        files.put("README.md", fill("README.md", "setup-"));
        String guide = isEnglish() ? "GUIDE.md" : "HUONG-DAN.md";
        files.put(guide, fill(guide, "edit-"));
        if (plan.forge() != null) {
            plan.forge().files().forEach((template, path) -> files.put(path, resource(template)));
        }
        files.put(".gitignore", resource("gitignore.txt"));
        files.put(".gitattributes", "* text=auto eol=lf\n*.pdf binary\n*.png binary\n*.jpg binary\n");
        files.put(".editorconfig", resource("editorconfig.txt"));
        return files;
    }

    /** A text about the campaign, with the part that depends on where it will live. */
    private String fill(String name, String part) {
        String forge = plan.forge() == null ? "none" : plan.forge().name();
        List<String> words = List.of(plan.title(), plan.authority(), String.valueOf(plan.year()));
        List<String> all = new ArrayList<>(words);
        all.add(Words.fill(told(part + forge + ".md"), words));
        return Words.fill(told(name), all);
    }

    private String campaign() {
        String head = Words.fill(
                told("opening.yaml"),
                List.of(
                        quoted(plan.title()),
                        quoted(plan.authority()),
                        String.valueOf(plan.year()),
                        (plan.forge() == null ? Hosting.github : plan.forge()).name(),
                        Words.tag(plan.language())));
        boolean district = plan.level() == Level.district;
        List<String> kinds =
                List.copyOf(new TreeSet<>(communes().stream().map(NewUnit::kind).toList()));
        String all = district ? "xã, thị trấn" : "xã, phường, đặc khu";
        List<String> ids = new ArrayList<>(district ? List.of("district") : List.of());
        List<Flow> indexes = new ArrayList<>();
        if (plan.sets().isEmpty()) {
            ids.add("commune");
            indexes.add(new Flow(new YamlMap()
                    .with("id", "commune")
                    .with("title", all)
                    .with("criteria", "commune.yaml")
                    .with("kinds", kinds)));
        }
        for (NewSet set : plan.sets()) {
            boolean several = plan.sets().size() > 1;
            String kind = set.kinds().isEmpty() ? all : String.join(", ", titles(set.kinds()));
            String shortly = set.index().toUpperCase(Locale.ROOT);
            ids.add(set.index());
            indexes.add(new Flow(new YamlMap()
                    .with("id", set.index())
                    .with("title", several && !indexes.isEmpty() ? kind + " theo " + shortly : kind)
                    .unlessEmpty("short", several ? shortly : null)
                    .with("criteria", set.file())
                    .with("kinds", set.kinds().isEmpty() ? kinds : set.kinds())));
        }
        if (district) {
            indexes.add(new Flow(new YamlMap()
                    .with("id", "district")
                    .with("title", "huyện")
                    .with("criteria", "district.yaml")
                    .with("kinds", List.of("huyen"))));
        }
        List<Flow> rounds = Stream.of(1, 2)
                .map(round -> {
                    LocalDate opens = LocalDate.of(plan.year(), 10 + round, 1);
                    return new Flow(new YamlMap()
                            .with("id", "lan-" + round)
                            .with("title", "Tự chấm lần " + round)
                            .with("indexes", ids)
                            .with("opens", opens)
                            .with("closes", opens.plusDays(19).atTime(17, 0))
                            .with("tag", plan.year() + "/lan-" + round));
                })
                .toList();
        return head + YamlWriter.text(new YamlMap().with("indexes", indexes).with("rounds", rounds));
    }

    private List<NewUnit> communes() {
        if (!plan.units().isEmpty()) {
            return plan.units();
        }
        String last = plan.level() == Level.district ? "thi-tran" : "phuong";
        String lastTitle = plan.level() == Level.district ? "Thị trấn Ví dụ 3" : "Phường Ví dụ 3";
        return List.of(
                new NewUnit("xa-vi-du-1", "Xã Ví dụ 1", "xa", ""),
                new NewUnit("xa-vi-du-2", "Xã Ví dụ 2", "xa", ""),
                new NewUnit(last + "-vi-du-3", lastTitle, last, ""));
    }

    private String units() {
        List<NewUnit> all = new ArrayList<>();
        if (plan.level() == Level.district) {
            String title = Words.sentence(plan.authority().replaceFirst("^UBND ", ""));
            all.add(new NewUnit(DISTRICT, title, "huyen", ""));
        }
        all.addAll(communes());
        List<Flow> units = all.stream()
                .map(unit -> new Flow(new YamlMap()
                        .with("id", unit.id())
                        .with("title", new Quoted(unit.title()))
                        .with("kind", unit.kind())
                        .unlessEmpty("code", unit.code().isEmpty() ? null : new Quoted(unit.code()))))
                .toList();
        String offices = resource("offices-" + plan.level().name() + ".yaml");
        TreeSet<String> named = new TreeSet<>();
        plan.sets().forEach(set -> named.addAll(set.offices()));
        named.removeIf(office -> offices.contains("{id: " + office + ","));
        List<Flow> more = named.stream()
                .map(office -> new Flow(new YamlMap().with("id", office).with("title", new Quoted(office))))
                .toList();
        String added = more.isEmpty()
                ? ""
                : YamlWriter.text(new YamlMap().with("offices", more)).replaceFirst("offices:\n", "");
        return offices + added + YamlWriter.text(new YamlMap().with("units", units));
    }

    /** What kinds of units are called; those of our own as their ids. */
    private static List<String> titles(List<String> kinds) {
        Map<String, String> known =
                Map.of("xa", "xã", "phuong", "phường", "thi-tran", "thị trấn", "dac-khu", "đặc khu");
        return kinds.stream().map(kind -> known.getOrDefault(kind, kind)).toList();
    }

    /** The illustrative set, without what belongs to the province it was written for. */
    private String criteria(String name) {
        List<String> lines = Sample.definition(name)
                .lines()
                .filter(line -> !line.startsWith("# ILLUSTRATIVE") && !line.startsWith("# general knowledge"))
                .map(line -> line.startsWith("# REPLACED")
                        ? "# Chỉ để minh họa: thay toàn bộ bằng bộ tiêu chí chính thức, rồi bỏ dòng illustrative."
                        : line)
                .toList();
        return new YamlEditor(String.join("\n", lines) + "\n")
                .set(List.of("replaces_with"), "Bộ tiêu chí chính thức, khi ban hành")
                .set(List.of("period"), plan.year())
                .text();
    }

    private static String quoted(String text) {
        return YamlWriter.text(new Quoted(text)).strip();
    }

    private boolean isEnglish() {
        return plan.language().getLanguage().equals("en");
    }

    /** A text for those who will work with the repository, in its language. */
    private String told(String name) {
        return resource(isEnglish() ? "en/" + name : name);
    }

    private static String resource(String name) {
        return Resource.text(NewCampaign.class, name);
    }
}
