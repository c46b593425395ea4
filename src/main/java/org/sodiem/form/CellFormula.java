package org.sodiem.form;

/** A formula that is worth what stands behind the first of its conditions that holds. */
final class CellFormula {

    private final StringBuilder written = new StringBuilder();
    private int conditions;

    /** A text as formulas write it. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Whether nothing is typed in a cell. */
    static String isBlank(String cell) {
        return "TRIM(" + cell + ")=\"\"";
    }

    CellFormula when(String condition, String value) {
        written.append("IF(").append(condition).append(',').append(value).append(',');
        conditions++;
        return this;
    }

    /** The whole formula, worth this where none of its conditions holds. */
    String otherwise(String value) {
        return written + value + ")".repeat(conditions);
    }
}
