package org.merchantgateway.testkit.simulator.core;

import java.util.List;
import java.util.Optional;

/**
 * The cart of a registration as it came, before the gateway has looked at it: {@code orderBundle}.
 *
 * @param lines in the order in which they came
 */
public record Basket(List<Line> lines) {

    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * One line, every field as text.
     *
     * @param positionId the line's number
     * @param name what it is
     * @param quantity how much of it, a decimal
     * @param measure what it is measured in
     * @param itemAmount the line's amount, minor units
     * @param itemPrice the price of one unit, minor units
     * @param itemCurrency numeric ISO 4217
     * @param itemCode the shop's code
     * @param taxType the number of the tax's rate
     * @param taxSum the tax in the line's amount, minor units
     */
    public record Line(
            Optional<String> positionId,
            Optional<String> name,
            Optional<String> quantity,
            Optional<String> measure,
            Optional<String> itemAmount,
            Optional<String> itemPrice,
            Optional<String> itemCurrency,
            Optional<String> itemCode,
            Optional<String> taxType,
            Optional<String> taxSum) {}
}
