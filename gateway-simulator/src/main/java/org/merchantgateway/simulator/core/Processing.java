package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Ends an attempt to pay by the issuer's word, and stores the card of a client. */
final class Processing {

    private final Supplier<SimulatorSettings> settings;
    private final Ids ids;
    private final BindingStore bindings;

    Processing(Supplier<SimulatorSettings> settings, Ids ids, BindingStore bindings) {
        this.settings = settings;
        this.ids = ids;
        this.bindings = bindings;
    }

    /**
     * The order after the attempt, which waits for nobody.
     *
     * @param actionCode 0 approves
     * @throws Refusal if the order cannot be paid
     */
    PlacedOrder decided(PlacedOrder placed, Card card, Attempt attempt, int actionCode, Instant now) {
        Order order = placed.order();
        if (actionCode != ActionCode.APPROVED.code()) {
            return placed.after(
                            order.declineAttempt(now, actionCode, settings.get().orderRules()))
                    .with(attempt)
                    .waitingForNobody();
        }
        PlacedOrder approved = placed.after(order.approve(now)).waitingForNobody();
        Optional<String> binding = attempt.bindingId().or(() -> stored(placed, card));
        return approved.with(
                attempt.approved(new Attempt.Authorisation(ids.approvalCode(), ids.referenceNumber()), binding));
    }

    private Optional<String> stored(PlacedOrder placed, Card card) {
        return placed.details()
                .find(RegistrationField.CLIENT_ID)
                .filter(client -> settings.get().variations().storesCards())
                .map(client -> bindings.store(placed.merchant(), client, card).id());
    }
}
