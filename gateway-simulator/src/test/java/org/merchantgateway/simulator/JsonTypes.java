package org.merchantgateway.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The JSON types of an object's fields by their paths: text, number, boolean, and list of an empty list. */
final class JsonTypes {

    private JsonTypes() {}

    static Map<String, String> of(String json) {
        Map<String, String> types = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            flatten(parser, "", types);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
        return types;
    }

    private static void flatten(JsonParser parser, String path, Map<String, String> types) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    flatten(parser, path.isEmpty() ? name : path + "." + name, types);
                }
            }
            case START_ARRAY -> {
                types.put(path, "list");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    flatten(parser, path, types);
                }
            }
            case VALUE_STRING -> types.put(path, "text");
            case VALUE_NUMBER_INT -> types.put(path, "number");
            case VALUE_TRUE, VALUE_FALSE -> types.put(path, "boolean");
            default -> throw new AssertionError("no type of the manual's: " + parser.currentToken());
        }
    }
}
