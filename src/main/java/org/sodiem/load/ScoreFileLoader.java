package org.sodiem.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.language.WrittenNumber;
import org.sodiem.model.Approvals;
import org.sodiem.model.Citation;
import org.sodiem.model.Claim;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Facts;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.YamlReader;

/** Reads a file of scores: of a whole unit, or of one office. */
final class ScoreFileLoader {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");

    /** The documents among which one is looked for by its number or title. */
    private static final int MOST_SOUGHT = 100;

    private static final HeadKey SCORES =
            HeadKey.ofCodes("scores", "unit", "office", "as-of", "evidence", "figures", "bonus", "penalty");
    private static final HeadKey RESULTS = HeadKey.ofCodes("results", "evidence");
    private static final HeadKey EXPLANATIONS = HeadKey.ofCodes("explanations", "evidence");
    private static final HeadKey APPROVALS = HeadKey.ofList("approvals", "of", "evidence");

    private final Problems problems;
    private long confined;
    private List<Evidence> documents = List.of();

    ScoreFileLoader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The file's content. An entry that cannot be read is kept without facts, so that it is shown as invalid and holds
     * up nobody else; a file that is no mapping at all is unreadable as a whole.
     *
     * @param unit the unit in whose folder it lies
     * @param office the office in whose name it lies, null for a file of the whole unit
     */
    ScoreFile load(SourceFile file, String unit, @Nullable String office) {
        Node read = YamlReader.read(file, problems);
        if (read == null) {
            return ScoreFile.unreadable(file, office);
        }
        Node root = SCORES.above(read, problems);
        if (!(root instanceof Mapping)) {
            Fields.refuse(root, problems);
            return ScoreFile.unreadable(file, office);
        }
        Fields fields = Fields.of(root, problems);
        heading(fields, unit, office);
        ScoreFile scores = new ScoreFile(
                file,
                office,
                true,
                fields.optionalLastDate("as-of"),
                documents(fields),
                each(fields.pairs("figures"), pair -> figure(pair, true)),
                each(fields.pairs(SCORES.name()), this::entry),
                fields.pairs("bonus").stream().map(this::claim).toList(),
                fields.pairs("penalty").stream().map(this::claim).toList());
        fields.refuseOthers();
        return scores;
    }

    /** In whose name a file says it is, which its place has to agree with. */
    void heading(Fields fields, String unit, @Nullable String office) {
        Located<String> named = fields.reference("unit");
        if (!named.value().isEmpty() && !named.value().equals(unit)) {
            problems.add(
                    Diagnostic.of(Code.UNIT_MISMATCH, named.at(), named.value()).writing("unit: " + unit));
        }
        Located<String> namedOffice = office == null ? null : fields.optionalReference("office");
        if (namedOffice != null && !namedOffice.value().equals(office)) {
            problems.add(Diagnostic.of(Code.OFFICE_MISMATCH, namedOffice.at(), namedOffice.value())
                    .writing("office: " + office));
        }
    }

    /** The documents that a file defines, which may be cited in it from then on. */
    List<Evidence> documents(Fields fields) {
        documents = each(fields.pairs("evidence"), this::evidence);
        return documents;
    }

    /** The results of other indexes: values with the documents that say them. */
    ScoreFile results(SourceFile file) {
        return documented(file, RESULTS, fields -> each(fields.pairs(RESULTS.name()), this::entry));
    }

    /** What a unit answers to its appraisers: of a component, bonus or penalty words, and further documents. */
    ScoreFile explanations(SourceFile file) {
        return documented(file, EXPLANATIONS, fields -> each(fields.pairs(EXPLANATIONS.name()), this::explanation));
    }

    private Entry explanation(Pair pair) {
        Located<String> code = Fields.name(pair);
        Facts none = new Facts.None(pair.key().span());
        if (pair.value() instanceof Scalar nothing && nothing.isNull()) {
            return new Entry(code, none, null, List.of(), "", null);
        }
        if (pair.value() instanceof Scalar words && isSaid(words.text())) {
            problems.add(Diagnostic.of(Code.NOT_A_MAPPING, words.span()).writing(asText(words.text())));
            return new Entry(code, none, null, List.of(), "", null);
        }
        return Fields.of(pair.value(), problems, fields -> {
            Located<String> text = fields.requiredProse("text");
            boolean said = isSaid(text.value());
            if (!text.value().isEmpty() && !said) {
                problems.add(Code.EXPLANATION_WITHOUT_WORDS, text.at(), code.value());
            }
            return new Entry(code, none, null, citations(fields), said ? text.value() : "", null);
        });
    }

