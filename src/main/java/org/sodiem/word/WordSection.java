package org.sodiem.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A run of pages with one form and one count: it goes with what stood in it, so that an annex which a unit does not
 * have leaves no empty page.
 *
 * @param end the paragraph that ends it, or the body's own form, which ends the last
 */
record WordSection(Element end) {

    /** The sections of a document that hold a field. */
    static List<WordSection> withFields(Element root) {
        List<WordSection> found = new ArrayList<>();
        for (Element body : WordXml.children(root, "body")) {
            boolean field = false;
            for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
                field |= child.getTextContent().indexOf(FieldMarks.OPEN) >= 0;
                if (isEnd(child)) {
                    if (field) {
                        found.add(new WordSection((Element) child));
                    }
                    field = false;
                }
            }
        }
        return found;
    }

    private static boolean isEnd(Node node) {
        return WordXml.is(node, "sectPr") || form(node) != null;
    }

    /** The form of the pages before it that a paragraph holds. */
    private static @Nullable Element form(Node node) {
        if (WordXml.is(node, "p")) {
            for (Element properties : WordXml.children((Element) node, "pPr")) {
                for (Element form : WordXml.children(properties, "sectPr")) {
                    return form;
                }
            }
        }
        return null;
    }

    /** Takes it away where nothing is left in it; the last hands its place to the one before, if there is one. */
    void removeWhereNothingIsLeft() {
        List<Node> content = new ArrayList<>();
        Node before = end.getPreviousSibling();
        for (; before != null && !isEnd(before); before = before.getPreviousSibling()) {
            content.add(before);
        }
        if (shows(end) || content.stream().anyMatch(WordSection::shows)) {
            return;
        }
        if (WordXml.is(end, "sectPr")) {
            Element form = before == null ? null : form(before);
            if (before == null || form == null) {
                return;
            }
            end.getParentNode().replaceChild(form, end);
            if (!shows(before)) {
                WordXml.remove(before);
            }
        } else {
            handOver();
            WordXml.remove(end);
        }
        content.forEach(WordXml::remove);
    }

    /** Gives heads and feet of its pages to the section behind it, where that has none of its own and would have had these. */
    private void handOver() {
        Node next = end.getNextSibling();
        while (next != null && !isEnd(next)) {
            next = next.getNextSibling();
        }
        Element own = form(end);
        Element form =
                next instanceof Element last && WordXml.is(next, "sectPr") ? last : next == null ? null : form(next);
        if (own == null || form == null) {
            return;
        }
        for (String name : List.of("footerReference", "headerReference")) {
            for (Element reference : WordXml.children(own, name)) {
                String type = WordXml.attribute(reference, "type");
                if (WordXml.children(form, name).stream()
                        .noneMatch(other -> WordXml.attribute(other, "type").equals(type))) {
                    form.insertBefore(reference.cloneNode(true), form.getFirstChild());
                }
            }
        }
    }

    private static boolean shows(Node node) {
        return node instanceof Element element
                && !WordXml.is(node, "sectPr")
                && (!WordXml.is(node, "p")
                        ? !List.of("bookmarkStart", "bookmarkEnd", "proofErr").contains(node.getLocalName())
                        : !WordXml.text(element).isBlank()
                                || List.of("drawing", "pict", "object", "tbl").stream()
                                        .anyMatch(name ->
                                                !WordXml.all(element, name).isEmpty()));
    }
}
