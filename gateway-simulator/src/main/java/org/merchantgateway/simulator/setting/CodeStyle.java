package org.merchantgateway.simulator.setting;

/** Of which JSON type error codes are over REST. Gateways differ, and so do the methods of one gateway. */
public enum CodeStyle {
    /** Method by method as recorded: texts for most, numbers for payments, added parameters and lists of orders. */
    AS_RECORDED,
    /** Numbers throughout, as the manual's examples and some banks have them. */
    NUMBERS,
    /** Texts throughout. */
    TEXTS
}
