package org.merchantgateway.simulator.core;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All orders of the gateway. Safe for many threads: a number is taken once, and an order changes in one step. */
final class OrderStore {

    private record Numbered(Merchant merchant, String number) {}

    private final Map<String, PlacedOrder> orders = new ConcurrentHashMap<>();
    private final Map<Numbered, String> ids = new ConcurrentHashMap<>();
    private final Map<String, String> byTransaction = new ConcurrentHashMap<>();
    private final Deque<String> newestFirst = new ConcurrentLinkedDeque<>();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * Enters a new order.
     *
     * @throws Refusal with code 1 if the merchant has used the number before
     */
    void enter(PlacedOrder placed) {
        // first the order, whose id nobody knows yet, then its number: who finds the number finds the order
        orders.put(placed.id(), placed);
        Numbered number =
                new Numbered(placed.merchant(), placed.order().number().value());
        if (ids.putIfAbsent(number, placed.id()) != null) {
            orders.remove(placed.id());
            throw new Refusal(Message.NUMBER_USED);
        }
        newestFirst.addFirst(placed.id());
        notifyListeners(Optional.empty(), placed);
    }

    /** Restores an order without notifying listeners; the oldest comes first. */
    void restore(PlacedOrder placed) {
        orders.put(placed.id(), placed);
        newestFirst.addFirst(placed.id());
        placed.transactionId().ifPresent(id -> byTransaction.put(id, placed.id()));
        ids.put(new Numbered(placed.merchant(), placed.order().number().value()), placed.id());
    }

    /** All of them, whosever they are, in no order. */
    List<PlacedOrder> all() {
        return List.copyOf(orders.values());
    }

    private PlacedOrder changed(PlacedOrder placed, UnaryOperator<PlacedOrder> change) {
        PlacedOrder next = change.apply(placed);
        if (!next.equals(placed)) {
            next.transactionId().ifPresent(id -> byTransaction.put(id, next.id()));
            notifyListeners(Optional.of(placed), next);
        }
        return next;
    }

    private void notifyListeners(Optional<PlacedOrder> before, PlacedOrder after) {
        listeners.forEach(listener -> listener.changed(before, after));
    }

    /** Tells a listener of every change from now on. */
    void addListener(ChangeListener listener) {
        listeners.add(listener);
    }

    /** The id of the order to which a merchant has given a number. */
    Optional<String> idOf(Merchant merchant, String number) {
        return Optional.ofNullable(ids.get(new Numbered(merchant, number)));
    }

    /** The id of the order that is or was paid with an authentication by 3-D Secure 2. */
    Optional<String> idOfTransaction(String transactionId) {
        return Optional.ofNullable(byTransaction.get(transactionId));
    }

    /** The order with a challenge in an app, by the ACS's id of the authentication. */
    Optional<PlacedOrder> challengedInApp(String acsTransactionId) {
        return orders.values().stream()
                .filter(placed -> placed.threeDs2()
                        .filter(ThreeDs2Step::isInApp)
                        .filter(ThreeDs2Step::isChallenge)
                        .filter(step -> step.transaction().acsId().equals(acsTransactionId))
                        .isPresent())
                .findFirst();
    }

    /**
     * Whose order it is.
     *
     * @throws Refusal with code 2 if there is no such order, or none is named
     */
    Merchant owner(Optional<String> orderId) {
        return orderId.flatMap(this::find)
                .map(PlacedOrder::merchant)
                .orElseThrow(() -> new Refusal(Message.NO_ORDER_FOUND));
    }

    /** All orders of a merchant. */
    List<PlacedOrder> of(Merchant merchant) {
        return orders.values().stream()
                .filter(placed -> placed.merchant().equals(merchant))
                .toList();
    }

    /** All orders of all merchants, the newest first. */
    Stream<PlacedOrder> newestFirst() {
        return newestFirst.stream().map(orders::get).filter(Objects::nonNull);
    }

    /** Forgets all orders. */
    void clear() {
        newestFirst.clear();
        ids.clear();
        byTransaction.clear();
        orders.clear();
    }

    /** An order by its id, whosever it is. */
    Optional<PlacedOrder> find(String id) {
        return Optional.ofNullable(orders.get(id));
    }

    /**
     * Changes an order in one step; other changes of it wait.
     *
     * @param change what becomes of it; whatever it throws leaves the order as it was
     * @param missing what to throw if the merchant has no such order
     * @return the order as changed
     */
    PlacedOrder change(Merchant merchant, String id, UnaryOperator<PlacedOrder> change, Supplier<Refusal> missing) {
        PlacedOrder changed = orders.computeIfPresent(
                id, (key, placed) -> placed.merchant().equals(merchant) ? changed(placed, change) : placed);
        if (changed == null || !changed.merchant().equals(merchant)) {
            throw missing.get();
        }
        return changed;
    }
}
