package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.AnswerFormat;
import org.merchantgateway.http.answer.Fields;
import org.merchantgateway.http.answer.Items;
import org.merchantgateway.http.answer.Scalar;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.merchantgateway.http.answer.Value;

/** JSON, strict where leniency lies: no duplicate keys, no trailing garbage, no rounding, bounded depth. */
final class Json {

    private static final AnswerFormat FORMAT = AnswerFormat.JSON;

    /** One for all threads. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(FORMAT.maxDepth())
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /**
     * Reads an answer.
     *
     * @param format where its fields stand
     * @throws UnreadableAnswer if its body is not one JSON object in the charset that it declares
     */
    static Answer answer(WireAnswer whole, AnswerFormat format) throws UnreadableAnswer {
        if (whole.body().length == 0) {
            throw new UnreadableAnswer("the answer is empty");
        }
        try {
            if (read(whole) instanceof Fields fields) {
                return new Answer(fields, format);
            }
        } catch (IOException notJson) {
            throw new UnreadableAnswer("the answer is not JSON");
        }
        throw new UnreadableAnswer("the answer is not a JSON object");
    }

    /** Without a declared charset the parser finds out which encoding of Unicode it is. */
    private static Value read(WireAnswer whole) throws IOException {
        Optional<String> charset = whole.charset();
        return charset.isPresent()
                ? read(FACTORY.createParser(whole.text(charset.get()).toString()))
                : read(whole.body());
    }

    /**
     * Reads one JSON value.
     *
     * @throws IOException if it is not JSON; its text may quote what was read
     */
    static Value read(byte[] text) throws IOException {
        return read(FACTORY.createParser(text));
    }

    private static Value read(JsonParser opened) throws IOException {
        try (JsonParser json = opened) {
            json.nextToken();
            Value value = value(json);
            if (json.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return value;
        } catch (NumberFormatException tooLarge) { // an exponent of more than ten digits
            throw new IOException(tooLarge);
        }
    }

    private static Value value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new IOException("no value");
        }
        return switch (token) {
            case START_OBJECT -> fields(json);
            case START_ARRAY -> items(json);
            case VALUE_STRING -> Scalar.text(json.getText());
            case VALUE_NUMBER_INT -> new Scalar(Scalar.Kind.INTEGER, json.getText());
            case VALUE_NUMBER_FLOAT ->
                new Scalar(Scalar.Kind.OTHER, json.getDecimalValue().toString());
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(Scalar.Kind.OTHER, json.getText());
            case VALUE_NULL -> Scalar.NULL;
            default -> throw new IOException("not a value");
        };
    }

    private static Fields fields(JsonParser json) throws IOException {
        Fields fields = new Fields();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            fields.add(name, value(json));
        }
        return fields;
    }

    private static Items items(JsonParser json) throws IOException {
        Items items = new Items();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(json));
        }
        return items;
    }

    /** What writes a piece of JSON. */
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** What is written, as text. */
    static String text(Writing content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes everything
        }
        return text.toString();
    }
}
