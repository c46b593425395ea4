package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried.Fate;
import org.sodiem.criteria.Carried.Told;
import org.sodiem.load.Limits;
import org.sodiem.load.UnitFile;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorer;
import org.sodiem.score.State;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlEntries.Entry;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlWriter;

/**
 * One file of scores, carried to another set.
 *
 * @param text its text then
 * @param told what became of its entries
 */
record CarriedScores(String text, Carried.OfFile told) {

    /**
     * Carries a file.
     *
     * @param file the file as it was read
     * @param unit the unit, under the index of the sets
     * @param text its text to the letter
     * @param nothing the unit's submission when it has handed in nothing
     * @param coordinator the office that follows up
     * @throws IllegalArgumentException where it cannot be carried without a loss
     */
    static CarriedScores of(
            ScoreFile file, UnitKey unit, String text, Pairing pairing, Submission nothing, String coordinator) {
        if (!file.readable()) {
            throw new IllegalArgumentException("not to be read");
        }
        String office = file.office();
        Work work = new Work(office, pairing, states(file, pairing, nothing, coordinator));
        String carried = work.bonus(work.scores(work.figures(text)));
        Carried.OfFile told = new Carried.OfFile(unit, file.source().path(), work.kept, work.empty, work.told);
        return new CarriedScores(SetMark.marked(carried, pairing.after(), pairing.words()), told);
    }

    /** How the entries that have only one heir stand under its rule, by its code. */
    private static Map<String, ComponentScore> states(
            ScoreFile file, Pairing pairing, Submission nothing, String coordinator) {
        List<org.sodiem.model.Entry> moved = new ArrayList<>();
        for (Component component : pairing.after().components()) {
            Component origin = pairing.origin(component);
            file.entries().stream()
                    .filter(entry -> origin != null
                            && entry.component().value().equals(origin.code().value()))
                    .findFirst()
                    .ifPresent(entry -> moved.add(entry.under(component.code().value())));
        }
        Submission handedIn = UnitFile.together(nothing, "", List.of(new UnitFile.Scored(file.with(moved), true)));
        Map<String, ComponentScore> states = new HashMap<>();
        Scorer.card(handedIn, pairing.after(), coordinator)
                .components()
                .forEach(score -> states.put(score.component().code().value(), score));
        return states;
    }

    /** The file while it is carried. */
    private static final class Work {

        private final @Nullable String office;
        private final Pairing pairing;
        private final Map<String, ComponentScore> states;
        private final List<Told> told = new ArrayList<>();
        private final List<String> comments = new ArrayList<>();
        private int kept;
        private int empty;

        private static final List<String> ORDER =
                List.of("unit", "office", "as-of", "evidence", "figures", "scores", "bonus");

        private int indent;

        Work(@Nullable String office, Pairing pairing, Map<String, ComponentScore> states) {
            this.office = office;
            this.pairing = pairing;
            this.states = states;
        }

        /** Named figures, by id and title; new ones are to be stated, and what the later set does not ask for stays as a comment. */
        String figures(String text) {
            List<Figure> asked = EmptyScores.figures(office, pairing.after());
            YamlEntries there = text.contains("figures") ? YamlEntries.of(text, "figures") : null;
            if (there == null) {
                YamlMap empty = new YamlMap();
                asked.forEach(figure -> empty.with(
                        figure.id().value(), new Commented(null, EmptyScores.title(figure, pairing.words()))));
                return asked.isEmpty()
                        ? text
                        : new YamlEditor(text)
                                .set(List.of("figures"), empty, ORDER)
                                .text();
            }
            comments.clear();
            indent = there.indent() + 2;
            Map<String, Entry> open = new LinkedHashMap<>();
            there.entries().forEach(entry -> open.put(entry.key(), entry));
            List<Entry> entries = new ArrayList<>();
            for (Figure figure : asked) {
                Entry own = open.get(figure.id().value());
                Figure stood = pairing.before().statedOrComputed(figure.id().value());
                boolean same = stood == null || Pairing.isSame(stood, figure);
                if (own != null && same) {
                    String behind = stood == null ? own.behind() : behind(own.behind(), stood, figure);
                    entries.add(own.with(behind, own.below()));
                    open.remove(own.key());
                } else {
                    entries.add(empty(figure));
                }
            }
            for (Entry left : open.values()) {
                Figure stood = pairing.before().statedOrComputed(left.key());
                if (stood == null) {
                    unpaired(left, pairing.after().statedOrComputed(left.key()) != null);
                    entries.add(left);
                } else if (!left.isNull()) {
                    comment(left);
                    told.add(new Told(Fate.DROPPED, left.key(), "", stood.title()));
                }
            }
            String carried = there.text(entries, comments);
            comments.clear();
            return carried;
        }

