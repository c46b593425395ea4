package org.sodiem.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Exemption;
import org.sodiem.model.FileKind;
import org.sodiem.model.Guidance;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Layout;
import org.sodiem.model.Plan;
import org.sodiem.model.Publication;
import org.sodiem.model.RepositoryFile;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.source.FileTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/** Reads the newest campaign of a repository: the entrance of this package. */
public final class BookLoader {

    /** More files than the nation's 3,321 units could ever need. */
    private static final int MOST_FILES = 200_000;

    private final FileTree tree;
    private final Problems problems;
    private final TextFiles texts;
    private final Reader reader;

    private BookLoader(FileTree tree, Problems problems, Reader reader) {
        this.tree = tree;
        this.problems = problems;
        this.reader = reader;
        this.texts = new TextFiles(tree, problems);
    }

    /**
     * Reads {@code criteria/YEAR} and {@code submissions/YEAR} of the newest year, that is, the last folder of
     * {@code criteria/} by name.
     *
     * @param tree the repository
     * @param problems takes every error of shape
     * @return the book, or null where campaign or units are unreadable, so that nothing could be scored
     * @throws IOException where the tree itself cannot be read
     */
    public static @Nullable ScoreBook load(FileTree tree, Problems problems) throws IOException {
        return new BookLoader(tree, problems, READ_ALL).load(BookLoader::definitions);
    }

    /**
     * Reads the same, but not what was read before and is as it was.
     *
     * @param memory what was read of the same campaign last; what is read now is in it afterwards
     */
    public static @Nullable ScoreBook load(FileTree tree, Problems problems, BookMemory memory) throws IOException {
        Reader reader =
                (files, nothing, layout, folder, entries, own) -> memory.unit(files, nothing, folder, entries, own);
        ScoreBook book = new BookLoader(tree, problems, reader).load(memory::definitions);
        memory.forgetTheRest(book);
        return book;
    }

    /**
     * Reads the same to be compared with another state: no text of a score file is kept, and no problem told.
     *
     * @param tree the repository
     * @param known what is known to be in a folder without reading it; null where nothing is
     * @return the book, or null where campaign or units are unreadable, so that nothing could be scored
     * @throws IOException where the tree itself cannot be read
     */
    public static @Nullable ScoreBook loadToCompare(FileTree tree, Known known) throws IOException {
        return new BookLoader(tree, new Problems(), (files, nothing, layout, folder, entries, problems) -> {
                    Submission there =
                            known.in(folder, layout.keys(nothing.key().unit()));
                    return there == null
                            ? UnitFile.readAll(files, nothing, folder, entries, problems)
                                    .withoutPlaces()
                            : there.by(nothing);
                })
                .load(BookLoader::definitions);
    }

    /** What is known of another state. */
    public interface Known {

        /**
         * What is in a folder where a unit hands in for an index.
         *
         * @param keys the unit under all indexes that score it, on which it depends what belongs to which
         * @return null where nothing is known
         */
        @Nullable
        Submission in(String folder, List<UnitKey> keys);
    }

    /** Reads what {@link BookLoader#definitions(FileTree, String, Problems)} reads. */
    private interface Definer {
        @Nullable
        ScoreBook read(FileTree tree, String year, Problems problems) throws IOException;
    }

    /** Reads everything in a unit's folder that belongs to one of its indexes. */
    private interface Reader {
        Submission read(
                FileTree tree,
                Submission nothing,
                Layout layout,
                String folder,
                List<TreeEntry> entries,
                Problems problems)
                throws IOException;
    }

    private static final Reader READ_ALL = (tree, nothing, layout, folder, entries, problems) ->
            UnitFile.readAll(tree, nothing, folder, entries, problems);

    /**
     * Reads {@code criteria/YEAR} alone: every unit is there and has handed in nothing.
     *
     * @param tree the repository
     * @param year the campaign's folder
     * @param problems takes every error of shape
     * @return the book, or null where campaign or units are unreadable
     * @throws IOException where the tree itself cannot be read
     */
    public static @Nullable ScoreBook definitions(FileTree tree, String year, Problems problems) throws IOException {
        return new BookLoader(tree, problems, READ_ALL).definitions(year, tree.below(Layout.definitions()));
    }

    /** The same of the newest campaign; null also where there is none, of which nothing is said. */
    public static @Nullable ScoreBook newest(FileTree tree, Problems problems) throws IOException {
        String year = newestYear(tree);
        return year == null ? null : definitions(tree, year, problems);
    }

    /** Reads one criteria set by itself; null where it cannot be read whole. */
    public static @Nullable CriteriaSet criteria(FileTree tree, String path, Problems problems) throws IOException {
        return new BookLoader(tree, problems, READ_ALL).read(path, file -> CriteriaLoader.load(file, problems));
    }

    /** The newest campaign's folder in {@code criteria/}, or null where there is none. */
    public static @Nullable String newestYear(FileTree tree) throws IOException {
        return Layout.newestYear(tree.below(Layout.definitions()).stream().map(TreeEntry::path));
    }

    private @Nullable ScoreBook load(Definer definer) throws IOException {
        UnreadFiles.folders(tree, problems);
        String year = newestYear(tree);
        if (year == null) {
            problems.add(Code.MISSING_FILE, Span.ofWhole(FileKind.CAMPAIGN.in(Layout.definitions("2023"))));
            return null;
        }
        ScoreBook book = definer.read(tree, year, problems);
        if (book == null) {
            new UnreadFiles(problems, year).misnamed(tree.below(Layout.definitions()));
            return null;
        }
        List<TreeEntry> definitions = tree.below(Layout.definitions());
        TwinNames.tell(definitions, problems);
        PortableNames.tell(definitions, problems);
        UnreadFiles unread = new UnreadFiles(problems, year);
        unread.definitions(definitions, book.campaign());
        return book.with(submissions(book, unread, definitions));
    }

