package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlEntries.Entry;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Flow;
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
        private int kept;
        private int empty;

        private static final List<String> ORDER =
                List.of("unit", "office", "as-of", "evidence", "figures", "scores", "bonus");

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
            CarriedPart part = new CarriedPart(there, pairing.words());
            Map<String, Entry> open = part.written();
            for (Figure figure : asked) {
                Entry own = open.get(figure.id().value());
                Figure stood = pairing.before().statedOrComputed(figure.id().value());
                boolean same = stood == null || Pairing.isSame(stood, figure);
                if (own != null && same) {
                    String behind = stood == null ? own.behind() : behind(own.behind(), stood, figure);
                    part.keep(own.with(behind, own.below()));
                    open.remove(own.key());
                } else {
                    part.keep(empty(figure));
                }
            }
            for (Entry left : open.values()) {
                Figure stood = pairing.before().statedOrComputed(left.key());
                if (stood == null) {
                    unpaired(left, pairing.after().statedOrComputed(left.key()) != null);
                    part.keep(left);
                } else if (!left.isNull()) {
                    part.comment(left);
                    told.add(new Told(Fate.DROPPED, left.key(), "", stood.title()));
                }
            }
            return part.text();
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
            CarriedPart part = new CarriedPart(there, pairing.words());
            Map<String, Entry> open = part.written();
            Map<String, Entry> all = Map.copyOf(open);
            for (Component component : pairing.after().components()) {
                if (EmptyScores.isAskedFor(component, office)) {
                    part.keep(entry(component, all, open, part));
                }
            }
            for (Entry left : open.values()) {
                if (pairing.before().component(left.key()) == null) {
                    unpaired(left, pairing.after().component(left.key()) != null);
                    part.keep(left);
                } else {
                    drop(left, part);
                }
            }
            return part.text();
        }

        /** The entry of a component of the later set; what it is made of is taken from those that are left. */
        private Entry entry(Component component, Map<String, Entry> all, Map<String, Entry> open, CarriedPart part) {
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
                return carried(origins.get(0), origin, component, part);
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
            return anew(component, origins, part);
        }

        private Entry carried(Entry entry, Component origin, Component component, CarriedPart part) {
            String before = origin.code().value();
            String after = component.code().value();
            Rewording rewording = pairing.rewording(origin, component, entry);
            Entry under = entry.under(after);
            if (entry.isNull()) {
                return rewording.reworded(under, part.indent());
            }
            ComponentScore score = Objects.requireNonNull(states.get(after));
            if (score.state() == State.INVALID) {
                return anew(component, List.of(entry), part);
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
            Entry reworded = rewording.reworded(under, part.indent());
            return sameWay ? reworded : new EarlierEntry(reworded, origin, pairing.words()).withoutScore(part.indent());
        }

        /** An entry with nothing in it but the form; what was written for others stands in a note. */
        private Entry anew(Component component, List<Entry> origins, CarriedPart part) {
            String code = component.code().value();
            int indent = part.indent();
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
                    EarlierEntry earlier = new EarlierEntry(entry, stood, pairing.words());
                    notes.add(earlier.note(heir));
                    citations.addAll(heir ? earlier.citations() : List.of());
                    told.add(new Told(Fate.ANEW, entry.key(), code, component.title()));
                }
            }
            String note = String.join("\n", notes);
            if (note.length() > Limits.PROSE) {
                origins.forEach(part::comment);
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
                below.addAll(EarlierEntry.lines("evidence", new Flow(List.copyOf(citations)), indent));
            }
            if (!note.isEmpty()) {
                below.addAll(EarlierEntry.noteLines(note, indent));
            }
            List<String> all = new ArrayList<>();
            String written = YamlWriter.text(code).strip();
            all.add(" ".repeat(indent - 2) + written + ":"
                    + pairing.stands(component).behind());
            all.addAll(below);
            return new Entry(
                    above, code, written, pairing.stands(component).behind(), below, YamlEntries.entryValue(all));
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
        private void drop(Entry entry, CarriedPart part) {
            Component stood = Objects.requireNonNull(pairing.before().component(entry.key()));
            List<String> own = pairing.rewording(stood, entry).ownComments(entry, part.indent());
            if (!entry.isNull()) {
                part.comment(entry);
                told.add(new Told(Fate.DROPPED, entry.key(), "", stood.title()));
            } else {
                part.comment(entry, own);
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
            CarriedPart part = new CarriedPart(there, pairing.words());
            for (Entry claim : there.entries()) {
                Adjustment.Item stood = before.item(claim.key());
                Adjustment.Item stands = stood == null ? null : Pairing.heir(stood, before, after);
                if (stood == null) {
                    unpaired(claim, after.item(claim.key()) != null);
                    part.keep(claim);
                } else if (stands == null) {
                    part.comment(claim);
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
                    part.keep(claim.under(code));
                }
            }
            return part.text();
        }
    }
}
