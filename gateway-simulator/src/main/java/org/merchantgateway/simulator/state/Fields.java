package org.merchantgateway.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a state file. One description serves both ways: each field is named once, with how it stands
 * there and where a value has it. Writing takes the field from the value; reading takes it away from the object, so that in
 * the end a field is seen that nobody knows. What is empty is left out.
 *
 * @param <V> what the object is made of
 */
final class Fields<V> {

    /** What version 1 called some fields. */
    private static final Map<String, String> OLD_NAMES =
            Map.of("details", "particulars", "dynamicCallbackUrl", "callbackUrl");

    private final String what;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final @Nullable V source;

    private Fields(String what, @Nullable V source) {
        this.what = what;
        this.source = source;
    }

    static <V> Map<String, Object> written(V value, Function<Fields<V>, V> parts) {
        Fields<V> fields = new Fields<>("", value);
        V unused = parts.apply(fields);
        return fields.json;
    }

    static <V> V read(String what, Map<?, ?> object, Function<Fields<V>, V> parts) {
        Fields<V> fields = new Fields<>(what, null);
        object.forEach((name, value) -> fields.json.put((String) name, value == null ? "" : value));
        if (fields.json.get("extras")
                instanceof Map<?, ?> extras) { // version 1 kept some fields of a cart's line apart
            fields.json.remove("extras");
            extras.forEach((name, value) -> fields.json.put((String) name, value));
        }
        V value = parts.apply(fields);
        if (!fields.json.isEmpty()) {
            throw new WrongStateException(what + " has a field that is not known");
        }
        return value;
    }

    /** A field that must be there. */
    <F> F get(String name, Codec<F> codec, Function<V, F> getter) {
        return find(name, codec, getter.andThen(Optional::of))
                .orElseThrow(() -> new WrongStateException(what + " lacks " + name));
    }

    /** A field that may be missing. */
    <F> Optional<F> find(String name, Codec<F> codec, Function<V, Optional<F>> getter) {
        if (source == null) {
            return Optional.ofNullable(json.remove(json.containsKey(name) ? name : OLD_NAMES.getOrDefault(name, name)))
                    .map(codec::read);
        }
        Optional<F> value = getter.apply(source);
        value.ifPresent(present -> json.put(name, codec.write(present)));
        return value;
    }

    /** A list, which is missing if it is empty. */
    <F> List<F> list(String name, Codec<F> codec, Function<V, List<F>> getter) {
        return find(name, codec.list(), getter.andThen(list -> Optional.of(list).filter(some -> !some.isEmpty())))
                .orElse(List.of());
    }

    /** Names and their texts, missing if there are none. */
    Map<String, String> pairs(String name, Function<V, Map<String, String>> getter) {
        return find(name, Codec.PAIRS, getter.andThen(map -> Optional.of(map).filter(some -> !some.isEmpty())))
                .orElse(Map.of());
    }
}
