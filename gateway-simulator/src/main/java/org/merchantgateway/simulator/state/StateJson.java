package org.merchantgateway.simulator.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Snapshot;
import org.merchantgateway.simulator.core.StoredCard;

/** The text of a state file: one JSON object, an order a line. The testkit's README describes it. */
final class StateJson {

    private static final String FORMAT = "gateway-simulator-state";
    private static final int VERSION = 3;

    private static final String AHEAD = "clockAhead";
    private static final String SETTINGS = "settings";
    private static final int VERSION_WITH_SETTINGS = 3;
    private static final String ORDER = "order";
    private static final String CARD = "binding";

    /** What a gateway's clock can be moved by: 292 years. */
    private static final Duration MOST_AHEAD = Duration.ofNanos(Long.MAX_VALUE);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StateJson() {}

    static void write(OutputStream out, int starts, Duration ahead, Map<String, String> settings, Snapshot snapshot)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new ItemPerLine());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeNumberField("starts", starts);
            json.writeStringField("clockAhead", ahead.toString());
            json.writeFieldName(SETTINGS);
            JSON.std.write(settings, json);
            list(json, "orders", snapshot.orders(), StateCodecs.PLACED_ORDER);
            list(json, "bindings", snapshot.bindings(), StateCodecs.STORED_CARD);
            json.writeRaw('\n');
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /**
     * A line that tells a change.
     *
     * @param order as it is after it
     * @param card as it is after it
     */
    static byte[] change(Duration ahead, Optional<PlacedOrder> order, Optional<StoredCard> card) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(AHEAD, ahead.toString());
        order.ifPresent(placed -> fields.put(ORDER, StateCodecs.PLACED_ORDER.write(placed)));
        card.ifPresent(stored -> fields.put(CARD, StateCodecs.STORED_CARD.write(stored)));
        return (JSON.std.asString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a line that tells a change.
     *
     * @throws IOException if it is none; its message shows nothing of it
     */
    static Change readChange(String line) throws IOException {
        try (JsonParser json = FACTORY.createParser(line)) {
            Map<?, ?> fields = JSON.std.mapFrom(json);
            return new Change(
                    ahead(String.valueOf(fields.get(AHEAD))),
                    Optional.ofNullable(fields.get(ORDER)).map(StateCodecs.PLACED_ORDER::read),
                    Optional.ofNullable(fields.get(CARD)).map(StateCodecs.STORED_CARD::read));
        } catch (com.fasterxml.jackson.core.JacksonException
                | WrongStateException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException wrong) {
            throw new IOException("a change that was kept beside it cannot be read");
        }
    }

    /**
     * A change that was kept.
     *
     * @param ahead how far the clock was moved
     * @param order as it is after it
     * @param card as it is after it
     */
    record Change(Duration ahead, Optional<PlacedOrder> order, Optional<StoredCard> card) {}

    private static <T> void list(JsonGenerator json, String name, List<T> items, Codec<T> codec) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            JSON.std.write(codec.write(item), json);
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
            require(
                    version >= 1 && version <= VERSION,
                    "it is of version " + version + ", this program reads versions 1 to " + VERSION);
            State state = rest(json, version);
            require(json.nextToken() == null, "something stands behind its end");
            return state;
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new IOException("it is no JSON" + place(noJson.getLocation()));
        } catch (WrongStateException wrong) {
            throw new IOException(wrong.getMessage());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException value) {
            throw new IOException("it holds a value that cannot be read");
        }
    }

    /** A value that is too long for the parser is without a place. */
    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr();
    }

    private static State rest(JsonParser json, int version) throws IOException {
        require("starts".equals(json.nextFieldName()), "it lacks the number of starts");
        int starts = json.nextIntValue(0);
        require("clockAhead".equals(json.nextFieldName()), "it lacks the clock");
        String clockAhead =
                Optional.ofNullable(json.nextTextValue()).orElseThrow(() -> new IOException("it lacks the clock"));
        Map<String, String> settings = version < VERSION_WITH_SETTINGS ? Map.of() : settings(json);
        List<PlacedOrder> orders = list(json, "orders", StateCodecs.PLACED_ORDER);
        List<StoredCard> bindings = list(json, "bindings", StateCodecs.STORED_CARD);
        require(json.nextToken() == JsonToken.END_OBJECT, "it has more than it should");
        return new State(starts, ahead(clockAhead), settings, new Snapshot(orders, bindings));
    }

    private static Map<String, String> settings(JsonParser json) throws IOException {
        require(
                SETTINGS.equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_OBJECT,
                "it lacks the settings");
        return Codec.PAIRS.read(JSON.std.anyFrom(json));
    }

    private static Duration ahead(String text) throws IOException {
        Duration ahead = Duration.parse(text);
        require(!ahead.isNegative() && ahead.compareTo(MOST_AHEAD) <= 0, "its clock cannot be set");
        return ahead;
    }

    private static <T> List<T> list(JsonParser json, String name, Codec<T> codec) throws IOException {
        require(name.equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY, "it lacks the " + name);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(codec.read(JSON.std.anyFrom(json)));
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
     * @param settings what was set while a gateway ran, by the settings' names
     * @param snapshot orders and stored cards
     */
    record State(int starts, Duration ahead, Map<String, String> settings, Snapshot snapshot) {}
}
