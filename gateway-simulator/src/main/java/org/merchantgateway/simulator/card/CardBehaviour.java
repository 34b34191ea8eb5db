package org.merchantgateway.simulator.card;

import java.util.Optional;

/**
 * How a card behaves when it is paid with: what 3-D Secure answers about it, and what the issuer says.
 *
 * @param enrollment what the directory server answers ({@code VeRes})
 * @param authentication what the issuer's ACS answers ({@code PaRes}); only of a card that is enrolled
 * @param actionCode the processing's last word: 0 approves, anything else declines
 * @param versionTwo how the card behaves in 3-D Secure 2; empty for one that knows version 1 alone, or none
 */
public record CardBehaviour(
        Enrollment enrollment,
        Optional<Authentication> authentication,
        int actionCode,
        Optional<VersionTwo> versionTwo) {

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

    /** Whether the issuer has a page that looks at the payer's browser before it decides (3DS method). */
    public enum MethodPage {
        /** It has none. */
        NONE,
        /** It has one, which notifies when it has run. */
        NOTIFIES,
        /** It has one, which never notifies: the ten seconds run out. */
        SILENT
    }

    /** What an ACS says of a payer in 3-D Secure 2 ({@code transStatus}). */
    public enum TransStatus {
        /** Authenticated. */
        Y,
        /** An attempt, which is good enough. */
        A,
        /** Not authenticated. */
        N,
        /** Unable to tell. */
        U,
        /** Rejected: the payment must not be made. */
        R,
        /** The payer must take a challenge first. */
        C
    }

    /**
     * How a card behaves in 3-D Secure 2.
     *
     * @param methodPage whether the issuer looks at the browser
     * @param first what its ACS answers before any challenge ({@code ARes})
     * @param last how a challenge ends for a payer who does all that is asked ({@code RReq})
     */
    public record VersionTwo(MethodPage methodPage, TransStatus first, TransStatus last) {}

    /** Not enrolled; the issuer answers with this action code. */
    static CardBehaviour withoutAcs(int actionCode) {
        return new CardBehaviour(Enrollment.N, Optional.empty(), actionCode, Optional.empty());
    }

    /** Enrolled; the ACS and then the issuer answer this. */
    static CardBehaviour withAcs(Authentication authentication, int actionCode) {
        return new CardBehaviour(Enrollment.Y, Optional.of(authentication), actionCode, Optional.empty());
    }

    /** The directory server cannot tell, and the gateway declines. */
    static CardBehaviour unknownEnrollment(int actionCode) {
        return new CardBehaviour(Enrollment.U, Optional.empty(), actionCode, Optional.empty());
    }

    /** Enrolled in 3-D Secure 2; without a challenge, the ACS and then the issuer answer this. */
    static CardBehaviour frictionless(MethodPage methodPage, TransStatus answer, int actionCode) {
        return new CardBehaviour(
                Enrollment.Y, Optional.empty(), actionCode, Optional.of(new VersionTwo(methodPage, answer, answer)));
    }

    /** Enrolled in 3-D Secure 2; the payer takes a challenge, which ends like this. */
    static CardBehaviour challenged(MethodPage methodPage, TransStatus end, int actionCode) {
        return new CardBehaviour(
                Enrollment.Y,
                Optional.empty(),
                actionCode,
                Optional.of(new VersionTwo(methodPage, TransStatus.C, end)));
    }

    /** Whether the payer has to authenticate at the issuer's ACS of 3-D Secure 1. */
    public boolean needsAcs() {
        return enrollment == Enrollment.Y && versionTwo.isEmpty();
    }

    /** Whether the payment is approved in the end. */
    public boolean pays() {
        return actionCode == APPROVED;
    }
}
