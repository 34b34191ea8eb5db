package org.merchantgateway.simulator.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the shop said about an order besides its money, checked.
 *
 * @param returnUrl where the payer goes after a payment, absolute
 * @param failUrl where the payer goes after a failed one, absolute
 * @param description free text
 * @param language of texts and pages
 * @param clientId the shop's id of the payer
 * @param bindingId the one stored card by which the order may be paid
 * @param email the payer's address
 * @param phone the payer's telephone
 * @param parameters additional parameters, in their order
 * @param features what the gateway is to do differently for this order
 * @param basket what is bought
 * @param callbackUrl where this order's notifications go, absolute, if the gateway is so set up
 */
public record Particulars(
        String returnUrl,
        Optional<String> failUrl,
        Optional<String> description,
        Language language,
        Optional<String> clientId,
        Optional<String> bindingId,
        Optional<String> email,
        Optional<String> phone,
        Map<String, String> parameters,
        Set<Feature> features,
        Optional<Basket> basket,
        Optional<String> callbackUrl) {

    public Particulars {
        // most orders have none, and an empty map that keeps its order takes 88 bytes
        parameters = parameters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        features = Set.copyOf(features);
    }

    Particulars withParameters(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new Particulars(
                returnUrl,
                failUrl,
                description,
                language,
                clientId,
                bindingId,
                email,
                phone,
                all,
                features,
                basket,
                callbackUrl);
    }
}
