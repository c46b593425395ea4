package org.sodiem.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The files that an edition of a site is made without. It is made as if they were not in the repository, so that nothing of
 * them can be in it: neither figures nor words, nor that they were changed.
 */
public final class Withholding implements Predicate<String> {

    /** Nothing is withheld. */
    public static final Withholding NONE = new Withholding(Layout.UNKNOWN, Map.of());

    private final Layout layout;
    private final Map<Window.Kind, Set<String>> indexes;

    private Withholding(Layout layout, Map<Window.Kind, Set<String>> indexes) {
        this.layout = layout;
        this.indexes = indexes;
    }

    /**
     * What an edition is made without.
     *
     * @param book what the campaign defines
     * @param committed the moment of the commit that it is made from, by which withheld files open: never a clock's; null
     *     where there is none
     */
    public static Withholding of(ScoreBook book, Edition edition, @Nullable Instant committed) {
        if (edition == Edition.INTERNAL) {
            return NONE;
        }
        Campaign campaign = book.campaign();
        Map<Window.Kind, Set<String>> indexes = new EnumMap<>(Window.Kind.class);
        for (Withheld withheld : Objects.requireNonNullElse(campaign.withheld(), List.<Withheld>of())) {
            boolean reached = withheld.until() != null
                    && committed != null
                    && !committed.isBefore(
                            withheld.until().value().atZone(campaign.timezone()).toInstant());
            if (!reached) {
                indexes.put(
                        withheld.what().value(),
                        campaign.indexes().stream()
                                .map(index -> index.id().value())
                                .filter(index -> !book.publication()
                                        .opens(withheld.what().value(), index))
                                .collect(Collectors.toSet()));
            }
        }
        indexes.values().removeIf(Set::isEmpty);
        return indexes.isEmpty() ? NONE : new Withholding(book.layout(), indexes);
    }

    /** Whether nothing is withheld. */
    public boolean isNone() {
        return indexes.isEmpty();
    }

    /** Tells what is withheld from what else might be. */
    public String print() {
        Map<Window.Kind, Set<String>> sorted = new EnumMap<>(Window.Kind.class);
        indexes.forEach((what, own) -> sorted.put(what, new TreeSet<>(own)));
        return isNone() ? "" : sorted.toString();
    }

    /** Whether something that was read is to be withheld: what is made of it is not for everybody. */
    public boolean isIn(ScoreBook book) {
        return book.submissions().stream()
                .anyMatch(submission -> (!submission.appraisals().isEmpty()
                                && covers(FileKind.APPRAISAL, submission.key().index()))
                        || (submission.explanations() != null
                                && covers(
                                        FileKind.EXPLANATIONS, submission.key().index())));
    }

    /** What was read without what is withheld, which it tells, so that nobody takes it for what is not there. */
    public ScoreBook told(ScoreBook book) {
        return isNone()
                ? book
                : book.with(book.submissions().stream()
                        .map(submission -> submission.withholding(indexes.entrySet().stream()
                                .filter(what -> what.getValue()
                                        .contains(submission.key().index()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())))
                        .toList());
    }

    /** Whether the file at a path is withheld. */
    @Override
    public boolean test(String path) {
        RepositoryFile file = layout.file(path);
        UnitKey unit = file.unit();
        return file.kind() == FileKind.UNKNOWN
                ? coversUnknown(path)
                : unit != null && covers(file.kind(), unit.index());
    }

    /** A file that nobody reads for its name or place is withheld by what its name says: who wrote it, and when, tells too. */
    private static boolean isMeantAs(Window.Kind what, String inside) {
        return inside.toLowerCase(Locale.ROOT).startsWith(what.id());
    }

    /** Of a unit or an index that is no more nobody knows whether it would be open: what earlier states had of it stays out. */
    private boolean coversUnknown(String path) {
        List<String> names = List.of(path.split("/", -1));
        return IntStream.range(1, names.size())
                .mapToObj(from -> String.join("/", names.subList(from, names.size())))
                .anyMatch(inside -> indexes.keySet().stream().anyMatch(what -> isMeantAs(what, inside)));
    }

    /** Whether files of a kind are withheld in an index. */
    public boolean covers(FileKind kind, String index) {
        return indexes.entrySet().stream()
                .anyMatch(
                        what -> kind == kindOf(what.getKey()) && what.getValue().contains(index));
    }

    private static FileKind kindOf(Window.Kind what) {
        return switch (what) {
            case APPRAISAL -> FileKind.APPRAISAL;
            case EXPLANATION -> FileKind.EXPLANATIONS;
        };
    }
}
