package org.sodiem.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.CommitWriter;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.TreeDraft;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshot;
import org.sodiem.round.Snapshots;
import org.sodiem.score.Scores;
import org.sodiem.site.Program;
import org.sodiem.source.FolderTree;
import org.sodiem.yaml.YamlEditor;

/**
 * A fictitious repository with the history of its year, from the kick-off to the middle of the second round, or on to the
 * decision on results.
 */
public final class SampleHistory {

    /** The commits of a history for which no number is asked, where so few are enough. */
    public static final int COMMITS = 400;

    /** The most commits that may be asked for. */
    public static final int MOST_COMMITS = 200_000;

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
    private static final String CRITERIA = FileKind.CRITERIA.in(Layout.definitions(Sample.YEAR), "district");

    /** The criterion, 3.4, two of whose components had another maximum in the set as it was issued first. */
    private static final List<String> REISSUED = List.of("areas", "2", "criteria", "3", "components");

    private static final int OF_COORDINATOR = 4;
    private static final String REASON = "Mất điện diện rộng chiều 20/11/2023, xã đã báo cáo trước hạn";
    private static final String REISSUE = """
            Ban hành lại bộ tiêu chí cấp huyện: điều chỉnh điểm tối đa 3.4.1, 3.4.2

            3.4.1 từ 1,5 lên 2 điểm; 3.4.2 từ 2 xuống 1,5 điểm. Tổng điểm không đổi.
            """;
    private static final LocalDateTime MOVING = LocalDateTime.of(2023, 11, 28, 8, 45);
    private static final LocalDateTime MISTAKE = LocalDateTime.of(2023, 11, 29, 10, 15);

    private final Sample sample;
    private final Map<String, String> definitions;
    private final List<Sample.Filled> filled;
    private final List<Author> authors = new ArrayList<>();
    private final int commits;
    private final List<Event> events = new ArrayList<>();
    private TreeDraft files = TreeDraft.EMPTY;
    private String tip = "";
    private @Nullable String accepted;
    private int requests;
    private boolean wholeYear;
    private int beside;

    /** One file of scores, and who fills it in. */
    private record Author(String id, String path, FinishedFile sheet, Story story, String folder) {

        /** Where the file is at a moment. */
        String path(LocalDateTime at) {
            return place(path, at);
        }

        /** Where a file of the unit's folder is at a moment. */
        String place(String file, LocalDateTime at) {
            boolean misplaced = story == Story.MOVED && at.isBefore(MOVING);
            return misplaced ? file.replace(folder + "/", elsewhere() + "/") : file;
        }

        /** The folder in which the unit was begun by mistake. */
        String elsewhere() {
            return Layout.submissions(Sample.YEAR) + "/cac-xa-ven-bien/" + id;
        }
    }

    /** Something that happens at a moment; of several at one moment the first planned is first. */
    private record Event(LocalDateTime at, Action action) {}

    @FunctionalInterface
    private interface Action {
        void happen(CommitWriter writer, LocalDateTime at) throws IOException;
    }

    /**
     * A history.
     *
     * @param commits how many commits; 0 for as many as are usual
     * @throws TooFewException where so few do not suffice for a year
     */
    public SampleHistory(Sample sample, int commits) throws IOException, TooFewException {
        this.sample = sample;
        this.definitions = sample.definitions();
        this.filled = sample.filled();
        int place = 0;
        for (Sample.Filled unit : filled) {
            String id = unit.unit().id().value();
            boolean byOffice = unit.others().isEmpty();
            Story story = byOffice ? Story.NONE : Story.at(place++);
            unit.sheets().forEach((path, sheet) -> {
                String author = sheet.office() == null ? id : sheet.office();
                authors.add(new Author(author, path, sheet, story, unit.folder()));
            });
        }
        int fewest = fixed() + Timetable.LEAST * authors.size();
        this.commits = commits == 0 ? Math.max(COMMITS, fewest) : commits;
        if (this.commits < fewest) {
            throw new TooFewException(fewest);
        }
    }

    /** A year needs more commits than were asked for. */
    public static final class TooFewException extends Exception {
        private static final long serialVersionUID = 1;

        private final int fewest;

        TooFewException(int fewest) {
            super("fewer than " + fewest);
            this.fewest = fewest;
        }

        /** How many commits it needs at least. */
        public int fewest() {
            return fewest;
        }
    }

    /** The commits that stand in no timetable. */
    private int fixed() {
        int appraisals = filled.stream()
                .mapToInt(unit -> unit.others(FileKind.APPRAISAL).size())
                .sum();
        int units = sample.units();
        int told = (Story.MOVED.isTold(units) ? 1 : 0)
                + (Story.CORRECTED.isTold(units) ? 2 : 0)
                + (Story.REVERTED.isTold(units) ? 3 : 0);
        return OF_COORDINATOR + appraisals + told;
    }

    /** The same year whole: with plans and commitments, and going on behind the second round to the decision. */
    public SampleHistory toTheDecision() {
        wholeYear = true;
        return this;
    }

