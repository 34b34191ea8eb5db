package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes one JSON object in UTF-8. */
@FunctionalInterface
interface JsonAnswer {

    /** Writes the object's fields. */
    void writeTo(JsonGenerator json) throws IOException;

    /** The object's bytes. */
    static byte[] bytes(JsonAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            answer.writeTo(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
