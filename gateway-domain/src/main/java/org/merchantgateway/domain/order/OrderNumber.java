package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.NoCardNumber;
import org.merchantgateway.domain.notation.NoOuterBlanks;
import org.merchantgateway.domain.rule.Rule;

/**
 * The shop's number of an order, ANS..32, unique for the shop within the gateway. A number is used once: registering it
 * again is refused with error 1, even if the first order was never paid. After a declined order, register another with
 * a new number. Some gateways accept Latin letters and digits only (AN..32). It is printed as it is, so a card number
 * that was typed here is refused. So are blanks around it: some gateways cut them off, and two orders would have one
 * number. Source: register.do, request parameters.
 *
 * @param value 1 to 32 characters, not blank, without control characters or blanks around it, no card number
 */
public record OrderNumber(
        @Conforms("ANS..32") @NoCardNumber @NoOuterBlanks String value) {

    private static final Rule<String> RULE = Rule.of(OrderNumber.class);

    /**
     * Checks the value.
     *
     * @throws InvalidRequest if it is null, not ANS..32, has blanks around it or is a card number; shows no digit of it
     */
    public OrderNumber {
        RULE.require(value);
    }

    /**
     * A number of a raw value.
     *
     * @param value ANS..32; not trimmed
     * @throws InvalidRequest if it is null, not ANS..32, has blanks around it or is a card number; shows no digit of it
     */
    public static OrderNumber of(String value) {
        return new OrderNumber(value);
    }

    /** The value itself, as it is sent. */
    @Override
    public String toString() {
        return value;
    }
}