        /** The comment behind a figure of the later set, where the program wrote the one that stands there. */
        private String behind(String written, Figure stood, Figure figure) {
            String later = EmptyScores.title(figure, pairing.words());
            for (String earlier : EmptyScores.titles(stood)) {
                String reworded = Rewording.behind(written, earlier, later);
                if (!reworded.equals(written)) {
                    return reworded;
                }
            }
            return written;
        }

        private Entry empty(Figure figure) {
            String id = figure.id().value();
            String written = YamlWriter.text(id).strip();
            String behind = "  # " + EmptyScores.title(figure, pairing.words());
            return new Entry(
                    List.of(), id, written, behind, List.of(), YamlEntries.entryValue(List.of(written + ":" + behind)));
        }

        String scores(String text) {
            YamlEntries there = YamlEntries.of(text, "scores");
            if (there == null) {
                there = Objects.requireNonNull(YamlEntries.of(
                        new YamlEditor(text)
                                .set(List.of("scores"), new YamlMap())
                                .text(),
                        "scores"));
            }
            indent = there.indent() + 2;
            Map<String, Entry> open = new LinkedHashMap<>();
            there.entries().forEach(entry -> open.put(entry.key(), entry));
            List<Entry> entries = new ArrayList<>();
            Map<String, Entry> all = Map.copyOf(open);
            for (Component component : pairing.after().components()) {
                if (EmptyScores.isAskedFor(component, office)) {
                    entries.add(entry(component, all, open));
                }
            }
            for (Entry left : open.values()) {
                if (pairing.before().component(left.key()) == null) {
                    unpaired(left, pairing.after().component(left.key()) != null);
                    entries.add(left);
                } else {
                    drop(left);
                }
            }
            return there.text(entries, comments);
        }

        /** The entry of a component of the later set; what it is made of is taken from those that are left. */
        private Entry entry(Component component, Map<String, Entry> all, Map<String, Entry> open) {
            String code = component.code().value();
            List<Entry> origins = new ArrayList<>();
            for (Component origin : pairing.origins(component)) {
                Entry entry = all.get(origin.code().value());
                if (entry != null) {
                    origins.add(entry);
                    open.remove(entry.key());
                }
            }
            Entry written = pairing.before().component(code) == null ? all.get(code) : null;
            if (written != null && !origins.isEmpty()) {
                if (!written.isNull()) {
                    throw new TakenException(code);
                }
                open.remove(code);
            }
            Component origin = pairing.origin(component);
            if (origin != null && !origins.isEmpty()) {
                return carried(origins.get(0), origin, component);
            }
            Entry same = all.get(code);
            if (origins.isEmpty() && same != null && open.containsKey(code)) {
                Component stood = pairing.before().component(code);
                if (stood == null) {
                    // Somebody wrote it by the later set already.
                    open.remove(code);
                    kept++;
                    return same;
                }
                if (pairing.heirs(stood).isEmpty()) {
                    origins.add(same);
                    open.remove(code);
                }
            }
            return anew(component, origins);
        }

        private Entry carried(Entry entry, Component origin, Component component) {
            String before = origin.code().value();
            String after = component.code().value();
            Rewording rewording = pairing.rewording(origin, component, entry);
            Entry under = entry.under(after);
            if (entry.isNull()) {
                return rewording.reworded(under, indent);
            }
            ComponentScore score = Objects.requireNonNull(states.get(after));
            if (score.state() == State.INVALID) {
                return anew(component, List.of(entry));
            }
            boolean sameWay = Pairing.isScoredTheSame(origin, component);
            boolean review = score.state() != State.NOT_ENTERED
                    && !(sameWay
                            && origin.title().equals(component.title())
                            && pairing.stood(origin)
                                    .facts()
                                    .equals(pairing.stands(component).facts()));
            if (review || !before.equals(after)) {
                told.add(new Told(review ? Fate.REVIEW : Fate.MOVED, before, after, component.title()));
            } else {
                kept++;
            }
            Entry reworded = rewording.reworded(under, indent);
            return sameWay ? reworded : withoutStatedScore(reworded, origin);
        }

