package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.ItemField;

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
        text(json, "positionId", line.find(ItemField.POSITION_ID));
        text(json, "name", line.find(ItemField.NAME));
        json.writeObjectFieldStart("quantity");
        number(json, "value", line.find(ItemField.QUANTITY));
        text(json, "measure", line.find(ItemField.MEASURE));
        json.writeEndObject();
        number(json, "itemAmount", line.find(ItemField.ITEM_AMOUNT));
        number(json, "itemCurrency", line.find(ItemField.ITEM_CURRENCY));
        text(json, "itemCode", line.find(ItemField.ITEM_CODE));
        if (line.find(ItemField.TAX_TYPE).or(() -> line.find(ItemField.TAX_SUM)).isPresent()) {
            json.writeObjectFieldStart("tax");
            number(json, "taxType", line.find(ItemField.TAX_TYPE));
            number(json, "taxSum", line.find(ItemField.TAX_SUM));
            json.writeEndObject();
        }
        number(json, "itemPrice", line.find(ItemField.ITEM_PRICE));
        writeExtras(json, line);
        json.writeEndObject();
    }

    private static void writeExtras(JsonGenerator json, Basket.Line line) throws IOException {
        if (line.find(ItemField.DISCOUNT_TYPE)
                .or(() -> line.find(ItemField.DISCOUNT_VALUE))
                .isPresent()) {
            json.writeObjectFieldStart("discount");
            text(json, "discountType", line.find(ItemField.DISCOUNT_TYPE));
            number(json, "discountValue", line.find(ItemField.DISCOUNT_VALUE));
            json.writeEndObject();
        }
        if (line.find(ItemField.INTEREST_TYPE)
                .or(() -> line.find(ItemField.INTEREST_VALUE))
                .isPresent()) {
            json.writeObjectFieldStart("agentInterest");
            text(json, "interestType", line.find(ItemField.INTEREST_TYPE));
            text(json, "interestValue", line.find(ItemField.INTEREST_VALUE));
            json.writeEndObject();
        }
        pairs(json, "itemDetails", "itemDetailsParams", line.details());
        pairs(json, "itemAttributes", "attributes", line.attributes());
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
