package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * A token that a wallet (Android Pay, Google Pay, Apple Pay, Samsung Pay) gave for one payment, in Base64. Prints as stars.
 * Source: payment.do, paymentToken.
 *
 * @param value Base64, at most 8192 characters
 */
public record PaymentToken(@Base64Text(max = 8192) String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(PaymentToken.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not Base64, or too long
     */
    public PaymentToken {
        RULE.require(value);
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
