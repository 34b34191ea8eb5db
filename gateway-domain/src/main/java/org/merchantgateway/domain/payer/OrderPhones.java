package org.merchantgateway.domain.payer;

import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.PhoneNumber;
import org.merchantgateway.domain.rule.Rules;

/**
 * The payer's telephone numbers ({@code orderPayerData}): each of 7 to 15 digits, after a plus sign, after {@code 00} or
 * alone; sent as it is. All may be missing. SOAP has no such field. It describes the payer, so it prints nothing. Source:
 * paymentorder.do, orderPayerData.
 *
 * @param home at home ({@code homePhone}); empty if it is not known
 * @param work at work ({@code workPhone}); empty if it is not known
 * @param mobile mobile ({@code mobilePhone}); empty if it is not known
 */
public record OrderPhones(
        Optional<@PhoneNumber String> home, Optional<@PhoneNumber String> work, Optional<@PhoneNumber String> mobile) {

    private static final Rules<OrderPhones> RULES = Rules.of(OrderPhones.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation
     */
    public OrderPhones {
        RULES.require(home, work, mobile);
    }

    /**
     * A mobile telephone number alone.
     *
     * @param mobile not null
     * @throws InvalidRequest if it is not a telephone number
     */
    public static OrderPhones ofMobile(String mobile) {
        return new OrderPhones(Optional.empty(), Optional.empty(), Optional.of(mobile));
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "OrderPhones";
    }
}
