package org.sodiem.sample;

import java.util.Map;
import java.util.Random;

/**
 * How one unit fares: everything random about it comes from here.
 *
 * <p>{@link Random} gives the same numbers on every Java, by its contract.
 */
final class Profile {

    /** Per cent of quality, components left out, per cent of components without evidence. */
    private record Fate(int quality, int missing, int withoutEvidence) {}

    private static final Map<String, Fate> OF_DISTRICT = Map.ofEntries(
            Map.entry("tt-ho-xa", new Fate(94, 0, 1)),
            Map.entry("tt-cua-tung", new Fate(85, 0, 4)),
            Map.entry("tt-ben-quan", new Fate(79, 0, 3)),
            Map.entry("xa-vinh-giang", new Fate(86, 0, 0)),
            Map.entry("xa-vinh-thuy", new Fate(78, 1, 6)),
            Map.entry("xa-hien-thanh", new Fate(82, 0, 3)),
            Map.entry("xa-vinh-long", new Fate(74, 0, 0)),
            Map.entry("xa-vinh-lam", new Fate(78, 0, 2)),
            Map.entry("xa-kim-thach", new Fate(76, 0, 0)),
            Map.entry("xa-vinh-chap", new Fate(73, 0, 5)),
            Map.entry("xa-trung-nam", new Fate(72, 0, 2)),
            Map.entry("xa-vinh-son", new Fate(70, 0, 0)),
            Map.entry("xa-vinh-thai", new Fate(67, 2, 10)),
            Map.entry("xa-vinh-tu", new Fate(66, 0, 5)),
            Map.entry("xa-vinh-hoa", new Fate(63, 0, 2)),
            Map.entry("xa-vinh-ha", new Fate(50, 3, 6)),
            Map.entry("xa-vinh-khe", new Fate(46, 4, 4)),
            Map.entry("xa-vinh-o", new Fate(40, 14, 8)),
            Map.entry("huyen-vinh-linh", new Fate(80, 5, 5)));

    private final String unit;
    private final long seed;
    private final Fate fate;
    private final Random random;

    private Profile(String unit, long seed, Fate fate) {
        this.unit = unit;
        this.seed = seed;
        this.fate = fate;
        this.random = new Random(seed * 1_000_003 + unit.hashCode());
    }

    static Profile of(String unit, long seed) {
        Random random = new Random(seed * 31 + unit.hashCode());
        Fate invented =
                new Fate(45 + random.nextInt(50), random.nextInt(5) == 0 ? random.nextInt(12) : 0, random.nextInt(9));
        return new Profile(unit, seed, OF_DISTRICT.getOrDefault(unit, invented));
    }

    /** The same fate with numbers of its own, for one office of the unit. */
    Profile forOffice(String office) {
        return new Profile(unit + "/" + office, seed, fate);
    }

    boolean isPenalised() {
        return unit.equals("xa-vinh-hoa");
    }

    /** Whether something goes well. */
    boolean succeeds() {
        return percent(fate.quality());
    }

    /** Whether a component of {@code of} is left out. */
    boolean leavesOut(int of) {
        return random.nextInt(Math.max(1, of)) < fate.missing();
    }

    /** Whether a component has no evidence. */
    boolean lacksEvidence() {
        return percent(fate.withoutEvidence());
    }

    /** Whether something happens that happens so often in a hundred times. */
    boolean percent(int times) {
        return random.nextInt(100) < times;
    }

    /** A number from one to another, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Favourable answers in tenths of a per cent. */
    int favourable() {
        return Math.min(990, 620 + fate.quality() * 3 + random.nextInt(80));
    }
}
