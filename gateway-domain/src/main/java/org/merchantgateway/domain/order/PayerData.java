package org.merchantgateway.domain.order;

import java.util.Optional;

/**
 * The payer's contact data: {@code payerData} of a status answer. Personal data: {@code toString} prints none of it.
 * Every component is the gateway's text, not checked, and empty if it was not answered. Source:
 * getOrderStatusExtended.do, response parameters.
 *
 * @param email the payer's email address
 * @param phone the payer's telephone number
 * @param postAddress the address for the delivery
 */
public record PayerData(Optional<String> email, Optional<String> phone, Optional<String> postAddress) {

    /** Prints none of the payer's data. */
    @Override
    public String toString() {
        return "PayerData[***]";
    }
}
