package org.merchantgateway.simulator.core;

import java.util.Map;
import java.util.Optional;

/**
 * A request to pay an order by a stored card, as it came; a blank text has become a missing one. Lives no longer than the
 * request.
 *
 * @param orderId the order
 * @param bindingId the stored card
 * @param language ISO 639-1
 * @param ip the payer's address. The manual has it mandatory; gateways take a request without one
 * @param cvc the card's verification code
 * @param email the payer's address
 * @param parameters additional parameters, of which an authentication that the shop made itself is looked at
 * @param threeDs what it says for 3-D Secure 2
 * @param payer data of the payer and of the delivery, which SOAP alone has here
 */
public record BindingPayment(
        Optional<String> orderId,
        Optional<String> bindingId,
        Optional<String> language,
        Optional<String> ip,
        Optional<String> cvc,
        Optional<String> email,
        Map<String, String> parameters,
        ThreeDsRequest threeDs,
        PayerData payer) {

    /** The order alone: everything else is the payer's. */
    @Override
    public String toString() {
        return "BindingPayment[" + orderId.orElse("") + "]";
    }
}
