package org.merchantgateway.simulator.rest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.web.Form;

/** Reads the parameters whose value is JSON text. */
final class RestFields {

    private RestFields() {}

    /**
     * Additional parameters: {@code jsonParams}, an object of texts. The word {@code null} means none.
     *
     * @throws Refusal with code 5 if it is anything else
     */
    static Map<String, String> parameters(Form form) {
        return parameters(form, "jsonParams");
    }

    /** The same from a field of another name. */
    static Map<String, String> parameters(Form form, String field) {
        Map<String, String> parameters = new LinkedHashMap<>();
        form.find(field).flatMap(RestFields::json).ifPresent(value -> {
            parameters.putAll(texts(value));
        });
        return parameters;
    }

    /**
     * An object of texts; PHP writes an empty one as an empty list.
     *
     * @throws Refusal with code 5 if it is anything else
     */
    static Map<String, String> texts(Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value.equals(List.of())) {
            return texts;
        }
        if (!(value instanceof Map<?, ?> pairs)) {
            throw new Refusal(Message.PARAMETERS_INVALID);
        }
        pairs.forEach((name, text) -> texts.put((String) name, text(text)));
        return texts;
    }

    private static Optional<Object> json(String text) {
        try {
            return Json.read(text);
        } catch (IOException noJson) {
            throw new Refusal(Message.PARAMETERS_INVALID);
        }
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Refusal(Message.PARAMETERS_INVALID);
    }

    /**
     * Lines of a cart: {@code depositItems} or {@code refundItems}; none if the field is missing. Text that is no JSON is a
     * line without anything, and refused as such.
     */
    static List<Basket.Line> items(GatewayCore gateway, Form form, String field) {
        return form.find(field)
                .filter(text -> !text.strip().equals("null"))
                .map(text -> {
                    try {
                        return new RestBasket(gateway).items(text);
                    } catch (IOException noJson) {
                        return RestBasket.NO_ITEMS;
                    }
                })
                .orElse(List.of());
    }

    /** Data of the payer, of which a gateway of JSON bodies has none. */
    static PayerData payer(GatewayCore gateway, Form form) {
        return gateway.settings().profile().bodies() == BodyStyle.JSON
                ? PayerData.NONE
                : PayerData.of(name -> structure(form.find(name).orElse("null")));
    }

    /** What JSON text holds, or the text itself if it is none; a structure that came as one is left as it is. */
    static Optional<?> structure(Object value) {
        if (!(value instanceof String text)) {
            return Optional.of(value);
        }
        try {
            return Json.read(text);
        } catch (IOException noJson) {
            return Optional.of(text);
        }
    }

    /** The cart: {@code orderBundle}. One that cannot be read is a line without anything, and refused as such. */
    static Optional<Basket> basket(GatewayCore gateway, Form form) {
        return form.find("orderBundle")
                .filter(text -> !text.strip().equals("null"))
                .map(text -> {
                    try {
                        return new RestBasket(gateway).read(text);
                    } catch (IOException noJson) {
                        return new Basket(RestBasket.NO_ITEMS);
                    }
                });
    }
}
