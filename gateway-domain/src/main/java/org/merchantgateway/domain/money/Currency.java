package org.merchantgateway.domain.money;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.rule.Rule;

/**
 * A currency by its numeric ISO 4217 code, leading zeros kept: {@code 643}, {@code 978}, {@code 051}.
 *
 * <p>Only the form is checked: three digits that ISO 4217 does not assign are accepted, because a gateway may know
 * codes that the JDK does not. Two currencies are equal if their codes are equal; to treat the old and the new code of
 * the rouble as one, use {@link #sameAs}. Source: register.do, currency.
 *
 * @param code three ASCII digits: {@code 643}; for the letters, {@code RUB}, there is {@link #of}
 */
public record Currency(
        @Conforms(value = "N3", field = "currency") String code) {

    // before the constants: they are checked by it
    private static final Rule<String> CODE = Rule.of(Currency.class);

    private static final Notation LETTERS = Notation.parse("A3");

    /** The Russian rouble. */
    public static final Currency RUB = new Currency("643");

    /** The euro. */
    public static final Currency EUR = new Currency("978");
    /** The United States dollar. */
    public static final Currency USD = new Currency("840");

    /** The rouble's code until 1998, which older gateways still answer. */
    private static final String WITHDRAWN_ROUBLE = "810";

    /** The JDK's currencies by numeric code. A class of its own, so that they are read only when first needed. */
    private static final class Known {
        static final Map<String, java.util.Currency> BY_CODE = java.util.Currency.getAvailableCurrencies().stream()
                .collect(
                        Collectors.toMap(java.util.Currency::getNumericCodeAsString, Function.identity(), (a, b) -> a));

        /** Numeric codes by letters; those that were never given a number are left out. */
        static final Map<String, String> BY_LETTERS = java.util.Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getNumericCode() > 0)
                .collect(Collectors.toMap(
                        java.util.Currency::getCurrencyCode, java.util.Currency::getNumericCodeAsString));
    }

    /**
     * Checks the form of the code.
     *
     * @throws InvalidRequest if it is null or not three digits
     */
    public Currency {
        CODE.require(code);
    }

    /**
     * A currency by its numeric code or by its letters.
     *
     * @param code three ASCII digits, leading zeros included, or the upper-case letters of a currency that the JDK knows:
     *     {@code 643} and {@code RUB} are the same
     * @throws InvalidRequest if it is null, neither three digits nor three letters, or of letters that the JDK does not
     *     know
     */
    public static Currency of(String code) {
        return code != null && LETTERS.matches(code) ? ofLetters(code) : new Currency(code);
    }

    private static Currency ofLetters(String letters) {
        return Optional.ofNullable(Known.BY_LETTERS.get(letters))
                .map(Currency::new)
                .orElseThrow(
                        () -> InvalidRequest.of("code", "must be N3 or the letters of a currency", "got " + letters));
    }

    /**
     * Whether both codes mean one currency: 810 and 643 are both the rouble. Use this instead of {@code equals} to
     * compare a currency from an answer with the one that was requested.
     *
     * @param other not null
     */
    public boolean sameAs(Currency other) {
        return canonical().equals(other.canonical());
    }

    /**
     * How many decimal digits the minor unit has: 2 for the rouble, 0 for the yen.
     *
     * @return 0 or more; 2 where the JDK does not know the code, 0 where ISO 4217 defines no minor unit (such as gold)
     */
    public int minorDigits() {
        java.util.Currency known = Known.BY_CODE.get(canonical());
        return known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
    }

    private String canonical() {
        return code.equals(WITHDRAWN_ROUBLE) ? RUB.code : code;
    }

    /** The three digits, leading zeros included. */
    @Override
    public String toString() {
        return code;
    }
}
