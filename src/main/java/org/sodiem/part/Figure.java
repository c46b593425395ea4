package org.sodiem.part;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the number
 * @param of out of what, or its unit; may be empty
 * @param note one line about it
 * @param loss whether it costs points
 * @param href where more of it stands, or nothing
 */
public record Figure(String label, String value, String of, String note, boolean loss, String href) {

    public Figure(String label, String value, String of, String note, boolean loss) {
        this(label, value, of, note, loss, "");
    }

    public Figure at(String address) {
        return new Figure(label, value, of, note, loss, address);
    }
}
