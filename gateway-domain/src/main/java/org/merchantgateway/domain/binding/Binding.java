package org.merchantgateway.domain.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * A stored card. Everything as it came. Source: getBindings.do, response parameters.
 *
 * @param id the gateway's id of it
 * @param maskedPan such as {@code 411111**1111}; gateways mask in several ways
 * @param expiryDate {@code YYYYMM}
 * @param clientId the shop's id of the payer; some gateways leave it out
 * @param paymentWay how it is paid with, such as {@code CARD_BINDING}; open
 * @param others whatever else the gateway says of it, by path, as it came
 */
public record Binding(
        BindingId id,
        Optional<String> maskedPan,
        Optional<String> expiryDate,
        Optional<String> clientId,
        Optional<String> paymentWay,
        Map<String, String> others) {

    public Binding {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** A stored card of which the gateway says nothing else. */
    public Binding(
            BindingId id,
            Optional<String> maskedPan,
            Optional<String> expiryDate,
            Optional<String> clientId,
            Optional<String> paymentWay) {
        this(id, maskedPan, expiryDate, clientId, paymentWay, Map.of());
    }

    /** The id and the card as the gateway masks it; nothing about the payer. */
    @Override
    public String toString() {
        return "Binding[" + Printable.of(id.value())
                + maskedPan.map(pan -> ", " + Printable.of(pan)).orElse("") + "]";
    }
}
