package org.merchantgateway.web.threeds;

import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * {@code creq}, the message CReq: what the payer's browser posts to the ACS to begin a challenge. The gateway makes it
 * ({@code packedCReq}, {@code cReq}). Source: EMV 3-D Secure 2, challenge in a browser, as payment services retell it.
 */
public final class ChallengeRequest extends ThreeDsMessage {

    private ChallengeRequest(String text) {
        super(text, "creq");
        checkIs("CReq");
    }

    /**
     * Reads it.
     *
     * @param creq Base64 for URLs, with or without padding, at most 16 KiB
     * @throws InvalidRequest if it is no message CReq of a version 2 with a transaction; shows nothing of it
     */
    public static ChallengeRequest of(String creq) {
        return new ChallengeRequest(creq);
    }

    /** The ACS's id of the authentication; empty if the message lacks it. */
    public Optional<String> acsTransactionId() {
        return acsId();
    }

    /** The version of 3-D Secure, such as {@code 2.2.0}. */
    public String messageVersion() {
        return version();
    }

    /** The window that the ACS writes its page for; empty if the message names none, or one that is not known. */
    public Optional<ChallengeWindow> window() {
        return find("challengeWindowSize").flatMap(ChallengeWindow::find);
    }
}
