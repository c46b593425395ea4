package org.sodiem.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Drift;
import org.sodiem.part.Spot;
import org.sodiem.part.Table;

/**
 * What {@code lib/table.ftlh} calls {@code rows}: {@code rows(t, axis)} is the bodies of a table, {@code axis} the id of
 * the lines that its points stand on. A cell ends where the next one begins, and so do rows and bodies.
 */
record TableRows(Words words) implements TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List args) throws TemplateModelException {
        Arguments given = new Arguments("rows", args);
        Markup out = new Markup(words);
        new Printer(given.record(0, Table.class), given.text(1), out).bodies();
        return out.printed();
    }

    private static final class Printer {

        private final Table table;
        private final String axis;
        private final Markup out;
        private final boolean stack;

        Printer(Table table, String axis, Markup out) {
            this.table = table;
            this.axis = axis;
            this.out = out;
            this.stack = table.classes().contains("stack");
        }

        void bodies() {
            for (Table.Body body : table.bodies()) {
                out.raw("<tbody").attribute("class", body.full() ? "full" : "").raw(">");
                if (body.head() != null) {
                    group(body.head());
                }
                out.raw("\n");
                body.rows().forEach(this::row);
            }
        }

        private void group(Table.Group group) {
            int columns = table.heads().size();
            out.raw("<tr")
                    .attribute("class", group.classes())
                    .attribute("id", group.id())
                    .raw(">");
            if (group.max().isEmpty()) {
                out.raw("<th colspan=").raw(String.valueOf(columns)).raw("><b>");
                out.link(group.title()).raw("</b>, ").text(group.detail());
            } else {
                out.raw("<th colspan=2>").link(group.title());
                out.raw("<td class=num>").text(group.max()).raw("<td colspan=");
                out.raw(String.valueOf(columns - 3)).raw(">");
            }
        }

        private void row(Table.Row row) {
            out.raw("<tr").attribute("class", row.classes()).raw(">");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row.cells().get(i), table.heads().get(i));
            }
        }

        private void cell(Cell cell, Table.Head head) {
            if (stack && !cell.says() && !head.names() && cell.classes().isEmpty()) {
                out.raw("<td>");
                return;
            }
            out.raw(head.names() ? "<th" : "<td");
            boolean both = !head.cells().isEmpty() && !cell.classes().isEmpty();
            out.attribute("class", both ? head.cells() + " " + cell.classes() : head.cells() + cell.classes());
            if (!table.key().isEmpty()
                    && !head.order().isEmpty()
                    && !cell.value().isEmpty()) {
                out.raw(" data-v=").text(cell.value());
            }
            out.attribute("data-l", cell.says() && !cell.bare() ? head.label() : "")
                    .raw(">");
            content(cell, head.height());
        }

        /** What is in a cell; a figure with a bar stands beside it. */
        private void content(Cell cell, int height) {
            if (cell.mark() != null) {
                out.mark(cell.mark());
            }
            if (cell.bar() != null && !cell.runs().isEmpty()) {
                out.raw("<span class=\"lossbar\">")
                        .span("num", cell.runs().get(0).text());
                bar(cell.bar(), height);
                out.raw("</span>");
                return;
            }
            cell.runs().forEach(this::run);
            if (cell.delta() != null) {
                out.raw(cell.runs().isEmpty() ? "" : " ").delta(cell.delta());
            }
            if (cell.bar() != null) {
                bar(cell.bar(), height);
            }
            if (cell.drift() != null) {
                drift(cell.drift(), height);
            }
            if (cell.spot() != null) {
                place(cell.spot());
            }
            out.documents(cell.documents());
        }

        private void run(Cell.Run run) {
            switch (run.look()) {
                case "plain" -> out.link(run.text(), run.href(), "");
                case "out" -> out.link(run.text(), run.href(), " rel=nofollow");
                case "break" -> out.raw("<br>");
                case "strong" -> out.element("b", run.text());
                case "code" -> out.element("code", run.text());
                case "small" -> out.raw(" ").element("small", run.text());
                case "late" -> out.span("gap", run.text());
                case "lines" ->
                    out.raw(" <details class=\"lines\">")
                            .raw("<summary>")
                            .word("unit.todo.lines")
                            .raw("</summary>")
                            .element("pre", run.text())
                            .raw("</details>");
                default -> out.raw(" ").span(run.look(), run.text());
            }
        }

        /** Lengths beside each other: attained and missing. */
        private void bar(Bar bar, int height) {
            out.raw("<svg class=\"bar\"");
            if (height != Bar.HEIGHT) {
                out.raw(" height=\"").raw(String.valueOf(height)).raw("\"");
            }
            out.raw(" aria-hidden=\"true\">");
            boolean attained = !bar.got().equals("0%");
            if (attained) {
                out.raw("<rect").attribute("width", bar.got()).raw(" />");
            }
            if (!bar.rest().equals("0%")) {
                out.raw("<rect class=\"m-loss\"").attribute("x", attained ? bar.got() : "");
                out.attribute("width", bar.rest()).raw(" />");
            }
            out.raw("</svg>");
        }

        /** What was won to the right of a middle line, what was lost to its left. */
        private void drift(Drift drift, int height) {
            out.raw("<svg width=\"100%\" height=\"").raw(String.valueOf(height)).raw("\" aria-hidden=\"true\">");
            out.raw("<line class=\"m-zero\" x1=\"50%\" x2=\"50%\" y1=\"-4\" y2=\"");
            out.raw(String.valueOf(height + 4)).raw("\"/>");
            if (!drift.width().equals("0%")) {
                out.raw("<rect").attribute("class", drift.loss() ? "m-loss" : "m-fill-2");
                out.attribute("x", drift.x()).attribute("width", drift.width());
                out.raw(" height=\"").raw(String.valueOf(height)).raw("\"/>");
            }
            out.raw("</svg>");
        }

        /** The points of a unit as a dot on a scale, with a ring where it stood a round before. */
        private void place(Spot spot) {
            String fell = spot.fell() ? " dn" : "";
            out.raw("<svg width=\"100%\" height=\"36\" aria-hidden=\"true\">");
            if (spot.lined()) {
                out.raw("<use href=\"#").text(axis).raw("\"/>");
            }
            if (!spot.before().isEmpty()) {
                if (spot.joined()) {
                    out.raw("<line class=\"m-line").raw(fell).raw("\"").attribute("x1", spot.before());
                    out.attribute("x2", spot.at()).raw(" y1=\"50%\" y2=\"50%\"/>");
                }
                dot("m-ring" + fell, spot.before(), "3.5");
            }
            dot("m-fill" + fell, spot.at(), "5");
            out.raw("</svg>");
        }

        private void dot(String look, String at, String radius) {
            out.raw("<circle").attribute("class", look).attribute("cx", at);
            out.raw(" cy=\"50%\" r=\"").raw(radius).raw("\"/>");
        }
    }
}
