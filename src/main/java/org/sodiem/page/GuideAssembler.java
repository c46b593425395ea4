package org.sodiem.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.Rule;
import org.sodiem.score.State;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;

/** Fills the guide. */
final class GuideAssembler {

    private static final SitePath HERE = SitePath.GUIDE;

    private final Context context;
    private final Words words;

    GuideAssembler(Context context) {
        this.context = context;
        this.words = context.words();
    }

    GuidePage page() {
        String title = words.text("guide.title");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        return new GuidePage(
                context.frame(title, HERE, crumbs, context.indexes()),
                Arrays.stream(State.values()).map(this::state).toList(),
                bands(),
                rounds(),
                rules(),
                context.scores().book().offices().stream()
                        .map(office -> Link.to(office.title(), SitePath.office(office.id()), HERE))
                        .toList());
    }

    private GuidePage.State state(State state) {
        return new GuidePage.State(
                Mark.of(state, words),
                words.text(
                        switch (state) {
                            case COMPLETE -> "guide.state.complete";
                            case WITHOUT_EVIDENCE -> "guide.state.without-evidence";
                            case NOT_ENTERED -> "guide.state.not-entered";
                            case NOT_APPLICABLE -> "guide.state.not-applicable";
                            case AWAITING_SURVEY -> "guide.state.awaiting-survey";
                            case INVALID -> "guide.state.invalid";
                        }));
    }

    private List<RuleRows.Row> bands() {
        List<RuleRows.Row> rows = new ArrayList<>();
        for (IndexView index : context.indexes()) {
            for (Band band : index.criteria().bands()) {
                RuleRows.Row row = new RuleRows.Row(
                        band.title(), words.numbers().figure(band.from().value()));
                if (!rows.contains(row)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<GuidePage.Round> rounds() {
        return context.campaign().rounds().stream()
                .map(round -> new GuidePage.Round(
                        round.title(),
                        round.indexes().stream()
                                .map(id -> context.kindOf(id.value(), id.value()))
                                .collect(Collectors.joining("; ")),
                        words.days().day(round.opens().toLocalDate()),
                        words.days().deadline(round.closes().value(), round.closesWithTheDay())))
                .toList();
    }

    private List<GuidePage.Rule> rules() {
        Map<Rule.Kind, Integer> counts = new EnumMap<>(Rule.Kind.class);
        for (IndexView index : context.indexes()) {
            for (ComponentSummary summary : index.components()) {
                counts.merge(summary.component().rule().kind(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(kind -> rule(kind.getKey(), words.figure(kind.getValue())))
                .toList();
    }

    private GuidePage.Rule rule(Rule.Kind kind, String count) {
        return switch (kind) {
            case CHOICE ->
                new GuidePage.Rule(
                        words.text("guide.rule.choice"),
                        words.text("guide.rule.choice.how"),
                        words.text("guide.rule.choice.fields"),
                        count);
            case CHECKLIST ->
                new GuidePage.Rule(
                        words.text("guide.rule.checklist"),
                        words.text("guide.rule.checklist.how"),
                        words.text("guide.rule.checklist.fields"),
                        count);
            case RATIO ->
                new GuidePage.Rule(
                        words.text("guide.rule.ratio"),
                        words.text("guide.rule.ratio.how"),
                        words.text("guide.rule.ratio.fields"),
                        count);
            case TIERS ->
                new GuidePage.Rule(
                        words.text("guide.rule.tiers"),
                        words.text("guide.rule.tiers.how"),
                        words.text("guide.rule.tiers.fields"),
                        count);
            case COUNT ->
                new GuidePage.Rule(
                        words.text("guide.rule.count"),
                        words.text("guide.rule.count.how"),
                        words.text("guide.rule.count.fields"),
                        count);
            case DEDUCTION ->
                new GuidePage.Rule(
                        words.text("guide.rule.deduction"),
                        words.text("guide.rule.deduction.how"),
                        words.text("guide.rule.deduction.fields"),
                        count);
            case SURVEY ->
                new GuidePage.Rule(
                        words.text("guide.rule.survey"),
                        words.text("guide.rule.survey.how"),
                        words.text("guide.rule.survey.fields"),
                        count);
        };
    }
}
