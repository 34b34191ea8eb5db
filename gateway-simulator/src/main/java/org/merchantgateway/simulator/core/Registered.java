package org.merchantgateway.simulator.core;

/**
 * The gateway's answer to a registration.
 *
 * @param orderId the gateway's id of the order
 * @param formUrl the page on which the payer pays
 */
public record Registered(String orderId, String formUrl) {}
