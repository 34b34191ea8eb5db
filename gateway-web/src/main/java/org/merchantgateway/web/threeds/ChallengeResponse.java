package org.merchantgateway.web.threeds;

import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * {@code cres}, the message CRes: what the payer's browser posts to the shop when a challenge is over. <strong>It says nothing about the
 * payment</strong>: the browser may have written it itself. The issuer tells the gateway how the challenge ended; make the call that
 * finishes the payment, then read the order's status. An ACS that failed posts another message ({@code Erro}), which is refused
 * here; do the same then. Source: EMV 3-D Secure 2, challenge in a browser, as payment services retell it.
 */
public final class ChallengeResponse extends ThreeDsMessage {

    private ChallengeResponse(String text) {
        super(text, "cres");
        checkIs("CRes");
    }

    /**
     * Reads it.
     *
     * @param cres Base64 for URLs, with or without padding, at most 16 KiB
     * @throws InvalidRequest if it is no message CRes of a version 2 with a transaction; shows nothing of it
     */
    public static ChallengeResponse of(String cres) {
        return new ChallengeResponse(cres);
    }

    /** The ACS's id of the authentication; empty if the message lacks it. */
    public Optional<String> acsTransactionId() {
        return acsId();
    }

    /** The version of 3-D Secure, such as {@code 2.2.0}. */
    public String messageVersion() {
        return version();
    }

    /**
     * What the browser claims about the authentication ({@code transStatus}): {@code Y} or {@code N}; empty if it claims nothing.
     * For a text to the payer while the order's status is read, and for nothing else.
     */
    public Optional<String> claimedStatus() {
        return find("transStatus");
    }
}
