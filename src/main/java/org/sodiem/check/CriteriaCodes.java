package org.sodiem.check;

import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
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
            Once codes = new Once(Code.DUPLICATE_CODE, problems);
            for (Area area : set.areas()) {
                code(area.code(), "", codes, problems);
                for (Criterion criterion : area.criteria()) {
                    code(criterion.code(), area.code().value(), codes, problems);
                    for (Component component : criterion.components()) {
                        code(component.code(), criterion.code().value(), codes, problems);
                    }
                }
            }
            set.bonus().items().forEach(item -> codes.take(item.code()));
            set.penalty().items().forEach(item -> codes.take(item.code()));
        }
    }

    private static void code(Located<String> code, String parent, Once codes, Problems problems) {
        codes.take(code);
        String value = code.value();
        String above = value.contains(".") ? value.substring(0, value.lastIndexOf('.')) : "";
        if (!above.equals(parent)) {
            problems.add(Code.CODE_OUTSIDE_PARENT, code.at(), value, parent.isEmpty() ? "1" : parent + ".1");
        }
    }
}
