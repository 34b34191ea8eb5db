package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Basket;

/** The cart as the extended status shows it: {@code orderBundle}. Position numbers are texts there, amounts numbers. */
final class BasketJson {

    private BasketJson() {}

    static void write(JsonGenerator json, Basket basket) throws IOException {
        json.writeObjectFieldStart("orderBundle");
        if (basket.creationDate().isPresent()) {
            json.writeNumberField(
                    "orderCreationDate", basket.creationDate().get().toEpochMilli());
        }
        writeCustomer(json, basket);
        json.writeObjectFieldStart("cartItems");
        json.writeArrayFieldStart("items");
        for (Basket.Line line : basket.lines()) {
            write(json, line);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeCustomer(JsonGenerator json, Basket basket) throws IOException {
        if (basket.customer().isEmpty() && basket.delivery().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("customerDetails");
        texts(json, basket.customer());
        if (!basket.delivery().isEmpty()) {
            json.writeObjectFieldStart("deliveryInfo");
            texts(json, basket.delivery());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Basket.Line line) throws IOException {
        json.writeStartObject();
        text(json, "positionId", line.positionId());
        text(json, "name", line.name());
        json.writeObjectFieldStart("quantity");
        number(json, "value", line.quantity());
        text(json, "measure", line.measure());
        json.writeEndObject();
        number(json, "itemAmount", line.itemAmount());
        number(json, "itemCurrency", line.itemCurrency());
        text(json, "itemCode", line.itemCode());
        if (line.taxType().or(line::taxSum).isPresent()) {
            json.writeObjectFieldStart("tax");
            number(json, "taxType", line.taxType());
            number(json, "taxSum", line.taxSum());
            json.writeEndObject();
        }
        number(json, "itemPrice", line.itemPrice());
        writeExtras(json, line.extras());
        json.writeEndObject();
    }

    private static void writeExtras(JsonGenerator json, Basket.Extras extras) throws IOException {
        if (extras.discountType().or(extras::discountValue).isPresent()) {
            json.writeObjectFieldStart("discount");
            text(json, "discountType", extras.discountType());
            number(json, "discountValue", extras.discountValue());
            json.writeEndObject();
        }
        if (extras.interestType().or(extras::interestValue).isPresent()) {
            json.writeObjectFieldStart("agentInterest");
            text(json, "interestType", extras.interestType());
            text(json, "interestValue", extras.interestValue());
            json.writeEndObject();
        }
        pairs(json, "itemDetails", "itemDetailsParams", extras.details());
        pairs(json, "itemAttributes", "attributes", extras.attributes());
    }

    private static void pairs(JsonGenerator json, String outer, String inner, Map<String, String> pairs)
            throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(outer);
        json.writeArrayFieldStart(inner);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", pair.getKey());
            json.writeStringField("value", pair.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
    }

    private static void text(JsonGenerator json, String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }

    private static void number(JsonGenerator json, String field, Optional<String> digits) throws IOException {
        if (digits.isPresent()) {
            json.writeFieldName(field);
            json.writeNumber(new BigDecimal(digits.get()).toPlainString());
        }
    }
}
