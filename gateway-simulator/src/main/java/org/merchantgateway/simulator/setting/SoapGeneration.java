package org.merchantgateway.simulator.setting;

/** Which description of the SOAP service a bank publishes, and so which operations and fields the service has. */
public enum SoapGeneration {
    /** The oldest that is known, of 2016: no wallets, no features, no taxes of a cart's lines. */
    OF_2016,
    /** That of 2021. */
    OF_2021
}
