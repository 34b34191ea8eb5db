package org.merchantgateway.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.ThreeDs2Request;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.core.ThreeDsServer;

/**
 * The payer, without a browser. Most methods name the order by the gateway's id or by its {@code formUrl}, and answer the
 * order as it stands afterwards; the others take what an answer makes the browser post. To leave 3-D Secure half-way, do nothing. Safe for use by many threads.
 *
 * <pre>{@code
 * simulator.payer().pay(formUrl, TestCard.VISA_ENROLLED); // the order's status is ACS_STARTED
 * simulator.payer().authenticate(formUrl);                // and now it is paid
 * }</pre>
 *
 * <p>With 3-D Secure 2 there is a step more: {@link #checkDevice} and {@link #goOn} before {@link #authenticate}. In a shop's
 * app there is no browser: the challenge is done by {@link #authenticateInApp} or {@link #cancelInApp}.
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

    /**
     * Loads what a first answer of 3-D Secure 2 asks for: the 3DS Server's page and, where the issuer has one, the ACS's method page,
     * which notifies the gateway's own address. A shop's own address is notified by {@link #loadMethodPage}.
     */
    public SimulatedOrder checkDevice(String formUrlOrId) {
        return does(formUrlOrId, placed -> {
            Attempted.Step waiting = waiting(placed);
            if (!(waiting instanceof Attempted.DeviceChecked check)
                    || check.sdkKey().isPresent()) {
                throw new IllegalStateException("the order waits for no check of the payer's browser");
            }
            ThreeDsServer server = gateway.threeDsServer();
            server.browserRead(check.transactionId());
            check.methodData()
                    .flatMap(server::methodPage)
                    .filter(form -> form.url().endsWith(ThreeDsServer.NOTIFICATION))
                    .ifPresent(form -> server.methodNotified(field(form, "threeDSMethodData")));
        });
    }

    /**
     * Goes on with 3-D Secure 2 as the gateway's own page does: the payment is over, or the payer authenticates next. A shop that
     * has taken the payment itself goes on by its own request instead.
     */
    public SimulatedOrder goOn(String formUrlOrId) {
        return does(
                formUrlOrId,
                placed -> gateway.threeDs2()
                        .goOn(new ThreeDs2Request(
                                Optional.of(placed.id()), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /**
     * Does at the ACS all that is asked: the test card says how that ends. With 3-D Secure 2, and an address of the shop for the way
     * back, the payment then waits for the shop to end it.
     */
    public SimulatedOrder authenticate(String formUrlOrId) {
        return does(formUrlOrId, placed -> authenticate(placed, Acs::answer, true));
    }

    /** Ends the authentication at the ACS in a given way; with 3-D Secure 2, anything but Y fails the challenge. */
    public SimulatedOrder authenticate(String formUrlOrId, Authentication end) {
        return does(
                formUrlOrId, placed -> authenticate(placed, paReq -> Acs.answer(paReq, end), end == Authentication.Y));
    }

    /**
     * Loads the ACS's method page of 3-D Secure 2.
     *
     * @param method what the first answer makes the browser post
     * @return what the page makes the browser post to notify that it has run, and where; empty if it never does
     * @throws InvalidRequest if the form is not of an authentication under way
     */
    public Optional<BrowserForm> loadMethodPage(BrowserForm method) {
        return gateway.threeDsServer().methodPage(field(method, "threeDSMethodData"));
    }

    /**
     * Does at the ACS all that is asked, of either version of 3-D Secure: the test card says how that ends.
     *
     * @param challenge what the payment's answer makes the browser post
     * @return what the ACS makes the browser post, and where: to the shop, or to the gateway, which ends the payment itself
     * @throws InvalidRequest if the form is not of an authentication under way
     */
    public BrowserForm authenticate(BrowserForm challenge) {
        return answered(challenge, Acs::answer, true);
    }

    /**
     * The same, ended in a given way; with 3-D Secure 2, anything but Y fails the challenge.
     *
     * @throws InvalidRequest if the form is not of an authentication under way
     */
    public BrowserForm authenticate(BrowserForm challenge, Authentication end) {
        return answered(challenge, paReq -> Acs.answer(paReq, end), end == Authentication.Y);
    }

    /**
     * Does at the ACS all that is asked in a shop's app, in place of the 3DS SDK of the payer's device: the test card says
     * how that ends. The payment then waits for the shop to end it. What an SDK and an ACS write to each other is not simulated.
     *
     * @param acsTransactionId what the answer of the payment calls {@code threeDSAcsTransactionId}
     */
    public SimulatedOrder authenticateInApp(String acsTransactionId) {
        return answeredInApp(acsTransactionId, true);
    }

    /** The same, ended in a given way: anything but Y fails the challenge. */
    public SimulatedOrder authenticateInApp(String acsTransactionId, Authentication end) {
        return answeredInApp(acsTransactionId, end == Authentication.Y);
    }

    /** Cancels a challenge in a shop's app, which fails it. */
    public SimulatedOrder cancelInApp(String acsTransactionId) {
        return answeredInApp(acsTransactionId, false);
    }

    private SimulatedOrder answeredInApp(String acsTransactionId, boolean done) {
        return gateway.threeDsServer()
                .answeredInApp(acsTransactionId, done)
                .flatMap(orders::find)
                .orElseThrow(() -> new NoSuchElementException("no challenge in an app has this id"));
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
                Map.of(),
                ThreeDsRequest.NONE,
                PayerData.NONE);
    }

    private Attempted.Step waiting(PlacedOrder placed) {
        return gateway.waiting(placed.id())
                .orElseThrow(() -> new IllegalStateException("the order waits for no authentication"));
    }

    private void authenticate(PlacedOrder placed, Function<PaReq, PaRes> acs, boolean done) {
        Attempted.Step waiting = waiting(placed);
        if (waiting instanceof Attempted.Challenged challenge) {
            finish(placed, acs.apply(PaReq.of(challenge.paReq())).reveal());
        } else if (waiting instanceof Attempted.CReqChallenged challenge) {
            gateway.threeDsServer().answered(challenge.creq(), done);
            if (placed.threeDs2()
                    .filter(step -> step.addresses().finishUrl().isEmpty())
                    .isPresent()) {
                gateway.threeDs2().finishInBrowser(challenge.transactionId());
            }
        } else if (waiting instanceof Attempted.SdkChallenged challenge) {
            answeredInApp(challenge.acsTransactionId(), done);
        } else {
            throw new IllegalStateException("the order waits for no authentication");
        }
    }

    private BrowserForm answered(BrowserForm challenge, Function<PaReq, PaRes> acs, boolean done) {
        String creq = challenge.fields().get("creq");
        if (creq != null) {
            return gateway.threeDsServer().answered(creq, done);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaRes", acs.apply(PaReq.of(field(challenge, "PaReq"))).reveal());
        fields.put("MD", field(challenge, "MD"));
        return new BrowserForm(field(challenge, "TermUrl"), fields);
    }

    private static String field(BrowserForm form, String name) {
        return Optional.ofNullable(form.fields().get(name))
                .orElseThrow(() -> InvalidRequest.of(name, "is required", "got nothing"));
    }

    private void finish(PlacedOrder placed, String paRes) {
        gateway.finish(new FinishRequest(Optional.of(placed.id()), Optional.of(paRes), Optional.empty()));
    }
}
