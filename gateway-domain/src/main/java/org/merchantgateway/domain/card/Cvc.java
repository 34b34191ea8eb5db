package org.merchantgateway.domain.card;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A card's verification code (CVC, CVV, CID): three digits, four for some schemes. Never stored, never logged, and
 * prints as three stars. Source: paymentOrderBinding.do, {@code cvc}, which is typed N3.
 */
public final class Cvc extends SecretText {

    private static final Rule<String> RULE = Rule.of(Cvc.class);

    @Conforms(value = "N3...4", documented = "N3")
    private final transient String value;

    private Cvc(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A card's verification code. Whether it belongs to the card only the issuer knows.
     *
     * @param digits three or four, leading zeros kept
     * @throws InvalidRequest if it is missing or anything else; shows no digit of it
     */
    public static Cvc of(String digits) {
        return new Cvc(digits);
    }

    /** The digits, as they are sent. Never log or store them, not even encrypted. */
    @Override
    public String reveal() {
        return value;
    }
}
