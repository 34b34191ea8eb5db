package org.merchantgateway.soap;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a generated type by their names on the wire, as they came. For what has no place in the domain: a
 * structure becomes the JSON text that the REST wire would have, so that both wires keep it alike.
 */
final class PartFields {

    private PartFields() {}

    /** Every field that is there: a text as it came, anything else as JSON. The fields of the base type come first. */
    static Map<String, String> of(Object part) {
        Map<String, String> fields = new LinkedHashMap<>();
        values(part).forEach((name, value) -> fields.put(name, value instanceof String text ? text : json(value)));
        return fields;
    }

    private static Map<String, Object> values(Object part) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(part, part.getClass(), values);
        return values;
    }

    private static void collect(Object part, Class<?> type, Map<String, Object> values) {
        if (type == Object.class) {
            return;
        }
        collect(part, type.getSuperclass(), values);
        for (Field field : type.getDeclaredFields()) {
            @Nullable Object value = Modifier.isStatic(field.getModifiers()) ? null : value(field, part);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                values.put(field.getName(), value);
            }
        }
    }

    /** The getters make empty lists of missing ones, and have no order. */
    private static @Nullable Object value(Field field, Object part) {
        try {
            field.setAccessible(true);
            return field.get(part);
        } catch (IllegalAccessException ownModule) {
            throw new IllegalStateException(ownModule);
        }
    }

    private static String json(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(PartFields::json)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return values(value).entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + json(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
