package org.sodiem.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carry;
import org.sodiem.criteria.Scaffold;
import org.sodiem.criteria.Sets;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.load.TextFiles;
import org.sodiem.model.ScoreBook;

/**
 * What the program itself makes of units' files: carried to another criteria set, or empty ones. It is made again from the
 * base, by the definitions as they are when merged; who answers for the campaign may bring in exactly that, byte for byte.
 */
final class Renewal {

    private final @Nullable Repository repository;
    private final @Nullable Revision base;
    private @Nullable List<Map<String, String>> made;

    private Renewal(@Nullable Repository repository, @Nullable Revision base) {
        this.repository = repository;
        this.base = base;
    }

    /** Makes nothing. */
    static final Renewal NONE = new Renewal(null, null);

    static Renewal of(Repository repository, Revision base) {
        return new Renewal(repository, base);
    }

    /** Whether a file is, once the change is merged, what the program makes of it. */
    boolean gives(MergeRequest request, ChangedFile file) throws IOException {
        if (repository == null || base == null || file.after() != ChangedFile.Mode.FILE) {
            return false;
        }
        if (made == null) {
            made = make(repository, base, request);
        }
        for (Map<String, String> files : made) {
            String text = files.get(file.path());
            if (text != null) {
                byte[] after = request.after().read(file.path(), TextFiles.LARGEST);
                if (Arrays.equals(after, text.getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Map<String, String>> make(Repository repository, Revision base, MergeRequest request)
            throws IOException {
        List<Map<String, String>> made = new ArrayList<>();
        ScoreBook book = BookLoader.newest(request.after(), new Problems());
        if (book != null) {
            Sets sets = new EarlierSets(repository, base, book);
            made.add(Carry.run(request.before(), book, sets).files());
            for (Scaffold.Form form : Scaffold.Form.values()) {
                made.add(Scaffold.run(request.before(), book, sets, form).files());
            }
        }
        return made;
    }
}
