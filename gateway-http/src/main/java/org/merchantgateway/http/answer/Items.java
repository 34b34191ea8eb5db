package org.merchantgateway.http.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list of values. */
public final class Items implements Value {

    private final List<Value> elements = new ArrayList<>();
    private boolean opened;

    /** No elements yet. */
    public Items() {}

    /** Appends a value. */
    public void add(Value element) {
        elements.add(element);
    }

    /** All values, in their order. */
    public List<Value> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** The elements that are structures, to be read. */
    List<Fields> open() {
        opened = true;
        return elements.stream()
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .toList();
    }

    /** The values of the pairs of a name in brackets. No structure is opened. */
    Stream<Scalar> pairValues(String name) {
        return elements.stream()
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .filter(pair -> pair.scalars(List.of("name")).anyMatch(is -> name.equals("[" + is.text() + "]")))
                .flatMap(pair -> pair.scalars(List.of("value")));
    }

    @Override
    public void writeJson(StringBuilder json) {
        json.append('[');
        for (int i = 0; i < elements.size(); i++) {
            json.append(i == 0 ? "" : ",");
            elements.get(i).writeJson(json);
        }
        json.append(']');
    }

    @Override
    public void collectAll(String path, Map<String, String> all) {
        for (int i = 0; i < elements.size(); i++) {
            elements.get(i).collectAll(path + "[" + i + "]", all);
        }
    }

    @Override
    public void collectUnread(String path, Map<String, String> others) {
        if (!opened) {
            others.put(path, raw());
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            elements.get(i).collectUnread(path + "[" + i + "]", others);
        }
    }
}
