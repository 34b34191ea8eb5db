package org.merchantgateway.domain.money;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * A currency by its numeric ISO 4217 code, leading zeros kept: {@code 643}, {@code 978}, {@code 051}.
 *
 * @param code three digits
 */
public record Currency(@Conforms("N3") String code) {

    // before the constants: they are checked by it
    private static final Rule<String> CODE = Rule.of(Currency.class);

    /** The Russian rouble. */
    public static final Currency RUB = new Currency("643");

    public static final Currency EUR = new Currency("978");
    public static final Currency USD = new Currency("840");

    /** The rouble's code until 1998, which older gateways still answer. */
    private static final String WITHDRAWN_ROUBLE = "810";

    private static final class Known {
        static final Map<String, java.util.Currency> BY_CODE = java.util.Currency.getAvailableCurrencies().stream()
                .collect(
                        Collectors.toMap(java.util.Currency::getNumericCodeAsString, Function.identity(), (a, b) -> a));
    }

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not three digits
     */
    public Currency {
        CODE.require(code);
    }

    /**
     * A currency by its numeric code.
     *
     * @throws InvalidRequest if it is not three digits
     */
    public static Currency of(String code) {
        return new Currency(code);
    }

    /** Whether both are one currency: 810 and 643 are both the rouble. */
    public boolean sameAs(Currency other) {
        return canonical().equals(other.canonical());
    }

    /** How many digits the minor unit has: 2 for the rouble, 0 for the yen; 2 where the JDK does not know the currency. */
    public int minorDigits() {
        java.util.Currency known = Known.BY_CODE.get(canonical());
        return known == null ? 2 : Math.max(0, known.getDefaultFractionDigits());
    }

    private String canonical() {
        return code.equals(WITHDRAWN_ROUBLE) ? RUB.code : code;
    }

    @Override
    public String toString() {
        return code;
    }
}
