package org.merchantgateway.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a JSON text says, field by field: {@code value.sessionId}, {@code list[0].name}. */
public final class JsonFields {

    private JsonFields() {}

    /** Every value by its path, in its order. */
    public static Map<String, String> of(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            flatten(parser, "", fields);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
        return fields;
    }

    private static void flatten(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    flatten(parser, path.isEmpty() ? name : path + "." + name, fields);
                }
            }
            case START_ARRAY -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    flatten(parser, path + "[" + i + "]", fields);
                }
            }
            default -> fields.put(path, parser.getText());
        }
    }
}
