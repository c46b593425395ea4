package org.sodiem.criteria;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sodiem.language.Named;
import org.sodiem.model.UnitKey;

/**
 * What carrying submissions to the set in force gives.
 *
 * @param files the new texts of the files that change, by path; to be written all or not at all
 * @param units what became of what each unit had written, in order of path; units of which no file changes are left out
 * @param decisions what became of the codes of decisions on what does not apply
 * @param aside files of which nothing is left
 * @param guides the guidance that goes with its components
 * @param refusals why it cannot be done; nothing is written while there are any
 */
public record Carried(
        Map<String, String> files,
        List<OfFile> units,
        List<Decision> decisions,
        List<String> aside,
        List<Guide> guides,
        List<Refusal> refusals) {

    /** Texts and lists are copied. */
    public Carried {
        files = new TreeMap<>(files);
        units = List.copyOf(units);
        decisions = List.copyOf(decisions);
        aside = List.copyOf(aside);
        guides = List.copyOf(guides);
        refusals = List.copyOf(refusals);
    }

    /** The files that are to be taken away once all others are written. */
    public List<String> gone() {
        return Stream.concat(aside.stream(), guides.stream().map(Guide::before))
                .filter(path -> !files.containsKey(path))
                .toList();
    }

    /**
     * A code in a decision on what does not apply.
     *
     * @param decision the number of the decision
     * @param before the code as it was, of a component or a group
     * @param after the codes that stand in its place
     * @param lost the components that nothing takes the place of, or that were put together or parted
     */
    public record Decision(String decision, String before, List<String> after, List<String> lost) {

        public Decision {
            after = List.copyOf(after);
            lost = List.copyOf(lost);
        }
    }

    /**
     * A text of guidance that goes to another file.
     *
     * @param before its path so far
     * @param after its path then
     */
    public record Guide(String before, String after) {}

    /**
     * One file.
     *
     * @param unit the unit
     * @param path the file
     * @param kept how many entries stay as they are, under their code
     * @param empty how many components are to be entered for the first time
     * @param told the entries there is something to tell about, in the new set's order, those that are gone last
     */
    public record OfFile(UnitKey unit, String path, int kept, int empty, List<Told> told) {

        public OfFile {
            told = List.copyOf(told);
        }

        /** How many of its entries became this. */
        public long count(Fate fate) {
            return told.stream().filter(one -> one.fate() == fate).count();
        }
    }

    /**
     * What became of one entry.
     *
     * @param fate what
     * @param before the code under which it stood
     * @param after the code under which it stands; nothing where it stands nowhere
     * @param title what it is called, in the new set where it is there
     */
    public record Told(Fate fate, String before, String after, String title) {}

    /** What may become of an entry. */
    public enum Fate implements Named {
        /** Its facts stand under another code. */
        MOVED,
        /** Its facts stand, but title, question or way of scoring are other ones: somebody has to look. */
        REVIEW,
        /** Its facts do not fit; they stand in a note, and the component is to be entered anew. */
        ANEW,
        /** The new set has no such component; what was written stands as a comment. */
        DROPPED,
        /** Neither set has such a component; it stays as it was. */
        UNKNOWN
    }

    /**
     * Why a file cannot be carried.
     *
     * @param why the reason
     * @param path the file
     * @param detail the code or mark that it is about, or nothing
     */
    public record Refusal(Why why, String path, String detail) {}

    /** What may stand in the way. */
    public enum Why implements Named {
        /** The file cannot be read, or is written in a way that cannot be changed safely. */
        UNREADABLE,
        /** It bears the mark of a set that is not known. */
        UNKNOWN_SET,
        /** A code that an office has appraised is gone or stands for something else. */
        APPRAISED,
        /** An office has agreed to all that stood in it by the earlier set. */
        APPRAISED_ALL,
        /** A result would be written over another one that stands under its new code. */
        TAKEN,
        /** Guidance would be written over another one that stands under its new code. */
        GUIDANCE_TAKEN
    }

    /** Whether there is nothing to write and nothing in the way. */
    public boolean isNothing() {
        return files.isEmpty() && aside.isEmpty() && refusals.isEmpty();
    }
}
