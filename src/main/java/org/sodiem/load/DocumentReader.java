package org.sodiem.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;

/** The documents that a file defines, and what cites them in it. */
final class DocumentReader {

    /** The documents among which one is looked for by its number or title. */
    private static final int MOST_SOUGHT = 100;

    private final Problems problems;
    private final List<Evidence> all;
    private final long errors;

    /** Reads the documents among the keys of a file. */
    DocumentReader(Fields fields, Problems problems) {
        this.problems = problems;
        List<Pair> pairs = fields.pairs("evidence");
        long before = problems.errors();
        this.all = pairs.stream().map(this::evidence).toList();
        this.errors = problems.errors() - before;
    }

    /**
     * A file that is no scores: documents, and entries that cite them.
     *
     * @param head the key above the entries
     */
    static ScoreFile file(
            SourceFile file, HeadKey head, Problems problems, BiFunction<Fields, DocumentReader, List<Entry>> reader) {
        Fields fields = Fields.ofMapping(file, head, problems);
        if (fields == null) {
            return ScoreFile.unreadable(file, null);
        }
        DocumentReader documents = new DocumentReader(fields, problems);
        List<Entry> entries = reader.apply(fields, documents);
        fields.refuseOthers();
        return ScoreFile.ofDocuments(file, null, documents.all(), entries);
    }

    /** All of them, in the file's order. */
    List<Evidence> all() {
        return all;
    }

    /** The errors in them, which they bear themselves. */
    long errors() {
        return errors;
    }

    private Evidence evidence(Pair pair) {
        Located<String> id = Fields.name(pair);
        if (!Limits.isId(id.value())) {
            Diagnostic told = Values.notAnId(id);
            problems.add(told);
            id = told.instead().isEmpty() ? id : new Located<>(told.instead().get(0), id.at());
        }
        Located<String> named = id;
        return Fields.of(
                pair.value(),
                problems,
                fields -> new Evidence(
                        named,
                        fields.text("title"),
                        fields.optionalText("number"),
                        fields.optionalDate("date"),
                        Located.valueOf(fields.optionalText("issuer")),
                        fields.optionalText("url"),
                        fields.optionalText("file"),
                        fields.guardedWord("visibility", "public", "internal")
                                .value()
                                .equals("internal"),
                        fields.pairs("figures").stream()
                                .map(figure -> figure(figure, false))
                                .toList(),
                        fields.refused()));
    }

    /** A figure by itself, or with its day and, where it is not itself said of a document, with its documents. */
    Figure.Stated figure(Pair pair, boolean cites) {
        long errors = problems.errors();
        Located<String> id = Fields.name(pair);
        if (pair.value() instanceof Scalar scalar) {
            Located<BigDecimal> value = scalar.isNull() ? null : new Values(problems).signed(scalar);
            return new Figure.Stated(id, value, null, problems.errors() > errors, List.of(), null);
        }
        Fields fields = Fields.of(pair.value(), problems);
        Located<BigDecimal> value = fields.optionalSigned("value");
        Located<BigDecimal> previous = fields.optionalSigned("previous");
        boolean unreadable = problems.errors() > errors;
        List<Citation> citations = cites ? citations(fields) : List.of();
        Located<LocalDate> asOf = fields.optionalLastDate("as-of");
        fields.refuseOthers();
        return new Figure.Stated(id, value, previous, unreadable, citations, asOf);
    }

    /** The documents that are cited under the key of documents. */
    List<Citation> citations(Fields fields) {
        return citations(fields, "evidence");
    }

    /** The documents that are cited under a key. */
    List<Citation> citations(Fields fields, String key) {
        if (fields.node(key) instanceof Scalar written) {
            return citations(fields, key, written);
        }
        List<Citation> citations = new ArrayList<>();
        Values values = new Values(problems);
        for (Node node : fields.list(key)) {
            if (node instanceof Mapping) {
                citations.add(Fields.of(
                        node,
                        problems,
                        part -> new Citation(part.reference("ref"), part.line("section"), part.line("pages"))));
            } else {
                Located<String> ref = values.reference(node);
                if (ref != null) {
                    citations.add(new Citation(ref, "", ""));
                }
            }
        }
        return citations;
    }

    /** Documents in a line of text instead of a list: told with the list, and cited where they are all known. */
    private List<Citation> citations(Fields fields, String key, Scalar written) {
        List<Meant.Known> known =
                all.stream().limit(MOST_SOUGHT).map(DocumentReader::known).toList();
        List<Citation> citations = new ArrayList<>();
        for (String item : written.text().split("[,;\n•▪●]", -1)) {
            if (item.isBlank()) {
                continue;
            }
            String id = Meant.by(item, known);
            if (id == null) {
                fields.list(key);
                return List.of();
            }
            citations.add(new Citation(new Located<>(id, written.span()), "", ""));
        }
        String ids =
                citations.stream().map(one -> one.evidence().value()).distinct().collect(Collectors.joining(", "));
        problems.add(Diagnostic.of(Code.NOT_A_LIST, written.span()).writing("[" + ids + "]"));
        return citations.stream().distinct().toList();
    }

    private static Meant.Known known(Evidence evidence) {
        String number = evidence.number() == null ? "" : evidence.number().value();
        return Meant.Known.of(evidence.id().value(), number, evidence.title().value());
    }
}
