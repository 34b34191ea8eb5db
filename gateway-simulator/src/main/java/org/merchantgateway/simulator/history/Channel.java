package org.merchantgateway.simulator.history;

/** How a request came. */
public enum Channel {
    /** The REST wire, wallets included. */
    REST,
    /** The SOAP wire. */
    SOAP,
    /** A page in the payer's browser. */
    PAGE
}
