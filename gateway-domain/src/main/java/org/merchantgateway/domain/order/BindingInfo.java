package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The stored card of an order: {@code bindingInfo} of a status answer. Everything as it came.
 *
 * @param clientId the shop's id of the payer
 * @param bindingId the gateway's id of the stored card
 */
public record BindingInfo(Optional<String> clientId, Optional<String> bindingId) {

    @Override
    public String toString() {
        return "BindingInfo[" + clientId.map(Printable::of).orElse("?") + ", "
                + bindingId.map(Printable::of).orElse("?") + "]";
    }
}
