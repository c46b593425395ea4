package org.sodiem.past;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.Transition;
import org.sodiem.git.Revision;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.movement.IndexLine;
import org.sodiem.page.Context;
import org.sodiem.page.Draft;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.Delta;
import org.sodiem.part.Frame;
import org.sodiem.part.History;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.StepLine;
import org.sodiem.score.Proof;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.RemarkText;
import org.sodiem.view.IndexView;

/** Tells the history of one unit. */
public final class HistoryAssembler implements Draft<HistoryPage> {

    private static final int MOST_CHANGES = 100;
    private static final int MOST_BRIEF = 30;
    private static final int MOST_ROWS = 40;
    private static final int MOST_MOMENTS = 5;
    private static final int MOST_FACTS = 90;
    private static final int MOST_DOCUMENTS = 3;

    private final Context context;
    private final UnitPrints prints;
    private final Words words;
    private final Numbers numbers;
    private final CommitText commits;
    private final ChangeText told;
    private final IndexView index;
    private final Standing standing;
    private final Scorecard card;
    private final SitePath here;
    private final CriteriaSet criteria;
    private final List<HistoryStep> steps;
    private final boolean recorded;

    public HistoryAssembler(Context context, UnitPrints prints, IndexView index, Standing standing) {
        this.context = context;
        this.prints = prints;
        this.words = context.words();
        this.numbers = words.numbers();
        this.commits = new CommitText(words, context.campaign().timezone());
        this.told = new ChangeText(words);
        this.index = index;
        this.standing = standing;
        this.card = standing.card();
        this.here = SitePath.history(card.key());
        this.criteria = card.criteria();
        List<UnitChange> changes = context.chronicle().toldOf(card.key());
        this.recorded = changes != null;
        this.steps = changes == null ? List.of() : HistoryStep.of(changes);
    }

    @Override
    public String inputs() {
        return prints.of(index, standing, frame());
    }

    private String title() {
        return words.text("history.title", context.names().of(card));
    }

    private Frame frame() {
        List<Link> crumbs = List.of(
                context.overview(here),
                Link.to(context.names().of(card), SitePath.unit(card.key()), here),
                new Link(words.text("history"), "", true));
        return context.frameOfMany(title(), here, crumbs, index);
    }

    @Override
    public HistoryPage page() {
        List<HistoryStep> newest = newest(MOST_CHANGES);
        Set<String> shown = new HashSet<>();
        newest.forEach(step -> shown.add(anchor(step.change())));
        History history = new History(
                finding(MOST_CHANGES), line(), newest.stream().map(this::change).toList(), components(shown));
        return new HistoryPage(recorded ? frame() : frame().bare(), title(), history);
    }

    /** What the unit's report says of it: the line, and the newest changes with the places where they are told. */
    public History.Extract brief() {
        Set<String> codes = new TreeSet<>(counts().keySet());
        card.components().forEach(score -> codes.remove(score.component().code().value()));
        List<HistoryStep> newest = newest(MOST_BRIEF);
        List<String> former = Stream.concat(
                        codes.stream().map(HistoryAssembler::anchor),
                        newest(MOST_CHANGES).stream().skip(MOST_BRIEF).map(step -> anchor(step.change())))
                .toList();
        return new History.Extract(
                finding(steps.size()),
                line(),
                Link.to(words.text("history.all"), here, SitePath.unit(card.key())),
                words.count("history.newest", newest.size()),
                newest.stream().map(this::brief).toList(),
                former);
    }

    private History.Brief brief(HistoryStep step) {
        UnitChange change = step.change();
        String anchor = anchor(change);
        String page = here.relativeTo(SitePath.unit(card.key()));
        return new History.Brief(
                anchor,
                new Link(commits.written(change.revision()), page + "#" + anchor, false),
                change.isByOthers() ? "" : commits.author(change.revision(), card.unit()),
                change.isByOthers() ? words.text("history.moved") : brief(commits.subject(change.revision())),
                told.late(context.chronicle().late(card.key(), change)),
                Delta.of(change.ownPointsChange(), numbers));
    }

    private List<HistoryStep> newest(int most) {
        List<HistoryStep> newest = new ArrayList<>(steps.subList(Math.max(0, steps.size() - most), steps.size()));
        Collections.reverse(newest);
        return newest;
    }

    private History.@Nullable Line line() {
        IndexLine line = IndexLine.of(context.scores(), standing, steps, context.earlier(index));
        return line == null ? null : new StepLine(words, context.campaign().timezone()).of(line, context.now());
    }

    /** How often each component changed, by its code. */
    public Map<String, Long> counts() {
        return steps.stream()
                .flatMap(step -> step.told().stream())
                .collect(Collectors.groupingBy(ScoreChange::component, Collectors.counting()));
    }

    private String finding(int most) {
        if (!recorded) {
            return words.text("history.none", told.absence(context.absence()));
        }
        if (steps.isEmpty()) {
            return words.text("history.empty");
        }
        String finding = words.count("history.finding", steps.size());
        return steps.size() > most
                ? finding + " " + words.text("history.shortened", words.figure(most), words.figure(steps.size() - most))
                : finding;
    }

    public static String anchor(UnitChange change) {
        return (change.isByOthers() ? "d-" : "c-") + change.revision().shortId();
    }

