package org.sodiem.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.SetMark;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Words;
import org.sodiem.load.TextFiles;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.sheet.Reading;
import org.sodiem.sheet.Refusal;
import org.sodiem.sheet.SheetReader;
import org.sodiem.source.FileTree;

/**
 * One workbook on its way into a file of scores.
 *
 * @param name what the workbook's file is called
 * @param key the unit that it is of; null where that is not known
 * @param change what it changes; null where it is not read
 * @param refusal why nothing of it is read, in words; nothing where it is
 * @param filled its cells; null where it is not read
 * @param troubles what is wrong in it
 */
public record FormImport(
        String name,
        @Nullable UnitKey key,
        FormChange.@Nullable Result change,
        String refusal,
        @Nullable Filled filled,
        List<Trouble> troubles) {

    public FormImport {
        troubles = List.copyOf(troubles);
    }

    private static FormImport refused(String name, String why) {
        return new FormImport(name, null, null, why, null, List.of());
    }

    /**
     * Reads a workbook.
     *
     * @param name what it is called in messages
     * @param scores the campaign as it is
     * @param tree its files
     * @param byOffices the indexes of which the leads score the units
     * @param words the language of messages
     */
    public static FormImport read(
            Path file, String name, Scores scores, FileTree tree, Set<String> byOffices, Words words)
            throws IOException {
        Reading reading = SheetReader.read(file);
        if (reading.workbook() == null || reading.refusal() != null) {
            return refused(name, refusal(reading, name, words));
        }
        Filled filled = Filled.of(reading.workbook());
        if (filled == null) {
            return refused(name, words.text("workbook.wrong.none", name));
        }
        HeadSheet head = filled.head();
        String year = scores.book().year();
        if (!head.campaign().equals(year)) {
            return refused(name, words.text("workbook.wrong.campaign", name, head.campaign(), year));
        }
        Scorecard card = scores.indexes().stream()
                .filter(index -> index.id().equals(head.index()))
                .flatMap(index -> index.standings().stream())
                .map(Standing::card)
                .filter(one -> one.key().unit().equals(head.unit()))
                .findFirst()
                .orElse(null);
        if (card == null) {
            return refused(name, words.text("workbook.wrong.unit", name, head.unit(), head.index()));
        }
        if (!SetMark.of(card.criteria()).equals(head.set())) {
            return refused(name, words.text("workbook.wrong.set", name, head.unit()));
        }
        Form.Target target = FormMaker.targets(byOffices, card).stream()
                .filter(one -> head.office().equals(one.office() == null ? "" : one.office()))
                .findFirst()
                .orElse(null);
        if (target == null) {
            return refused(name, words.text("workbook.wrong.office", name, head.unit()));
        }
        Words own = Words.in(Locale.forLanguageTag(head.language().equals("en") ? "en" : "vi"));
        Form form = FormMaker.of(scores, card, target, own);
        if (form == null) {
            return refused(name, words.text("workbook.wrong.file", name, target.path()));
        }
        String text = tree.hasFile(target.path())
                ? new String(tree.read(target.path(), TextFiles.LARGEST), StandardCharsets.UTF_8)
                : "";
        FormChange.Result change = FormChange.of(form, filled, text);
        boolean stale = !form.head().state().equals(head.state());
        if (stale && (change.changes() || !change.troubles().isEmpty())) {
            return refused(name, words.text("workbook.wrong.state", name, target.path(), head.unit()));
        }
        return new FormImport(name, card.key(), change, "", filled, change.troubles());
    }

    private static String refusal(Reading reading, String name, Words words) {
        return switch (reading.refusal() == null ? Refusal.BROKEN : reading.refusal()) {
            case KIND -> words.text("workbook.refused.kind", name);
            case OLD_OR_LOCKED -> words.text("workbook.refused.old-or-locked", name);
            case MACROS -> words.text("workbook.refused.macros", name);
            case TOO_LARGE -> words.text("workbook.refused.too-large", name);
            case TOO_MANY_CELLS -> words.text("workbook.refused.too-many-cells", name);
            case ENTITIES -> words.text("workbook.refused.entities", name);
            case BROKEN -> words.text("workbook.refused.broken", name);
        };
    }

    /** Whether it was read, and says something else than the file. */
    public boolean changes() {
        return change != null && change.changes();
    }

    /** Whether nothing may be written because of it. */
    public boolean isRefused() {
        return !refusal.isEmpty() || troubles.stream().anyMatch(Trouble::isError);
    }

    /** The same with points stated anew. */
    public FormImport restated(Scorecard card) {
        return new FormImport(name, key, change == null ? null : change.restated(card), refusal, filled, troubles);
    }

    /** The same with what is wrong in the file as it would be, told by the cells that say it. */
    public FormImport with(List<Diagnostic> problems) {
        if (change == null || filled == null) {
            return this;
        }
        Written written = Written.of(change.path(), without(change.after()));
        List<Trouble> all = new ArrayList<>(troubles);
        for (Diagnostic problem : problems) {
            if (problem.at().file().path().equals(change.path())) {
                String place =
                        written == null ? "" : place(written.path(problem.at().start()));
                all.add(Trouble.of(place.isEmpty() ? problem.at().toString() : place, problem));
            }
        }
        return new FormImport(name, key, change, refusal, filled, all);
    }

    private static String without(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The cell in which the value at a path of the file stands; nothing where no cell shows it. */
    private String place(List<String> path) {
        if (filled == null || path.isEmpty()) {
            return "";
        }
        Map<String, Filled.Row> rows = filled.rows();
        if (path.get(0).equals("evidence") && path.size() > 1) {
            Filled.Row own = rows.get("document/" + path.get(1));
            Filled.Row row = own == null ? fresh(path.get(1)) : own;
            return row == null ? "" : row.place(path.size() > 2 ? path.get(2) : "title");
        }
        if (path.size() == 1) {
            Filled.Row row = rows.get(path.get(0));
            return row == null ? "" : row.place("facts");
        }
        String key = path.get(0) + "/" + path.get(1);
        Filled.Row row = rows.get(key);
        if (path.size() == 2) {
            return row == null ? "" : row.place("facts");
        }
        String inside = path.get(2);
        if (Set.of("evidence", "note").contains(inside)) {
            return row == null ? "" : row.place(inside);
        }
        Filled.Row item = rows.get(key + "/" + String.join("/", path.subList(2, Math.min(path.size(), 4))));
        Filled.Row group = item == null ? rows.get(key + "/" + inside) : item;
        Filled.Row at = group == null ? row : group;
        return at == null ? "" : at.place("facts");
    }

    /** The row of a document that has its name since it was read. */
    private Filled.@Nullable Row fresh(String id) {
        return change == null || filled == null
                ? null
                : filled.rows().get(change.fresh().getOrDefault(id, ""));
    }
}
