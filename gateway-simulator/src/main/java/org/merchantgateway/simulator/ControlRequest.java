package org.merchantgateway.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a request to the control API: a flat JSON object of texts, whole numbers and truth values, or a query. */
final class ControlRequest {

    /** A request that is wrong: the message names the field, and never holds a value of a card. */
    static final class InvalidField extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidField(String message) {
            super(message, null, false, false);
        }
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<JsonToken> VALUES =
            EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private final Map<String, String> fields;

    private ControlRequest(Map<String, String> fields) {
        this.fields = fields;
    }

    static ControlRequest of(Map<String, String> fields) {
        return new ControlRequest(new LinkedHashMap<>(fields));
    }

    /** Reads a JSON object; an empty body is an object without fields. */
    static ControlRequest json(byte[] body) {
        if (body.length == 0) {
            return of(Map.of());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(body)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "the body must be a JSON object");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                require(VALUES.contains(value), name + " must be a text, a whole number, true or false");
                fields.put(name, parser.getText());
            }
            require(parser.nextToken() == null, "nothing may follow the JSON object");
        } catch (IOException notJson) {
            throw new InvalidField("the body must be a JSON object, and is not well-formed JSON");
        }
        return of(fields);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidField(otherwise);
        }
    }

    /** Refuses fields that the request does not have. */
    ControlRequest only(String... names) {
        List<String> known = Arrays.asList(names);
        Set<String> given = fields.keySet();
        given.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidField(name + " is not a field of this request, which has "
                    + (known.isEmpty() ? "none" : String.join(", ", known)));
        });
        return this;
    }

    /** All fields, whatever their names. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(fields);
    }

    boolean flag(String name) {
        String text = find(name).orElse("false");
        require(text.equals("true") || text.equals("false"), name + " must be true or false");
        return text.equals("true");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String text(String name) {
        return find(name).filter(value -> !value.isBlank()).orElseThrow(() -> new InvalidField(name + " is missing"));
    }

    Duration duration(String name) {
        try {
            return Duration.parse(text(name));
        } catch (DateTimeParseException malformed) {
            throw new InvalidField(name + " must be a duration such as PT20M or P1D");
        }
    }

    int number(String name) {
        String digits = text(name);
        require(digits.matches("\\d{1,6}"), name + " must be a whole number of up to six digits");
        return Integer.parseInt(digits);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String wanted = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidField(name + " must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }
}
