package org.sodiem.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spreads a number of commits over files, rounds, requests and days. */
final class Timetable {

    /** The commits of one file at least: an edit and its merge in each round. */
    static final int LEAST = 4;

    private static final OfficeHours FIRST = new OfficeHours(LocalDate.of(2023, 11, 1), LocalDate.of(2023, 11, 20));
    private static final OfficeHours SECOND = new OfficeHours(LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 7));
    private static final OfficeHours LAST = new OfficeHours(LocalDate.of(2023, 12, 8), LocalDate.of(2023, 12, 11));

    /** The moment at which the sample stands. */
    private static final LocalDateTime NOW = LocalDateTime.of(2023, 12, 11, 16, 42);

    private final Random random;
    private final List<Plan> plans = new ArrayList<>();

    Timetable(long seed) {
        this.random = new Random(seed * 7_919 + 11);
    }

    /** How many edits each request of a file has. */
    private record Plan(Story story, int weight, List<Integer> first, List<Integer> second) {}

    /** One more file. */
    void add(Story story, int entries) {
        boolean absent = story == Story.ABSENT;
        int weight = (entries + 4) * (3 + random.nextInt(15));
        plans.add(new Plan(
                story,
                weight,
                new ArrayList<>(absent ? List.of() : List.of(1)),
                new ArrayList<>(absent ? List.of(1, 1) : List.of(1))));
    }

    /** Spreads so many commits beyond the least. */
    void spread(int commits) {
        long[] upTo = new long[plans.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += plans.get(i).weight();
            upTo[i] = sum;
        }
        int left = commits;
        while (left > 0) {
            int found = Arrays.binarySearch(upTo, (long) (random.nextDouble() * sum) + 1);
            Plan plan = plans.get(found < 0 ? -found - 1 : found);
            boolean first = random.nextInt(10) < 6 && plan.story() != Story.ABSENT;
            List<Integer> requests = first ? plan.first() : plan.second();
            int last = requests.size() - 1;
            boolean longer = requests.get(last) <= random.nextInt(5)
                    || (first && plan.story().isOneRequest());
            if (longer || left == 1) {
                requests.set(last, requests.get(last) + 1);
                left--;
            } else {
                requests.add(1);
                left -= 2;
            }
        }
    }

    /** The requests of a file, in order; files are counted from 0, in the order they were added. */
    List<Request> requests(int file) {
        Plan plan = plans.get(file);
        List<Request> requests = new ArrayList<>();
        if (!plan.first().isEmpty()) {
            place(1, plan.first(), moments(plan), requests);
        }
        if (plan.story() == Story.CORRECTED) {
            LocalDateTime day = LocalDateTime.of(2023, 11, 24, 8, 40);
            requests.add(new Request(0, List.of(day), day.plusHours(6)));
        }
        int count = total(plan.second());
        List<LocalDateTime> moments = new ArrayList<>(SECOND.moments(count - 2, 1, random));
        LAST.moments(2, 1, random).forEach(moment -> moments.add(moment.isAfter(NOW) ? NOW : moment));
        place(2, plan.second(), moments, requests);
        return requests;
    }

    private List<LocalDateTime> moments(Plan plan) {
        int count = total(plan.first());
        if (!plan.story().isOneRequest()) {
            return FIRST.moments(count, 2, random);
        }
        boolean accepted = plan.story() == Story.ACCEPTED_LATE;
        LocalDateTime begun = LocalDateTime.of(2023, 11, 20, accepted ? 18 : 14, 5);
        List<LocalDateTime> moments = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            moments.add(begun.plusSeconds(7_200L * i / count));
        }
        moments.add(accepted ? Story.ACCEPTED : LocalDateTime.of(2023, 11, 22, 14, 20));
        return moments;
    }

    private static int total(List<Integer> requests) {
        return requests.stream().mapToInt(edits -> edits + 1).sum();
    }

    private static void place(int round, List<Integer> plan, List<LocalDateTime> moments, List<Request> requests) {
        int from = 0;
        for (int edits : plan) {
            requests.add(new Request(round, moments.subList(from, from + edits), moments.get(from + edits)));
            from += edits + 1;
        }
    }
}
