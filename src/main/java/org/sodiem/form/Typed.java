package org.sodiem.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.language.WrittenDate;
import org.sodiem.language.WrittenNumber;
import org.sodiem.sheet.SheetCell;
import org.sodiem.source.SourceFile;

/**
 * What somebody typed in a cell, read as what is asked for there.
 *
 * @param value the value as files have it: a text, a number, a day; null where nothing is typed
 * @param wrong why it cannot be read; null where it can
 */
record Typed(@Nullable Object value, @Nullable Wrong wrong) {

    /**
     * Why a cell cannot be read.
     *
     * @param problem the problem as files have it
     * @param advice the words that say what to type: a cell takes what a file does not; null where files' own words do
     */
    record Wrong(Diagnostic problem, @Nullable String advice) {

        /** The problem at its cell. */
        Trouble at(String place, Words words) {
            return new Trouble(
                    place,
                    problem,
                    advice == null ? "" : words.text(advice, problem.args().toArray(String[]::new)));
        }
    }

    private static final Typed NOTHING = new Typed(null, null);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DECIMAL = "-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?";
    private static final String WHOLE = "0|[1-9][0-9]{0,8}";

    /** What spreadsheets show instead of a value that they cannot compute. */
    private static final String ERROR = "#(?:N/A|GETTING_DATA|[A-Z][A-Z0-9/]{1,20}[!?])|Err:5[0-9]{2}";

    private static final int MOST_DECIMALS = 6;
    private static final String MANY_DECIMALS = "-?[0-9]{1,15}[.,][0-9]{7,30}";
    private static final int WIDEST = 40;

    /** Whether a cell says what the file says. */
    static boolean isSame(Slot slot, @Nullable SheetCell cell) {
        Held held = slot.held();
        BigDecimal number = held.number();
        boolean becomesNumber =
                slot.type().isNumber() && cell != null && cell.number() != null && number == null && !held.isNothing();
        if (cell != null && number != null && cell.number() != null && number.compareTo(cell.number()) == 0) {
            return true;
        }
        if (!becomesNumber && text(cell, slot.type()).equals(plain(held.text(), slot.type()))) {
            return true;
        }
        if (cell == null || held.isNothing()) {
            return false;
        }
        Typed typed = read(slot, cell);
        if (typed.wrong() != null) {
            return false;
        }
        if (typed.value() instanceof BigDecimal other) {
            BigDecimal own =
                    number != null ? number : held.text().matches(DECIMAL) ? new BigDecimal(held.text()) : null;
            return own != null && own.compareTo(other) == 0;
        }
        if (typed.value() instanceof LocalDate day) {
            return day.equals(held.day());
        }
        return slot.type() == Slot.Type.CHOICE
                && typed.value() instanceof String id
                && slot.label(id).equals(held.text());
    }

    /** Reads a cell. */
    static Typed read(Slot slot, @Nullable SheetCell cell) {
        String text = text(cell, slot.type());
        if (cell == null || text.isEmpty()) {
            return NOTHING;
        }
        if (text.matches(ERROR)) {
            return wrong(code(slot), "workbook.cell.error", text);
        }
        boolean typed = slot.type().isNumber() || slot.type() == Slot.Type.DAY || slot.type() == Slot.Type.CHOICE;
        if (typed && text.startsWith("=")) {
            return wrong(code(slot), "workbook.cell.formula", text);
        }
        return switch (slot.type()) {
            case FIGURE, PERCENTAGE -> figure(slot, cell, text);
            case WHOLE -> whole(cell, text);
            case DAY -> day(cell, text);
            case CHOICE -> choice(slot, text);
            case LINE, PROSE, PAPERS -> new Typed(text, null);
        };
    }

    /** What is read in a cell, without what nobody sees. */
    static String text(@Nullable SheetCell cell, Slot.Type type) {
        if (cell == null) {
            return "";
        }
        BigDecimal number = cell.number();
        // It may be shown with fewer decimals.
        return plain(number == null || cell.text().endsWith("%") ? cell.text() : number.toPlainString(), type);
    }