    private @Nullable ScoreBook definitions(String year, List<TreeEntry> definitions) throws IOException {
        String folder = Layout.definitions(year);
        Campaign campaign = read(FileKind.CAMPAIGN.in(folder), new CampaignLoader(problems)::load);
        UnitsLoader.Roll roll = read(FileKind.UNITS.in(folder), file -> UnitsLoader.load(file, problems));
        if (campaign == null || roll == null) {
            return null;
        }
        String decided = FileKind.EXEMPTIONS.in(folder);
        List<Exemption> exemptions =
                isNamed(decided, definitions) ? read(decided, file -> ExemptionLoader.load(file, problems)) : null;
        List<CriteriaSet> criteria = new ArrayList<>();
        for (IndexPlan index : campaign.indexes()) {
            CriteriaSet set =
                    read(folder + "/" + index.criteria().value(), file -> CriteriaLoader.load(file, problems));
            if (set != null) {
                criteria.add(exemptions == null ? set : set.exempting(exemptions));
            }
        }
        String published = FileKind.PUBLICATION.in(folder);
        Publication publication = isNamed(published, definitions)
                ? read(published, file -> PublicationLoader.load(file, problems))
                : null;
        String planned = FileKind.PLAN.in(folder);
        Plan plan =
                isNamed(planned, definitions) ? read(planned, file -> PlanLoader.load(file, problems)) : Plan.NOTHING;
        Layout layout = Layout.of(year, campaign.indexes(), roll.units());
        List<Submission> nothing = roll.units().stream()
                .flatMap(unit -> layout.keys(unit.id().value()).stream().map(key -> Submission.nothing(unit, key)))
                .toList();
        return new ScoreBook(
                campaign,
                roll.offices(),
                roll.stewards(),
                publication == null ? Publication.NOTHING : publication,
                plan == null ? Plan.NOTHING : plan,
                exemptions == null ? List.of() : exemptions,
                criteria,
                guidance(folder, definitions),
                roll.successors(),
                nothing);
    }

    /** Whether something stands at a path: a file, or what cannot be read as one, which is then told. */
    private static boolean isNamed(String path, List<TreeEntry> definitions) {
        return definitions.stream()
                .map(TreeEntry::path)
                .anyMatch(entry -> entry.equals(path) || entry.startsWith(path + "/"));
    }

    private <T> @Nullable T read(String path, Function<SourceFile, @Nullable T> loader) throws IOException {
        SourceFile file = texts.read(path);
        return file == null ? null : loader.apply(file);
    }

    private List<Guidance> guidance(String folder, List<TreeEntry> definitions) throws IOException {
        List<Guidance> guidance = new ArrayList<>();
        for (TreeEntry entry : definitions) {
            RepositoryFile guide = Layout.UNKNOWN.file(entry.path());
            if (guide.kind() == FileKind.GUIDANCE && entry.path().startsWith(folder + "/")) {
                SourceFile file = texts.prose(entry.path());
                if (file != null) {
                    List<String> names = List.of(guide.name().split("/", -1));
                    guidance.add(new Guidance(names.get(0), names.get(1), file));
                }
            }
        }
        return guidance;
    }

    /** One submission a unit and index; they are read side by side, since each has its own files and its own problems. */
    private List<Submission> submissions(ScoreBook book, UnreadFiles unread, List<TreeEntry> definitions)
            throws IOException {
        String folder = Layout.submissions(book.year());
        Map<Boolean, List<TreeEntry>> byOwn = tree.below(Layout.submissions(null)).stream()
                .collect(Collectors.partitioningBy(entry -> entry.path().startsWith(folder + "/")));
        List<TreeEntry> others = byOwn.getOrDefault(false, List.of());
        unread.submissions(others.subList(0, Math.min(others.size(), MOST_FILES)), definitions);
        List<TreeEntry> entries = byOwn.getOrDefault(true, List.of());
        if (entries.size() > MOST_FILES) {
            problems.add(Code.TOO_MANY_FILES, Span.ofWhole(folder), String.valueOf(MOST_FILES));
            return book.submissions();
        }
        TwinNames.tell(entries, problems);
        PortableNames.tell(entries, problems);
        Layout layout = book.layout();
        Map<String, UnitFolders.UnitFolder> folders = new UnitFolders(layout, problems).find(folder, entries);
        List<Read> reads = book.submissions().parallelStream()
                .map(nothing -> read(nothing, folders.get(nothing.key().unit()), layout))
                .toList();
        reads.forEach(read -> problems.addAll(read.problems().sorted()));
        return reads.stream().map(Read::submission).toList();
    }

    private record Read(Submission submission, Problems problems) {}

    private Read read(Submission nothing, UnitFolders.@Nullable UnitFolder folder, Layout layout) {
        Problems own = new Problems();
        if (folder == null) {
            return new Read(nothing, own);
        }
        List<TreeEntry> entries = folder.entries(nothing.key(), layout);
        boolean alone = folder.others().isEmpty();
        String path = nothing.key().in(folder.path());
        if (entries.isEmpty()) {
            return new Read(nothing.in(path).alone(alone), own);
        }
        try {
            Submission read = reader.read(tree, nothing, layout, path, entries, own);
            return new Read(read.alone(alone), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
