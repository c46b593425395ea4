package org.sodiem.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.Round;
import org.sodiem.model.Rule;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.ScaleTable;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.State;
import org.sodiem.telling.ScaleText;
import org.sodiem.telling.Value;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;

/** Fills the guide. */
public final class GuideAssembler {

    private static final SitePath HERE = SitePath.GUIDE;

    private final Context context;
    private final Words words;

    public GuideAssembler(Context context) {
        this.context = context;
        this.words = context.words();
    }

    public GuidePage page() {
        String title = words.text("guide.title");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        return new GuidePage(
                context.frame(title, HERE, crumbs, context.indexes()),
                states(),
                bands(),
                rounds(),
                rules(),
                context.scores().book().offices().stream()
                        .map(office -> Link.to(office.title(), SitePath.office(office.id()), HERE))
                        .toList());
    }

    private Table states() {
        return new Columns<State>()
                .names(words.text("guide.state"), state -> Cell.of(Mark.of(state, words)))
                .looking("w30", "")
                .text(words.text("guide.meaning"), state -> Cell.of(meaning(state)))
                .table(
                        "rules",
                        Stream.of(State.values())
                                .filter(state -> state != State.UNRANKED)
                                .toList())
                .called(words.text("guide.read"));
    }

    private String meaning(State state) {
        return words.text(
                switch (state) {
                    case COMPLETE -> "guide.state.complete";
                    case WITHOUT_EVIDENCE -> "guide.state.without-evidence";
                    case NOT_ENTERED -> "guide.state.not-entered";
                    case NOT_APPLICABLE -> "guide.state.not-applicable";
                    case AWAITING_SURVEY -> "guide.state.awaiting-survey";
                    case AWAITING_OTHER -> "guide.state.awaiting-other";
                    case UNRANKED -> "mark.unranked";
                    case AWAITING_RESULT -> "guide.state.awaiting-result";
                    case NOT_APPRAISED -> "guide.state.not-appraised";
                    case INVALID -> "guide.state.invalid";
                });
    }

    private Table bands() {
        List<ScaleText.Row> rows = context.indexes().stream()
                .flatMap(index -> bands(index.criteria().bands()).stream())
                .distinct()
                .toList();
        return ScaleTable.of(words.text("rounds.band"), words.text("guide.bands.from"), rows, words)
                .called(words.text("guide.bands"));
    }

    /** Classes with what each begins at; the lowest, which begins at 0, with what it stays below. */
    private List<ScaleText.Row> bands(List<Band> bands) {
        List<ScaleText.Row> rows = new ArrayList<>();
        for (Band band : bands) {
            boolean isLowest = band.from().value().signum() == 0 && !rows.isEmpty();
            rows.add(new ScaleText.Row(
                    band.title(),
                    isLowest
                            ? new Value.Text(words.text(
                                    "guide.bands.below",
                                    words.numbers()
                                            .figure(bands.get(rows.size() - 1)
                                                    .from()
                                                    .value())))
                            : new Value.Amount(band.from().value(), Value.Form.FIGURE)));
        }
        return rows;
    }

    private Table rounds() {
        return new Columns<Round>()
                .names(words.text("rounds.source.round"), round -> Cell.of(round.title()))
                .text(
                        words.text("guide.rounds.for"),
                        round -> Cell.of(context.campaign().indexes().stream()
                                .map(index -> index.id().value())
                                .filter(round::isFor)
                                .map(id -> context.kindOf(id, id))
                                .collect(Collectors.joining("; "))))
                .text(
                        words.text("guide.rounds.opens"),
                        round -> Cell.of(words.days().day(round.opens().value().toLocalDate())))
                .text(
                        words.text("rounds.source.closes"),
                        round -> Cell.of(words.days().deadline(round.closes().value(), round.closesWithTheDay())))
                .table("rules", context.campaign().rounds())
                .called(words.text("guide.rounds"));
    }

    private Table rules() {
        Map<Rule.Kind, Integer> counts = new EnumMap<>(Rule.Kind.class);
        for (IndexView index : context.indexes()) {
            for (ComponentSummary summary : index.components()) {
                counts.merge(summary.component().rule().kind(), 1, Integer::sum);
            }
        }
        return new Columns<Told>()
                .names(words.text("guide.rules.kind"), rule -> Cell.of(words.text(rule.title())))
                .text(words.text("guide.rules.how"), rule -> Cell.of(words.text(rule.how())))
                .text(words.text("guide.rules.fields"), rule -> Cell.EMPTY.and("code", words.text(rule.fields())))
                .number(words.text("column.components"), rule -> context.count(rule.components()))
                .table(
                        "rules",
                        counts.entrySet().stream()
                                .map(kind -> told(kind.getKey(), kind.getValue()))
                                .toList())
                .scrolling(words.text("guide.rules"))
                .called(words.text("guide.rules"));
    }

    /** The keys of what is told of a kind of rule, and how many components use it. */
    private record Told(String title, String how, String fields, int components) {}

    private static Told told(Rule.Kind kind, int n) {
        return switch (kind) {
            case CHOICE -> new Told("guide.rule.choice", "guide.rule.choice.how", "guide.rule.choice.fields", n);
            case CHECKLIST ->
                new Told("guide.rule.checklist", "guide.rule.checklist.how", "guide.rule.checklist.fields", n);
            case RATIO -> new Told("guide.rule.ratio", "guide.rule.ratio.how", "guide.rule.ratio.fields", n);
            case TIERS -> new Told("guide.rule.tiers", "guide.rule.tiers.how", "guide.rule.tiers.fields", n);
            case BANDS -> new Told("guide.rule.bands", "guide.rule.bands.how", "guide.rule.bands.fields", n);
            case FORMULA -> new Told("guide.rule.formula", "guide.rule.formula.how", "guide.rule.formula.fields", n);
            case EXTERNAL ->
                new Told("guide.rule.external", "guide.rule.external.how", "guide.rule.external.fields", n);
            case RANK -> new Told("guide.rule.rank", "guide.rule.rank.how", "guide.rule.rank.fields", n);
            case COUNT -> new Told("guide.rule.count", "guide.rule.count.how", "guide.rule.count.fields", n);
            case DEDUCTION ->
                new Told("guide.rule.deduction", "guide.rule.deduction.how", "guide.rule.deduction.fields", n);
            case SURVEY -> new Told("guide.rule.survey", "guide.rule.survey.how", "guide.rule.survey.fields", n);
        };
    }
}
