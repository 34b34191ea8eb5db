package org.merchantgateway.simulator.card;

import java.util.Optional;

/**
 * How a card behaves when it is paid with: what 3-D Secure answers about it, and what the issuer says.
 *
 * @param enrollment what the directory server answers ({@code VeRes})
 * @param authentication what the issuer's ACS answers ({@code PaRes}); only of a card that is enrolled
 * @param actionCode the processing's last word: 0 approves, anything else declines
 */
public record CardBehaviour(Enrollment enrollment, Optional<Authentication> authentication, int actionCode) {

    /** The action code of an approved payment. */
    public static final int APPROVED = 0;

    /** Whether the card takes part in 3-D Secure. */
    public enum Enrollment {
        /** Enrolled: the payer has to authenticate at the issuer's ACS. */
        Y,
        /** Not enrolled: paid without 3-D Secure. */
        N,
        /** Unable to tell. */
        U
    }

    /** What became of the payer's authentication. */
    public enum Authentication {
        /** Authenticated. */
        Y,
        /** An attempt, which is good enough. */
        A,
        /** Failed. */
        N,
        /** Unable to tell. */
        U
    }

    /** Not enrolled; the issuer answers with this action code. */
    static CardBehaviour withoutAcs(int actionCode) {
        return new CardBehaviour(Enrollment.N, Optional.empty(), actionCode);
    }

    /** Enrolled; the ACS and then the issuer answer this. */
    static CardBehaviour withAcs(Authentication authentication, int actionCode) {
        return new CardBehaviour(Enrollment.Y, Optional.of(authentication), actionCode);
    }

    /** The directory server cannot tell, and the gateway declines. */
    static CardBehaviour unknownEnrollment(int actionCode) {
        return new CardBehaviour(Enrollment.U, Optional.empty(), actionCode);
    }

    /** Whether the payer has to authenticate at the issuer's ACS. */
    public boolean needsAcs() {
        return enrollment == Enrollment.Y;
    }

    /** Whether the payment is approved in the end. */
    public boolean pays() {
        return actionCode == APPROVED;
    }
}
