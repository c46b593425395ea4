package org.sodiem.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.sodiem.word.WordException.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One part of an office file as a tree: read without anything that it refers to, and written by ourselves, since what
 * Java's transformer writes differs from one Java to the next.
 */
final class XmlPart {

    private static final DocumentBuilderFactory FACTORY = factory();

    private XmlPart() {}

    private static DocumentBuilderFactory factory() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "300");
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /**
     * Reads a part.
     *
     * @param name its name in the file, to be told of
     */
    static Document read(String name, byte[] bytes) throws WordException {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler() {
                @Override
                public void fatalError(SAXParseException e) throws SAXException {
                    throw e;
                }
            });
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("refers to " + systemId);
            });
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException e) {
            throw new WordException(Kind.BROKEN, List.of(name));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What writes something itself. */
    interface Written {
        void write(Utf8 out);
    }

    /** The bytes of a part. */
    static byte[] write(Document document) {
        return write(document, Map.of());
    }

    /**
     * The bytes of a part.
     *
     * @param others what stands in the place of nodes that are neither elements nor texts
     */
    static byte[] write(Document document, Map<Node, Written> others) {
        Utf8 out = new Utf8();
        out.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(document.getDocumentElement(), others, out);
        return out.bytes();
    }

    /** An element as it is written. */
    static String text(Element element) {
        Utf8 out = new Utf8();
        write(element, Map.of(), out);
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }

    /** Text as it is written. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, Map<Node, Written> others, Utf8 out) {
        if (node instanceof Element element) {
            String name = element.getTagName();
            out.add('<');
            out.add(name);
            if (element.hasAttributes()) {
                attributes(element.getAttributes(), out);
            }
            Node child = element.getFirstChild();
            if (child == null) {
                out.add("/>");
                return;
            }
            out.add('>');
            for (; child != null; child = child.getNextSibling()) {
                write(child, others, out);
            }
            out.add("</");
            out.add(name);
            out.add('>');
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            escape(node.getNodeValue(), false, out);
        } else {
            Written other = others.get(node);
            if (other != null) {
                other.write(out);
            }
        }
    }

    private static void attributes(NamedNodeMap attributes, Utf8 out) {
        int count = attributes.getLength();
        for (int i = 0; i < count; i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.add(' ');
            out.add(attribute.getName());
            out.add("=\"");
            escape(attribute.getValue(), true, out);
            out.add('"');
        }
    }

    static void escape(String text, boolean quoted, Utf8 out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text.charAt(i), quoted);
            if (instead != null) {
                out.add(text, from, i);
                out.add(instead);
                from = i + 1;
            }
        }
        out.add(text, from, text.length());
    }

    private static @Nullable String instead(char c, boolean quoted) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : null;
            case '\t', '\n', '\r' -> quoted ? "&#" + (int) c + ";" : null;
            default -> null;
        };
    }

    /** Bytes of text as it is written: a report has a quarter of a million, most of them ASCII. */
    static final class Utf8 {

        private byte[] bytes = new byte[1 << 16];
        private int size;

        void add(char ascii) {
            room(1);
            bytes[size++] = (byte) ascii;
        }

        void add(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        void add(String text) {
            add(text, 0, text.length());
        }

        void add(String text, int from, int to) {
            room(3 * (to - from)); // a pair of surrogates is four bytes
            byte[] into = bytes;
            int at = size;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    into[at++] = (byte) c;
                } else if (c < 0x800) {
                    into[at++] = (byte) (0xC0 | c >> 6);
                    into[at++] = (byte) (0x80 | (c & 0x3F));
                } else if (Character.isSurrogate(c)) {
                    byte[] rest = text.substring(i, to).getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(rest, 0, into, at, rest.length);
                    at += rest.length;
                    break;
                } else {
                    into[at++] = (byte) (0xE0 | c >> 12);
                    into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                    into[at++] = (byte) (0x80 | (c & 0x3F));
                }
            }
            size = at;
        }

        private void room(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
