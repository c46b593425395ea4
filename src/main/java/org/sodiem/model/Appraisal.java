package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
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
