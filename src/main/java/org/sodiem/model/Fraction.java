package org.sodiem.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact figure, in lowest terms: what rules weigh, so that a bound is never crossed by rounding.
 *
 * @param dividend whole, negative where the figure is
 * @param divisor whole, above 0
 */
public record Fraction(BigInteger dividend, BigInteger divisor) implements Comparable<Fraction> {

    private static final int SHORT = 62;

    /** Nothing. */
    public static final Fraction ZERO = of(BigDecimal.ZERO);

    /** A decimal as it is. */
    public static Fraction of(BigDecimal figure) {
        BigDecimal plain = figure.scale() < 0 ? figure.setScale(0) : figure;
        return reduced(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** A part of a whole, per cent; the whole is not zero. */
    public static Fraction percent(BigDecimal part, BigDecimal whole) {
        return of(part.movePointRight(2)).dividedBy(of(whole));
    }

    private static Fraction reduced(BigInteger dividend, BigInteger divisor) {
        return dividend.bitLength() <= SHORT && divisor.bitLength() <= SHORT && divisor.signum() != 0
                ? reducedShort(dividend.longValue(), divisor.longValue())
                : reducedLong(dividend, divisor);
    }

    /** The same of figures that a processor knows: nearly all are. */
    private static Fraction reducedShort(long dividend, long divisor) {
        long common = divisor;
        for (long rest = dividend; rest != 0; ) {
            long next = common % rest;
            common = rest;
            rest = next;
        }
        long whole = common < 0 == divisor < 0 ? common : -common;
        return new Fraction(BigInteger.valueOf(dividend / whole), BigInteger.valueOf(divisor / whole));
    }

    private static Fraction reducedLong(BigInteger dividend, BigInteger divisor) {
        BigInteger common = dividend.gcd(divisor);
        BigInteger sign = BigInteger.valueOf(divisor.signum());
        return new Fraction(
                dividend.divide(common).multiply(sign), divisor.divide(common).multiply(sign));
    }

    /** Both together. */
    public Fraction plus(Fraction other) {
        return reduced(
                dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    /** What is left. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.dividend.negate(), other.divisor));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return reduced(dividend.multiply(other.dividend), divisor.multiply(other.divisor));
    }

    /** The quotient; the other is not zero. */
    public Fraction dividedBy(Fraction other) {
        return reduced(dividend.multiply(other.divisor), divisor.multiply(other.dividend));
    }

    /** The smaller of both. */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of both. */
    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The largest whole number that is not above it. */
    public Fraction floor() {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return dividend.signum();
    }

    /** The figure, rounded once. */
    public BigDecimal rounded(Rounding rounding) {
        return rounding.divide(new BigDecimal(dividend), new BigDecimal(divisor));
    }

    @Override
    public int compareTo(Fraction other) {
        return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
    }
}
