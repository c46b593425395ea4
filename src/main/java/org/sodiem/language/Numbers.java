package org.sodiem.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as readers of a language write them, with a true minus sign.
 *
 * <p>Our own few lines, because the locale data of Java changes from version to version.
 */
public enum Numbers {
    /** 82,35 and 1.240. */
    VIETNAMESE(',', '.'),
    /** 82.35 and 1,240. */
    ENGLISH('.', ',');

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 12;

    private final char decimal;
    private final char thousands;

    Numbers(char decimal, char thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /** Points with two decimals, or more where they have more. */
    public String points(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return text(plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY));
    }

    /** Points, or a dash where there are none. */
    public String pointsOrDash(@Nullable BigDecimal value) {
        return value == null ? "–" : points(value);
    }

    /** Lost points with a minus sign, or nothing where none are lost. */
    public String loss(BigDecimal lost) {
        return lost.signum() == 0 ? "" : points(lost.negate());
    }

    /** Points with their sign, plus too. */
    public String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + points(value);
    }

    /** A figure with as many decimals as it needs: 1.240 or 18,5. */
    public String figure(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return text(plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain);
    }

    /** A whole number with its separators. */
    public String figure(long value) {
        return figure(BigDecimal.valueOf(value));
    }

    /** The share as a percentage with up to two decimals, and more where two would seem to cross a threshold. */
    public String percent(BigDecimal part, BigDecimal whole, BigDecimal... thresholds) {
        int scale = 2;
        BigDecimal shown = share(part, whole, scale);
        while (scale < MOST_DECIMALS && seemsToCross(shown, part, whole, thresholds)) {
            shown = share(part, whole, ++scale);
        }
        return figure(shown) + "%";
    }

    private static boolean seemsToCross(BigDecimal shown, BigDecimal part, BigDecimal whole, BigDecimal... thresholds) {
        for (BigDecimal threshold : thresholds) {
            int exact = HUNDRED.multiply(part).compareTo(threshold.multiply(whole));
            if (Integer.signum(shown.compareTo(threshold)) != Integer.signum(exact)) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, int scale) {
        return HUNDRED.multiply(part).divide(whole, scale, RoundingMode.HALF_UP);
    }

    /** A whole percentage; 100 only where nothing is missing, 0 only where nothing is there. */
    public String wholePercent(BigDecimal part, BigDecimal whole) {
        BigDecimal shown = share(part, whole, 0);
        if (shown.compareTo(HUNDRED) == 0 && part.compareTo(whole) < 0) {
            return "99";
        }
        return shown.signum() == 0 && part.signum() > 0 ? "1" : figure(shown);
    }

    /** A length for a drawing: {@code 64.71%}. */
    public static String length(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "0%";
        }
        return share(part.max(BigDecimal.ZERO), whole, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** The same in whole hundredths, from 0 to 100; what is there at all is never 0. */
    public static int hundredths(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0 || part.signum() <= 0) {
            return 0;
        }
        return Math.max(1, Math.min(100, share(part, whole, 0).intValue()));
    }

    private String text(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder shown = new StringBuilder(plain.replace('.', decimal));
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            shown.insert(i, thousands);
        }
        return (value.signum() < 0 ? "\u2212" : "") + shown;
    }
}
