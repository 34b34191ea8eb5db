package org.merchantgateway.domain.port;

/** What a request does at the gateway. Decides who may repeat it, and what its failure means. */
public enum Effect {
    /** Reads only. The one effect that may be repeated without harm. */
    READ,
    /** Moves money, or holds it: payment, completion, reversal, refund. */
    MONEY,
    /** Changes something else: registers an order, declines it, binds a card. */
    CHANGE
}
