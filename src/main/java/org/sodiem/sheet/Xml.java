package org.sodiem.sheet;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.ForeignZip;

/**
 * One part, element by element. Names are local ones: the strict and the usual form of office files differ only in their
 * namespaces.
 */
final class Xml implements Closeable {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;
    private int event;

    Xml(InputStream in) throws IOException {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            this.reader = factory.createXMLStreamReader(characters(in));
        } catch (XMLStreamException | IOException e) {
            in.close();
            throw broken(e);
        }
    }

    /** The parser of the JDK prints bytes that it cannot decode; here they are refused. */
    private static Reader characters(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 2);
        byte[] first = bytes.readNBytes(2);
        bytes.unread(first);
        boolean wide = Arrays.equals(first, new byte[] {(byte) 0xFE, (byte) 0xFF})
                || Arrays.equals(first, new byte[] {(byte) 0xFF, (byte) 0xFE});
        CharsetDecoder decoder = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder();
        Reader text = new BufferedReader(new InputStreamReader(bytes, decoder));
        text.mark(1);
        if (text.read() != 0xFEFF) {
            text.reset();
        }
        return text;
    }

    /** Goes to the next beginning or end of an element, or text; whether there is one. */
    boolean next() throws IOException {
        do {
            try {
                if (!reader.hasNext()) {
                    return false;
                }
                event = reader.next();
            } catch (XMLStreamException | RuntimeException e) {
                throw broken(e); // the parser of the JDK also fails by index or by state on some nonsense
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RefusedException(Refusal.ENTITIES);
            }
            depth += isStart() ? 1 : isEnd() ? -1 : 0;
            if (depth > Budget.DEPTH) {
                throw new RefusedException(Refusal.TOO_LARGE);
            }
        } while (!isStart() && !isEnd() && !isText());
        return true;
    }

    /** A part that was cut short by its budget is refused for that, whatever the parser makes of it. */
    private static RefusedException broken(Exception fault) {
        Throwable at = fault;
        while (at != null) {
            if (at instanceof RefusedException refused) {
                return refused;
            }
            if (at instanceof ForeignZip.TooLargeException) {
                return new RefusedException(Refusal.TOO_LARGE);
            }
            at = at instanceof XMLStreamException nesting && nesting.getNestedException() != null
                    ? nesting.getNestedException()
                    : at.getCause();
        }
        return new RefusedException(Refusal.BROKEN);
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isEnd(String name) {
        return isEnd() && name().equals(name);
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number of at most nine digits; the other one where there is none. */
    int whole(String name, int otherwise) {
        String value = attribute(name, "");
        return WHOLE.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }

    /** Whether an attribute says yes, as XML writes it. */
    boolean flag(String name) {
        String value = attribute(name, "");
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // what is in it is of no use
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
