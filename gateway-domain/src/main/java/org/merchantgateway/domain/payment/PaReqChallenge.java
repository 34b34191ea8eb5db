package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;

/**
 * A challenge of 3-D Secure 1: the payer's browser posts {@code PaReq}, {@code MD} and {@code TermUrl} to the ACS, in a form with
 * these field names.
 *
 * <p>With the gateway's own {@code termUrl} the gateway itself finishes the payment and sends the browser on to the shop. With a
 * {@code TermUrl} of its own, the shop receives {@code PaRes} and {@code MD} and makes the call of {@link #next}. Source:
 * paymentorder.do, response parameters, acsUrl, paReq, termUrl.
 *
 * @param acsUrl where to post
 * @param paReq {@code PaReq}, which prints masked; the browser posts its {@link PaReq#reveal()}
 * @param termUrl {@code TermUrl}, where the ACS sends the browser back to; the gateway's own address
 * @param md {@code MD}, the order's id
 * @param others everything else that the gateway answered, by path, as it came
 */
public record PaReqChallenge(String acsUrl, PaReq paReq, String termUrl, String md, Map<String, String> others)
        implements Challenge {

    /** Copies the map; the copy cannot be changed. */
    public PaReqChallenge {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * An answer that holds only what the browser posts.
     *
     * @param acsUrl where to post
     * @param paReq {@code PaReq}, which prints masked; the browser posts its {@link PaReq#reveal()}
     * @param termUrl {@code TermUrl}, where the ACS sends the browser back to
     * @param md {@code MD}, the order's id
     */
    public PaReqChallenge(String acsUrl, PaReq paReq, String termUrl, String md) {
        this(acsUrl, paReq, termUrl, md, Map.of());
    }

    @Override
    public OrderId orderId() {
        return OrderId.of(md);
    }

    /** With the gateway's {@link #termUrl}: the gateway ends the payment, and the payer comes to the order's return address. */
    @Override
    public Optional<BrowserForm> form() {
        return Optional.of(form(termUrl));
    }

    /**
     * The form by which the browser comes back to the shop, which then makes the call of {@link #next}.
     *
     * @param ownTermUrl a page of the shop's own, absolute
     */
    public BrowserForm form(String ownTermUrl) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaReq", paReq.reveal());
        fields.put("MD", md);
        fields.put("TermUrl", ownTermUrl);
        return new BrowserForm(acsUrl, fields);
    }

    /**
     * {@inheritDoc}
     *
     * @param posted {@code PaRes}, and {@code MD}, which must be the order's id if it is there
     */
    @Override
    public FinishThreeDs next(Map<String, String> posted) {
        String about = posted.get("MD");
        if (about != null && !about.strip().equalsIgnoreCase(md.strip())) {
            throw InvalidRequest.of("MD", "must be the id of the order that is paid", "got another");
        }
        String paRes = posted.get("PaRes");
        if (paRes == null) {
            throw InvalidRequest.of("PaRes", "is required", "got nothing");
        }
        return FinishThreeDs.of(orderId(), PaRes.of(paRes));
    }

    /** Without what the gateway chose: the PaReq holds the payer's data, and a server may quote the request in the URLs. */
    @Override
    public String toString() {
        return "PaReqChallenge[" + Printable.reference(md) + "]";
    }
}
