package org.merchantgateway.simulator.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * Reads a cart from the JSON text of {@code orderBundle}. What it does not know it passes over; in the dialect of JSON bodies
 * it is an attribute of the line, such as {@code paymentMethod}.
 */
final class RestBasket {

    /** One line without anything, which is wrong. */
    static final List<Basket.Line> NO_ITEMS = List.of(new Basket.Line(Map.of(), Map.of(), Map.of()));

    /** The members of a line that are no attributes: texts of it, and where others stand. */
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of("itemDetails", "itemAttributes"),
                    Arrays.stream(ItemField.values()).map(field -> field.group().orElse(field.wireName())))
            .collect(Collectors.toUnmodifiableSet());

    private final GatewayCore gateway;
    private final boolean isJson;

    /** For the requests to a gateway. */
    RestBasket(GatewayCore gateway) {
        this.gateway = gateway;
        this.isJson = gateway.settings().profile().bodies() == BodyStyle.JSON;
    }

    /**
     * The cart that the text describes. What is missing, null or empty is left out.
     *
     * @throws IOException if it is not JSON, or something else stands where the cart's lines belong. Its message may show
     *     the text
     */
    Basket read(String orderBundle) throws IOException {
        Map<?, ?> bundle = objectOrNothing(Json.read(orderBundle));
        List<?> items = listOrNothing(find(objectOrNothing(find(bundle, "cartItems")), "items"));
        Map<?, ?> customer = object(find(bundle, "customerDetails"));
        return new Basket(
                items.stream().map(this::line).toList(),
                texts(customer, Basket.CUSTOMER),
                texts(object(find(customer, "deliveryInfo")), Basket.DELIVERY),
                text(bundle, "orderCreationDate").map(date -> gateway.time(ZonedTime.ORDER_CREATION_DATE, date)));
    }

    /**
     * The lines that the text describes: an object with {@code items}, or the bare list; a whole cart in the dialect of JSON
     * bodies. There is one at least: an empty list is one line without anything, which is wrong.
     *
     * @throws IOException if it is not JSON. Its message may show the text
     */
    List<Basket.Line> items(String text) throws IOException {
        Optional<Object> given = Json.read(text);
        Optional<Object> value = isJson ? find(object(given), "cartItems") : given;
        List<?> items = value.orElse("") instanceof List<?> bare
                ? bare
                : list(object(value).get("items"));
        return items.isEmpty() ? NO_ITEMS : items.stream().map(this::line).toList();
    }

    private Basket.Line line(Object item) {
        Map<?, ?> line = object(Optional.of(item));
        return new Basket.Line(
                Basket.Line.fields(field -> text(within(line, field.group()), field.wireName())),
                pairs(object(find(line, "itemDetails")).get("itemDetailsParams")),
                attributes(line));
    }

    private Map<String, String> attributes(Map<?, ?> line) {
        Map<String, String> attributes =
                pairs(object(find(line, "itemAttributes")).get("attributes"));
        if (isJson) {
            line.forEach((name, value) -> {
                if (!KNOWN.contains(name)) {
                    attributes.put((String) name, value instanceof String text ? text : JsonObject.text(value));
                }
            });
        }
        return attributes;
    }

    private static Map<?, ?> within(Map<?, ?> line, Optional<String> group) {
        return group.isPresent() ? object(find(line, group.get())) : line;
    }

    private static Map<String, String> pairs(@Nullable Object list) {
        Map<String, String> pairs = new LinkedHashMap<>();
        list(list).forEach(element -> {
            Map<?, ?> pair = object(Optional.of(element));
            text(pair, "name")
                    .ifPresent(name -> pairs.put(name, text(pair, "value").orElse("")));
        });
        return pairs;
    }

    private static Map<String, String> texts(Map<?, ?> fields, List<String> names) {
        Map<String, String> texts = new LinkedHashMap<>();
        names.forEach(name -> text(fields, name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private static Optional<Object> find(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** PHP writes an empty object as an empty list. */
    private static Map<?, ?> objectOrNothing(Optional<Object> value) throws IOException {
        Object fields = value.filter(given -> !given.equals(List.of())).orElse(Map.of());
        if (fields instanceof Map<?, ?> object) {
            return object;
        }
        throw new IOException("an object is expected");
    }

    private static List<?> listOrNothing(Optional<Object> value) throws IOException {
        if (value.orElse(List.of()) instanceof List<?> items) {
            return items;
        }
        throw new IOException("a list is expected");
    }

    private static Map<?, ?> object(Optional<Object> value) {
        return value.orElse("") instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
