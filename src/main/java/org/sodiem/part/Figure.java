package org.sodiem.part;

import org.sodiem.language.Words;
import org.sodiem.score.Tally;

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

    /** The points that a sum still waits for. */
    public static Figure open(Tally tally, Words words) {
        return new Figure(
                words.text("points.open"),
                words.numbers().points(tally.open()),
                "",
                words.text("points.open.why"),
                false);
    }

    /** The points that a sum has lost. */
    public static Figure lost(Tally tally, Words words) {
        return new Figure(
                words.text("points.lost"),
                words.numbers().points(tally.lost()),
                "",
                "",
                tally.lost().signum() > 0);
    }

    public Figure at(String address) {
        return new Figure(label, value, of, note, loss, address);
    }
}
