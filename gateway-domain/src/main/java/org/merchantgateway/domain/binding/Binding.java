package org.merchantgateway.domain.binding;

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
 */
public record Binding(
        BindingId id,
        Optional<String> maskedPan,
        Optional<String> expiryDate,
        Optional<String> clientId,
        Optional<String> paymentWay) {

    /** The id and the card as the gateway masks it; nothing about the payer. */
    @Override
    public String toString() {
        return "Binding[" + Printable.of(id.value())
                + maskedPan.map(pan -> ", " + Printable.of(pan)).orElse("") + "]";
    }
}
