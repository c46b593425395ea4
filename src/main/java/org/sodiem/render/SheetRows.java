package org.sodiem.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.regex.Pattern;
import org.sodiem.language.Words;
import org.sodiem.part.Link;
import org.sodiem.party.UnitPage.SheetRow;

/**
 * What templates call {@code row}: {@code row(r, office, surveyed, now)} is one component of a score sheet, with its lead
 * office or not, with a column of other points than the unit's own or not; {@code now} is what the column of its points
 * is called. A row ends where the next one begins; an attribute has no quotes where its value is a single word.
 */
record SheetRows(Words words) implements TemplateMethodModelEx {

    private static final Pattern LINE = Pattern.compile("\\d+");

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List args) throws TemplateModelException {
        Arguments given = new Arguments("row", args);
        SheetRow row = given.record(0, SheetRow.class);
        Markup out = new Markup(words);
        component(row, out);
        points(row, given.truth(2), given.text(3), out);
        out.raw("<td>");
        if (row.mark().icon().equals("warn")) {
            out.mark(row.mark());
        } else {
            out.documents(row.documents());
        }
        if (given.truth(1)) {
            out.raw("<td>").text(row.office());
        }
        return out.raw("\n").printed();
    }

    /** What it is, and how its facts became points. */
    private static void component(SheetRow row, Markup out) {
        out.raw("<tr").attribute("class", row.classes()).raw(" id=").text(row.id());
        out.raw("><td>").text(row.code());
        out.raw("<th").attribute("id", row.anchor()).raw(">").link(row.name());
        paragraph("", row.calculation(), out);
        paragraph(" class=err", row.problem(), out);
        paragraph(" class=said", row.note(), out);
        origin(row, out);
    }

    /**
     * Where it was entered and how often it changed; a line without its file is one of the file of scores, as the style
     * sheet says, which knows it as the paragraph behind the calculation that is nothing else.
     */
    private static void origin(SheetRow row, Markup out) {
        Link source = row.source();
        if (source == null && row.changes().isEmpty()) {
            return;
        }
        boolean line = source != null && LINE.matcher(source.text()).matches();
        out.raw(!line ? "<p class=src>" : row.calculation().isEmpty() ? "<p class=at>" : "<p>");
        if (source != null) {
            out.out(source).raw(row.changes().isEmpty() ? "" : ", ");
        }
        out.text(row.changes());
    }

    private static void paragraph(String look, String text, Markup out) {
        if (!text.isEmpty()) {
            out.raw("<p").raw(look).raw(">").text(text);
        }
    }

    /** From the maximum to what is lost. */
    private static void points(SheetRow row, boolean surveyed, String now, Markup out) {
        out.raw("<td>").text(row.max());
        boolean changed = row.classes().contains("chgd");
        row.earlier()
                .forEach(cell -> out.raw("<td")
                        .attribute("data-l", changed ? cell.round() : "")
                        .raw(">")
                        .trend(cell.trend())
                        .text(cell.text()));
        if (surveyed && row.survey()) {
            out.raw("<td>");
        }
        boolean told = row.result().isEmpty()
                || row.result().equals(row.points())
                || row.result().equals(row.mark().text());
        out.raw("<td").attribute("data-l", told ? "" : now).raw(">");
        if (row.points().isEmpty()) {
            out.mark(row.mark());
        } else {
            out.trend(row.trend()).text(row.points());
        }
        if (row.trend().equals("other")) {
            out.raw("<br><span class=\"small muted\">")
                    .word("sheet.not-comparable")
                    .raw("</span>");
        }
        if (surveyed && !row.survey()) {
            out.raw("<td>").text(row.result());
        }
        out.raw("<td").attribute("class", row.bar()).raw(">").text(row.lost());
    }
}
