package org.sodiem.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of WordprocessingML: ECMA-376, part 1, chapter 17. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    /** A new element, named as Word names it. */
    static Element create(Document document, String name) {
        return document.createElementNS(W, "w:" + name);
    }

    /** Gives an element an attribute, and gives the element back. */
    static Element with(Element element, String name, String value) {
        element.setAttributeNS(W, "w:" + name, value);
        return element;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && W.equals(element.getNamespaceURI());
    }

    /** All elements of a name below one, in order. */
    static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        collect(below, name, found);
        return found;
    }

    private static void collect(Element below, String name, List<Element> found) {
        for (Node child = below.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (is(element, name)) {
                    found.add(element);
                }
                collect(element, name, found);
            }
        }
    }

    /** The children of a name, in order. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                found.add((Element) child);
            }
        }
        return found;
    }

    /** The child of a name, made as the first where there is none. */
    static Element first(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        Element made = create(parent.getOwnerDocument(), name);
        parent.insertBefore(made, parent.getFirstChild());
        return made;
    }

    /** The nearest element of a name around a node; null where there is none. */
    static @Nullable Element around(Node node, String name) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (is(parent, name)) {
                return (Element) parent;
            }
        }
        return null;
    }

    /** The paragraph in which a text stands. */
    static @Nullable Element paragraph(Node text) {
        return around(text, "p");
    }

    /** The texts of a paragraph or a row as one. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        all(element, "t").forEach(piece -> text.append(piece.getTextContent()));
        return text.toString();
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}
