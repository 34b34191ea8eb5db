package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.order.PaymentScheme;

/**
 * A request to register an order, as it came over whichever wire: nothing in it is checked yet. A blank text has become a
 * missing one.
 *
 * @param scheme one-phase or two-phase
 * @param orderNumber the shop's number
 * @param amount minor units
 * @param currency numeric ISO 4217
 * @param returnUrl where the payer goes after a payment
 * @param failUrl where the payer goes after a failed one
 * @param description free text
 * @param language ISO 639-1
 * @param clientId the shop's id of the payer
 * @param bindingId the one stored card by which the order may be paid
 * @param merchantLogin for whom the order is registered
 * @param email the payer's address
 * @param phone the payer's telephone
 * @param sessionTimeoutSecs how long it may be paid
 * @param expirationDate until when it may be paid; goes before the former
 * @param parameters additional parameters, in their order
 * @param features what the gateway is to do differently for this order
 * @param basket what is bought
 * @param dynamicCallbackUrl where this order's notifications go, if the gateway is so set up
 */
public record Registration(
        PaymentScheme scheme,
        Optional<String> orderNumber,
        Optional<String> amount,
        Optional<String> currency,
        Optional<String> returnUrl,
        Optional<String> failUrl,
        Optional<String> description,
        Optional<String> language,
        Optional<String> clientId,
        Optional<String> bindingId,
        Optional<String> merchantLogin,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> sessionTimeoutSecs,
        Optional<Instant> expirationDate,
        Map<String, String> parameters,
        List<String> features,
        Optional<Basket> basket,
        Optional<String> dynamicCallbackUrl) {

    /** The same with the value of a parameter that a later release takes. */
    public Registration later(Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put("addedLater", value.get());
        return new Registration(
                scheme,
                orderNumber,
                amount,
                currency,
                returnUrl,
                failUrl,
                description,
                language,
                clientId,
                bindingId,
                merchantLogin,
                email,
                phone,
                sessionTimeoutSecs,
                expirationDate,
                more,
                features,
                basket,
                dynamicCallbackUrl);
    }
}
