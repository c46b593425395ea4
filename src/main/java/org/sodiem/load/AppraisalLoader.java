package org.sodiem.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.SpokenNames;
import org.sodiem.language.WrittenNumber;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Facts;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;

/** Reads {@code appraisal/OFFICE.yaml}. */
final class AppraisalLoader {

    private static final HeadKey PASSES =
            HeadKey.ofList("passes", List.of("pass", "agree", "scores", "bonus", "penalties"));
    private static final String AGREE = "agree";
    private static final String SCORE = "score";
    private static final String FIGURES = "figures";

    private final Problems problems;

    private AppraisalLoader(Problems problems) {
        this.problems = problems;
    }

    /** The office's passes; none where the file could not be read. */
    static Appraisal load(SourceFile file, String office, Problems problems) {
        long errors = problems.errors();
        AppraisalLoader loader = new AppraisalLoader(problems);
        List<Appraisal.Pass> passes = Fields.of(
                file,
                PASSES,
                problems,
                fields -> fields.fullListBy("pass", PASSES.name(), Integer.MAX_VALUE, loader::pass));
        return new Appraisal(file, office, problems.errors() == errors, passes == null ? List.of() : passes);
    }

    private Appraisal.Pass pass(Fields fields) {
        boolean all = fields.nodeOrNull(AGREE) != null;
        if (all) {
            fields.requiredWord(AGREE, "all");
        }
        return new Appraisal.Pass(
                fields.wholeOf("pass", 1, Limits.PASS),
                fields.optionalText("against"),
                all,
                except(fields, all),
                fields.pairs("scores").stream().map(this::finding).toList(),
                fields.pairs("bonus").stream().map(this::award).toList(),
                fields.pairs("penalties", AppraisalLoader::penalty));
    }

    /** What is agreed to is everything but some things; alone that says nothing. */
    private List<Located<String>> except(Fields fields, boolean all) {
        List<Located<String>> except = fields.references("except");
        if (!all && !except.isEmpty()) {
            problems.add(Code.MISSING_KEY, fields.keyAt("except"), AGREE);
        }
        return all ? except : List.of();
    }

    private Appraisal.Finding finding(Pair pair) {
        Located<String> code = Fields.name(pair);
        if (isAgreement(pair.value())) {
            return new Appraisal.Finding(code, new Appraisal.Agreed(), "", false);
        }
        if (pair.value() instanceof Scalar word && !word.isNull()) {
            problems.add(Diagnostic.of(Code.NOT_A_MAPPING, word.span()).writing(meant(word.text())));
            return new Appraisal.Finding(code, new Appraisal.Corrected(new Facts.Unreadable(code.at(), "")), "", false);
        }
        return Fields.of(pair.value(), problems, fields -> finding(code, fields));
    }

    private Appraisal.Finding finding(Located<String> code, Fields fields) {
        Located<BigDecimal> points = fields.has(SCORE) ? fields.decimal(SCORE) : null;
        Facts stated = FactsReader.read(fields, code.at(), problems);
        Facts figures = figures(fields, code.at());
        Facts facts = stated instanceof Facts.None ? figures : stated;
        if (!(stated instanceof Facts.None) && !(figures instanceof Facts.None)) {
            problems.add(Code.FACTS_OF_TWO_KINDS, fields.keyAt(FIGURES));
        }
        boolean asks = fields.flag("explain");
        String reason = fields.prose("reason");
        if (facts instanceof Facts.NotApplicable not && reason.isEmpty()) {
            reason = not.reason();
        }
        if (points != null && !(facts instanceof Facts.None)) {
            problems.add(Code.FACTS_OF_TWO_KINDS, fields.keyAt(SCORE));
        }
        if (!(facts instanceof Facts.None)) {
            return new Appraisal.Finding(code, new Appraisal.Corrected(facts), reason, asks);
        }
        if (points == null && !asks) {
            problems.add(Code.MISSING_KEY, fields.at(), SCORE);
        }
        Appraisal.Ruling ruling = points == null ? new Appraisal.Deferred() : new Appraisal.Given(points);
        return new Appraisal.Finding(code, ruling, reason, asks);
    }

    /** Named figures that are right; those that are not named are right as the unit states them. */
    private Facts figures(Fields fields, Span code) {
        long errors = problems.errors();
        List<Facts.Value> values = new ArrayList<>();
        for (Pair pair : fields.pairs(FIGURES)) {
            String id = Fields.name(pair).value();
            if (pair.value() instanceof Scalar scalar) {
                add(id, false, new Values(problems).signed(scalar), values);
            } else {
                Fields both = Fields.of(pair.value(), problems);
                add(id, false, both.optionalSigned("value"), values);
                add(id, true, both.optionalSigned("previous"), values);
                both.refuseOthers();
            }
        }
        if (problems.errors() > errors) {
            return new Facts.Unreadable(code, "");
        }
        return values.isEmpty()
                ? new Facts.None(code)
                : new Facts.Figures(values, values.get(0).value().at());
    }

    private static void add(
            String id, boolean previous, @Nullable Located<BigDecimal> value, List<Facts.Value> values) {
        if (value != null) {
            values.add(new Facts.Value(id, previous, value));
        }
    }

    private Appraisal.Award award(Pair pair) {
        Located<String> code = Fields.name(pair);
        if (isAgreement(pair.value())) {
            return new Appraisal.Award(code, null, null, "", false);
        }
        return Fields.of(pair.value(), problems, fields -> {
            boolean asks = fields.flag("explain");
            boolean counts = fields.has("count");
            boolean later = counts || (asks && !fields.has("points"));
            return new Appraisal.Award(
                    code,
                    later ? null : fields.decimal("points"),
                    counts ? fields.whole("count") : null,
                    fields.prose("reason"),
                    asks);
        });
    }

    /** The finding that a word or a number alone means; null where it means none. */
    private static @Nullable String meant(String word) {
        List<String> points = WrittenNumber.decimals(word);
        return points.size() == 1 ? "{score: " + points.get(0) + "}" : SpokenNames.meant(word, List.of(AGREE));
    }

    private static boolean isAgreement(Node node) {
        return node instanceof Scalar scalar && scalar.text().equals(AGREE);
    }

    private static Appraisal.Penalty penalty(Located<String> code, Fields fields) {
        return new Appraisal.Penalty(
                code, fields.whole("count").value(), fields.text("reason").value(), fields.flag("explain"));
    }
}
