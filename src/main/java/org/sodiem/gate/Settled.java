package org.sodiem.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Campaign;
import org.sodiem.model.Exemption;
import org.sodiem.model.FileKind;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Layout;
import org.sodiem.model.Publication;
import org.sodiem.model.RepositoryFile;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.source.FileTree;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * What a published result was made by, beside the files of units: its criteria set, which units were scored and how they were
 * ranked, and what did not apply. Of files that also say other things, only this is settled: people, deadlines and what belongs to
 * other indexes may change.
 */
final class Settled {

    private final FileTree after;
    private final Map<String, ScoreBook> books = new HashMap<>();

    /** Looks at what the merged files would define. */
    Settled(FileTree after) {
        this.after = after;
    }

    /** What forbids the change of a file of definitions; null where no published result depends on it. */
    @Nullable
    Diagnostic judge(String path, RepositoryFile role, ScoreBook before) throws IOException {
        String folder = Layout.definitions(before.year()) + "/";
        String name = path.startsWith(folder) ? path.substring(folder.length()) : "";
        for (Publication.Result result : before.publication().results()) {
            if (!name.isEmpty() && isChanged(name, role.kind(), result.index().value(), before)) {
                return Diagnostic.of(
                        Code.RESULT_PUBLISHED,
                        Span.ofWhole(path),
                        result.index().value(),
                        result.decision());
            }
        }
        return null;
    }

    private boolean isChanged(String name, FileKind kind, String index, ScoreBook before) throws IOException {
        return switch (kind) {
            case CRITERIA ->
                before.campaign().indexes().stream()
                        .filter(plan -> plan.id().value().equals(index))
                        .anyMatch(plan -> plan.criteria().value().equals(name));
            case CAMPAIGN, UNITS, EXEMPTIONS -> {
                ScoreBook now = after(before.year());
                yield now == null || !definitions(before, index).equals(definitions(now, index));
            }
            default -> false;
        };
    }

    private @Nullable ScoreBook after(String year) throws IOException {
        ScoreBook known = books.get(year);
        if (known == null) {
            known = BookLoader.definitions(after, year, new Problems());
            if (known != null) {
                books.put(year, known);
            }
        }
        return known;
    }

    /** What the files define of an index, as values that are equal where they give the same result. */
    private static List<Object> definitions(ScoreBook book, String index) {
        Campaign campaign = book.campaign();
        List<Object> all = new ArrayList<>(List.of(
                campaign.coordinator().value(),
                campaign.period().from(),
                campaign.period().to(),
                campaign.unappraisedStands(),
                campaign.scoresEnded()));
        for (IndexPlan plan : campaign.indexes()) {
            if (plan.id().value().equals(index)) {
                all.add(plan.criteria().value());
                all.add(sorted(plan.kinds()));
                all.add(plan.equalRanks());
            }
        }
        book.submissions().stream()
                .filter(submission -> submission.key().index().equals(index) && campaign.counts(submission.unit()))
                .map(Settled::unit)
                .sorted()
                .forEach(all::add);
        book.exemptions().stream()
                .filter(exemption -> exemption.index().value().equals(index))
                .map(Settled::exemption)
                .sorted()
                .forEach(all::add);
        return all;
    }

    private static String unit(Submission submission) {
        return String.join(
                "\n",
                submission.key().path(),
                submission.unit().kind().value(),
                submission.unit().title());
    }

    private static String exemption(Exemption exemption) {
        return String.join(
                "\n",
                sorted(exemption.components()).toString(),
                sorted(exemption.units()).toString(),
                sorted(exemption.kinds()).toString(),
                exemption.reason(),
                exemption.decision(),
                exemption.date().toString(),
                exemption.issuer());
    }

    private static List<String> sorted(List<Located<String>> names) {
        return names.stream().map(Located::value).sorted().toList();
    }
}
