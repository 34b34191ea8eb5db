package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The gateway's id of an order: {@code orderId}, {@code mdOrder}, {@code MDORDER} and {@code MD} are all this value. It
 * is in the answer to a registration; store it, since all later requests need it. Most are UUIDs. The manual says
 * ANS..36; since the gateway issues it, up to 255 characters are accepted. Two ids are equal if their texts are: case
 * matters. Source: paymentOrderBinding.do, request parameters.
 *
 * @param value what the gateway issued
 */
public record OrderId(
        @Conforms(value = "ANS..255", documented = "ANS..36")
        String value) {

    private static final Rule<String> RULE = Rule.of(OrderId.class);

    /**
     * Checks the value.
     *
     * @throws InvalidRequest if it is null or blank, has control characters or more than 255 characters
     */
    public OrderId {
        RULE.require(value);
    }

    /**
     * An id of a raw value, such as one that the shop stored.
     *
     * @param value what the gateway issued; not trimmed
     * @throws InvalidRequest if it is null or blank, has control characters or more than 255 characters
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    /** The value itself: it may go to logs and into requests. */
    @Override
    public String toString() {
        return value;
    }
}
