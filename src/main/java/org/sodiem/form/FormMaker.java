package org.sodiem.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.EmptyScores;
import org.sodiem.criteria.SetMark;
import org.sodiem.language.Words;
import org.sodiem.language.WrittenNumber;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Step;
import org.sodiem.score.ToFill;
import org.sodiem.source.BlobId;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;

/** Makes the form of a file of scores. */
public final class FormMaker {

    private static final Pattern FIGURE = Pattern.compile("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final ScoreBook book;
    private final Scorecard card;
    private final CriteriaSet set;
    private final @Nullable String office;
    private final Written written;
    private final Words words;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Paper> papers = new ArrayList<>();

    private FormMaker(Scores scores, Scorecard card, @Nullable String office, Written written, Words words) {
        this.book = scores.book();
        this.card = card;
        this.set = card.criteria();
        this.office = office;
        this.written = written;
        this.words = words;
    }

    /** The form of a file; null where the file is there and cannot be read as YAML. */
    public static @Nullable Form of(Scores scores, Scorecard card, ToFill target, Words words) {
        ScoreFile file = Form.file(card, target.path());
        String text = file == null ? "" : file.source().text();
        Written written = Written.of(target.path(), text);
        if (written == null || (file != null && !file.readable())) {
            return null;
        }
        FormMaker maker = new FormMaker(scores, card, target.office(), written, words);
        maker.make();
        HeadSheet head = new HeadSheet(
                scores.book().year(),
                card.key().index(),
                card.key().unit(),
                target.office() == null ? "" : target.office(),
                words.language(),
                SetMark.of(card.criteria()),
                target.path(),
                state(text));
        return new Form(
                head,
                scores.book(),
                card,
                Scorer.figuresStillGrow(scores.book(), card.criteria(), scores.at()),
                maker.lines,
                maker.papers,
                words);
    }

    /** What tells a text from others, whatever its line ends. */
    static String state(String text) {
        return text.isEmpty()
                ? ""
                : BlobId.withLineFeeds(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private void make() {
        papers();
        Slot asOf = slot(Slot.Type.DAY, words.text("workbook.as-of.told"), "as-of");
        line("as-of", Line.Kind.FIGURE, "", words.text("workbook.as-of"), null, Map.of(Line.Column.FACTS, asOf), false);
        figures();
        parts(set.parts());
        boolean claims =
                office == null || office.equals(book.campaign().coordinator().value());
        if (claims) {
            claims("bonus", words.text("workbook.bonus"), set.bonus().items());
            claims(
                    "penalty",
                    words.text("workbook.penalty"),
                    set.penalty().items().stream()
                            .filter(Adjustment.Item::declared)
                            .toList());
        }
    }

    private void line(
            String key,
            Line.Kind kind,
            String code,
            String title,
            @Nullable Part part,
            Map<Line.Column, Slot> slots,
            boolean foreign) {
        if (keys.add(key)) {
            lines.add(new Line(key, kind, code, title, part, slots, foreign));
        }
    }

    private void papers() {
        for (String id : written.keys("evidence")) {
            Map<Paper.Field, Slot> slots = new EnumMap<>(Paper.Field.class);
            for (Paper.Field field : Paper.Field.values()) {
                slots.put(field, paperSlot(field, words, written, id));
            }
            papers.add(new Paper(id, slots));
        }
    }

    /** The cell of a field of a document; empty for one that is not in the file yet. */
    static Slot paperSlot(Paper.Field field, Words words, @Nullable Written written, String id) {
        String text = written == null ? "" : written.text("evidence", id, field.id());
        List<Slot.Offer> offers = field == Paper.Field.VISIBILITY
                ? List.of(
                        new Slot.Offer("public", words.text("workbook.public")),
                        new Slot.Offer("internal", words.text("workbook.internal")))
                : List.of();
        Slot empty = new Slot(field.type(), offers, false, told(field, words), Held.NOTHING);
        return new Slot(field.type(), offers, false, told(field, words), held(empty, text));
    }

    private static String told(Paper.Field field, Words words) {
        return switch (field) {
            case TITLE -> words.text("workbook.paper.title.told");
            case NUMBER -> words.text("workbook.paper.number.told");
            case DATE -> words.text("workbook.paper.date.told");
            case ISSUER -> words.text("workbook.paper.issuer.told");
            case URL -> words.text("workbook.paper.url.told");
            case FILE -> words.text("workbook.paper.file.told");
            case VISIBILITY -> words.text("workbook.paper.visibility.told");
        };
    }

    /** The figures that the components here are computed from: those that are asked for in this file can be typed. */
    private void figures() {
        Set<Figure> own = new LinkedHashSet<>(EmptyScores.figures(office, set));
        set.figures().stream()
                .filter(figure -> written.has("figures", figure.id().value()))
                .forEach(own::add);
        Map<Figure, Boolean> needed = new LinkedHashMap<>();
        for (Component component : set.components()) {
            Formula formula = component.of(card.unit()).rule().formula();
            if (formula != null && concerns(component)) {
                formula.stated().forEach(named -> needed.put(named.figure(), own.contains(named.figure())));
            }
        }
        own.forEach(figure -> needed.put(figure, true));
        if (needed.isEmpty()) {
            return;
        }
        line("figures", Line.Kind.HEAD, "", words.text("workbook.figures"), null, Map.of(), false);
        for (Figure figure : set.figures()) {
            Boolean typed = needed.get(figure);
            if (typed != null) {
                figure(figure, typed);
            }
        }
    }

    private void figure(Figure figure, boolean typed) {
        String id = figure.id().value();
        boolean whole = written.at("figures", id) instanceof Mapping;
        String told = words.text(
                figure.signed() ? "workbook.figure.signed" : "workbook.figure.told", figure.title(), figure.unit());
        Map<Line.Column, Slot> slots = new EnumMap<>(Line.Column.class);
        Slot.Type type = Slot.Type.of(figure.unit());
        if (typed) {
            String[] path = whole ? new String[] {"figures", id, "value"} : new String[] {"figures", id};
            slots.put(Line.Column.FACTS, slot(type, figure.signed(), told, path));
            slots.put(Line.Column.EVIDENCE, citations("figures", id, "evidence"));
        }
        String title =
                figure.unit().isEmpty() ? figure.title() : words.text("workbook.figure", figure.title(), figure.unit());
        line("figures/" + id, Line.Kind.FIGURE, "", title, null, slots, false);
        if (figure.previous()) {
            Map<Line.Column, Slot> before = typed
                    ? Map.of(Line.Column.FACTS, slot(type, figure.signed(), told, "figures", id, "previous"))
                    : Map.of();
            line(
                    "figures/" + id + "/previous",
                    Line.Kind.FIGURE,
                    "",
                    words.text("workbook.previous", title),
                    null,
                    before,
                    false);
        }
    }

    private boolean concerns(Component component) {
        return office == null || component.isLedBy(office);
    }

    private void parts(List<Part> parts) {
        for (Part part : parts) {
            if (part.components().stream().noneMatch(this::concerns)) {
                continue;
            }
            if (part instanceof Component component) {
                component(component.of(card.unit()));
            } else if (part instanceof Group group) {
                line(
                        group.code().value(),
                        Line.Kind.GROUP,
                        group.code().value(),
                        group.title(),
                        group,
                        Map.of(),
                        false);
                parts(group.parts());
            }
        }
    }

    private void component(Component component) {
        String code = component.code().value();
        String key = Slot.path("scores", code);
        boolean asked = component.isSelfScored() && component.conditions().asks(card.unit());
        Map<Line.Column, Slot> slots = new EnumMap<>(Line.Column.class);
        List<Line> items =
                asked ? component.rule().match(new FactLines(written, words, key, "scores", code)) : List.of();
        Set<String> shown = new HashSet<>();
        if (asked) {
            items.forEach(item -> shown.add(firstStep(item.key().substring(key.length()))));
            items.stream().filter(item -> item.key().equals(key)).forEach(own -> slots.putAll(own.slots()));
            shown.remove("");
            if (slots.containsKey(Line.Column.FACTS)) {
                shown.add(component.rule().match(OWN_KEY));
            }
            slots.put(Line.Column.EVIDENCE, citations("scores", code, "evidence"));
            slots.put(
                    Line.Column.NOTE, slot(Slot.Type.PROSE, words.text("workbook.note.told"), "scores", code, "note"));
            if (component.mayNotApply()) {
                shown.add("not-applicable");
            }
        }
        Node entry = written.at("scores", code);
        List<String> stated = written.keys("scores", code);
        boolean foreign = (entry != null && !(entry instanceof Mapping))
                || Limits.FACTS.stream().anyMatch(fact -> !shown.contains(fact) && stated.contains(fact));
        if (foreign) { // what is typed takes the place of all of it, so that nothing is there yet
            slots.computeIfPresent(Line.Column.FACTS, (column, slot) -> slot.with(Held.NOTHING));
        }
        line(key, Line.Kind.COMPONENT, code, component.title(), component, slots, asked && foreign);
        items.stream()
                .filter(item -> !item.key().equals(key) && keys.add(item.key()))
                .forEach(item -> lines.add(foreign ? item.empty() : item));
        if (asked && component.mayNotApply()) {
            Slot reason =
                    slot(Slot.Type.PROSE, words.text("workbook.not-applicable.told"), "scores", code, "not-applicable");
            line(
                    key + "/not-applicable",
                    Line.Kind.ITEM,
                    "",
                    words.text("workbook.not-applicable.reason"),
                    null,
                    Map.of(Line.Column.FACTS, foreign ? reason.with(Held.NOTHING) : reason),
                    false);
        }
    }

    /** The first step of what stands behind a key, as {@code a} of {@code /a/b}. */
    private static String firstStep(String path) {
        String steps = path.startsWith("/") ? path.substring(1) : path;
        int end = steps.indexOf('/');
        return end < 0 ? steps : steps.substring(0, end);
    }

    private void claims(String of, String title, List<Adjustment.Item> items) {
        if (!items.isEmpty()) {
            line(of, Line.Kind.HEAD, "", title, null, Map.of(), false);
            items.forEach(item -> claim(of, item));
        }
    }

    private void claim(String of, Adjustment.Item item) {
        String code = item.code().value();
        Map<Line.Column, Slot> slots = new EnumMap<>(Line.Column.class);
        String word = words.text(of.equals("bonus") ? "workbook.claimed" : "workbook.declared");
        List<Slot.Offer> offers = List.of(new Slot.Offer("claimed", word));
        Held held = written.has(of, code) ? Held.of(word) : Held.NOTHING;
        slots.put(
                Line.Column.FACTS,
                item.byCase()
                        ? slot(Slot.Type.WHOLE, words.text("workbook.cases.told"), of, code, "count")
                        : new Slot(Slot.Type.CHOICE, offers, false, words.text("workbook.claim.told", word), held));
        slots.put(Line.Column.EVIDENCE, citations(of, code, "evidence"));
        slots.put(Line.Column.NOTE, slot(Slot.Type.PROSE, words.text("workbook.note.told"), of, code, "note"));
        String title = item.byCase() ? words.text("workbook.cases", item.title()) : item.title();
        line(of + "/" + code, Line.Kind.CLAIM, code, title, null, slots, false);
    }

    private Slot slot(Slot.Type type, String told, String... path) {
        return slot(written, type, false, told, path);
    }

    private Slot slot(Slot.Type type, boolean signed, String told, String... path) {
        return slot(written, type, signed, told, path);
    }

    /** The cell of a value at a path of a file. */
    static Slot slot(Written written, Slot.Type type, boolean signed, String told, String... path) {
        Slot empty = new Slot(type, List.of(), signed, told, Held.NOTHING);
        Node at = written.at(path);
        boolean plain = !(at instanceof Scalar scalar) || scalar.plain();
        String text = written.text(path);
        return new Slot(type, List.of(), signed, told, plain || !type.isNumber() ? held(empty, text) : Held.of(text));
    }

    /** A text of the file as a cell holds it. */
    static Held held(Slot slot, String text) {
        if (text.isEmpty()) {
            return Held.NOTHING;
        }
        if (slot.type().isNumber()
                && FIGURE.matcher(text).matches()
                && !WrittenNumber.isDoubtful(text.startsWith("-") ? text.substring(1) : text)) {
            return Held.of(new BigDecimal(text));
        }
        if (slot.type() == Slot.Type.DAY) {
            try {
                return Held.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Held.of(text);
            }
        }
        return Held.of(slot.type() == Slot.Type.CHOICE ? slot.label(text) : text);
    }

    private Slot citations(String... path) {
        Node at = written.at(path);
        List<String> cited = new ArrayList<>();
        if (at instanceof Sequence sequence) {
            sequence.items().forEach(item -> cited.add(citation(item)));
        } else if (at != null) {
            cited.add(Written.text(at));
        }
        return Slot.of(Slot.Type.PAPERS, words.text("workbook.evidence.told"), Held.of(String.join("; ", cited)));
    }

    private String citation(Node item) {
        if (item instanceof Scalar scalar) {
            return named(scalar.text().strip());
        }
        if (item instanceof Mapping mapping) {
            return Citations.text(
                    named(value(mapping, "ref")), value(mapping, "section"), value(mapping, "pages"), words);
        }
        return Written.text(item);
    }

    private static String value(Mapping mapping, String key) {
        Node.Pair pair = mapping.find(key);
        boolean none = pair == null || (pair.value() instanceof Scalar scalar && scalar.isNull());
        return none ? "" : Written.text(Objects.requireNonNull(pair).value());
    }

    /** A document by its number; one that the file does not define as it is written. */
    private String named(String id) {
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).id().equals(id)) {
                return String.valueOf(i + 1);
            }
        }
        return id;
    }

