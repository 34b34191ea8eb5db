package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.order.Parameters;

/** The structures that stand as JSON text in one form field. */
final class OrderJson {

    private OrderJson() {}

    /** {@code jsonParams}; nothing for no parameters. */
    static Optional<String> parameters(Parameters parameters) {
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.object(json -> {
                    for (Map.Entry<String, String> entry : parameters.values().entrySet()) {
                        json.writeStringField(entry.getKey(), entry.getValue());
                    }
                }));
    }

    /** {@code orderBundle}. */
    static String bundle(Cart cart) {
        return Json.object(json -> {
            json.writeObjectFieldStart("cartItems");
            json.writeArrayFieldStart("items");
            for (CartItem item : cart.items()) {
                write(item, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(CartItem item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("positionId", item.positionId());
        json.writeStringField("name", item.name());
        json.writeObjectFieldStart("quantity");
        json.writeNumberField("value", item.quantity().value());
        if (item.quantity().measure().isPresent()) {
            json.writeStringField("measure", item.quantity().measure().get());
        }
        json.writeEndObject();
        json.writeNumberField("itemAmount", item.itemAmount().minor());
        if (item.itemPrice().isPresent()) {
            json.writeNumberField("itemPrice", item.itemPrice().get().minor());
        }
        if (item.itemCurrency().isPresent()) {
            json.writeNumberField(
                    "itemCurrency", Integer.parseInt(item.itemCurrency().get().code()));
        }
        json.writeStringField("itemCode", item.itemCode());
        if (item.tax().isPresent()) {
            json.writeObjectFieldStart("tax");
            json.writeNumberField("taxType", item.tax().get().type());
            if (item.tax().get().sum().isPresent()) {
                json.writeNumberField("taxSum", item.tax().get().sum().get().minor());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
