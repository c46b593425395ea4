package org.sodiem.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.Located;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.OddCharacter;

/** Single values: text, ids, numbers, dates; each gives null and a problem where the text is something else. */
final class Values {

    private static final Pattern LOGIN = Pattern.compile(Limits.LOGIN);

    private static final Pattern REPOSITORY = Pattern.compile(Limits.REPOSITORY_URL);

    private static final Pattern BRANCH = Pattern.compile(Limits.BRANCH);

    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final DateTimeFormatter DATE = strict("-MM-dd");
    private static final DateTimeFormatter TIME = strict("-MM-dd'T'HH:mm");

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    /** A year of exactly four digits, and what follows it. */
    private static DateTimeFormatter strict(String behindTheYear) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern(behindTheYear)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Text of one to {@code longest} characters, blanks around it included; they are then taken away. */
    @Nullable
    Located<String> text(Node node, int longest) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(Code.NOT_A_TEXT, node.span());
            return null;
        }
        String text = scalar.text().strip();
        if (scalar.isNull() || text.isEmpty()) {
            problems.add(Code.EMPTY_TEXT, node.span());
            return null;
        }
        int length = scalar.text().length();
        if (length > longest) {
            problems.add(Code.TEXT_TOO_LONG, node.span(), String.valueOf(length), String.valueOf(longest));
            return null;
        }
        if (Lookalikes.isOfOldFont(text)) {
            problems.add(Code.OLD_FONT, node.span(), shorten(text));
        }
        return new Located<>(Lookalikes.plain(text), node.span());
    }

    /** Text that names something else, an option or a document, to the letter; an odd character is told, and read as meant. */
    @Nullable
    Located<String> reference(Node node) {
        Located<String> text = text(node, Limits.TITLE);
        return text != null && OddCharacter.isToldIn(node.span(), problems)
                ? new Located<>(Lookalikes.meant(text.value()).strip(), text.at())
                : text;
    }

    /** A name that may stand in files and addresses on every system. */
    @Nullable
    Located<String> id(Node node) {
        Located<String> id = reference(node);
        if (id != null && !Limits.isId(id.value())) {
            problems.add(Code.NOT_AN_ID, id.at(), id.value());
            return null;
        }
        return id;
    }

    /** The name of an account on a forge. */
    @Nullable
    Located<String> login(Node node) {
        return matching(node, LOGIN, Code.NOT_A_LOGIN);
    }

    /** The address of a repository on a forge. */
    @Nullable
    Located<String> repository(Node node) {
        return matching(node, REPOSITORY, Code.NOT_A_REPOSITORY_URL);
    }

    /** The name of a branch. */
    @Nullable
    Located<String> branch(Node node) {
        return matching(node, BRANCH, Code.NOT_A_BRANCH);
    }

    private @Nullable Located<String> matching(Node node, Pattern pattern, Code code) {
        Located<String> text = reference(node);
        if (text != null && !pattern.matcher(text.value()).matches()) {
            problems.add(code, text.at(), shorten(text.value()));
            return null;
        }
        return text;
    }

    /** A plain decimal, not negative. */
    @Nullable
    Located<BigDecimal> decimal(Node node) {
        return number(node, DECIMAL, Code.NOT_A_DECIMAL);
    }

    /** A plain decimal, not negative; 1.240 is doubted, since Vietnamese writes one thousand two hundred and forty so. */
    @Nullable
    Located<BigDecimal> figure(Node node) {
        Located<BigDecimal> number = decimal(node);
        if (number != null
                && node instanceof Scalar scalar
                && THOUSANDS.matcher(scalar.text()).matches()) {
            problems.add(
                    Code.THOUSANDS_POINT,
                    node.span(),
                    scalar.text(),
                    scalar.text().replace(".", ""));
        }
        return number;
    }

    /** A whole number, not negative, below a thousand million. */
    @Nullable
    Located<BigDecimal> whole(Node node) {
        return number(node, WHOLE, Code.NOT_A_WHOLE_NUMBER);
    }

    private @Nullable Located<BigDecimal> number(Node node, Pattern pattern, Code code) {
        if (node instanceof Scalar scalar
                && scalar.plain()
                && pattern.matcher(scalar.text()).matches()) {
            return new Located<>(new BigDecimal(scalar.text()), scalar.span());
        }
        String written = node instanceof Scalar scalar ? scalar.text() : "";
        if (node instanceof Scalar scalar && scalar.plain() && written.isEmpty()) {
            problems.add(Code.EMPTY_TEXT, node.span());
            return null;
        }
        if (OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        problems.add(code, node.span(), shorten(written), suggestion(written, code == Code.NOT_A_WHOLE_NUMBER));
        return null;
    }

    /** The number that was probably meant, as it is to be written; an example where nothing can be guessed. */
    private static String suggestion(String written, boolean whole) {
        String digits = written.strip().replace("_", "").replace(" ", "").replaceAll("%$", "");
        boolean groups = digits.matches("[0-9]{1,3}([.,][0-9]{3})+") && (whole || digits.matches(".*[.,].*[.,].*"));
        digits = groups ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
        digits = digits.replaceAll("^\\+?0*(?=[0-9])", "");
        Pattern pattern = whole ? WHOLE : DECIMAL;
        return pattern.matcher(digits).matches() ? digits : whole ? "18" : "18.5";
    }

    /** {@code true} or {@code false}. */
    @Nullable
    Boolean bool(Node node) {
        if (node instanceof Scalar scalar && scalar.plain()) {
            if (scalar.text().equals("true")) {
                return true;
            }
            if (scalar.text().equals("false")) {
                return false;
            }
        }
        if (node instanceof Scalar && OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        problems.add(Code.NOT_TRUE_OR_FALSE, node.span());
        return null;
    }

    /** A day as {@code 2023-11-20}. */
    @Nullable
    Located<LocalDate> date(Node node) {
        if (node instanceof Scalar && OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        if (node instanceof Scalar scalar) {
            try {
                return new Located<>(LocalDate.parse(scalar.text(), DATE), scalar.span());
            } catch (DateTimeParseException e) {
                problems.add(Code.NOT_A_DATE, node.span(), shorten(scalar.text()), dateSuggestion(scalar.text()));
                return null;
            }
        }
        problems.add(Code.NOT_A_DATE, node.span(), "", "2023-11-20");
        return null;
    }

    /** A day, or a day and a time as {@code 2023-11-20T17:00}; a day alone takes the time given. */
    @Nullable
    Located<LocalDateTime> instant(Node node, LocalTime ofDayAlone) {
        if (node instanceof Scalar && OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        if (node instanceof Scalar scalar && scalar.text().indexOf('T') >= 0) {
            try {
                return new Located<>(LocalDateTime.parse(scalar.text(), TIME), scalar.span());
            } catch (DateTimeParseException e) {
                problems.add(Code.NOT_A_DATE, node.span(), shorten(scalar.text()), "2023-11-20T17:00");
                return null;
            }
        }
        Located<LocalDate> day = date(node);
        return day == null ? null : new Located<>(day.value().atTime(ofDayAlone), day.at());
    }

    private static String dateSuggestion(String written) {
        Matcher dayFirst = DAY_FIRST.matcher(written.strip());
        if (dayFirst.matches()) {
            try {
                int year = Integer.parseInt(dayFirst.group(3));
                int month = Integer.parseInt(dayFirst.group(2));
                return LocalDate.of(year, month, Integer.parseInt(dayFirst.group(1)))
                        .toString();
            } catch (DateTimeException e) {
                return "2023-11-20";
            }
        }
        return "2023-11-20";
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
