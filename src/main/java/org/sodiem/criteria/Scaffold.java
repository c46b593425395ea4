package org.sodiem.criteria;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.TextFiles;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Office;
import org.sodiem.model.Plan;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TextTree;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlEntries.Entry;
import org.sodiem.yaml.YamlReader;
import org.sodiem.yaml.YamlWriter;

/**
 * Empty files of scores, made where a unit has none and renewed where something is missing, and empty reports of tasks for
 * those who have none: never a line that somebody wrote. A function of the files alone.
 *
 * @param files the texts of the files that come or change, by path
 * @param left the files in which something is entered by an earlier set, and which are to be carried instead
 */
public record Scaffold(Map<String, String> files, List<String> left) {

    public Scaffold {
        files = new TreeMap<>(files);
        left = List.copyOf(left);
    }

    /** How the file of a unit that has none is made. */
    public enum Form {
        /** As the other units of its index have theirs. */
        AS_OTHERS,
        /** One file of the whole unit. */
        WHOLE,
        /** One file for each lead office. */
        OFFICES
    }

    /**
     * The files of all units of a campaign.
     *
     * @param tree the files as the units have them
     * @param book the campaign with the sets in force
     * @param sets those before
     */
    public static Scaffold run(FileTree tree, ScoreBook book, Sets sets, Form form) throws IOException {
        Work work = new Work(tree, book, sets);
        for (HandedIn file : HandedIn.all(tree, book)) {
            work.seen(file.path());
            work.renew(file);
        }
        for (Submission submission : book.submissions()) {
            work.make(submission.unit(), submission.key(), form);
        }
        work.makeTasks();
        return new Scaffold(work.files, work.left);
    }

    /** The files while they are made. */
    private static final class Work {

        private final FileTree tree;
        private final ScoreBook book;
        private final Layout layout;
        private final Locale language;
        private final Words words;
        private final Sets sets;
        private final Map<String, String> files = new TreeMap<>();
        private final List<String> left = new ArrayList<>();
        private final IdentityHashMap<Component, EntryLines> forms = new IdentityHashMap<>();

        /** The units' folders, by their ids. */
        private final Map<String, String> units = new HashMap<>();

        /** Where the units have their files. */
        private final Map<UnitKey, String> folders = new HashMap<>();

        private final Map<UnitKey, Set<String>> offices = new HashMap<>();
        private final Set<UnitKey> whole = new HashSet<>();

        /** The units and offices that have a file for their tasks. */
        private final Set<String> reporting = new HashSet<>();

        Work(FileTree tree, ScoreBook book, Sets sets) {
            this.tree = tree;
            this.book = book;
            this.layout = book.layout();
            this.language = book.campaign().locale();
            this.words = EmptyScores.words(language);
            this.sets = sets;
        }

        /** Remembers where a unit has its folder. */
        void seen(String path) {
            List<String> names = List.of(path.split("/", -1));
            int behind = layout.unitFolder(names, 2);
            if (behind > 0) {
                units.putIfAbsent(names.get(behind - 1), String.join("/", names.subList(0, behind)));
            }
        }

        void renew(HandedIn file) throws IOException {
            String path = file.path();
            UnitKey key = file.unit();
            FileKind kind = file.kind();
            if (kind == FileKind.TASKS || kind == FileKind.OFFICE_TASKS) {
                reporting.add(kind == FileKind.TASKS ? key.unit() : ofOffice(file.name()));
            }
            if (!file.isScores()) {
                return;
            }
            folders.putIfAbsent(key, file.folder());
            if (kind == FileKind.SCORES) {
                whole.add(key);
            } else {
                offices.computeIfAbsent(key, unit -> new HashSet<>()).add(file.name());
            }
            CriteriaSet set = book.criteria(key.index());
            SourceFile source = new TextFiles(tree, new Problems()).read(path);
            if (set == null || source == null) {
                return;
            }
            String text = new String(tree.read(path, TextFiles.LARGEST), StandardCharsets.UTF_8);
            try {
                String renewed = renewed(path, text, set, kind == FileKind.SCORES ? null : file.name());
                if (renewed == null) {
                    left.add(path);
                } else if (!renewed.equals(text)) {
                    files.put(path, renewed);
                }
            } catch (IllegalArgumentException e) {
                left.add(path);
            }
        }

        /** A file with all entries of its set; null where it is written by another set. */
        private @Nullable String renewed(String path, String text, CriteriaSet set, @Nullable String office)
                throws IOException {
            String mark = SetMark.in(text);
            boolean own = SetMark.of(set).equals(mark);
            if (!own && isEmpty(text)) {
                Carried carried = Carry.run(new TextTree(Map.of(path, text)), book, sets);
                if (carried.files().containsKey(path)) {
                    return carried.files().get(path);
                }
            }
            YamlEntries there = YamlEntries.of(text, "scores");
            List<Entry> entries = there == null ? List.of() : there.entries();
            if (there == null || (mark != null && !own) || !entries.stream().allMatch(entry -> isKnown(entry, set))) {
                return null;
            }
            List<Entry> all = new ArrayList<>(entries);
            int place = 0;
            for (Component component : set.components()) {
                String code = component.code().value();
                int at = indexOf(all, code);
                if (at >= 0) {
                    place = at + 1;
                } else if (EmptyScores.isAskedFor(component, office)) {
                    all.add(place, unfilled(component, there.indent()));
                    place++;
                }
            }
            return all.size() == entries.size() ? text : there.text(all, List.of());
        }

