package org.sodiem.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.MendedWords;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.load.TextFiles;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Claim;
import org.sodiem.model.Component;
import org.sodiem.model.Office;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.score.AdjustmentVoices;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Statement;
import org.sodiem.score.ToFill;
import org.sodiem.sheet.Reading;
import org.sodiem.sheet.Refusal;
import org.sodiem.sheet.SheetReader;
import org.sodiem.source.FileTree;
import org.sodiem.yaml.Node;

/**
 * A workbook on its way into a file; that of an appraiser is one for each unit.
 *
 * @param name what the workbook's file is called
 * @param key the unit that it is of; null where that is not known
 * @param against the commit whose figures an office looked at, nothing where no commit has them; null where it is none of an office
 * @param change what it changes; null where it is not read
 * @param refusal why nothing of it is read, in words; nothing where it is
 * @param places the cells in which values of the file stand; null where it is not read, or changes nothing
 * @param troubles what is wrong in it
 */
public record FormImport(
        String name,
        @Nullable UnitKey key,
        @Nullable String against,
        @Nullable FileChange change,
        String refusal,
        @Nullable Places places,
        List<Trouble> troubles) {

    /** More words than an id has. */
    private static final int LONGEST_ID = 32;

    public FormImport {
        troubles = List.copyOf(troubles);
    }

    /** The cells of a workbook by what they say in the file. */
    @FunctionalInterface
    interface Places {

        /**
         * The cell of a problem of a kind; nothing where no cell shows it.
         *
         * @param path the keys that lead to it in the file
         */
        String of(List<String> path, Code code);
    }

    private static FormImport refused(String name, String why) {
        return new FormImport(name, null, null, null, why, null, List.of());
    }

    /**
     * Reads a workbook.
     *
     * @param name what it is called in messages
     * @param scores the campaign as it is
     * @param tree its files
     * @param byOffices the indexes of which the leads score the units
     * @param mended which sets asked the same as those in force
     * @param words the language of messages
     */
    public static List<FormImport> read(
            Path file,
            String name,
            Scores scores,
            FileTree tree,
            Set<String> byOffices,
            MendedWords mended,
            Words words)
            throws IOException {
        Reading reading = SheetReader.read(file);
        if (reading.workbook() == null || reading.refusal() != null) {
            return List.of(refused(name, refusal(reading, name, words)));
        }
        Filled filled = Filled.of(reading.workbook());
        if (filled == null) {
            return List.of(refused(name, words.text("workbook.wrong.none", name)));
        }
        if (Filled.isOfSeveral(reading.workbook())) {
            return List.of(refused(name, words.text("workbook.wrong.several", name)));
        }
        String campaign = filled.about().getOrDefault("campaign", "");
        String year = scores.book().year();
        if (!campaign.equals(year)) {
            boolean later = campaign.compareTo(year) > 0;
            String why = later ? "workbook.wrong.campaign.later" : "workbook.wrong.campaign.earlier";
            return List.of(refused(name, words.text(why, name, campaign, year)));
        }
        HeadSheet head = HeadSheet.of(filled.about());
        return head == null
                ? appraisals(name, filled, scores, mended, words)
                : List.of(scores(name, filled, head, scores, tree, byOffices, mended, words));
    }

    private static FormImport scores(
            String name,
            Filled filled,
            HeadSheet head,
            Scores scores,
            FileTree tree,
            Set<String> byOffices,
            MendedWords mended,
            Words words)
            throws IOException {
        IndexResult index = scores.index(head.index());
        Standing standing = index == null ? null : index.byUnit().get(head.unit());
        if (standing == null) {
            return refused(name, words.text("workbook.wrong.unit", name, head.unit(), head.index()));
        }
        Scorecard card = standing.card();
        String other = otherName(name, Set.of(head.unit(), head.office(), head.index()), id -> {
            Unit unit = scores.book().unit(id);
            Office office = head.office().isEmpty() ? null : scores.book().office(id);
            return unit != null ? unit.title() : office != null ? office.title() : "";
        });
        if (!other.isEmpty()) {
            return refused(
                    name,
                    words.text("workbook.wrong.named", name, other, card.unit().title()));
        }
        if (!mended.only(head.set(), card.criteria())) {
            return refused(name, words.text("workbook.wrong.set", name, head.unit()));
        }
        ToFill target = ToFill.of(byOffices, card).stream()
                .filter(one -> head.office().equals(one.office() == null ? "" : one.office()))
                .findFirst()
                .orElse(null);
        if (target == null) {
            return refused(name, words.text("workbook.wrong.office", name, head.unit()));
        }
        Words own = Filled.words(head.language());
        Form form = FormMaker.of(scores, card, target, own);
        if (form == null) {
            return refused(name, words.text("workbook.wrong.file", name, target.path()));
        }
        if (form.lines().stream().noneMatch(line -> filled.rows().containsKey(line.key()))) {
            return refused(name, words.text("workbook.wrong.none", name)); // its documents alone can still be told
        }
        String text = tree.hasFile(target.path())
                ? new String(tree.read(target.path(), TextFiles.LARGEST), StandardCharsets.UTF_8)
                : "";
        FileChange change = FormChange.of(form, filled, text);
        boolean stale = !form.head().state().equals(head.state());
        if (stale && (change.changes() || !change.troubles().isEmpty())) {
            return refused(name, words.text("workbook.wrong.state", name, target.path(), head.unit()));
        }
        Places places = change.changes() ? new ScorePlaces(filled.places(), change.fresh()) : null;
        List<Trouble> troubles = new ArrayList<>(change.troubles());
        if (!stale) {
            troubles.addAll(Misplaced.in(form, filled));
        }
        return new FormImport(name, card.key(), null, stale ? change.older() : change, "", places, troubles);
    }

    /**
     * The title of what a file is called by, or a folder it lies in, where a workbook is not its own: somebody took another's to
     * begin with. Nothing where it is called by its own, or by none.
     *
     * @param own the ids of what it is of
     * @param titles the titles of all by their ids; nothing for what is no id
     */
    private static String otherName(String name, Set<String> own, UnaryOperator<String> titles) {
        List<String> parts = new ArrayList<>(List.of(name.split("/", -1)));
        Collections.reverse(parts);
        for (String part : parts) {
            List<String> said =
                    List.of(Lookalikes.bare(part.replaceFirst("\\.[^.]*$", "")).split(" ", -1));
            for (int count = Math.min(said.size(), LONGEST_ID); count > 0; count--) {
                String id = String.join("-", said.subList(0, count));
                String title = own.contains(id) ? "" : titles.apply(id);
                if (own.contains(id) || !title.isEmpty()) {
                    return title;
                }
            }
        }
        return "";
    }

    /** What an office finds, unit by unit, and what belongs to none of them. */
    private static List<FormImport> appraisals(
            String name, Filled filled, Scores scores, MendedWords mended, Words words) {
        AppraisalHead head = Objects.requireNonNull(AppraisalHead.of(filled.about()));
        IndexResult index = scores.index(head.index());
        Office office = scores.book().office(head.office());
        if (index == null || office == null || !head.pass().matches("[1-9][0-9]{0,2}")) {
            return List.of(
                    refused(name, words.text("workbook.appraise.wrong.head", name, head.office(), head.index())));
        }
        String other = otherName(name, Set.of(head.office(), head.index()), id -> {
            Office named = scores.book().office(id);
            return named == null ? "" : named.title();
        });
        if (!other.isEmpty()) {
            return List.of(refused(name, words.text("workbook.wrong.named", name, other, office.title())));
        }
        if (!mended.only(head.set(), index.criteria())) {
            return List.of(refused(name, words.text("workbook.appraise.wrong.set", name, head.office())));
        }
        Words own = Filled.words(head.language());
        AppraisalForm form = AppraisalForm.of(
                scores,
                index,
                head.office(),
                Integer.parseInt(head.pass()),
                head.states()::containsKey,
                head.against(),
                own);
        List<FormImport> read = new ArrayList<>();
        form.unreadable().forEach(path -> read.add(refused(name, words.text("workbook.wrong.file", name, path))));
        Set<String> known = new HashSet<>();
        Map<String, Filled.RowPlace> stood = filled.places();
        for (AppraisalForm.Desk desk : form.desks()) {
            known.add(desk.unit());
            desk.matters().forEach(matter -> known.add(matter.key()));
            FileChange change = AppraisalChange.of(form, desk, filled, head.against());
            boolean stale = !FormMaker.state(desk.text()).equals(head.states().getOrDefault(desk.unit(), ""));
            UnitKey key = desk.standing().card().key();
            if (stale && (change.changes() || !change.troubles().isEmpty())) {
                read.add(refused(name, words.text("workbook.appraise.wrong.state", name, desk.path(), head.office())));
            } else {
                Places places = change.changes() ? new AppraisalPlaces(stood, desk.unit()) : null;
                read.add(new FormImport(
                        name, key, head.against(), stale ? change.older() : change, "", places, change.troubles()));
            }
        }
        List<Trouble> strange = new ArrayList<>(filled.troubles());
        Misplaced.sorted(form, filled, own).ifPresent(strange::add);
        filled.rows().forEach((key, row) -> {
            if (!known.contains(key)) {
                strange.addAll(strange(key, row, index, office, scores, own));
            }
        });
        if (!strange.isEmpty() || read.isEmpty()) {
            read.add(new FormImport(name, null, head.against(), null, "", null, strange));
        }
        return read;
    }

    /** What is typed in a row that is not the office's, or not there any more. */
    private static List<Trouble> strange(
            String key, Filled.Row row, IndexResult index, Office office, Scores scores, Words words) {
        String typed = row.columns().stream()
                .filter(column -> !column.equals("key") && row.cell(column) != null)
                .findFirst()
                .orElse(null);
        if (typed == null) {
            return List.of();
        }
        String[] names = key.split("/", -1);
        Component component = names.length == 3 && names[1].equals(Matter.SCORES)
                ? index.criteria().component(names[2])
                : null;
        Standing standing = index.byUnit().get(names[0]);
        if (component == null || standing == null) {
            return List.of(Trouble.of(row.place(typed), words.text("workbook.appraise.wrong.row", key)));
        }
        String coordinator = scores.book().campaign().coordinator().value();
        String appraiser = standing.card().submission().appraiser(component, coordinator);
        Office other = scores.book().office(appraiser);
        return List.of(Trouble.of(
                row.place(typed),
                appraiser.equals(office.id())
                        ? words.text("workbook.appraise.wrong.row", key)
                        : words.text(
                                "workbook.appraise.wrong.office",
                                names[2],
                                other == null ? appraiser : other.title(),
                                office.title())));
    }

    private static String refusal(Reading reading, String name, Words words) {
        return switch (reading.refusal() == null ? Refusal.BROKEN : reading.refusal()) {
            case KIND -> words.text("workbook.refused.kind", name);
            case OLD_OR_LOCKED -> words.text("workbook.refused.old-or-locked", name);
            case MACROS -> words.text("workbook.refused.macros", name);
            case TOO_LARGE -> words.text("workbook.refused.too-large", name);
            case TOO_MANY_CELLS -> words.text("workbook.refused.too-many-cells", name);
            case ENTITIES -> words.text("workbook.refused.entities", name);
            case BROKEN -> words.text("workbook.refused.broken", name);
        };
    }

    /** Whether it was read, and says something else than the file. */
    public boolean changes() {
        return change != null && change.changes();
    }

    /** Whether nothing may be written because of it. */
    public boolean isRefused() {
        return !refusal.isEmpty() || troubles.stream().anyMatch(Trouble::isError);
    }

    /** The same with points stated anew. */
    public FormImport restated(Scorecard card) {
        return new FormImport(
                name, key, against, change == null ? null : change.restated(card), refusal, places, troubles);
    }

    /** The same with what is wrong in the file as it would be, told by the cells that say it, or that are empty. */
    public FormImport with(List<Diagnostic> problems, Words words) {
        if (change == null || places == null) {
            return this;
        }
        Written written = Written.of(change.path(), change.after());
        List<Trouble> all = new ArrayList<>(troubles);
        for (Diagnostic problem : problems) {
            if (problem.at().file().path().equals(change.path())) {
                List<String> path =
                        written == null ? List.of() : written.path(problem.at().start());
                String empty = written != null && problem.code() == Code.MISSING_KEY
                        ? places.of(missing(written, path, problem), problem.code())
                        : "";
                String place = empty.isEmpty() ? places.of(path, problem.code()) : empty;
                all.add(new Trouble(
                        place.isEmpty() ? problem.at().toString() : place,
                        problem,
                        empty.isEmpty() ? ofCell(problem, words) : words.text("workbook.wrong.empty")));
            }
        }
        return new FormImport(name, key, against, change, refusal, places, all);
    }

    /** Whether an office found what it says. */
    public boolean appraisal() {
        return against != null;
    }

    /**
     * The same with what an office agrees to here and has never seen: figures and claims that the unit changed after the
     * workbook was made.
     *
     * @param seen the unit as the workbook shows it
     * @param was the unit as it is
     * @param now the unit with what the workbook says
     * @param coordinator the office that appraises bonuses
     */
    public FormImport unseen(Standing seen, Standing was, Standing now, String coordinator, Words words) {
        Written written = change == null ? null : Written.of(change.path(), change.after());
        if (change == null || places == null || written == null) {
            return this;
        }
        Map<String, ComponentScore> before = new HashMap<>();
        seen.card()
                .components()
                .forEach(score -> before.put(score.component().code().value(), score));
        List<Trouble> all = new ArrayList<>(troubles);
        for (int i = 0; i < now.card().components().size(); i++) {
            Answer.Appraised agreed = agreed(now.voices().of(i));
            ComponentScore own = now.card().components().get(i);
            String code = own.component().code().value();
            ComponentScore shown = before.get(code);
            boolean fresh = agreed != null && agreed(was.voices().of(i)) == null;
            if (agreed != null
                    && fresh
                    && shown != null
                    && !Statement.said(shown).equals(Statement.said(own))) {
                List<String> path =
                        written.path(agreed.finding().component().at().start());
                all.add(unseen(
                        places.of(path, Code.APPRAISED_POINTS),
                        now.card(),
                        code,
                        shown.points(),
                        own.points(),
                        agreed.office(),
                        words));
            }
        }
        for (Adjustment.Item item : now.card().criteria().bonus().items()) {
            AdjustmentVoices own = bonus(item, now.card(), coordinator);
            Claim shown = seen.card().submission().claim(item, coordinator);
            Claim claimed = now.card().submission().claim(item, coordinator);
            if (own.agreement() != null
                    && bonus(item, was.card(), coordinator).agreement() == null
                    && (shown == null || claimed == null || shown.cases().compareTo(claimed.cases()) != 0)) {
                all.add(unseen(
                        places.of(written.path(own.agreement().start()), Code.APPRAISED_POINTS),
                        now.card(),
                        item.code().value(),
                        shown == null ? null : shown.points(item),
                        own.own(),
                        coordinator,
                        words));
            }
        }
        return new FormImport(name, key, against, change, refusal, places, all);
    }

    private static AdjustmentVoices bonus(Adjustment.Item item, Scorecard card, String coordinator) {
        return AdjustmentVoices.bonus(item, card.submission(), card.criteria(), coordinator);
    }

    private static Trouble unseen(
            String place,
            Scorecard card,
            String code,
            @Nullable BigDecimal shown,
            @Nullable BigDecimal now,
            String office,
            Words words) {
        return Trouble.of(
                place,
                words.text(
                        "workbook.appraise.wrong.unseen",
                        card.unit().title(),
                        code,
                        points(shown, words),
                        points(now, words),
                        card.key().unit(),
                        office));
    }

    private static String points(@Nullable BigDecimal points, Words words) {
        return points == null ? "–" : words.numbers().points(points);
    }

    /** What an office says that agrees to what the unit says; null where none does. */
    private static Answer.@Nullable Appraised agreed(ComponentVoices voices) {
        return voices.appraised() != null
                        && voices.appraised().answer() instanceof Answer.Appraised said
                        && said.finding().ruling() instanceof Appraisal.Agreed
                ? said
                : null;
    }

    /** What is wrong in the words of a cell, where a file's would name a key to add; nothing where they do not. */
    private static String ofCell(Diagnostic problem, Words words) {
        return problem.code() == Code.APPRAISED_WITHOUT_REASON
                ? words.text("workbook.wrong.reason", problem.args().get(0))
                : "";
    }

    /** The keys that lead to one that is missing, from where its lack is told: the mapping, or the first key in it. */
    private static List<String> missing(Written written, List<String> told, Diagnostic problem) {
        List<String> path = new ArrayList<>(told);
        if (!path.isEmpty() && !(written.at(path.toArray(String[]::new)) instanceof Node.Mapping)) {
            path.remove(path.size() - 1);
        }
        path.addAll(problem.args());
        return path;
    }
}
