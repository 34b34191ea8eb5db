package org.merchantgateway.simulator.core;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/**
 * The gateway: one method a request, whichever way it came. Every method either does what is asked, or throws a
 * {@link Refusal} and has changed nothing. Safe for many threads.
 */
public final class GatewayCore {

    /** Of these, one whose check digit is wrong is not invalid here: nothing is known about it. */
    private static final Pattern PAN = Pattern.compile("\\d{13,19}");

    /** Orders of one moment stand by their ids, so that no page shows one again. */
    private static final Comparator<PlacedOrder> BY_AGE = Comparator.comparing(
                    (PlacedOrder placed) -> placed.order().registeredAt())
            .thenComparing(PlacedOrder::id);

    private static final long ANOTHER_SEED = 0x9E3779B97F4A7C15L;

    /** How a gateway is set up now, under whatever addresses it is reached. */
    private static final class Setup {

        private volatile SimulatorSettings settings;

        Setup(SimulatorSettings settings) {
            this.settings = settings;
        }

        synchronized void change(UnaryOperator<SimulatorSettings> change) {
            settings = change.apply(settings);
        }
    }

    private final Setup setup;
    private final Map<String, Merchant> merchants;
    private final URI base;
    private final Clock clock;
    private final Ids ids;
    private final BindingStore stored;
    private final OrderRegistration registrations;
    private final CardChecks cards;
    private final Bindings bindings;
    private final PaymentAttempts payments;
    private final OrderStore orders;
    private final ThreeDs2Requests threeDs2;
    private final ThreeDsServer threeDsServer;
    private final ExtraFields extras;

    /**
     * Opens a gateway without orders.
     *
     * @param base the public address under which its pages and services lie, with the context path
     */
    public GatewayCore(SimulatorSettings settings, URI base) {
        this(settings, base, settings.clock(), 0);
    }