    /** Words that stand where a key for them is missing, with the key; null where they take more than a line. */
    private static @Nullable String asText(String words) {
        return words.contains("\n")
                ? null
                : "{text: \"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    /** Whether a text says something: it has two words of more than one letter. */
    static boolean isSaid(String text) {
        return BETWEEN_WORDS
                        .splitAsStream(text)
                        .filter(word -> word.length() > 1)
                        .count()
                > 1;
    }

    /** What the head of a unit has approved. */
    Approvals approvals(SourceFile file) {
        List<Approvals.Approval> all = new ArrayList<>();
        ScoreFile documents = documented(file, APPROVALS, fields -> {
            all.addAll(fields.fullList(APPROVALS.name(), this::approval));
            return all.stream()
                    .map(approval -> new Entry(
                            approval.of(), new Facts.None(approval.of().at()), null, approval.report(), "", null))
                    .toList();
        });
        return new Approvals(documents, all);
    }

    private Approvals.Approval approval(Fields fields) {
        return new Approvals.Approval(
                fields.text("of"),
                fields.text("name").value(),
                fields.text("position").value(),
                fields.date("date"),
                citations(fields, "report"));
    }

    /** A file that is no scores: documents, and entries that cite them. */
    private ScoreFile documented(SourceFile file, HeadKey head, Function<Fields, List<Entry>> reader) {
        Node read = YamlReader.read(file, problems);
        Node root = read == null ? null : head.above(read, problems);
        if (!(root instanceof Mapping)) {
            if (root != null) {
                Fields.refuse(root, problems);
            }
            return ScoreFile.unreadable(file, null);
        }
        Fields fields = Fields.of(root, problems);
        List<Evidence> defined = documents(fields);
        List<Entry> entries = reader.apply(fields);
        fields.refuseOthers();
        return new ScoreFile(file, null, true, null, defined, List.of(), entries, List.of(), List.of());
    }

    /** The errors so far that concern one entry or one document, which bear them themselves. */
    long confined() {
        return confined;
    }

    private <T> List<T> each(List<Pair> pairs, Function<Pair, T> reader) {
        long before = problems.errors();
        List<T> read = pairs.stream().map(reader).toList();
        confined += problems.errors() - before;
        return read;
    }

    /** A figure by itself, or with its day and, where it is not itself said of a document, with its documents. */
    private Figure.Stated figure(Pair pair, boolean cites) {
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

    private Evidence evidence(Pair pair) {
        Located<String> id = Fields.name(pair);
        if (!Limits.isId(id.value())) {
            Diagnostic told = Values.notAnId(id);
            problems.add(told);
            id = told.instead().isEmpty() ? id : new Located<>(told.instead().get(0), id.at());
        }
        Located<String> named = id;
        return Fields.of(pair.value(), problems, fields -> evidence(named, fields));
    }

    private Evidence evidence(Located<String> id, Fields fields) {
        return new Evidence(
                id,
                fields.text("title"),
                fields.optionalText("number"),
                fields.optionalDate("date"),
                Located.valueOf(fields.optionalText("issuer")),
                fields.optionalText("url"),
                fields.optionalText("file"),
                fields.guardedWord("visibility", "public", "internal").value().equals("internal"),
                fields.pairs("figures").stream()
                        .map(pair -> figure(pair, false))
                        .toList(),
                fields.refused());
    }

    private Entry entry(Pair pair) {
        if (pair.value() instanceof Scalar nothing && nothing.isNull()) {
            return new Entry(Fields.name(pair), new Facts.None(pair.key().span()), null, List.of(), "", null);
        }
        if (!(pair.value() instanceof Mapping)) {
            Fields.refuse(pair.value(), problems);
            return new Entry(Fields.name(pair), new Facts.Unreadable(pair.key().span(), ""), null, List.of(), "", null);
        }
        Fields fields = Fields.of(pair.value(), problems);
        Entry entry = new Entry(
                Fields.name(pair),
                facts(fields, pair.key().span()),
                fields.optionalDecimal("score"),
                citations(fields),
                fields.prose("note"),
                fields.optionalLastDate("as-of"));
        long errors = problems.errors();
        fields.refuseOthers();
        return problems.errors() > errors
                ? entry.with(new Facts.Unreadable(pair.key().span(), ""))
                : entry;
    }

    /** The facts under the keys of an entry; where there are none, or they cannot be read, they stand at its code. */
    Facts facts(Fields fields, Span code) {
        long errors = problems.errors();
        List<Facts> found = new ArrayList<>();
        Span second = code;
        String only = "";
        for (String key : Limits.FACTS) {
            boolean pairAlreadyRead = key.equals("denominator") && fields.nodeOrNull("numerator") != null;
            if (fields.nodeOrNull(key) != null && !pairAlreadyRead) {
                found.add(facts(fields, key, fields.keyAt(key)));
                only = key;
                second = second.start() > fields.keyAt(key).start() ? second : fields.keyAt(key);
            }
        }
        if (found.size() > 1) {
            problems.add(Code.FACTS_OF_TWO_KINDS, second);
        }
        if (problems.errors() > errors) {
            Node written = found.size() == 1 ? fields.node(only) : null;
            return written == null ? new Facts.Unreadable(code, "") : new Facts.Unreadable(written.span(), only);
        }
        return found.isEmpty() ? new Facts.None(code) : found.get(0);
    }

    private Facts facts(Fields fields, String key, Span at) {
        return switch (key) {
            case "choice" -> new Facts.Chosen(fields.reference(key));
            case "met" -> {
                if (!fields.has(key)) {
                    problems.add(Code.NOT_A_LIST, at);
                }
                yield new Facts.Met(fields.references(key), at);
            }
            case "value" -> new Facts.Measure(fields.signedFigure(key));
            case "count" -> new Facts.Amount(fields.whole(key));
            case "faults" -> new Facts.Faults(faults(fields, at), at);
            case "not-applicable" -> new Facts.NotApplicable(notApplicable(fields), at);
            default -> proportion(fields);
        };
    }

    /** Part and whole; 17/20 in one of the two places is told with both. */
    private Facts proportion(Fields fields) {
        boolean shared = isShare("numerator", "denominator", fields) || isShare("denominator", "numerator", fields);
        return shared
                ? new Facts.Unreadable(fields.at(), "")
                : new Facts.Proportion(fields.figure("numerator"), fields.figure("denominator"));
    }

    /** Whether under a key a part and its whole stand; what the other key says is kept where it is the same. */
    private boolean isShare(String key, String otherKey, Fields fields) {
        Node other = fields.node(otherKey);
        List<String> share = fields.node(key) instanceof Scalar scalar ? WrittenNumber.share(scalar.text()) : null;
        if (share == null) {
            return false;
        }
        String part = share.get(0);
        String whole = share.get(1);
        String both = "numerator: " + part + (fields.isFlow() ? ", " : "\n") + "denominator: " + whole;
        String own = key.equals("numerator") ? part : whole;
        boolean same = other instanceof Scalar said && said.text().equals(own.equals(part) ? whole : part);
        Node written = Objects.requireNonNull(fields.node(key));
        problems.add(Diagnostic.of(Code.NOT_A_DECIMAL, written.span(), ((Scalar) written).text())
                .writing(other == null ? both : same ? own : null));
        return true;
    }

    private String notApplicable(Fields fields) {
        String reason = fields.prose("not-applicable");
        if (reason.isEmpty() && !fields.has("not-applicable")) {
            problems.add(Code.EMPTY_TEXT, fields.keyAt("not-applicable"));
        } else if (!reason.isEmpty() && !isSaid(reason)) {
            problems.add(Code.REASON_WITHOUT_WORDS, fields.keyAt("not-applicable"));
        }
        return reason;
    }

    private List<Facts.Fault> faults(Fields fields, Span at) {
        if (!fields.has("faults")) {
            problems.add(Code.NOT_A_MAPPING, at);
        }
        Values values = new Values(problems);
        List<Facts.Fault> faults = new ArrayList<>();
        for (Pair pair : fields.pairs("faults")) {
            var count = values.whole(pair.value());
            if (count != null) {
                faults.add(new Facts.Fault(Fields.name(pair), count.value()));
            }
        }
        return faults;
    }

    /** A bonus claimed or a penalty declared, with the number of its cases where there is one. */
    private Claim claim(Pair pair) {
        if (pair.value() instanceof Scalar nothing && nothing.isNull()) {
            return new Claim(Fields.name(pair), null, List.of(), "");
        }
        return Fields.of(
                pair.value(),
                problems,
                fields -> new Claim(
                        Fields.name(pair),
                        fields.has("count") ? fields.whole("count") : null,
                        citations(fields),
                        fields.prose("note")));
    }

    /** The documents that are cited under the key of documents. */
    List<Citation> citations(Fields fields) {
        return citations(fields, "evidence");
    }

    private List<Citation> citations(Fields fields, String key) {
        if (fields.node(key) instanceof Scalar written) {
            return citations(fields, key, written);
        }
        List<Citation> citations = new ArrayList<>();
        Values values = new Values(problems);
        for (Node node : fields.list(key)) {
            if (node instanceof Mapping) {
                citations.add(Fields.of(node, problems, ScoreFileLoader::citation));
            } else {
                Located<String> ref = values.reference(node);
                if (ref != null) {
                    citations.add(new Citation(ref, "", ""));
                }
            }
        }
        return citations;
    }

    private static Citation citation(Fields fields) {
        return new Citation(
                fields.reference("ref"),
                textOrNothing(fields.optionalText("section")),
                textOrNothing(fields.optionalText("pages")));
    }

    /** Documents in a line of text instead of a list: told with the list, and cited where they are all known. */
    private List<Citation> citations(Fields fields, String key, Scalar written) {
        List<Meant.Known> known = documents.stream()
                .limit(MOST_SOUGHT)
                .map(ScoreFileLoader::known)
                .toList();
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

    private static String textOrNothing(@Nullable Located<String> text) {
        return text == null ? "" : text.value();
    }
}
