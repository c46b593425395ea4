package org.sodiem.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.WrittenNumber;
import org.sodiem.model.Facts;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;

/** Reads the facts of a component: what a unit hands in, or what an office finds right. */
final class FactsReader {

    private final Fields fields;
    private final Problems problems;

    private FactsReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** The facts under the keys of an entry; where there are none, or they cannot be read, they stand at its code. */
    static Facts read(Fields fields, Span code, Problems problems) {
        return new FactsReader(fields, problems).read(code);
    }

    private Facts read(Span code) {
        long errors = problems.errors();
        List<Facts> found = new ArrayList<>();
        Span second = code;
        String only = "";
        for (String key : Limits.FACTS) {
            boolean pairAlreadyRead = key.equals("denominator") && fields.nodeOrNull("numerator") != null;
            if (fields.nodeOrNull(key) != null && !pairAlreadyRead) {
                found.add(facts(key, fields.keyAt(key)));
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

    private Facts facts(String key, Span at) {
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
            case "faults" -> new Facts.Faults(faults(at), at);
            case "not-applicable" -> new Facts.NotApplicable(fields.said(key, Code.REASON_WITHOUT_WORDS), at);
            default -> proportion();
        };
    }

    /** Part and whole; 17/20 in one of the two places is told with both. */
    private Facts proportion() {
        return isShare("numerator", "denominator") || isShare("denominator", "numerator")
                ? new Facts.Unreadable(fields.at(), "")
                : new Facts.Proportion(fields.figure("numerator"), fields.figure("denominator"));
    }

    /** Whether under a key a part and its whole stand; what the other key says is kept where it is the same. */
    private boolean isShare(String key, String otherKey) {
        List<String> share = fields.node(key) instanceof Scalar written ? WrittenNumber.share(written.text()) : null;
        if (share == null) {
            return false;
        }
        String part = share.get(0);
        String whole = share.get(1);
        boolean isPart = key.equals("numerator");
        Node other = fields.node(otherKey);
        boolean same = other instanceof Scalar said && said.text().equals(isPart ? whole : part);
        String both = "numerator: " + part + (fields.isFlow() ? ", " : "\n") + "denominator: " + whole;
        Scalar written = (Scalar) Objects.requireNonNull(fields.node(key));
        problems.add(Diagnostic.of(Code.NOT_A_DECIMAL, written.span(), written.text())
                .writing(other == null ? both : !same ? null : isPart ? part : whole));
        return true;
    }

    private List<Facts.Fault> faults(Span at) {
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
}
