package org.merchantgateway.domain.port;

/** What a request does at the gateway. It decides whether the request may be repeated, and what its failure means. */
public enum Effect {
    /** Reads only. Only such a request may be repeated. */
    READ,
    /** Moves or holds money: payment, completion, reversal, refund. */
    MONEY,
    /** Changes something else: registers an order, declines it, binds a card. */
    CHANGE
}
