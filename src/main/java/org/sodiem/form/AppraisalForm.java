package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.SetMark;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Formula;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Window;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Step;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;

/**
 * What an appraiser's workbook holds: of every unit of an index, what one office finds of its components in one pass. Made of
 * the files as they are, so that a workbook is compared with what it was made of.
 *
 * @param head what it is of
 * @param book the campaign
 * @param criteria the set
 * @param desks the units
 * @param unreadable the office's files that are there and cannot be read
 * @param words its language
 */
public record AppraisalForm(
        AppraisalHead head,
        ScoreBook book,
        CriteriaSet criteria,
        List<Desk> desks,
        List<String> unreadable,
        Words words) {

    /** The key of the cell by which an office agrees to all that it does not name. */
    static final String BULK = "bulk";

    public AppraisalForm {
        desks = List.copyOf(desks);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One unit before an office.
     *
     * @param standing the unit as it stands
     * @param before the unit as it stood before this pass of the office
     * @param path the office's file
     * @param text its text; nothing where it is not there
     * @param written what stands in it
     * @param at the place of the pass among those of the file, from 0; how many there are where it is not there yet
     * @param bulk the cell by which the office agrees to all that it does not name
     * @param matters its rows
     */
    record Desk(
            Standing standing,
            Standing before,
            String path,
            String text,
            Written written,
            int at,
            Slot bulk,
            List<Matter> matters) {
        Desk {
            matters = List.copyOf(matters);
        }

        String unit() {
            return standing.card().key().unit();
        }

        /** Whether the pass is in the file. */
        boolean isBegun() {
            return written.at("passes", String.valueOf(at)) != null;
        }

        /** The place of a component in the set, from 0. */
        int place(String code) {
            List<ComponentScore> scores = standing.card().components();
            for (int i = 0; i < scores.size(); i++) {
                if (scores.get(i).component().code().value().equals(code)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    /** The offices that have anything to appraise in an index, in the set's order; the coordinator last. */
    public static Set<String> offices(Scores scores, IndexResult index) {
        String coordinator = scores.book().campaign().coordinator().value();
        Set<String> offices = new LinkedHashSet<>();
        boolean rest = !index.criteria().bonus().items().isEmpty();
        for (Component component : index.criteria().components()) {
            for (Standing standing : index.standings()) {
                if (component.isSelfScored()) {
                    String office = standing.card().submission().appraiser(component, coordinator);
                    rest |= office.equals(coordinator);
                    offices.add(office);
                }
            }
        }
        offices.remove(coordinator);
        if (rest) {
            offices.add(coordinator);
        }
        return offices;
    }

    /**
     * The pass that is open: that of the window of appraisal in which the moment is; where appraisal is not limited the last
     * that anybody has begun.
     *
     * @return null where appraisal is limited and not open
     */
    public static @Nullable Integer openPass(Scores scores, IndexResult index) {
        List<Window> windows = scores.book().campaign().windows().stream()
                .filter(window -> window.kind() == Window.Kind.APPRAISAL)
                .filter(window -> window.isFor(index.id()))
                .sorted(Comparator.comparing(window -> window.opens().value()))
                .toList();
        if (windows.isEmpty()) {
            return index.standings().stream()
                    .flatMap(standing -> standing.card().submission().appraisals().stream())
                    .flatMap(appraisal -> appraisal.passes().stream())
                    .map(pass -> pass.number().value().intValue())
                    .max(Integer::compare)
                    .map(pass -> Math.max(1, pass))
                    .orElse(1);
        }
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            if (scores.at() != null
                    && !scores.at().isBefore(window.opens().value())
                    && !scores.at().isAfter(window.closes().value())) {
                return i + 1;
            }
        }
        return null;
    }

    /**
     * The form of an office.
     *
     * @param units which units it holds
     * @param against the commit that is appraised; nothing where there is none
     */
    public static AppraisalForm of(
            Scores scores,
            IndexResult index,
            String office,
            int pass,
            Predicate<String> units,
            String against,
            Words words) {
        BigDecimal number = BigDecimal.valueOf(pass);
        ScoreBook book = scores.book();
        List<Submission> earlier = book.submissions().stream()
                .map(submission -> submission.before(office, number))
                .toList();
        Map<String, Standing> before = new HashMap<>();
        Scorer.score(book.with(earlier), null).indexes().stream()
                .filter(one -> one.id().equals(index.id()))
                .flatMap(one -> one.standings().stream())
                .forEach(standing -> before.put(standing.card().key().unit(), standing));
        List<Desk> desks = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Map<String, String> states = new HashMap<>();
        for (Standing standing : index.standings()) {
            String unit = standing.card().key().unit();
            Standing then = before.get(unit);
            if (!units.test(unit) || then == null) {
                continue;
            }
            Submission submission = standing.card().submission();
            String folder = submission.folder().isEmpty()
                    ? Layout.folder(standing.card().key())
                    : submission.folder();
            String path = FileKind.APPRAISAL.in(folder, office);
            String text = submission.appraisals().stream()
                    .filter(appraisal -> appraisal.source().path().equals(path))
                    .map(appraisal -> appraisal.source().text())
                    .findFirst()
                    .orElse("");
            Written written = Written.of(path, text);
            if (written == null || !isReadable(written)) {
                unreadable.add(path);
                continue;
            }
            Maker maker = new Maker(index.criteria(), standing, office, pass, written, words);
            desks.add(new Desk(
                    standing, then, path, text, written, maker.at, maker.bulk(), maker.matters(coordinator(book))));
            states.put(unit, FormMaker.state(text));
        }
        AppraisalHead head = new AppraisalHead(
                book.year(),
                index.id(),
                office,
                String.valueOf(pass),
                words.language(),
                SetMark.of(index.criteria()),
                against,
                states);
        return new AppraisalForm(head, book, index.criteria(), desks, unreadable, words);
    }

    private static String coordinator(ScoreBook book) {
        return book.campaign().coordinator().value();
    }

    private static boolean isReadable(Written written) {
        Node passes = written.at("passes");
        return passes == null
                || (passes instanceof Sequence list && list.items().stream().allMatch(Mapping.class::isInstance));
    }

    /** Makes the rows of one unit. */
    private static final class Maker {

        private final CriteriaSet set;
        private final Standing standing;
        private final String office;
        private final Written written;
        private final Words words;
        private final int at;
        private final int last;

        Maker(CriteriaSet set, Standing standing, String office, int pass, Written written, Words words) {
            this.set = set;
            this.standing = standing;
            this.office = office;
            this.written = written;
            this.words = words;
            int count =
                    written.at("passes") instanceof Sequence list ? list.items().size() : 0;
            int own = count;
            int newest = 0;
            int before = count;
            for (int i = count - 1; i >= 0; i--) {
                String text = written.text("passes", String.valueOf(i), "pass");
                int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
                own = number == pass ? i : own;
                if (number < pass && number > newest) {
                    newest = number;
                    before = i;
                }
            }
            this.at = own;
            this.last = own < count ? own : before;
        }

        private String[] path(int pass, String... inside) {
            List<String> path = new ArrayList<>(List.of("passes", String.valueOf(pass)));
            path.addAll(List.of(inside));
            return path.toArray(String[]::new);
        }

        Slot bulk() {
            String word = words.text("workbook.appraise.bulk");
            Held held = written.text(path(at, "agree")).equals("all") ? Held.of(word) : Held.NOTHING;
            return new Slot(
                    Slot.Type.CHOICE,
                    List.of(new Slot.Offer("all", word)),
                    false,
                    words.text("workbook.appraise.bulk.told"),
                    held);
        }

        List<Matter> matters(String coordinator) {
            List<Matter> matters = new ArrayList<>();
            Submission submission = standing.card().submission();
            for (ComponentScore score : standing.card().components()) {
                Component component = score.component();
                if (component.isSelfScored()
                        && score.step() != Step.NOT_ASKED
                        && submission.appraiser(component, coordinator).equals(office)) {
                    matters.add(component(component));
                }
            }
            if (office.equals(coordinator)) {
                set.bonus().items().forEach(item -> matters.add(bonus(item)));
            }
            set.penalty().items().forEach(item -> matters.add(penalty(item)));
            return matters;
        }

        private String key(String of, String code) {
            return Slot.path(standing.card().key().unit(), of, code);
        }

        private Matter component(Component component) {
            String code = component.code().value();
            String[] place = path(at, Matter.SCORES, code);
            Map<String, Slot> facts = new LinkedHashMap<>();
            String key = "fact";
            for (Line line : component.rule().match(new FactLines(written, words, key, place))) {
                Slot slot = line.facts();
                if (slot != null) {
                    String inside = line.key().equals(key)
                            ? FormMaker.ownKey(component)
                            : line.key().substring(key.length() + 1);
                    facts.put(inside, slot);
                }
            }
            Formula formula = component.rule().formula();
            if (formula != null) {
                formula.stated().stream()
                        .sorted(Comparator.comparing(
                                        (Formula.Named named) -> set.figures().indexOf(named.figure()))
                                .thenComparing(Formula.Named::previous))
                        .forEach(named -> figure(named, place, facts));
            }
            Map<String, Slot> slots = new LinkedHashMap<>();
            slots.put(Matter.RULING, ruling(rulings(!facts.isEmpty(), component.mayNotApply()), code, place));
            BigDecimal least = component.conditions().least();
            slots.put(Matter.POINTS, points(least, component.max().value(), with(place, "score")));
            slots.putAll(facts);
            slots.put(Matter.REASON, reason(place));
            slots.put(Matter.ASKS, asks(place));
            return new Matter(key(Matter.SCORES, code), Matter.SCORES, code, component, null, slots);
        }

        private void figure(Formula.Named named, String[] place, Map<String, Slot> facts) {
            String id = named.figure().id().value();
            List<String> path = new ArrayList<>(List.of(place));
            path.addAll(List.of("figures", id));
            boolean whole = written.at(path.toArray(String[]::new)) instanceof Mapping;
            String told = words.text(
                    named.figure().signed() ? "workbook.figure.signed" : "workbook.figure.told",
                    named.figure().title(),
                    named.figure().unit());
            Slot.Type type = Slot.Type.of(named.figure().unit());
            if (named.previous()) {
                path.add("previous");
            } else if (whole) {
                path.add("value");
            }
            facts.put(
                    named.previous() ? Slot.path("figures", id, "previous") : Slot.path("figures", id),
                    FormMaker.slot(written, type, named.figure().signed(), told, path.toArray(String[]::new)));
        }

        private Slot reason(String[] place) {
            Slot reason = FormMaker.slot(
                    written,
                    Slot.Type.PROSE,
                    false,
                    words.text("workbook.appraise.reason.told"),
                    with(place, "reason"));
            return reason.held().isNothing()
                    ? FormMaker.slot(written, Slot.Type.PROSE, false, reason.told(), with(place, "not-applicable"))
                    : reason;
        }

        private static String[] with(String[] place, String key) {
            List<String> path = new ArrayList<>(List.of(place));
            path.add(key);
            return path.toArray(String[]::new);
        }

        private Slot asks(String[] place) {
            String word = words.text("workbook.appraise.asks.yes");
            Held held = written.text(with(place, "explain")).equals("true") ? Held.of(word) : Held.NOTHING;
            return new Slot(
                    Slot.Type.CHOICE,
                    List.of(new Slot.Offer("yes", word)),
                    false,
                    words.text("workbook.appraise.asks.told"),
                    held);
        }

        private Slot ruling(List<Matter.Ruling> rulings, String code, String[] place) {
            List<Slot.Offer> offers = rulings.stream()
                    .map(ruling -> new Slot.Offer(ruling.id(), label(ruling, words)))
                    .toList();
            Node entry = written.at(place);
            List<String> except = written.texts(path(at, "except"));
            Held held = Held.NOTHING;
            if (entry != null) {
                Matter.Ruling ruling = ruling(entry);
                held = Held.of(
                        ruling == null || !rulings.contains(ruling)
                                ? words.text("workbook.appraise.foreign")
                                : label(ruling, words));
            } else if (except != null && except.contains(code)) {
                held = Held.of(label(Matter.Ruling.LEFT, words));
            }
            return new Slot(Slot.Type.CHOICE, offers, false, words.text("workbook.appraise.ruling.told"), held);
        }

        /** What a finding decides as it is written; null where it is written in no way that is known. */
        private static Matter.@Nullable Ruling ruling(Node entry) {
            if (entry instanceof Scalar scalar) {
                return scalar.text().equals("agree") ? Matter.Ruling.AGREED : null;
            }
            if (!(entry instanceof Mapping mapping)) {
                return null;
            }
            if (mapping.find("score") != null || mapping.find("points") != null) {
                return Matter.Ruling.GIVEN;
            }
            if (mapping.find("not-applicable") != null) {
                return Matter.Ruling.NOT_APPLICABLE;
            }
            boolean facts = mapping.find("figures") != null
                    || Limits.FACTS.stream().anyMatch(fact -> mapping.find(fact) != null);
            return facts ? Matter.Ruling.CORRECTED : mapping.find("explain") != null ? Matter.Ruling.DEFERRED : null;
        }

        /** What may be decided of something. */
        private static List<Matter.Ruling> rulings(boolean hasFacts, boolean mayNotApply) {
            return Stream.of(Matter.Ruling.values())
                    .filter(ruling -> hasFacts || ruling != Matter.Ruling.CORRECTED)
                    .filter(ruling -> mayNotApply || ruling != Matter.Ruling.NOT_APPLICABLE)
                    .toList();
        }

        private Slot points(BigDecimal least, BigDecimal most, String... place) {
            String told = words.text(
                    "workbook.appraise.points.told",
                    words.numbers().figure(least),
                    words.numbers().figure(most));
            return FormMaker.slot(written, Slot.Type.FIGURE, least.signum() < 0, told, place);
        }

        private Matter bonus(Adjustment.Item item) {
            String code = item.code().value();
            String[] place = path(at, Matter.BONUS, code);
            Map<String, Slot> slots = new LinkedHashMap<>();
            slots.put(Matter.RULING, ruling(rulings(item.byCase(), false), code, place));
            slots.put(Matter.POINTS, points(BigDecimal.ZERO, item.most(), with(place, "points")));
            if (item.byCase()) {
                slots.put(Matter.COUNT, count(place));
            }
            slots.put(Matter.REASON, reason(place));
            slots.put(Matter.ASKS, asks(place));
            return new Matter(key(Matter.BONUS, code), Matter.BONUS, code, null, item, slots);
        }

        private Slot count(String[] place) {
            return FormMaker.slot(
                    written, Slot.Type.WHOLE, false, words.text("workbook.appraise.count.told"), with(place, "count"));
        }

        /** A pass that is not there yet begins with the penalties of the one before, since the last alone counts. */
        private Matter penalty(Adjustment.Item item) {
            String code = item.code().value();
            String[] place = path(last, Matter.PENALTIES, code);
            Map<String, Slot> slots = new LinkedHashMap<>();
            slots.put(Matter.COUNT, count(place));
            slots.put(Matter.REASON, reason(place));
            slots.put(Matter.ASKS, asks(place));
            return new Matter(key(Matter.PENALTIES, code), Matter.PENALTIES, code, null, item, slots);
        }
    }

    /** Whether the file of a unit has no pass behind this one. */
    boolean isLast(Desk desk) {
        BigDecimal own = new BigDecimal(head.pass());
        return desk.standing().card().submission().passesOf(head.office()).stream()
                .allMatch(pass -> pass.number().value().compareTo(own) <= 0);
    }

    /** What a ruling is called in cells. */
    static String label(Matter.Ruling ruling, Words words) {
        return switch (ruling) {
            case AGREED -> words.text("workbook.appraise.agreed");
            case GIVEN -> words.text("workbook.appraise.given");
            case CORRECTED -> words.text("workbook.appraise.corrected");
            case NOT_APPLICABLE -> words.text("workbook.not-applicable");
            case DEFERRED -> words.text("workbook.appraise.deferred");
            case LEFT -> words.text("workbook.appraise.left");
        };
    }
}
