package org.merchantgateway.domain.money;

import java.math.BigDecimal;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Printable;

/**
 * An amount of money in minor units (kopecks, cents): 0 to 999,999,999,999, which the manual writes {@code N..12}.
 *
 * <p>The amount does not know its currency: the order, or the line of a cart, names it. Adding or comparing two amounts
 * is right only if both are in the same currency; nothing checks that here.
 *
 * <p>Source: register.do, amount.
 *
 * @param minor minor units, 0 to {@link #MAX_MINOR}
 */
public record Amount(long minor) implements Comparable<Amount> {

    /** The greatest amount in minor units: twelve digits. */
    public static final long MAX_MINOR = 999_999_999_999L;

    /** No money. Some requests read an amount of 0 as "the whole amount": see the request that takes it. */
    public static final Amount ZERO = new Amount(0);

    private static final Notation NOTATION = Notation.parse("N..12");

    /**
     * Checks the range.
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
     * @param minor minor units, 0 to {@link #MAX_MINOR}: 230000 for 2300.00 roubles
     * @throws InvalidRequest if it is negative or has more than twelve digits
     */
    public static Amount ofMinor(long minor) {
        return new Amount(minor);
    }

    /**
     * An amount in the currency's main unit, such as 12.50 roubles or 1250 yen.
     *
     * @param major 0 or more; not null. Trailing zeros count for nothing: 12.5, 12.50 and 12.500 are one amount
     * @param currency decides how many digits may stand after the point; not null
     * @return the same in minor units: 1250 for 12.50 roubles. Nothing is rounded
     * @throws InvalidRequest if there is a fraction of a minor unit, or the minor units are not {@code N..12}
     */
    public static Amount ofMajor(BigDecimal major, Currency currency) {
        String got = "got " + Printable.of(major.toString());
        if (major.signum() < 0 || major.compareTo(BigDecimal.valueOf(MAX_MINOR, currency.minorDigits())) > 0) {
            throw InvalidRequest.of("amount", "must be N..12 in minor units", got);
        }
        BigDecimal minor = major.movePointRight(currency.minorDigits()).stripTrailingZeros();
        if (minor.scale() > 0) {
            String rule =
                    "must have at most " + currency.minorDigits() + " digits after the point in currency " + currency;
            throw InvalidRequest.of("amount", rule, got);
        }
        return new Amount(minor.longValueExact());
    }

    /**
     * Reads minor units, written in ASCII digits only.
     *
     * @param digits 1 to 12 digits, not null; leading zeros are allowed, blanks are not
     * @return the amount; {@code "230000"} is 2300.00 roubles
     * @throws InvalidRequest if the text is anything else: empty, a fraction, a sign, an exponent, more than twelve
     *     digits. The message does not show the text
     */
    public static Amount parse(String digits) {
        if (!NOTATION.matches(digits)) {
            throw InvalidRequest.of("amount", "must be N..12 in minor units", "got another text");
        }
        return new Amount(Long.parseLong(digits));
    }

    /**
     * The sum of both amounts.
     *
     * @param other an amount in the same currency, which is not checked
     * @throws InvalidRequest if the sum has more than twelve digits
     */
    public Amount plus(Amount other) {
        return new Amount(minor + other.minor);
    }

    /**
     * This amount less the other.
     *
     * @param other an amount in the same currency, at most as great as this one
     * @return the difference, 0 if both are equal
     * @throws InvalidRequest if the other is more than this
     */
    public Amount minus(Amount other) {
        return new Amount(minor - other.minor);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /**
     * The same amount in the currency's main unit, such as 2300.00 for 230000 kopecks.
     *
     * @param currency the currency of this amount; it decides how many digits stand after the point
     * @return a decimal with exactly {@link Currency#minorDigits()} digits after the point. It is meant for display:
     *     requests carry minor units
     */
    public BigDecimal inMajor(Currency currency) {
        return BigDecimal.valueOf(minor, currency.minorDigits());
    }

    /** Orders by minor units; right only for two amounts in the same currency. */
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
