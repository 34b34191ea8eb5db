package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cart of a registration as it came, before the gateway has looked at it: {@code orderBundle}.
 *
 * @param lines in the order in which they came; none if only the customer is told
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

    /** Whether it says nothing at all, as good as none. */
    boolean isEmpty() {
        return lines.isEmpty() && customer.isEmpty() && delivery.isEmpty() && creationDate.isEmpty();
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
     * One line.
     *
     * @param fields its texts; a blank one counts as missing
     * @param details names and values that describe the good
     * @param attributes names and values for the receipt
     */
    public record Line(Map<ItemField, String> fields, Map<String, String> details, Map<String, String> attributes) {

        public Line {
            fields = Collections.unmodifiableMap(fields);
            details = copy(details);
            attributes = copy(attributes);
        }

        /** The texts that a wire's reader finds. */
        public static Map<ItemField, String> fields(Function<ItemField, Optional<String>> reader) {
            Map<ItemField, String> fields = new EnumMap<>(ItemField.class);
            for (ItemField field : ItemField.values()) {
                reader.apply(field).ifPresent(text -> fields.put(field, text));
            }
            return fields;
        }

        /** A text of it. */
        public Optional<String> find(ItemField field) {
            return Optional.ofNullable(fields.get(field));
        }

        Line with(ItemField field, String text) {
            Map<ItemField, String> changed = new EnumMap<>(fields);
            changed.put(field, text);
            return new Line(changed, details, attributes);
        }

        String required(ItemField field) {
            return find(field).orElseThrow();
        }
    }
}
