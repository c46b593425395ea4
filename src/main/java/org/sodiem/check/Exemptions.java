package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.language.SpokenNames;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Exemption;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** What does not apply is there, and so are those to whom it does not; who is exempted enters nothing. */
final class Exemptions implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        for (Exemption exemption : scores.book().exemptions()) {
            KnownIndexes.has(campaign, exemption.index(), problems);
        }
        for (IndexResult index : scores.indexes()) {
            List<String> kinds = campaign.kinds(index.id());
            for (Exemption exemption : index.criteria().exemptions()) {
                known(exemption, index, kinds, problems);
            }
            for (Standing standing : index.standings()) {
                for (ScoreFile file : standing.card().submission().scores()) {
                    file.entries().forEach(entry -> entered(entry, index, standing, problems));
                }
            }
        }
    }

    private static void known(Exemption exemption, IndexResult index, List<String> kinds, Problems problems) {
        Components components = new Components(index.criteria());
        exemption.components().stream()
                .filter(code -> index.criteria().part(code.value()) == null)
                .forEach(code -> components.find(code, problems));
        List<Meant.Known> units = index.standings().stream()
                .map(standing -> standing.card().unit())
                .map(unit -> Meant.Known.of(unit.id().value(), unit.title()))
                .toList();
        exemption.units().stream()
                .filter(unit -> !index.byUnit().containsKey(unit.value()))
                .forEach(unit -> problems.add(Diagnostic.of(Code.UNKNOWN_UNIT, unit.at(), unit.value(), index.id())
                        .writing(Meant.by(unit.value(), units))));
        exemption.kinds().stream()
                .filter(kind -> !kinds.contains(kind.value()))
                .forEach(kind ->
                        problems.add(Diagnostic.of(Code.NOT_A_CHOICE, kind.at(), kind.value(), String.join(", ", kinds))
                                .writing(SpokenNames.meant(kind.value(), kinds))));
    }

    private static void entered(Entry entry, IndexResult index, Standing standing, Problems problems) {
        if (index.criteria().exemptions().isEmpty() || entry.facts() instanceof Facts.None) {
            return;
        }
        Component component = index.criteria().component(entry.component().value());
        Exemption exemption = component == null
                ? null
                : index.criteria().exemption(component, standing.card().unit());
        if (exemption != null && component != null) {
            problems.add(
                    Code.COMPONENT_EXEMPTED,
                    entry.component().at(),
                    component.code().value(),
                    exemption.decision());
        }
    }
}
