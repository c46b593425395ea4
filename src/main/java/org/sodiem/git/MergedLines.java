package org.sodiem.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that two sides have changed, merged line by line where every way of comparing lines gives the same.
 *
 * <p>Versions of git compare lines by different algorithms, which disagree where lines are alike, and then merge to different
 * texts. So nothing is compared in between: all that one side changed has to stand before all that the other changed, wherever
 * its lines may be taken to have come or gone, with a line between them that stands once in each of the three.
 */
final class MergedLines {

    private MergedLines() {}

    /**
     * Where a side differs, in lines of the text that both come from, counted from 0.
     *
     * @param from the first line that may be touched
     * @param to the line behind the last
     */
    private record Zone(int from, int to) {

        static Zone of(List<String> fork, List<String> side) {
            int most = Math.min(fork.size(), side.size());
            int start = 0;
            while (start < most && fork.get(start).equals(side.get(start))) {
                start++;
            }
            int end = 0;
            while (end < most && fork.get(fork.size() - 1 - end).equals(side.get(side.size() - 1 - end))) {
                end++;
            }
            // What came into, or went from, a row of lines that are alike may be taken to be any of them.
            return new Zone(Math.min(start, most - end), fork.size() - Math.min(end, most - start));
        }
    }

    /** The text of both sides; null where they are in each other's way, or it cannot be told. */
    static @Nullable String of(String fork, String one, String other) {
        List<String> was = lines(fork);
        List<String> left = lines(one);
        List<String> right = lines(other);
        Zone first = Zone.of(was, left);
        Zone second = Zone.of(was, right);
        return first.to() <= second.from()
                ? joined(was, first, left, second, right)
                : joined(was, second, right, first, left);
    }

    private static @Nullable String joined(
            List<String> fork, Zone first, List<String> one, Zone second, List<String> other) {
        List<Set<String>> once = List.of(once(fork), once(one), once(other));
        for (int line = first.to(); line < second.from(); line++) {
            String text = fork.get(line);
            if (once.stream().allMatch(lines -> lines.contains(text))) {
                List<String> both = new ArrayList<>(one.subList(0, one.size() - (fork.size() - line)));
                both.addAll(other.subList(line, other.size()));
                return String.join("", both);
            }
        }
        return null;
    }

    /** The lines that stand once in a text. */
    private static Set<String> once(List<String> lines) {
        Set<String> once = new HashSet<>();
        Set<String> more = new HashSet<>();
        for (String line : lines) {
            if (!once.add(line)) {
                more.add(line);
            }
        }
        once.removeAll(more);
        return once;
    }

    /** The lines with their ends; the last may have none. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1));
    }
}
