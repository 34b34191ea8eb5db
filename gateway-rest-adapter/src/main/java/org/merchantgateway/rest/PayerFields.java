package org.merchantgateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;

/**
 * What a request says of the payer and of the delivery: JSON text in a field for each block, in JSON bodies an object.
 * Source: paymentorder.do, billingPayerData, shippingPayerData, preOrderPayerData, orderPayerData,
 * billingAndShippingAddressMatchIndicator.
 */
final class PayerFields {

    private static final List<String> BLOCKS =
            List.of("billingPayerData", "shippingPayerData", "preOrderPayerData", "orderPayerData");

    private PayerFields() {}

    /** Adds the fields, where the dialect has them. */
    static RestBody add(RestBody body, Optional<PayerDetails> payer) {
        if (lacksThem(body.profile())) {
            return body;
        }
        Map<String, Map<String, String>> blocks =
                payer.map(PayerDetails::blocks).orElse(Map.of());
        for (String block : BLOCKS) {
            body.add(block, Optional.ofNullable(blocks.get(block)).map(PayerFields::object));
        }
        return body.add("billingAndShippingAddressMatchIndicator", payer.flatMap(PayerDetails::matchIndicator));
    }

    private static JsonText object(Map<String, String> block) {
        return JsonText.of(json -> {
            for (Map.Entry<String, String> field : block.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
        });
    }

    /** Why a request with these data is refused; empty if it is not. */
    static Optional<String> lack(Optional<PayerDetails> payer, Profile profile) {
        return payer.filter(told -> !told.isEmpty() && lacksThem(profile))
                .map(any -> "the gateway of profile " + profile.name() + " has no fields for the payer's details");
    }

    /** Sberbank's dialect describes the payer among the parameters, under names of which no list is known. */
    private static boolean lacksThem(Profile profile) {
        return profile.bodies() == BodyStyle.JSON;
    }
}
