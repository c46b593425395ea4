package org.sodiem.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Citation;
import org.sodiem.model.Claim;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Exemption;
import org.sodiem.model.Facts;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;
import org.sodiem.source.Located;

/** Scores one unit. */
final class UnitScorer {

    private static final Rounding PERCENT = new Rounding(6, RoundingMode.HALF_UP);

    private final Submission submission;
    private final CriteriaSet criteria;
    private final String coordinator;
    private final boolean figuresStillGrow;

    /**
     * A scorer.
     *
     * @param coordinator the office in whose file a unit of several files claims its bonuses
     * @param figuresStillGrow whether the last round is still to close, so that cumulative components are open
     */
    UnitScorer(Submission submission, CriteriaSet criteria, String coordinator, boolean figuresStillGrow) {
        this.submission = submission;
        this.criteria = criteria;
        this.coordinator = coordinator;
        this.figuresStillGrow = figuresStillGrow;
    }

    Scorecard score() {
        List<ComponentScore> alone =
                criteria.components().stream().map(this::score).toList();
        BigDecimal penalty = penalty(submission, criteria, coordinator, false);
        return Scorecard.of(Voice.SELF, submission, criteria, status(alone), alone, bonus(), penalty);
    }

    private Scorecard.Status status(List<ComponentScore> components) {
        if (submission.scores().stream().anyMatch(file -> !file.readable())) {
            return Scorecard.Status.UNREADABLE;
        }
        if (components.stream().anyMatch(c -> c.state() == State.INVALID)
                || Refused.isAnything(submission, criteria, coordinator)) {
            return Scorecard.Status.INVALID;
        }
        return Scorecard.isNothing(components) ? Scorecard.Status.NOT_SUBMITTED : Scorecard.Status.SCORED;
    }

    private ComponentScore score(Component asked) {
        Component component = asked.of(submission.unit());
        if (!component.conditions().asks(submission.unit())) {
            return new ComponentScore(
                    component, new Answer.Silent(Voice.SELF), new Outcome.NotApplicable(Step.NOT_ASKED));
        }
        Exemption exemption = criteria.exemption(component, submission.unit());
        if (exemption != null) {
            return new ComponentScore(
                    component, new Answer.Exempted(exemption), new Outcome.NotApplicable(Step.NOT_ASKED));
        }
        if (component.rule() instanceof Rule.External external) {
            return scoreResult(component, external);
        }
        return component.isSurvey() ? scoreSurvey(component) : scoreEntry(component);
    }

    /** What the coordinator entered of another index. */
    private ComponentScore scoreResult(Component component, Rule.External rule) {
        ScoreFile file = submission.external();
        if (file != null) {
            for (Entry entry : file.entries()) {
                if (isFor(entry.component().value(), component) && !(entry.facts() instanceof Facts.None)) {
                    Answer.Entered entered = new Answer.Entered(entry, file);
                    return new ComponentScore(component, entered, result(component, rule, entered));
                }
            }
            if (!file.readable()) {
                return unread(component, Voice.SELF);
            }
        }
        return new ComponentScore(component, new Answer.Silent(Voice.SELF), new Outcome.Awaited());
    }

    private Outcome result(Component component, Rule.External rule, Answer.Entered entered) {
        if (entered.entry().facts() instanceof Facts.Measure measure
                && measure.value().value().compareTo(rule.of().value()) > 0) {
            String most = rule.of().value().toPlainString();
            return new Outcome.Invalid(List.of(
                    Diagnostic.of(Code.NUMBER_OUT_OF_RANGE, measure.value().at(), "0", most)));
        }
        return RulePoints.of(component, entered, criteria.rounding(), false);
    }

