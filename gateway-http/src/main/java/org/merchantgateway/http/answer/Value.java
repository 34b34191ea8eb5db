package org.merchantgateway.http.answer;

import java.util.Map;

/** A value in an answer: a text or number, a structure of named fields, or a list. */
public sealed interface Value permits Scalar, Fields, Items {

    /** Whether it says anything: null and a blank text do not. */
    default boolean isPresent() {
        return true;
    }

    /** The value as it came: a text without quotes, anything else as JSON. */
    default String raw() {
        StringBuilder json = new StringBuilder();
        writeJson(json);
        return json.toString();
    }

    /**
     * Puts all values without inner fields.
     *
     * @param path where this value stands
     * @param all by path, as they came
     */
    void collectAll(String path, Map<String, String> all);

    /** Appends the value as JSON. */
    void writeJson(StringBuilder json);

    /**
     * Puts what nobody has read.
     *
     * @param path where the value stands
     * @param others by path, as it came
     */
    void collectUnread(String path, Map<String, String> others);
}
