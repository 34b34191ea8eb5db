package org.merchantgateway.simulator.acs;

import java.util.Arrays;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * What a PaRes says: how the payer's authentication ended. Not signed; a real one is signed by the issuer.
 *
 * @param xid the authentication's id, the PaReq's
 * @param status how it ended
 * @param cavv the authentication's value, Base64; only of status Y or A
 * @param eci 5 authenticated, 6 attempted; only of status Y or A
 */
public record AuthenticationResponse(String xid, Authentication status, Optional<String> cavv, Optional<Integer> eci) {

    static final String BODY = "PARes";

    /** The message as the ACS sends it. */
    public PaRes paRes() {
        return PaRes.of(ThreeDsXml.packed("PARes-" + xid, BODY, xml -> {
            xml.element("Purchase", purchase -> purchase.text("xid", xid));
            xml.element("TX", transaction -> {
                transaction.text("status", status.name());
                if (cavv.isPresent()) {
                    transaction.text("cavv", cavv.get());
                }
                if (eci.isPresent()) {
                    transaction.text("eci", "0" + eci.get());
                }
            });
        }));
    }

    /**
     * Reads a PaRes.
     *
     * @throws InvalidRequest if it is not one
     */
    public static AuthenticationResponse of(PaRes paRes) {
        XmlElement body = ThreeDsXml.body(paRes.xml(), BODY);
        XmlElement transaction = body.child("TX");
        return new AuthenticationResponse(
                ThreeDsXml.required(body.child("Purchase"), "xid"),
                status(ThreeDsXml.required(transaction, "status")),
                transaction.text("cavv").map(String::strip),
                transaction.text("eci").map(String::strip).map(AuthenticationResponse::eci));
    }

    private static Authentication status(String letter) {
        return Arrays.stream(Authentication.values())
                .filter(known -> known.name().equals(letter))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("status", "must be Y, A, N or U", "got another text"));
    }

    private static int eci(String digits) {
        if (!digits.matches("0?\\d")) {
            throw InvalidRequest.of("eci", "must be one or two digits", "got another text");
        }
        return Integer.parseInt(digits);
    }
}
