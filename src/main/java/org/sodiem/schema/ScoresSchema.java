package org.sodiem.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.FileKind;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;
import org.sodiem.schema.Shape.Field;
import org.sodiem.schema.Shape.Word;

/** The schema of files of scores for one index: every component with the facts that its rule asks for. */
final class ScoresSchema {

    private final ScoreBook book;
    private final CriteriaSet criteria;
    private final Words words;

    ScoresSchema(ScoreBook book, CriteriaSet criteria, Words words) {
        this.book = book;
        this.criteria = criteria;
        this.words = words;
    }

    /** The schema of other indexes' results: its external components alone. */
    String results() {
        Shape results = Shape.object(criteria.components().stream()
                .filter(Component::isExternal)
                .map(component -> Shape.plain(
                        component.code().value(),
                        Shape.object(
                                        Shape.may("value", Shape.DECIMAL),
                                        Shape.plain("evidence", Shape.ref("citations")),
                                        Shape.plain("note", Shape.ref("note")),
                                        Shape.plain("as-of", Shape.ref("day")))
                                .orNothing()
                                .and(Shape.hover(words, component))))
                .toList());
        Map<String, Shape> defs = ofEntries();
        return Shape.object(
                        Shape.may("evidence", Shape.byId(Shape.ref("document")).saying(words.text("scores.evidence"))),
                        Shape.may("results", results.saying(words.text("external.results"))))
                .document(words.text("external.title", criteria.title()), defs);
    }

    /** The schema of what units answer to their appraisers: of any component, bonus or penalty. */
    String explanations() {
        Shape answer = Shape.object(
                        Shape.must("text", Shape.PROSE.saying(words.text("explanations.text"))),
                        Shape.plain("evidence", Shape.ref("citations")))
                .orNothing();
        List<Field> answers = new ArrayList<>();
        criteria.components().stream()
                .filter(Component::isSelfScored)
                .forEach(component ->
                        answers.add(Shape.plain(component.code().value(), answer.and(Shape.hover(words, component)))));
        criteria.bonus()
                .items()
                .forEach(item -> answers.add(
                        Shape.plain(item.code().value(), answer.and(Shape.hover(words, item, "bonus.points")))));
        criteria.penalty()
                .items()
                .forEach(item -> answers.add(
                        Shape.plain(item.code().value(), answer.and(Shape.hover(words, item, "penalty.points")))));
        return Shape.object(
                        Shape.may("evidence", Shape.byId(Shape.ref("document")).saying(words.text("scores.evidence"))),
                        Shape.may(
                                "explanations", Shape.object(answers).saying(words.text("explanations.explanations"))))
                .document(words.text("explanations.title", criteria.title()), documents());
    }

    /** The schema of what the heads of units approve. */
    String approval() {
        Shape approval = Shape.object(
                Shape.must("of", Shape.TEXT.saying(words.text("approval.of"))),
                Shape.must("name", Shape.TEXT.saying(words.text("approval.name"))),
                Shape.must("position", Shape.TEXT.saying(words.text("approval.position"))),
                Shape.must("date", Shape.DATE.saying(words.text("approval.date"))),
                Shape.plain("report", Shape.ref("citations").saying(words.text("approval.report"))));
        return Shape.object(
                        Shape.may("evidence", Shape.byId(Shape.ref("document")).saying(words.text("scores.evidence"))),
                        Shape.must("approvals", Shape.fullList(approval)))
                .document(words.text("approval.title", criteria.title()), documents());
    }

    private Map<String, Shape> documents() {
        Map<String, Shape> defs = new LinkedHashMap<>();
        defs.put("document", document());
        defs.put("citations", citations());
        return defs;
    }

    /** What entries share: documents, their notes and their days. */
    private Map<String, Shape> ofEntries() {
        Map<String, Shape> defs = documents();
        defs.put("note", Shape.PROSE.orNothing().saying(words.text("entry.note")));
        defs.put("day", Shape.DATE.orNothing().saying(words.text("entry.as-of")));
        return defs;
    }