    private History.Change change(HistoryStep step) {
        UnitChange change = step.change();
        boolean merged =
                !change.revision().id().equals(change.landing().revision().id());
        List<History.Row> rows = rows(step.told());
        int more = rows.size() - MOST_ROWS;
        return new History.Change(
                anchor(change),
                change.isByOthers() ? commits.moment(change.landing().landed()) : commits.written(change.revision()),
                change.isByOthers() ? "" : commits.author(change.revision(), card.unit()),
                change.isByOthers() ? new Link("", "", false) : commit(change.revision()),
                change.isByOthers() ? words.text("history.moved") : commits.subject(change.revision()),
                change.isByOthers() ? "" : commits.body(change.revision(), card.unit()),
                merged
                        ? Piece.of(
                                words,
                                "history.landed",
                                Piece.plain(commits.moment(change.landing().landed())),
                                Piece.link(commit(change.landing().revision())))
                        : List.of(),
                told.late(context.chronicle().late(card.key(), change)),
                String.join(" ", told.notes(step)),
                change.isWithoutPoints()
                        ? ""
                        : ChangeText.moved(told.points(change.before()), told.points(change.after())),
                Delta.of(change.isByOthers() ? null : change.ownPointsChange(), numbers),
                rows.stream().limit(MOST_ROWS).toList(),
                more > 0 ? words.count("history.more", more) : "",
                step.remarks().stream()
                        .limit(MOST_ROWS)
                        .map(new RemarkText(
                                words,
                                context::officeTitle,
                                context.scores().book().plan()::title,
                                criteria)::of)
                        .toList());
    }

    private Link commit(Revision revision) {
        return context.forge().commit(revision.shortId(), revision.id());
    }

    /** The rows of a change, in its order; components of which the same is told without other points share one. */
    private List<History.Row> rows(List<ScoreChange> changes) {
        Map<History.Row, List<Link>> rows = new LinkedHashMap<>();
        for (ScoreChange change : changes) {
            History.Row row = row(change);
            boolean plain = switch (Transition.of(change)) {
                case EVIDENCE_ADDED, EVIDENCE_CHANGED, NOTE_CHANGED -> true;
                default -> false;
            };
            boolean told = !row.added().isEmpty() || !row.removed().isEmpty();
            History.Row shared = new History.Row(
                    plain ? List.of() : row.components(),
                    plain && told ? "" : row.what(),
                    plain ? "" : row.points(),
                    row.delta(),
                    row.facts(),
                    row.added(),
                    row.removed());
            rows.computeIfAbsent(shared, own -> new ArrayList<>()).addAll(row.components());
        }
        return rows.entrySet().stream()
                .map(row -> row.getKey().of(row.getValue()))
                .toList();
    }

    private History.Row row(ScoreChange change) {
        Statement before = change.before();
        Statement after = change.after();
        FactsText text = facts(change.component());
        String old = brief(text.of(before));
        String fresh = brief(text.of(after));
        return new History.Row(
                List.of(new Link(change.component(), "#" + anchor(change.component()), false)),
                told.transition(Transition.of(change)),
                ChangeText.moved(told.points(before), told.points(after)).replace(' ', '\u00A0'),
                Delta.of(Transition.pointsOf(change), numbers),
                ChangeText.facts(old, fresh),
                after == null ? "" : documents(after.proofsNotIn(before)),
                before == null ? "" : documents(before.proofsNotIn(after)));
    }

    private static String brief(String text) {
        return CommitText.clean(text, MOST_FACTS);
    }

    private Link link(String code, String text) {
        String sheet = SitePath.unit(card.key()).relativeTo(here);
        return new Link(text, criteria.component(code) == null ? "" : sheet + SitePath.anchor(code), false);
    }

    private FactsText facts(String code) {
        return FactsText.of(words, criteria, code);
    }

    /** Documents by number or title; not their addresses, which may have become internal since. */
    private String documents(List<Proof> proofs) {
        String some = proofs.stream()
                .limit(MOST_DOCUMENTS)
                .map(proof -> {
                    String number = proof.number();
                    String name = brief(number == null ? proof.title() : number);
                    String part = Stream.of(
                                    proof.section(),
                                    proof.pages().isEmpty() ? "" : words.text("documents.pages", proof.pages()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "));
                    return part.isEmpty() ? name : name + " (" + brief(part) + ")";
                })
                .collect(Collectors.joining("; "));
        return proofs.size() > MOST_DOCUMENTS ? some + "; …" : some;
    }

    private List<History.Component> components(Set<String> shown) {
        Map<String, List<HistoryStep>> changed = new TreeMap<>(context.codes());
        for (HistoryStep step : steps) {
            step.told()
                    .forEach(own -> changed.computeIfAbsent(own.component(), code -> new ArrayList<>())
                            .add(step));
        }
        List<History.Component> components = new ArrayList<>();
        changed.forEach((code, own) -> {
            int left = Math.max(0, own.size() - MOST_MOMENTS);
            Component component = criteria.component(code);
            components.add(new History.Component(
                    anchor(code),
                    link(code, component == null ? code : code + " " + component.title()),
                    own.subList(left, own.size()).stream()
                            .map(step -> moment(step, code, shown))
                            .toList(),
                    left == 0 ? "" : words.count("history.older", left)));
        });
        return components;
    }

    private History.Moment moment(HistoryStep step, String code, Set<String> shown) {
        UnitChange change = step.change();
        LocalDateTime landed = LocalDateTime.ofInstant(
                change.landing().landed(), context.campaign().timezone());
        String anchor = shown.contains(anchor(change)) ? "#" + anchor(change) : "";
        Statement after = step.told().stream()
                .filter(own -> own.component().equals(code))
                .map(ScoreChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Link day = new Link(words.days().day(landed.toLocalDate()), anchor, false);
        return new History.Moment(day, told.points(after), brief(facts(code).of(after)));
    }

    /** The place of a component's history on its unit's page of history. */
    public static String anchor(String code) {
        return "ls-" + code.replace('.', '-');
    }
}
