package org.merchantgateway.testkit.simulator.core;

/**
 * The gateway's answer to a payment attempt that is over, approved or declined.
 *
 * @param info what the payer is told
 * @param redirect where the payer is to go
 */
public record Attempted(String info, String redirect) {}