    String text() {
        Map<String, Shape> defs = ofEntries();
        defs.put("score", Shape.DECIMAL.orNothing().saying(words.text("entry.score")));
        defs.put("reason", Shape.PROSE.saying(words.text("entry.not-applicable")));
        JsonObject number = new JsonObject().with("score", new JsonObject().with("type", "number"));
        defs.put("scored", Shape.of(List.of(), required("score").with("properties", number)));
        List<Field> fields = new ArrayList<>(List.of(
                Shape.must("unit", Shape.choice(units()).saying(words.text("scores.unit"))),
                Shape.may("office", Shape.choice(offices()).saying(words.text("scores.office"))),
                Shape.may("as-of", Shape.DATE.saying(words.text("scores.as-of"))),
                Shape.may("evidence", Shape.byId(Shape.ref("document")).saying(words.text("scores.evidence"))),
                Shape.may("figures", figures(true).saying(words.text("scores.figures"))),
                Shape.may("scores", components().saying(words.text("scores.scores"))),
                Shape.may("bonus", bonus().saying(words.text("scores.bonus")))));
        if (criteria.penalty().items().stream().anyMatch(Adjustment.Item::declared)) {
            fields.add(Shape.may("penalty", penalty().saying(words.text("scores.penalty"))));
        }
        return Shape.object(fields).document(words.text("scores.title", criteria.title()), defs);
    }

    private List<Word> units() {
        List<Word> units = new ArrayList<>();
        for (Submission submission : book.submissions()) {
            Unit unit = submission.unit();
            CriteriaSet own = book.criteriaFor(submission);
            if (own != null && own.index().value().equals(criteria.index().value())) {
                units.add(new Word(unit.id().value(), unit.title()));
            }
        }
        return units;
    }

    private List<Word> offices() {
        return book.offices().stream()
                .map(office -> new Word(office.id(), office.title()))
                .toList();
    }

    /** A document. */
    Shape document() {
        String kinds = book.campaign().evidence().kinds().stream()
                .map(ScoresSchema::anyCase)
                .collect(Collectors.joining("|"));
        return Shape.object(
                Shape.must("title", Shape.TEXT.saying(words.text("document.title"))),
                Shape.may("number", Shape.TEXT.saying(words.text("document.number"))),
                Shape.may("date", Shape.DATE.saying(words.text("document.date"))),
                Shape.may("issuer", Shape.TEXT.saying(words.text("document.issuer"))),
                Shape.may(
                        "url",
                        Shape.matching("[hH][tT][tT][pP][sS]?://[^\\s/?#@]\\S*", "string")
                                .and(new JsonObject().with("maxLength", Limits.TITLE))
                                .saying(words.text("document.url"))),
                Shape.may(
                        "file",
                        Shape.matching(FileKind.EVIDENCE.inside("[^\\\\]+\\.(?:" + kinds + ")"), "string")
                                .and(new JsonObject().with("maxLength", Limits.TITLE))
                                .saying(words.text(
                                        "document.file",
                                        String.join(
                                                ", ", book.campaign().evidence().kinds())))),
                Shape.may(
                        "visibility",
                        Shape.choice(List.of(
                                        new Word("public", words.text("document.public")),
                                        new Word("internal", words.text("document.internal"))))
                                .saying(words.text("document.visibility"))),
                Shape.may("figures", figures(false).saying(words.text("document.figures"))));
    }

    private static String anyCase(String kind) {
        return kind.chars()
                .mapToObj(letter -> "[" + (char) letter + (char) (letter - 'a' + 'A') + "]")
                .collect(Collectors.joining());
    }

    /** Documents that are cited. */
    Shape citations() {
        Shape part = Shape.object(
                Shape.must("ref", Shape.TEXT.saying(words.text("citation.ref"))),
                Shape.may("section", Shape.TEXT.saying(words.text("citation.section"))),
                Shape.may("pages", Shape.TEXT.saying(words.text("citation.pages"))));
        Shape either = Shape.of(List.of(), new JsonObject().with("anyOf", List.of(Shape.TEXT.json(), part.json())));
        return Shape.list(either).orNothing().saying(words.text("entry.evidence"));
    }