        /** Points that a unit worked out by the earlier rule go to its note: they are not those of the later. */
        private Entry withoutStatedScore(Entry entry, Component origin) {
            if (!(entry.value() instanceof Mapping mapping) || mapping.find("score") == null) {
                return entry;
            }
            Pair score = Objects.requireNonNull(mapping.find("score"));
            Pair note = mapping.find("note");
            String own = note == null ? "" : ((Scalar) note.value()).text();
            String told = pairing.words().text("carry.score", origin.code().value(), written(score.value()));
            String room = " ".repeat(indent - 2);
            String mini = entry.lines().stream()
                    .map(line -> line.replaceFirst("[\r\n]+$", ""))
                    .collect(Collectors.joining("\n"));
            YamlEditor editor = new YamlEditor(room + mini + "\n");
            editor.set(List.of(entry.key(), "note"), new Quoted((told + "\n" + own).strip()));
            if (mapping.pairs().size() > 1) {
                editor.remove(List.of(entry.key(), "score"));
            }
            List<String> lines = editor.text().lines().toList();
            String behind =
                    lines.get(0).substring(room.length() + entry.written().length() + 1);
            return new Entry(
                    entry.above(),
                    entry.key(),
                    entry.written(),
                    behind,
                    lines.subList(1, lines.size()),
                    YamlEntries.entryValue(lines));
        }

        /** An entry with nothing in it but the form; what was written for others stands in a note. */
        private Entry anew(Component component, List<Entry> origins) {
            String code = component.code().value();
            List<String> above = new ArrayList<>();
            List<String> own = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            Set<Object> citations = new LinkedHashSet<>();
            for (Entry entry : origins) {
                Component stood = Objects.requireNonNull(pairing.before().component(entry.key()));
                boolean alone = pairing.heirs(stood).size() <= 1;
                above.addAll(alone ? entry.above() : List.of());
                Rewording rewording = pairing.rewording(stood, component, entry);
                own.addAll(alone ? rewording.ownComments(entry, indent) : List.of());
                if (!rewording
                                .behind(entry.behind())
                                .endsWith(pairing.stands(component).behind())
                        && entry.behind().contains(" #")) {
                    own.add(" ".repeat(indent)
                            + entry.behind().substring(entry.behind().indexOf(" #") + 1));
                }
                if (!entry.isNull()) {
                    boolean heir = pairing.origins(component).contains(stood);
                    notes.add(note(entry, stood, heir));
                    if (heir && entry.value() instanceof Mapping mapping && mapping.find("evidence") != null) {
                        citations.addAll(citations(
                                Objects.requireNonNull(mapping.find("evidence")).value()));
                    }
                    told.add(new Told(Fate.ANEW, entry.key(), code, component.title()));
                }
            }
            String note = String.join("\n", notes);
            if (note.length() > Limits.PROSE) {
                origins.forEach(this::comment);
                note = "";
            }
            if (notes.isEmpty()) {
                empty++;
            }
            List<String> below = new ArrayList<>();
            for (String line : pairing.stands(component).unfilled(indent)) {
                if (citations.isEmpty() || !line.strip().startsWith("# evidence:")) {
                    below.add(line);
                }
            }
            below.addAll(own);
            if (!citations.isEmpty()) {
                below.addAll(lines(new YamlMap().with("evidence", new Flow(List.copyOf(citations)))));
            }
            if (!note.isEmpty()) {
                below.addAll(noteLines(note));
            }
            List<String> all = new ArrayList<>();
            String written = YamlWriter.text(code).strip();
            all.add(" ".repeat(indent - 2) + written + ":"
                    + pairing.stands(component).behind());
            all.addAll(below);
            return new Entry(
                    above, code, written, pairing.stands(component).behind(), below, YamlEntries.entryValue(all));
        }

        private List<String> lines(YamlMap map) {
            return YamlWriter.lines(map, indent).lines().toList();
        }

        /** A note of several lines as it is read best. */
        private List<String> noteLines(String note) {
            String room = " ".repeat(indent);
            if (note.indexOf('\n') < 0 || !note.matches("(?U)[^\\s][\\p{Print}\\n&&[^\\t]]*")) {
                return lines(new YamlMap().with("note", note));
            }
            List<String> lines = new ArrayList<>(List.of(room + "note: |-"));
            note.lines().forEach(line -> lines.add(line.isBlank() ? "" : room + "  " + line.stripTrailing()));
            return lines;
        }

