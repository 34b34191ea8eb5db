package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;

/**
 * A challenge of 3-D Secure 2: the payer's browser posts {@code creq} to the ACS, in the whole window or in a frame of one of the
 * schemes' sizes. The payer comes back to the {@code finishUrl} of the payment ({@link ThreeDs}), by a post, with the ACS's
 * answer or without, or by a link; without that address the gateway ends the payment itself and sends the payer to the order's return
 * address. Source: paymentorder.do, response parameters, acsUrl and packedCReq.
 *
 * @param orderId the order that is paid
 * @param transactionId the authentication
 * @param acsUrl where to post
 * @param creq {@code creq}, which prints masked; the browser posts its {@link CReq#reveal()}
 * @param others everything else that the gateway answered, by path, as it came
 */
public record CReqChallenge(
        OrderId orderId, ThreeDsTransactionId transactionId, String acsUrl, CReq creq, Map<String, String> others)
        implements Challenge {

    /** Copies the map; the copy cannot be changed. */
    public CReqChallenge {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * An answer that holds nothing else.
     *
     * @param acsUrl where to post
     * @param creq {@code creq}
     */
    public CReqChallenge(OrderId orderId, ThreeDsTransactionId transactionId, String acsUrl, CReq creq) {
        this(orderId, transactionId, acsUrl, creq, Map.of());
    }

    @Override
    public Optional<BrowserForm> form() {
        return Optional.of(new BrowserForm(acsUrl, Map.of("creq", creq.reveal())));
    }

    /**
     * {@inheritDoc}
     *
     * @param posted {@code cres}, where the browser posted it: gateways of Sberbank's dialect need it, the others do not ask for
     *     it. One that is not Base64 counts as missing: it proves nothing, and must not keep a payment from being made
     */
    @Override
    public FinishThreeDsVer2 next(Map<String, String> posted) {
        return new FinishThreeDsVer2(
                orderId,
                transactionId,
                Optional.ofNullable(posted.get("cres")).flatMap(CReqChallenge::read),
                Optional.empty());
    }

    private static Optional<CRes> read(String cres) {
        try {
            return Optional.of(CRes.of(cres));
        } catch (InvalidRequest notBase64) {
            return Optional.empty();
        }
    }

    /** The order alone: a server may quote the request in the URL. */
    @Override
    public String toString() {
        return "CReqChallenge[" + Printable.reference(orderId.value()) + "]";
    }
}
