package org.sodiem.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.git.TreeId;
import org.sodiem.history.HistoryWalk.Visit;
import org.sodiem.source.Replacement;
import org.sodiem.source.Sha256;

/**
 * What was found by walking commits before, so that a walk goes over new ones alone.
 *
 * <p>One file a campaign beside those of {@link HistoryCache}: pieces, one behind the other, each of what one run found,
 * under the SHA-256 of the program, the campaign, where the clone ends, and its own bytes. What a step of the main line brought depends on the steps up to it alone, so that what is kept is
 * believed up to the first step that the line no longer has; there, and at the first piece that does not fit, the walk
 * begins again.
 */
final class KeptWalk {

    private static final int LARGEST = 256 << 20;
    private static final int DIGEST = 32;
    private static final int HEAD = DIGEST + Integer.BYTES;
    private static final int ID = 20;
    private static final int LONGEST_TEXT = 20_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;
    private final byte @Nullable [] key;

    /** What the pieces hold that were believed whole: how many bytes and steps. */
    private int bytes;

    private int whole;

    /** How many steps were read, those of a piece that was not believed whole included. */
    private int known;

    private KeptWalk(Path file, byte @Nullable [] key) {
        this.file = file;
        this.key = key;
    }

    /** The walk of a repository; where it is seen as it was, nothing is believed or kept. */
    static KeptWalk of(Repository repository, String year) throws IOException {
        return of(repository, year, repository.isAsItWas() ? null : ProgramPrint.ofThisProgram());
    }

    /**
     * The same of a program.
     *
     * @param program the same only where the program is; null where nothing is to be believed or kept
     */
    static KeptWalk of(Repository repository, String year, @Nullable String program) throws IOException {
        String campaign = repository.inside(year);
        Path folder = repository.sharedDirectory().resolve("sodiem");
        String key = String.join("\n", String.valueOf(program), campaign, String.join(" ", repository.ends()));
        Path file = folder.resolve("walk-" + Sha256.of(campaign).substring(0, 32));
        Replacement.clear(List.of(file));
        return new KeptWalk(file, program == null ? null : key.getBytes(StandardCharsets.UTF_8));
    }

    /** The visits of each step from the first on, as far as they are known. */
    List<List<Visit>> read(MainLine line) {
        List<List<Visit>> steps = new ArrayList<>();
        try {
            byte[] kept = pieces();
            while (kept.length - bytes > HEAD) {
                byte[] digest = Arrays.copyOfRange(kept, bytes, bytes + DIGEST);
                int length = ByteBuffer.wrap(kept).getInt(bytes + DIGEST);
                int start = bytes + HEAD;
                byte[] piece =
                        Arrays.copyOfRange(kept, start, start + Math.max(0, Math.min(length, kept.length - start)));
                if (!Arrays.equals(digest, digest(piece)) || !isOn(line, piece, steps)) {
                    break;
                }
                bytes = start + piece.length;
                whole = steps.size();
            }
        } catch (IOException e) {
            // What cannot be read is found again.
        }
        known = steps.size();
        return steps;
    }

    private byte[] pieces() throws IOException {
        return key == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST
                ? new byte[0]
                : Files.readAllBytes(file);
    }

    private byte[] digest(byte[] piece) {
        return Sha256.bytes(Objects.requireNonNull(key), piece);
    }

