package org.sodiem.data;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sodiem.part.ChangesFeed;

/** The newest changes as an Atom feed (RFC 4287). */
public final class AtomFeed {

    private AtomFeed() {}

    /** The feed as XML. */
    public static String write(ChangesFeed feed) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", feed.id());
            element(xml, "title", feed.title());
            element(xml, "updated", feed.updated());
            link(xml, "self", feed.self());
            link(xml, "alternate", feed.site());
            for (ChangesFeed.Entry entry : feed.entries()) {
                xml.writeCharacters("\n");
                xml.writeStartElement("entry");
                element(xml, "id", entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.updated());
                xml.writeStartElement("author");
                element(xml, "name", entry.author());
                xml.writeEndElement();
                link(xml, "alternate", entry.href());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A link; nothing where it leads nowhere. */
    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        if (!href.isEmpty()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", href);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
