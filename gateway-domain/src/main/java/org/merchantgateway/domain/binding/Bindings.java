package org.merchantgateway.domain.binding;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stored cards, as {@link GetBindings} and {@link GetBindingsByCardOrId} find them. Source: getBindings.do, response
 * parameters.
 *
 * @param cards in the gateway's order; empty if it found none
 * @param others whatever the gateway answered beside the list, by path, as it came
 */
public record Bindings(List<Binding> cards, Map<String, String> others) implements Iterable<Binding> {

    /** Copies the list and the map: neither copy can be changed. */
    public Bindings {
        cards = List.copyOf(cards);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Stored cards beside which the gateway says nothing. */
    public Bindings(List<Binding> cards) {
        this(cards, Map.of());
    }

    /** The cards, in the gateway's order. */
    @Override
    public Iterator<Binding> iterator() {
        return cards.iterator();
    }

    /** The cards, in the gateway's order. */
    public Stream<Binding> stream() {
        return cards.stream();
    }

    /** Whether the gateway found none. */
    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** The cards alone. */
    @Override
    public String toString() {
        return "Bindings" + cards;
    }
}
