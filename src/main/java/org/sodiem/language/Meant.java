package org.sodiem.language;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that was meant by a name that nobody knows: named by its label, without its marks, or with a slip of the
 * keyboard. Where two may be meant, none is.
 */
public final class Meant {

    /** Shorter texts say too little to be looked for inside others. */
    private static final int TELLING = 4;

    /** What is longer is no name. */
    private static final int LONGEST = 300;

    private static final Pattern NOT = Pattern.compile("\\b(?:khong|chua|not|no)\\b");

    private Meant() {}

    /** A thing that can be named: its name in files, and what it is called otherwise. */
    public static final class Known {

        private final String name;
        private final List<String> labels;

        /** All that it is called, bare; taken apart when somebody asks, since most names are right. */
        private @Nullable Set<String> texts;

        private Known(String name, List<String> labels) {
            this.name = name;
            this.labels = labels;
        }

        /** A thing with its labels, the one to be shown first. */
        public static Known of(String name, String... labels) {
            return new Known(name, List.of(labels));
        }

        /** Its name in files. */
        public String name() {
            return name;
        }

        private String told() {
            return labels.isEmpty() || labels.get(0).isEmpty() ? name : name + " (" + labels.get(0) + ")";
        }

        private Set<String> texts() {
            Set<String> known = texts;
            if (known == null) {
                String bare = Lookalikes.bare(name);
                known = Stream.concat(
                                Stream.of(bare),
                                labels.stream()
                                        .map(Lookalikes::bare)
                                        .flatMap(label -> Stream.of(label, bare + " " + label)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
                texts = known;
            }
            return known;
        }
    }

    /** The name of the one that was meant; null where none was, or more than one. */
    public static @Nullable String by(String written, List<Known> known) {
        String bare = written.length() > LONGEST ? "" : Lookalikes.bare(written);
        if (bare.isEmpty()) {
            return null;
        }
        List<BiPredicate<String, String>> likenesses = List.of(
                String::equals,
                (said, text) -> agree(said, text, c -> c != ' '),
                (said, text) -> said.length() >= TELLING && text.length() >= TELLING && isWithin(said, text),
                Meant::isNear);
        for (BiPredicate<String, String> likeness : likenesses) {
            List<Known> found = known.stream()
                    .filter(one -> one.texts().stream().anyMatch(text -> likeness.test(bare, text)))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.get(0).name() : null;
            }
        }
        return null;
    }

    /** All of them, each with its first label in brackets. */
    public static String list(List<Known> known) {
        return known.stream().map(Known::told).collect(Collectors.joining("; "));
    }

    /** The first of them, with a mark where there are more. */
    public static String list(List<Known> known, int most) {
        return known.size() <= most ? list(known) : list(known.subList(0, most)) + "; …";
    }

    /** One is said in the other, and both say yes or both say no. */
    private static boolean isWithin(String said, String text) {
        boolean within = (said.contains(text) && (" " + said + " ").contains(" " + text + " "))
                || (text.contains(said) && (" " + text + " ").contains(" " + said + " "));
        return within && NOT.matcher(said).find() == NOT.matcher(text).find();
    }

    /** One or two letters apart, and no digit: kh-05 is never kh-06. What is cheap is asked first: a file may have thousands of wrong names. */
    private static boolean isNear(String said, String text) {
        return Math.abs(said.length() - text.length()) <= NearName.MOST_LETTERS
                && agree(said, text, c -> c >= '0' && c <= '9')
                && NearName.near(said, List.of(text)) != null;
    }

    /** Whether two texts have the same characters of a kind, in the same order. */
    private static boolean agree(String one, String other, IntPredicate kind) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < one.length() && !kind.test(one.charAt(i))) {
                i++;
            }
            while (j < other.length() && !kind.test(other.charAt(j))) {
                j++;
            }
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (one.charAt(i++) != other.charAt(j++)) {
                return false;
            }
        }
    }
}
