package org.sodiem.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The states of one file one after another, from empty to finished: each edit enters or corrects some components. */
final class Edits {

    /** One component gets one version; the smaller the place, the sooner. */
    private record Step(double place, int component, FinishedFile.Entry version) {}

    /** The part of the components that are corrected, where the edits are not more. */
    private static final double CORRECTED = 0.35;

    private final FinishedFile sheet;
    private final int count;
    private final List<Step> steps;
    private final SortedMap<Integer, FinishedFile.Entry> entered = new TreeMap<>();
    private int done;

    /**
     * The edits of a file.
     *
     * @param count how many, at least one
     */
    Edits(FinishedFile sheet, int count, Random random) {
        this.sheet = sheet;
        this.count = count;
        this.steps = steps(sheet.entries(), count, random);
    }

    private static List<Step> steps(List<FinishedFile.Entry> entries, int count, Random random) {
        int size = entries.size();
        int[] corrections = new int[size];
        int wanted = size == 0 ? 0 : Math.max((int) Math.ceil(size * CORRECTED), count - size);
        for (int i = 0; i < wanted; i++) {
            corrections[random.nextInt(size)]++;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<FinishedFile.Entry> versions = new ArrayList<>(List.of(entries.get(i)));
            for (int j = 0; j < corrections[i]; j++) {
                versions.add(0, Drafts.before(versions.get(0), random));
            }
            double first = random.nextInt(10) == 0
                    ? 0.6 + 0.3 * random.nextDouble()
                    : 0.5 * i / size + 0.05 * random.nextDouble();
            double place = first;
            for (int j = 0; j < versions.size(); j++) {
                steps.add(new Step(place, i, versions.get(j)));
                place += (1 - place) * random.nextDouble() * 2 / (versions.size() - j);
            }
        }
        steps.sort(Comparator.comparingDouble(Step::place));
        return steps;
    }

    /**
     * What an edit did.
     *
     * @param entered the codes entered for the first time
     * @param corrected the codes of which something else was said before
     */
    record Edit(List<String> entered, List<String> corrected) {}

    /** Does the next edit. */
    Edit next() {
        TreeSet<Integer> added = new TreeSet<>();
        TreeSet<Integer> corrected = new TreeSet<>();
        int from = (int) ((long) steps.size() * done / count);
        done++;
        int to = (int) ((long) steps.size() * done / count);
        for (Step step : steps.subList(from, to)) {
            boolean isNew = entered.put(step.component(), step.version()) == null;
            if (isNew) {
                added.add(step.component());
            } else if (!added.contains(step.component())) {
                corrected.add(step.component());
            }
        }
        return new Edit(codes(added), codes(corrected));
    }

    private List<String> codes(Set<Integer> components) {
        return components.stream().map(i -> sheet.entries().get(i).code()).toList();
    }

    /** The file after the last edit that was done, as it was on a day. */
    String text(LocalDate day) {
        return sheet.text(entries(), day);
    }

    /** The same file without one area, as somebody left it who had opened an old copy. */
    String textWithoutArea(String area, LocalDate day) {
        return sheet.text(
                entries().stream()
                        .filter(entry -> !entry.code().startsWith(area + "."))
                        .toList(),
                day);
    }

    private List<FinishedFile.Entry> entries() {
        return List.copyOf(entered.values());
    }
}
