package org.sodiem.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * What one office has found in one unit.
 *
 * @param source the file
 * @param office the office
 * @param whole false where something in the file was refused, so that a finding may be missing
 * @param passes its passes, in the file's order
 */
public record Appraisal(SourceFile source, String office, boolean whole, List<Pass> passes) {

    /** How a commit is written: at least so many digits that no other is likely to begin with them. */
    public static final String COMMIT = "[0-9a-f]{7,64}";

    public Appraisal {
        passes = List.copyOf(passes);
    }

    /** The pass that counts; null where there is none. */
    public @Nullable Pass latest() {
        return passes.stream()
                .max(Comparator.comparing(pass -> pass.number().value()))
                .orElse(null);
    }

    /** The passes by their numbers. */
    public List<Pass> inOrder() {
        List<Pass> inOrder = new ArrayList<>(passes);
        inOrder.sort(Comparator.comparing(pass -> pass.number().value()));
        return inOrder;
    }

    /** The same without a pass and those behind it. */
    Appraisal before(BigDecimal pass) {
        List<Pass> earlier = passes.stream()
                .filter(one -> one.number().value().compareTo(pass) < 0)
                .toList();
        return new Appraisal(source, office, whole, earlier);
    }

    /**
     * One pass.
     *
     * @param number the pass, from 1; the latest wins
     * @param against what was looked at: a round's id, or a commit; null where that is not said
     * @param agreesToRest whether it agrees to every component of the office that it names nowhere
     * @param except the components that are left out of that
     * @param findings what it finds, component by component
     * @param bonus what it finds of the bonuses claimed
     * @param penalties the penalties it enters
     */
    public record Pass(
            Located<BigDecimal> number,
            @Nullable Located<String> against,
            boolean agreesToRest,
            List<Located<String>> except,
            List<Finding> findings,
            List<Award> bonus,
            List<Penalty> penalties) {
        public Pass {
            except = List.copyOf(except);
            findings = List.copyOf(findings);
            bonus = List.copyOf(bonus);
            penalties = List.copyOf(penalties);
        }

        /** Whether it decides or asks anything of what the unit says; penalties are facts of their own. */
        public boolean judges() {
            return agreesToRest || !findings.isEmpty() || !bonus.isEmpty();
        }

        /** Whether it is the first, between which and the others units explain. */
        public boolean isFirst() {
            return number.value().compareTo(BigDecimal.ONE) <= 0;
        }

        /** What it finds of a component by name; null where it does not name it. */
        public @Nullable Finding finding(String component) {
            return findings.stream()
                    .filter(finding -> finding.component().value().equals(component))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether it agrees to a component that it does not name, where nothing is decided of it yet. */
        public boolean agreesInBulk(String component) {
            return agreesToRest
                    && finding(component) == null
                    && except.stream().noneMatch(one -> one.value().equals(component));
        }

        /** The penalty it enters under a code; null where it enters none. */
        public @Nullable Penalty penalty(String code) {
            return penalties.stream()
                    .filter(penalty -> penalty.code().value().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        /** What it finds of a bonus; null where it says nothing of it. */
        public @Nullable Award award(String code) {
            return bonus.stream()
                    .filter(award -> award.code().value().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What an office decides of a component. */
    public sealed interface Ruling {
        <R> R match(Each<R> each);
    }

    /** One answer for each kind of ruling. */
    public record Each<R>(
            Function<Agreed, R> agreed,
            Function<Given, R> given,
            Function<Corrected, R> corrected,
            Function<Deferred, R> deferred) {}

    /** What the unit says is right. */
    public record Agreed() implements Ruling {
        @Override
        public <R> R match(Each<R> each) {
            return each.agreed().apply(this);
        }
    }

    /**
     * So many points.
     *
     * @param points from 0 to the component's maximum
     */
    public record Given(Located<BigDecimal> points) implements Ruling {
        @Override
        public <R> R match(Each<R> each) {
            return each.given().apply(this);
        }
    }

    /**
     * Other figures, from which the component's rule gives the points; or that it does not apply.
     *
     * @param facts what is right
     */
    public record Corrected(Facts facts) implements Ruling {
        @Override
        public <R> R match(Each<R> each) {
            return each.corrected().apply(this);
        }
    }

    /** Nothing yet: the unit is asked to explain first. */
    public record Deferred() implements Ruling {
        @Override
        public <R> R match(Each<R> each) {
            return each.deferred().apply(this);
        }
    }

    /**
     * What is found of one component.
     *
     * @param component its code
     * @param ruling what is decided
     * @param reason why, or nothing
     * @param asks whether the unit is asked to explain
     */
    public record Finding(Located<String> component, Ruling ruling, String reason, boolean asks) {}

    /**
     * What is found of a bonus that a unit claims.
     *
     * @param code the bonus
     * @param points what it is worth; null where the claim is agreed to, its cases are counted, or nothing is decided yet
     * @param count how many cases there are; null where that is not said
     * @param reason why, or nothing
     * @param asks whether the unit is asked to explain
     */
    public record Award(
            Located<String> code,
            @Nullable Located<BigDecimal> points,
            @Nullable Located<BigDecimal> count,
            String reason,
            boolean asks) {

        /** Whether the claim is agreed to as it is. */
        public boolean isAgreed() {
            return points == null && count == null && !asks;
        }

        /** Whether it says what the bonus can be worth: no more than its most, in the set's scale, cases where there are some. */
        public boolean fits(Adjustment.Item item, Rounding rounding) {
            boolean tooMuch =
                    points != null && (points.value().compareTo(item.most()) > 0 || !rounding.holds(points.value()));
            return !tooMuch && (count == null || item.byCase());
        }

        /** What the bonus is worth, 0 where that cannot be; null where the claim is agreed to, or nothing is decided yet. */
        public @Nullable BigDecimal points(Adjustment.Item item, Rounding rounding) {
            if (!fits(item, rounding)) {
                return BigDecimal.ZERO;
            }
            return count != null ? item.points(count.value()) : points == null ? null : points.value();
        }
    }

    /**
     * Points to take off.
     *
     * @param code the penalty
     * @param count how often
     * @param reason why
     * @param asks whether the unit is asked to explain
     */
    public record Penalty(Located<String> code, BigDecimal count, String reason, boolean asks) {}
}
