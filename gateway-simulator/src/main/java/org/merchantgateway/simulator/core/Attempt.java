package org.merchantgateway.simulator.core;

import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;

/**
 * What the gateway remembers of the last attempt to pay an order. The card's number is masked, its CVC is not kept.
 *
 * @param way how it is paid, such as {@code CARD}
 * @param maskedPan first six and last four digits: {@code 411111**1111}
 * @param expiration {@code YYYYMM}
 * @param cardholder as entered
 * @param paymentSystem such as {@code VISA}, if the number tells
 * @param ip the payer's address
 * @param email the payer's address
 * @param language in which the shop asked to be answered
 * @param bindingId the stored card that is paid with, or that was made of it
 * @param authentication what 3-D Secure said
 * @param authorisation what the issuer gave, if it approved
 */
public record Attempt(
        String way,
        String maskedPan,
        String expiration,
        String cardholder,
        Optional<String> paymentSystem,
        Optional<String> ip,
        Optional<String> email,
        Optional<String> language,
        Optional<String> bindingId,
        Optional<Authentication> authentication,
        Optional<Authorisation> authorisation) {

    /**
     * What the issuer gave when it approved.
     *
     * @param approvalCode six digits
     * @param referenceNumber the processing's number of it (RRN), twelve digits
     */
    public record Authorisation(String approvalCode, String referenceNumber) {}

    /**
     * What 3-D Secure said.
     *
     * @param eci 5 authenticated, 6 attempted, 7 neither; of Mastercard in version 2 2, 1 and 7
     * @param cavv the authentication's value
     * @param xid the authentication's id; empty if the shop made it and named none
     * @param paResStatus how it ended; empty in version 2
     * @param versionTwo what version 2 has more; empty in version 1
     * @param own what the shop said more of one that it made itself; empty for the gateway's own
     */
    public record Authentication(
            int eci,
            Optional<String> cavv,
            Optional<String> xid,
            Optional<String> paResStatus,
            Optional<VersionTwo> versionTwo,
            Optional<Own> own) {

        /** The indicator alone; not the proof. */
        @Override
        public String toString() {
            return "Authentication[eci " + eci + "]";
        }
    }

    /**
     * What a shop said of an authentication that it made itself.
     *
     * @param version of the protocol, such as {@code 2.2.0}
     * @param kind {@code threeDsType}
     */
    public record Own(String version, String kind) {}

    /**
     * What 3-D Secure 2 said.
     *
     * @param transactionId the 3DS Server's id of it
     * @param version of the protocol, such as {@code 2.1.0}
     * @param first the ACS's answer before any challenge, {@code aresTransStatus}
     * @param last how the challenge ended, {@code rreqTransStatus}; empty if there was none, or the payer never ended it
     */
    public record VersionTwo(String transactionId, String version, TransStatus first, Optional<TransStatus> last) {}

    static Attempt of(PaymentMethod method) {
        Card card = method.card();
        return new Attempt(
                method.way(),
                // the same few test cards again and again: 160 bytes an order
                masked(card.pan()).intern(),
                card.expiry().toString().intern(),
                card.cardholder().intern(),
                PaymentSystems.of(card.pan().reveal()),
                method.ip(),
                method.email(),
                method.language(),
                method.bindingId(),
                Optional.empty(),
                Optional.empty());
    }

    static String masked(Pan pan) {
        String digits = pan.reveal();
        return digits.substring(0, 6) + "**" + digits.substring(digits.length() - 4);
    }

    Attempt with(Authentication result) {
        return new Attempt(
                way,
                maskedPan,
                expiration,
                cardholder,
                paymentSystem,
                ip,
                email,
                language,
                bindingId,
                Optional.of(result),
                authorisation);
    }

    /** The same, approved. */
    Attempt approved(Authorisation given, Optional<String> binding) {
        return new Attempt(
                way,
                maskedPan,
                expiration,
                cardholder,
                paymentSystem,
                ip,
                email,
                language,
                binding,
                authentication,
                Optional.of(given));
    }
}
