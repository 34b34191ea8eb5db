package org.merchantgateway.simulator.core;

import org.merchantgateway.domain.card.Card;
import org.merchantgateway.simulator.card.TestCard;

/**
 * An authentication by 3-D Secure 1 under way: the gateway waits for the ACS's answer.
 *
 * @param card without its CVC
 * @param xid the authentication's id
 * @param authorisation what the issuer will say once the payer has authenticated: 0 approves
 */
public record Challenge(Card card, String xid, int authorisation) implements PayerStep {

    /** The issuer's name of the card's account. */
    String account() {
        return TestCard.byPan(card.pan().reveal()).orElseThrow().account();
    }
}