    private ComponentScore scoreSurvey(Component component) {
        if (!submission.surveyReadable()) {
            return unread(component, Voice.SURVEY);
        }
        Rule.Survey rule = (Rule.Survey) component.rule();
        List<Located<BigDecimal>> means = new ArrayList<>();
        for (String group : groups(rule)) {
            Located<BigDecimal> mean = latestResult(component, group.isEmpty() ? null : group);
            if (mean != null) {
                means.add(mean);
            }
        }
        List<Diagnostic> why = refused(component, rule, means);
        if (!why.isEmpty()) {
            return new ComponentScore(component, new Answer.Silent(Voice.SURVEY), new Outcome.Invalid(why));
        }
        if (means.size() < groups(rule).size()) {
            return silent(component, Voice.SURVEY);
        }
        List<BigDecimal> found = means.stream().map(Located::value).toList();
        Fraction share = rule.share(found);
        BigDecimal percent = rule.groups().isEmpty() && rule.scale().isPercentage()
                ? found.get(0)
                : share.times(Fraction.of(BigDecimal.valueOf(100))).rounded(PERCENT);
        return new ComponentScore(
                component, new Answer.Surveyed(found, percent), RulePoints.of(component, share, criteria.rounding()));
    }

    /** The groups that are asked by themselves; one without a name where all are asked together. */
    private static List<String> groups(Rule.Survey rule) {
        return rule.groups().isEmpty()
                ? List.of("")
                : rule.groups().stream().map(group -> group.id().value()).toList();
    }

    /** What is wrong with results: of groups that are not asked, or of all where groups are, or beside the scale. */
    private List<Diagnostic> refused(Component component, Rule.Survey rule, List<Located<BigDecimal>> means) {
        List<Diagnostic> why = new ArrayList<>();
        List<String> groups = groups(rule);
        for (SurveyWave wave : submission.waves()) {
            for (SurveyWave.Result result : wave.results()) {
                Located<String> group = result.group();
                if (!isFor(result.component().value(), component)) {
                    continue;
                }
                if (group == null && !rule.groups().isEmpty()) {
                    why.add(Diagnostic.of(Code.NOT_A_MAPPING, result.value().at()));
                } else if (group != null && rule.groups().isEmpty()) {
                    why.add(Diagnostic.of(Code.NOT_A_DECIMAL, group.at(), group.value()));
                } else if (group != null && !groups.contains(group.value())) {
                    why.add(Diagnostic.of(Code.NOT_A_CHOICE, group.at(), group.value(), String.join(", ", groups)));
                }
            }
        }
        BigDecimal from = rule.scale().from();
        BigDecimal to = rule.scale().to().value();
        means.stream()
                .filter(mean -> mean.value().compareTo(from) < 0 || mean.value().compareTo(to) > 0)
                .forEach(mean -> why.add(
                        Diagnostic.of(Code.NUMBER_OUT_OF_RANGE, mean.at(), from.toPlainString(), to.toPlainString())));
        return why;
    }

    /** The latest wave that has a result for the component, and for the group where one is asked by itself, wins. */
    private @Nullable Located<BigDecimal> latestResult(Component component, @Nullable String group) {
        LocalDate latest = LocalDate.MIN;
        Located<BigDecimal> value = null;
        for (SurveyWave wave : submission.waves()) {
            for (SurveyWave.Result result : wave.results()) {
                if (isFor(result.component().value(), component)
                        && result.isOf(group)
                        && wave.date().value().isAfter(latest)) {
                    latest = wave.date().value();
                    value = result.value();
                }
            }
        }
        return value;
    }

    private ComponentScore scoreEntry(Component component) {
        for (ScoreFile file : submission.scores()) {
            if (file.holds(component)) {
                for (Entry entry : file.entries()) {
                    if (isFor(entry.component().value(), component)) {
                        Formula formula = component.rule().formula();
                        if (formula != null && entry.facts() instanceof Facts.None) {
                            return scoreFigures(component, formula, entry, file);
                        }
                        Answer.Entered entered = new Answer.Entered(entry, file);
                        return new ComponentScore(
                                component,
                                entered,
                                RulePoints.of(component, entered, criteria.rounding(), figuresStillGrow));
                    }
                }
                if (!file.readable()) {
                    return unread(component, Voice.SELF);
                }
            }
        }
        Formula formula = component.rule().formula();
        return formula == null ? silent(component, Voice.SELF) : scoreFigures(component, formula, null, null);
    }

