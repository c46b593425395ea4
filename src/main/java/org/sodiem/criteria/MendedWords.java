package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Rule;
import org.sodiem.score.Basis;

/**
 * What a set asks of units: where two sets ask the same, who has answered one has answered the other.
 *
 * <p>Codes, rules and limits have to be the same, and so has every word that says what to write where, but for its case,
 * blanks and diacritics. What only explains, and how the result is classed, is free.
 */
public final class MendedWords {

    private static final Words WORDS = Words.in(Locale.forLanguageTag("vi"));

    private final @Nullable Sets earlier;

    /** What was found of earlier sets by the marks of both: workbooks of a campaign are many, and their sets few. */
    private final Map<String, Boolean> found = new HashMap<>();

    /**
     * Compares with the sets of a history.
     *
     * @param earlier the sets by their marks; null where there is no history
     */
    public MendedWords(@Nullable Sets earlier) {
        this.earlier = earlier;
    }

    /**
     * Whether who answered one set has answered another.
     *
     * @param mark the mark of the set that was answered
     * @param set the set in force
     */
    public boolean only(String mark, CriteriaSet set) {
        if (SetMark.of(set).equals(mark)) {
            return true;
        }
        if (earlier == null) {
            return false;
        }
        Sets sets = earlier;
        return found.computeIfAbsent(SetMark.of(set) + " " + mark, key -> {
            CriteriaSet before = sets.marked(set.index().value(), mark);
            return before != null && only(before, set);
        });
    }

    private static boolean only(CriteriaSet before, CriteriaSet after) {
        return Basis.all(before).equals(Basis.all(after)) && asked(before).equals(asked(after));
    }

    private static List<String> asked(CriteriaSet set) {
        List<String> asked = new ArrayList<>();
        for (Figure figure : set.figures()) {
            asked.add(figure.id().value() + ' ' + word(figure.title()) + " (" + word(figure.unit()) + ") "
                    + figure.signed() + ' ' + figure.previous() + ' '
                    + (figure.formula() == null ? "" : figure.formula().text()));
        }
        for (Component component : set.components()) {
            asked.add(component.code().value() + ' ' + word(component.title()));
            add(component, component.rule(), asked);
            for (Map.Entry<String, Rule> own : component.conditions().byKind().entrySet()) {
                asked.add(own.getKey());
                add(component, own.getValue(), asked);
            }
        }
        add(set.bonus(), asked);
        add(set.penalty(), asked);
        return asked;
    }

    private static void add(Component component, Rule rule, List<String> asked) {
        EntryForm.facts(component, rule, WORDS).forEach(line -> asked.add(word(line)));
        if (rule instanceof Rule.Bands bands) {
            asked.add(word(bands.of().unit()));
        } else if (rule instanceof Rule.Rank rank) {
            asked.add(word(rank.of().unit()));
        }
    }

    private static void add(Adjustment adjustment, List<String> asked) {
        asked.add(plain(adjustment.max()));
        for (Adjustment.Item item : adjustment.items()) {
            asked.add(item.code().value()
                    + ' '
                    + word(item.title())
                    + ' '
                    + plain(item.points())
                    + ' '
                    + plain(item.most())
                    + ' '
                    + item.byCase()
                    + ' '
                    + item.declared());
        }
    }

    private static String word(String text) {
        return Lookalikes.unmarked(Lookalikes.key(text));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
