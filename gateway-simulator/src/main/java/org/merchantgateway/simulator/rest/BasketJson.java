package org.merchantgateway.simulator.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.json.JsonObject;

/** The cart as the extended status shows it: {@code orderBundle}. Position numbers are texts there, amounts numbers. */
final class BasketJson {

    private BasketJson() {}

    static JsonObject of(Basket basket) {
        JsonObject customer = texts(basket.customer());
        if (!basket.delivery().isEmpty()) {
            customer.put("deliveryInfo", texts(basket.delivery()));
        }
        return new JsonObject()
                .put("orderCreationDate", basket.creationDate().map(Instant::toEpochMilli))
                .put("customerDetails", Optional.of(customer).filter(some -> !some.isEmpty()))
                .put(
                        "cartItems",
                        new JsonObject()
                                .list(
                                        "items",
                                        basket.lines().stream()
                                                .map(BasketJson::line)
                                                .toList()));
    }

    private static JsonObject line(Basket.Line line) {
        JsonObject json = new JsonObject();
        fields(json, line, ItemField.POSITION_ID, ItemField.NAME);
        json.put("quantity", fields(new JsonObject(), line, ItemField.QUANTITY, ItemField.MEASURE));
        fields(json, line, ItemField.ITEM_AMOUNT, ItemField.ITEM_CURRENCY, ItemField.ITEM_CODE);
        group(json, "tax", fields(new JsonObject(), line, ItemField.TAX_TYPE, ItemField.TAX_SUM));
        fields(json, line, ItemField.ITEM_PRICE);
        group(json, "discount", fields(new JsonObject(), line, ItemField.DISCOUNT_TYPE, ItemField.DISCOUNT_VALUE));
        group(json, "agentInterest", fields(new JsonObject(), line, ItemField.INTEREST_TYPE, ItemField.INTEREST_VALUE));
        pairs(json, "itemDetails", "itemDetailsParams", line.details());
        pairs(json, "itemAttributes", "attributes", line.attributes());
        return json;
    }

    private static JsonObject fields(JsonObject json, Basket.Line line, ItemField... fields) {
        for (ItemField field : fields) {
            json.put(field.wireName(), line.find(field).map(text -> value(field, text)));
        }
        return json;
    }

    private static Object value(ItemField field, String text) {
        return switch (field) {
            case QUANTITY, ITEM_AMOUNT, ITEM_PRICE, ITEM_CURRENCY, TAX_TYPE, TAX_SUM, DISCOUNT_VALUE ->
                new BigDecimal(text);
            default -> text;
        };
    }

    private static void group(JsonObject json, String name, JsonObject group) {
        json.put(name, Optional.of(group).filter(some -> !some.isEmpty()));
    }

    private static void pairs(JsonObject json, String outer, String inner, Map<String, String> pairs) {
        if (!pairs.isEmpty()) {
            json.put(outer, new JsonObject().list(inner, pairs(pairs)));
        }
    }

    /** Names and values as a list of objects. */
    static List<JsonObject> pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> new JsonObject().put("name", pair.getKey()).put("value", pair.getValue()))
                .toList();
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        texts.forEach((name, text) -> json.put(name, text));
        return json;
    }
}