    private Shape components() {
        return Shape.object(criteria.components().stream()
                .filter(component -> component.isSelfScored())
                .map(component -> Shape.plain(component.code().value(), new FactsSchema(component, words).entry()))
                .toList());
    }

    /** The figures that units state, by themselves or with their documents. */
    private Shape figures(boolean cites) {
        return Shape.object(criteria.figures().stream()
                .filter(figure -> figure.formula() == null)
                .map(figure -> Shape.plain(figure.id().value(), figure(figure, cites)))
                .toList());
    }

    private static Shape figure(Figure figure, boolean cites) {
        Shape number = figure.signed() ? Shape.SIGNED : Shape.DECIMAL;
        List<Field> fields = new ArrayList<>(List.of(
                Shape.may("value", number),
                Shape.may("previous", number),
                Shape.plain("as-of", Shape.DATE.orNothing())));
        if (cites) {
            fields.add(Shape.plain("evidence", Shape.ref("citations")));
        }
        String unit = figure.unit().isEmpty() ? "" : " (" + figure.unit() + ")";
        Shape either = Shape.of(
                List.of(),
                new JsonObject()
                        .with(
                                "anyOf",
                                List.of(number.json(), Shape.object(fields).json())));
        return either.orNothing().saying(figure.title() + unit);
    }

    private Shape bonus() {
        return Shape.object(criteria.bonus().items().stream()
                .map(item -> item.byCase()
                        ? Shape.plain(item.code().value(), bonus(item))
                        : Shape.may(item.code().value(), bonus(item)))
                .toList());
    }

    private Shape bonus(Adjustment.Item item) {
        return claim(item).and(Shape.hover(words, item, item.byCase() ? "bonus.each" : "bonus.points"));
    }

    /** The penalties that units declare themselves. */
    private Shape penalty() {
        return Shape.object(criteria.penalty().items().stream()
                .filter(Adjustment.Item::declared)
                .map(item ->
                        Shape.plain(item.code().value(), claim(item).and(Shape.hover(words, item, "penalty.points"))))
                .toList());
    }

    private Shape claim(Adjustment.Item item) {
        List<Field> fields = new ArrayList<>();
        if (item.byCase()) {
            fields.add(Shape.must("count", Shape.WHOLE.saying(words.text("claim.count"))));
        }
        fields.add(Shape.plain("evidence", Shape.ref("citations")));
        fields.add(Shape.plain("note", Shape.ref("note")));
        return Shape.object(fields);
    }

    private static JsonObject required(String... names) {
        return new JsonObject().with("required", List.of(names));
    }

    /** The keys of the facts that a component's rule asks for. */
    static List<Field> facts(Component component, Words words) {
        return component.rule().match(new FactsSchema(component, words));
    }

    /** The facts of one component. */
    private static final class FactsSchema implements Rule.Cases<List<Field>>, Rule.Of<List<Field>> {

        private final Component component;
        private final Words words;

        FactsSchema(Component component, Words words) {
            this.component = component;
            this.words = words;
        }

        /** Nothing, or an entry of one kind of facts; a stated score needs facts. */
        Shape entry() {
            List<Field> facts = component.rule().match(this);
            List<Field> fields = new ArrayList<>(facts);
            if (component.mayNotApply()) {
                fields.add(Shape.plain("not-applicable", Shape.ref("reason")));
            }
            fields.add(Shape.plain("evidence", Shape.ref("citations")));
            fields.add(Shape.plain("note", Shape.ref("note")));
            fields.add(Shape.plain("as-of", Shape.ref("day")));
            fields.add(Shape.plain("score", Shape.ref("score")));
            return Shape.object(fields)
                    .orNothing()
                    .and(Shape.hover(words, component))
                    .and(together(facts.stream().map(Field::name).toList()));
        }

