package org.sodiem.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;

/**
 * Each unit writes its own notes and proves its points by its own documents, or by those of whoever stands above it. Units
 * are looked at among those of the same index; everything is found by its key, never by comparing units two by two.
 */
final class Copies implements Check {

    /** Of letters, digits and single blanks: whatever is shorter is a turn of phrase that anybody may use. */
    private static final int LEAST_NOTE = 64;

    /** What more units than this have, and more than one in {@link #SHARE}, was given to them all. */
    private static final int FEW = 5;

    private static final int SHARE = 4;

    /** The most that is told of the units of an index one by one; all the rest is told as one. */
    private static final int MOST_TOLD = 100;

    private static final int MOST_PLACES = 3;
    private static final String EMPTY_FILE = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    private final FileTree tree;

    Copies(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public void run(Scores scores, Problems problems) {
        Map<String, String> pools = new HashMap<>();
        Map<String, Map<String, List<Submission>>> units = new LinkedHashMap<>();
        for (Submission submission : scores.book().submissions()) {
            if (scores.book().criteriaFor(submission) != null) {
                String unit = submission.key().unit();
                String pool = pools.computeIfAbsent(unit, id -> submission.key().index());
                units.computeIfAbsent(pool, id -> new LinkedHashMap<>())
                        .computeIfAbsent(unit, id -> new ArrayList<>())
                        .add(submission);
            }
        }
        for (Map<String, List<Submission>> pool : units.values()) {
            if (pool.size() > 1) {
                notes(pool, problems);
                documents(pool, problems);
            }
        }
    }

    private static void notes(Map<String, List<Submission>> pool, Problems problems) {
        Shared shared = new Shared();
        pool.forEach((unit, all) -> all.stream().flatMap(Copies::notes).forEach(note -> {
            String bare = note.text().length() < LEAST_NOTE ? "" : Lookalikes.bare(note.text());
            if (bare.length() >= LEAST_NOTE) {
                shared.add(bare, new Seen(unit, note.at(), null));
            }
        }));
        Told told = new Told();
        for (List<Seen> group : shared.groups()) {
            if (!isCommon(group, pool.size())) {
                told.add(group);
            }
        }
        told.tell(Code.NOTE_COPIED, problems);
    }

    private record Note(String text, Span at) {}

    /** What a unit says in its own words. */
    private static Stream<Note> notes(Submission submission) {
        Stream<ScoreFile> files =
                Stream.concat(submission.scores().stream(), Stream.ofNullable(submission.explanations()));
        Stream<Note> said = files.flatMap(file -> Stream.concat(
                file.entries().stream()
                        .map(entry -> new Note(entry.note(), entry.component().at())),
                file.claims().map(claim -> new Note(claim.note(), claim.code().at()))));
        Stream<Note> reported = submission.undertaken().tasks().stream()
                .flatMap(file -> file.reports().stream())
                .flatMap(report -> Stream.of(report.note(), words(report.progress()))
                        .map(text -> new Note(text, report.task().at())));
        return Stream.concat(said, reported);
    }

    private static String words(TaskFile.Progress progress) {
        if (progress instanceof TaskFile.UnderWay underWay) {
            return underWay.how();
        }
        return progress instanceof TaskFile.NotDone not ? not.reason() : "";
    }

    private void documents(Map<String, List<Submission>> pool, Problems problems) {
        Shared shared = new Shared();
        List<List<Keyed>> keyed =
                pool.values().parallelStream().map(this::keyed).toList();
        keyed.forEach(unit -> unit.forEach(document -> shared.add(document.key(), document.seen())));
        if (shared.groups().isEmpty()) {
            return;
        }
        Issuers issuers = new Issuers(pool);
        Told told = new Told();
        shared.shared.forEach((key, group) -> {
            if (key.startsWith(REFERENCE) ? issuers.isForeign(group) : issuers.isOneOfUnits(group, pool.size())) {
                told.add(issuers.originalFirst(group));
            }
        });
        told.tell(Code.EVIDENCE_COPIED, problems);
    }

    /** A document under one of its keys. */
    private record Keyed(String key, Seen seen) {}

    private List<Keyed> keyed(List<Submission> unit) {
        return unit.stream()
                .flatMap(submission -> files(submission)
                        .flatMap(file -> file.evidence().stream())
                        .flatMap(document -> keys(document, submission.folder())
                                .map(key -> new Keyed(
                                        key,
                                        new Seen(
                                                submission.key().unit(),
                                                document.id().at(),
                                                document)))))
                .toList();
    }

    /** The files in which a unit itself defines documents: results of other indexes are the coordinator's. */
    private static Stream<ScoreFile> files(Submission submission) {
        return Stream.of(
                        submission.scores().stream(),
                        Stream.ofNullable(submission.explanations()),
                        Stream.ofNullable(submission.approved()),
                        submission.undertaken().tasks().stream().map(TaskFile::documents))
                .flatMap(files -> files);
    }

    private static final String REFERENCE = "r ";

    /** What is the same for the same document: its address, the bytes of its file, its number, day and issuer. */
    private Stream<String> keys(Evidence document, String folder) {
        List<String> keys = new ArrayList<>();
        String address = document.url() == null ? "" : address(document.url().value());
        if (address.indexOf('/') > 0) { // a domain alone is no document's address
            keys.add("l " + address);
        }
        String path =
                document.file() == null ? "" : folder + "/" + document.file().value();
        if (!path.isEmpty() && tree.hasFile(path)) {
            String id = idOf(path);
            if (!id.equals(EMPTY_FILE)) {
                keys.add("f " + id);
            }
        }
        if (document.number() != null && document.date() != null) {
            keys.add(REFERENCE + squeezed(document.number().value()) + " "
                    + document.date().value() + " " + squeezed(Objects.requireNonNullElse(document.issuer(), "")));
        }
        return keys.stream();
    }

    /** An address without what makes no difference: its scheme, its place within the page and slashes at its end. */
    private static String address(String url) {
        int from = url.indexOf("://") + 1;
        int place = url.indexOf('#');
        String address = url.substring(from == 0 ? 0 : from + 2, place < from ? url.length() : place);
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private String idOf(String path) {
        try {
            return tree.idOf(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits alone: cheap, since every document of a country passes here. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                squeezed.append(Character.toLowerCase(c));
            }
        }
        return squeezed.toString();
    }

    /** Whether so many units have it that it was given to them all. */
    private static boolean isCommon(List<Seen> group, int units) {
        return group.size() > FEW && group.size() * SHARE > units;
    }

    /**
     * Something that was found.
     *
     * @param unit the unit that has it
     * @param at where
     * @param document the document; null where it is a note
     */
    private record Seen(String unit, Span at, @Nullable Evidence document) {}

    /** What several units have, by its key, each unit once, in the order in which it is found a second time. */
    private static final class Shared {

        private final Map<String, Seen> first = new HashMap<>();
        private final Map<String, List<Seen>> shared = new LinkedHashMap<>();

        /** Units come one after another. */
        void add(String key, Seen seen) {
            Seen before = first.putIfAbsent(key, seen);
            if (before != null && !before.unit().equals(seen.unit())) {
                List<Seen> group = shared.computeIfAbsent(key, unknown -> new ArrayList<>(List.of(before)));
                if (!group.get(group.size() - 1).unit().equals(seen.unit())) {
                    group.add(seen);
                }
            }
        }

        List<List<Seen>> groups() {
            return List.copyOf(shared.values());
        }
    }

    /** Whose documents these are, by the names of units in those of their issuers. */
    private static final class Issuers {

        private final Map<String, String> titles = new HashMap<>();
        private final Set<String> known;
        private final Map<String, Set<String>> named = new HashMap<>();
        private final int longest;

        Issuers(Map<String, List<Submission>> pool) {
            pool.forEach((unit, all) ->
                    titles.put(unit, Lookalikes.key(all.get(0).unit().title())));
            known = new HashSet<>(titles.values());
            longest = known.stream()
                    .mapToInt(title -> title.split(" ", -1).length)
                    .max()
                    .orElse(0);
        }

        /** Whether one of the units cites what another unit, and not itself, has issued; or nobody says who did. */
        boolean isForeign(List<Seen> group) {
            if (named(group).isEmpty()) {
                return group.stream().allMatch(seen -> issuer(seen) == null) && areAlike(group);
            }
            return group.stream()
                    .anyMatch(seen -> !named(issuer(seen)).isEmpty()
                            && !named(issuer(seen)).contains(titles.get(seen.unit())));
        }

        /** Whether one of the units issued it, or nobody says who did and few units have it. */
        boolean isOneOfUnits(List<Seen> group, int units) {
            boolean unsaid = group.stream().allMatch(seen -> issuer(seen) == null);
            return (!named(group).isEmpty() && !isJoint(group)) || (unsaid && !isCommon(group, units));
        }

        /** Whether all of the units issued it together, and each says so. */
        private boolean isJoint(List<Seen> group) {
            Set<String> all =
                    group.stream().map(seen -> titles.get(seen.unit())).collect(Collectors.toSet());
            return all.size() > 1
                    && group.stream().allMatch(seen -> named(issuer(seen)).containsAll(all));
        }

        /** The same, the unit that issued it before the others. */
        List<Seen> originalFirst(List<Seen> group) {
            Set<String> issued = named(group);
            List<Seen> ordered = new ArrayList<>(group);
            for (int i = 0; i < group.size(); i++) {
                if (issued.contains(titles.get(group.get(i).unit()))) {
                    Collections.rotate(ordered.subList(0, i + 1), 1);
                    break;
                }
            }
            return ordered;
        }

        /** The same title, and no two addresses. */
        private static boolean areAlike(List<Seen> group) {
            return group.stream()
                                    .map(seen -> Lookalikes.key(
                                            document(seen).title().value()))
                                    .distinct()
                                    .count()
                            == 1
                    && group.stream()
                                    .map(seen -> document(seen).url())
                                    .filter(Objects::nonNull)
                                    .map(url -> url.value())
                                    .distinct()
                                    .count()
                            < 2;
        }

        private static Evidence document(Seen seen) {
            return Objects.requireNonNull(seen.document());
        }

        private static @Nullable String issuer(Seen seen) {
            return document(seen).issuer();
        }

        private Set<String> named(List<Seen> group) {
            return group.stream().flatMap(seen -> named(issuer(seen)).stream()).collect(Collectors.toSet());
        }

        /** The titles of units that the name of an issuer holds as whole words. */
        private Set<String> named(@Nullable String issuer) {
            return issuer == null ? Set.of() : named.computeIfAbsent(issuer, this::find);
        }

        private Set<String> find(String issuer) {
            String[] words = Lookalikes.key(issuer).split("[ ,;()]+", -1);
            Set<String> found = new HashSet<>();
            for (int from = 0; from < words.length; from++) {
                StringBuilder title = new StringBuilder();
                for (int to = from; to < Math.min(words.length, from + longest); to++) {
                    title.append(to == from ? "" : " ").append(words[to]);
                    if (known.contains(title.toString())) {
                        found.add(title.toString());
                    }
                }
            }
            return found;
        }
    }

    /** What is told: of the same units once, however much they have in common. */
    private static final class Told {

        private final Map<List<String>, List<Seen>> groups = new LinkedHashMap<>();
        private final Map<List<String>, Set<Span>> items = new HashMap<>();

        /** The unit to be asked is the second one. */
        void add(List<Seen> group) {
            List<String> units = group.stream().map(Seen::unit).toList();
            groups.putIfAbsent(units, group);
            items.computeIfAbsent(units, unknown -> new HashSet<>())
                    .add(group.get(1).at());
        }

        void tell(Code code, Problems problems) {
            List<List<String>> all = List.copyOf(groups.keySet());
            boolean many = all.size() > MOST_TOLD;
            int single = many ? MOST_TOLD - 1 : all.size();
            for (List<String> units : all.subList(0, single)) {
                tell(code, List.of(units), problems);
            }
            if (many) {
                tell(code, all.subList(single, all.size()), problems);
            }
        }

        /** One warning at the second place of the first group, which names the first and those behind it. */
        private void tell(Code code, List<List<String>> together, Problems problems) {
            List<Seen> group = Objects.requireNonNull(groups.get(together.get(0)));
            int count = together.stream()
                    .mapToInt(units -> Objects.requireNonNull(items.get(units)).size())
                    .sum();
            long units = together.stream().flatMap(List::stream).distinct().count();
            String places = Stream.concat(
                            group.stream().limit(1), group.stream().skip(2))
                    .limit(MOST_PLACES)
                    .map(seen -> seen.at().toString())
                    .collect(Collectors.joining(", "));
            problems.add(code, group.get(1).at(), String.valueOf(count), String.valueOf(units), places);
        }
    }
}
