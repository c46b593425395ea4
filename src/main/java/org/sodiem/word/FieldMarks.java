package org.sodiem.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes every field of a document as one mark in one piece of text, whatever Word or LibreOffice made of it: a merge
 * field of either form, or a name that was typed and then cut into pieces by the spelling check.
 */
final class FieldMarks {

    /** What stands before and behind a name; Unicode keeps them for private use, and no value holds them. */
    static final char OPEN = '\uE010';

    static final char CLOSE = '\uE011';

    /** A field in a text. */
    static final Pattern MARK = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

    private static final Pattern MERGE =
            Pattern.compile("(?i)^\\s*MERGEFIELD\\s+(?:\"([^\"]+)\"|(\\S+)).*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)^\\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|HYPERLINK|TOC|REF|PAGEREF|SEQ|STYLEREF)\\b.*",
            Pattern.DOTALL);
    /** One word; several between such marks are a quotation. */
    private static final Pattern TYPED = Pattern.compile("«\\s*([\\p{L}\\p{M}\\p{N}_.]{1,100})\\s*»");

    /** What looks like the name of a field; another word is a quotation, too. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+|.*[_.].*");

    private final Document document;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> quoted = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    private FieldMarks(Document document) {
        this.document = document;
    }

    /** Marks the fields of a document. */
    static FieldMarks in(Document document) {
        FieldMarks marks = new FieldMarks(document);
        for (Element paragraph : WordXml.all(document.getDocumentElement(), "p")) {
            marks.simple(paragraph);
            marks.complex(paragraph);
            marks.typed(paragraph);
        }
        return marks;
    }

    /** The instructions of fields that would run, fetch or ask something. */
    Set<String> others() {
        return others;
    }

    /** The names that were found. */
    Set<String> names() {
        return names;
    }

    /** Single words that stand between guillemets and are no names. */
    Set<String> quoted() {
        return quoted;
    }

    private void simple(Element paragraph) {
        for (Element field : WordXml.all(paragraph, "fldSimple")) {
            String name = name(WordXml.attribute(field, "instr"));
            if (name != null) {
                List<Element> runs = WordXml.all(field, "r");
                field.getParentNode().replaceChild(marked(name, runs.isEmpty() ? null : runs.get(0)), field);
            }
        }
    }

    /** A field that begins, is divided and ends in runs of its own, with others within it or without. */
    private void complex(Element paragraph) {
        List<Element> runs = new ArrayList<>();
        StringBuilder instruction = new StringBuilder();
        Element looks = null;
        int depth = 0;
        boolean told = false;
        for (Element run : WordXml.all(paragraph, "r")) {
            String type = null;
            for (Element mark : WordXml.children(run, "fldChar")) {
                type = WordXml.attribute(mark, "fldCharType");
            }
            if ("begin".equals(type) && depth++ == 0) {
                runs.clear();
                instruction.setLength(0);
                looks = null;
                told = false;
            }
            if (depth == 0) {
                continue;
            }
            runs.add(run);
            if (depth == 1 && "separate".equals(type)) {
                told = true;
            } else if (!told) {
                WordXml.children(run, "instrText").forEach(text -> instruction.append(text.getTextContent()));
            } else if (looks == null && type == null) {
                looks = run;
            }
            if ("end".equals(type) && --depth == 0) {
                String name = name(instruction.toString());
                if (name != null) {
                    Element first = runs.get(0);
                    first.getParentNode().insertBefore(marked(name, looks == null ? first : looks), first);
                    runs.forEach(old -> old.getParentNode().removeChild(old));
                }
            }
        }
    }

    private @Nullable String name(String instruction) {
        Matcher matcher = MERGE.matcher(instruction);
        if (!matcher.matches()) {
            if (!HARMLESS.matcher(instruction).matches()) {
                others.add(instruction.strip());
            }
            return null;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        names.add(name);
        return name;
    }

    private Element marked(String name, @Nullable Element looks) {
        Element run = WordXml.create(document, "r");
        if (looks != null) {
            WordXml.children(looks, "rPr").forEach(properties -> run.appendChild(properties.cloneNode(true)));
        }
        Element text = WordXml.create(document, "t");
        text.setTextContent(OPEN + name + CLOSE);
        run.appendChild(text);
        return run;
    }

    /** Names between guillemets: the text of the paragraph is put together where one is cut into pieces. */
    private void typed(Element paragraph) {
        List<Element> texts = WordXml.all(paragraph, "t").stream()
                .filter(text -> WordXml.paragraph(text) == paragraph)
                .toList();
        StringBuilder all = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Element text : texts) {
            starts.add(all.length());
            all.append(text.getTextContent());
        }
        Matcher matcher = TYPED.matcher(all);
        List<int[]> found = new ArrayList<>();
        while (matcher.find()) {
            if (NAME.matcher(matcher.group(1)).matches()) {
                names.add(matcher.group(1));
                found.add(new int[] {matcher.start(), matcher.end()});
            } else {
                quoted.add(matcher.group(1));
            }
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            replace(texts, starts, all, found.get(i)[0], found.get(i)[1]);
        }
    }

    private static void replace(List<Element> texts, List<Integer> starts, StringBuilder all, int from, int to) {
        String name = TYPED.matcher(all.substring(from, to)).replaceFirst("$1");
        for (int i = texts.size() - 1; i >= 0; i--) {
            Node text = texts.get(i);
            String own = text.getTextContent();
            int start = starts.get(i);
            int first = Math.max(from - start, 0);
            int last = Math.min(to - start, own.length());
            if (first < last) {
                String mark = from >= start ? OPEN + name + CLOSE : "";
                text.setTextContent(own.substring(0, first) + mark + own.substring(last));
            }
        }
    }
}
