package org.sodiem.criteria;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried.Refusal;
import org.sodiem.criteria.Carried.Why;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.TextFiles;
import org.sodiem.load.UnitFile;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Exemption;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/**
 * Brings what units handed in by an earlier criteria set to the set in force: a function of the files alone, so that
 * whoever runs it on the same files gets the same bytes.
 */
public final class Carry {

    /** The files beside those of scores that are changed. */
    private static final Set<FileKind> OTHERS = Set.of(FileKind.SURVEY, FileKind.EXTERNAL);

    private final FileTree tree;
    private final ScoreBook book;
    private final Sets sets;
    private final IdentityHashMap<CriteriaSet, Pairing> pairings = new IdentityHashMap<>();
    private final IdentityHashMap<CriteriaSet, String> marks = new IdentityHashMap<>();
    private final Map<String, CriteriaSet> last = new HashMap<>();
    private final Map<String, CriteriaSet> marked = new HashMap<>();

    /** By which pairings files of scores of a unit are carried in this run. */
    private final Map<UnitKey, Set<Pairing>> carried = new HashMap<>();

    private final Map<String, String> files = new TreeMap<>();
    private final List<Carried.OfFile> units = new ArrayList<>();
    private final List<Carried.Decision> decisions = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Carry(FileTree tree, ScoreBook book, Sets sets) {
        this.tree = tree;
        this.book = book;
        this.sets = sets;
    }

    /**
     * Carries all submissions of a campaign.
     *
     * @param tree the files as the units have them
     * @param book the campaign with the sets in force
     * @param sets those before
     */
    public static Carried run(FileTree tree, ScoreBook book, Sets sets) throws IOException {
        Carry carry = new Carry(tree, book, sets);
        List<HandedIn> files = HandedIn.all(tree, book);
        for (HandedIn file : files) {
            carry.file(file);
        }
        for (HandedIn file : files) {
            if (file.kind() == FileKind.APPRAISAL) {
                carry.appraisal(file.path(), file.unit());
            }
        }
        for (HandedIn file : files) {
            if (file.kind() == FileKind.EXPLANATIONS) {
                carry.explanations(file.path(), file.unit());
            }
        }
        CarriedGuidance guidance = CarriedGuidance.of(tree, book.year(), book.criteria(), sets);
        carry.files.putAll(guidance.texts());
        carry.refusals.addAll(guidance.refusals());
        carry.exemptions(FileKind.EXEMPTIONS.in(Layout.definitions(book.year())));
        return new Carried(carry.files, carry.units, carry.decisions, carry.aside, guidance.guides(), carry.refusals);
    }

