package org.merchantgateway.domain.card;

import java.util.List;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks whether a card takes part in 3-D Secure. {@code verifyEnrollment.do}, {@code verifyEnrollment}. Source:
 * verifyEnrollment.do, request parameters, which describe {@code pan} as the masked number of a payment's card; it is
 * the whole number.
 *
 * <p>Concerns no order and moves no money, so it may be repeated. The gateway refuses with code 6 if it finds nothing
 * for the number.
 *
 * @param pan the card's number
 */
public record VerifyEnrollment(Pan pan) implements Operation<Enrollment> {

    private static final Rules<VerifyEnrollment> RULES = Rules.of(VerifyEnrollment.class);

    /**
     * Checks that the number is present; {@link Pan} has checked its digits.
     *
     * @throws InvalidRequest if it is null
     */
    public VerifyEnrollment {
        RULES.require(pan);
    }

    /**
     * Asks about a number.
     *
     * @param pan 13 to 19 digits, without blanks
     * @throws InvalidRequest if it is missing, is not 13 to 19 digits or fails the Luhn check; shows no digit of it
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

    /** None: the request concerns a card, not an order. */
    @Override
    public Reference reference() {
        return Reference.none();
    }

    /** The number: adapters redact it from the gateway's answers. */
    @Override
    public List<String> secrets() {
        return List.of(pan.reveal());
    }
}
