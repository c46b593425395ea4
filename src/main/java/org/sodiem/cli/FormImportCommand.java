package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.MendedWords;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.form.FileChange;
import org.sodiem.form.FormImport;
import org.sodiem.form.Trouble;
import org.sodiem.gate.EarlierSets;
import org.sodiem.git.Absence;
import org.sodiem.git.BroughtIn;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.language.WrittenDate;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.UnitKey;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.site.Assessment;
import org.sodiem.source.ChangedTree;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Replacement;
import org.sodiem.telling.ChangeText;
import org.sodiem.text.PointsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem form import}: what was filled in, into the files of scores. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true)
final class FormImportCommand implements Callable<Integer> {

    /** How many of the things that a workbook lost, or of files that are none, are named. */
    private static final int NAMED = 8;

    private final Console console;

    /** The campaign in the commits that workbooks of appraisers show; null where there is no record of one. */
    private final Map<String, @Nullable Scores> shown = new HashMap<>();

    @Parameters(paramLabel = "FILE|FOLDER|ZIP", descriptionKey = "parameter.form-sent")
    private Path sent = Path.of("");

    @Option(names = "--yes", descriptionKey = "option.form-yes")
    private boolean yes;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--branch", descriptionKey = "option.form-branch")
    private boolean branch;

    @Option(names = "--sender", paramLabel = "NAME", descriptionKey = "option.form-sender")
    private @Nullable String sender;

    @Option(names = "--sent-on", paramLabel = "DAY", descriptionKey = "option.form-sent-on")
    private @Nullable String sentOn;

    @Mixin
    private CommonOptions common = new CommonOptions();

    FormImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (!branch) {
            if (sender != null || sentOn != null) {
                console.complain(words.text("wrong.form-branch"));
                return Exit.USAGE;
            }
            return load(new FolderTree(common.repo), null);
        }
        try (Repository repository = Repository.open(common.repo)) {
            Revision head = repository.absence() == null ? repository.head() : null;
            if (head == null) {
                Absence absence = repository.absence();
                console.complain(new ChangeText(words).remedy(absence == null ? Absence.NO_COMMIT : absence));
                return Exit.ERRORS;
            }
            BroughtIn brought = brought(words);
            if (brought == null) {
                return Exit.USAGE;
            }
            return load(repository.tree(head), new FormBranches(console, repository, head, brought));
        }
    }

    /** Who sent the workbooks, and when: as it was said, else as it is answered; null, and told, where it is not. */
    private @Nullable BroughtIn brought(Words words) throws IOException {
        String name = sender == null ? answer(words.text("form.ask-sender")) : sender;
        String day = sentOn == null ? answer(words.text("form.ask-sent-on")) : sentOn;
        String plain = TextFormat.printable(name).strip();
        String read = WrittenDate.day(day);
        if (plain.isEmpty()
                || !plain.equals(name.strip())
                || name.lines().count() > 1
                || plain.length() > BroughtIn.LONGEST
                || read == null) {
            console.complain(words.text("wrong.form-sender"));
            return null;
        }
        return new BroughtIn(plain, LocalDate.parse(read));
    }

    private String answer(String question) throws IOException {
        if (!console.interactive()) {
            return "";
        }
        console.err().print(question + " ");
        console.err().flush();
        String line = console.in().readLine();
        return line == null ? "" : line;
    }

    /** Reads the workbooks into the files of a tree: into the folder, or onto branches where there are to be some. */
    private int load(FileTree tree, @Nullable FormBranches branches) throws IOException {
        Words first = Words.in(common.language(null));
        Assessment before = Assessment.of(tree, null, console.progress(first));
        Words words = Words.in(common.language(before.locale()));
        if (!(before instanceof Assessment.Scored scored)) {
            console.complain(words.text("history.no-campaign"));
            return Exit.ERRORS;
        }
        Scores scores = scored.scores();
        List<FormImport> read = new ArrayList<>();
        Set<String> byOffices = ToFill.byOffices(scores);
        List<String> passed = new ArrayList<>();
        boolean whole;
        try (Repository repository = Repository.open(common.repo)) {
            Revision head = repository.absence() == null ? repository.head() : null;
            MendedWords mended =
                    new MendedWords(head == null ? null : new EarlierSets(repository, head, scores.book()));
            whole = SentWorkbooks.each(
                    sent,
                    (file, name) -> read.addAll(FormImport.read(file, name, scores, tree, byOffices, mended, words)),
                    passed::add);
        }
        if (!passed.isEmpty()) {
            console.out().println(words.count("form.passed", passed.size(), some(passed)));
        }
        if (!whole) {
            console.complain(words.text("workbook.refused.zip", sent.toString()));
            return Exit.ERRORS;
        }
        if (read.isEmpty()) {
            console.complain(words.text("wrong.form-nothing", sent.toString()));
            return Exit.USAGE;
        }
        boolean refused = refuse(read);
        refused |= twice(read, words);
        refused |= branches != null && branches.refuses(read, scores.book(), words);
        lost(read, words);
        List<FormImport> changing = read.stream().filter(FormImport::changes).toList();
        if (changing.isEmpty()) {
            refused |= tell(read, words);
            if (refused) {
                console.complain(words.text("form.nothing-written"));
                return Exit.ERRORS;
            }
            long books = read.stream().map(FormImport::name).distinct().count();
            console.out().println(words.count("form.unchanged", books));
            return Exit.CLEAN;
        }
        List<FormImport> others = read.stream().filter(one -> !one.changes()).toList();
        refused |= tell(others, words);
        Set<String> named = changing.stream().map(FormImport::name).collect(Collectors.toSet());
        long same = others.stream()
                .filter(one -> one.refusal().isEmpty() && !named.contains(one.name()))
                .map(FormImport::name)
                .distinct()
                .count();
        if (same > 0) {
            console.out().println(words.count("form.others-unchanged", same));
        }
        return change(tree, scores, changing, refused, branches, words);
    }

    /** Says which workbooks are not read, and why; whether there are any. */
    private boolean refuse(List<FormImport> read) {
        List<FormImport> refused =
                read.stream().filter(one -> !one.refusal().isEmpty()).toList();
        refused.forEach(one -> console.complain(one.refusal()));
        return !refused.isEmpty();
    }

    /** Says what workbooks no longer hold, which stays in the files as it is. */
    private void lost(List<FormImport> read, Words words) {
        Map<String, Set<String>> lost = new LinkedHashMap<>();
        for (FormImport one : read) {
            FileChange change = one.change();
            if (change != null && !change.lost().isEmpty()) {
                lost.computeIfAbsent(one.name(), name -> new LinkedHashSet<>()).addAll(change.lost());
            }
        }
        lost.forEach((name, all) -> {
            console.out().println(words.count("form.lost", all.size(), name, some(all)));
        });
    }

    /** The first of many. */
    private static String some(Collection<String> all) {
        return TextFormat.printable(
                all.stream().limit(NAMED).collect(Collectors.joining(", ")) + (all.size() > NAMED ? "…" : ""));
    }

    /** Says what is wrong in each; whether anything forbids to write. */
    private boolean tell(List<FormImport> read, Words words) {
        boolean refused = false;
        for (FormImport one : read) {
            for (Trouble trouble : one.troubles()) {
                console.err().print(trouble.told(one.name(), words));
            }
            refused |= one.isRefused();
        }
        return refused;
    }

    /** Whether two workbooks fill the same file. */
    private boolean twice(List<FormImport> read, Words words) {
        Map<String, String> names = new HashMap<>();
        boolean twice = false;
        for (FormImport one : read) {
            FileChange change = one.change();
            String other = change == null ? null : names.putIfAbsent(change.path(), one.name());
            if (other != null && change != null) {
                console.complain(words.text("workbook.wrong.two", one.name(), other, change.path()));
                twice = true;
            }
        }
        return twice;
    }

    private int change(
            FileTree tree,
            Scores before,
            List<FormImport> changing,
            boolean refused,
            @Nullable FormBranches branches,
            Words words)
            throws IOException {
        Assessment.Scored first = assessed(tree, texts(changing), words);
        Scores scored = first.scores();
        List<FormImport> stated = changing.stream()
                .map(one -> one.restated(standing(scored, one).card()))
                .toList();
        Map<String, String> texts = texts(stated);
        Assessment.Scored after = texts.equals(texts(changing)) ? first : assessed(tree, texts, words);
        List<FormImport> checked = new ArrayList<>();
        for (FormImport one : stated) {
            Standing seen = seen(one, words);
            FormImport told = one.with(after.problems(), words);
            checked.add(
                    seen == null
                            ? told
                            : told.unseen(
                                    seen,
                                    standing(before, one),
                                    standing(after.scores(), one),
                                    after.scores()
                                            .book()
                                            .campaign()
                                            .coordinator()
                                            .value(),
                                    words));
        }
        boolean wrong = tell(checked, words) || refused;
        for (FormImport one : checked) {
            points(
                    one,
                    standing(before, one),
                    standing(after.scores(), one),
                    after.scores().book(),
                    words);
        }
        if (wrong) {
            console.complain(words.text("form.nothing-written"));
            return Exit.ERRORS;
        }
        if (dryRun) {
            console.out().println(words.count("form.would-write", texts.size()));
            return Exit.CLEAN;
        }
        if (!yes && !agreed(texts.size(), words)) {
            console.complain(words.text("form.not-agreed"));
            return Exit.USAGE;
        }
        if (branches != null) {
            return branches.make(checked, words);
        }
        Replacement.writeAll(common.repo, CriteriaCarryCommand.bytes(texts));
        console.out().println(words.count("form.written", texts.size()));
        texts.keySet().forEach(path -> console.out().println("  " + path));
        return Exit.CLEAN;
    }

    /** The campaign as it would be: the files that it consists of are as they were. */
    private Assessment.Scored assessed(FileTree tree, Map<String, String> texts, Words words) throws IOException {
        return (Assessment.Scored) Assessment.of(new ChangedTree(tree, texts), null, console.progress(words));
    }

    /** A unit as the workbook of an appraiser shows it; null where it is no such workbook, or no record says what it shows. */
    private @Nullable Standing seen(FormImport one, Words words) throws IOException {
        String commit = one.against() == null ? "" : one.against();
        UnitKey key = one.key();
        if (commit.isEmpty() || key == null) {
            return null;
        }
        if (!shown.containsKey(commit)) {
            shown.put(commit, scores(commit, words));
        }
        Scores scores = shown.get(commit);
        IndexResult index = scores == null ? null : scores.index(key.index());
        return index == null ? null : index.byUnit().get(key.unit());
    }

    private @Nullable Scores scores(String commit, Words words) throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            Revision revision = repository.absence() == null ? repository.commit(commit) : null;
            return revision != null
                            && Assessment.of(repository.tree(revision), null, console.progress(words))
                                    instanceof Assessment.Scored then
                    ? then.scores()
                    : null;
        }
    }

    private static Map<String, String> texts(List<FormImport> changing) {
        Map<String, String> texts = new TreeMap<>();
        for (FormImport one : changing) {
            FileChange change = one.change();
            if (change != null) {
                texts.put(change.path(), change.after());
            }
        }
        return texts;
    }

    private static Standing standing(Scores scores, FormImport one) {
        UnitKey key = Objects.requireNonNull(one.key());
        IndexResult index = Objects.requireNonNull(scores.index(key.index()));
        return Objects.requireNonNull(index.byUnit().get(key.unit()));
    }

    /** Says what a workbook changes of the points of its unit. */
    private void points(FormImport one, Standing was, Standing now, ScoreBook book, Words words) {
        console.out()
                .println(words.text(
                        "form.points.of", one.name(), now.card().unit().title()));
        List<String> lines =
                one.appraisal() ? PointsText.appraised(was, now, book, words) : PointsText.self(was, now, words);
        lines.forEach(line -> console.out().println("  " + line));
    }

    private boolean agreed(int count, Words words) throws IOException {
        if (!console.interactive()) {
            return false;
        }
        console.err().print(words.count("form.ask", count) + " ");
        console.err().flush();
        String line = console.in().readLine();
        return line != null && Lookalikes.bare(line).matches("c|co|y|yes");
    }
}