    /** Writes the repository into an empty folder: commits, files, and the tag of the first round; how many commits. */
    public int write(Path folder) throws IOException {
        planCoordinator();
        planRequests();
        if (wholeYear) {
            planYear();
        }
        events.sort(Comparator.comparing(Event::at));
        try (CommitWriter writer = CommitWriter.create(folder)) {
            for (Event event : events) {
                event.action().happen(writer, event.at());
            }
            writer.finish(tip);
            close(folder, writer);
            if (wholeYear) {
                close(folder, writer, "lan-2", null, LocalDateTime.of(2023, 12, 21, 8, 0));
            }
        }
        return commits + beside;
    }

    /** What the year has beside the two rounds, at one commit each. */
    private void planYear() throws IOException {
        YearEnd end = new YearEnd(sample);
        Map<String, String> folders = new HashMap<>();
        filled.forEach(unit -> folders.put(unit.unit().id().value(), unit.folder()));
        Scores result = end.result();
        List<YearStep> steps =
                new ArrayList<>(YearTasks.steps(sample, filled, result.book().offices()));
        steps.add(YearCommitments.figures(Objects.requireNonNull(definitions.get(YearCommitments.SET))));
        steps.add(YearCommitments.step(result, folders));
        steps.addAll(end.steps(Objects.requireNonNull(definitions.get(YearEnd.CAMPAIGN))));
        for (YearStep step : steps) {
            beside++;
            on(step.at(), (writer, at) -> {
                for (Map.Entry<String, String> text : step.texts().entrySet()) {
                    files = writer.put(files, place(text.getKey(), at), text.getValue());
                }
                land(writer, Officials.of(step.where(), step.officer(), in(at)), step.message());
            });
        }
    }

    private void on(LocalDateTime at, Action action) {
        events.add(new Event(at, action));
    }

    private static String firstIssue(String path, String text) {
        return path.equals(CRITERIA)
                ? new YamlEditor(text)
                        .set(maximum("0"), new BigDecimal("1.5"))
                        .set(maximum("1"), 2)
                        .text()
                : text;
    }

    private static List<String> maximum(String component) {
        return Stream.of(REISSUED, List.of(component, "max"))
                .flatMap(List::stream)
                .toList();
    }

    private static OffsetDateTime in(LocalDateTime at) {
        return at.atOffset(OFFSET);
    }

    /** Commits the present files on the main line, as the coordinator. */
    private void land(CommitWriter writer, LocalDateTime at, String message) throws IOException {
        land(writer, Officials.coordinator(in(at)), message);
    }

    private void land(CommitWriter writer, CommitWriter.Signature author, String message) throws IOException {
        tip = writer.commit(files, tip.isEmpty() ? List.of() : List.of(tip), author, author, message);
    }

    /** What does not come from the units: {@link #OF_COORDINATOR} commits, and appraisals. */
    private void planCoordinator() {
        on(LocalDateTime.of(2023, 10, 26, 8, 30), (writer, at) -> {
            for (Map.Entry<String, String> definition : definitions.entrySet()) {
                files = writer.put(files, definition.getKey(), firstIssue(definition.getKey(), definition.getValue()));
            }
            land(writer, at, "Khởi tạo kỳ đánh giá năm 2023: bộ tiêu chí, đơn vị, các đợt tự chấm\n");
        });
        on(LocalDateTime.of(2023, 10, 27, 14, 0), (writer, at) -> {
            for (Author author : authors) {
                files = writer.put(files, author.path(at), author.sheet().empty());
            }
            land(writer, at, "Tạo tệp tự chấm trống cho các đơn vị\n");
        });
        filled.stream()
                .flatMap(unit -> unit.others(FileKind.APPRAISAL).entrySet().stream())
                .forEach(other -> on(LocalDateTime.of(2023, 12, 5, 9, 20), (writer, at) -> {
                    files = writer.put(files, other.getKey(), other.getValue());
                    land(
                            writer,
                            Officials.of(Sample.APPRAISER, 0, in(at)),
                            "Ghi điểm trừ theo văn bản số 88/UBND-NC\n");
                }));
        on(LocalDateTime.of(2023, 11, 27, 9, 0), (writer, at) -> {
            files = writer.put(files, CRITERIA, Objects.requireNonNull(definitions.get(CRITERIA)));
            land(writer, at, REISSUE);
        });
        on(LocalDateTime.of(2023, 11, 13, 10, 0), (writer, at) -> {
            for (Sample.Filled unit : filled) {
                for (Map.Entry<String, String> other :
                        unit.others(FileKind.SURVEY).entrySet()) {
                    files = writer.put(files, place(other.getKey(), at), other.getValue());
                }
            }
            land(writer, at, "Ghi kết quả điều tra xã hội học đợt 10/11/2023\n");
        });
    }

    /** Where a file is at a moment: its unit's folder may be moved later. */
    private String place(String path, LocalDateTime at) {
        return authors.stream()
                .filter(author -> path.startsWith(author.folder() + "/"))
                .findFirst()
                .map(author -> author.place(path, at))
                .orElse(path);
    }

