package org.sodiem.word;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.sodiem.source.ForeignZip;
import org.sodiem.source.PackedZip;
import org.sodiem.word.WordException.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A Word file whose fields are filled. A field is a merge field, or its name typed between {@code «} and {@code »}, which
 * is how Word shows one:
 *
 * <ul>
 *   <li>a text stands where its field stands, with the field's looks;
 *   <li>paragraphs take the place of the paragraph that holds nothing but their field, in its form; where there are none
 *       it goes;
 *   <li>the row of a table that names columns is repeated for every row there is; where there is none, the table goes.
 * </ul>
 *
 * <p>There is no language in it and nothing in a template is run. What stands for a field is never looked at for fields.
 */
public final class WordTemplate {

    private static final String DOCUMENT = "word/document.xml";
    private static final Pattern WITH_FIELDS =
            Pattern.compile("word/(?:document|header[0-9]*|footer[0-9]*|footnotes|endnotes)\\.xml");
    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*(?:vbaProject\\.bin|vbaData\\.xml|/activeX/.*|/embeddings/.*)");

    /** The largest file that is read; a template with a coat of arms has some hundred kilobytes. */
    private static final long LARGEST = 8 << 20;

    private static final ForeignZip.Limits LIMITS = new ForeignZip.Limits(500, 32 << 20, 32 << 20);

    private final Map<String, byte[]> parts;

    private WordTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Reads a {@code .docx}.
     *
     * @throws IOException where the machine cannot read it
     */
    public static WordTemplate read(Path file) throws IOException, WordException {
        if (Files.size(file) > LARGEST) {
            throw new WordException(Kind.TOO_LARGE, List.of());
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ForeignZip zip = ForeignZip.open(file, LIMITS)) {
            for (String name : zip.names()) {
                if (!name.endsWith("/")) {
                    try (InputStream part = zip.open(name)) {
                        parts.put(name, part.readAllBytes());
                    }
                }
            }
        } catch (ForeignZip.TooLargeException e) {
            throw new WordException(Kind.TOO_LARGE, List.of());
        } catch (EOFException | ZipException e) {
            throw new WordException(Kind.NOT_WORD, List.of());
        }
        return of(parts);
    }

    /**
     * A template of these parts.
     *
     * @param parts the parts of a {@code .docx} by name; the one that tells their types has to be the first
     */
    public static WordTemplate of(Map<String, byte[]> parts) throws WordException {
        if (!parts.containsKey(DOCUMENT) || !parts.containsKey("[Content_Types].xml")) {
            throw new WordException(Kind.NOT_WORD, List.of());
        }
        List<String> programs = parts.keySet().stream()
                .filter(name -> PROGRAM.matcher(name).matches())
                .toList();
        if (!programs.isEmpty()) {
            throw new WordException(Kind.PROGRAMS, programs);
        }
        List<String> foreign = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".rels") && isForeign(XmlPart.read(part.getKey(), part.getValue()))) {
                foreign.add(part.getKey());
            }
        }
        String types = new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            foreign.add("[Content_Types].xml");
        }
        if (!foreign.isEmpty()) {
            throw new WordException(Kind.PROGRAMS, foreign);
        }
        return new WordTemplate(new LinkedHashMap<>(parts));
    }

    /** Whether Word would fetch something when it opens the file; a link that somebody has to follow is none. */
    private static boolean isForeign(Document relationships) {
        NodeList all = relationships.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.getAttribute("TargetMode").equalsIgnoreCase("External")
                    && !one.getAttribute("Type").endsWith("/hyperlink")) {
                return true;
            }
        }
        return false;
    }

    /** The template itself as a file. */
    public byte[] bytes() {
        return PackedZip.of(parts);
    }

    /**
     * The file, filled.
     *
     * @throws WordException for fields that do not exist, all of them at once, and rows that cannot be filled
     */
    public byte[] fill(WordFields fields) throws WordException {
        Map<String, byte[]> filled = new LinkedHashMap<>(parts);
        Map<String, Document> documents = new LinkedHashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (WITH_FIELDS.matcher(part.getKey()).matches()) {
                Document document = XmlPart.read(part.getKey(), part.getValue());
                FieldMarks marks = FieldMarks.in(document);
                unknown.addAll(marks.names());
                if (!marks.others().isEmpty()) {
                    throw new WordException(Kind.PROGRAMS, List.copyOf(marks.others()));
                }
                documents.put(part.getKey(), document);
            }
        }
        unknown.removeAll(fields.names());
        if (!unknown.isEmpty()) {
            throw new WordException(Kind.UNKNOWN_FIELD, new ArrayList<>(unknown));
        }
        for (Map.Entry<String, Document> part : documents.entrySet()) {
            new Filling(part.getValue(), fields).fill();
            filled.put(part.getKey(), XmlPart.write(part.getValue()));
        }
        return PackedZip.of(filled);
    }
}
