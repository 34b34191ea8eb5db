package org.merchantgateway.domain.money;

import java.math.BigDecimal;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;

/**
 * An amount of money in minor units (kopecks, cents) of a currency that the context names: 0 to 999,999,999,999, which the
 * manual writes {@code N..12}.
 *
 * @param minor minor units
 */
public record Amount(long minor) implements Comparable<Amount> {

    /** The greatest amount: twelve digits. */
    public static final long MAX_MINOR = 999_999_999_999L;

    public static final Amount ZERO = new Amount(0);

    private static final Notation NOTATION = Notation.parse("N..12");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is negative or has more than twelve digits
     */
    public Amount {
        if (minor < 0 || minor > MAX_MINOR) {
            throw InvalidRequest.of("amount", "must be N..12 in minor units", "got " + minor);
        }
    }

    /**
     * An amount in minor units.
     *
     * @throws InvalidRequest if it is negative or has more than twelve digits
     */
    public static Amount ofMinor(long minor) {
        return new Amount(minor);
    }

    /**
     * Reads minor units, written in ASCII digits only.
     *
     * @throws InvalidRequest if the text is anything else: a fraction, a sign, an exponent, more than twelve digits
     */
    public static Amount parse(String digits) {
        if (!NOTATION.matches(digits)) {
            throw InvalidRequest.of("amount", "must be N..12 in minor units", "got another text");
        }
        return new Amount(Long.parseLong(digits));
    }

    /**
     * The sum of both.
     *
     * @throws InvalidRequest if the sum has more than twelve digits
     */
    public Amount plus(Amount other) {
        return new Amount(minor + other.minor);
    }

    /**
     * The difference of both.
     *
     * @throws InvalidRequest if the other is more than this
     */
    public Amount minus(Amount other) {
        return new Amount(minor - other.minor);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** The same amount in the currency's main unit, such as 2300.00 for 230000 kopecks. */
    public BigDecimal inMajor(Currency currency) {
        return BigDecimal.valueOf(minor, currency.minorDigits());
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(minor, other.minor);
    }

    /** The minor units as digits, as both wires write them. */
    @Override
    public String toString() {
        return Long.toString(minor);
    }
}
