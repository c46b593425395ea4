package org.sodiem.part;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.score.Tally;
import org.sodiem.view.Phase;

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
public record KeyFigure(String label, String value, String of, String note, boolean loss, String href) {

    public KeyFigure(String label, String value, String of, String note) {
        this(label, value, of, note, false, "");
    }

    /** The points that are achieved of all that could be, and how many of those do not apply; a dash where nothing has points. */
    public static KeyFigure achieved(boolean scored, Tally tally, Words words) {
        Numbers numbers = words.numbers();
        return new KeyFigure(
                words.text("points.achieved"),
                scored ? numbers.points(tally.achieved()) : "–",
                "/" + numbers.points(tally.maximum()),
                tally.notApplicable().signum() == 0
                        ? ""
                        : words.text("maximum.not", numbers.points(tally.notApplicable())));
    }

    /** The points that a sum still waits for: those that units may still win or, behind the last round, those that nobody has given, if any. */
    public static List<KeyFigure> open(BigDecimal open, Phase phase, Words words) {
        return phase.isPublished() || (!phase.scoring() && open.signum() == 0)
                ? List.of()
                : List.of(open(phase, open, words));
    }

    private static KeyFigure open(Phase phase, BigDecimal open, Words words) {
        return new KeyFigure(
                words.text(phase.scoring() ? "points.open" : "points.open.over"),
                words.numbers().points(open),
                "",
                words.text(phase.scoring() ? "points.open.why" : "points.open.over.why"));
    }

    /** The points that are lost, with a note; a dash alone where nothing has points that could be. */
    public static KeyFigure lost(String label, boolean scored, BigDecimal lost, String note, Words words) {
        return scored
                ? new KeyFigure(label, words.numbers().points(lost), "", note).losing(lost.signum() > 0)
                : new KeyFigure(label, "–", "", "");
    }

    /** The same, which costs points or not. */
    public KeyFigure losing(boolean costs) {
        return new KeyFigure(label, value, of, note, costs, href);
    }

    public KeyFigure at(String address) {
        return new KeyFigure(label, value, of, note, loss, address);
    }
}
