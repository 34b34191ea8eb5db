package org.merchantgateway.testkit.contract;

/** What a rule needs besides an account. A simulator has it, a bank's sandbox may lack it. */
public enum Need {
    /** A gateway whose clock can be moved. */
    CLOCK("needs a gateway whose clock can be moved"),
    /** A payer who authenticates at the ACS, or pays by a wallet. */
    PAYER("needs a payer who authenticates at the ACS or pays by a wallet"),
    /** A gateway that loses answers on purpose and counts what it executed. */
    FAULTS("needs a gateway that loses answers when it is told to"),
    /** Access to what the gateway stores but does not report. */
    INSIGHT("needs a look inside the gateway"),
    /** A gateway of a later release, or with other settings. */
    RELEASES("needs a gateway of another release, or with other settings"),
    /** An account that is not locked after a wrong password. */
    LOCKS("needs a gateway that does not lock an account after a wrong password");

    private final String reason;

    Need(String reason) {
        this.reason = reason;
    }

    /** Why a rule is left out if this is missing. */
    public String reason() {
        return reason;
    }
}
