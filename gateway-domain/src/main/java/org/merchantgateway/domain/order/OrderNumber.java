package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.NoCardNumber;
import org.merchantgateway.domain.notation.NoOuterBlanks;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Rule;

/**
 * The shop's number of an order, ANS..32, unique for the shop within the gateway. A number is used once: registering it
 * again is refused with error 1, even if the first order was never paid. After a declined order, register another with
 * a new number. Some gateways accept Latin letters and digits only (AN..32), others 36 characters, which fit a UUID: such
 * a number is made for the gateway's profile. It is printed as it is, so a card number that was typed here is refused. So
 * are blanks around it: some gateways cut them off, and two orders would have one number. Source: register.do, request
 * parameters.
 */
public final class OrderNumber {

    private static final Rule<String> RULE = Rule.of(OrderNumber.class);

    @Conforms("ANS..32")
    @NoCardNumber
    @NoOuterBlanks
    private final String value;

    /**
     * A number within the manual's limits.
     *
     * @param value 1 to 32 characters, not blank, without control characters or blanks around it, no card number
     * @throws InvalidRequest if it is null, not ANS..32, has blanks around it or is a card number; shows no digit of it
     */
    public OrderNumber(String value) {
        this.value = RULE.require(value);
    }

    private OrderNumber(String value, Limits limits) {
        this.value = Rule.require(value, OrderNumber.class, limits);
    }

    /**
     * A number of a raw value, within the manual's limits.
     *
     * @param value ANS..32; not trimmed
     * @throws InvalidRequest if it is null, not ANS..32, has blanks around it or is a card number; shows no digit of it
     */
    public static OrderNumber of(String value) {
        return new OrderNumber(value);
    }

    /**
     * A number of a raw value, for one gateway.
     *
     * @param value as the profile says, such as ANS..36; not trimmed
     * @param profile the gateway's; another one refuses the number before anything is sent
     * @throws InvalidRequest if it is null, does not conform, has blanks around it or is a card number; shows no digit
     *     of it
     */
    public static OrderNumber of(String value, Profile profile) {
        return within(value, profile.limits());
    }

    /**
     * The same by the gateway's limits, for builders.
     *
     * @param value as the limits say; not trimmed
     * @param limits the gateway's
     * @throws InvalidRequest as {@link #of(String, Profile)}
     */
    public static OrderNumber within(String value, Limits limits) {
        return new OrderNumber(value, limits);
    }

    /** The number as it is sent. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The value itself, as it is sent. */
    @Override
    public String toString() {
        return value;
    }
}
