package org.sodiem.round;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Revision;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.FileTree;
import org.sodiem.source.Sha256;
import org.sodiem.source.TreeEntry;

/**
 * What the tag of a closed round says: from it anybody can find out whether the round is still what was closed.
 *
 * <p>As text it has one fact a line, a word and its values; values that hold spaces stand last, and characters that
 * would break a line are written as {@code %} and two hexadecimal digits.
 *
 * @param campaign the campaign
 * @param round the round
 * @param closes the deadline, as an instant
 * @param commit the commit that was closed
 * @param program the version of the program that closed it
 * @param criteria the hash of all files of definitions together: the version of the criteria
 * @param errors how many errors stood in it, 0 unless somebody insisted
 * @param closed the tags of the rounds closed before, with the id of the tag itself
 * @param late the commits that landed after the deadline and were accepted, with the reason
 * @param files the SHA-256 of every file of the campaign, by path
 * @param totals points, index, rank and band by index and unit
 * @param approvals whether the unit's head approved it, by index and unit; none in seals of programs that knew no approvals
 */
public record Manifest(
        String campaign,
        String round,
        String closes,
        String commit,
        String program,
        String criteria,
        long errors,
        Map<String, String> closed,
        Map<String, String> late,
        Map<String, String> files,
        Map<String, String> totals,
        Map<String, String> approvals) {

    private static final String FIRST_LINE = "sodiem-round 1";
    private static final String BONUS = "bonus";
    private static final Pattern CODE = Pattern.compile("%([0-9a-f]{2})");

    /** A manifest; the maps are copied and sorted, the late commits keep their order. */
    public Manifest {
        closed = new TreeMap<>(closed);
        late = new LinkedHashMap<>(late);
        files = new TreeMap<>(files);
        totals = new TreeMap<>(totals);
        approvals = new TreeMap<>(approvals);
    }

    /**
     * What a state is, apart from the circumstances of its closing.
     *
     * @param consents whether each unit's head approved what it hands in
     */
    static Manifest of(
            Rounds rounds,
            Round round,
            Revision revision,
            FileTree tree,
            Scores scores,
            List<UnitConsent> consents,
            String program)
            throws IOException {
        Map<String, String> files = new TreeMap<>();
        String year = scores.book().year();
        for (String folder : List.of(Layout.definitions(year), Layout.submissions(year))) {
            for (TreeEntry entry : tree.below(folder)) {
                if (entry.kind() == TreeEntry.Kind.FILE) {
                    files.put(entry.path(), Sha256.of(tree.read(entry.path(), FileTree.LARGEST)));
                }
            }
        }
        StringBuilder definitions = new StringBuilder();
        files.forEach((path, hash) -> {
            if (Layout.isDefinition(path)) {
                definitions.append(hash).append(' ').append(path).append('\n');
            }
        });
        return new Manifest(
                scores.book().campaign().id(),
                round.id().value(),
                rounds.deadline(round).toString(),
                revision.id(),
                program,
                Sha256.of(definitions.toString()),
                0,
                Map.of(),
                Map.of(),
                files,
                totals(scores),
                approvals(consents));
    }

    private static Map<String, String> approvals(List<UnitConsent> consents) {
        Map<String, String> approvals = new TreeMap<>();
        for (UnitConsent unit : consents) {
            Consent consent = unit.consent();
            List<String> words = new ArrayList<>(List.of(consent.kind().id()));
            if (consent.approval() != null) {
                words.add(consent.approval().date().value().toString());
                words.addAll(consent.changed());
                if (consent.bonusChanged()) {
                    words.add(BONUS);
                }
                words.add(consent.approval().name() + ", " + consent.approval().position());
            }
            approvals.put(key(unit.unit()), String.join(" ", words));
        }
        return approvals;
    }

    private static String key(UnitKey unit) {
        return unit.index() + " " + unit.unit();
    }

    /**
     * How far the approval of a unit was when the round was closed.
     *
     * @param criteria the set by which the round scored it
     * @return without the approval itself, of which the seal has no more than name and day; null where it says nothing of the unit
     */
    @Nullable
    Consent consent(UnitKey unit, CriteriaSet criteria) {
        List<String> words = List.of(approvals.getOrDefault(key(unit), "").split(" "));
        for (Consent.Kind kind : Consent.Kind.values()) {
            if (kind.id().equals(words.get(0))) {
                List<String> changed = words.stream()
                        .skip(2)
                        .takeWhile(word -> criteria.component(word) != null)
                        .toList();
                int next = 2 + changed.size();
                boolean bonus = kind == Consent.Kind.CHANGED
                        && next < words.size()
                        && words.get(next).equals(BONUS);
                return new Consent(kind, null, kind == Consent.Kind.CHANGED ? changed : List.of(), bonus);
            }
        }
        return null;
    }

    private static Map<String, String> totals(Scores scores) {
        Map<String, String> totals = new TreeMap<>();
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                String key = index.id() + " " + standing.card().unit().id().value();
                totals.put(
                        key,
                        plain(standing.counted().total().achieved()) + " " + plain(standing.index()) + " "
                                + (standing.rank() == null ? "-" : standing.rank()) + " "
                                + (standing.band() == null
                                        ? "-"
                                        : standing.band().id().value()));
            }
        }
        return totals;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }

    /** The same state with the circumstances of its closing. */
    Manifest closing(long standingErrors, Map<String, String> closedBefore, Map<String, String> accepted) {
        return new Manifest(
                campaign,
                round,
                closes,
                commit,
                program,
                criteria,
                standingErrors,
                closedBefore,
                accepted,
                files,
                totals,
                approvals);
    }

    /** As the text of a tag, below its title; each line ends with a line feed. */
    String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "campaign", campaign);
        line(text, "round", round);
        line(text, "closes", closes);
        line(text, "commit", commit);
        line(text, "program", program);
        line(text, "criteria", criteria);
        line(text, "errors", String.valueOf(errors));
        closed.forEach((tag, id) -> line(text, "closed", id + " " + tag));
        late.forEach((id, reason) -> line(text, "late", id + " " + reason));
        files.forEach((path, hash) -> line(text, "file", hash + " " + path));
        totals.forEach((unit, total) -> line(text, "total", unit + " " + total));
        approvals.forEach((unit, approval) -> line(text, "approval", unit + " " + approval));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '%' || c == 0x7F) {
                text.append('%').append(HexFormat.of().toHexDigits((byte) c));
            } else {
                text.append(c);
            }
        }
        text.append('\n');
    }

    /** Reads the message of a tag; null where no manifest stands in it. */
    static @Nullable Manifest parse(String message) {
        List<String> lines = new ArrayList<>(message.lines().toList());
        int start = lines.indexOf(FIRST_LINE);
        if (start < 0) {
            return null;
        }
        Map<String, String> single = new TreeMap<>();
        Map<String, String> closed = new TreeMap<>();
        Map<String, String> late = new LinkedHashMap<>();
        Map<String, String> files = new TreeMap<>();
        Map<String, String> totals = new TreeMap<>();
        Map<String, String> approvals = new TreeMap<>();
        for (String line : lines.subList(start + 1, lines.size())) {
            String[] words = line.split(" ", 3);
            String last = words.length > 2 ? decode(words[2]) : "";
            String second = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "closed" -> closed.put(last, second);
                case "late" -> late.put(second, last);
                case "file" -> files.put(last, second);
                case "total", "approval" -> {
                    String[] unit = last.split(" ", 2);
                    Map<String, String> own = words[0].equals("total") ? totals : approvals;
                    own.put(second + " " + unit[0], unit.length > 1 ? unit[1] : "");
                }
                default -> single.put(words[0], decode(line.substring(Math.min(line.length(), words[0].length() + 1))));
            }
        }
        String errors = single.getOrDefault("errors", "");
        return new Manifest(
                single.getOrDefault("campaign", ""),
                single.getOrDefault("round", ""),
                single.getOrDefault("closes", ""),
                single.getOrDefault("commit", ""),
                single.getOrDefault("program", ""),
                single.getOrDefault("criteria", ""),
                errors.matches("[0-9]{1,9}") ? Long.parseLong(errors) : 0,
                closed,
                late,
                files,
                totals,
                approvals);
    }

    private static String decode(String value) {
        return CODE.matcher(value)
                .replaceAll(code ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(code.group(1)))));
    }
}
