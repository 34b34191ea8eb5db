package org.merchantgateway.simulator.core;

import java.util.Map;
import java.util.Optional;

/**
 * A request to pay an order by card, as it came; a blank text has become a missing one. Lives no longer than the request:
 * the number is kept masked and the CVC not at all.
 *
 * @param orderId the order
 * @param pan the card's number
 * @param cvc its verification code
 * @param year of its expiry, {@code YYYY}
 * @param month of its expiry, {@code MM}
 * @param cardholder the name on it
 * @param language ISO 639-1
 * @param ip the payer's address
 * @param email the payer's address
 * @param parameters additional parameters, in their order
 * @param threeDs what it says for 3-D Secure 2
 * @param payer data of the payer and of the delivery
 */
public record CardPayment(
        Optional<String> orderId,
        Optional<String> pan,
        Optional<String> cvc,
        Optional<String> year,
        Optional<String> month,
        Optional<String> cardholder,
        Optional<String> language,
        Optional<String> ip,
        Optional<String> email,
        Map<String, String> parameters,
        ThreeDsRequest threeDs,
        PayerData payer) {

    /** The order alone: everything else is the payer's. */
    @Override
    public String toString() {
        return "CardPayment[" + orderId.orElse("") + "]";
    }
}
