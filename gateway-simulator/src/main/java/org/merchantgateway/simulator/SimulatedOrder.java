package org.merchantgateway.simulator;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.history.HistoryEntry;

/**
 * An order of the simulated gateway as it stood when it was asked for.
 *
 * @param merchant the login of the merchant whose it is
 * @param number the shop's number
 * @param id the gateway's id
 * @param scheme one-phase or two-phase
 * @param status where it stands
 * @param paymentState the same as {@code paymentState} names it, such as {@code DEPOSITED}
 * @param amount the registered amount, minor units
 * @param currency the amount's currency
 * @param sums what its money has come to, minor units
 * @param attempts payment attempts used up
 * @param actionCode the processing's last word; -100 before the first attempt
 * @param registeredAt when it was registered
 * @param expiresAt from when on it cannot be paid
 * @param description the shop's free text
 * @param clientId the shop's id of the payer
 * @param parameters additional parameters, in their order
 * @param registered whatever else the shop registered, cart included, by the names of the REST request, such as
 *     {@code returnUrl} and {@code orderBundle.items.1.tax.taxType}; a field that did not come is not there
 * @param payment what its last payment said, by the names of the report and of the REST request: {@code paymentWay},
 *     {@code cardholderName}, {@code ip}, {@code email}, {@code language}, {@code bindingId}; empty before a payment
 * @param extras fields that the gateway does not know, of all requests about the order that were executed, by name; over
 *     SOAP all {@code params}, the known ones too; over either wire also what is told of the payer and of the delivery,
 *     such as {@code billingPayerData.billingCity}. May hold what the shop calls secret; not kept in the state file
 * @param maskedPan first six and last four digits of the card that it was last tried with
 * @param waitsFor what its payer has to do before the payment goes on; empty if nothing
 * @param formUrl the payer's page
 * @param history what happened to it, the oldest first; bounded by the settings, and empty in lists
 */
public record SimulatedOrder(
        String merchant,
        String number,
        String id,
        PaymentScheme scheme,
        OrderStatus status,
        String paymentState,
        Amount amount,
        Currency currency,
        Sums sums,
        int attempts,
        int actionCode,
        Instant registeredAt,
        Instant expiresAt,
        Optional<String> description,
        Optional<String> clientId,
        Map<String, String> parameters,
        Map<String, String> registered,
        Map<String, String> payment,
        Map<String, String> extras,
        Optional<String> maskedPan,
        Optional<WaitsFor> waitsFor,
        String formUrl,
        List<HistoryEntry> history) {

    static SimulatedOrder of(
            PlacedOrder placed, String formUrl, Map<String, String> extras, List<HistoryEntry> history) {
        var order = placed.order();
        return new SimulatedOrder(
                placed.merchant().login(),
                order.number().value(),
                placed.id(),
                order.scheme(),
                order.status(),
                order.paymentState(),
                order.amount(),
                order.currency(),
                order.sums(),
                order.attempts(),
                order.actionCode(),
                order.registeredAt(),
                order.expiresAt(),
                placed.details().find(RegistrationField.DESCRIPTION),
                placed.details().find(RegistrationField.CLIENT_ID),
                placed.details().parameters(),
                RegisteredFields.of(placed.details()),
                placed.attempt().map(SimulatedOrder::payment).orElse(Map.of()),
                extras,
                placed.attempt().map(attempt -> attempt.maskedPan()),
                waitsFor(placed),
                formUrl,
                history);
    }

    /** What a payer has to do before a payment goes on. */
    public enum WaitsFor {
        /**
         * 3-D Secure 2: the payer's browser loads the pages that look at it, or in an app its 3DS SDK makes its data; then the
         * payment goes on.
         */
        DEVICE_CHECK,
        /** The payer authenticates at the issuer's ACS, by either version. */
        AUTHENTICATION
    }

    private static Optional<WaitsFor> waitsFor(PlacedOrder placed) {
        return placed.step()
                .map(step ->
                        placed.threeDs2().filter(begun -> !begun.isChallenge()).isPresent()
                                ? WaitsFor.DEVICE_CHECK
                                : WaitsFor.AUTHENTICATION);
    }

    private static Map<String, String> payment(Attempt attempt) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("paymentWay", attempt.way());
        said.put("cardholderName", attempt.cardholder());
        attempt.ip().ifPresent(text -> said.put("ip", text));
        attempt.email().ifPresent(text -> said.put("email", text));
        attempt.language().ifPresent(text -> said.put("language", text));
        attempt.bindingId().ifPresent(text -> said.put("bindingId", text));
        return said;
    }

    public SimulatedOrder {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        registered = Collections.unmodifiableMap(new LinkedHashMap<>(registered));
        payment = Collections.unmodifiableMap(new LinkedHashMap<>(payment));
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        history = List.copyOf(history);
    }

    /** Number, id, state and sums: the rest may be the payer's. */
    @Override
    public String toString() {
        return "SimulatedOrder[" + number + " " + id + " " + paymentState + " " + sums + "]";
    }

    /** Whether it can still be paid. */
    public boolean isOpen() {
        return status.equals(OrderStatus.REGISTERED) || status.equals(OrderStatus.ACS_STARTED);
    }
}
