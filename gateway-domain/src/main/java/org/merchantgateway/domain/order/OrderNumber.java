package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The shop's number of an order, ANS..32, unique for the shop within the gateway. A number is used once: a declined order
 * is followed by one of another number. Source: payment.do, request parameters.
 *
 * @param value ANS..32
 */
public record OrderNumber(@Conforms("ANS..32") String value) {

    private static final Rule<String> RULE = Rule.of(OrderNumber.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not ANS..32
     */
    public OrderNumber {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param value ANS..32
     * @throws InvalidRequest if it is not
     */
    public static OrderNumber of(String value) {
        return new OrderNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
