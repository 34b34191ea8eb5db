package org.merchantgateway.simulator.core;

import java.util.Optional;

/**
 * A request for an order's status, as it came; a blank text has become a missing one.
 *
 * @param orderId the gateway's id; goes before the number
 * @param orderNumber the shop's number
 * @param language ISO 639-1
 */
public record StatusRequest(Optional<String> orderId, Optional<String> orderNumber, Optional<String> language) {}
