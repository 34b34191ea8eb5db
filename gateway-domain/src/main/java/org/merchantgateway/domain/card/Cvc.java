package org.merchantgateway.domain.card;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * A card's verification code (CVC, CVV2): three digits, or four where the scheme has them. Is never stored, and prints as
 * three stars. Source: paymentOrderBinding.do, {@code cvc}, typed N3.
 *
 * @param value the digits
 */
public record Cvc(
        @Conforms(value = "N3...4", documented = "N3") String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(Cvc.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not three or four digits
     */
    public Cvc {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param digits the digits
     * @throws InvalidRequest if it is not three or four digits
     */
    public static Cvc of(String digits) {
        return new Cvc(digits);
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
