package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The card that paid, or tried to: {@code cardAuthInfo} of a status answer. Everything as it came.
 *
 * @param maskedPan such as {@code 411111**1111}; gateways mask in several ways
 * @param expiration {@code YYYYMM}
 * @param cardholderName as entered
 * @param approvalCode the issuer's approval code, mostly six characters
 * @param paymentSystem such as {@code VISA}
 */
public record CardAuthInfo(
        Optional<String> maskedPan,
        Optional<String> expiration,
        Optional<String> cardholderName,
        Optional<String> approvalCode,
        Optional<String> paymentSystem) {

    /** The card as the gateway masks it; nothing about the payer. */
    @Override
    public String toString() {
        return "CardAuthInfo[" + maskedPan.map(Printable::of).orElse("?")
                + paymentSystem.map(name -> ", " + Printable.of(name)).orElse("") + "]";
    }
}
