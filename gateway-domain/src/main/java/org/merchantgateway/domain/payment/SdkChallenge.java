package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;

/**
 * A challenge of 3-D Secure 2 in the shop's app, by the 3DS SDK of the payer's device: the app gives these values to its SDK.
 * Answered where the payment said that it comes from such an app. Every value is as the gateway answered it. Source: BPC's
 * description of its 3DS SDK, second answer.
 *
 * @param orderId the order that is paid
 * @param transactionId the authentication
 * @param acsSignedContent {@code threeDSAcsSignedContent}, a JWS that holds the ACS's address; do not log it
 * @param acsTransactionId {@code threeDSAcsTransactionId}; empty if the gateway names none
 * @param acsReferenceNumber {@code threeDSAcsRefNumber}; empty if the gateway names none
 * @param others everything else that the gateway answered, by path, as it came
 */
public record SdkChallenge(
        OrderId orderId,
        ThreeDsTransactionId transactionId,
        String acsSignedContent,
        Optional<String> acsTransactionId,
        Optional<String> acsReferenceNumber,
        Map<String, String> others)
        implements Challenge {

    /** Copies the map; the copy cannot be changed. */
    public SdkChallenge {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Empty: no browser takes part. */
    @Override
    public Optional<BrowserForm> form() {
        return Optional.empty();
    }

    @Override
    public FinishThreeDsVer2 next(Map<String, String> posted) {
        return FinishThreeDsVer2.of(orderId, transactionId);
    }

    /** The order alone. */
    @Override
    public String toString() {
        return "SdkChallenge[" + Printable.reference(orderId.value()) + "]";
    }
}
