package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Exemption;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;

/** What one voice says about one component. */
public sealed interface Answer {

    /** Whose answer it is. */
    Voice voice();

    /** The entry in its file; null where the answer is none. */
    default @Nullable Entered entered() {
        return null;
    }

    /** The facts that its points come from: those of the entry, or others that an office finds; null where there are none. */
    default @Nullable Facts facts() {
        Entered entered = entered();
        return entered == null ? null : entered.entry().facts();
    }

    /** The share of the maximum that the survey's latest result gives, in per cent; null where the answer is none. */
    default @Nullable BigDecimal percent() {
        return null;
    }

    /** Nothing is said yet. */
    record Silent(Voice voice) implements Answer {}

    /**
     * The campaign has decided that the component does not apply to the unit.
     *
     * @param by the decision
     */
    record Exempted(Exemption by) implements Answer {

        @Override
        public Voice voice() {
            return Voice.SELF;
        }
    }

    /** The file of the answer cannot be read, so that it is unknown. */
    record Unread(Voice voice) implements Answer {}

    /**
     * An entry of the unit.
     *
     * @param entry the entry
     * @param file the file it stands in
     */
    record Entered(Entry entry, ScoreFile file) implements Answer {

        @Override
        public Voice voice() {
            return Voice.SELF;
        }

        @Override
        public Entered entered() {
            return this;
        }

        /** The document cited, null where the file does not define it. */
        public @Nullable Evidence evidence(Citation citation) {
            return file.evidence(citation.evidence().value());
        }

        /** The documents that it cites, in its order. */
        public List<Proof> proofs() {
            return entry.citations().stream()
                    .map(citation -> Proof.of(citation, evidence(citation)))
                    .toList();
        }

        boolean hasEvidence() {
            return entry.citations().stream().anyMatch(citation -> evidence(citation) != null);
        }
    }

    /**
     * A finding of an office.
     *
     * @param voice the first appraisal or the second
     * @param finding what it says
     * @param office who says it
     * @param against what was looked at, a round or a commit; nothing where that is not said
     * @param about what it is about
     */
    record Appraised(Voice voice, Appraisal.Finding finding, String office, String against, Answer about)
            implements Answer {

        @Override
        public @Nullable Entered entered() {
            return about.entered();
        }

        @Override
        public @Nullable Facts facts() {
            return finding.ruling() instanceof Appraisal.Corrected corrected ? corrected.facts() : about.facts();
        }
    }

    /**
     * A result of the survey.
     *
     * @param means what was found, one a group in the rule's order; one where all were asked together
     * @param percent the share of the maximum that it gives, in per cent
     */
    record Surveyed(List<BigDecimal> means, BigDecimal percent) implements Answer {

        public Surveyed {
            means = List.copyOf(means);
        }

        @Override
        public Voice voice() {
            return Voice.SURVEY;
        }
    }
}
