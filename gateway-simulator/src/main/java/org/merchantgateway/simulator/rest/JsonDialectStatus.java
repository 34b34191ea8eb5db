package org.merchantgateway.simulator.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.json.JsonObject;

/**
 * An extended status in the shape of the gateway of JSON bodies: attributes as an object, {@code cardHolderName}, the chargeback
 * and the way of payment beside the card, the time of a refund as text, attributes of a cart's line as its members. Source: the
 * description of Sberbank's gateway, getOrderStatusExtended.
 */
final class JsonDialectStatus {

    private JsonDialectStatus() {}

    /** The same facts as in the manual's shape. */
    static JsonObject of(JsonObject status) {
        JsonObject shaped = new JsonObject();
        status.fields().forEach((name, value) -> {
            switch (name) {
                case "attributes" -> shaped.put(name, members(value));
                case "cardAuthInfo" -> card((Map<?, ?>) value, shaped.within(name));
                case "chargeback", "paymentWay" -> shaped.within("cardAuthInfo").put(name, value);
                case "refundedDate" ->
                    shaped.put(name, Instant.ofEpochMilli((Long) value).toString());
                case "orderBundle" -> shaped.put(name, bundle((Map<?, ?>) value));
                default -> shaped.put(name, value);
            }
        });
        return shaped;
    }

    private static void card(Map<?, ?> card, JsonObject shaped) {
        card.forEach(
                (name, value) -> shaped.put(name.equals("cardholderName") ? "cardHolderName" : (String) name, value));
    }

    private static Map<String, Object> bundle(Map<?, ?> bundle) {
        Map<String, Object> shaped = new LinkedHashMap<>();
        bundle.forEach((name, value) ->
                shaped.put((String) name, name.equals("cartItems") ? cart((Map<?, ?>) value) : value));
        return shaped;
    }

    private static Map<String, Object> cart(Map<?, ?> cart) {
        return Map.of(
                "items",
                list(cart.get("items")).stream()
                        .map(line -> line((Map<?, ?>) line))
                        .toList());
    }

    private static Map<String, Object> line(Map<?, ?> line) {
        Map<String, Object> shaped = new LinkedHashMap<>();
        line.forEach((name, value) -> {
            if (name.equals("itemAttributes")) {
                shaped.putAll(members(((Map<?, ?>) value).get("attributes")));
            } else {
                shaped.put((String) name, value);
            }
        });
        return shaped;
    }

    /** An object of a list of names and values. */
    private static Map<String, Object> members(@Nullable Object pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Object pair : list(pairs)) {
            if (pair instanceof Map<?, ?> named && named.get("name") instanceof String name) {
                members.put(name, String.valueOf(named.get("value")));
            }
        }
        return members;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
