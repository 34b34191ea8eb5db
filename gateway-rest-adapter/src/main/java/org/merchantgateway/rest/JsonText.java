package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A structure: in a form the text of one field, in JSON an object.
 *
 * @param parts write its fields
 */
record JsonText(List<Json.Writing> parts) {

    /** A structure of these fields. */
    static JsonText of(Json.Writing fields) {
        return new JsonText(List.of(fields));
    }

    /** With the fields of another one after its own. */
    JsonText and(JsonText other) {
        return new JsonText(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Json.Writing part : parts) {
            part.to(json);
        }
        json.writeEndObject();
    }

    /** One JSON object. */
    String text() {
        return Json.text(this::writeTo);
    }

    /** The object's text, as a form sends it. */
    @Override
    public String toString() {
        return text();
    }
}