    private void planRequests() {
        Timetable timetable = new Timetable(sample.seed());
        authors.forEach(
                author -> timetable.add(author.story(), author.sheet().entries().size()));
        timetable.spread(commits - fixed() - Timetable.LEAST * authors.size());
        for (int i = 0; i < authors.size(); i++) {
            Author author = authors.get(i);
            List<Request> own = timetable.requests(i);
            int count = own.stream().mapToInt(request -> request.edits().size()).sum();
            Random random = new Random(sample.seed() * 104_729 + author.path().hashCode());
            Edits edits = new Edits(author.sheet(), count, random);
            own.forEach(request -> plan(author, request, edits));
            if (author.story() == Story.MOVED) {
                on(MOVING, (writer, at) -> {
                    files = files.move(author.elsewhere(), author.folder());
                    land(writer, at, "Chuyển thư mục " + author.sheet().who() + " về đúng chỗ\n");
                });
            } else if (author.story() == Story.REVERTED) {
                planMistake(author, edits);
            }
        }
    }

    /** A branch from the main line as it is at the first edit. */
    private final class Branch {

        private TreeDraft state = TreeDraft.EMPTY;
        private TreeDraft before = TreeDraft.EMPTY;
        private String end = "";
        private String reverts = "";
        private int number;

        void begin() {
            state = files;
            before = files;
            end = tip;
            number = ++requests;
        }

        void edit(CommitWriter writer, String path, String text, CommitWriter.Signature author, String message)
                throws IOException {
            state = writer.put(state, path, text);
            end = writer.commit(state, List.of(end), author, author, message);
        }
    }

    private void plan(Author author, Request request, Edits edits) {
        Branch branch = new Branch();
        String who = author.sheet().who();
        for (int i = 0; i < request.edits().size(); i++) {
            boolean first = i == 0;
            on(request.edits().get(i), (writer, at) -> {
                if (first) {
                    branch.begin();
                }
                Edits.Edit edit = edits.next();
                String text = edits.text(at.toLocalDate());
                CommitWriter.Signature officer = Officials.of(author.id(), request.round() == 2 ? 1 : 0, in(at));
                branch.edit(writer, author.path(at), text, officer, Wording.edit(who, edit, request, at));
            });
        }
        on(request.merged(), (writer, at) -> {
            merge(writer, author.path(at), branch, Wording.merge(branch.number, who, request), at);
            if (author.story() == Story.ACCEPTED_LATE && request.round() == 1) {
                accepted = tip;
            }
        });
    }

    private void merge(CommitWriter writer, String path, Branch branch, String message, LocalDateTime at)
            throws IOException {
        files = files.restore(path, branch.state);
        CommitWriter.Signature coordinator = Officials.coordinator(in(at));
        tip = writer.commit(files, List.of(tip, branch.end), coordinator, coordinator, message);
    }

    /** Somebody hands in an old copy, from which an area is missing; the next day that is reverted. */
    private void planMistake(Author author, Edits edits) {
        Branch branch = new Branch();
        String who = author.sheet().who();
        on(MISTAKE, (writer, at) -> {
            branch.begin();
            CommitWriter.Signature officer = Officials.of(author.id(), 1, in(at));
            String text = edits.textWithoutArea("3", at.toLocalDate());
            branch.edit(writer, author.path(), text, officer, who + ": cập nhật số liệu tháng 11\n");
        });
        on(MISTAKE.plusHours(4), (writer, at) -> {
            String subject = "Hợp nhất yêu cầu #" + branch.number + ": " + who + ", số liệu tháng 11";
            String parent = tip;
            merge(writer, author.path(), branch, subject + "\n", at);
            branch.reverts = "Revert \"" + subject + "\"\n\nTệp gửi nhầm bản cũ, mất số liệu lĩnh vực 3.\n\n"
                    + "This reverts commit " + tip + ", reversing\nchanges made to " + parent + ".\n";
        });
        on(MISTAKE.plusDays(1), (writer, at) -> {
            files = files.restore(author.path(), branch.before);
            land(writer, at, branch.reverts);
        });
    }

    private void close(Path folder, CommitWriter writer) throws IOException {
        close(folder, writer, "lan-1", accepted, Story.ACCEPTED.plusHours(1));
    }

    /** Closes a round as {@code round close} does, but unsigned and at a fixed moment. */
    private static void close(
            Path folder, CommitWriter writer, String id, @Nullable String lastAccepted, LocalDateTime closed)
            throws IOException {
        try (Repository repository = Repository.open(folder)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(folder));
            Rounds rounds = Objects.requireNonNull(snapshots.rounds());
            Round round = Objects.requireNonNull(rounds.find(id));
            MainLine.Step late = lastAccepted == null ? null : rounds.line().find(lastAccepted);
            RoundSeal seal = new RoundSeal(repository, snapshots, Program.VERSION);
            Snapshot.OfRound candidate = rounds.candidate(round, late);
            String commit = Objects.requireNonNull(candidate.revision()).id();
            String title = "Chốt " + round.title() + " (" + round.tag().value() + ")";
            CommitWriter.Signature tagger = Officials.coordinator(in(closed));
            writer.tag(
                    round.tag().value(), commit, tagger, seal.message(candidate, title, 0, late == null ? "" : REASON));
        }
    }
}
