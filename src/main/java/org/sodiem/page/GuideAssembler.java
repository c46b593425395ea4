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
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.State;
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

    /** The kinds of rule, in the order in which the guide tells them. */
    private enum Kind {
        CHOICE("guide.rule.choice", "guide.rule.choice.how", "guide.rule.choice.fields"),
        CHECKLIST("guide.rule.checklist", "guide.rule.checklist.how", "guide.rule.checklist.fields"),
        RATIO("guide.rule.ratio", "guide.rule.ratio.how", "guide.rule.ratio.fields"),
        TIERS("guide.rule.tiers", "guide.rule.tiers.how", "guide.rule.tiers.fields"),
        COUNT("guide.rule.count", "guide.rule.count.how", "guide.rule.count.fields"),
        DEDUCTION("guide.rule.deduction", "guide.rule.deduction.how", "guide.rule.deduction.fields"),
        SURVEY("guide.rule.survey", "guide.rule.survey.how", "guide.rule.survey.fields");

        private final String title;
        private final String how;
        private final String fields;

        Kind(String title, String how, String fields) {
            this.title = title;
            this.how = how;
            this.fields = fields;
        }
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
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (IndexView index : context.indexes()) {
            for (ComponentSummary summary : index.components()) {
                counts.merge(summary.component().rule().match(new KindOf()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(kind -> new GuidePage.Rule(
                        words.text(kind.getKey().title),
                        words.text(kind.getKey().how),
                        words.text(kind.getKey().fields),
                        words.figure(kind.getValue())))
                .toList();
    }

    /** Which kind a rule is of. */
    private static final class KindOf implements Rule.Cases<Kind> {

        @Override
        public Kind choice(Rule.Choice rule) {
            return Kind.CHOICE;
        }

        @Override
        public Kind checklist(Rule.Checklist rule) {
            return Kind.CHECKLIST;
        }

        @Override
        public Kind ratio(Rule.Ratio rule) {
            return Kind.RATIO;
        }

        @Override
        public Kind tiers(Rule.Tiers rule) {
            return Kind.TIERS;
        }

        @Override
        public Kind count(Rule.Count rule) {
            return Kind.COUNT;
        }

        @Override
        public Kind deduction(Rule.Deduction rule) {
            return Kind.DEDUCTION;
        }

        @Override
        public Kind survey(Rule.Survey rule) {
            return Kind.SURVEY;
        }
    }
}
