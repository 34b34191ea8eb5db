package org.merchantgateway.simulator.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.Holdings;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.StoredCard;

/** The text of a state file: one JSON object, an order a line. The testkit's README describes it. */
final class StateJson {

    private static final String FORMAT = "gateway-simulator-state";
    private static final int VERSION = 1;

    /** What a gateway's clock can be moved by: 292 years. */
    private static final Duration MOST_AHEAD = Duration.ofNanos(Long.MAX_VALUE);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StateJson() {}

    static void write(OutputStream out, int starts, Duration ahead, Holdings holdings) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new ItemPerLine());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeNumberField("starts", starts);
            json.writeStringField("clockAhead", ahead.toString());
            list(json, "orders", holdings.orders());
            list(json, "bindings", holdings.bindings());
            json.writeRaw('\n');
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void list(JsonGenerator json, String name, List<?> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object item : items) {
            RecordJson.write(json, item);
        }
        json.writeEndArray();
    }

    /** An order or a stored card a line, and nothing else that is not needed. */
    private static final class ItemPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        private static boolean isList(JsonGenerator json) {
            return json.getOutputContext().getParent().getParent().inRoot();
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            if (isList(json)) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(isList(json) ? ",\n" : ",");
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException if it is none; its message shows nothing of it
     */
    static State read(InputStream in) throws IOException {
        try (JsonParser json = FACTORY.createParser(in)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
            require(
                    "format".equals(json.nextFieldName()) && FORMAT.equals(json.nextTextValue()),
                    "it was not written by this program");
            require("version".equals(json.nextFieldName()), "it lacks its version");
            int version = json.nextIntValue(0);
            require(version == VERSION, "it is of version " + version + ", this program reads version " + VERSION);
            State state = rest(json);
            require(json.nextToken() == null, "something stands behind its end");
            return state;
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new IOException("it is no JSON" + place(noJson.getLocation()));
        } catch (DateTimeException | IllegalArgumentException value) {
            throw new IOException("it holds a value that cannot be read");
        }
    }

    /** A value that is too long for the parser is without a place. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr();
    }

    private static State rest(JsonParser json) throws IOException {
        require("starts".equals(json.nextFieldName()), "it lacks the number of starts");
        int starts = json.nextIntValue(0);
        require("clockAhead".equals(json.nextFieldName()), "it lacks the clock");
        String clockAhead =
                Optional.ofNullable(json.nextTextValue()).orElseThrow(() -> new IOException("it lacks the clock"));
        List<PlacedOrder> orders = list(json, "orders", PlacedOrder.class);
        List<StoredCard> bindings = list(json, "bindings", StoredCard.class);
        require(json.nextToken() == JsonToken.END_OBJECT, "it has more than it should");
        return new State(starts, ahead(clockAhead), new Holdings(orders, bindings));
    }

    private static Duration ahead(String text) throws IOException {
        Duration ahead = Duration.parse(text);
        require(!ahead.isNegative() && ahead.compareTo(MOST_AHEAD) <= 0, "its clock cannot be set");
        return ahead;
    }

    private static <T> List<T> list(JsonParser json, String name, Class<T> type) throws IOException {
        require(name.equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY, "it lacks the " + name);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(type.cast(RecordJson.read(json, (Type) type)));
        }
        return items;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }

    /**
     * What a file holds.
     *
     * @param starts how often a gateway was started with it
     * @param ahead how far its clock was moved
     * @param holdings orders and stored cards
     */
    record State(int starts, Duration ahead, Holdings holdings) {}
}
