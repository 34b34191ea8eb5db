package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * The requests that go on with 3-D Secure 2 and end it, whichever way they came. A method that throws a {@link Refusal} has
 * changed nothing, unless it says otherwise. Safe for many threads. Source: 3ds/continue.do, finish3dsVer2Payment.do;
 * the description of Sberbank's gateway, finish3dsMethod.do and finish3dsPayment.do.
 */
public final class ThreeDs2Requests {

    private final OrderStore orders;
    private final PaymentAttempts payments;
    private final ThreeDs2Payments authentications;
    private final Supplier<SimulatorSettings> settings;
    private final Supplier<Instant> clock;

    ThreeDs2Requests(
            OrderStore orders,
            PaymentAttempts payments,
            Supplier<SimulatorSettings> settings,
            Supplier<Instant> clock) {
        this.orders = orders;
        this.payments = payments;
        this.authentications = payments.threeDs2();
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether the gateway is of Sberbank's kind: 3-D Secure 2 goes on by {@code finish3dsMethod.do} and ends by
     * {@code finish3dsPayment.do}.
     */
    public boolean hasThreeOperations() {
        return authentications.hasThreeOperations();
    }

    /** Goes on without the card, when the payer's browser has been looked at. */
    public Attempted goOn(Merchant merchant, ThreeDs2Request request) {
        Language language = Language.checked(request.language());
        String id = RequestChecks.required(request.orderId(), Message.MD_ORDER_EMPTY);
        request.completed()
                .ifPresent(flag -> RequestChecks.check(flag.equals("Y") || flag.equals("N"), Message.VALUE_INVALID));
        Instant now = clock.get();
        PlacedOrder tried = orders.change(
                merchant,
                id,
                placed -> authentications.goOn(placed.asOf(now), request.transactionId(), now),
                () -> new Refusal(Message.NO_ORDER_FOUND));
        return payments.told(tried, language, now);
    }

    /** {@link #goOn(Merchant, ThreeDs2Request)} for the gateway's own page in a payer's browser, which has no credentials. */
    public Attempted goOn(ThreeDs2Request request) {
        return goOn(orders.owner(request.orderId()), request);
    }

    /**
     * Ends an authentication by what the ACS has told the 3DS Server. Approved or declined, the order's status tells which.
     *
     * @throws Refusal if no such authentication is at the ACS; where the gateway refuses a failed one, also after it was
     *     declined
     */
    public Attempted.Over finish(Merchant merchant, ThreeDs2Request request) {
        Language language = Language.checked(request.language());
        String transactionId = RequestChecks.required(request.transactionId(), Message.TRANSACTION_EMPTY)
                .strip();
        String id = orderOf(transactionId, request.orderId());
        Instant now = clock.get();
        PlacedOrder finished = orders.change(
                merchant,
                id,
                placed -> authentications.finish(placed.asOf(now), transactionId, now),
                authentications::unknown);
        boolean failed = finished.order().actionCode() != ActionCode.APPROVED.code();
        RequestChecks.check(
                !failed || !settings.get().variations().refusesFailedChallenge(), Message.AUTHENTICATION_FAILED);
        return payments.over(finished, language, now);
    }

    /**
     * The same by the ACS's answer, as Sberbank's dialect has it: it says which authentication it is about, and proves nothing.
     * Source: the description of Sberbank's gateway, finish3dsPayment.do, cRes.
     *
     * @param cRes as the shop sent it
     */
    public Attempted.Over finishByCRes(Merchant merchant, ThreeDs2Request request, String cRes) {
        return finish(merchant, request.about(transactionOf(cRes)));
    }

    private static String transactionOf(String cRes) {
        try {
            BrowserMessage message = BrowserMessage.read("cRes", cRes);
            message.check("messageType", "CRes");
            return message.transactionId();
        } catch (InvalidRequest invalid) {
            throw new Refusal(Message.CRES_INVALID);
        }
    }

    /** The same for a payer's browser that has come back from the ACS: only what the ACS has told is believed. */
    public Attempted.Over finishInBrowser(String transactionId) {
        PlacedOrder placed = orders.idOfTransaction(transactionId)
                .flatMap(orders::find)
                .orElseThrow(() -> new Refusal(Message.NO_ORDER_FOUND));
        boolean isAtAcs =
                placed.threeDs2().filter(step -> step.result().isEmpty()).isPresent();
        RequestChecks.check(!isAtAcs, Message.AUTHENTICATION_FAILED);
        return finish(placed.merchant(), ThreeDs2Request.of(transactionId));
    }

    /**
     * The id of the order that an authentication is about, which a request need not name.
     *
     * @param named the order that the request names
     * @throws Refusal if there is no such authentication, or the request names another order
     */
    String orderOf(String transactionId, Optional<String> named) {
        String id = orders.idOfTransaction(transactionId).orElseThrow(authentications::unknown);
        RequestChecks.check(named.map(id::equals).orElse(true), Message.NO_ORDER_FOUND);
        return id;
    }
}