        private static boolean isKnown(Entry entry, CriteriaSet set) {
            return set.component(entry.key()) != null;
        }

        private static int indexOf(List<Entry> entries, String code) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).key().equals(code)) {
                    return i;
                }
            }
            return -1;
        }

        private Entry unfilled(Component component, int indent) {
            String code = component.code().value();
            String written = YamlWriter.text(code).strip();
            EntryLines lines = forms.computeIfAbsent(component, one -> EntryLines.of(one, words));
            List<String> below = lines.unfilled(indent + 2);
            List<String> all = new ArrayList<>(List.of(written + ":"));
            all.addAll(below);
            return new Entry(List.of(), code, written, lines.behind(), below, YamlEntries.entryValue(all));
        }

        /** Whether a file names its unit, and says nothing else. */
        private static boolean isEmpty(String text) {
            Problems problems = new Problems();
            Node root = YamlReader.read(SourceFile.of("", text), problems);
            if (problems.errors() > 0 || !(root instanceof Node.Mapping mapping)) {
                return false;
            }
            for (Node.Pair pair : mapping.pairs()) {
                boolean name =
                        pair.key().text().equals("unit") || pair.key().text().equals("office");
                boolean scores =
                        List.of("scores", "figures").contains(pair.key().text());
                boolean nothing = isNothing(pair.value())
                        || (scores
                                && pair.value() instanceof Node.Mapping entries
                                && entries.pairs().stream().allMatch(entry -> isNothing(entry.value())));
                if (!name && !nothing) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNothing(Node value) {
            return (value instanceof Node.Scalar scalar && scalar.isNull())
                    || (value instanceof Node.Mapping mapping && mapping.pairs().isEmpty())
                    || (value instanceof Node.Sequence sequence
                            && sequence.items().isEmpty());
        }

        void make(Unit unit, UnitKey key, Form form) {
            CriteriaSet set = book.criteria(key.index());
            if (set == null || whole.contains(key) || !book.campaign().counts(unit)) {
                return;
            }
            String folder = folderOf(key);
            boolean others = form == Form.AS_OTHERS && othersHaveOffices(key);
            if (offices.containsKey(key) || form == Form.OFFICES || others) {
                for (String office : set.leads()) {
                    if (!offices.getOrDefault(key, Set.of()).contains(office)) {
                        String path = FileKind.OFFICE_SCORES.in(folder, office);
                        files.put(path, EmptyScores.text(path, key.unit(), office, set, language));
                    }
                }
            } else {
                String path = FileKind.SCORES.in(folder);
                files.put(path, EmptyScores.text(path, key.unit(), null, set, language));
            }
        }

        private static String ofOffice(String office) {
            return "office\n" + office;
        }

        /**
         * Files for tasks of the plans where somebody who has some has none: in the unit's folder, and for offices in that of
         * the first unit whose components they score.
         */
        void makeTasks() {
            boolean officesSeen = false;
            for (Submission submission : book.submissions()) {
                UnitKey key = submission.key();
                if (!key.first() || !book.campaign().counts(submission.unit())) {
                    continue;
                }
                String folder = folderOf(key);
                if (!reporting.contains(key.unit())) {
                    List<Plan.Task> own = book.plan().tasks().stream()
                            .filter(task -> task.isFor(submission.unit()))
                            .toList();
                    makeTasks(FileKind.TASKS.in(folder), key, null, own);
                }
                boolean byOffices = offices.containsKey(key)
                        || book.offices().stream()
                                .anyMatch(office -> files.containsKey(FileKind.OFFICE_SCORES.in(folder, office.id())));
                if (byOffices && !officesSeen) {
                    officesSeen = true;
                    for (Office office : book.offices()) {
                        if (!reporting.contains(ofOffice(office.id()))) {
                            List<Plan.Task> own = book.plan().tasks().stream()
                                    .filter(task -> task.isFor(office.id()))
                                    .toList();
                            makeTasks(FileKind.OFFICE_TASKS.in(folder, office.id()), key, office.id(), own);
                        }
                    }
                }
            }
        }

        private void makeTasks(String path, UnitKey key, @Nullable String office, List<Plan.Task> own) {
            if (!own.isEmpty()) {
                files.put(path, EmptyTasks.text(path, key.unit(), office, key.index(), own, language));
            }
        }

        private String folderOf(UnitKey key) {
            return folders.getOrDefault(
                    key, key.in(units.getOrDefault(key.unit(), Layout.submissions(key.year()) + "/" + key.unit())));
        }

        private boolean othersHaveOffices(UnitKey key) {
            boolean anyWhole = whole.stream().anyMatch(other -> other.index().equals(key.index()));
            return !anyWhole
                    && offices.keySet().stream().anyMatch(other -> other.index().equals(key.index()));
        }
    }
}
