package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The 3DS Server's id of one authentication with 3-D Secure 2: {@code threeDSServerTransId}. A UUID, as the schemes have it;
 * since the gateway issues it, up to 255 characters are accepted. Source: paymentorder.do, threeDSServerTransId, S[1..36].
 *
 * @param value what the gateway issued
 */
public record ThreeDsTransactionId(
        @Conforms(value = "ANS..255", documented = "ANS..36")
        String value) {

    private static final Rule<String> RULE = Rule.of(ThreeDsTransactionId.class);

    /**
     * Checks the value.
     *
     * @throws InvalidRequest if it is null or blank, has control characters or more than 255 characters
     */
    public ThreeDsTransactionId {
        RULE.require(value);
    }

    /**
     * An id of a raw value.
     *
     * @param value what the gateway issued; not trimmed
     * @throws InvalidRequest if it is null or blank, has control characters or more than 255 characters
     */
    public static ThreeDsTransactionId of(String value) {
        return new ThreeDsTransactionId(value);
    }

    /** The value itself: it may go to logs and into requests. */
    @Override
    public String toString() {
        return value;
    }
}
