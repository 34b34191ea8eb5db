package org.merchantgateway.simulator.acs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;

/**
 * The issuer's access control server (ACS) of 3-D Secure 1: takes a PaReq and answers a PaRes. Knows the
 * {@linkplain TestCard test cards} and is stateless.
 */
public final class Acs {

    private static final int AUTHENTICATED = 5;
    private static final int ATTEMPTED = 6;

    private Acs() {}

    /**
     * Authenticates a payer who enters the right password: the test card decides how that ends.
     *
     * @throws InvalidRequest if it is not a PaReq, or not one of an enrolled test card
     */
    public static PaRes answer(PaReq paReq) {
        return answer(paReq, endOf(paReq));
    }

    /**
     * Ends a payer's authentication in a given way, such as a failure.
     *
     * @throws InvalidRequest if it is not a PaReq
     */
    public static PaRes answer(PaReq paReq, Authentication end) {
        String xid = AuthenticationRequest.of(paReq).xid();
        boolean good = end == Authentication.Y || end == Authentication.A;
        return new AuthenticationResponse(
                        xid,
                        end,
                        Optional.of(cavv(xid)).filter(value -> good),
                        Optional.of(end == Authentication.Y ? AUTHENTICATED : ATTEMPTED)
                                .filter(value -> good))
                .paRes();
    }

    private static Authentication endOf(PaReq paReq) {
        return TestCard.byAccount(AuthenticationRequest.of(paReq).account())
                .flatMap(card -> card.behaviour().authentication())
                .orElseThrow(
                        () -> InvalidRequest.of("paReq", "must be of a test card that is enrolled", "got another"));
    }

    /** The authentication's value: twenty bytes made from its id, so that the same authentication has the same one. */
    public static String cavv(String xid) {
        byte[] value = new byte[20];
        byte[] of = xid.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < of.length; i++) {
            value[i % value.length] ^= of[i];
        }
        return Base64.getEncoder().encodeToString(value);
    }
}
