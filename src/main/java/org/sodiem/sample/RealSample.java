package org.sodiem.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sodiem.git.CommitWriter;
import org.sodiem.git.TreeDraft;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;

/**
 * A small fictitious repository whose criteria set has the ways of scoring of real decisions, over communes, wards and a
 * special zone in one ranking; some are in a second index, and one unit ended within the year.
 */
public final class RealSample {

    private static final String YEAR = "2025";
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final String COORDINATOR = "so-noi-vu";
    private static final LocalDateTime OPENED = LocalDateTime.of(2025, 11, 3, 8, 0);
    private static final LocalDateTime HANDED_IN = LocalDateTime.of(2025, 11, 10, 8, 30);
    private static final LocalDateTime FOUND = LocalDateTime.of(2026, 1, 5, 9, 0);
    private static final LocalDateTime PUBLISHED = LocalDateTime.of(2026, 1, 8, 15, 0);

    private RealSample() {}

    /** The paths of its files. */
    public static List<String> files() throws IOException {
        return read("files.txt").lines().toList();
    }

    /**
     * Writes it with its history: the campaign, what each unit hands in, what others found, and that a result is published.
     *
     * @return how many commits there are
     */
    public static int write(Path folder) throws IOException {
        String publication = FileKind.PUBLICATION.in(Layout.definitions(YEAR));
        String submissions = Layout.submissions(YEAR) + "/";
        List<String> own = new ArrayList<>(files());
        Set<String> units = new LinkedHashSet<>();
        own.stream()
                .filter(path -> path.startsWith(submissions))
                .map(path -> path.substring(submissions.length()).split("/", -1)[0])
                .forEach(units::add);
        try (CommitWriter writer = CommitWriter.create(folder)) {
            TreeDraft files =
                    put(writer, TreeDraft.EMPTY, path -> !path.startsWith(submissions) && !path.equals(publication));
            String tip = commit(writer, files, List.of(), COORDINATOR, OPENED, "Mở kỳ đánh giá năm " + YEAR);
            int commits = 1;
            for (String unit : units) {
                files = put(
                        writer,
                        files,
                        path -> path.startsWith(submissions + unit + "/")
                                && path.endsWith("/" + FileKind.SCORES.inside("")));
                tip = commit(writer, files, List.of(tip), unit, HANDED_IN.plusHours(commits), unit + ": tự chấm lần 1");
                commits++;
            }
            files = put(writer, files, path -> path.startsWith(submissions));
            tip = commit(
                    writer,
                    files,
                    List.of(tip),
                    COORDINATOR,
                    FOUND,
                    "Nhập kết quả khảo sát và kết quả của chỉ số khác");
            files = put(writer, files, publication::equals);
            tip = commit(writer, files, List.of(tip), COORDINATOR, PUBLISHED, "Công bố kết quả của một bộ chỉ số");
            writer.finish(tip);
            return commits + 2;
        }
    }

    private static TreeDraft put(CommitWriter writer, TreeDraft files, Predicate<String> which) throws IOException {
        TreeDraft more = files;
        for (String path : files()) {
            if (which.test(path)) {
                more = writer.put(more, path, read(path));
            }
        }
        return more;
    }

    private static String commit(
            CommitWriter writer, TreeDraft files, List<String> parents, String who, LocalDateTime at, String message)
            throws IOException {
        CommitWriter.Signature author = Officials.of(who, 0, OffsetDateTime.of(at, OFFSET));
        return writer.commit(files, parents, author, author, message);
    }

    private static String read(String path) throws IOException {
        try (InputStream file = RealSample.class.getResourceAsStream("real/" + path)) {
            if (file == null) {
                throw new IOException("no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
