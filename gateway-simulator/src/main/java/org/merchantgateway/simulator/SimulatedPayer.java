package org.merchantgateway.simulator;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Refusal;

/**
 * The payer, without a browser. Each method names the order by the gateway's id or by its {@code formUrl}, and answers the
 * order as it stands afterwards. To leave 3-D Secure half-way, do nothing. Safe for use by many threads.
 *
 * <pre>{@code
 * simulator.payer().pay(formUrl, TestCard.VISA_ENROLLED); // the order's status is ACS_STARTED
 * simulator.payer().authenticate(formUrl);                // and now it is paid
 * }</pre>
 *
 * <p>All of them throw a {@link NoSuchElementException} if there is no such order, and an {@link IllegalStateException} with
 * the gateway's code and text if the gateway refuses. A decline by the bank is no refusal: the order tells it.
 */
public final class SimulatedPayer {

    private static final Pattern MD_ORDER = Pattern.compile("[?&]mdOrder=([^&#]+)");
    private static final int EXPIRY_YEARS = 5;

    private final GatewayCore gateway;
    private final SimulatedOrders orders;
    private final SimulatorClock clock;

    SimulatedPayer(GatewayCore gateway, SimulatedOrders orders, SimulatorClock clock) {
        this.gateway = gateway;
        this.orders = orders;
        this.clock = clock;
    }

    /** Pays by card; a card that is enrolled leaves the order waiting for the payer's authentication. */
    public SimulatedOrder pay(String formUrlOrId, Card card) {
        return does(formUrlOrId, placed -> gateway.pay(payment(placed, card)));
    }

    /** Pays by a test card with the right CVC, valid for five more years. */
    public SimulatedOrder pay(String formUrlOrId, TestCard card) {
        return pay(
                formUrlOrId,
                Card.builder()
                        .pan(card.pan())
                        .cvc(card.cvc())
                        .expiry(clock.instant().atZone(clock.getZone()).getYear() + EXPIRY_YEARS, 12)
                        .cardholder("TEST CARD")
                        .build());
    }

    /** Does at the ACS all that is asked: the test card says how that ends. */
    public SimulatedOrder authenticate(String formUrlOrId) {
        return does(
                formUrlOrId, placed -> finish(placed, Acs.answer(paReq(placed)).reveal()));
    }

    /** Ends the authentication at the ACS in a given way. */
    public SimulatedOrder authenticate(String formUrlOrId, Authentication end) {
        return does(
                formUrlOrId,
                placed -> finish(placed, Acs.answer(paReq(placed), end).reveal()));
    }

    /** Gives up the order: it is declined. */
    public SimulatedOrder cancel(String formUrlOrId) {
        return does(
                formUrlOrId,
                placed -> gateway.decline(
                        placed.merchant(), Optional.of(placed.id()), Optional.empty(), Optional.empty()));
    }

    /** Lets the time run out in which this one order can be paid; the clock stays as it is. */
    public SimulatedOrder letExpire(String formUrlOrId) {
        return does(formUrlOrId, placed -> gateway.expire(placed.id()));
    }

    private SimulatedOrder does(String formUrlOrId, Consumer<PlacedOrder> deed) {
        Matcher address = MD_ORDER.matcher(formUrlOrId);
        String id = address.find() ? address.group(1) : formUrlOrId;
        PlacedOrder placed =
                gateway.order(id).orElseThrow(() -> new NoSuchElementException("there is no order of this id"));
        try {
            deed.accept(placed);
        } catch (Refusal refusal) {
            throw new IllegalStateException("the gateway refuses: " + refusal.code() + " " + refusal.getMessage());
        }
        return orders.find(id).orElseThrow(() -> new NoSuchElementException("the order was forgotten meanwhile"));
    }

    private static CardPayment payment(PlacedOrder placed, Card card) {
        return new CardPayment(
                Optional.of(placed.id()),
                Optional.of(card.pan().reveal()),
                card.cvc().map(Cvc::reveal),
                Optional.of(card.expiry().year()),
                Optional.of(card.expiry().monthOfYear()),
                Optional.of(card.cardholder()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private PaReq paReq(PlacedOrder placed) {
        return gateway.challenge(placed.id())
                .map(Attempted.Challenged::paReq)
                .map(PaReq::of)
                .orElseThrow(() -> new IllegalStateException("the order waits for no authentication"));
    }

    private void finish(PlacedOrder placed, String paRes) {
        gateway.finish(new FinishRequest(Optional.of(placed.id()), Optional.of(paRes), Optional.empty()));
    }
}
