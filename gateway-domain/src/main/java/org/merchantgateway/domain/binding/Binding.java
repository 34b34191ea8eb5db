package org.merchantgateway.domain.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * A stored card. Everything as it came, neither checked nor converted except the id. To pay with it, use
 * {@link org.merchantgateway.domain.payment.PayByBinding}. Source: getBindings.do, response parameters.
 *
 * @param id the gateway's id of it
 * @param maskedPan such as {@code 411111**1111}; gateways mask in several ways; empty if the gateway leaves it out
 * @param expiryDate {@code YYYYMM}, valid to the end of that month; empty if the gateway leaves it out
 * @param clientId the shop's id of the payer; some gateways leave it out
 * @param paymentWay how it is paid with, such as {@code CARD_BINDING}; a gateway may send values that no manual lists
 * @param others everything else that the gateway says about it, by path, as it came
 */
public record Binding(
        BindingId id,
        Optional<String> maskedPan,
        Optional<String> expiryDate,
        Optional<String> clientId,
        Optional<String> paymentWay,
        Map<String, String> others) {

    /** Copies the map; the copy cannot be changed. */
    public Binding {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * A stored card of which the gateway says nothing else.
     *
     * @param id the gateway's id of it
     * @param maskedPan as the gateway masks it; empty if it is left out
     * @param expiryDate {@code YYYYMM}; empty if it is left out
     * @param clientId the shop's id of the payer; empty if it is left out
     * @param paymentWay such as {@code CARD_BINDING}; empty if it is left out
     */
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
        return "Binding[" + Printable.reference(id.value())
                + maskedPan.map(pan -> ", " + Printable.of(pan)).orElse("") + "]";
    }
}