        private JsonObject together(List<String> facts) {
            JsonObject json = new JsonObject();
            if (facts.size() > 1) {
                json.with(
                        "dependentRequired",
                        new JsonObject()
                                .with(facts.get(0), facts.subList(1, 2))
                                .with(facts.get(1), facts.subList(0, 1)));
            }
            if (facts.isEmpty()) {
                return json;
            }
            List<String> kinds = new ArrayList<>(facts.subList(0, 1));
            if (component.mayNotApply()) {
                json.with("not", new JsonObject().with("type", "object").and(required(facts.get(0), "not-applicable")));
                kinds.add("not-applicable");
            }
            return json.with("if", Shape.ref("scored").json())
                    .with("then", new JsonObject().with("anyOf", kinds, ScoresSchema::required));
        }

        @Override
        public List<Field> choice(Rule.Choice rule) {
            return fact("choice", Shape.choice(options(rule.options(), "option.points")), words.text("fact.choice"));
        }

        @Override
        public List<Field> checklist(Rule.Checklist rule) {
            Shape items = Shape.list(Shape.choice(options(rule.items(), "option.points")))
                    .and(new JsonObject().with("uniqueItems", true));
            return fact("met", items, words.text("fact.met"));
        }

        @Override
        public List<Field> bands(Rule.Bands rule) {
            return rule.of().match(this);
        }

        @Override
        public List<Field> share(Rule.Share figure) {
            return List.of(
                    Shape.plain("numerator", Shape.DECIMAL.saying(figure.numerator())),
                    Shape.plain("denominator", Shape.DECIMAL.saying(figure.denominator())));
        }

        @Override
        public List<Field> percentage(Rule.Percentage figure) {
            return List.of(
                    Shape.plain("numerator", Shape.DECIMAL.saying(words.text("fact.numerator-of", figure.value()))),
                    Shape.plain(
                            "denominator", Shape.DECIMAL.saying(words.text("fact.denominator-of", figure.value()))));
        }

        @Override
        public List<Field> value(Rule.Value figure) {
            return fact(
                    "value",
                    figure.signed() ? Shape.SIGNED : Shape.DECIMAL,
                    words.text("fact.value", figure.value(), figure.unit()));
        }

        @Override
        public List<Field> number(Rule.Quantity figure) {
            return fact("count", Shape.WHOLE, figure.value());
        }

        /** Figures are stated for all components together. */
        @Override
        public List<Field> calculated(Rule.Calculated figure) {
            return List.of();
        }

        @Override
        public List<Field> computed(Rule.Computed rule) {
            return List.of();
        }

        @Override
        public List<Field> external(Rule.External rule) {
            throw new IllegalStateException("the result of another index is never self-scored");
        }

        @Override
        public List<Field> rank(Rule.Rank rule) {
            return rule.of().match(this);
        }

        @Override
        public List<Field> count(Rule.Count rule) {
            return fact("count", Shape.WHOLE, rule.value());
        }

        @Override
        public List<Field> deduction(Rule.Deduction rule) {
            Shape faults = Shape.object(rule.faults().stream()
                    .map(fault -> Shape.plain(
                            fault.id().value(),
                            Shape.WHOLE.saying(option(fault, "option.minus").title())))
                    .toList());
            return fact("faults", faults, words.text("fact.faults"));
        }

        @Override
        public List<Field> survey(Rule.Survey rule) {
            throw new IllegalStateException("a survey is never self-scored");
        }

        private static List<Field> fact(String name, Shape shape, String description) {
            return List.of(Shape.plain(name, shape.saying(description)));
        }

        private List<Word> options(List<Rule.Option> options, String key) {
            return options.stream().map(option -> option(option, key)).toList();
        }

        private Word option(Rule.Option option, String key) {
            String points = words.numbers().figure(option.points().value());
            return new Word(option.id().value(), words.text(key, option.label(), points));
        }
    }
}
