package org.sodiem.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.page.Days;
import org.sodiem.page.Numbers;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;

/** Points, differences and documents as the terminal shows them, with the figures the pages show. */
final class Points {

    private Points() {}

    /** Points of a statement; a dash where there are none. */
    static String of(@Nullable Statement statement) {
        return Numbers.pointsOrDash(statement == null ? null : statement.points());
    }

    /** A difference with its sign: +0,50, −0,50, 0,00; nothing where there is none to tell. */
    static String signed(@Nullable BigDecimal change) {
        if (change == null) {
            return "";
        }
        return (change.signum() > 0 ? "+" : "") + Numbers.points(change);
    }

    /** The same in parentheses and behind a space. */
    static String inParentheses(@Nullable BigDecimal change) {
        return change == null ? "" : " (" + signed(change) + ")";
    }

    /** Documents on one line, each by its number, date and title. */
    static String documents(List<Proof> proofs) {
        return proofs.stream().map(Points::document).collect(Collectors.joining("; "));
    }

    private static String document(Proof proof) {
        String day = proof.date() == null ? null : Days.day(proof.date());
        String known = Stream.of(proof.number(), day).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String part = Stream.of(proof.section(), proof.pages())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return TextFormat.printable(proof.title()
                + (known.isEmpty() ? "" : " (" + known + ")")
                + (part.isEmpty() ? "" : " [" + part + "]"));
    }
}
