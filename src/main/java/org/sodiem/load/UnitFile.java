package org.sodiem.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Approvals;
import org.sodiem.model.Commitment;
import org.sodiem.model.FileKind;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;
import org.sodiem.model.TaskFile;
import org.sodiem.model.Undertaken;
import org.sodiem.model.Window;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/**
 * One file of a unit's folder, read: what a submission is put together from. What it says depends on its bytes and on
 * its path in the folder alone, so that a history reads each version once.
 */
public sealed interface UnitFile {

    /** The most bytes of texts that are read of one folder: a district's by 12 offices has 30 kilobytes. */
    long MOST_BYTES = 8 << 20;

    /** What reads files that give no points. */
    Set<FileKind.Loader> WITHOUT_POINTS =
            Set.of(FileKind.Loader.TASKS, FileKind.Loader.COMMITMENTS, FileKind.Loader.APPROVAL);

    /** Whether nothing in it was refused but what one entry or one document bears itself. */
    boolean whole();

    /** A file of scores. */
    record Scored(ScoreFile file, boolean whole) implements UnitFile {}

    /**
     * A file of the survey.
     *
     * @param waves its waves
     * @param readable false where it has errors, so that results may be missing
     */
    record Survey(List<SurveyWave> waves, boolean readable) implements UnitFile {

        public Survey {
            waves = List.copyOf(waves);
        }

        @Override
        public boolean whole() {
            return readable;
        }
    }

    /** A file with the results of other indexes. */
    record External(ScoreFile file, boolean whole) implements UnitFile {}

    /** A file with an appraisal. */
    record Appraised(Appraisal appraisal, boolean whole) implements UnitFile {}

    /** A file with explanations; it bears no points, so that what is refused in it marks nothing. */
    record Explained(ScoreFile file) implements UnitFile {

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** A file with progress of tasks: what is wrong in it concerns no points. */
    record Worked(TaskFile file) implements UnitFile {

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** A file with approvals; it bears no points either. */
    record Approved(Approvals approvals) implements UnitFile {

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** A file with commitments: what is wrong in it concerns no points. */
    record Committed(List<Commitment> commitments) implements UnitFile {

        public Committed {
            commitments = List.copyOf(commitments);
        }

        @Override
        public boolean whole() {
            return true;
        }
    }

    /** A file that says nothing for the unit; not whole where it would, were it where or what it should be. */
    record Nothing(boolean whole) implements UnitFile {}

    /**
     * Reads one file.
     *
     * @param tree where it is
     * @param unit the unit's id
     * @param folder the unit's folder for an index, from the tree's root
     * @param entry the file
     * @param problems takes every error of shape
     */
    static UnitFile read(FileTree tree, String unit, String folder, TreeEntry entry, Problems problems)
            throws IOException {
        String inside = entry.path().substring(folder.length() + 1);
        if (entry.kind() == TreeEntry.Kind.OTHER) {
            problems.add(Code.SYMBOLIC_LINK, Span.ofWhole(entry.path()));
            return new Nothing(!mayScore(inside));
        }
        FileKind kind = FileKind.of(FileKind.Root.UNIT, inside);
        String taken = kind == FileKind.UNKNOWN ? folderForFile(inside) : null;
        if (taken != null) {
            problems.add(Code.FOLDER_FOR_FILE, Span.ofWhole(entry.path()), taken);
            return new Nothing(!taken.matches(".*\\.ya?ml") || !mayScore(inside));
        }
        if (kind == FileKind.UNKNOWN && !entry.name().startsWith(".")) {
            String meant = MeantFile.in(inside, MeantFile.OF_UNITS);
            boolean free = meant != null
                    && tree.below(folder).stream()
                            .noneMatch(other -> other.path().equals(folder + "/" + meant));
            problems.add(Diagnostic.of(Code.UNEXPECTED_FILE, Span.ofWhole(entry.path()))
                    .writing(free ? meant : null));
            return new Nothing(!entry.name().matches(".*\\.ya?ml") || !mayScore(inside));
        }
        return entry.name().startsWith(".") || kind.loader() == FileKind.Loader.NONE
                ? new Nothing(true)
                : read(tree, unit, kind, kind.name(inside), entry, problems);
    }

