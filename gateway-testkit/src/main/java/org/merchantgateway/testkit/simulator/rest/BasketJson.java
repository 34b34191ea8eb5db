package org.merchantgateway.testkit.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.merchantgateway.testkit.simulator.core.Basket;

/** The cart as the extended status shows it: {@code orderBundle}. Position numbers are texts there, amounts numbers. */
final class BasketJson {

    private BasketJson() {}

    static void write(JsonGenerator json, Basket basket) throws IOException {
        json.writeObjectFieldStart("orderBundle");
        json.writeObjectFieldStart("cartItems");
        json.writeArrayFieldStart("items");
        for (Basket.Line line : basket.lines()) {
            write(json, line);
        }
        json.writeEndArray();
        json.writeEndObject();
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
        json.writeEndObject();
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
