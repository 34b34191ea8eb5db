package org.merchantgateway.testkit.contract;

/** What a rule needs besides an account: a simulator has it, a bank's sandbox lacks it. */
public enum Need {
    /** The gateway's clock is moved on. */
    CLOCK("needs a gateway whose clock can be moved"),
    /** Nobody is there to type the password at the ACS, or to hold a telephone with a wallet. */
    PAYER("needs a payer who authenticates at the ACS or pays by a wallet"),
    /** The wire is broken on purpose, and it is counted what the gateway executed. */
    FAULTS("needs a gateway that loses answers when it is told to"),
    /** What the gateway holds, beyond what its answers tell. */
    INSIGHT("needs a look inside the gateway"),
    /** A gateway of a later release, or set up in another way. */
    RELEASES("needs a gateway of another release, or with other settings"),
    /** A login with a wrong password; a bank may lock the account. */
    LOCKS("needs a gateway that does not lock an account after a wrong password");

    private final String reason;

    Need(String reason) {
        this.reason = reason;
    }

    /** Why a rule is left out where this is lacking. */
    public String reason() {
        return reason;
    }
}
