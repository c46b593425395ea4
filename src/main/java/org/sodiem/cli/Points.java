package org.sodiem.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Place;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.page.FactsText;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;

/**
 * Points, differences and documents as the terminal shows them, with the figures the pages show.
 *
 * @param words the language
 */
record Points(Words words) {

    /** Points of a statement; a dash where there are none. */
    String of(@Nullable Statement statement) {
        return words.numbers().pointsOrDash(statement == null ? null : statement.points());
    }

    /** Points of a unit; a dash where there are none. */
    String of(@Nullable Place place) {
        return words.numbers().pointsOrDash(place == null ? null : place.points());
    }

    /** A difference with its sign: +0,50, −0,50, 0,00; nothing where there is none to tell. */
    String signed(@Nullable BigDecimal change) {
        if (change == null) {
            return "";
        }
        return words.numbers().signed(change);
    }

    /** The same in parentheses and behind a space. */
    String inParentheses(@Nullable BigDecimal change) {
        return change == null ? "" : " (" + signed(change) + ")";
    }

    /** What was entered, as it stands in a file; a dash for nothing. */
    String facts(@Nullable Statement statement) {
        return new FactsText(words, id -> id).of(statement);
    }

    /** Documents on one line, each by its number, date and title. */
    String documents(List<Proof> proofs) {
        return proofs.stream().map(this::document).collect(Collectors.joining("; "));
    }

    private String document(Proof proof) {
        String day = proof.date() == null ? null : words.days().day(proof.date());
        String known = Stream.of(proof.number(), day).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String part = Stream.of(proof.section(), proof.pages())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return TextFormat.printable(proof.title()
                + (known.isEmpty() ? "" : " (" + known + ")")
                + (part.isEmpty() ? "" : " [" + part + "]"));
    }
}
