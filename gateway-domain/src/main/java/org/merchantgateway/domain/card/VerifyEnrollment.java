package org.merchantgateway.domain.card;

import java.util.List;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks whether a card takes part in 3-D Secure. {@code verifyEnrollment.do}, {@code verifyEnrollment}. Source:
 * verifyEnrollment.do, request parameters, which describe {@code pan} as the masked number of a payment's card; it is the
 * whole number.
 *
 * @param pan the card's number
 */
public record VerifyEnrollment(Pan pan) implements Operation<Enrollment> {

    private static final Rules<VerifyEnrollment> RULES = Rules.of(VerifyEnrollment.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is missing
     */
    public VerifyEnrollment {
        RULES.require(pan);
    }

    /**
     * Asks about a number.
     *
     * @throws InvalidRequest if it is not 13 to 19 digits or fails the Luhn check
     */
    public static VerifyEnrollment of(String pan) {
        return new VerifyEnrollment(Pan.of(pan));
    }

    @Override
    public String name() {
        return "verify-enrollment";
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public Reference reference() {
        return Reference.none();
    }

    @Override
    public List<String> secrets() {
        return List.of(pan.reveal());
    }
}
