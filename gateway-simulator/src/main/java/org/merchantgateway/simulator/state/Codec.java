package org.merchantgateway.simulator.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.merchantgateway.domain.notation.Printable;

/**
 * How a value stands in a state file: as a text, a number, a truth value, a list or a map, which the JSON library writes and
 * reads. What is wrong about a file is said by {@link WrongStateException}, which shows nothing of what is in it.
 *
 * @param <V> the value's type
 */
abstract class Codec<V> {

    static final Codec<String> TEXT = text(Function.identity(), Function.identity());
    /** What somebody typed: a card's number in it is masked, and stays so after a restart. */
    static final Codec<String> FREE_TEXT = text(Printable::withoutPans, Function.identity());

    static final Codec<Instant> TIME = text(Instant::toString, Instant::parse);
    static final Codec<Long> LONG = of(Number.class, Function.identity(), Codec::whole);
    static final Codec<Integer> INT = of(Number.class, Function.identity(), number -> Math.toIntExact(whole(number)));
    static final Codec<Boolean> FLAG = of(Boolean.class, Function.identity(), Function.identity());
    static final Codec<Map<String, String>> PAIRS = of(Map.class, Codec::written, Codec::pairs);

    abstract Object write(V value);

    abstract V read(Object json);

    private static <V, J> Codec<V> of(Class<J> type, Function<V, ?> writer, Function<J, V> reader) {
        return new Codec<>() {
            @Override
            Object write(V value) {
                return writer.apply(value);
            }

            @Override
            V read(Object json) {
                if (!type.isInstance(json)) {
                    throw new WrongStateException("something else stands where a value of another kind is expected");
                }
                return reader.apply(type.cast(json));
            }
        };
    }

    /** A value that is written as a text. */
    static <V> Codec<V> text(Function<V, String> writer, Function<String, V> reader) {
        return of(String.class, writer, reader);
    }

    /**
     * A value that is written as an object.
     *
     * @param what what messages call it, such as {@code an order}
     * @param parts makes it of its fields, or a copy of one whose fields are written
     */
    static <V> Codec<V> object(String what, Function<Fields<V>, V> parts) {
        return of(Map.class, value -> Fields.written(value, parts), json -> Fields.read(what, json, parts));
    }

    /** A list of such values. */
    Codec<List<V>> list() {
        return of(List.class, values -> values.stream().map(this::write).toList(), json -> {
            List<?> items = json;
            return items.stream().map(this::read).toList();
        });
    }

    private static long whole(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.longValue();
        }
        throw new WrongStateException("a number is not whole or too large");
    }

    private static Map<String, Object> written(Map<String, String> pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        pairs.forEach((name, value) -> json.put(name, FREE_TEXT.write(value)));
        return json;
    }

    private static Map<String, String> pairs(Map<?, ?> json) {
        Map<String, String> pairs = new LinkedHashMap<>();
        json.forEach((name, value) -> pairs.put((String) name, TEXT.read(value)));
        return pairs;
    }
}