    /**
     * The component by the named figures that the unit states, wherever they stand in its files.
     *
     * @param entry what else it says of the component; null where it says nothing
     * @param file the entry's
     */
    private ComponentScore scoreFigures(
            Component component, Formula formula, @Nullable Entry entry, @Nullable ScoreFile file) {
        List<Facts.Value> values = new ArrayList<>();
        List<Citation> citations = new ArrayList<>(entry == null ? List.of() : entry.citations());
        List<Evidence> documents = new ArrayList<>();
        Located<LocalDate> asOf = entry == null ? null : entry.asOf();
        ScoreFile own = file;
        Figure.Stated first = null;
        boolean unreadable = false;
        for (Formula.Named named : formula.stated()) {
            ScoreFile holder = holder(named);
            Figure.Stated stated =
                    holder == null ? null : holder.figure(named.figure().id().value());
            Located<BigDecimal> value = stated == null ? null : named.previous() ? stated.previous() : stated.value();
            if (stated != null && stated.unreadable()) {
                unreadable = true;
            } else if (stated == null || value == null) {
                boolean hidden = submission.scores().stream().anyMatch(one -> !one.readable());
                return hidden ? unread(component, Voice.SELF) : notEntered(component, entry, file);
            } else {
                values.add(new Facts.Value(named.figure().id().value(), named.previous(), value));
            }
            first = first == null ? stated : first;
            own = own == null ? holder : own;
            asOf = asOf == null ? stated.asOf() : asOf;
            if (holder != null) {
                String from = holder.equals(own) ? "" : holder.office() + "/";
                stated.citations().stream().map(one -> one.of(from)).forEach(citations::add);
                if (!holder.equals(own)) {
                    holder.evidence().stream().map(one -> one.of(from)).forEach(documents::add);
                }
            }
        }
        if (first == null || own == null) {
            return notEntered(component, entry, file);
        }
        Facts facts = unreadable ? new Facts.Unreadable(first.at(), "") : new Facts.Figures(values, first.at());
        Located<String> code = entry == null
                ? new Located<>(component.code().value(), first.id().at())
                : entry.component();
        Answer.Entered entered = new Answer.Entered(
                new Entry(
                        code,
                        facts,
                        entry == null ? null : entry.statedScore(),
                        citations.stream().distinct().toList(),
                        entry == null ? "" : entry.note(),
                        asOf),
                own.citing(documents));
        return new ComponentScore(
                component, entered, RulePoints.of(component, entered, criteria.rounding(), figuresStillGrow));
    }

    private static ComponentScore notEntered(Component component, @Nullable Entry entry, @Nullable ScoreFile file) {
        return entry == null || file == null
                ? silent(component, Voice.SELF)
                : new ComponentScore(component, new Answer.Entered(entry, file), new Outcome.Missing(Voice.SELF));
    }

    /** The first file that states a figure. */
    private @Nullable ScoreFile holder(Formula.Named named) {
        return submission.scores().stream()
                .filter(file -> file.figure(named.figure().id().value()) != null)
                .findFirst()
                .orElse(null);
    }

    private static ComponentScore silent(Component component, Voice voice) {
        return new ComponentScore(component, new Answer.Silent(voice), new Outcome.Missing(voice));
    }

    private static ComponentScore unread(Component component, Voice voice) {
        return new ComponentScore(component, new Answer.Unread(voice), new Outcome.Invalid(List.of()));
    }

    private static boolean isFor(String code, Component component) {
        return code.equals(component.code().value());
    }

    /** Each bonus counts once that is claimed where bonuses are claimed. */
    private BigDecimal bonus() {
        return criteria.bonus().items().stream()
                .map(item -> {
                    Claim claim = submission.claim(item, coordinator);
                    return claim == null ? BigDecimal.ZERO : claim.points(item);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(criteria.bonus().max());
    }

    /**
     * The points taken off: by the unit's own word what it declares; with what offices find, within an office by the latest
     * pass, those of several offices added up, and what the unit declares only where none says how often it was.
     *
     * @param byOffices whether what offices find counts: not before the result is published
     */
    static BigDecimal penalty(Submission submission, CriteriaSet criteria, String coordinator, boolean byOffices) {
        return criteria.penalty().items().stream()
                .map(item -> {
                    BigDecimal found = byOffices ? submission.found(item) : null;
                    Claim declared = submission.declaration(item, coordinator);
                    return found != null
                            ? item.points(found)
                            : declared == null ? BigDecimal.ZERO : declared.points(item);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(criteria.penalty().max());
    }
}
