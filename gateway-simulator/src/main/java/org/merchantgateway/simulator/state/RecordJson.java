package org.merchantgateway.simulator.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.simulator.card.TestCard;

/**
 * Records as JSON: an object of the components by name, without those that are empty; a record of one component is its
 * value. Times are ISO 8601. A card's number is its {@linkplain TestCard test card}'s name; a CVC is never written.
 */
final class RecordJson {

    private RecordJson() {}

    static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Pan pan) {
            json.writeString(TestCard.byPan(pan.value())
                    .map(TestCard::name)
                    .orElseThrow(() -> new IOException("a card that is no test card")));
        } else if (value instanceof Cvc) {
            throw new IOException("a CVC has no place in a file");
        } else if (value instanceof Record parts) {
            writeRecord(json, parts);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> pairs) {
            json.writeStartObject();
            for (Map.Entry<?, ?> pair : pairs.entrySet()) {
                json.writeStringField((String) pair.getKey(), (String) pair.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static void writeRecord(JsonGenerator json, Record parts) throws IOException {
        RecordComponent[] components = parts.getClass().getRecordComponents();
        if (components.length == 1) {
            write(json, of(parts, components[0]));
            return;
        }
        json.writeStartObject();
        for (RecordComponent component : components) {
            Object value = of(parts, component);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null && !isEmpty(present)) {
                json.writeFieldName(component.getName());
                write(json, present);
            }
        }
        json.writeEndObject();
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> pairs && pairs.isEmpty());
    }

    private static Object of(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName(), impossible);
        }
    }

    /**
     * Reads the value that begins at the parser's token.
     *
     * @throws IOException if it is no such value; its message shows nothing of it
     */
    static Object read(JsonParser json, Type type) throws IOException {
        if (type instanceof ParameterizedType of) {
            return readGeneric(json, of);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && plain != Pan.class) {
            return readRecord(json, plain);
        }
        if (plain == long.class || plain == int.class) {
            expect(json, JsonToken.VALUE_NUMBER_INT);
            return plain == int.class ? (Object) json.getIntValue() : (Object) json.getLongValue();
        }
        if (plain == boolean.class) {
            return json.getBooleanValue();
        }
        expect(json, JsonToken.VALUE_STRING);
        return ofText(json.getText(), plain);
    }

    private static Object ofText(String text, Class<?> type) throws IOException {
        if (type == Pan.class) {
            return Pan.of(TestCard.valueOf(text).pan());
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == YearMonth.class) {
            return YearMonth.parse(text);
        }
        return type.isEnum() ? constant(text, type) : text;
    }

    private static Object constant(String text, Class<?> type) throws IOException {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no such " + type.getSimpleName()));
    }

    private static Object readGeneric(JsonParser json, ParameterizedType type) throws IOException {
        Type item = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return Optional.of(read(json, item));
        }
        if (type.getRawType() == Map.class) {
            return readTexts(json);
        }
        expect(json, JsonToken.START_ARRAY);
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(json, item));
        }
        return type.getRawType() == List.class ? items : new LinkedHashSet<>(items);
    }

    private static Map<String, String> readTexts(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        Map<String, String> pairs = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            expect(json, JsonToken.VALUE_STRING);
            pairs.put(name, json.getText());
        }
        return pairs;
    }

    private static Object readRecord(JsonParser json, Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1) {
            return made(type, components, List.of(read(json, components[0].getGenericType())));
        }
        expect(json, JsonToken.START_OBJECT);
        Map<String, Object> given = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            RecordComponent component = Arrays.stream(components)
                    .filter(known -> known.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(type.getSimpleName() + " has a field that is not known"));
            json.nextToken();
            given.put(name, read(json, component.getGenericType()));
        }
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(orEmpty(given.get(component.getName()), type, component));
        }
        return made(type, components, values);
    }

    private static Object orEmpty(@Nullable Object given, Class<?> type, RecordComponent component) throws IOException {
        if (given != null) {
            return given;
        }
        Class<?> wanted = component.getType();
        if (wanted == Optional.class) {
            return Optional.empty();
        }
        if (wanted == Map.class) {
            return Map.of();
        }
        if (Collection.class.isAssignableFrom(wanted)) {
            return wanted == List.class ? List.of() : Set.of();
        }
        throw new IOException(type.getSimpleName() + " lacks " + component.getName());
    }

    private static Object made(Class<?> type, RecordComponent[] components, List<Object> values) throws IOException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new IOException(type.getSimpleName() + " has a value that it cannot have");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.currentToken() != token) {
            throw new IOException("something else stands where a value of another kind is expected");
        }
    }
}
