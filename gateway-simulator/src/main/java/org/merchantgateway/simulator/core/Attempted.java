package org.merchantgateway.simulator.core;

/** The gateway's answer to a payment attempt. */
public sealed interface Attempted {

    /** What the payer is told. */
    String info();

    /**
     * The attempt is over, approved or declined.
     *
     * @param info what the payer is told
     * @param redirect where the payer is to go
     */
    record Over(String info, String redirect) implements Attempted {}

    /**
     * The payer has to authenticate at the issuer's ACS.
     *
     * @param info what the payer is told: what the manual's example says, though nothing is processed yet
     * @param acsUrl where the payer's browser posts
     * @param paReq what it posts, with a line feed every 76 characters
     * @param termUrl where the ACS sends it back to
     */
    record Challenged(String info, String acsUrl, String paReq, String termUrl) implements Attempted {}
}
