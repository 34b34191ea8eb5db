package org.merchantgateway.testkit.simulator.rest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.testkit.simulator.core.Basket;
import org.merchantgateway.testkit.simulator.core.Message;
import org.merchantgateway.testkit.simulator.core.Refusal;
import org.merchantgateway.testkit.simulator.web.Form;

/** Reads the parameters whose value is JSON text. */
final class RestFields {

    private RestFields() {}

    /**
     * Additional parameters: {@code jsonParams}, an object of texts. The word {@code null} means none.
     *
     * @throws Refusal with code 5 if it is anything else
     */
    static Map<String, String> parameters(Form form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        form.find("jsonParams").flatMap(RestFields::json).ifPresent(value -> {
            if (!(value instanceof Map<?, ?> pairs)) {
                throw new Refusal(Message.PARAMETERS_INVALID);
            }
            pairs.forEach((name, text) -> parameters.put((String) name, text(text)));
        });
        return parameters;
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

    /** The cart: {@code orderBundle}. One that is no JSON is a cart without lines, and refused as such. */
    static Optional<Basket> basket(Form form) {
        return form.find("orderBundle")
                .filter(text -> !text.strip().equals("null"))
                .map(text -> {
                    try {
                        return RestBasket.read(text);
                    } catch (IOException noJson) {
                        return new Basket(List.of());
                    }
                });
    }
}
