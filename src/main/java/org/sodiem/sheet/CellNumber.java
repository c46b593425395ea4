package org.sodiem.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell of a spreadsheet holds as a number, read as its program shows it. */
final class CellNumber {

    /** Spreadsheets count with so many digits; what is behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** A number with more digits before or behind its point is no figure of an annex. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern WRITTEN =
            Pattern.compile("(?=.*[0-9])[-+]?[0-9]{0,30}(?:[.][0-9]{0,60})?(?:[eE][-+]?[0-9]{1,3})?");

    private CellNumber() {}

    /** The number of a text; null where it is none that a spreadsheet writes. */
    static @Nullable BigDecimal of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(written).round(DIGITS).stripTrailingZeros();
            boolean sane = Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            return sane ? number.scale() < 0 ? number.setScale(0) : number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The day that a spreadsheet counts from the end of 1899, or from 1904; null where it counts too far. */
    static @Nullable LocalDate day(BigDecimal count, boolean from1904) {
        if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
            return null;
        }
        long days = count.longValue();
        return from1904
                ? LocalDate.of(1904, 1, 1).plusDays(days)
                : LocalDate.of(1899, 12, 30).plusDays(days < 60 ? days + 1 : days);
    }

    /** A number with so many decimals as are shown; with all it has where that is not said. */
    static String shown(BigDecimal number, int decimals) {
        return decimals < 0
                ? number.toPlainString()
                : number.setScale(Math.max(decimals, 0), RoundingMode.HALF_UP).toPlainString();
    }

    /** A day as it is written in Vietnam. */
    static String shown(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
