package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cart of a registration as it came, before the gateway has looked at it: {@code orderBundle}.
 *
 * @param lines in the order in which they came
 * @param customer who buys; empty if nothing is said about it
 * @param delivery where it is delivered; empty if nothing is said about it
 * @param creationDate when the cart was made
 */
public record Basket(
        List<Line> lines, Map<String, String> customer, Map<String, String> delivery, Optional<Instant> creationDate) {

    /** What may be said about the customer, in the schema's order; {@code deliveryInfo} stands after the third. */
    public static final List<String> CUSTOMER = List.of("email", "phone", "contact", "fullName", "passport", "inn");

    /** What may be said about the delivery, in the schema's order. */
    public static final List<String> DELIVERY = List.of("deliveryType", "country", "city", "postAddress");

    public Basket {
        lines = List.copyOf(lines);
        customer = copy(customer);
        delivery = copy(delivery);
    }

    /** Lines and nothing else. */
    public Basket(List<Line> lines) {
        this(lines, Map.of(), Map.of(), Optional.empty());
    }

    Basket with(List<Line> others) {
        return new Basket(others, customer, delivery, creationDate);
    }

    private static Map<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The number of lines: the rest is the payer's. */
    @Override
    public String toString() {
        return "Basket[" + lines.size() + " lines]";
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
     * @param extras what the gateway keeps for the receipt and does not count with
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
            Optional<String> taxSum,
            Extras extras) {}

    /**
     * What the gateway keeps of a line for the receipt and does not count with.
     *
     * @param discountType such as {@code percent}
     * @param discountValue a decimal
     * @param interestType such as {@code agentPercent}
     * @param interestValue a decimal
     * @param details names and values that describe the good
     * @param attributes names and values for the receipt
     */
    public record Extras(
            Optional<String> discountType,
            Optional<String> discountValue,
            Optional<String> interestType,
            Optional<String> interestValue,
            Map<String, String> details,
            Map<String, String> attributes) {

        public Extras {
            details = copy(details);
            attributes = copy(attributes);
        }
    }
}
