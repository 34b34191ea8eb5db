package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.ZonedTime;

/** Writes the structures that a form carries as JSON text in one field, and the parts that a JSON body shares with them. */
final class OrderJson {

    private OrderJson() {}

    /** {@code jsonParams}, {@code params}; nothing for no parameters. */
    static Optional<JsonText> parameters(Parameters parameters) {
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonText.of(json -> {
                    for (Map.Entry<String, String> entry : parameters.values().entrySet()) {
                        json.writeStringField(entry.getKey(), entry.getValue());
                    }
                }));
    }

    /** {@code orderBundle}. */
    static JsonText bundle(Cart cart, Profile profile) {
        return JsonText.of(json -> {
            if (cart.creationDate().isPresent()) {
                json.writeStringField(
                        "orderCreationDate",
                        WallTime.of(cart.creationDate().get(), profile.zone(ZonedTime.ORDER_CREATION_DATE)));
            }
            if (cart.customer().isPresent()) {
                write(cart.customer().get(), json);
            }
            cartItems(cart.items(), profile, json);
        });
    }

    /**
     * {@code depositItems}, {@code refundItems}: the list alone in a form; in the JSON dialect a whole cart, as in a
     * registration. Source: the description of Sberbank's gateway, orderBundle of deposit and refund.
     */
    static JsonText items(CartPart part, Profile profile) {
        return JsonText.of(json -> {
            if (profile.bodies() == BodyStyle.JSON) {
                cartItems(part.items(), profile, json);
            } else {
                items(part.items(), profile, json);
            }
        });
    }

    private static void cartItems(List<CartItem> items, Profile profile, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cartItems");
        items(items, profile, json);
        json.writeEndObject();
    }

    private static void items(List<CartItem> items, Profile profile, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("items");
        for (CartItem item : items) {
            json.writeStartObject();
            write(item, profile, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(CustomerDetails customer, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("customerDetails");
        text("email", customer.email(), json);
        text("phone", customer.phone(), json);
        text("contact", customer.contact(), json);
        text("fullName", customer.fullName(), json);
        text("inn", customer.inn(), json);
        if (customer.delivery().isPresent()) {
            DeliveryInfo delivery = customer.delivery().get();
            json.writeObjectFieldStart("deliveryInfo");
            text("deliveryType", delivery.deliveryType(), json);
            json.writeStringField("country", delivery.country());
            json.writeStringField("city", delivery.city());
            json.writeStringField("postAddress", delivery.postAddress());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(CartItem item, Profile profile, JsonGenerator json) throws IOException {
        if (profile.bodies() == BodyStyle.JSON) { // Source: the description of Sberbank's gateway, orderBundle
            json.writeStringField("positionId", item.positionId().toString());
        } else {
            json.writeNumberField("positionId", item.positionId());
        }
        json.writeStringField("name", item.name());
        texts("itemDetails", "itemDetailsParams", item.details(), json);
        json.writeObjectFieldStart("quantity");
        json.writeNumberField("value", item.quantity().value());
        text("measure", item.quantity().measure(), json);
        json.writeEndObject();
        json.writeNumberField("itemAmount", item.itemAmount().minor());
        if (item.itemPrice().isPresent()) {
            json.writeNumberField("itemPrice", item.itemPrice().get().minor());
        }
        if (item.itemCurrency().isPresent()) {
            json.writeNumberField(
                    "itemCurrency", Integer.parseInt(item.itemCurrency().get().code()));
        }
        text("itemCode", item.itemCode(), json);
        writeForReceipt(item, profile, json);
    }

    private static void writeForReceipt(CartItem item, Profile profile, JsonGenerator json) throws IOException {
        if (item.discount().isPresent()) {
            json.writeObjectFieldStart("discount");
            json.writeStringField("discountType", item.discount().get().type());
            json.writeNumberField("discountValue", item.discount().get().value());
            json.writeEndObject();
        }
        if (item.agentInterest().isPresent()) {
            json.writeObjectFieldStart("agentInterest");
            json.writeStringField("interestType", item.agentInterest().get().type());
            json.writeStringField(
                    "interestValue", item.agentInterest().get().value().toPlainString());
            json.writeEndObject();
        }
        if (item.tax().isPresent()) {
            json.writeObjectFieldStart("tax");
            json.writeNumberField("taxType", item.tax().get().type());
            if (item.tax().get().sum().isPresent()) {
                json.writeNumberField("taxSum", item.tax().get().sum().get().minor());
            }
            json.writeEndObject();
        }
        if (profile.bodies() == BodyStyle.JSON) { // paymentMethod and paymentObject are members of the item
            for (Map.Entry<String, String> attribute :
                    item.attributes().values().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
        } else {
            texts("itemAttributes", "attributes", item.attributes(), json);
        }
    }

    /** A text, if there is one. */
    static void text(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void texts(String outer, String inner, ItemTexts texts, JsonGenerator json) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(outer);
        json.writeArrayFieldStart(inner);
        for (Map.Entry<String, String> entry : texts.values().entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", entry.getKey());
            json.writeStringField("value", entry.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
