package org.sodiem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Nobody is named twice in one list, and nobody writes for a unit and for an office, which may appraise it. */
final class People implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        once(book.stewards().coordinators(), problems);
        once(book.stewards().maintainers(), problems);
        Map<String, Office> officials = new HashMap<>();
        for (Office office : book.offices()) {
            once(office.people(), problems);
            office.people().forEach(person -> officials.putIfAbsent(key(person), office));
        }
        for (Unit unit : book.units()) {
            once(unit.people(), problems);
            once(unit.approvers(), problems);
            List<Located<String>> named = new ArrayList<>(unit.people());
            named.addAll(unit.approvers());
            for (Located<String> person : named) {
                Office office = officials.get(key(person));
                if (office != null) {
                    problems.add(Code.PERSON_ON_BOTH_SIDES, person.at(), person.value(), unit.title(), office.title());
                }
            }
        }
    }

    private static void once(List<Located<String>> people, Problems problems) {
        Once once = new Once(Code.PERSON_TWICE, problems);
        people.forEach(person -> once.take(key(person), person));
    }

    /** Forges do not tell upper case from lower. */
    private static String key(Located<String> person) {
        return person.value().toLowerCase(Locale.ROOT);
    }
}
