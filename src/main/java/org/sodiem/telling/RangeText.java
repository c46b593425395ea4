package org.sodiem.telling;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Rule;
import org.sodiem.view.Need;

/** The bounds of ranges in words: {@code từ 70%}, {@code trên 90%}, {@code trên 1% đến 5%}. */
record RangeText(Words words, String unit) {

    /** The bounds of a rule as its scale tells them, with the unit behind every figure. */
    static RangeText of(Rule.Bands rule, Words words) {
        return new RangeText(words, behind(rule.of()));
    }

    /** The bounds of a rule inside a sentence, which has named the unit already. */
    static RangeText within(Rule.Bands rule, Words words) {
        return new RangeText(words, sign(rule.of()));
    }

    /** The unit as it stands behind a number: a sign at it, a word a blank away. */
    static String behind(Rule.Measured of) {
        return of.unit().equals("%") ? "%" : " " + of.unit();
    }

    /** What stands behind a number whose unit is named already: nothing but a sign. */
    static String sign(Rule.Measured of) {
        return of.unit().equals("%") ? "%" : "";
    }

    /** A range; where more gives more its lower bound says enough. */
    String text(Rule.Bands rule, Rule.Range range, BigDecimal max) {
        Rule.@Nullable Range next = rule.above(range);
        String from = figure(range.from().value());
        if (next == null || rule.isRising(max)) {
            return edge(range.strict() ? Need.Edge.ABOVE : Need.Edge.FROM, from);
        }
        String to = figure(next.from().value());
        String lower = edge(range.strict() ? Need.Edge.ABOVE : Need.Edge.FROM, from);
        return next.strict() ? words.text("range.up-to", lower, to) : words.text("range.below", lower, to);
    }

    /** What is below all ranges. */
    String below(Rule.Range lowest) {
        return edge(
                lowest.strict() ? Need.Edge.UP_TO : Need.Edge.BELOW,
                figure(lowest.from().value()));
    }

    /** One side of a bound. */
    String edge(Need.Edge edge, BigDecimal bound) {
        return edge(edge, figure(bound));
    }

    private String edge(Need.Edge edge, String bound) {
        return switch (edge) {
            case FROM -> words.text("edge.from", bound);
            case ABOVE -> words.text("edge.above", bound);
            case UP_TO -> words.text("edge.up-to", bound);
            case BELOW -> words.text("edge.below", bound);
        };
    }

    /** A bound as it is printed. */
    String figure(BigDecimal figure) {
        return words.numbers().figure(figure) + unit;
    }
}