    /** The labels of options, each unlike the others, as one reads them in a list. */
    static List<Slot.Offer> offers(List<Rule.Option> options) {
        Map<String, Long> times = new LinkedHashMap<>();
        options.forEach(option -> times.merge(label(option), 1L, Long::sum));
        return options.stream()
                .map(option -> {
                    String id = option.id().value();
                    String label = label(option);
                    return new Slot.Offer(id, times.getOrDefault(label, 0L) > 1 ? label + " (" + id + ")" : label);
                })
                .toList();
    }

    static String label(Rule.Option option) {
        return BLANKS.matcher(option.label().strip()).replaceAll(" ");
    }

    /** The key that a component's own cell fills. */
    private static final Rule.Cases<String> OWN_KEY = new Rule.Cases<>() {
        @Override
        public String choice(Rule.Choice rule) {
            return "choice";
        }

        @Override
        public String checklist(Rule.Checklist rule) {
            return "met";
        }

        @Override
        public String bands(Rule.Bands rule) {
            return rule.of() instanceof Rule.Quantity ? "count" : "value";
        }

        @Override
        public String computed(Rule.Computed rule) {
            return "";
        }

        @Override
        public String external(Rule.External rule) {
            return "";
        }

        @Override
        public String rank(Rule.Rank rule) {
            return rule.of() instanceof Rule.Quantity ? "count" : "value";
        }

        @Override
        public String count(Rule.Count rule) {
            return "count";
        }

        @Override
        public String deduction(Rule.Deduction rule) {
            return "faults";
        }

        @Override
        public String survey(Rule.Survey rule) {
            return "";
        }
    };

    /** The key that a component's own cell fills, or that its items fill together. */
    static String ownKey(Component component) {
        return component.rule().match(OWN_KEY);
    }

    /** Whether a set asks the unit for a component at all. */
    static boolean isAsked(Form form, Component component) {
        return form.score(component).step() != Step.NOT_ASKED;
    }
}
