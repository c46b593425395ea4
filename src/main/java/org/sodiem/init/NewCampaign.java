package org.sodiem.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sodiem.diagnostic.Problems;
import org.sodiem.init.Plan.Level;
import org.sodiem.init.Plan.NewUnit;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.sample.Sample;
import org.sodiem.schema.Schemas;
import org.sodiem.source.FileTree;
import org.sodiem.source.TextTree;

/**
 * The files of a new repository: criteria to replace, two rounds, an empty file of scores for every unit, guides,
 * and what the forge runs.
 */
public final class NewCampaign {

    private static final String DISTRICT = "don-vi-cap-huyen";

    private final Plan plan;
    private final String folder;

    /** A repository for a plan. */
    public NewCampaign(Plan plan) {
        this.plan = plan;
        this.folder = Layout.definitions(String.valueOf(plan.year()));
    }

    /** All files: path from the repository's root, and text. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FileKind.CAMPAIGN.in(folder), campaign());
        files.put(FileKind.UNITS.in(folder), units());
        files.put(FileKind.CRITERIA.in(folder, "commune"), criteria("commune.yaml"));
        if (plan.level() == Level.district) {
            files.put(FileKind.CRITERIA.in(folder, "district"), criteria("district.yaml"));
        }
        FileTree tree = new TextTree(files);
        ScoreBook book =
                Objects.requireNonNull(BookLoader.definitions(tree, String.valueOf(plan.year()), new Problems()));
        Map<String, String> scores = new LinkedHashMap<>();
        for (Submission submission : book.submissions()) {
            String id = submission.unit().id().value();
            CriteriaSet set = Objects.requireNonNull(book.criteriaFor(submission.unit()));
            if (id.equals(DISTRICT)) {
                for (String office : leads(set)) {
                    scores.put(
                            FileKind.OFFICE_SCORES.in(Layout.folder(submission.key()), office),
                            scores(id, office, set));
                }
            } else {
                scores.put(FileKind.SCORES.in(Layout.folder(submission.key())), scores(id, "", set));
            }
        }
        files.putAll(scores);
        Schemas.of(book)
                .forEach(schema -> files.put(
                        Layout.SCHEMAS + "/" + schema.name(), schema.content().get()));
        files.put(Layout.SCHEMAS + "/sodiem-schema.json", "{\"format\":\"sodiem-schema/1\"}\n");
        files.put("README.md", fill("README.md", "setup-"));
        files.put("HUONG-DAN.md", fill("HUONG-DAN.md", "edit-"));
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
        all.add(Words.fill(resource(part + forge + ".md"), words));
        return Words.fill(resource(name), all);
    }

    private String campaign() {
        StringBuilder text = new StringBuilder(Words.fill(
                resource("campaign.yaml"),
                List.of(
                        quoted(plan.title()),
                        quoted(plan.authority()),
                        String.valueOf(plan.year()),
                        (plan.forge() == null ? Hosting.github : plan.forge()).name())));
        String kinds = String.join(
                ", ", new TreeSet<>(communes().stream().map(NewUnit::kind).toList()));
        boolean district = plan.level() == Level.district;
        text.append("indexes:\n- {id: commune, title: '")
                .append(district ? "xã, thị trấn" : "xã, phường, đặc khu")
                .append("', criteria: commune.yaml, kinds: [")
                .append(kinds)
                .append("]}\n");
        if (district) {
            text.append("- {id: district, title: huyện, criteria: district.yaml, kinds: [huyen]}\n");
        }
        String indexes = district ? "[district, commune]" : "[commune]";
        text.append("rounds:\n");
        for (int round = 1; round <= 2; round++) {
            String month = plan.year() + "-" + (10 + round);
            text.append("- {id: lan-")
                    .append(round)
                    .append(", title: Tự chấm lần ")
                    .append(round);
            text.append(", indexes: ")
                    .append(indexes)
                    .append(", opens: ")
                    .append(month)
                    .append("-01, closes: ");
            text.append(month)
                    .append("-20T17:00, tag: ")
                    .append(plan.year())
                    .append("/lan-")
                    .append(round);
            text.append("}\n");
        }
        return text.toString();
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
        StringBuilder text =
                new StringBuilder(resource("offices-" + plan.level().name() + ".yaml"));
        text.append("units:\n");
        List<NewUnit> all = new ArrayList<>();
        if (plan.level() == Level.district) {
            String title = plan.authority().replaceFirst("^UBND ", "");
            title = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
            all.add(new NewUnit(DISTRICT, title, "huyen", ""));
        }
        all.addAll(communes());
        for (NewUnit unit : all) {
            text.append("- {id: ").append(unit.id()).append(", title: ").append(quoted(unit.title()));
            text.append(", kind: ").append(unit.kind());
            text.append(unit.code().isEmpty() ? "" : ", code: " + quoted(unit.code()))
                    .append("}\n");
        }
        return text.toString();
    }

    /** The illustrative set, without what belongs to the province it was written for. */
    private String criteria(String name) {
        StringBuilder text = new StringBuilder();
        for (String line : Sample.definition(name).split("\n", -1)) {
            if (line.startsWith("# ILLUSTRATIVE") || line.startsWith("# general knowledge")) {
                continue;
            }
            if (line.startsWith("# REPLACED")) {
                text.append("# Chỉ để minh họa: thay toàn bộ bằng bộ tiêu chí chính thức, rồi bỏ dòng illustrative.\n");
            } else if (line.startsWith("replaces_with:")) {
                text.append("replaces_with: Bộ tiêu chí chính thức, khi ban hành\n");
            } else if (line.startsWith("period:")) {
                text.append("period: ").append(plan.year()).append('\n');
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static Set<String> leads(CriteriaSet set) {
        Set<String> leads = new TreeSet<>();
        for (Component component : set.components()) {
            if (component.lead() != null && !component.isSurvey()) {
                leads.add(component.lead().value());
            }
        }
        return leads;
    }

    /** Every component with nothing under it, which is not entered; its title is beside it. */
    private static String scores(String unit, String office, CriteriaSet set) {
        String schema = (office.isEmpty() ? "../../../" : "../../../../") + Layout.SCHEMAS + "/"
                + FileKind.SCORES.schema(set.index().value());
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=" + schema + "\n");
        text.append("unit: ").append(unit).append('\n');
        text.append(office.isEmpty() ? "" : "office: " + office + "\n");
        text.append("evidence: {}\nscores:\n");
        for (Component component : set.components()) {
            if (!component.isSurvey() && (office.isEmpty() || component.isLedBy(office))) {
                String code = component.code().value();
                text.append("  \"")
                        .append(code)
                        .append("\":  # ")
                        .append(component.title())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Text as YAML in double quotes. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(NewCampaign.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
