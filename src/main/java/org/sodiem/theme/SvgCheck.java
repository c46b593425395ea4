package org.sodiem.theme;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * An SVG image that only draws. In a page no script of an image runs; at its own address it would.
 *
 * <p>It is read as XML, as browsers read it, so that no prefix, reference or comment hides anything; and it may hold only
 * what is listed here. Nothing is fetched, and no document type defines anything.
 */
final class SvgCheck {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final Set<String> ELEMENTS = Set.of(
            words("svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc"
                    + " metadata style linearGradient radialGradient stop pattern clipPath mask marker"));

    private static final Set<String> ATTRIBUTES = Set.of(words("id class style version baseProfile role lang type"
            + " viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height pathLength offset"
            + " transform transform-origin dx dy rotate textLength lengthAdjust startOffset"
            + " fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
            + " stroke-miterlimit stroke-dasharray stroke-dashoffset paint-order vector-effect color opacity display"
            + " visibility overflow stop-color stop-opacity gradientUnits gradientTransform spreadMethod"
            + " patternUnits patternContentUnits patternTransform clip-path clip-rule clipPathUnits"
            + " mask maskUnits maskContentUnits marker marker-start marker-mid marker-end markerUnits markerWidth"
            + " markerHeight refX refY orient font-family font-size font-style font-weight font-variant font-stretch"
            + " text-anchor text-decoration letter-spacing word-spacing dominant-baseline alignment-baseline"
            + " baseline-shift writing-mode shape-rendering text-rendering color-interpolation enable-background"));

    private static final Pattern NOTE = Pattern.compile("(?:aria|data)-[a-z-]+");

    /** Notes of drawing programs, which mean nothing to a browser. */
    private static final Set<String> NOTES = Set.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/",
            "http://purl.org/dc/elements/1.1/");

    /** What ends a name in a style, and what follows the bracket of a call that stays within the image. */
    private static final Pattern NO_NAME = Pattern.compile("[\\s:;,(){}]");

    private static final Pattern INSIDE = Pattern.compile("\\(\\s*+[\"']?#");

    private static final Set<String> FUNCTIONS =
            Set.of(words("rgb rgba hsl hsla matrix translate scale rotate skewx skewy"));

    private final SourceFile file;
    private int last;

    SvgCheck(SourceFile file) {
        this.file = file;
    }

    private static String[] words(String list) {
        return list.split(" ", -1);
    }

    /** The first thing that is more than drawing, or that is no SVG at all; null where there is none. */
    @Nullable
    Span fault() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(file.text()));
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("utf-8")) {
                return file.start();
            }
            boolean begun = false;
            while (reader.hasNext()) {
                int event = reader.next();
                Span fault = begun || event != XMLStreamConstants.START_ELEMENT ? fault(event, reader) : root(reader);
                if (fault != null) {
                    return fault;
                }
                begun |= event == XMLStreamConstants.START_ELEMENT;
            }
            return null;
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
            return file.span(at - 1, at);
        }
    }

    private @Nullable Span root(XMLStreamReader reader) throws XMLStreamException {
        return reader.getLocalName().equals("svg") && SVG.equals(reader.getNamespaceURI())
                ? element(reader)
                : place("<", name(reader.getPrefix(), reader.getLocalName()));
    }

    private @Nullable Span fault(int event, XMLStreamReader reader) throws XMLStreamException {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element(reader);
            case XMLStreamConstants.DTD -> reader.getText().contains("[") ? place("<", "!DOCTYPE") : null;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> place("<[?]", reader.getPITarget());
            case XMLStreamConstants.ENTITY_REFERENCE -> file.span(last, last + 1);
            default -> null;
        };
    }

    private @Nullable Span element(XMLStreamReader reader) throws XMLStreamException {
        String name = name(reader.getPrefix(), reader.getLocalName());
        Span tag = place("<", name);
        last = tag.end();
        boolean note = NOTES.contains(String.valueOf(reader.getNamespaceURI()));
        if (!note && !(SVG.equals(reader.getNamespaceURI()) && ELEMENTS.contains(reader.getLocalName()))) {
            return tag;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!note && !draws(reader, i)) {
                return place("[\\s\"']", name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)));
            }
        }
        if (!note && reader.getLocalName().equals("style")) {
            return isPlain(reader.getElementText()) ? null : tag;
        }
        return null;
    }

    private static boolean draws(XMLStreamReader reader, int i) {
        String name = reader.getAttributeLocalName(i);
        String space = reader.getAttributeNamespace(i) == null ? "" : reader.getAttributeNamespace(i);
        String value = reader.getAttributeValue(i);
        if (name.equals("href") && (space.isEmpty() || space.equals(XLINK))) {
            return value.strip().startsWith("#");
        }
        if (space.isEmpty()) {
            return (ATTRIBUTES.contains(name) || NOTE.matcher(name).matches()) && isPlain(value);
        }
        boolean text = space.equals("http://www.w3.org/XML/1998/namespace")
                && List.of("space", "lang").contains(name);
        return text || NOTES.contains(space);
    }

    /** Whether a value or a style sheet calls for nothing: no rule with an at-sign, and of functions only those listed. */
    private static boolean isPlain(String style) {
        if (style.contains("\\") || style.contains("@")) {
            return false;
        }
        Matcher end = NO_NAME.matcher(style);
        int start = 0;
        while (end.find()) {
            if (end.group().equals("(")) {
                String name = style.substring(start, end.start()).toLowerCase(Locale.ROOT);
                boolean inside = name.isEmpty()
                        || (name.equals("url")
                                && INSIDE.matcher(style)
                                        .region(end.start(), style.length())
                                        .lookingAt());
                if (!inside && !FUNCTIONS.contains(name)) {
                    return false;
                }
            }
            start = end.end();
        }
        return true;
    }

    private static String name(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The next place of a name in a tag or of an attribute, from the last tag on: readers tell offsets inexactly. */
    private Span place(String before, String name) {
        Matcher found = Pattern.compile("(?<=" + before + ")" + Pattern.quote(name) + "(?![\\w:.-])")
                .matcher(file.text());
        return found.find(last) ? file.span(found.start(), found.end()) : file.span(last, last + 1);
    }
}