    private void file(HandedIn file) throws IOException {
        String path = file.path();
        FileKind kind = file.kind();
        boolean scores = file.isScores();
        CriteriaSet set = book.criteria(file.unit().index());
        if (set == null || !(scores || OTHERS.contains(kind))) {
            return;
        }
        String text = text(tree, path);
        String index = set.index().value();
        String mark = text == null ? null : SetMark.in(text);
        CriteriaSet earlier = mark == null
                ? scores ? last.computeIfAbsent(index, sets::last) : sets.writtenBy(index, path)
                : marked.computeIfAbsent(index + " " + mark, key -> sets.marked(index, mark));
        boolean there = mark(set).equals(mark)
                || (mark == null && earlier != null && mark(earlier).equals(mark(set)));
        if (there || (earlier == null && mark == null)) {
            return;
        }
        if (text == null || earlier == null) {
            refusals.add(new Refusal(text == null ? Why.UNREADABLE : Why.UNKNOWN_SET, path, mark == null ? "" : mark));
            return;
        }
        Pairing pairing = pairing(earlier, set);
        if (scores) {
            carried.computeIfAbsent(file.unit(), key -> new LinkedHashSet<>()).add(pairing);
        }
        try {
            if (scores) {
                CarriedScores moved = CarriedScores.of(
                        scores(file),
                        file.unit(),
                        text,
                        pairing,
                        nothing(file.unit()),
                        book.campaign().coordinator().value());
                changed(path, text, moved.text());
                units.add(moved.told());
            } else if (kind == FileKind.SURVEY) {
                changed(path, text, CarriedResults.survey(text, pairing));
            } else {
                changed(path, text, CarriedResults.external(text, pairing));
            }
        } catch (TakenException e) {
            refusals.add(new Refusal(Why.TAKEN, path, e.code()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusals.add(new Refusal(Why.UNREADABLE, path, ""));
        }
    }

    /**
     * An appraisal bears no mark. It speaks of the scores that stand beside it: where none of them is of an earlier set, it
     * is of the set in force.
     */
    private void appraisal(String path, UnitKey unit) throws IOException {
        Set<Pairing> pairings = carried.getOrDefault(unit, Set.of());
        if (pairings.isEmpty()) {
            return;
        }
        String text = text(tree, path);
        try {
            for (Pairing pairing : pairings) {
                Refusal refusal = text == null
                        ? new Refusal(Why.UNREADABLE, path, "")
                        : CarriedResults.appraisedAndGone(path, text, pairing);
                if (refusal != null) {
                    refusals.add(refusal);
                    return;
                }
            }
        } catch (IllegalArgumentException e) {
            refusals.add(new Refusal(Why.UNREADABLE, path, ""));
        }
    }

    /** Explanations bear no mark either; they answer appraisals of the scores beside them. */
    private void explanations(String path, UnitKey unit) throws IOException {
        Set<Pairing> pairings = carried.getOrDefault(unit, Set.of());
        String text = pairings.isEmpty() ? null : text(tree, path);
        if (pairings.isEmpty()) {
            return;
        }
        try {
            Set<String> results = new LinkedHashSet<>();
            for (Pairing pairing : pairings) {
                results.add(CarriedResults.explained(Objects.requireNonNullElse(text, ""), pairing));
            }
            if (text == null || results.size() > 1) {
                refusals.add(new Refusal(Why.UNREADABLE, path, ""));
            } else {
                changed(path, text, results.iterator().next());
            }
        } catch (TakenException e) {
            refusals.add(new Refusal(Why.TAKEN, path, e.code()));
        } catch (IllegalArgumentException e) {
            refusals.add(new Refusal(Why.UNREADABLE, path, ""));
        }
    }

    /** Decisions on what does not apply, of all indexes in one file. */
    private void exemptions(String path) throws IOException {
        String text = tree.hasFile(path) ? text(tree, path) : null;
        Map<String, Pairing> own = new TreeMap<>();
        Map<String, List<Exemption>> stood = new TreeMap<>();
        for (CriteriaSet set : book.criteria()) {
            String index = set.index().value();
            CriteriaSet earlier = text == null || SetMark.isIn(text, set)
                    ? null
                    : SetMark.all(text).stream()
                            .map(mark -> sets.marked(index, mark))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(sets.writtenBy(index, path));
            if (earlier != null && !mark(earlier).equals(mark(set))) {
                own.put(index, pairing(earlier, set));
                List<Exemption> known = sets.exemptions(earlier);
                if (known != null) {
                    stood.put(index, known);
                }
            }
        }
        if (text == null || own.isEmpty()) {
            return;
        }
        try {
            CarriedExemptions moved = new CarriedExemptions(text, own, stood);
            decisions.addAll(moved.decisions());
            if (moved.isEmpty()) {
                aside.add(path);
            } else {
                changed(path, text, moved.text());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusals.add(new Refusal(Why.UNREADABLE, path, ""));
        }
    }

    private Pairing pairing(CriteriaSet earlier, CriteriaSet set) {
        return pairings.computeIfAbsent(
                earlier,
                key -> Pairing.of(key, set, EmptyScores.words(book.campaign().locale())));
    }

    private Submission nothing(UnitKey unit) {
        return book.submissions().stream()
                .filter(submission -> submission.key().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such unit"));
    }

    private ScoreFile scores(HandedIn file) throws IOException {
        TreeEntry entry = new TreeEntry(file.path(), TreeEntry.Kind.FILE);
        UnitFile read = UnitFile.read(tree, file.unit().unit(), file.folder(), entry, new Problems());
        if (!(read instanceof UnitFile.Scored scored)) {
            throw new IllegalArgumentException("no file of scores");
        }
        return scored.file();
    }

    /** Whether a file of scores bears the mark of another set than before. */
    public static boolean isMarkedAnew(ScoreFile before, ScoreFile after) {
        return !Objects.equals(
                SetMark.in(before.source().text()), SetMark.in(after.source().text()));
    }

    /**
     * Whether a text is what carrying makes of a file of scores.
     *
     * @param before the file
     * @param after the later text
     * @param nothing the unit's submission when it has handed in nothing
     * @param coordinator the office that follows up
     * @param sets the sets by which the file may be written
     * @param set the set in force
     */
    public static boolean gives(
            ScoreFile before,
            String after,
            Submission nothing,
            String coordinator,
            Collection<CriteriaSet> sets,
            CriteriaSet set) {
        String text = before.source().text();
        String mark = SetMark.in(text);
        if (SetMark.of(set).equals(mark) || !SetMark.of(set).equals(SetMark.in(after))) {
            return false;
        }
        for (CriteriaSet earlier : sets) {
            boolean may = mark == null || SetMark.of(earlier).equals(mark);
            for (Words words : may ? EmptyScores.LANGUAGES : List.<Words>of()) {
                if (after.equals(carried(before, text, Pairing.of(earlier, set, words), nothing, coordinator))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String carried(
            ScoreFile file, String text, Pairing pairing, Submission nothing, String coordinator) {
        try {
            return CarriedScores.of(file, nothing.key(), text, pairing, nothing, coordinator)
                    .text();
        } catch (IllegalArgumentException | IllegalStateException | TakenException e) {
            return null;
        }
    }

    private String mark(CriteriaSet set) {
        return marks.computeIfAbsent(set, SetMark::of);
    }

    private void changed(String path, String text, String carried) {
        if (!carried.equals(text)) {
            files.put(path, carried);
        }
    }

    /** The text of a file to the letter, with its byte order mark; null where it is none. */
    private static @Nullable String text(FileTree tree, String path) throws IOException {
        return new TextFiles(tree, new Problems()).read(path) == null
                ? null
                : new String(tree.read(path, TextFiles.LARGEST), StandardCharsets.UTF_8);
    }
}
