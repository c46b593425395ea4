package org.sodiem.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * What one office has found in one unit.
 *
 * @param source the file
 * @param office the office
 * @param passes its passes, in the file's order
 */
public record Appraisal(SourceFile source, String office, List<Pass> passes) {

    public Appraisal {
        passes = List.copyOf(passes);
    }

    /** The pass that counts; null where there is none. */
    public @Nullable Pass latest() {
        return passes.stream()
                .max(Comparator.comparing(pass -> pass.number().value()))
                .orElse(null);
    }

    /**
     * One pass.
     *
     * @param number the pass, from 1; the latest wins
     * @param penalties the penalties it enters
     */
    public record Pass(Located<BigDecimal> number, List<Penalty> penalties) {
        public Pass {
            penalties = List.copyOf(penalties);
        }
    }

    /**
     * Points to take off.
     *
     * @param code the penalty
     * @param count how often
     * @param reason why
     */
    public record Penalty(Located<String> code, BigDecimal count, String reason) {}
}
