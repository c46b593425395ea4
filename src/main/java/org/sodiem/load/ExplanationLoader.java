package org.sodiem.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;

/** Reads {@code explanations.yaml}: what a unit answers to its appraisers. */
final class ExplanationLoader {

    private static final HeadKey EXPLANATIONS = HeadKey.ofCodes("explanations", "evidence");

    private ExplanationLoader() {}

    /** Of a component, bonus or penalty words, and further documents. */
    static ScoreFile load(SourceFile file, Problems problems) {
        return DocumentReader.file(
                file,
                EXPLANATIONS,
                problems,
                (fields, documents) -> fields.pairs(EXPLANATIONS.name()).stream()
                        .map(pair -> explanation(pair, documents, problems))
                        .toList());
    }

    private static Entry explanation(Pair pair, DocumentReader documents, Problems problems) {
        Located<String> code = Fields.name(pair);
        if (Fields.isNothing(pair)) {
            return Entry.saying(code, List.of(), "");
        }
        if (pair.value() instanceof Scalar words && Values.isSaid(words.text())) {
            problems.add(Diagnostic.of(Code.NOT_A_MAPPING, words.span()).writing(asText(words.text())));
            return Entry.saying(code, List.of(), "");
        }
        return Fields.of(pair.value(), problems, fields -> {
            Located<String> text = fields.requiredProse("text");
            boolean said = Values.isSaid(text.value());
            if (!text.value().isEmpty() && !said) {
                problems.add(Code.EXPLANATION_WITHOUT_WORDS, text.at(), code.value());
            }
            return Entry.saying(code, documents.citations(fields), said ? text.value() : "");
        });
    }

    /** Words that stand where a key for them is missing, with the key; null where they take more than a line. */
    private static @Nullable String asText(String words) {
        return words.contains("\n")
                ? null
                : "{text: \"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
