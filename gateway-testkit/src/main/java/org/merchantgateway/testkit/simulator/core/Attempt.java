package org.merchantgateway.testkit.simulator.core;

import java.util.Optional;
import org.merchantgateway.domain.card.Card;

/**
 * What the gateway remembers of the last attempt to pay an order. The card's number is masked, its CVC is not kept.
 *
 * @param maskedPan first six and last four digits: {@code 411111**1111}
 * @param expiration {@code YYYYMM}
 * @param cardholder as entered
 * @param paymentSystem such as {@code VISA}, if the number tells
 * @param ip the payer's address
 * @param email the payer's address
 * @param authorisation what the issuer gave, if it approved
 */
public record Attempt(
        String maskedPan,
        String expiration,
        String cardholder,
        Optional<String> paymentSystem,
        Optional<String> ip,
        Optional<String> email,
        Optional<Authorisation> authorisation) {

    /**
     * What the issuer gave when it approved.
     *
     * @param approvalCode six digits
     * @param referenceNumber the processing's number of it (RRN), twelve digits
     */
    public record Authorisation(String approvalCode, String referenceNumber) {}

    static Attempt of(Card card, CardPayment request, Optional<Authorisation> authorisation) {
        String digits = card.pan().value();
        return new Attempt(
                digits.substring(0, 6) + "**" + digits.substring(digits.length() - 4),
                card.expiry().toString(),
                card.cardholder(),
                PaymentSystems.of(digits),
                request.ip(),
                request.email(),
                authorisation);
    }
}
