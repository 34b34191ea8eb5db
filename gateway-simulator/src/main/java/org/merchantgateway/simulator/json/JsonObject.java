package org.merchantgateway.simulator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object to be written: its fields in the order in which they are put. Not safe for use by many threads. */
public final class JsonObject {

    private static final JSON WRITER = new JSON(JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build());

    private final Map<String, Object> fields;

    /** An object without fields. */
    public JsonObject() {
        this(new LinkedHashMap<>());
    }

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Puts a field.
     *
     * @param value a text, number, truth value, list or map of these, or another object
     * @return this object
     */
    public JsonObject put(String name, Object value) {
        fields.put(name, value instanceof JsonObject object ? object.fields : value);
        return this;
    }

    /**
     * Puts a field if there is a value for it.
     *
     * @return this object
     */
    public JsonObject put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, (Object) present));
        return this;
    }

    /**
     * Puts an object unless it is empty.
     *
     * @return this object
     */
    public JsonObject group(String name, JsonObject group) {
        return group.fields.isEmpty() ? this : put(name, group);
    }

    /** The object that stands in a field; an empty one is put there if there is none. */
    @SuppressWarnings("unchecked") // nothing but objects is put as a map
    public JsonObject within(String name) {
        return new JsonObject((Map<String, Object>) fields.computeIfAbsent(name, key -> new LinkedHashMap<>()));
    }

    /**
     * Puts a list of objects.
     *
     * @return this object
     */
    public JsonObject list(String name, List<JsonObject> objects) {
        return put(name, objects.stream().map(JsonObject::fields).toList());
    }

    /**
     * Puts every field of another object.
     *
     * @return this object
     */
    public JsonObject putAll(JsonObject other) {
        fields.putAll(other.fields);
        return this;
    }

    /** Its fields: what stands in them is what was put, and maps instead of objects. */
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The text of it in UTF-8. */
    public byte[] bytes() {
        return bytes(fields);
    }

    /** The text of what {@link Json#read} returns. */
    public static String text(Object value) {
        try {
            return WRITER.asString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text in UTF-8 of an object with these fields. */
    public static byte[] bytes(Map<String, Object> fields) {
        try {
            return WRITER.asBytes(fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
