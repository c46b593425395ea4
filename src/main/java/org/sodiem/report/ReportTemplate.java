package org.sodiem.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sodiem.source.Resource;
import org.sodiem.word.WordException;
import org.sodiem.word.WordTemplate;

/** The templates that the program brings along, laid out by Decree 30/2020/NĐ-CP. */
public enum ReportTemplate {
    /** The report of one unit. */
    UNIT("unit.xml"),
    /** The report on all units of an index. */
    INDEX("index.xml"),
    /** A letter that says what is owed. */
    LETTER("letter.xml");

    private static final Map<ReportTemplate, WordTemplate> READ = new ConcurrentHashMap<>();

    private final String document;

    ReportTemplate(String document) {
        this.document = document;
    }

    /** The template, read once. */
    public WordTemplate template() {
        return READ.computeIfAbsent(this, ReportTemplate::read);
    }

    private WordTemplate read() {
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("[Content_Types].xml", "types.xml");
        resources.put("_rels/.rels", "rels.xml");
        resources.put("word/document.xml", document);
        resources.put("word/_rels/document.xml.rels", "document-rels.xml");
        resources.put("word/styles.xml", "styles.xml");
        resources.put("word/header1.xml", "header.xml");
        resources.put("word/footer1.xml", "footer.xml");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        resources.forEach((part, resource) -> parts.put(part, Resource.bytes(ReportTemplate.class, resource)));
        try {
            return WordTemplate.of(parts);
        } catch (WordException e) {
            throw new IllegalStateException(e);
        }
    }
}
