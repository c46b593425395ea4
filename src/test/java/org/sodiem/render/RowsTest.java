package org.sodiem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Cited;
import org.sodiem.part.Delta;
import org.sodiem.part.Drift;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Spot;
import org.sodiem.part.Table;
import org.sodiem.party.UnitPage;

/** Rows that the program writes itself: what stands in them, and that nothing in them is ever HTML of a unit. */
class RowsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    /** A text that would be an element, would end an attribute, and turns what follows it. */
    private static final String HOSTILE = "<img src=x onerror=\"a\">'&\u202E";

    private static final String SHOWN = "&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;\uFFFD";

    @Test
    void printsWhatStandsInACellInTheOrderOfItsParts() throws TemplateModelException {
        Cell cell = new Cell(
                "12.5",
                "gap",
                false,
                new Mark("warn", "late"),
                List.of(
                        new Cell.Run("a", "x.html", "plain"),
                        new Cell.Run("b", "https://b.vn", "out"),
                        new Cell.Run("c", "", "small")),
                new Delta("up", "0,50"),
                null,
                new Drift("50%", "10%", true),
                new Spot("40%", "30%", true, true, false),
                List.of(new Cited("12/BC", "", "p. 3", "#tl-1", false), new Cited("13/BC", "On it", "", "", true)));
        assertThat(rows(table("num", false, "Points", cell)))
                .isEqualTo("<tbody>\n<tr class=lost><td class=\"num gap\" data-v=12.5 data-l=Points>"
                        + "<span class=\"flag warn\">late</span>"
                        + "<a href=x.html>a</a><a href=https://b.vn rel=nofollow>b</a> <small>c</small>"
                        + " <span class=up><i>up</i> 0,50</span>"
                        + "<svg width=\"100%\" height=\"12\" aria-hidden=\"true\"><line class=\"m-zero\" x1=\"50%\" x2=\"50%\""
                        + " y1=\"-4\" y2=\"16\"/><rect class=m-loss x=50% width=10% height=\"12\"/></svg>"
                        + "<svg width=\"100%\" height=\"36\" aria-hidden=\"true\"><use href=\"#axis\"/>"
                        + "<line class=\"m-line\" x1=30% x2=40% y1=\"50%\" y2=\"50%\"/>"
                        + "<circle class=m-ring cx=30% cy=\"50%\" r=\"3.5\"/>"
                        + "<circle class=m-fill cx=40% cy=\"50%\" r=\"5\"/></svg>"
                        + "<a href=#tl-1>12/BC</a> (p. 3); <span title=\"On it\">13/BC</span>"
                        + " <span class=\"pill\">internal</span>");
    }

    @Test
    void readsBackEveryAttribute() throws TemplateModelException {
        for (String value : List.of(
                "a",
                "a/",
                "/",
                "#tl-1",
                "a.html#b",
                "a?b=c",
                "a b",
                "a\tb",
                "a'b",
                "a\"b",
                "a`b",
                "<a>",
                "a&b",
                "&amp;",
                "đ",
                "−1",
                "😀")) {
            String html = html(new Markup(ENGLISH)
                    .raw("<svg><rect")
                    .attribute("x", value)
                    .raw(" /></svg><a")
                    .attribute("title", value)
                    .raw(">text</a>")
                    .printed());
            Element body = Jsoup.parseBodyFragment(html).body();
            assertThat(body.select("rect").attr("x")).as(html).isEqualTo(value);
            assertThat(body.select("a").attr("title")).as(html).isEqualTo(value);
            assertThat(body.text()).isEqualTo("text");
        }
    }

    @Test
    void printsABarBesideItsFigureAndNamesRows() throws TemplateModelException {
        Cell bar = Cell.of("2,00").with(new Bar("40%", "60%"));
        assertThat(rows(table("", true, "", bar)))
                .isEqualTo("<tbody>\n<tr class=lost><th><span class=\"lossbar\"><span class=num>2,00</span>"
                        + "<svg class=\"bar\" height=\"12\" aria-hidden=\"true\"><rect width=40% />"
                        + "<rect class=\"m-loss\" x=40% width=60% /></svg></span>");
    }

    @Test
    void escapesEveryTextOfATable() throws TemplateModelException {
        List<Cell.Run> runs = new ArrayList<>(
                List.of(new Cell.Run(HOSTILE, HOSTILE, "plain"), new Cell.Run(HOSTILE, HOSTILE, "out")));
        for (String look : new String[] {"strong", "code", "muted", "small", "pill", "how", "lines", "late"}) {
            runs.add(new Cell.Run(HOSTILE, "", look));
        }
        Cell cell = new Cell(
                "1",
                "",
                false,
                new Mark("warn", HOSTILE),
                runs,
                new Delta("down", HOSTILE),
                null,
                null,
                null,
                List.of(
                        new Cited(HOSTILE, HOSTILE, HOSTILE, HOSTILE, false),
                        new Cited(HOSTILE, HOSTILE, "", "", false)));
        Table.Group group = new Table.Group("g", "area", new Link(HOSTILE, HOSTILE, false), HOSTILE, "");
        Table table = table("", false, HOSTILE, cell);
        Table headed = new Table(
                table.classes(),
                table.key(),
                "",
                "",
                "",
                table.heads(),
                List.of(Table.Body.of(group, table.bodies().get(0).rows())));
        String html = rows(headed);
        // One label, two links with text, eight words, a mark, a difference, a document of four and one of two, a group
        // of three.
        assertThat(html.split(SHOWN, -1)).hasSize(1 + 1 + 4 + 8 + 1 + 1 + 4 + 2 + 3);
        assertThat(html).doesNotContain("<img").doesNotContain("\u202E");
    }

    @Test
    void escapesEveryTextOfAScoreSheet() throws TemplateModelException {
        UnitPage.SheetRow row = new UnitPage.SheetRow(
                "tp-1",
                HOSTILE,
                HOSTILE,
                new Link(HOSTILE, HOSTILE, false),
                "chgd",
                HOSTILE,
                List.of(new UnitPage.Cell(HOSTILE, HOSTILE, "up")),
                "other",
                HOSTILE,
                false,
                HOSTILE,
                "2",
                new Mark("ok", ""),
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                "g4 r9",
                List.of(new Cited(HOSTILE, "", "", "", false)),
                HOSTILE,
                new Link(HOSTILE, HOSTILE, false));
        TemplateModel truth = TemplateBooleanModel.TRUE;
        String html = html(new SheetRows(ENGLISH).exec(args(row, truth, truth, new SimpleScalar(HOSTILE))));
        assertThat(html)
                .startsWith("<tr class=chgd id=tp-1><td>" + SHOWN + "<th id=\"" + SHOWN + "\">")
                .contains("<td class=\"g4 r9\">")
                .endsWith("<td>" + SHOWN + "\n")
                .doesNotContain("<img")
                .doesNotContain("\u202E");
        assertThat(html.split(SHOWN, -1)).hasSize(1 + 18);
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThatThrownBy(() -> new TableRows(ENGLISH).exec(List.of()))
                .isInstanceOf(TemplateModelException.class)
                .hasMessage("rows(...) needs as argument 1: Table");
        assertThatThrownBy(() -> new TableRows(ENGLISH).exec(args(Link.none("a"))))
                .isInstanceOf(TemplateModelException.class)
                .hasMessage("rows(...) needs as argument 1: Table");
        assertThatThrownBy(() -> new TableRows(ENGLISH).exec(args(Table.NONE)))
                .isInstanceOf(TemplateModelException.class)
                .hasMessage("rows(...) needs as argument 2: text");
    }

    private static Table table(String look, boolean names, String label, Cell cell) {
        Table.Head head = new Table.Head("x", "number", look, look, label, names, 12, "", List.of(), "falling");
        Table.Row row = new Table.Row("lost", List.of(cell));
        return new Table("", "key", "", "", "", List.of(head), List.of(Table.Body.of(null, List.of(row))));
    }

    private static String rows(Table table) throws TemplateModelException {
        return html(new TableRows(ENGLISH).exec(args(table, new SimpleScalar("axis"))));
    }

    private static List<@Nullable TemplateModel> args(Record first, TemplateModel... others)
            throws TemplateModelException {
        List<@Nullable TemplateModel> args = new ArrayList<>();
        args.add(new RecordWrapper().wrap(first));
        args.addAll(Arrays.asList(others));
        return args;
    }

    private static String html(Object printed) throws TemplateModelException {
        TemplateHTMLOutputModel model = (TemplateHTMLOutputModel) printed;
        return model.getOutputFormat().getMarkupString(model);
    }
}
