package org.sodiem.links;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;

/**
 * What is remembered from run to run: the days on which links failed. A link is dead once it has failed in
 * {@link #STRIKES} runs on different days without an answer between them; a run that cannot tell changes nothing.
 *
 * @param strikes by address, the days in order, at least one and at most {@link #STRIKES}
 */
public record LinkMemory(Map<String, List<LocalDate>> strikes) {

    /** So many days a link has to fail. */
    public static final int STRIKES = 3;

    /** Nothing remembered. */
    public static final LinkMemory NOTHING = new LinkMemory(Map.of());

    private static final String FORMAT = "sodiem-links/1";

    public LinkMemory {
        strikes = new TreeMap<>(strikes);
    }

    /** What a run says, and what is remembered after it; links that the campaign no longer names are forgotten. */
    public LinkReport after(List<EvidenceLink> links, Map<URI, LinkOutcome> outcomes, LocalDate day) {
        Map<String, List<LocalDate>> kept = new TreeMap<>();
        Map<LinkOutcome, Integer> counts = new EnumMap<>(LinkOutcome.class);
        List<LinkReport.Told> newlyDead = new ArrayList<>();
        List<LinkReport.Told> recovered = new ArrayList<>();
        int knownDead = 0;
        int watched = 0;
        for (EvidenceLink link : links) {
            LinkOutcome outcome = outcomes.getOrDefault(link.address(), LinkOutcome.NOT_ASKED);
            counts.merge(outcome, 1, Integer::sum);
            List<LocalDate> before = strikes.getOrDefault(link.address().toString(), List.of());
            if (outcome.meaning() == LinkOutcome.Meaning.WORKS) {
                if (isDead(before)) {
                    recovered.add(new LinkReport.Told(link, outcome, before));
                }
                continue;
            }
            List<LocalDate> days = outcome.meaning() == LinkOutcome.Meaning.FAILS ? with(before, day) : before;
            if (days.isEmpty()) {
                continue;
            }
            kept.put(link.address().toString(), days);
            if (!isDead(days)) {
                watched++;
            } else if (days.get(STRIKES - 1).equals(day)) {
                newlyDead.add(new LinkReport.Told(link, outcome, days));
            } else {
                knownDead++;
            }
        }
        return new LinkReport(day, newlyDead, recovered, knownDead, watched, counts, new LinkMemory(kept));
    }

    private static boolean isDead(List<LocalDate> days) {
        return days.size() >= STRIKES;
    }

    private static List<LocalDate> with(List<LocalDate> days, LocalDate day) {
        boolean another = days.isEmpty() || day.isAfter(days.get(days.size() - 1));
        if (!another || isDead(days)) {
            return days;
        }
        List<LocalDate> longer = new ArrayList<>(days);
        longer.add(day);
        return longer;
    }

    /** The memory as JSON: the format's name, and under {@code links} an array of days by address. */
    public String write() {
        return Json.text(new JsonObject().with("format", FORMAT).with("links", JsonObject.of(strikes)));
    }

    /** Reads what {@link #write()} wrote; null for anything else. */
    public static @Nullable LinkMemory read(String text) {
        try {
            JsonObject json = Json.read(text.getBytes(StandardCharsets.UTF_8));
            JsonObject links = json.object("links");
            if (!json.text("format").equals(FORMAT) || json.properties().size() > 2) {
                return null;
            }
            Map<String, List<LocalDate>> strikes = new TreeMap<>();
            for (String address : links.properties().keySet()) {
                List<LocalDate> days = links.list(address, String.class).stream()
                        .map(LocalDate::parse)
                        .toList();
                boolean rising = days.stream().sorted().distinct().toList().equals(days);
                if (!rising || days.isEmpty() || days.size() > STRIKES) {
                    return null;
                }
                strikes.put(address, days);
            }
            return new LinkMemory(strikes);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }
}
