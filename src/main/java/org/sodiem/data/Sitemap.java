package org.sodiem.data;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.SitePath;

/** The whole addresses of pages, for search engines (sitemaps.org, 0.9). */
public final class Sitemap {

    /** What the protocol lets one file list. */
    private static final int MOST = 50_000;

    private Sitemap() {}

    /**
     * The sitemap as XML.
     *
     * @param pages the pages, in the order in which they are listed; each is listed once
     */
    public static String write(BaseUrl base, List<SitePath> pages) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (SitePath page : pages.stream().distinct().limit(MOST).toList()) {
                xml.writeCharacters("\n");
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(page.under(base));
                xml.writeEndElement();
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
}
