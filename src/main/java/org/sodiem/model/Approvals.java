package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.sodiem.source.Located;

/**
 * What the head of a unit has approved, round by round.
 *
 * @param documents the documents that the file defines, each cited where it proves an approval
 * @param all the approvals, in the file's order
 */
public record Approvals(ScoreFile documents, List<Approval> all) {

    public Approvals {
        all = List.copyOf(all);
    }

    /**
     * One approval.
     *
     * @param of what is approved: a round's id, or a commit
     * @param name who approves
     * @param position what he or she is
     * @param date the day of signing
     * @param report the signed report
     */
    public record Approval(
            Located<String> of, String name, String position, Located<LocalDate> date, List<Citation> report) {

        public Approval {
            report = List.copyOf(report);
        }

        /** The same approval without any place in its file. */
        Approval withoutPlaces() {
            return new Approval(
                    Located.nowhere(of.value()),
                    name,
                    position,
                    Located.nowhere(date.value()),
                    report.stream().map(Citation::withoutPlaces).toList());
        }
    }

    /** The same approvals without any place in their file. */
    Approvals withoutPlaces() {
        return new Approvals(
                documents.withoutPlaces(),
                all.stream().map(Approval::withoutPlaces).toList());
    }
}
