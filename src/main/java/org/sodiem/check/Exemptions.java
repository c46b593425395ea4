package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Exemption;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** What does not apply is there, and so are those to whom it does not; who is exempted enters nothing. */
final class Exemptions implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        for (Exemption exemption : scores.book().exemptions()) {
            Located<String> index = exemption.index();
            if (campaign.index(index.value()) == null) {
                problems.add(Code.UNKNOWN_INDEX, index.at(), index.value());
            }
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
        exemption.units().stream()
                .filter(unit -> !index.byUnit().containsKey(unit.value()))
                .forEach(unit -> problems.add(Code.UNKNOWN_UNIT, unit.at(), unit.value(), index.id()));
        exemption.kinds().stream()
                .filter(kind -> !kinds.contains(kind.value()))
                .forEach(kind -> problems.add(Code.NOT_A_CHOICE, kind.at(), kind.value(), String.join(", ", kinds)));
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
