package org.sodiem.word;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.sodiem.markup.Prose;
import org.sodiem.word.WordException.Kind;
import org.sodiem.word.WordFields.Weight;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts what stands behind the names in the place of the marks of one document. */
final class Filling {

    /** What XML 1.0 cannot hold, halves of pairs and our own marks; Word would call the file damaged. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF\uE010\uE011]|\\p{Cs}");

    /** One step of a list within a list: 1 cm, in twentieths of a point. */
    private static final int INDENT = 567;

    /** What Word wants to stand before the weight of a run, and before two properties of a paragraph. */
    private static final Set<String> BEFORE_WEIGHT = Set.of("rStyle", "rFonts", "b");

    private static final Set<String> BEFORE_KEPT = Set.of("pStyle");
    private static final Set<String> BEFORE_INDENT = Set.of(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing");

    private final Document document;
    private final List<@Nullable RowForm> forms;
    private final WordFields fields;
    private final IdentityHashMap<Node, XmlPart.Written> written = new IdentityHashMap<>();

    /**
     * A document that is filled.
     *
     * @param document the document with its marks, which is changed
     * @param forms its rows in their order, as far as they have a form
     */
    Filling(Document document, List<@Nullable RowForm> forms, WordFields fields) {
        this.document = document;
        this.forms = forms;
        this.fields = fields;
    }

    /** The bytes of the document, filled. */
    byte[] fill() throws WordException {
        Element root = document.getDocumentElement();
        List<WordSection> sections = WordSection.withFields(root);
        List<Element> rows = WordXml.all(root, "tr");
        for (int i = 0; i < rows.size(); i++) {
            RowForm form = forms.get(i);
            WordFields.Table table =
                    form == null ? table(rows.get(i)) : fields.tables().get(form.table());
            if (table != null) {
                repeat(rows.get(i), form, table);
            }
        }
        for (Element paragraph : WordXml.all(root, "p")) {
            paragraphs(paragraph);
        }
        for (Element text : WordXml.all(root, "t")) {
            text(text);
        }
        sections.forEach(WordSection::removeWhereNothingIsLeft);
        return XmlPart.write(document, written);
    }

    /** The table whose columns a row names, in its own cells; null where it names none. */
    private WordFields.@Nullable Table table(Element row) throws WordException {
        Set<String> names = new TreeSet<>();
        WordFields.Table found = null;
        for (Element text : WordXml.all(row, "t")) {
            String content = text.getTextContent();
            if (content.indexOf(FieldMarks.OPEN) < 0) {
                continue;
            }
            Matcher mark = FieldMarks.MARK.matcher(content);
            while (WordXml.around(text, "tr") == row && mark.find()) {
                WordFields.Table table = fields.table(mark.group(1));
                if (table != null) {
                    names.add(mark.group(1).substring(0, mark.group(1).indexOf('.')));
                    found = table;
                }
            }
        }
        if (names.size() > 1) {
            throw new WordException(Kind.TWO_TABLES, new ArrayList<>(names));
        }
        return found;
    }

    private void repeat(Element row, @Nullable RowForm form, WordFields.Table table) {
        Node parent = row.getParentNode();
        if (form == null) {
            trees(row, table);
        } else {
            Node place = document.createComment("");
            written.put(place, out -> form.write(table, out));
            parent.insertBefore(place, row);
        }
        parent.removeChild(row);
        Element whole = (Element) parent;
        if (table.rows().isEmpty() && WordXml.is(whole, "tbl")) {
            WordXml.remove(whole);
        }
    }

    private void trees(Element row, WordFields.Table table) {
        for (WordFields.Row values : table.rows()) {
            Element filled = (Element) row.cloneNode(true);
            for (Element text : WordXml.all(filled, "t")) {
                String before = text.getTextContent();
                if (before.indexOf(FieldMarks.OPEN) < 0) {
                    continue;
                }
                String after = FieldMarks.MARK.matcher(before).replaceAll(mark -> {
                    String name = mark.group(1);
                    return Matcher.quoteReplacement(
                            table.equals(fields.table(name))
                                    ? printable(table.cell(values, name.substring(name.indexOf('.') + 1)))
                                    : mark.group());
                });
                Element run = WordXml.around(text, "r");
                if (after.isEmpty() && run != null && holdsAlone(run, text)) {
                    WordXml.remove(run);
                } else if (!after.equals(before)) {
                    set(text, after);
                    weigh(run, values.weight());
                }
            }
            row.getParentNode().insertBefore(filled, row);
        }
    }

    /** Whether a run is a text and its looks: it shows nothing where the text is empty. */
    private static boolean holdsAlone(Element run, Element text) {
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child != text && !WordXml.is(child, "rPr")) {
                return false;
            }
        }
        return text.getParentNode() == run;
    }

    static void weigh(@Nullable Element run, Weight weight) {
        if (run != null) {
            mark(run, weight == Weight.STRONG, weight == Weight.LIGHT);
        }
    }

    /** Makes a run bold or italic. */
    private static void mark(Element run, boolean strong, boolean emphasis) {
        if (!strong && !emphasis) {
            return;
        }
        Element properties = WordXml.first(run, "rPr");
        for (String name : List.of("b", "i")) {
            if (name.equals("b") ? strong : emphasis) {
                WordXml.children(properties, name).forEach(WordXml::remove);
                property(properties, name, BEFORE_WEIGHT);
            }
        }
    }

    /** A property, made in Word's order where there is none: before the first that is not among these. */
    private static Element property(Element properties, String name, Set<String> behind) {
        List<Element> found = WordXml.children(properties, name);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        Node before = properties.getFirstChild();
        while (before != null && (!(before instanceof Element) || behind.contains(before.getLocalName()))) {
            before = before.getNextSibling();
        }
        Element made = WordXml.create(properties.getOwnerDocument(), name);
        properties.insertBefore(made, before);
        return made;
    }

    /** Replaces a paragraph that holds nothing but a field by what it stands for; one that becomes empty goes. */
    private void paragraphs(Element paragraph) {
        String text = WordXml.text(paragraph);
        Matcher mark = FieldMarks.MARK.matcher(text.strip());
        if (text.indexOf(FieldMarks.OPEN) < 0 || !mark.matches()) {
            return;
        }
        Prose prose = fields.proses().get(mark.group(1));
        if (prose != null) {
            for (Prose.Block block : prose.blocks()) {
                paragraph.getParentNode().insertBefore(block(paragraph, block), paragraph);
            }
            drop(paragraph);
        } else if ("".equals(fields.texts().get(mark.group(1)))) {
            drop(paragraph);
        }
    }

    /** Takes a paragraph away, unless it is the last of a cell, which Word wants, or ends a section. */
    static void drop(Element paragraph) {
        Node parent = paragraph.getParentNode();
        boolean wanted = (WordXml.is(parent, "tc")
                        && WordXml.children((Element) parent, "p").size() == 1)
                || !WordXml.all(paragraph, "sectPr").isEmpty();
        if (wanted) {
            WordXml.all(paragraph, "t").forEach(text -> text.setTextContent(""));
        } else {
            WordXml.remove(paragraph);
        }
    }

    private Element block(Element model, Prose.Block block) {
        if (block instanceof Prose.Grid grid) {
            return grid(model, grid);
        }
        Element paragraph = paragraph(model);
        Element looks = WordXml.all(model, "r").get(0);
        if (block instanceof Prose.Heading heading) {
            property(properties(paragraph), "keepNext", BEFORE_KEPT);
            paragraph.appendChild(run(looks, heading.text(), true, false));
        } else if (block instanceof Prose.Paragraph text) {
            text.runs().forEach(run -> paragraph.appendChild(run(looks, run)));
        } else if (block instanceof Prose.Item item) {
            if (item.depth() > 1) {
                Element indent = property(properties(paragraph), "ind", BEFORE_INDENT);
                WordXml.with(indent, "left", String.valueOf(INDENT * (item.depth() - 1)));
            }
            paragraph.appendChild(run(looks, item.mark() + " ", false, false));
            item.runs().forEach(run -> paragraph.appendChild(run(looks, run)));
        }
        return paragraph;
    }

    /** An empty paragraph in the form of another. */
    private Element paragraph(Element model) {
        Element paragraph = WordXml.create(document, "p");
        WordXml.children(model, "pPr").forEach(properties -> paragraph.appendChild(properties.cloneNode(true)));
        return paragraph;
    }

    private static Element properties(Element paragraph) {
        return WordXml.first(paragraph, "pPr");
    }

    private Element run(Element looks, Prose.Run run) {
        return run(looks, run.text(), run.strong(), run.emphasis());
    }

    private Element run(Element looks, String value, boolean strong, boolean emphasis) {
        Element run = WordXml.create(document, "r");
        WordXml.children(looks, "rPr").forEach(properties -> run.appendChild(properties.cloneNode(true)));
        Element text = WordXml.create(document, "t");
        run.appendChild(text);
        set(text, printable(value));
        mark(run, strong, emphasis);
        return run;
    }

    private Element grid(Element model, Prose.Grid grid) {
        Element table = WordXml.create(document, "tbl");
        Element properties = WordXml.create(document, "tblPr");
        table.appendChild(properties);
        properties.appendChild(
                WordXml.with(WordXml.with(WordXml.create(document, "tblW"), "w", "5000"), "type", "pct"));
        Element borders = WordXml.create(document, "tblBorders");
        properties.appendChild(borders);
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            Element border = WordXml.with(WordXml.create(document, side), "val", "single");
            borders.appendChild(WordXml.with(border, "sz", "4"));
        }
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        Element widths = WordXml.create(document, "tblGrid");
        table.appendChild(widths);
        for (int i = 0; i < columns; i++) {
            widths.appendChild(WordXml.create(document, "gridCol"));
        }
        boolean head = true;
        for (List<String> cells : grid.rows()) {
            Element row = WordXml.create(document, "tr");
            table.appendChild(row);
            for (int i = 0; i < columns; i++) {
                Element cell = WordXml.create(document, "tc");
                row.appendChild(cell);
                Element paragraph = WordXml.create(document, "p");
                cell.appendChild(paragraph);
                Element looks = WordXml.all(model, "r").get(0);
                paragraph.appendChild(run(looks, i < cells.size() ? cells.get(i) : "", head, false));
            }
            head = false;
        }
        return table;
    }

    private void text(Element text) throws WordException {
        String before = text.getTextContent();
        if (before.indexOf(FieldMarks.OPEN) < 0) {
            return;
        }
        List<String> columns = FieldMarks.MARK
                .matcher(before)
                .results()
                .map(mark -> mark.group(1))
                .filter(name -> fields.table(name) != null)
                .toList();
        if (!columns.isEmpty()) {
            throw new WordException(Kind.OUTSIDE_ROW, columns);
        }
        String after = FieldMarks.MARK.matcher(before).replaceAll(mark -> {
            String value = fields.inline(mark.group(1));
            return Matcher.quoteReplacement(value == null ? "" : printable(value));
        });
        if (!after.equals(before)) {
            set(text, after);
        }
    }

    static String printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) { // rare: few values are looked at by the pattern
                return UNPRINTABLE.matcher(value).replaceAll("");
            }
        }
        return value;
    }

    /** Sets a text, with a break where a line ends. */
    private void set(Element text, String value) {
        String[] lines = lines(value);
        Node run = text.getParentNode();
        for (int i = 0; i < lines.length - 1; i++) {
            Element before = WordXml.create(document, "t");
            before.setTextContent(lines[i]);
            keepBlanks(before);
            run.insertBefore(before, text);
            run.insertBefore(WordXml.create(document, "br"), text);
        }
        text.setTextContent(lines[lines.length - 1]);
        keepBlanks(text);
    }

    static String[] lines(String text) {
        return text.indexOf('\n') < 0 ? new String[] {text} : text.split("\r?\n", -1);
    }

    private static void keepBlanks(Element text) {
        if (hasBlanks(text.getTextContent())) {
            text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        } else {
            text.removeAttributeNS(XMLConstants.XML_NS_URI, "space");
        }
    }

    /** Whether a text has blanks that Word drops unless it is asked to keep them: those around it, and any but single ones. */
    static boolean hasBlanks(String text) {
        boolean before = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            if (blank && (before || text.charAt(i) != ' ')) {
                return true;
            }
            before = blank;
        }
        return before && !text.isEmpty();
    }
}
