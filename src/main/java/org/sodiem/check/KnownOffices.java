package org.sodiem.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Commitment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** Every office that is named is defined, and every component has a lead office. */
final class KnownOffices implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        known(book, book.campaign().coordinator(), problems);
        for (CriteriaSet set : book.criteria()) {
            Set<Located<String>> offices = new LinkedHashSet<>();
            for (Component component : set.components()) {
                if (component.lead() != null) {
                    offices.add(component.lead());
                } else {
                    problems.add(
                            Code.COMPONENT_WITHOUT_LEAD,
                            component.code().at(),
                            component.code().value());
                }
                offices.addAll(component.grounds().helps());
            }
            offices.forEach(office -> known(book, office, problems));
        }
        book.plan().tasks().stream()
                .flatMap(task -> task.offices().stream())
                .forEach(office -> known(book, office, problems));
        for (Submission submission : book.submissions()) {
            for (ScoreFile file : submission.scores()) {
                if (file.office() != null) {
                    fileOf(book, file.office(), file.source(), problems);
                }
            }
            for (TaskFile file : submission.undertaken().tasks()) {
                if (file.office() != null) {
                    fileOf(book, file.office(), file.documents().source(), problems);
                }
            }
            for (Commitment signed : submission.undertaken().commitments()) {
                if (signed.office() != null) {
                    fileOf(book, signed.office(), signed.source(), problems);
                }
            }
            for (Appraisal appraisal : submission.appraisals()) {
                fileOf(book, appraisal.office(), appraisal.source(), problems);
            }
        }
    }

    private static void known(ScoreBook book, Located<String> office, Problems problems) {
        if (book.office(office.value()) == null) {
            problems.add(Diagnostic.unknown(Code.UNKNOWN_OFFICE, office, offices(book)));
        }
    }

    /** A file is called by its office: what is to be written instead is its name. */
    private static void fileOf(ScoreBook book, String office, SourceFile file, Problems problems) {
        if (book.office(office) == null) {
            Located<String> named = new Located<>(office, Span.ofWhole(file.path()));
            String meant = Meant.by(office, offices(book));
            problems.add(Diagnostic.unknown(Code.UNKNOWN_OFFICE, named, offices(book))
                    .writing(meant == null ? List.of() : List.of(meant + ".yaml")));
        }
    }

    private static List<Meant.Known> offices(ScoreBook book) {
        return book.offices().stream()
                .map(one -> Meant.Known.of(one.id(), one.title()))
                .toList();
    }
}
