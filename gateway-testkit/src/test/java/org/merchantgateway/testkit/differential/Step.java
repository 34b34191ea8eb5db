package org.merchantgateway.testkit.differential;

import java.time.Duration;

/** One step of a story. Orders and stored cards are named by how long ago they were made: 0 is the latest. */
sealed interface Step {

    /** Registers an order. */
    record Register(boolean twoPhase, long amount, boolean withClient, boolean withCart) implements Step {}

    /** Pays by a test card; whether the CVC is right. */
    record Pay(int order, int card, boolean rightCvc) implements Step {}

    /** Pays by a stored card. */
    record PayByBinding(int order, int binding) implements Step {}

    /** Registers and pays by a wallet's token. */
    record PayByWallet(int wallet, int card, long amount, boolean preAuth) implements Step {}

    /** Ends 3-D Secure: as the card has it, or in another way; with the PaRes of the latest challenge. */
    record Finish(int order, int end) implements Step {}

    /** Completes; 0 takes the whole hold. */
    record Complete(int order, long amount) implements Step {}

    /** Reverses; 0 the whole. */
    record Reverse(int order, long amount) implements Step {}

    /** Refunds; 0 all that is left. */
    record Refund(int order, long amount, boolean asExpected) implements Step {}

    /** Gives an order up. */
    record Decline(int order) implements Step {}

    /** Adds a parameter. */
    record AddParameter(int order, String name, String value) implements Step {}

    /** Puts a stored card out of use, makes it usable again, or extends it. */
    record ChangeBinding(int binding, int change) implements Step {}

    /** Asks: extended status, short status, bindings, enrollment, last orders. */
    record Ask(int order, int question) implements Step {}

    /** Lets time pass. */
    record Wait(Duration time) implements Step {}
}
