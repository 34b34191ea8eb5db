package org.merchantgateway.testkit.simulator.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.testkit.simulator.core.Basket;

/** Reads a cart from the JSON text of {@code orderBundle}. What it does not know it passes over. */
final class RestBasket {

    private RestBasket() {}

    /**
     * The cart that the text describes.
     *
     * @throws IOException if it is not JSON. Its message may show the text
     */
    static Basket read(String orderBundle) throws IOException {
        Map<?, ?> bundle = object(Json.read(orderBundle));
        List<?> items = list(object(find(bundle, "cartItems")).get("items"));
        return new Basket(items.stream().map(RestBasket::line).toList());
    }

    private static Basket.Line line(Object item) {
        Map<?, ?> fields = object(Optional.of(item));
        Map<?, ?> quantity = object(find(fields, "quantity"));
        Map<?, ?> tax = object(find(fields, "tax"));
        return new Basket.Line(
                text(fields, "positionId"),
                text(fields, "name"),
                text(quantity, "value"),
                text(quantity, "measure"),
                text(fields, "itemAmount"),
                text(fields, "itemPrice"),
                text(fields, "itemCurrency"),
                text(fields, "itemCode"),
                text(tax, "taxType"),
                text(tax, "taxSum"));
    }

    private static Optional<Object> find(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Map<?, ?> object(Optional<Object> value) {
        return value.orElse("") instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
