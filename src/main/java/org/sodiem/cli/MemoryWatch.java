package org.sodiem.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a run that has too little memory to come to its end: Java's serial collector goes on for hours where nearly all of the
 * time is spent on looking for room, and never says that there is none.
 *
 * <p>Only a run that lasts is looked at, so that the short ones pay nothing.
 */
final class MemoryWatch {

    /** How long is looked at together. */
    private static final long SPAN = TimeUnit.SECONDS.toMillis(20);

    /** How much of that may be spent on looking for room. */
    private static final long MOST = SPAN * 95 / 100;

    /** Fewer collections than this are long ones of much memory, between which the work goes on. */
    private static final long FEWEST = 3;

    /** In what pieces room is taken, in bytes: the first, and the least. */
    private static final int PIECE = 1 << 14;

    private static final int LEAST = 1 << 5;

    /** How often there must be no room: what others throw away meanwhile is taken, too. */
    private static final int REFUSALS = 8;

    /** How long a run that was refused may take to clear up, in nanoseconds. */
    private static final long CLEARING = TimeUnit.SECONDS.toNanos(60);

    private MemoryWatch() {}

    /**
     * Begins to watch.
     *
     * @param end what to do where there is no room; it must not need any itself
     */
    static void begin(Runnable end) {
        Thread watch = new Thread(() -> watch(end), "memory");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(Runnable end) {
        try {
            sleepUntilAllIsSpent();
            takeTheRest();
        } catch (OutOfMemoryError e) {
            // Here it ended first; it ends for who works, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < CLEARING) {
            LockSupport.parkNanos(CLEARING);
        }
        end.run();
    }

    private static void sleepUntilAllIsSpent() throws InterruptedException {
        Thread.sleep(SPAN);
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        Spent before = Spent.of(collectors);
        while (true) {
            Thread.sleep(SPAN);
            Spent now = Spent.of(collectors);
            if (now.isAllSince(before)) {
                return;
            }
            before = now;
        }
    }

    /**
     * Takes what room is left for a moment: who works runs out of it at once, then has it back to clear up and tell, as where
     * memory ends by itself.
     */
    private static void takeTheRest() {
        Object rest = "";
        int piece = PIECE;
        int refused = 0;
        try {
            while (refused < REFUSALS) {
                try {
                    rest = new Object[] {rest, new byte[piece]};
                } catch (OutOfMemoryError e) {
                    refused++;
                    piece = Math.max(LEAST, piece / 8);
                }
            }
        } finally {
            Reference.reachabilityFence(rest);
        }
    }

    /** What was spent on looking for room since the beginning. */
    record Spent(long times, long millis) {

        private static Spent of(List<GarbageCollectorMXBean> collectors) {
            long times = 0;
            long millis = 0;
            for (GarbageCollectorMXBean collector : collectors) {
                times += collector.getCollectionCount();
                millis += collector.getCollectionTime();
            }
            return new Spent(times, millis);
        }

        /** Whether so much was spent within one span that the work will not come to its end. */
        boolean isAllSince(Spent before) {
            return millis - before.millis >= MOST && times - before.times >= FEWEST;
        }
    }
}
