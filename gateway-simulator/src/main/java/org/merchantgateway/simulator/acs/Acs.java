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
 * The issuer's access control server, as a payer's browser meets it: takes a PaReq and answers a PaRes. Knows the
 * {@linkplain TestCard test cards}. Keeps nothing.
 */
public final class Acs {

    private static final int AUTHENTICATED = 5;
    private static final int ATTEMPTED = 6;

    private Acs() {}

    /**
     * Authenticates a payer who does all that is asked of them: the test card says how that ends.
     *
     * @throws InvalidRequest if it is no PaReq, or of no test card that is enrolled
     */
    public static PaRes answer(PaReq paReq) {
        return answer(paReq, ends(paReq));
    }

    /**
     * Ends a payer's authentication in a given way: one who fails, for example, or gives up.
     *
     * @throws InvalidRequest if it is no PaReq
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

    private static Authentication ends(PaReq paReq) {
        return TestCard.byAccount(AuthenticationRequest.of(paReq).account())
                .flatMap(card -> card.behaviour().authentication())
                .orElseThrow(
                        () -> InvalidRequest.of("paReq", "must be of a test card that is enrolled", "got another"));
    }

    /** Twenty bytes that belong to the authentication. */
    private static String cavv(String xid) {
        byte[] value = new byte[20];
        byte[] of = xid.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < of.length; i++) {
            value[i % value.length] ^= of[i];
        }
        return Base64.getEncoder().encodeToString(value);
    }
}
