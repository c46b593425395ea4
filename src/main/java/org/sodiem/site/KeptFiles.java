package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.history.ProgramPrint;
import org.sodiem.source.Fingerprint;
import org.sodiem.source.Replacement;
import org.sodiem.source.Sha256;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.source.Stamp.Spot;
import org.sodiem.source.Stamp.Stamped;

/**
 * Takes from the site that stands in a folder the files of which nothing has changed that they are made of, and gives them
 * the stamp of the new run: the same bytes as if they were made.
 *
 * <p>What each was made of is told by a print ({@link SiteFile.Making#inputs}). The prints stand in a list in git's own
 * folder, one for each edition, with the SHA-256 of each file and the places of its stamp; it may be deleted at any time.
 * Nothing of a list is believed that is damaged or was written by another program or with other templates, and no file whose
 * bytes are not those that were written.
 */
public final class KeptFiles {

    private static final String FORMAT = "sodiem-files/1";

    /** The most bytes that a list, or a file, may have; more than any has. */
    private static final int LARGEST = 64 << 20;

    private final Path folder;
    private final @Nullable Path list;
    private final String maker;
    private final Map<String, Kept> before;
    private final Map<String, Kept> now = new ConcurrentHashMap<>();

    private KeptFiles(Path folder, @Nullable Path list, String maker, Map<String, Kept> before) {
        this.folder = folder;
        this.list = list;
        this.maker = maker;
        this.before = before;
    }

    /**
     * A file that was written.
     *
     * @param inputs the print of what it was made of
     * @param hash its SHA-256
     * @param spots where its stamp stands
     */
    private record Kept(String inputs, String hash, List<Spot> spots) {}

    /**
     * A file that is to be written.
     *
     * @param hash its SHA-256
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes it
    record Made(byte[] content, String hash) {}

    /** Everything is made anew, and nothing kept. */
    static KeptFiles none() {
        return new KeptFiles(Path.of(""), null, "", Map.of());
    }

    /**
     * What may be kept of the site in a folder; nothing where the files of the assessment are not those of a commit, or where
     * files that are not here may come later.
     *
     * @param repository where the assessment was read
     */
    public static KeptFiles of(Repository repository, Assessment.Scored assessment, Path folder) throws IOException {
        return of(repository, assessment, folder, ProgramPrint.ofThisProgram());
    }

    /**
     * The same of a program.
     *
     * @param program the same only where the program is; null where nothing is to be believed or kept
     */
    static KeptFiles of(Repository repository, Assessment.Scored assessment, Path folder, @Nullable String program)
            throws IOException {
        Path list = KeptSite.note(repository, assessment, "files-");
        if (program == null || list == null) {
            return none();
        }
        String maker = program + " " + new Fingerprint(Set.of()).of(assessment.theme());
        return new KeptFiles(folder, list, maker, read(list, maker));
    }

    /** Makes a file, or takes it from the folder. */
    Made make(SiteFile file) {
        SiteFile.Making making = file.making().get();
        String inputs = list == null ? null : making.inputs().get();
        Kept kept = inputs == null ? null : before.get(file.path());
        byte[] standing = kept == null || !kept.inputs().equals(inputs) ? null : standing(file.path(), kept.hash());
        Stamped made = kept == null || standing == null
                ? making.made().get()
                : making.again().apply(new Stamped(standing, kept.spots()));
        String hash = kept != null && made.bytes() == standing ? kept.hash() : Sha256.of(made.bytes());
        if (inputs != null) {
            now.put(file.path(), new Kept(inputs, hash, made.spots()));
        }
        return new Made(made.bytes(), hash);
    }

    /** The bytes of a file that stands in the folder; null where they are not those that were written. */
    private byte @Nullable [] standing(String path, String hash) {
        try {
            byte[] bytes = read(folder.resolve(path));
            return Sha256.of(bytes).equals(hash) ? bytes : null;
        } catch (IOException e) {
            return null; // what cannot be read is made anew
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(LARGEST);
        }
    }

    /** Keeps what tells the files that were made, if it can be kept. */
    public void keep() {
        if (list != null) {
            StringBuilder text = new StringBuilder(maker).append('\n');
            new TreeMap<>(now)
                    .forEach((path, kept) -> text.append(path)
                            .append('\t')
                            .append(kept.inputs())
                            .append('\t')
                            .append(kept.hash())
                            .append('\t')
                            .append(kept.spots().stream()
                                    .map(spot ->
                                            spot.part() + ":" + spot.at() + ":" + spot.length() + ":" + spot.sign())
                                    .collect(Collectors.joining(",")))
                            .append('\n'));
            String written = FORMAT + "\n" + Sha256.of(text.toString()) + "\n" + text;
            try {
                Replacement.write(list, written.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Nothing is lost but time: a repository may be read-only.
            }
        }
    }

    /** The files of a list, by path; none where it is damaged, of another maker, or not there. */
    private static Map<String, Kept> read(Path list, String maker) {
        try {
            String[] parts = new String(read(list), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length < 3
                    || !parts[0].equals(FORMAT)
                    || !Sha256.of(parts[2]).equals(parts[1])
                    || !parts[2].startsWith(maker + "\n")) {
                return Map.of();
            }
            Map<String, Kept> files = new HashMap<>();
            parts[2].lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> files.put(cells[0], new Kept(cells[1], cells[2], spots(cells[3]))));
            return files;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static List<Spot> spots(String text) {
        List<Spot> spots = new ArrayList<>();
        for (String spot : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] told = spot.split(":", -1);
            spots.add(new Spot(told[0], Integer.parseInt(told[1]), Integer.parseInt(told[2]), Sign.valueOf(told[3])));
        }
        return spots;
    }
}
