package org.sodiem.word;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.ForeignZip;
import org.sodiem.source.PackedZip;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Stamped;
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
    private static final String TYPES = "[Content_Types].xml";
    private static final String OF_TEMPLATE = "wordprocessingml.template.main+xml";
    private static final String OF_DOCUMENT = "wordprocessingml.document.main+xml";

    /** Names of parts that lead out of the folder into which somebody unpacks the file. */
    private static final Pattern OUTSIDE = Pattern.compile("/.*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?");

    private static final Pattern WITH_FIELDS =
            Pattern.compile("word/(?:document|header[0-9]*|footer[0-9]*|footnotes|endnotes)\\.xml");
    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*(?:vbaProject\\.bin|vbaData\\.xml|/activeX/.*|/embeddings/.*)");

    /** The largest file that is read; a template with a coat of arms has some hundred kilobytes. */
    private static final long LARGEST = 8 << 20;

    private static final ForeignZip.Limits LIMITS = new ForeignZip.Limits(500, 32 << 20, 32 << 20);

    private final Map<String, byte[]> parts;
    private @Nullable Blank blank;

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
        boolean leadsOut =
                parts.keySet().stream().anyMatch(name -> OUTSIDE.matcher(name).matches());
        if (leadsOut || !parts.containsKey(DOCUMENT) || !parts.containsKey(TYPES)) {
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
        String types = new String(parts.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            foreign.add(TYPES);
        }
        if (!foreign.isEmpty()) {
            throw new WordException(Kind.PROGRAMS, foreign);
        }
        Map<String, byte[]> taken = new LinkedHashMap<>(parts);
        if (types.contains(OF_TEMPLATE)) { // a .dotx; Word opens no .docx that says it is one
            taken.put(TYPES, types.replace(OF_TEMPLATE, OF_DOCUMENT).getBytes(StandardCharsets.UTF_8));
        }
        return new WordTemplate(taken);
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
     * The file, filled; on any number of threads. What all that are filled have in common is made once.
     *
     * @throws WordException for fields that do not exist, all of them at once, and rows that cannot be filled
     */
    public byte[] fill(WordFields fields) throws WordException {
        return fill(fields, Stamp.NONE).bytes();
    }

    /**
     * The same.
     *
     * @param stamp what takes the places of signs among the fields
     */
    public Stamped fill(WordFields fields, Stamp stamp) throws WordException {
        Blank same = blank();
        Set<String> unknown = new TreeSet<>(same.names());
        unknown.removeAll(fields.names());
        same.quoted().stream()
                .filter(word -> fields.names().contains(Lookalikes.unmarked(word)))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new WordException(Kind.UNKNOWN_FIELD, new ArrayList<>(unknown));
        }
        List<PackedZip.Part> filled = new ArrayList<>();
        for (String name : parts.keySet()) {
            PackedZip.Part packed = same.packed().get(name);
            filled.add(packed != null ? packed : PackedZip.Part.of(name, stamp.put(same.filled(name, fields))));
        }
        return PackedZip.stamped(filled);
    }

    private synchronized Blank blank() throws WordException {
        if (blank == null) {
            blank = Blank.of(parts);
        }
        return blank;
    }

    /**
     * The file with its fields marked.
     *
     * @param packed the parts without any, ready to be put into a file
     * @param marked the trees of the others, which nobody changes
     * @param forms the rows of these, in their order
     * @param names the names of all fields
     * @param quoted single words that are quotations, unless a field is meant
     */
    private record Blank(
            Map<String, PackedZip.Part> packed,
            Map<String, Document> marked,
            Map<String, List<@Nullable RowForm>> forms,
            Set<String> names,
            Set<String> quoted) {

        static Blank of(Map<String, byte[]> parts) throws WordException {
            Blank blank =
                    new Blank(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeSet<>(), new TreeSet<>());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String name = part.getKey();
                byte[] bytes = part.getValue();
                if (WITH_FIELDS.matcher(name).matches()) {
                    Document document = XmlPart.read(name, bytes);
                    if (name.equals(DOCUMENT)
                            && WordXml.children(document.getDocumentElement(), "body")
                                    .isEmpty()) {
                        throw new WordException(Kind.NOT_WORD, List.of());
                    }
                    TrackedChanges.accept(document);
                    FieldMarks marks = FieldMarks.in(document);
                    if (!marks.others().isEmpty()) {
                        throw new WordException(Kind.PROGRAMS, List.copyOf(marks.others()));
                    }
                    blank.names.addAll(marks.names());
                    blank.quoted.addAll(marks.quoted());
                    bytes = XmlPart.write(document);
                    if (new String(bytes, StandardCharsets.UTF_8).indexOf(FieldMarks.OPEN) >= 0) {
                        blank.marked.put(name, document);
                        List<@Nullable RowForm> forms = new ArrayList<>();
                        for (Element row : WordXml.all(document.getDocumentElement(), "tr")) {
                            RowForm form = RowForm.of(row);
                            forms.add(form);
                            if (form != null) {
                                row.setTextContent(
                                        "" + FieldMarks.OPEN); // its form is enough; the tree is copied for every file
                            }
                        }
                        blank.forms.put(name, forms);
                        continue;
                    }
                }
                blank.packed.put(name, PackedZip.Part.of(name, bytes));
            }
            return blank;
        }

        byte[] filled(String name, WordFields fields) throws WordException {
            Document document = Objects.requireNonNull(marked.get(name));
            Document copy;
            synchronized (document) { // a tree is for one thread at a time, even to be read
                copy = (Document) document.cloneNode(true);
            }
            return new Filling(copy, Objects.requireNonNull(forms.get(name)), fields).fill();
        }
    }
}
