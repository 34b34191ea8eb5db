package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON text as maps, lists and texts. Numbers and booleans become the text that stood there; null means missing. */
final class Json {

    /** Deeper than any request of the manual, and far from the end of the stack. */
    private static final int DEEPEST = 50;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private Json() {}

    /**
     * Reads one value.
     *
     * @return a map, list or text; nothing for null
     * @throws IOException if it is not JSON, has a name twice or something behind it. Its message may show the text
     */
    static Optional<Object> read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Optional<Object> value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something stands behind the JSON value");
            }
            return value;
        }
    }

    private static Optional<Object> value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> Optional.of(object(parser));
            case START_ARRAY -> Optional.of(array(parser));
            case VALUE_NULL -> Optional.empty();
            default -> Optional.of(parser.getText());
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser).ifPresent(present -> fields.put(name, present));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(parser).ifPresent(items::add);
        }
        return items;
    }
}
