package org.merchantgateway.testkit.simulator.core;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;

/**
 * The gateway: one method a request, whichever way it came. Every method either does what is asked, or throws a
 * {@link Refusal} and has changed nothing. Safe for many threads.
 */
public final class GatewayCore {

    private final SimulatorSettings settings;
    private final URI base;
    private final Clock clock;
    private final OrderRules rules;
    private final Ids ids;
    private final RegistrationDesk registrations;
    private final CardDesk cards;
    private final OrderBook book = new OrderBook();

    /**
     * Opens a gateway without orders.
     *
     * @param base the public address under which its pages and services lie, with the context path
     */
    public GatewayCore(SimulatorSettings settings, URI base) {
        this.settings = settings;
        this.base = base;
        this.clock = settings.clock();
        this.rules = settings.orderRules();
        this.ids = new Ids(settings.seed());
        this.registrations = new RegistrationDesk(settings, base, ids);
        this.cards = new CardDesk(settings.variations().paymentWithoutCvc());
    }

    /** How this gateway is set up. */
    public SimulatorSettings settings() {
        return settings;
    }

    /** The public address under which its pages and services lie. */
    public URI base() {
        return base;
    }

    /**
     * The merchant whose credentials these are.
     *
     * @throws Refusal with code 5 if they are nobody's
     */
    public Merchant authenticate(Optional<String> login, Optional<String> password) {
        return login.filter(name -> isPassword(settings.merchants().get(name), password.orElse("")))
                .map(Merchant::new)
                .orElseThrow(() -> new Refusal(Message.ACCESS_DENIED));
    }

    private static boolean isPassword(@Nullable Password expected, String given) {
        return expected != null
                && MessageDigest.isEqual(
                        expected.value().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Registers an order, one-phase or two-phase. */
    public Registered register(Merchant merchant, Registration request) {
        PlacedOrder placed = registrations.open(merchant, request, now());
        book.enter(placed);
        String page = "payment_" + placed.particulars().language().code() + ".html";
        return new Registered(
                placed.id(), base + "/merchants/" + merchant.name() + "/" + page + "?mdOrder=" + placed.id());
    }

    /** Pays an order by card. Approved or declined, the attempt is over; the order's status tells which. */
    public Attempted pay(Merchant merchant, CardPayment request) {
        Language language = Language.checked(request.language());
        String id = Given.required(request.orderId(), Message.MD_ORDER_EMPTY);
        Card card = cards.card(request);
        Instant now = now();
        PlacedOrder paid = book.change(
                merchant,
                id,
                placed -> attempted(placed.asOf(now), card, request, now),
                () -> new Refusal(Message.NO_ORDER_FOUND));
        return new Attempted(ActionCode.info(paid.order().actionCode(), language), Redirects.of(paid));
    }

    private PlacedOrder attempted(PlacedOrder placed, Card card, CardPayment request, Instant now) {
        int actionCode = Issuer.decide(card, placed.particulars().features(), YearMonth.from(MoscowTime.at(now)));
        boolean approved = actionCode == ActionCode.APPROVED.code();
        Order order = placed.order();
        PlacedOrder next = placed.after(approved ? order.approve(now) : order.declineAttempt(now, actionCode, rules));
        Optional<Attempt.Authorisation> authorisation = approved
                ? Optional.of(new Attempt.Authorisation(ids.approvalCode(), ids.referenceNumber()))
                : Optional.empty();
        return next.with(Attempt.of(card, request, authorisation))
                .with(placed.particulars().withParameters(request.parameters()));
    }

    /** Completes a two-phase order; zero takes the whole hold. */
    public void deposit(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        move(merchant, request, now, placed -> placed.after(placed.order().deposit(now, amount(request), rules)));
    }

    /** Reverses a payment, whole: another amount than the approved one is refused. */
    public void reverse(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        move(merchant, request, now, placed -> {
            Amount approved = placed.order().sums().approved();
            PlacedOrder reversed = placed.after(placed.order().reverse(now, rules));
            request.amount()
                    .map(Given::amount)
                    .ifPresent(part -> Given.check(part.isZero() || part.equals(approved), Message.AMOUNT_INVALID));
            return reversed;
        });
    }

    /** Gives money back; zero gives back all that is left, if the gateway is so set up. */
    public void refund(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        move(merchant, request, now, placed -> {
            Amount wanted = amount(request);
            Given.check(!wanted.isZero() || settings.variations().zeroRefundMeansAll(), Message.AMOUNT_INVALID);
            PlacedOrder next = placed.after(placed.order().refund(now, wanted));
            Amount given =
                    next.order().sums().refunded().minus(placed.order().sums().refunded());
            return next.with(new PlacedOrder.Refunded(given, ids.referenceNumber(), ids.approvalCode(), now));
        });
    }

    private static Amount amount(MoneyRequest request) {
        return Given.amount(Given.required(request.amount(), Message.AMOUNT_INVALID));
    }

    private void move(Merchant merchant, MoneyRequest request, Instant now, UnaryOperator<PlacedOrder> change) {
        Language.checked(request.language());
        String id = Given.required(request.orderId(), Message.ORDER_ID_EMPTY);
        book.change(merchant, id, placed -> change.apply(placed.asOf(now)), () -> new Refusal(Message.NO_SUCH_ORDER));
    }

    /** How an order stands now. */
    public StatusAnswer status(Merchant merchant, StatusRequest request) {
        Language language = Language.checked(request.language());
        Given.check(request.orderId().or(request::orderNumber).isPresent(), Message.ID_OR_NUMBER_EXPECTED);
        String id = request.orderId()
                .or(() -> request.orderNumber().flatMap(number -> book.idOf(merchant, number)))
                .orElseThrow(() -> new Refusal(Message.NO_SUCH_ORDER));
        Instant now = now();
        PlacedOrder placed =
                book.change(merchant, id, found -> found.asOf(now), () -> new Refusal(Message.NO_SUCH_ORDER));
        return new StatusAnswer(placed, settings.variations().statusVersion(), language);
    }

    /** To the millisecond, as both wires tell it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An order as its payer's page shows it: whoever knows the id may see it. */
    public Optional<PlacedOrder> onPage(String merchantName, String orderId) {
        return book.find(orderId)
                .filter(placed -> placed.merchant().name().equals(merchantName))
                .map(placed -> placed.asOf(now()));
    }
}
