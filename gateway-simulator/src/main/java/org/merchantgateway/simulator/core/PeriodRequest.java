package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request for the orders of a period, as it came; a blank text has become a missing one.
 *
 * @param page from 0, which is also the default
 * @param size how many on a page, 1 to 200, which is also the default
 * @param from the period's begin
 * @param to the period's end
 * @param states in which an order's payment may be
 * @param merchants whose orders; all if empty
 * @param byCreation whether the period is about registration, and not about payment
 * @param language ISO 639-1
 */
public record PeriodRequest(
        Optional<String> page,
        Optional<String> size,
        Optional<Instant> from,
        Optional<Instant> to,
        List<String> states,
        List<String> merchants,
        Optional<String> byCreation,
        Optional<String> language) {}
