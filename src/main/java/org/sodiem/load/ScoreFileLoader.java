package org.sodiem.load;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Claim;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;

/** Reads a file of scores, of a whole unit or of one office; and one of results of other indexes. */
final class ScoreFileLoader {

    private static final HeadKey SCORES =
            HeadKey.ofCodes("scores", "unit", "office", "as-of", "evidence", "figures", "bonus", "penalty");
    private static final HeadKey RESULTS = HeadKey.ofCodes("results", "evidence");

    private final Problems problems;
    private long confined;

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
        Fields fields = Fields.ofMapping(file, SCORES, problems);
        if (fields == null) {
            return ScoreFile.unreadable(file, office);
        }
        heading(fields, unit, office, problems);
        Located<LocalDate> asOf = fields.optionalLastDate("as-of");
        DocumentReader documents = new DocumentReader(fields, problems);
        confined += documents.errors();
        ScoreFile scores = new ScoreFile(
                file,
                office,
                true,
                asOf,
                documents.all(),
                each(fields.pairs("figures"), pair -> documents.figure(pair, true)),
                each(fields.pairs(SCORES.name()), pair -> entry(pair, documents)),
                fields.pairs("bonus").stream()
                        .map(pair -> claim(pair, documents))
                        .toList(),
                fields.pairs("penalty").stream()
                        .map(pair -> claim(pair, documents))
                        .toList());
        fields.refuseOthers();
        return scores;
    }

    /** The results of other indexes: values with the documents that say them. */
    ScoreFile results(SourceFile file) {
        return DocumentReader.file(file, RESULTS, problems, (fields, documents) -> {
            confined += documents.errors();
            return each(fields.pairs(RESULTS.name()), pair -> entry(pair, documents));
        });
    }

    /** In whose name a file says it is, which its place has to agree with. */
    static void heading(Fields fields, String unit, @Nullable String office, Problems problems) {
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

    /** The errors so far that concern one entry, figure or document, which bear them themselves. */
    long confined() {
        return confined;
    }

    private <T> List<T> each(List<Pair> pairs, Function<Pair, T> reader) {
        long before = problems.errors();
        List<T> read = pairs.stream().map(reader).toList();
        confined += problems.errors() - before;
        return read;
    }

    private Entry entry(Pair pair, DocumentReader documents) {
        Located<String> code = Fields.name(pair);
        if (Fields.isNothing(pair)) {
            return Entry.saying(code, List.of(), "");
        }
        Facts unreadable = new Facts.Unreadable(code.at(), "");
        if (!(pair.value() instanceof Mapping)) {
            WrongShape.noMapping(pair.value(), problems);
            return Entry.saying(code, List.of(), "").with(unreadable);
        }
        Fields fields = Fields.of(pair.value(), problems);
        Entry entry = new Entry(
                code,
                FactsReader.read(fields, code.at(), problems),
                fields.optionalDecimal("score"),
                documents.citations(fields),
                fields.prose("note"),
                fields.optionalLastDate("as-of"));
        long errors = problems.errors();
        fields.refuseOthers();
        return problems.errors() > errors ? entry.with(unreadable) : entry;
    }

    /** A bonus claimed or a penalty declared, with the number of its cases where there is one. */
    private Claim claim(Pair pair, DocumentReader documents) {
        Located<String> code = Fields.name(pair);
        return Fields.isNothing(pair)
                ? new Claim(code, null, List.of(), "")
                : Fields.of(
                        pair.value(),
                        problems,
                        fields -> new Claim(
                                code,
                                fields.has("count") ? fields.whole("count") : null,
                                documents.citations(fields),
                                fields.prose("note")));
    }
}
