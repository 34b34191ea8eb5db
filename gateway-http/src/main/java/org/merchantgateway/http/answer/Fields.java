package org.merchantgateway.http.answer;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The named values of an answer or of a structure inside it, in the order in which they came, whichever wire they came
 * over. Reading a value takes it; what nobody took can be had by path. For one thread.
 */
public final class Fields implements Value {

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Whether somebody looked inside: else it is kept whole. */
    private boolean opened;

    private boolean finished;

    /** No values yet. */
    public Fields() {}

    /** Adds a value; of several of one name a list is made. */
    public void add(String name, Value value) {
        Value before = values.get(name);
        if (before == null) {
            values.put(name, value);
        } else if (before instanceof Items list) {
            list.add(value);
        } else {
            Items list = new Items();
            list.add(before);
            list.add(value);
            values.put(name, list);
        }
    }

    /** All values by their names, whether somebody took them or not. */
    public Map<String, Value> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Every value as it came: a text without quotes, anything else as JSON. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, value.raw()));
        return all;
    }

    /** The value at a path, without taking it; nothing if it says nothing. Whatever says nothing counts as taken. */
    Optional<Value> find(List<String> path) {
        @Nullable Fields owner = owner(path);
        @Nullable Value value = owner == null ? null : owner.valueOrNothing(last(path));
        return Optional.ofNullable(value);
    }

    /**
     * The values without inner fields at a path, which nobody is to keep: nothing is taken and no structure is opened. A name in
     * brackets is that of a pair in a list: {@code attributes.[mdOrder]}.
     */
    Stream<Scalar> scalars(List<String> path) {
        @Nullable Value value = values.get(path.get(0));
        if (path.size() == 1) {
            return value instanceof Scalar scalar && scalar.isPresent() ? Stream.of(scalar) : Stream.empty();
        }
        List<String> inner = path.subList(1, path.size());
        if (value instanceof Fields structure) {
            return structure.scalars(inner);
        }
        return value instanceof Items list ? list.pairValues(inner.get(0)) : Stream.empty();
    }

    /** Whether there is anything at a path, be it an empty text; nothing is taken. */
    boolean exists(List<String> path) {
        @Nullable Fields owner = owner(path);
        return owner != null && owner.values.containsKey(last(path));
    }

    /** Takes the value at a path. */
    void take(List<String> path) {
        @Nullable Fields owner = owner(path);
        if (owner != null) {
            owner.taken.add(last(path));
        }
    }

    /** A structure at a path, to be read. */
    Optional<Fields> structure(List<String> path) {
        return find(path).filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    /** The structures of a list, to be read; a single structure counts as a list of one. Nothing if there is neither. */
    Optional<List<Fields>> list(List<String> path) {
        return find(path).flatMap(value -> {
            if (value instanceof Items items) {
                return Optional.of(items.open());
            }
            return value instanceof Fields one ? Optional.of(List.of(one)) : Optional.empty();
        });
    }

    /** Whether there is a list of structures and nothing else; a single structure counts as a list of one. */
    boolean isListOfStructures(List<String> path) {
        return find(path)
                .filter(value -> value instanceof Fields
                        || (value instanceof Items items
                                && items.elements().stream().allMatch(Fields.class::isInstance)))
                .isPresent();
    }

    /** The structure that holds the last name of a path. */
    private @Nullable Fields owner(List<String> path) {
        Fields owner = this;
        owner.opened = true;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!(owner.valueOrNothing(name) instanceof Fields inner)) {
                return null;
            }
            owner = inner;
            owner.opened = true;
        }
        return owner;
    }

    private @Nullable Value valueOrNothing(String name) {
        Value value = values.get(name);
        if (value == null || value.isPresent()) {
            return value;
        }
        taken.add(name);
        return null;
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    /** What nobody has taken, by path, as it came. Afterwards nothing is left here for the answer around it. */
    Map<String, String> takeOthers() {
        Map<String, String> others = new LinkedHashMap<>();
        collectInner("", others);
        finished = true;
        return others;
    }

    @Override
    public void collectAll(String path, Map<String, String> all) {
        values.forEach((name, value) -> value.collectAll(path.isEmpty() ? name : path + "." + name, all));
    }

    @Override
    public void collectUnread(String path, Map<String, String> others) {
        if (finished) {
            return;
        }
        if (opened && !values.isEmpty()) {
            collectInner(path + ".", others);
        } else {
            others.put(path, raw());
        }
    }

    private void collectInner(String prefix, Map<String, String> others) {
        values.forEach((name, value) -> {
            if (!taken.contains(name)) {
                value.collectUnread(prefix + name, others);
            }
        });
    }

    @Override
    public void writeJson(StringBuilder json) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, Value> field : values.entrySet()) {
            json.append(separator);
            separator = ",";
            Scalar.quote(field.getKey(), json);
            json.append(':');
            field.getValue().writeJson(json);
        }
        json.append('}');
    }

    /** The number of values alone: a server may quote the request even in their names. */
    @Override
    public String toString() {
        return "Fields[" + values.size() + "]";
    }
}
