package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The card of the last payment attempt: {@code cardAuthInfo} of a status answer. Every component is the gateway's text,
 * not checked, and empty if the gateway did not answer it. A card here does not mean that the payment succeeded: see
 * {@link OrderReport#status()}. Source: getOrderStatusExtended.do, response parameters.
 *
 * @param maskedPan the masked card number, such as {@code 411111**1111}. Gateways mask in several ways, so do not
 *     compare it with a number that was masked elsewhere
 * @param expiration the last month in which the card is valid, {@code YYYYMM}
 * @param cardholderName the name as the payer entered it; personal data
 * @param approvalCode the issuer's approval code, mostly six characters; empty before a successful authorisation
 * @param paymentSystem the card network, such as {@code VISA}; other texts occur
 */
public record CardAuthInfo(
        Optional<String> maskedPan,
        Optional<String> expiration,
        Optional<String> cardholderName,
        Optional<String> approvalCode,
        Optional<String> paymentSystem) {

    /** The masked number and the card network; not the cardholder, the expiry or the approval code. */
    @Override
    public String toString() {
        return "CardAuthInfo[" + maskedPan.map(Printable::of).orElse("?")
                + paymentSystem.map(name -> ", " + Printable.of(name)).orElse("") + "]";
    }
}