    /** Adds the steps of a piece as far as they are the line's; whether all are. */
    private static boolean isOn(MainLine line, byte[] piece, List<List<Visit>> steps) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(piece))))) {
            Reader reader = new Reader(in, new ArrayList<>());
            for (int rest = in.readInt(); rest > 0; rest--) {
                String id = reader.id();
                Revision own = steps.size() < line.steps().size()
                        ? line.steps().get(steps.size()).revision()
                        : null;
                if (own == null || !own.id().equals(id)) {
                    return false;
                }
                List<Visit> visits = new ArrayList<>();
                for (int others = in.readInt(); others > 0; others--) {
                    visits.add(reader.visit(reader.revision()));
                }
                visits.add(reader.visit(own));
                steps.add(visits);
            }
            return true;
        }
    }

    /**
     * Keeps what was found beyond what was read, if it can be kept.
     *
     * @param steps the visits of every step of the line of which {@link #read} was asked
     */
    void keep(List<List<Visit>> steps) {
        if (key == null || steps.size() == known) {
            return;
        }
        try {
            byte[] piece = piece(steps.subList(whole, steps.size()));
            if (piece.length <= LARGEST - HEAD - bytes) {
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                kept.write(pieces(), 0, bytes);
                kept.write(digest(piece));
                kept.write(
                        ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array());
                kept.write(piece);
                Replacement.write(file, kept.toByteArray());
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            // Nothing is lost but time: a repository may be read-only, or another process writes the same file.
        }
    }

    private static byte[] piece(List<List<Visit>> steps) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, quick)))) {
            Writer writer = new Writer(out, new HashMap<>());
            out.writeInt(steps.size());
            for (List<Visit> visits : steps) {
                int others = visits.size() - 1;
                writer.id(visits.get(others).revision().id());
                out.writeInt(others);
                for (Visit visit : visits.subList(0, others)) {
                    writer.revision(visit.revision());
                    writer.visit(visit);
                }
                writer.visit(visits.get(others));
            }
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    private static final int NOTHING = -1;

    /** A name that comes again is told by the number it had the first time. */
    private record Writer(DataOutputStream out, Map<String, Integer> names) {

        void id(String id) throws IOException {
            out.write(HEX.parseHex(id));
        }

        private void tree(@Nullable TreeId tree) throws IOException {
            out.writeBoolean(tree != null);
            if (tree != null) {
                id(tree.name());
            }
        }

        private void name(@Nullable String name) throws IOException {
            Integer number = name == null ? Integer.valueOf(NOTHING) : names.get(name);
            out.writeInt(number == null ? names.size() : number);
            if (number == null && name != null) {
                names.put(name, names.size());
                text(name);
            }
        }

        /** In pieces that are short enough; halves of characters come back too. */
        private void text(String text) throws IOException {
            int pieces = text.length() / LONGEST_TEXT + 1;
            out.writeInt(pieces);
            for (int i = 0; i < pieces; i++) {
                out.writeUTF(text.substring(i * LONGEST_TEXT, Math.min(text.length(), (i + 1) * LONGEST_TEXT)));
            }
        }

        private void moment(Instant moment) throws IOException {
            out.writeLong(moment.getEpochSecond());
            out.writeInt(moment.getNano());
        }

        void revision(Revision revision) throws IOException {
            id(revision.id());
            name(revision.author());
            moment(revision.written());
            moment(revision.committed());
            text(revision.message());
            out.writeInt(revision.parents().size());
            for (String parent : revision.parents()) {
                id(parent);
            }
        }

        void visit(Visit visit) throws IOException {
            tree(visit.year());
            name(visit.definitions());
            out.writeInt(visit.folders().size());
            for (HistoryWalk.Seen seen : visit.folders()) {
                name(seen.unit());
                name(seen.folder());
            }
            out.writeInt(visit.changes().size());
            for (HistoryWalk.Change change : visit.changes()) {
                name(change.unit());
                version(change.own());
                out.writeInt(change.before().size());
                for (Version version : change.before()) {
                    version(version);
                }
            }
        }

        private void version(Version version) throws IOException {
            name(version.folder());
            tree(version.tree());
            out.writeBoolean(version.alone());
            name(version.definitions());
        }
    }

    private record Reader(DataInputStream in, List<String> names) {

        String id() throws IOException {
            byte[] id = new byte[ID];
            in.readFully(id);
            return HEX.formatHex(id);
        }

        private @Nullable TreeId tree() throws IOException {
            return in.readBoolean() ? TreeId.named(id()) : null;
        }

        private @Nullable String nameOrNull() throws IOException {
            int number = in.readInt();
            if (number == NOTHING) {
                return null;
            }
            if (number == names.size()) {
                names.add(text());
            }
            return names.get(number);
        }

        private String name() throws IOException {
            return Objects.requireNonNull(nameOrNull());
        }

        private String text() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int rest = in.readInt(); rest > 0; rest--) {
                text.append(in.readUTF());
            }
            return text.toString();
        }

        private Instant moment() throws IOException {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        }

        Revision revision() throws IOException {
            String id = id();
            String author = name();
            Instant written = moment();
            Instant committed = moment();
            String message = text();
            List<String> parents = new ArrayList<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                parents.add(id());
            }
            return new Revision(id, author, written, committed, message, parents);
        }

        Visit visit(Revision revision) throws IOException {
            TreeId year = tree();
            String definitions = nameOrNull();
            List<HistoryWalk.Seen> folders = new ArrayList<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                folders.add(new HistoryWalk.Seen(name(), name()));
            }
            List<HistoryWalk.Change> changes = new ArrayList<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                String unit = name();
                Version own = version();
                List<Version> before = new ArrayList<>();
                for (int parents = in.readInt(); parents > 0; parents--) {
                    before.add(version());
                }
                changes.add(new HistoryWalk.Change(unit, own, before));
            }
            return new Visit(revision, year, definitions, folders, changes);
        }

        private Version version() throws IOException {
            return new Version(nameOrNull(), tree(), in.readBoolean(), nameOrNull());
        }
    }
}
