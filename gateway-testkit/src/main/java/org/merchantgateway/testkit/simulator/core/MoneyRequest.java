package org.merchantgateway.testkit.simulator.core;

import java.util.Optional;

/**
 * A request to complete, reverse or refund, as it came; a blank text has become a missing one.
 *
 * @param orderId the order
 * @param amount minor units; what its absence means differs by operation
 * @param language ISO 639-1
 */
public record MoneyRequest(Optional<String> orderId, Optional<String> amount, Optional<String> language) {}
