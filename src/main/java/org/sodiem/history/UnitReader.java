package org.sodiem.history;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carry;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.CommitReader;
import org.sodiem.git.Repository;
import org.sodiem.git.TreeId;
import org.sodiem.load.UnitFile;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Withholding;
import org.sodiem.score.Scorer;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/** Scores the versions of one unit under one index; each version, and each version of each of its files, is read once. */
final class UnitReader implements AutoCloseable {

    /** One reader for all versions, read newest first: git keeps an older version as its difference to a newer one. */
    private final CommitReader reader;

    private final Definitions definitions;
    private final UnitKey unit;
    private final Withholding withheld;
    private final Map<String, Boolean> hidden = new HashMap<>();
    private final Map<Version, UnitState> states = new HashMap<>();
    private final Map<String, UnitFile> files = new HashMap<>();

    UnitReader(Repository repository, Definitions definitions, UnitKey unit, Withholding withheld) {
        this.reader = repository.reader();
        this.definitions = definitions;
        this.unit = unit;
        this.withheld = withheld;
    }

    @Override
    public void close() {
        reader.close();
    }

    /** What the unit says in a version, by that version's own criteria. */
    UnitState read(Version version) throws IOException {
        UnitState known = states.get(version);
        if (known == null) {
            known = score(version);
            states.put(version, known);
        }
        return known;
    }

    /**
     * Whether a commit exchanges the unit's criteria set, or brings its files to one that was exchanged before: nobody
     * withdrew then what the earlier set alone asked for. The second is no claim of the commit: it is made again.
     */
    boolean isExchange(Version before, Version after) throws IOException {
        Definitions.Defined earlier = definitions.unit(before.definitions(), unit);
        Definitions.Defined later = definitions.unit(after.definitions(), unit);
        return earlier != null
                && later != null
                && (!earlier.bases().equals(later.bases()) || isCarried(before, after, earlier, later));
    }

    private boolean isCarried(Version before, Version after, Definitions.Defined was, Definitions.Defined defined)
            throws IOException {
        String folder = after.folder();
        if (folder == null || before.tree() == null || after.tree() == null || !folder.equals(before.folder())) {
            return false;
        }
        Map<String, ScoreFile> said = scores(folder, before.tree(), was);
        Map<String, ScoreFile> says = scores(folder, after.tree(), defined);
        boolean carried = false;
        for (Map.Entry<String, ScoreFile> file : says.entrySet()) {
            ScoreFile old = said.get(file.getKey());
            ScoreFile now = file.getValue();
            if (old != null && old.source().text().equals(now.source().text())) {
                continue;
            }
            // Most changes leave the mark alone, and are seen to be none at once.
            if (old == null
                    || !Carry.isMarkedAnew(old, now)
                    || !Carry.gives(
                            old,
                            now.source().text(),
                            defined.nothing(),
                            defined.coordinator(),
                            definitions.criteria(unit),
                            defined.criteria())) {
                return false;
            }
            carried = true;
        }
        return carried && says.keySet().equals(said.keySet());
    }

    private Map<String, ScoreFile> scores(String folder, TreeId tree, Definitions.Defined defined) throws IOException {
        Map<String, ScoreFile> scores = new HashMap<>();
        for (UnitFile file : files(folder, tree, defined)) {
            if (file instanceof UnitFile.Scored scored) {
                scores.put(scored.file().source().path(), scored.file());
            }
        }
        return scores;
    }

    private UnitState score(Version version) throws IOException {
        Definitions.Defined defined = definitions.unit(version.definitions(), unit);
        if (defined == null) {
            return UnitState.NOTHING;
        }
        Submission nothing = defined.nothing();
        Submission submission = version.folder() == null || version.tree() == null
                ? nothing
                : UnitFile.together(
                                nothing,
                                nothing.key().in(version.folder()),
                                files(version.folder(), version.tree(), defined))
                        .alone(version.alone());
        return UnitState.of(Scorer.card(submission, defined.criteria(), defined.coordinator()), defined.bases());
    }

    /** The files that belong to the index. */
    private List<UnitFile> files(String unitFolder, TreeId tree, Definitions.Defined defined) throws IOException {
        UnitKey key = defined.nothing().key();
        boolean several = defined.layout().keys(key.unit()).size() > 1;
        String folder = key.in(unitFolder);
        NavigableMap<String, String> blobs = new TreeMap<>();
        reader.files(tree).forEach((path, blob) -> {
            String whole = unitFolder + "/" + path;
            boolean own = !several || defined.layout().keyOf(key.unit(), path).equals(key);
            if (own && (withheld.isNone() || !hidden.computeIfAbsent(whole, withheld::test))) {
                blobs.put(whole, blob);
            }
        });
        Folder here = new Folder(reader, blobs);
        List<UnitFile> read = new ArrayList<>();
        for (Map.Entry<String, String> blob : blobs.entrySet()) {
            String name = blob.getKey().substring(folder.length()) + "/" + blob.getValue();
            UnitFile file = files.get(name);
            if (file == null) {
                TreeEntry entry = new TreeEntry(blob.getKey(), TreeEntry.Kind.FILE);
                file = UnitFile.read(here, unit.unit(), folder, entry, new Problems());
                files.put(name, file);
            }
            read.add(file);
        }
        return read;
    }

    /** The files of one version of the unit's folder. */
    private record Folder(CommitReader reader, NavigableMap<String, String> blobs) implements FileTree {

        @Override
        public List<TreeEntry> below(String folder) {
            return FileTree.filesBelow(folder, blobs.keySet());
        }

        @Override
        public List<String> folders() {
            return FileTree.foldersOf(blobs.keySet());
        }

        @Override
        public byte[] read(String path, int limit) throws IOException {
            @Nullable String blob = blobs.get(path);
            if (blob == null) {
                throw new NoSuchFileException(path);
            }
            return reader.bytes(blob, limit);
        }

        @Override
        public boolean hasFile(String path) {
            return blobs.containsKey(path);
        }
    }
}
