package org.merchantgateway.simulator.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of requests that the gateway does not know, and the {@linkplain PayerData payer's data}, by the order that a
 * request was about. In memory alone, because a shop may call some of them secret and others are the payer's; of the latest
 * {@value #MOST} orders. Safe for many threads.
 */
public final class ExtraFields {

    private static final int MOST = 1000;

    /** How requests of both wires call an order's id. */
    private static final List<String> IDS = List.of("orderId", "mdOrder", "MDORDER");

    private final Map<String, Map<String, String>> byOrder = new LinkedHashMap<>();

    ExtraFields() {}

    /**
     * Keeps the fields of a request that was executed, beside those of earlier requests about the order.
     *
     * @param orderId the order that request or answer named; if none, nothing is kept
     * @param fields by name
     */
    public synchronized void keep(Optional<String> orderId, Map<String, String> fields) {
        Map<String, String> kept = OwnAuthentication.without(fields);
        if (orderId.isEmpty() || kept.isEmpty()) {
            return;
        }
        byOrder.computeIfAbsent(orderId.get(), unseen -> new LinkedHashMap<>()).putAll(kept);
        if (byOrder.size() > MOST) {
            byOrder.remove(byOrder.keySet().iterator().next());
        }
    }

    /**
     * The same for a request over a wire.
     *
     * @param request a field of it by its name
     * @param answer the fields of its answer; a wallet's payment has its own inside {@code data}
     * @param fields by name
     */
    public void keep(
            Function<String, Optional<String>> request, Map<String, Object> answer, Map<String, String> fields) {
        Map<?, ?> inner = answer.get("data") instanceof Map<?, ?> data ? data : answer;
        keep(
                IDS.stream()
                        .flatMap(name -> request.apply(name).stream())
                        .findFirst()
                        .or(() -> Optional.ofNullable(inner.get("orderId")).map(String::valueOf)),
                fields);
    }

    /** Those of all requests about an order, by name; of two of one name the later. */
    public synchronized Map<String, String> of(String orderId) {
        return new LinkedHashMap<>(byOrder.getOrDefault(orderId, Map.of()));
    }

    synchronized void clear() {
        byOrder.clear();
    }
}
