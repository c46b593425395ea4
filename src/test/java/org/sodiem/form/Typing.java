package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do to a sheet of a workbook, in its XML: they type into its cells, and delete its rows. */
public final class Typing {

    private Typing() {}

    /** Types into the cell of a column in the row with this key; text, unless it is XML. */
    public static UnaryOperator<String> into(String key, String column, String typed) {
        return xml -> typed(xml, column + row(xml, key), typed);
    }

    /** Types into a cell, which keeps its looks; text, unless it is XML. */
    static String typed(String xml, String cell, String typed) {
        String inside = typed.startsWith("<") || typed.isEmpty()
                ? typed
                : "<is><t xml:space=\"preserve\">" + typed + "</t></is>";
        return cell(xml, cell, inside.startsWith("<is>") ? "t=\"inlineStr\"" : "", inside);
    }

    /** Gives a cell other attributes, its old looks unless they are among them, and another content. */
    static String cell(String xml, String cell, String attributes, String inside) {
        Matcher old = Pattern.compile("<c r=\"" + cell + "\"( s=\"[0-9]+\")[^>]*?(?:/>|>.*?</c>)")
                .matcher(xml);
        assertThat(old.find()).as(cell).isTrue();
        String looks = attributes.contains("s=") ? "" : old.group(1);
        String fresh = "<c r=\"" + cell + "\"" + looks + " " + attributes + ">" + inside + "</c>";
        return xml.substring(0, old.start()) + fresh + xml.substring(old.end());
    }

    /** The number of the row with this key. */
    public static int row(String xml, String key) {
        return Integer.parseInt(found(xml, "A([0-9]+)", key));
    }

    /** What a pattern finds in the name of the cell in which a text stands. */
    public static String found(String xml, String place, String text) {
        Matcher cell = cellOf(place, text).matcher(xml);
        assertThat(cell.find()).as(text).isTrue();
        return cell.group(1);
    }

    /** Whether a row has this key. */
    public static boolean hasRow(String xml, String key) {
        return cellOf("A([0-9]+)", key).matcher(xml).find();
    }

    private static Pattern cellOf(String place, String text) {
        return Pattern.compile("<c r=\"" + place + "\"[^>]*><is><t[^>]*>" + Pattern.quote(text) + "</t>");
    }

    /** The sheet without the rows with these keys. */
    public static String without(String xml, String... keys) {
        String rest = xml;
        for (String key : keys) {
            rest = rest.replaceFirst("<row r=\"" + row(rest, key) + "\".*?</row>", "");
        }
        return rest;
    }
}
