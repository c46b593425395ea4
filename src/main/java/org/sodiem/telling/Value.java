package org.sodiem.telling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.sodiem.json.Json;
import org.sodiem.language.Words;

/** What a cell of a table holds. A medium that knows numbers and days takes them as such, another takes the text. */
public sealed interface Value {

    /** Nothing to tell. */
    Value NONE = new Text("");

    /** As people read it; nothing where there is nothing to tell. */
    String text(Words words);

    /** As programs read it: a plain number, a day as {@code 2023-11-20}. */
    String plain();

    /** What it is sorted by: a plain number, a day as {@code 20231120}; nothing for words, and then it stands last. */
    String order();

    /** Words, a code or an id. */
    record Text(String text) implements Value {

        @Override
        public String text(Words words) {
            return text;
        }

        @Override
        public String plain() {
            return text;
        }

        @Override
        public String order() {
            return "";
        }
    }

    /**
     * A term of ours.
     *
     * @param id what programs call it
     * @param key the words that people call it by
     */
    record Term(String id, String key) implements Value {

        @Override
        public String text(Words words) {
            return words.text(key);
        }

        @Override
        public String plain() {
            return id;
        }

        @Override
        public String order() {
            return "";
        }
    }

    /**
     * A thing of the campaign's files.
     *
     * @param id what files call it
     * @param title what people call it
     */
    record Titled(String id, String title) implements Value {

        @Override
        public String text(Words words) {
            return title;
        }

        @Override
        public String plain() {
            return id;
        }

        @Override
        public String order() {
            return "";
        }
    }

    /** Whether something holds. */
    static Value of(boolean holds) {
        return new Term(String.valueOf(holds), holds ? "table.yes" : "table.no");
    }

    /**
     * A number.
     *
     * @param number its exact value, without needless zeros
     * @param form how people read it
     */
    record Amount(BigDecimal number, Form form) implements Value {
        public Amount {
            number = number.stripTrailingZeros();
        }

        @Override
        public String text(Words words) {
            return switch (form) {
                case FIGURE -> words.numbers().figure(number);
                case POINTS -> words.numbers().points(number);
                case CHANGE -> words.numbers().signed(number);
            };
        }

        @Override
        public String plain() {
            return Json.plain(number);
        }

        @Override
        public String order() {
            return plain();
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {

        @Override
        public String text(Words words) {
            return words.days().day(day);
        }

        @Override
        public String plain() {
            return day.toString();
        }

        @Override
        public String order() {
            return DateTimeFormatter.BASIC_ISO_DATE.format(day);
        }
    }

    /** Two states of one thing, sorted by the later. */
    record Moved(Value before, Value after) implements Value {

        @Override
        public String text(Words words) {
            return ChangeText.moved(before.text(words), after.text(words));
        }

        @Override
        public String plain() {
            return ChangeText.moved(before.plain(), after.plain());
        }

        @Override
        public String order() {
            return after.order();
        }
    }

    /** How people read a number. */
    enum Form {
        /** With as many decimals as it needs: 1.240 or 18,5. */
        FIGURE,
        /** With two decimals at least. */
        POINTS,
        /** With two decimals at least and its sign. */
        CHANGE
    }
}
