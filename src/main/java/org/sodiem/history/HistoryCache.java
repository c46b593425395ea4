package org.sodiem.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.git.TreeId;
import org.sodiem.model.Withholding;
import org.sodiem.source.Replacement;
import org.sodiem.source.Sha256;

/**
 * The changes of units as they were found before, so that nothing is read again that is known.
 *
 * <p>One file a unit, in a folder of git's own folder, which may be deleted at any time. It begins with the SHA-256 of its
 * key and of what follows; the key is everything that the changes depend on: the program, and the commits that touch the
 * unit with all the versions they hold. What is damaged, cut short, out of date or another program's does not fit, and is
 * not believed. Where nothing can be written, nothing is kept.
 */
final class HistoryCache {

    private static final int LARGEST = 8 << 20;
    private static final int DIGEST = 32;

    private final Path folder;
    private final @Nullable String program;

    /**
     * A cache.
     *
     * @param folder where it is, or is to be
     * @param program the same only where the program is; null where nothing is to be believed or kept
     */
    HistoryCache(Path folder, @Nullable String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * The cache of a repository, which its worktrees share. Where the repository is seen as it was, nothing is believed
     * or kept: what is held against a published site has to come from commits alone.
     *
     * @param withheld the files of which nothing is told
     */
    static HistoryCache of(Repository repository, Withholding withheld) {
        Path own = repository.sharedDirectory().resolve("sodiem");
        String program = repository.isAsItWas() ? null : ProgramPrint.ofThisProgram();
        HistoryCache cache = withheld.isNone()
                ? new HistoryCache(own, program)
                : new HistoryCache(own.resolve("public"), program == null ? null : program + withheld.print());
        Replacement.clear(List.of(cache.file("")));
        return cache;
    }

    /** What was found before for these touches of a unit; null where that is not known. */
    @Nullable
    List<UnitChange> find(String unit, List<Touch> touches) {
        Path file = file(unit);
        if (program == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            byte[] kept = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            int from = Math.min(DIGEST, kept.length);
            byte[] found = Arrays.copyOfRange(kept, from, kept.length);
            boolean fits = Arrays.equals(Arrays.copyOf(kept, from), digest(program, unit, touches, found));
            return fits ? ChangesFormat.read(found, touches) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps what was found, if it can be kept. */
    void keep(String unit, List<Touch> touches, List<UnitChange> changes) {
        if (program == null) {
            return;
        }
        try {
            byte[] found = ChangesFormat.write(changes, touches);
            if (found.length <= LARGEST - DIGEST) {
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                kept.write(digest(program, unit, touches, found));
                kept.write(found);
                Replacement.write(file(unit), kept.toByteArray());
            }
        } catch (IOException e) {
            // Nothing is lost but time: a repository may be read-only, or another process writes the same file.
        }
    }

    /** A name that no id can make a path of. */
    private Path file(String unit) {
        return folder.resolve(Sha256.of(unit).substring(0, 32));
    }

    private static byte[] digest(String program, String unit, List<Touch> touches, byte[] found) throws IOException {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(key);
        write(program, out);
        write(unit, out);
        for (Touch touch : touches) {
            write(touch.revision().id(), out);
            write(touch.landing().revision().id(), out);
            out.writeBoolean(touch.beginning());
            write(touch.own(), out);
            out.writeInt(touch.before().size());
            for (Version version : touch.before()) {
                write(version, out);
            }
        }
        return Sha256.bytes(key.toByteArray(), found);
    }

    private static void write(Version version, DataOutputStream out) throws IOException {
        TreeId tree = version.tree();
        write(version.folder(), out);
        write(tree == null ? null : tree.name(), out);
        out.writeBoolean(version.alone());
        write(version.definitions(), out);
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }
}
