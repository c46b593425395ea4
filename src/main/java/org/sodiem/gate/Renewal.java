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
import org.sodiem.source.FileTree;

/**
 * What the program itself makes of units' files: carried to another criteria set, or empty ones. It is made again from the
 * base, by the definitions as they are when merged; who answers for the campaign may bring in exactly that, byte for byte.
 */
final class Renewal {

    private static final List<Scaffold.Form> FORMS = List.of(Scaffold.Form.values());

    private final @Nullable Repository repository;
    private final @Nullable Revision base;
    private final List<Map<String, String>> made = new ArrayList<>();
    private @Nullable ScoreBook book;

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
        ScoreBook merged = book == null ? BookLoader.newest(request.after(), new Problems()) : book;
        book = merged;
        if (merged == null) {
            return false;
        }
        byte[] after = request.after().read(file.path(), TextFiles.LARGEST);
        for (int way = 0; way <= FORMS.size(); way++) {
            if (made.size() == way) {
                made.add(make(way, request.before(), merged, new EarlierSets(repository, base, merged)));
            }
            String text = made.get(way).get(file.path());
            if (text != null && Arrays.equals(after, text.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    /** What is made in one way: carried first, then empty in each form. Each is made when it is needed, and once. */
    private static Map<String, String> make(int way, FileTree base, ScoreBook book, Sets sets) throws IOException {
        return way == 0
                ? Carry.run(base, book, sets).files()
                : Scaffold.run(base, book, sets, FORMS.get(way - 1)).files();
    }
}