    /**
     * The same by another clock than the settings'.
     *
     * @param clock what time it is
     * @param restarts how often its orders have lived through a restart: no id is drawn twice from one seed
     */
    public GatewayCore(SimulatorSettings settings, URI base, Clock clock, int restarts) {
        this.setup = new Setup(settings);
        this.merchants = settings.merchants().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Merchant::new));
        this.base = base;
        this.clock = clock;
        this.ids = new Ids(settings.seed() + restarts * ANOTHER_SEED);
        this.stored = new BindingStore(ids);
        this.bindings = new Bindings(stored, this::settings, this::month);
        this.registrations = new OrderRegistration(this::settings, base, ids, bindings);
        this.cards = new CardChecks(this::settings);
        this.payments = new PaymentAttempts(this::settings, base, ids, stored);
        this.orders = new OrderStore();
        this.threeDs2 = new ThreeDs2Requests(orders, payments, this::settings, this::now);
        this.threeDsServer = new ThreeDsServer(orders, payments.threeDs2(), this::now);
        this.extras = new ExtraFields();
    }

    /** The same gateway, with another address in the links of its answers. */
    private GatewayCore(GatewayCore same, URI base) {
        this.setup = same.setup;
        this.merchants = same.merchants;
        this.base = base;
        this.clock = same.clock;
        this.ids = same.ids;
        this.stored = same.stored;
        this.bindings = same.bindings;
        this.registrations = new OrderRegistration(this::settings, base, ids, bindings);
        this.cards = same.cards;
        this.payments = new PaymentAttempts(this::settings, base, ids, stored);
        this.orders = same.orders;
        this.threeDs2 = new ThreeDs2Requests(orders, payments, this::settings, this::now);
        this.threeDsServer = new ThreeDsServer(orders, payments.threeDs2(), this::now);
        this.extras = same.extras;
    }

    /**
     * The same gateway, whose answers have links to another address.
     *
     * @param origin scheme, host and port: {@code https://gateway:8443}
     */
    public GatewayCore at(String origin) {
        String another = origin + base.getRawPath();
        return another.equals(base.toString()) ? this : new GatewayCore(this, URI.create(another));
    }

    /** Tells a listener of every change of an order from now on. */
    public void addListener(ChangeListener listener) {
        orders.addListener(listener);
        stored.addListener(listener);
    }

    /** All orders, in no order, and all stored cards, in the order in which they were stored. */
    public Snapshot snapshot() {
        return new Snapshot(orders.all(), stored.all());
    }

    /** Restores orders and stored cards, before the first request, without notifying listeners. */
    public void restore(Snapshot snapshot) {
        snapshot.orders().stream().sorted(BY_AGE).forEach(orders::restore);
        snapshot.bindings().forEach(stored::restore);
    }

    /** How this gateway is set up now. */
    public SimulatorSettings settings() {
        return setup.settings;
    }

    /** Sets it up otherwise, from the next request on. Its merchants stay as they are. */
    public void change(UnaryOperator<SimulatorSettings> change) {
        setup.change(change);
    }

    private Variations variations() {
        return settings().variations();
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
        return login.filter(name -> isPassword(settings().merchants().get(name), password.orElse("")))
                .map(merchants::get)
                .orElseThrow(() -> new Refusal(Message.ACCESS_DENIED));
    }

    private static boolean isPassword(@Nullable Password expected, String given) {
        return expected != null
                && MessageDigest.isEqual(
                        expected.reveal().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Registers an order, one-phase or two-phase. */
    public Registered register(Merchant merchant, Registration request) {
        registrations.checkRequired(request);
        PlacedOrder placed = registrations.open(merchant, request, now());
        orders.enter(placed);
        extras.keep(Optional.of(placed.id()), request.payer().fields());
        return new Registered(placed.id(), formUrl(placed));
    }

    /** The payer's page of an order. */
    public String formUrl(PlacedOrder placed) {
        String page = "payment_" + placed.details().language().code() + ".html";
        return base + "/merchants/" + placed.merchant().name() + "/" + page + "?mdOrder=" + placed.id();
    }

    /** Pays an order by card. Approved or declined, the order's status tells which. */
    public Attempted pay(Merchant merchant, CardPayment request) {
        cards.checkRequired(request);
        return paid(merchant, request);
    }

    private Attempted paid(Merchant merchant, CardPayment request) {
        Language language = Language.checked(request.language());
        String id = RequestChecks.required(request.orderId(), Message.MD_ORDER_EMPTY);
        PaymentMethod method = cards.method(request);
        Optional<OwnAuthentication> made = OwnAuthentication.in(request.parameters());
        Attempted told = attempted(merchant, id, language, (placed, now) -> {
            RequestChecks.check(
                    placed.details().find(RegistrationField.BINDING_ID).isEmpty(), Message.CANNOT_BE_PAID);
            PlacedOrder asked =
                    placed.with(placed.details().withParameters(OwnAuthentication.without(request.parameters())));
            return payments.attempt(asked, method, request.threeDs(), made, now);
        });
        extras.keep(Optional.of(id), request.payer().fields());
        return told;
    }

    /** Pays an order by a stored card. Approved or declined, the order's status tells which. */
    public Attempted pay(Merchant merchant, BindingPayment request) {
        bindings.checkRequired(request);
        return paid(merchant, request);
    }

    private Attempted paid(Merchant merchant, BindingPayment request) {
        Language language = Language.checked(request.language(), Message.BINDING_LANGUAGE);
        String id = RequestChecks.required(request.orderId(), Message.MD_ORDER_EMPTY);
        PaymentMethod method = bindings.method(merchant, request);
        Optional<OwnAuthentication> made = OwnAuthentication.in(request.parameters());
        Attempted told = attempted(merchant, id, language, (placed, now) -> {
            bindings.check(placed, method.bindingId().orElseThrow());
            PlacedOrder asked =
                    placed.with(placed.details().withParameters(OwnAuthentication.without(request.parameters())));
            return payments.attempt(asked, method, request.threeDs(), made, now);
        });
        extras.keep(Optional.of(id), request.payer().fields());
        return told;
    }

    /** Its requests that go on with 3-D Secure 2 and end it. */
    public ThreeDs2Requests threeDs2() {
        return threeDs2;
    }

    /** Its 3DS Server, and the issuer's ACS of 3-D Secure 2. */
    public ThreeDsServer threeDsServer() {
        return threeDsServer;
    }

    /** Ends the 3-D Secure of an order with the ACS's answer. Approved or declined, the order's status tells which. */
    public Attempted.Over finish(Merchant merchant, FinishRequest request) {
        Language language = Language.checked(request.language());
        String id = RequestChecks.required(request.orderId(), Message.MD_ORDER_EMPTY);
        String paRes = RequestChecks.required(request.paRes(), Message.PARES_EMPTY);
        Instant now = now();
        PlacedOrder finished = orders.change(
                merchant,
                id,
                placed -> payments.finish(placed.asOf(now), paRes, now),
                () -> new Refusal(Message.NO_ORDER_FOUND));
        return payments.over(finished, language, now);
    }

    /** The same for a payer's browser, which has no credentials: who knows the order's id and the PaRes may end it. */
    public Attempted.Over finish(FinishRequest request) {
        return finish(orders.owner(request.orderId()), request);
    }

    private Attempted attempted(
            Merchant merchant, String id, Language language, BiFunction<PlacedOrder, Instant, PlacedOrder> attempt) {
        Instant now = now();
        PlacedOrder tried = orders.change(
                merchant,
                id,
                placed -> attempt.apply(placed.asOf(now), now),
                () -> new Refusal(Message.NO_ORDER_FOUND));
        return payments.told(tried, language, now);
    }

    /**
     * Registers an order and pays it by a wallet's token; the second of two requests with 3-D Secure 2 pays the order that the
     * first has registered.
     *
     * @throws Refusal if it cannot be registered; then there is no order
     */
    public WalletAnswer pay(Merchant merchant, WalletRequest request) {
        WalletToken wallet = WalletToken.open(request);
        Instant now = now();
        PaymentMethod method = wallet.method(request, month(), limits());
        Optional<OwnAuthentication> made = checkedAuthentication(request);
        String id = request.threeDs()
                .transactionId()
                .map(transactionId ->
                        threeDs2.orderOf(transactionId, request.threeDs().orderId()))
                .orElseGet(() -> opened(merchant, wallet.registration(request), now));
        PlacedOrder tried = orders.change(
                merchant,
                id,
                entered -> payments.attempt(entered.asOf(now), method, request.threeDs(), made, now),
                () -> payments.threeDs2().unknown());
        Language language = tried.details().language();
        return tried.order().status().isPaid() || tried.step().isPresent()
                ? new WalletAnswer.Processed(
                        tried.id(), tried.attempt().flatMap(Attempt::bindingId), payments.waiting(tried, language, now))
                : new WalletAnswer.Declined("Processing Error", tried.actionCodeDescription(language));
    }

    private static Optional<OwnAuthentication> checkedAuthentication(WalletRequest request) {
        try {
            request.payer().check();
            return OwnAuthentication.in(request.parameters());
        } catch (Refusal refusal) {
            throw WalletToken.refusal(refusal);
        }
    }

    private String opened(Merchant merchant, Registration registration, Instant now) {
        try {
            PlacedOrder placed = registrations.open(merchant, registration, now);
            orders.enter(placed);
            extras.keep(Optional.of(placed.id()), registration.payer().fields());
            return placed.id();
        } catch (Refusal refusal) {
            throw WalletToken.refusal(refusal);
        }
    }

    /**
     * The merchant who is named by a wallet payment, which has no credentials over REST: by the login or the name.
     *
     * @throws Refusal with code 5 if there is none
     */
    public Merchant merchant(Optional<String> named) {
        String name = RequestChecks.required(named, Message.ACCESS_DENIED).strip();
        return Optional.ofNullable(merchants.get(name))
                .or(() -> merchants.values().stream()
                        .filter(merchant -> merchant.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new Refusal(Message.ACCESS_DENIED));
    }

    /** Whether a card takes part in 3-D Secure. */
    public EnrollmentAnswer enrollment(Optional<String> pan) {
        String digits = RequestChecks.required(pan, Message.PAN_EMPTY).strip();
        RequestChecks.check(PAN.matcher(digits).matches(), Message.PAN_INVALID);
        return TestCard.byPan(digits)
                .map(card -> new EnrollmentAnswer(
                        card.behaviour().enrollment().name(), StatusAnswer.BANK_NAME, StatusAnswer.BANK_COUNTRY))
                .orElseThrow(() -> new Refusal(Message.PAN_UNKNOWN));
    }

    /** Its stored cards. */
    public Bindings bindings() {
        return bindings;
    }

    /** Completes a two-phase order; zero takes the whole hold. */
    public void deposit(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        move(merchant, request, now, placed -> {
            PlacedOrder next = placed.after(
                    placed.order().deposit(now, amount(request), settings().orderRules()));
            Amount taken = next.order().sums().deposited();
            return request.items().isEmpty()
                    ? next
                    : next.with(items().checked(basketLines(placed), Stream.empty(), request.items(), taken));
        });
    }

    /** Reverses a payment, whole or, if the gateway is so set up, in part. */
    public void reverse(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        move(merchant, request, now, placed -> {
            Amount wanted = request.amount().map(RequestChecks::amount).orElse(Amount.ZERO);
            PlacedOrder reversed =
                    placed.after(placed.order().reverse(now, wanted, settings().orderRules()));
            boolean whole =
                    wanted.isZero() || wanted.equals(placed.order().sums().approved());
            RequestChecks.check(whole || variations().partialReversal(), Message.AMOUNT_INVALID);
            checkPenalty(request, placed);
            return reversed;
        });
    }

    /**
     * Gives money back; zero gives back all that is left, if the gateway is so set up. One whose id the shop has used for
     * this order before is done already.
     */
    public void refund(Merchant merchant, MoneyRequest request) {
        Instant now = now();
        request.externalRefundId().ifPresent(id -> limits().text("externalRefundId", id, 36));
        move(
                merchant,
                request,
                now,
                placed -> request.externalRefundId().filter(placed::hasRefund).isPresent()
                        ? placed
                        : refunded(placed, request, now));
    }

    private PlacedOrder refunded(PlacedOrder placed, MoneyRequest request, Instant now) {
        Amount wanted = amount(request);
        RequestChecks.check(!wanted.isZero() || variations().zeroRefundMeansAll(), Message.AMOUNT_INVALID);
        Amount deposited = placed.order().sums().deposited();
        request.expectedDeposited()
                .map(RequestChecks::amount)
                .ifPresent(expected -> RequestChecks.check(expected.equals(deposited), Message.EXPECTATION_FAILED));
        PlacedOrder next = placed.after(placed.order().refund(now, wanted));
        Amount given =
                next.order().sums().refunded().minus(placed.order().sums().refunded());
        checkPenalty(request, placed);
        List<Basket.Line> lines = request.items().isEmpty()
                ? List.of()
                : items().checked(
                                placed.deposited().isEmpty() ? basketLines(placed) : placed.deposited(),
                                placed.refunds().stream().flatMap(refund -> refund.items().stream()),
                                request.items(),
                                given);
        return next.with(new PlacedOrder.Refunded(
                given, ids.referenceNumber(), ids.approvalCode(), now, lines, request.externalRefundId()));
    }

    /**
     * No source tells what a penalty does to the order's sums: it is checked, and they stay as without it. A published client has
     * one that is more than its refund and less than the order's amount.
     */
    private static void checkPenalty(MoneyRequest request, PlacedOrder placed) {
        Optional.ofNullable(request.parameters().get("penalty"))
                .map(RequestChecks::amount)
                .ifPresent(penalty -> RequestChecks.check(
                        penalty.minor() <= placed.order().amount().minor(), Message.PARAMETERS_INVALID));
    }

    private ItemsCheck items() {
        return new ItemsCheck(variations().cartErrorCode(), limits());
    }

    private List<Basket.Line> basketLines(PlacedOrder placed) {
        return placed.details().basket().map(Basket::lines).orElse(List.of());
    }

    /** Declines an unpaid order. */
    public void decline(
            Merchant merchant, Optional<String> orderId, Optional<String> orderNumber, Optional<String> language) {
        Language.checked(language);
        RequestChecks.check(orderId.or(() -> orderNumber).isPresent(), Message.ORDER_ID_EMPTY);
        String id = orderId.or(() -> orderNumber.flatMap(number -> orders.idOf(merchant, number)))
                .orElseThrow(() -> new Refusal(Message.NO_SUCH_ORDER));
        Instant now = now();
        orders.change(
                merchant,
                id,
                placed -> {
                    boolean same = orderNumber
                            .map(number -> number.equals(placed.order().number().value()))
                            .orElse(true);
                    RequestChecks.check(same, Message.NO_SUCH_ORDER);
                    return placed.after(placed.order().asOf(now).decline(now)).waitingForNobody();
                },
                () -> new Refusal(Message.NO_SUCH_ORDER));
    }

    /** Adds parameters to an order. */
    public void addParameters(
            Merchant merchant, Optional<String> orderId, Map<String, String> parameters, Optional<String> language) {
        Language.checked(language);
        String id = RequestChecks.required(orderId, Message.ORDER_ID_EMPTY);
        RequestChecks.check(!parameters.isEmpty(), Message.PARAMETERS_INVALID);
        limits().parameters(parameters);
        orders.change(
                merchant,
                id,
                placed -> placed.with(placed.details().withParameters(parameters)),
                () -> new Refusal(Message.NO_SUCH_ORDER));
    }

    /**
     * A time that a request names.
     *
     * @throws Refusal with code 5 if it is none
     */
    public Instant time(ZonedTime kind, String text) {
        return GatewayTime.parse(text, settings().profile().zone(kind));
    }

    /** The orders of a period, a page of them. */
    public PeriodAnswer lastOrders(Merchant merchant, PeriodRequest request) {
        Language language = Language.checked(request.language());
        Period period = Period.checked(merchant, request);
        Instant now = now();
        List<PlacedOrder> found = orders.of(merchant).stream()
                .map(placed -> placed.asOf(now))
                .filter(period::holds)
                .sorted(BY_AGE)
                .toList();
        List<StatusAnswer> page = found.stream()
                .skip((long) period.page() * period.size())
                .limit(period.size())
                .map(placed -> new StatusAnswer(placed, variations().statusVersion(), language, zone()))
                .toList();
        return new PeriodAnswer(page, found.size(), period.page(), period.size());
    }

    private static Amount amount(MoneyRequest request) {
        return RequestChecks.amount(RequestChecks.required(request.amount(), Message.AMOUNT_INVALID));
    }

    private void move(Merchant merchant, MoneyRequest request, Instant now, UnaryOperator<PlacedOrder> change) {
        Language.checked(request.language());
        String id = RequestChecks.required(request.orderId(), Message.ORDER_ID_EMPTY);
        limits().parameters(request.parameters());
        orders.change(merchant, id, placed -> change.apply(placed.asOf(now)), () -> new Refusal(Message.NO_SUCH_ORDER));
    }

    /** How an order stands now, told the short way: by the gateway's id alone. */
    public StatusAnswer shortStatus(Merchant merchant, StatusRequest request) {
        RequestChecks.check(request.orderId().isPresent(), Message.ORDER_ID_EMPTY);
        return status(merchant, request);
    }

    /** How an order stands now. */
    public StatusAnswer status(Merchant merchant, StatusRequest request) {
        Language language = Language.checked(request.language());
        RequestChecks.check(request.orderId().or(request::orderNumber).isPresent(), Message.ID_OR_NUMBER_EXPECTED);
        String id = request.orderId()
                .or(() -> request.orderNumber().flatMap(number -> orders.idOf(merchant, number)))
                .orElseThrow(() -> new Refusal(Message.NO_SUCH_ORDER));
        Instant now = now();
        PlacedOrder placed =
                orders.change(merchant, id, found -> found.asOf(now), () -> new Refusal(Message.NO_SUCH_ORDER));
        return new StatusAnswer(placed, variations().statusVersion(), language, zone());
    }

    /** The month, to whose end cards are valid. */
    private YearMonth month() {
        return YearMonth.from(now().atZone(zone()));
    }

    /** The zone of the gateway's own clock. */
    private ZoneId zone() {
        return settings().profile().zone(ZonedTime.ANSWER);
    }

    private FieldLimits limits() {
        return FieldLimits.of(settings().profile());
    }

    /** To the millisecond, as both wires tell it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All orders of all merchants as they stand now, the newest first. */
    public Stream<PlacedOrder> orders() {
        Instant now = now();
        return orders.newestFirst().map(placed -> placed.asOf(now));
    }

    /** An order as it stands now, whosever it is. */
    public Optional<PlacedOrder> order(String id) {
        Instant now = now();
        return orders.find(id)
                .map(found -> orders.change(
                        found.merchant(), id, placed -> placed.asOf(now), () -> new Refusal(Message.NO_SUCH_ORDER)));
    }

    /** The id of the order to which a merchant has given a number. */
    public Optional<String> idOf(Merchant merchant, String orderNumber) {
        return orders.idOf(merchant, orderNumber);
    }

    /** Whether there is an order with this id. */
    public boolean hasOrder(String id) {
        return orders.find(id).isPresent();
    }

    /** What an order's payer has to do first, as they were told of it. */
    public Optional<Attempted.Step> waiting(String orderId) {
        return order(orderId)
                .flatMap(placed -> payments.waiting(placed, placed.details().language(), now()));
    }

    /** The id of the order that is or was paid with an authentication by 3-D Secure 2. */
    public Optional<String> idOfTransaction(String transactionId) {
        return orders.idOfTransaction(transactionId);
    }

    /**
     * Ends the time in which an order can be paid.
     *
     * @throws Refusal if there is no such order, or it cannot be paid any more
     */
    public void expire(String orderId) {
        Instant now = now();
        PlacedOrder found = orders.find(orderId).orElseThrow(() -> new Refusal(Message.NO_SUCH_ORDER));
        orders.change(
                found.merchant(),
                orderId,
                placed -> {
                    RequestChecks.check(placed.order().isPayable(now), Message.NOT_PAYABLE);
                    return placed.expired(now).waitingForNobody();
                },
                () -> new Refusal(Message.NO_SUCH_ORDER));
    }

    /** The fields of requests that this gateway does not know or does not use. */
    public ExtraFields extras() {
        return extras;
    }

    /** Forgets all orders and stored cards. Ids go on where they were: none is given twice. */
    public void reset() {
        orders.clear();
        bindings.clear();
        extras.clear();
    }

    /** An order as its payer's page shows it: whoever knows the id may see it. */
    public Optional<PayerView> onPage(String orderId) {
        Instant now = now();
        return orders.find(orderId).map(placed -> view(placed.asOf(now), now));
    }

    private PayerView view(PlacedOrder placed, Instant now) {
        return new PayerView(
                placed,
                now,
                YearMonth.from(now.atZone(zone())),
                Math.max(
                        0,
                        settings().orderRules().maxAttempts() - placed.order().attempts()),
                placed.details().find(RegistrationField.BINDING_ID).flatMap(bindings::find));
    }

    /** {@link #pay(Merchant, CardPayment)} for a payer's browser, which has no credentials. */
    public Attempted pay(CardPayment request) {
        return paid(orders.owner(request.orderId()), request);
    }

    /** {@link #pay(Merchant, BindingPayment)} for a payer's browser, which has no credentials. */
    public Attempted pay(BindingPayment request) {
        return paid(orders.owner(request.orderId()), request);
    }

    /** Ends an order whose payer does not want to pay it; one that cannot be paid any more stays as it is. */
    public void leave(String orderId) {
        Instant now = now();
        orders.change(
                orders.owner(Optional.of(orderId)),
                orderId,
                placed -> payments.leave(placed.asOf(now), now),
                () -> new Refusal(Message.NO_ORDER_FOUND));
    }
}
