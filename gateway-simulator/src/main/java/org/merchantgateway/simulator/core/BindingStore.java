package org.merchantgateway.simulator.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.card.Card;

/** All stored cards of the gateway, in the order in which they were stored. Safe for many threads. */
final class BindingStore {

    private final Ids ids;
    private final Map<String, StoredCard> cards = new LinkedHashMap<>();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    BindingStore(Ids ids) {
        this.ids = ids;
    }

    /** Stores a client's card; one that is stored already is brought up to date and keeps its id. */
    synchronized StoredCard store(Merchant merchant, String clientId, Card card) {
        String id = cards.values().stream()
                .filter(stored -> stored.isOf(merchant, clientId, card))
                .findFirst()
                .map(StoredCard::id)
                .orElseGet(ids::uuid);
        StoredCard stored = new StoredCard(id, merchant, clientId, card.pan(), card.expiry(), card.cardholder(), true);
        enter(stored);
        return stored;
    }

    synchronized Optional<StoredCard> find(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    synchronized void clear() {
        cards.clear();
    }

    synchronized List<StoredCard> of(Merchant merchant, String clientId) {
        return cards.values().stream()
                .filter(card ->
                        card.merchant().equals(merchant) && card.clientId().equals(clientId))
                .toList();
    }

    /**
     * Changes a stored card of a merchant; whatever the change throws leaves it as it was.
     *
     * @throws Refusal with code 2 if there is none, or it is another merchant's
     */
    synchronized void change(Merchant merchant, String id, UnaryOperator<StoredCard> change) {
        StoredCard card = find(id).orElseThrow(() -> new Refusal(Message.NO_BINDING_FOUND));
        RequestChecks.check(card.merchant().equals(merchant), Message.BINDING_OF_ANOTHER);
        enter(change.apply(card));
    }

    private void enter(StoredCard card) {
        Optional<StoredCard> before = Optional.ofNullable(cards.put(card.id(), card));
        listeners.forEach(listener -> listener.bindingChanged(before, card));
    }

    /** Tells a listener of every change from now on. */
    void addListener(ChangeListener listener) {
        listeners.add(listener);
    }

    /** All of them, in the order in which they were stored. */
    synchronized List<StoredCard> all() {
        return List.copyOf(cards.values());
    }

    /** Restores a stored card without notifying listeners. */
    synchronized void restore(StoredCard card) {
        cards.put(card.id(), card);
    }
}
