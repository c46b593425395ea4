package org.sodiem.text;

import java.util.List;
import org.sodiem.criteria.Annex;
import org.sodiem.criteria.ImportRemark;
import org.sodiem.criteria.ImportRemark.Place;
import org.sodiem.language.Words;
import org.sodiem.sheet.Refusal;
import org.sodiem.sheet.SheetCell;

/** What became of an annex, as text for people: what must be decided, what to look at, and how much was understood. */
public final class AnnexText {

    private final Words words;

    /** Tells in these words. */
    public AnnexText(Words words) {
        this.words = words;
    }

    /**
     * Tells it; lines end with a line feed.
     *
     * @param file the file of the set; nothing where it is printed
     */
    public String format(Annex.Made made, String file) {
        TextLines out = new TextLines();
        List<ImportRemark> open =
                made.remarks().stream().filter(remark -> remark.kind().isOpen()).toList();
        List<ImportRemark> notes = made.remarks().stream()
                .filter(remark -> !remark.kind().isOpen())
                .toList();
        if (!open.isEmpty()) {
            out.line("", words.text("annex.open", words.figure(open.size())));
            open.forEach(remark -> out.line("  ", line(remark, file)));
        }
        if (!notes.isEmpty()) {
            out.line("", words.text("annex.notes", words.figure(notes.size())));
            notes.forEach(remark -> out.line("  ", line(remark, file)));
        }
        if (!made.text().isEmpty()) {
            out.line(
                    "",
                    words.text(
                            "annex.summary",
                            words.figure(made.components()),
                            words.numbers().figure(made.total()),
                            words.figure(made.understood()),
                            words.figure((long) made.components() - made.understood())));
            if (made.isWhole()) {
                out.line("", words.text("annex.whole"));
            }
        }
        return out.toString();
    }

    /** One remark: its line in the set, its place in the annex, and what it is. */
    private String line(ImportRemark remark, String file) {
        String line = remark.line() == 0
                ? ""
                : file.isEmpty() ? words.text("annex.line", String.valueOf(remark.line())) : file + ":" + remark.line();
        String place = place(remark.place());
        String where = line.isEmpty() || place.isEmpty() ? line + place : line + " (" + place + ")";
        return (where.isEmpty() ? "" : where + ": ") + sentence(remark);
    }

    private String place(Place place) {
        String table = place.sheet().isEmpty() ? String.valueOf(place.table()) : place.sheet();
        if (place.table() == 0) {
            return "";
        }
        if (place.sheet().isEmpty()) {
            return place.row() == 0
                    ? words.text("annex.place.table", table)
                    : place.column() == 0
                            ? words.text("annex.place.table-row", table, String.valueOf(place.row()))
                            : words.text(
                                    "annex.place.table-cell",
                                    table,
                                    String.valueOf(place.row()),
                                    String.valueOf(place.column()));
        }
        return place.row() == 0
                ? words.text("annex.place.sheet", table)
                : place.column() == 0
                        ? words.text("annex.place.sheet-row", table, String.valueOf(place.row()))
                        : words.text("annex.place.cell", table, SheetCell.name(place.row(), place.column()));
    }

    private String sentence(ImportRemark remark) {
        String[] args = remark.args().toArray(new String[0]);
        return switch (remark.kind()) {
            case TABLE_UNKNOWN -> words.text("annex.remark.table-unknown", args);
            case NO_TABLE -> words.text("annex.remark.no-table", args);
            case RULE_WITHOUT_WORDS -> words.text("annex.remark.rule-without-words", args);
            case RULE_WORDS -> words.text("annex.remark.rule-words", args);
            case RULE_BEST -> words.text("annex.remark.rule-best", args);
            case RULE_GAP -> words.text("annex.remark.rule-gap", args);
            case RULE_OVERLAP -> words.text("annex.remark.rule-overlap", args);
            case RULE_RANK -> words.text("annex.remark.rule-rank", args);
            case RULE_FACTOR -> words.text("annex.remark.rule-factor", args);
            case RULE_SYMBOL -> words.text("annex.remark.rule-symbol", args);
            case RULE_WITHOUT_MAX -> words.text("annex.remark.rule-without-max", args);
            case RULE_FIGURES -> words.text("annex.remark.rule-figures", args);
            case GROUP_SCORING -> words.text("annex.remark.group-scoring", args);
            case GROUP_TEXT -> words.text("annex.remark.group-text", args);
            case RULE_BELOW -> words.text("annex.remark.rule-below", args);
            case SUM -> words.text("annex.remark.sum", args);
            case TOTAL -> words.text("annex.remark.total", args);
            case MAX_MISSING -> words.text("annex.remark.max-missing", args);
            case MAX_ADDED -> words.text("annex.remark.max-added", args);
            case MAX_UNREADABLE -> words.text("annex.remark.max-unreadable", args);
            case CODE_GIVEN -> words.text("annex.remark.code-given", args);
            case CODE_CHANGED -> words.text("annex.remark.code-changed", args);
            case CODE_MENDED -> words.text("annex.remark.code-mended", args);
            case CODE_TWICE -> words.text("annex.remark.code-twice", args);
            case CODE_UNREADABLE -> words.text("annex.remark.code-unreadable", args);
            case CODE_OUT_OF_PLACE -> words.text("annex.remark.code-out-of-place", args);
            case LEVELS -> words.text("annex.remark.levels", args);
            case ROW_LEFT_OUT -> words.text("annex.remark.row-left-out", args);
            case ROW_WITHOUT_TITLE -> words.text("annex.remark.row-without-title", args);
            case ROW_HIDDEN -> words.text("annex.remark.row-hidden", args);
            case SCALE_ROWS -> words.text("annex.remark.scale-rows", args);
            case TABLE_LEFT_OUT -> words.text("annex.remark.table-left-out", args);
            case TABLE_HIDDEN -> words.text("annex.remark.table-hidden", args);
            case TABLE_OF_ANOTHER_SET -> words.text("annex.remark.table-of-another-set", args);
            case TABLE_WITHOUT_HEAD -> words.text("annex.remark.table-without-head", args);
            case LEAD_UNKNOWN -> words.text("annex.remark.lead-unknown", args);
            case HELPER_UNKNOWN -> words.text("annex.remark.helper-unknown", args);
            case SURVEY -> words.text("annex.remark.survey", args);
            case ADJUSTMENT -> words.text("annex.remark.adjustment", args);
            case TITLE_MISSING -> words.text("annex.remark.title-missing", args);
            case TEXT_TOO_LONG -> words.text("annex.remark.text-too-long", args);
            case OLD_FONT -> words.text("annex.remark.old-font", args);
            case BANDS -> words.text("annex.remark.bands", args);
            case NO_CASE -> words.text("annex.remark.no-case", args);
        };
    }

    /** Why a file is not read at all. */
    public String refusal(Refusal refusal, String file) {
        return switch (refusal) {
            case KIND -> words.text("annex.refused.kind", file);
            case OLD_OR_LOCKED -> words.text("annex.refused.old-or-locked", file);
            case MACROS -> words.text("annex.refused.macros", file);
            case TOO_LARGE -> words.text("annex.refused.too-large", file);
            case TOO_MANY_CELLS -> words.text("annex.refused.too-many-cells", file);
            case ENTITIES -> words.text("annex.refused.entities", file);
            case BROKEN -> words.text("annex.refused.broken", file);
        };
    }
}
