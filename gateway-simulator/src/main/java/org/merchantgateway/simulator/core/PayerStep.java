package org.merchantgateway.simulator.core;

import org.merchantgateway.domain.card.Card;

/** What a payer has to do before an attempt to pay goes on: an authentication under way, of either version of 3-D Secure. */
public sealed interface PayerStep permits Challenge, ThreeDs2Step {

    /** The card, without its CVC. */
    Card card();

    /** What the issuer will say once the payer has authenticated: 0 approves. */
    int authorisation();
}