    /**
     * Reads one file of a kind.
     *
     * @param name the part of its path that names something; null where none does
     */
    private static UnitFile read(
            FileTree tree, String unit, FileKind kind, @Nullable String name, TreeEntry entry, Problems problems)
            throws IOException {
        FileKind.Loader loader = kind.loader();
        long errors = problems.errors();
        TextFiles texts = new TextFiles(tree, problems);
        SourceFile file = loader == FileKind.Loader.TEXT ? texts.prose(entry.path()) : texts.read(entry.path());
        String office = kind.party() == FileKind.Party.OFFICE ? name : null;
        ScoreFile unread = ScoreFile.unreadable(new SourceFile(entry.path(), ""), office);
        return switch (loader) {
            case SCORES -> {
                ScoreFileLoader reader = new ScoreFileLoader(problems);
                ScoreFile scores = file == null ? unread : reader.load(file, unit, office);
                yield new Scored(scores, problems.errors() - reader.confined() == errors);
            }
            case EXTERNAL -> {
                ScoreFileLoader reader = new ScoreFileLoader(problems);
                ScoreFile results = file == null ? unread : reader.results(file);
                yield new External(results, problems.errors() - reader.confined() == errors);
            }
            case APPRAISAL -> {
                Appraisal appraisal =
                        file == null || office == null ? null : AppraisalLoader.load(file, office, problems);
                boolean whole = problems.errors() == errors;
                yield appraisal == null ? new Nothing(whole) : new Appraised(appraisal, whole);
            }
            case EXPLANATIONS -> new Explained(file == null ? unread : ExplanationLoader.load(file, problems));
            case APPROVAL -> file == null ? new Nothing(true) : new Approved(ApprovalLoader.load(file, problems));
            case SURVEY -> {
                List<SurveyWave> waves = file == null ? List.of() : new SurveyLoader(problems).load(file);
                yield new Survey(waves, problems.errors() == errors);
            }
            case TASKS ->
                new Worked(
                        file == null
                                ? new TaskFile(unread, false, List.of())
                                : new TaskLoader(problems).load(file, unit, office));
            case COMMITMENTS ->
                new Committed(
                        file == null
                                ? List.of()
                                : CommitmentLoader.load(file, name == null || name.isEmpty() ? null : name, problems));
            case NONE, TEXT, CAMPAIGN, UNITS, PUBLICATION, EXEMPTIONS, PLAN, CRITERIA, GUIDANCE, THEME ->
                new Nothing(true);
        };
    }

    /**
     * Whether what is not read may be meant for the unit's points: not where its name says that it appraises or explains, and so
     * is in no edition that withholds that, approves, reports of tasks, or commits somebody.
     */
    private static boolean mayScore(String inside) {
        Stream<String> withheld = Stream.of(Window.Kind.values()).map(Window.Kind::id);
        Stream<String> others = FileKind.of(FileKind.Root.UNIT).stream()
                .filter(kind -> WITHOUT_POINTS.contains(kind.loader()))
                .map(kind -> kind.inside("").split("[/.]", 2)[0]);
        String name = inside.toLowerCase(Locale.ROOT);
        return Stream.concat(withheld, others).noneMatch(name::startsWith);
    }

    /** The path at which a file would be read, where a folder is that holds this one; null where there is none. */
    private static @Nullable String folderForFile(String inside) {
        for (int slash = inside.indexOf('/'); slash > 0; slash = inside.indexOf('/', slash + 1)) {
            String folder = inside.substring(0, slash);
            FileKind kind = FileKind.of(FileKind.Root.UNIT, folder);
            if (kind != FileKind.UNKNOWN && kind != FileKind.EVIDENCE) {
                return folder;
            }
        }
        return null;
    }

    /**
     * Whether what is read may depend on the bytes of a file; for all others it depends on the path and the kind.
     *
     * @param inside the path from the unit's folder
     */
    static boolean isRead(String inside) {
        return FileKind.of(FileKind.Root.UNIT, inside).loader() != FileKind.Loader.NONE;
    }

    /**
     * Puts a submission together.
     *
     * @param nothing the unit's when it has handed in nothing
     * @param files the files of the folder, in order of path
     */
    static Submission together(Submission nothing, String folder, List<UnitFile> files) {
        return new Submission(
                nothing.unit(),
                nothing.key(),
                folder,
                all(files, Scored.class).map(Scored::file).toList(),
                all(files, Survey.class)
                        .flatMap(survey -> survey.waves().stream())
                        .toList(),
                all(files, Survey.class).allMatch(Survey::readable),
                all(files, External.class).map(External::file).findFirst().orElse(null),
                all(files, Appraised.class).map(Appraised::appraisal).toList(),
                all(files, Explained.class).map(Explained::file).findFirst().orElse(null),
                all(files, Approved.class).map(Approved::approvals).findFirst().orElse(null),
                undertaken(files),
                files.stream().allMatch(UnitFile::whole),
                true,
                Set.of());
    }

    private static Undertaken undertaken(List<UnitFile> files) {
        return new Undertaken(
                all(files, Worked.class).map(Worked::file).toList(),
                all(files, Committed.class)
                        .flatMap(committed -> committed.commitments().stream())
                        .toList());
    }

    private static <T extends UnitFile> Stream<T> all(List<UnitFile> files, Class<T> kind) {
        return files.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Reads everything in a unit's folder, in order of path. */
    static Submission readAll(
            FileTree tree, Submission nothing, String folder, List<TreeEntry> entries, Problems problems)
            throws IOException {
        List<UnitFile> files = new ArrayList<>();
        Metered metered = new Metered(tree);
        for (TreeEntry entry : entries) {
            if (metered.bytes() > MOST_BYTES) {
                problems.add(Code.FOLDER_TOO_LARGE, Span.ofWhole(entry.path()), String.valueOf(MOST_BYTES >> 20));
                files.add(new Nothing(false));
                break;
            }
            files.add(read(metered, nothing.key().unit(), folder, entry, problems));
        }
        return together(nothing, folder, files);
    }
}
