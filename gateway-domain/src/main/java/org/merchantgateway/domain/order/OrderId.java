package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The gateway's id of an order: {@code orderId}, {@code mdOrder}, {@code MDORDER} and {@code MD} are all this value. Most
 * are UUIDs. The manual says ANS..36; being issued by the gateway, up to 255 characters are taken. Source:
 * paymentOrderBinding.do, request parameters.
 *
 * @param value what the gateway issued
 */
public record OrderId(
        @Conforms(value = "ANS..255", documented = "ANS..36")
        String value) {

    private static final Rule<String> RULE = Rule.of(OrderId.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is blank, has control characters or more than 255 characters
     */
    public OrderId {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param value what the gateway issued
     * @throws InvalidRequest if it is blank, has control characters or more than 255 characters
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
