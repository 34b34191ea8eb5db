package org.merchantgateway.domain.payment;

import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Operation;

/**
 * The payer must authenticate at the issuer's ACS. Until they come back, the order's status is 5 at most gateways.
 *
 * <p>In a browser, the payer posts {@link #form} to the ACS, in the whole window or in a frame, and comes back with a post to the
 * shop's address: of version 1, if the form named such an address ({@link PaReqChallenge#form(String)}), with {@code PaRes} and
 * {@code MD}; of version 2, if the payment named one ({@link ThreeDs#finishUrl}), mostly with {@code cres}. Give the fields of that
 * post to {@link #next}. Without an address of the shop the gateway ends the payment itself, and the payer comes to the order's
 * return address. Whatever the browser says, only the order's status tells whether it is paid.
 */
public sealed interface Challenge extends ThreeDsStep permits PaReqChallenge, CReqChallenge, SdkChallenge {

    /** What the payer's browser posts, and where; empty for a challenge in the shop's app. */
    Optional<BrowserForm> form();

    /**
     * The call that ends the authentication.
     *
     * @param posted what the payer's browser posted to the shop's address, by name; empty if it came back by a link
     * @throws InvalidRequest of version 1, if the post lacks {@code PaRes}, it is not Base64, or {@code MD} is another order's; shows
     *     no value of it
     */
    Operation<PaymentAttempt> next(Map<String, String> posted);
}
