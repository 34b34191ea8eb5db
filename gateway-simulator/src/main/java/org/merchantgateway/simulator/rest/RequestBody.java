package org.merchantgateway.simulator.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;
import org.merchantgateway.simulator.web.MalformedRequestException;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * Reads a request's body in the style of the gateway's profile, by the manual's names. A structure of a JSON body becomes the
 * text that a form has in its place.
 */
final class RequestBody {

    /** What a JSON body joins, where a form repeats the parameter. */
    private static final String FEATURES = "features";

    private RequestBody() {}

    /**
     * The request's parameters.
     *
     * @throws MalformedRequestException if the body cannot be read
     */
    static Form read(WebRequest request, Profile profile) {
        Form form = profile.bodies() == BodyStyle.JSON ? json(request.body()) : Form.of(request);
        return form.translated(profile::field);
    }

    private static Form json(byte[] body) {
        try {
            if (Json.read(new String(body, StandardCharsets.UTF_8)).orElse("") instanceof Map<?, ?> object) {
                return form(object);
            }
        } catch (IOException noJson) {
            throw new MalformedRequestException("the body is not JSON");
        }
        throw new MalformedRequestException("the body is not a JSON object");
    }

    private static Form form(Map<?, ?> object) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            values.put(name, texts(name, value));
            if (value instanceof Map<?, ?> structure) {
                structure.forEach((inner, text) -> values.put(name + "." + inner, List.of(text(text))));
            }
        });
        return Form.of(values);
    }

    private static List<String> texts(String name, Object value) {
        return name.equals(FEATURES) ? List.of(text(value).split(";")) : List.of(text(value));
    }

    private static String text(Object value) {
        return value instanceof String text ? text : JsonObject.text(value);
    }
}