        /** What was entered under an earlier code, in a sentence, and the unit's own note behind it. */
        private String note(Entry entry, Component stood, boolean heir) {
            List<String> parts = new ArrayList<>();
            String own = "";
            if (entry.value() instanceof Mapping mapping) {
                for (Pair pair : mapping.pairs()) {
                    String key = pair.key().text();
                    if (key.equals("note") && pair.value() instanceof Scalar note) {
                        own = note.text().strip();
                    } else if (!(heir && key.equals("evidence"))) {
                        parts.add(key + ": " + written(pair.value()));
                    }
                }
            } else {
                parts.add(written(entry.value()));
            }
            String code = stood.code().value();
            String first = parts.isEmpty()
                    ? pairing.words().text("carry.note-only", code, stood.title())
                    : pairing.words().text("carry.note", code, stood.title(), String.join("; ", parts));
            return own.isEmpty() ? first : first + "\n" + own;
        }

        private static String written(Node node) {
            if (node instanceof Sequence sequence) {
                return "[" + sequence.items().stream().map(Work::written).collect(Collectors.joining(", ")) + "]";
            }
            if (node instanceof Mapping mapping) {
                return "{"
                        + mapping.pairs().stream()
                                .map(pair -> pair.key().text() + ": " + written(pair.value()))
                                .collect(Collectors.joining(", "))
                        + "}";
            }
            return ((Scalar) node).text().replaceAll("\\s+", " ").strip();
        }

        private static List<Object> citations(Node node) {
            if (!(node instanceof Sequence sequence)) {
                return List.of();
            }
            List<Object> citations = new ArrayList<>();
            for (Node item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    YamlMap map = new YamlMap();
                    mapping.pairs().forEach(pair -> map.with(pair.key().text(), written(pair.value())));
                    citations.add(map);
                } else {
                    citations.add(written(item));
                }
            }
            return citations;
        }

        /** What the earlier set does not have stays as it is: written by the later set already, or of neither. */
        private void unpaired(Entry entry, boolean later) {
            if (later) {
                kept++;
            } else {
                told.add(new Told(Fate.UNKNOWN, entry.key(), entry.key(), ""));
            }
        }

        /** What the later set has no place for stays as a comment at the end. */
        private void drop(Entry entry) {
            Component stood = Objects.requireNonNull(pairing.before().component(entry.key()));
            List<String> own = pairing.rewording(stood, entry).ownComments(entry, indent);
            if (!entry.isNull()) {
                comment(entry);
                told.add(new Told(Fate.DROPPED, entry.key(), "", stood.title()));
            } else if (!own.isEmpty() || !commentsAbove(entry).isEmpty()) {
                comments.addAll(commentsAbove(entry));
                own.forEach(line -> comments.add(line.strip()));
            }
        }

        private static List<String> commentsAbove(Entry entry) {
            return entry.above().stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private void comment(Entry entry) {
            if (comments.isEmpty()) {
                comments.add("# " + pairing.words().text("carry.dropped"));
            }
            comments.addAll(commentsAbove(entry));
            String room = " ".repeat(indent - 2);
            for (String line : entry.lines()) {
                String text = line.stripTrailing();
                comments.add("# " + (text.startsWith(room) ? text.substring(room.length()) : text));
            }
        }

        /** Claims of bonuses and declarations of penalties, by code and title. */
        String bonus(String text) {
            return claims(
                    claims(
                            text,
                            "bonus",
                            pairing.before().bonus(),
                            pairing.after().bonus()),
                    "penalty",
                    pairing.before().penalty(),
                    pairing.after().penalty());
        }

        private String claims(String text, String key, Adjustment before, Adjustment after) {
            YamlEntries there = text.contains(key) ? YamlEntries.of(text, key) : null;
            if (there == null || there.entries().isEmpty()) {
                return text;
            }
            comments.clear();
            indent = there.indent() + 2;
            List<Entry> entries = new ArrayList<>();
            for (Entry claim : there.entries()) {
                Adjustment.Item stood = before.item(claim.key());
                Adjustment.Item stands = stood == null ? null : Pairing.heir(stood, before, after);
                if (stood == null) {
                    unpaired(claim, after.item(claim.key()) != null);
                    entries.add(claim);
                } else if (stands == null) {
                    comment(claim);
                    told.add(new Told(Fate.DROPPED, claim.key(), "", stood.title()));
                } else {
                    String code = stands.code().value();
                    boolean written = before.item(code) == null
                            && there.entries().stream()
                                    .anyMatch(other -> other.key().equals(code));
                    if (written) {
                        throw new TakenException(code);
                    }
                    if (!code.equals(claim.key())) {
                        told.add(new Told(Fate.MOVED, claim.key(), code, stands.title()));
                    }
                    entries.add(claim.under(code));
                }
            }
            return there.text(entries, comments);
        }
    }
}
