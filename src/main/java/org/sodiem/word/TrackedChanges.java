package org.sodiem.word;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes that Word has tracked in a template, ECMA-376, part 1, chapter 17.13.5: they are taken as accepted. */
final class TrackedChanges {

    private TrackedChanges() {}

    /** What was deleted or moved away goes, what was inserted stays; looks are as they are now. */
    static void accept(Document document) {
        Element root = document.getDocumentElement();
        for (String form : List.of("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid")) {
            WordXml.all(root, form + "Change").forEach(WordXml::remove);
        }
        for (Element row : WordXml.all(root, "tr")) {
            if (isMarked(row, "trPr")) {
                WordXml.remove(row);
            }
        }
        for (Element table : WordXml.all(root, "tbl")) {
            if (WordXml.children(table, "tr").isEmpty()) {
                WordXml.remove(table);
            }
        }
        for (String name : List.of("del", "moveFrom")) {
            for (Element deleted : WordXml.all(root, name)) {
                Node parent = deleted.getParentNode();
                if (!WordXml.is(parent, "rPr") && !WordXml.is(parent, "trPr")) {
                    WordXml.remove(deleted);
                }
            }
        }
        for (Element paragraph : WordXml.all(root, "p")) {
            if (isMarked(paragraph, "pPr") && WordXml.all(paragraph, "r").isEmpty()) {
                Filling.drop(paragraph);
            }
        }
        for (String name : List.of("del", "moveFrom", "ins", "moveTo")) {
            for (Element change : WordXml.all(root, name)) {
                while (change.getFirstChild() != null) {
                    change.getParentNode().insertBefore(change.getFirstChild(), change);
                }
                WordXml.remove(change);
            }
        }
    }

    /** Whether a row, or the end of a paragraph, is deleted itself. */
    private static boolean isMarked(Element element, String properties) {
        for (Element form : WordXml.children(element, properties)) {
            List<Element> looks = WordXml.children(form, "rPr");
            Element marks = looks.isEmpty() ? form : looks.get(0);
            if (!WordXml.children(marks, "del").isEmpty()
                    || !WordXml.children(marks, "moveFrom").isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
