package org.merchantgateway.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.merchantgateway.simulator.setting.CodeStyle;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.setting.Variations;

/**
 * An answer as another gateway may give it, or a later release: the same facts, with error codes of another JSON type, with
 * fields added, or in another order.
 */
final class StyledJson {

    /** Writes one value. */
    @FunctionalInterface
    private interface Value {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private record Field(String name, Value value) {}

    private static final Set<String> CODES = Set.of("errorCode", "ErrorCode", "code");

    private final Set<Novelty> novelties;
    private final CodeStyle codes;

    private StyledJson(Variations variations) {
        this.novelties = variations.novelties();
        this.codes = variations.codeStyle();
    }

    /** The answer's bytes, as that gateway writes them. */
    static byte[] of(byte[] answer, Variations variations) {
        if (variations.novelties().isEmpty() && variations.codeStyle() == CodeStyle.AS_RECORDED) {
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.length);
        try (JsonParser parser = Json.FACTORY.createParser(answer);
                JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            parser.nextToken();
            new StyledJson(variations).value(parser).writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Value value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return array(parser);
        }
        JsonToken token = parser.currentToken();
        String text = parser.getText();
        return switch (token) {
            case VALUE_STRING -> json -> json.writeString(text);
            case VALUE_TRUE, VALUE_FALSE -> json -> json.writeBoolean(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonGenerator::writeNull;
            default -> json -> json.writeNumber(text);
        };
    }

    private Value object(JsonParser parser) throws IOException {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.add(new Field(name, CODES.contains(name) ? code(parser) : value(parser)));
        }
        if (novelties.contains(Novelty.OTHER_ORDER)) {
            Collections.reverse(fields);
        }
        if (novelties.contains(Novelty.NEW_FIELD)) {
            fields.add(0, new Field("addedLater", StyledJson::writeNovelty));
        }
        return json -> {
            json.writeStartObject();
            for (Field field : fields) {
                json.writeFieldName(field.name());
                field.value().writeTo(json);
            }
            json.writeEndObject();
        };
    }

    private Value code(JsonParser parser) throws IOException {
        String text = parser.getText();
        return switch (codes) {
            case AS_RECORDED -> value(parser);
            case NUMBERS -> json -> json.writeNumber(text);
            case TEXTS -> json -> json.writeString(text);
        };
    }

    private static void writeNovelty(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("orderStatus", 6);
        json.writeStringField("errorCode", "7");
        json.writeEndObject();
    }

    private Value array(JsonParser parser) throws IOException {
        List<Value> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return json -> {
            json.writeStartArray();
            for (Value element : elements) {
                element.writeTo(json);
            }
            json.writeEndArray();
        };
    }
}
