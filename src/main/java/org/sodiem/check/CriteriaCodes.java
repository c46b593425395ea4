package org.sodiem.check;

import java.util.List;
import java.util.Locale;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Part;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/**
 * Codes are unique in their set, in whatever case they are written; each begins with the code of what it belongs to, unless
 * it is counted in another way: 1 may stand under II. Every level has a name.
 */
final class CriteriaCodes implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            Once codes = new Once(Code.DUPLICATE_CODE, problems);
            parts(set.parts(), "", codes, problems);
            if (!set.levels().isEmpty()) {
                levels(set, set.parts(), 1, problems);
            }
            set.bonus().items().forEach(item -> take(item.code(), codes));
            set.penalty().items().forEach(item -> take(item.code(), codes));
        }
    }

    /** Whether some part is deeper than there are names; the first is told. */
    private static boolean levels(CriteriaSet set, List<Part> parts, int level, Problems problems) {
        if (parts.isEmpty() || level <= set.levels().size()) {
            return parts.stream().anyMatch(part -> levels(set, part.parts(), level + 1, problems));
        }
        Located<String> code = parts.get(0).code();
        problems.add(
                Code.LEVEL_WITHOUT_NAME,
                code.at(),
                code.value(),
                String.valueOf(level),
                String.valueOf(set.levels().size()));
        return true;
    }

    private static void parts(List<Part> parts, String parent, Once codes, Problems problems) {
        for (Part part : parts) {
            take(part.code(), codes);
            if (!isBelow(part.code().value(), parent)) {
                problems.add(
                        Code.CODE_OUTSIDE_PARENT,
                        part.code().at(),
                        part.code().value(),
                        parent.isEmpty() ? "1" : parent + ".1");
            }
            parts(part.parts(), part.code().value(), codes, problems);
        }
    }

    /** Pages are named by codes, and on some systems 1a and 1A are one file. */
    private static void take(Located<String> code, Once codes) {
        codes.take(code.value().toLowerCase(Locale.ROOT), code);
    }

    private static boolean isBelow(String code, String parent) {
        if (parent.isEmpty()) {
            return !code.contains(".");
        }
        if (!code.startsWith(parent)) {
            return counting(code) != counting(parent);
        }
        boolean behindNumber = Character.isDigit(parent.charAt(parent.length() - 1));
        return code.substring(parent.length()).matches(behindNumber ? "\\.[^.]+|\\p{L}" : "\\.[^.]+|[0-9]+");
    }

    /** How the first number of a code is counted. */
    private enum Counting {
        ARABIC,
        ROMAN,
        LETTERS
    }

    private static Counting counting(String code) {
        return Character.isDigit(code.charAt(0))
                ? Counting.ARABIC
                : code.matches("(?:[IVX]+|[ivx]+)(?:\\..*)?") ? Counting.ROMAN : Counting.LETTERS;
    }
}
