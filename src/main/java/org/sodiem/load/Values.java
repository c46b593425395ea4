package org.sodiem.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.SpokenNames;
import org.sodiem.language.WrittenDate;
import org.sodiem.language.WrittenNumber;
import org.sodiem.source.Located;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.OddCharacter;

/** Single values: text, ids, numbers, dates; each gives null and a problem where the text is something else. */
final class Values {

    private static final Pattern LOGIN = Pattern.compile(Limits.LOGIN);

    private static final Pattern REPOSITORY = Pattern.compile(Limits.REPOSITORY_URL);

    private static final Pattern BRANCH = Pattern.compile(Limits.BRANCH);

    private static final List<String> BOOLEANS = List.of("true", "false");

    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final DateTimeFormatter DATE = strict("-MM-dd");
    private static final DateTimeFormatter TIME = strict("-MM-dd'T'HH:mm");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");

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
        if (node instanceof Scalar scalar) {
            tellCutOff(scalar, longest == Limits.PROSE);
            tellTurn(scalar);
        }
        return read(node, longest);
    }

    /** What is a value and no words on one: a number, an id, a day, an address, something in brackets. */
    private static final Pattern VALUE = Pattern.compile("#\\s*([0-9A-Za-z][!-~]*|\\[.*]|\\{.*})");

    /**
     * Whether a text ends at a {@code #}, behind which nothing is read, or has its whole value there; that is told.
     *
     * @param prose whether whole sentences stand here: a # followed by a blank belongs to them, too
     */
    boolean tellCutOff(Scalar scalar, boolean prose) {
        Span comment = scalar.comment();
        Matcher value = VALUE.matcher(comment == null || !scalar.isNull() ? "" : comment.text());
        boolean whole = value.matches();
        boolean told = comment != null && (whole || prose || comment.text().matches("#[^#\\s].*"));
        if (told && comment != null) {
            boolean oneLine = scalar.span().line() == comment.line();
            String meant = whole ? value.group(1) : scalar.withComment();
            problems.add(Diagnostic.of(Code.TEXT_CUT_OFF, comment, shorten(comment.text()))
                    .writing(oneLine ? meant : null));
        }
        return told;
    }

    /** Tells the first mark that turns the letters behind it round: without it the text reads otherwise than it was seen. */
    private void tellTurn(Scalar scalar) {
        int mark = Lookalikes.turn(scalar.text());
        if (mark < 0) {
            return;
        }
        Span written = scalar.span();
        int at = written.start() + Lookalikes.turn(written.text());
        Span place = at < written.start() ? written : new Span(written.file(), at, at + 1);
        problems.add(turning(place, scalar.text().charAt(mark)));
    }

    /** Tells a mark that turns the letters behind it round. */
    static Diagnostic turning(Span at, char mark) {
        return Diagnostic.of(Code.TURNING_MARK, at, String.format(Locale.ROOT, "U+%04X", (int) mark));
    }

    private @Nullable Located<String> read(Node node, int longest) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(Diagnostic.of(Code.NOT_A_TEXT, node.span()).writing(node.alone()));
            return null;
        }
        String text = scalar.text().strip();
        if (scalar.isNull() || Lookalikes.plain(text).isBlank()) {
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
        Located<String> text = read(node, Limits.TITLE);
        return text != null && OddCharacter.isToldIn(node.span(), problems)
                ? new Located<>(Lookalikes.meantName(text.value()), text.at())
                : text;
    }

    /** A name that may stand in files and addresses on every system. */
    @Nullable
    Located<String> id(Node node) {
        Located<String> id = reference(node);
        if (id != null && !Limits.isId(id.value())) {
            problems.add(notAnId(id));
            return null;
        }
        return id;
    }

    /** Tells a name that is no id, with the same in letters that an id may have. */
    static Diagnostic notAnId(Located<String> name) {
        String id = Lookalikes.bare(name.value()).replace(' ', '-');
        return Diagnostic.of(Code.NOT_AN_ID, name.at(), name.value()).writing(Limits.isId(id) ? id : null);
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
            String cleaned = text.value().replaceFirst("^@", "").replaceFirst("(?:\\.git)?/*$", "");
            boolean bare = code == Code.NOT_A_REPOSITORY_URL && !cleaned.startsWith("https://");
            cleaned = bare ? "https://" + cleaned.replaceFirst("^http://", "") : cleaned;
            problems.add(Diagnostic.of(code, text.at(), shorten(text.value()))
                    .writing(pattern.matcher(cleaned).matches() ? cleaned : null));
            return null;
        }
        return text;
    }

    /** A plain decimal of a definition, not negative; a percentage perhaps. */
    @Nullable
    Located<BigDecimal> decimal(Node node) {
        return number(node, DECIMAL, Code.NOT_A_DECIMAL, WrittenNumber::percentages);
    }

    /** A figure that somebody counted or measured, not negative; 1.240 is refused, since it may be thousands. */
    @Nullable
    Located<BigDecimal> figure(Node node) {
        return figure(node, WrittenNumber::decimals);
    }

    /** The same, but it may be negative. */
    @Nullable
    Located<BigDecimal> signed(Node node) {
        Located<BigDecimal> negative = negative(node);
        if (negative == null && isToldNegative(node)) {
            return null;
        }
        boolean doubtful = negative != null
                && WrittenNumber.isDoubtful(negative.value().negate().toPlainString());
        return negative == null || doubtful ? figure(node, WrittenNumber::measures) : negative;
    }

    /** A plain decimal of a definition that may be negative. */
    @Nullable
    Located<BigDecimal> signedDecimal(Node node) {
        Located<BigDecimal> negative = negative(node);
        return negative == null && !isToldNegative(node) ? decimal(node) : negative;
    }

    /** Tells a minus, or a digit behind one, that is none of the keyboard, where a number may be negative. */
    private boolean isToldNegative(Node node) {
        String meant = node instanceof Scalar scalar && scalar.plain() ? Lookalikes.meantName(scalar.text()) : "";
        return meant.startsWith("-")
                && DECIMAL.matcher(meant.substring(1)).matches()
                && OddCharacter.isToldIn(
                        node.span(), null, problems); // whether it may be below zero here is told later
    }

    private static @Nullable Located<BigDecimal> negative(Node node) {
        return node instanceof Scalar scalar
                        && scalar.plain()
                        && scalar.text().startsWith("-")
                        && DECIMAL.matcher(scalar.text().substring(1)).matches()
                ? new Located<>(new BigDecimal(scalar.text()), scalar.span())
                : null;
    }

    /** A percentage that somebody measured. */
    @Nullable
    Located<BigDecimal> percentage(Node node) {
        return figure(node, WrittenNumber::percentages);
    }

    private @Nullable Located<BigDecimal> figure(Node node, Function<String, List<String>> reader) {
        if (node instanceof Scalar scalar && scalar.plain() && WrittenNumber.isDoubtful(scalar.text())) {
            refuse(Code.THOUSANDS_POINT, scalar, reader.apply(scalar.text()));
            return null;
        }
        return number(node, DECIMAL, Code.NOT_A_DECIMAL, reader);
    }

    /** A whole number, not negative, below a thousand million. */
    @Nullable
    Located<BigDecimal> whole(Node node) {
        return number(node, WHOLE, Code.NOT_A_WHOLE_NUMBER, WrittenNumber::wholes);
    }

    private @Nullable Located<BigDecimal> number(
            Node node, Pattern pattern, Code code, Function<String, List<String>> reader) {
        if (node instanceof Scalar scalar
                && scalar.plain()
                && pattern.matcher(scalar.text()).matches()) {
            return new Located<>(new BigDecimal(scalar.text()), scalar.span());
        }
        String written = node instanceof Scalar scalar ? scalar.text() : "";
        if (node instanceof Scalar scalar && scalar.isNull()) {
            problems.add(Code.EMPTY_TEXT, node.span());
            return null;
        }
        String name = Lookalikes.meantName(written);
        List<String> meant = reader.apply(name);
        if (!name.startsWith("-")
                && OddCharacter.isToldIn(node.span(), meant.size() == 1 ? meant.get(0) : null, problems)) {
            return null;
        }
        if (node instanceof Scalar scalar) {
            List<String> readings = reader.apply(written);
            refuse(readings.size() > 1 ? Code.THOUSANDS_POINT : code, scalar, readings);
        } else {
            List<String> readings = reader.apply(Objects.requireNonNullElse(node.alone(), ""));
            problems.add(new Diagnostic(code, node.span(), List.of("…"), readings.size() > 1 ? List.of() : readings));
        }
        return null;
    }

    private void refuse(Code code, Scalar scalar, List<String> readings) {
        List<String> args = new ArrayList<>(List.of(shorten(scalar.text())));
        if (code == Code.THOUSANDS_POINT) {
            args.addAll(WrittenNumber.decimals(scalar.text()));
        }
        problems.add(new Diagnostic(code, scalar.span(), args, readings));
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
        String text = node instanceof Scalar scalar ? scalar.text() : "";
        problems.add(Diagnostic.of(Code.NOT_TRUE_OR_FALSE, node.span()).writing(SpokenNames.meant(text, BOOLEANS)));
        return null;
    }

    /** A day as {@code 2023-11-20}. */
    @Nullable
    Located<LocalDate> date(Node node) {
        return date(node, written -> Stream.ofNullable(WrittenDate.day(written)).toList());
    }

    /** A day until which something lasts: that of a quarter, say, is its last one. */
    @Nullable
    Located<LocalDate> lastDate(Node node) {
        return date(node, WrittenDate::lastDay);
    }

    private @Nullable Located<LocalDate> date(Node node, Function<String, List<String>> reader) {
        if (node instanceof Scalar && OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        if (node instanceof Scalar scalar) {
            try {
                return new Located<>(LocalDate.parse(scalar.text(), DATE), scalar.span());
            } catch (DateTimeParseException e) {
                problems.add(Diagnostic.of(Code.NOT_A_DATE, node.span(), shorten(scalar.text()))
                        .writing(reader.apply(scalar.text())));
                return null;
            }
        }
        problems.add(Code.NOT_A_DATE, node.span(), "…");
        return null;
    }

    /** A day, or a day and a time as {@code 2023-11-20T17:00}; a day alone takes the time given. */
    @Nullable
    Located<LocalDateTime> instant(Node node, LocalTime ofDayAlone) {
        if (node instanceof Scalar && OddCharacter.isToldIn(node.span(), problems)) {
            return null;
        }
        String moment = node instanceof Scalar scalar ? WrittenDate.moment(scalar.text()) : null;
        if (moment != null && node instanceof Scalar scalar) {
            try {
                return new Located<>(LocalDateTime.parse(scalar.text(), TIME), scalar.span());
            } catch (DateTimeParseException e) {
                problems.add(Diagnostic.of(Code.NOT_A_DATE, node.span(), shorten(scalar.text()))
                        .writing(moment));
                return null;
            }
        }
        Located<LocalDate> day = ofDayAlone.equals(LocalTime.MIN) ? date(node) : lastDate(node);
        return day == null ? null : new Located<>(day.value().atTime(ofDayAlone), day.at());
    }

    /** Whether a text says something: it has two words of more than one letter. */
    static boolean isSaid(String text) {
        return BETWEEN_WORDS
                        .splitAsStream(text)
                        .filter(word -> word.length() > 1)
                        .count()
                > 1;
    }

    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