    private static String plain(String text, Slot.Type type) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        String lines =
                Lookalikes.plain(composed).lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return type == Slot.Type.PROSE || type == Slot.Type.PAPERS
                ? lines.strip()
                : lines.strip().replaceAll("\\s+", " ");
    }

    private static Diagnostic problem(Code code, String text, String... more) {
        List<String> args = new ArrayList<>(List.of(text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…"));
        args.addAll(List.of(more));
        SourceFile file = new SourceFile("", text);
        return new Diagnostic(code, file.span(0, text.length()), args, List.of());
    }

    private static Typed wrong(Diagnostic problem) {
        return new Typed(null, new Wrong(problem, null));
    }

    private static Typed wrong(Code code, String advice, String text, String... more) {
        return new Typed(null, new Wrong(problem(code, text, more), advice));
    }

    /** What a cell of a kind should have been. */
    private static Code code(Slot slot) {
        return switch (slot.type()) {
            case FIGURE, PERCENTAGE -> Code.NOT_A_DECIMAL;
            case WHOLE -> Code.NOT_A_WHOLE_NUMBER;
            case DAY -> Code.NOT_A_DATE;
            case CHOICE -> Code.UNKNOWN_CHOICE;
            case LINE, PROSE, PAPERS -> Code.NOT_A_TEXT;
        };
    }

    private static Typed figure(Slot slot, SheetCell cell, String text) {
        boolean percentage = slot.type() == Slot.Type.PERCENTAGE;
        BigDecimal number = cell.number();
        if (!percentage && text.endsWith("%")) {
            return wrong(Code.NOT_A_DECIMAL, "workbook.cell.share", text);
        }
        if (number != null && cell.date() == null) {
            boolean signed = cell.text().endsWith("%");
            return percentage && !signed && isPart(number)
                    ? part(number, text)
                    : figure(slot, signed ? number.multiply(HUNDRED) : number, text);
        }
        String meant = Lookalikes.meantName(text);
        if (meant.matches(MANY_DECIMALS)) {
            return figure(slot, new BigDecimal(meant.replace(',', '.')), text);
        }
        boolean negative = slot.signed() && meant.startsWith("-");
        String digits = negative ? meant.substring(1).strip() : meant;
        List<String> readings = percentage ? WrittenNumber.percentages(digits) : WrittenNumber.decimals(digits);
        if (!readings.isEmpty() && hasWords(digits)) {
            return wrong(Code.NOT_A_DECIMAL, "workbook.cell.words", text);
        }
        if (readings.size() > 1) {
            return wrong(problem(Code.THOUSANDS_POINT, text, readings.get(0), readings.get(1))
                    .writing(readings));
        }
        if (readings.isEmpty() || cell.date() != null) {
            return noFigure(slot, text);
        }
        BigDecimal read = new BigDecimal(readings.get(0));
        if (percentage && digits.indexOf('%') < 0 && isPart(read)) {
            return part(read, text);
        }
        return figure(slot, negative ? read.negate() : read, text);
    }

    /** Whether a number without a sign may be meant as a part of one: a percentage that lost its format becomes such. */
    private static boolean isPart(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Typed part(BigDecimal number, String text) {
        String plain = number.stripTrailingZeros().toPlainString();
        String whole = number.multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return wrong(Code.NOT_A_DECIMAL, "workbook.cell.part", text, plain, whole);
    }

    /** Whether more than a number is written: what it says may change what the number means. */
    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) || "([".indexOf(c) >= 0);
    }

    private static Typed noFigure(Slot slot, String text) {
        String advice = slot.type() == Slot.Type.PERCENTAGE
                ? "workbook.cell.percentage"
                : slot.signed() ? "workbook.cell.signed" : "workbook.cell.figure";
        return wrong(Code.NOT_A_DECIMAL, advice, text);
    }

    private static Typed figure(Slot slot, BigDecimal number, String text) {
        BigDecimal plain = bare(number);
        boolean fits = plain.toPlainString().matches(DECIMAL) && (slot.signed() || plain.signum() >= 0);
        if (!fits && plain.scale() > MOST_DECIMALS) {
            BigDecimal rounded = plain.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
            return wrong(
                    Code.NOT_A_DECIMAL,
                    "workbook.cell.decimals",
                    text,
                    rounded.stripTrailingZeros().toPlainString());
        }
        return fits ? new Typed(written(plain), null) : noFigure(slot, text);
    }

    /** A number without zeros at its end, and without an exponent in their place. */
    static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Three decimals look like thousands in a file, so that one more is written. */
    private static BigDecimal written(BigDecimal number) {
        return WrittenNumber.isDoubtful(number.abs().toPlainString()) ? number.setScale(4) : number;
    }

    private static Typed whole(SheetCell cell, String text) {
        BigDecimal number = cell.number();
        List<String> readings = WrittenNumber.wholes(Lookalikes.meantName(text));
        if (number != null && cell.date() == null && !cell.text().endsWith("%")) {
            String plain = bare(number).toPlainString();
            readings = plain.matches(WHOLE) ? List.of(plain) : List.of();
        }
        if (readings.size() != 1 || cell.date() != null) {
            return wrong(Code.NOT_A_WHOLE_NUMBER, "workbook.cell.whole", text);
        }
        return number == null && hasWords(text)
                ? wrong(Code.NOT_A_WHOLE_NUMBER, "workbook.cell.words", text)
                : new Typed(new BigDecimal(readings.get(0)), null);
    }

    private static Typed day(SheetCell cell, String text) {
        LocalDate date = cell.date();
        String written = cell.number() == null || date != null ? WrittenDate.day(Lookalikes.meant(text)) : null;
        LocalDate day = date != null ? date : written == null ? null : LocalDate.parse(written);
        boolean sane = day != null && day.getYear() >= 1000 && day.getYear() <= 9999;
        return sane ? new Typed(day, null) : wrong(Code.NOT_A_DATE, "workbook.cell.day", text);
    }

    private static Typed choice(Slot slot, String text) {
        String key = Lookalikes.key(text);
        for (Slot.Offer offer : slot.offers()) {
            if (Lookalikes.key(offer.label()).equals(key) || offer.id().equals(text)) {
                return new Typed(offer.id(), null);
            }
        }
        String bare = Lookalikes.unmarked(key);
        List<Slot.Offer> alike = slot.offers().stream()
                .filter(offer ->
                        Lookalikes.unmarked(Lookalikes.key(offer.label())).equals(bare))
                .toList();
        if (alike.size() == 1) {
            return new Typed(alike.get(0).id(), null);
        }
        List<Meant.Known> known = slot.offers().stream()
                .map(offer -> Meant.Known.of(offer.label(), offer.id()))
                .toList();
        String all = slot.offers().stream().map(Slot.Offer::label).collect(Collectors.joining("; "));
        String meant = slot.offers().stream()
                .filter(offer -> offer.also().stream().map(Lookalikes::key).anyMatch(key::equals))
                .map(Slot.Offer::label)
                .findFirst()
                .orElseGet(() -> Meant.by(text, known));
        return wrong(problem(Code.UNKNOWN_CHOICE, text, all).writing(meant));
    }
}
