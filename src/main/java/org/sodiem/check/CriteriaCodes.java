package org.sodiem.check;

import java.util.HashMap;
import java.util.Map;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Area;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Criterion;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Codes are unique in their set, and each begins with the code of what it belongs to. */
final class CriteriaCodes implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            Map<String, Located<String>> seen = new HashMap<>();
            for (Area area : set.areas()) {
                code(area.code(), "", seen, problems);
                for (Criterion criterion : area.criteria()) {
                    code(criterion.code(), area.code().value(), seen, problems);
                    for (Component component : criterion.components()) {
                        code(component.code(), criterion.code().value(), seen, problems);
                    }
                }
            }
            for (Adjustment.Item item : set.bonus().items()) {
                unique(item.code(), seen, problems);
            }
            for (Adjustment.Item item : set.penalty().items()) {
                unique(item.code(), seen, problems);
            }
        }
    }

    private static void code(
            Located<String> code, String parent, Map<String, Located<String>> seen, Problems problems) {
        unique(code, seen, problems);
        String value = code.value();
        String above = value.contains(".") ? value.substring(0, value.lastIndexOf('.')) : "";
        if (!above.equals(parent)) {
            problems.add(Code.CODE_OUTSIDE_PARENT, code.at(), value, parent.isEmpty() ? "1" : parent + ".1");
        }
    }

    private static void unique(Located<String> code, Map<String, Located<String>> seen, Problems problems) {
        Located<String> earlier = seen.putIfAbsent(code.value(), code);
        if (earlier != null) {
            problems.add(
                    Code.DUPLICATE_CODE,
                    code.at(),
                    code.value(),
                    String.valueOf(earlier.at().line()));
        }
    }
}
