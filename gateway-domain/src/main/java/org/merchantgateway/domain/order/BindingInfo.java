package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The stored card (binding) that belongs to an order: {@code bindingInfo} of a status answer. Every component is the
 * gateway's text, not checked. A payment with a stored card needs the binding id. Source: getOrderStatusExtended.do,
 * response parameters.
 *
 * @param clientId the shop's id of the payer; empty if it was not answered
 * @param bindingId the gateway's id of the stored card; empty if no card was stored
 */
public record BindingInfo(Optional<String> clientId, Optional<String> bindingId) {

    /** Both ids, safe to print; {@code ?} for a missing one. */
    @Override
    public String toString() {
        return "BindingInfo[" + clientId.map(Printable::of).orElse("?") + ", "
                + bindingId.map(Printable::of).orElse("?") + "]";
    }
}
