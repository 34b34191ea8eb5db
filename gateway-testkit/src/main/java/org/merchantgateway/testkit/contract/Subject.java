package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** A gateway under test, and the steps that many rules share. Safe for use by many threads, if the gateway is. */
public final class Subject {

    /** How much of the run's name is left in a short order number: it comes again after 25 days. */
    private static final int SHORT_RUN = 6;

    private final OpenedGateways openings;
    private final ApiAccount account;
    private final PaymentGateway gateway;
    private final String run;
    private final AtomicInteger count;

    /**
     * A gateway to be tested.
     *
     * @param openings opens further ones, and closes them
     * @param run begins all order numbers, so that runs against one sandbox do not meet; at most 20 characters
     */
    Subject(OpenedGateways openings, ApiAccount account, PaymentGateway gateway, String run, AtomicInteger count) {
        this.openings = openings;
        this.account = account;
        this.gateway = gateway;
        this.run = run;
        this.count = count;
    }

    /** The gateway under test. */
    public PaymentGateway gateway() {
        return gateway;
    }

    /** The same adapter against a simulator that no other rule uses, so that its clock may be moved. */
    Subject apart() {
        return apart(settings -> settings);
    }

    /** The same adapter against a simulator of its own with other settings. */
    Subject apart(UnaryOperator<SimulatorSettings.Builder> settings) {
        simulator();
        ApiAccount another = ApiAccount.of(openings.simulator(settings));
        return new Subject(openings, another, openings.gateway(another), run, count);
    }

    /** The same adapter against a later, compatible release of the gateway. */
    Subject later(Novelty novelty) {
        return apart(settings -> settings.variations(Variations.usual().withNovelties(Set.of(novelty))));
    }

    /** Another gateway of the same account. */
    PaymentGateway another() {
        return openings.gateway(account);
    }

    /** Another gateway of the same account with a wrong password. */
    PaymentGateway withPassword(String password) {
        simulator();
        return openings.gateway(account.withPassword(password));
    }

    /** The account's password. */
    String password() {
        return account.password();
    }

    /** The simulator; only for rules that name a need. */
    GatewaySimulator simulator() {
        return account.simulator()
                .orElseThrow(() -> new IllegalStateException("the rule does not name what it needs of a simulator"));
    }

    /** An order as the simulator stores it. */
    SimulatedOrder inside(OrderId id) {
        return simulator().orders().find(id.value()).orElseThrow();
    }

    /** The merchant's login. */
    String merchant() {
        return account.userName();
    }

    /** A client that was not used before. */
    ClientId freshClient() {
        return ClientId.of(freshNumber() + "-client");
    }

    /** What the gateway is like. */
    Profile profile() {
        return gateway.profile();
    }

    /** Whether an optional field must be there, such as {@code cartItem.tax}. */
    boolean requires(String field) {
        return profile().limits().isRequired(field, false);
    }

    /**
     * A text with special characters, as long as the gateway takes it.
     *
     * @param field as profiles call it: {@code description}
     * @param inManual the manual's notation
     */
    String longest(String field, String inManual) {
        return longest(field, inManual, "");
    }

    /** The same with a beginning that makes it unique. */
    String longest(String field, String inManual, String beginning) {
        return SpecialText.of(notation(field, inManual), beginning);
    }

    /** What the gateway takes in a field; the manual's notation where its profile does not say. */
    Notation notation(String field, String inManual) {
        return profile().limits().notation(field).orElseGet(() -> Notation.parse(inManual));
    }

    /** An order number that was not used before. Where the gateway takes few characters, it is digits and letters in a row. */
    String freshNumber() {
        int next = count.incrementAndGet();
        String number = run + "-" + next;
        return notation("orderNumber", "ANS..32").matches(number)
                ? number
                : run.substring(run.length() - SHORT_RUN) + Integer.toString(next, Character.MAX_RADIX);
    }

    /** Executes one operation. */
    <R> Outcome<R> execute(Operation<R> operation) {
        return gateway.execute(operation);
    }

    /** Executes one operation that must be accepted. */
    <R> R accepted(Operation<R> operation) {
        Outcome<R> outcome = execute(operation);
        assertThat(outcome).as(operation.name() + " must be accepted").isInstanceOf(Outcome.Accepted.class);
        return outcome.orElseThrow();
    }

    /** Executes one operation that must be refused by the gateway with one of these codes. */
    void refused(Operation<?> operation, String... codes) {
        Outcome<?> outcome = execute(operation);
        assertThat(outcome)
                .as(operation.name() + " must be refused with code " + String.join(" or ", codes))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
                    assertThat(refused.code()).isIn((Object[]) codes);
                });
    }

    /** A one-phase order with its required fields only. */
    RegisterOrder.Builder onePhase(long amount) {
        return onePhase().amount(amount);
    }

    /** A two-phase order with its required fields only. */
    RegisterOrder.Builder twoPhase(long amount) {
        return twoPhase().amount(amount);
    }

    /** A one-phase order without an amount, for one that its cart comes to. */
    RegisterOrder.Builder onePhase() {
        return order(RegisterOrder.onePhase(profile()));
    }

    /** A two-phase order without an amount, for one that its cart comes to. */
    RegisterOrder.Builder twoPhase() {
        return order(RegisterOrder.twoPhase(profile()));
    }

    private RegisterOrder.Builder order(RegisterOrder.Builder order) {
        order.orderNumber(freshNumber()).returnUrl("https://shop.example/ok");
        return requires("registerOrder.currency") ? order.currency("643") : order;
    }

    /** Registers an order, which must be accepted. */
    OrderId registered(RegisterOrder.Builder order) {
        return accepted(order.build()).orderId();
    }

    /** Registers an order and pays it by a card that needs no 3-D Secure. */
    OrderId paid(RegisterOrder.Builder order) {
        OrderId id = registered(order);
        assertThat(pay(id, TestCards.paying())).isInstanceOf(PaymentAttempt.Processed.class);
        return id;
    }

    /** Pays by card; the attempt must be accepted, whatever comes of it. */
    PaymentAttempt pay(OrderId id, Card card) {
        return accepted(payment(id, card).build());
    }

    /** A payment by card with the payer's IP address. */
    PayByCard.Builder payment(OrderId id, Card card) {
        return PayByCard.builder(profile()).orderId(id).card(card).ip("203.0.113.7");
    }

    /** A payment by wallet of a new order, without its token. */
    PayByWallet.Builder byWallet(Wallet wallet, PaymentScheme scheme) {
        return PayByWallet.builder(profile())
                .wallet(wallet)
                .scheme(scheme)
                .merchant(merchant())
                .orderNumber(freshNumber());
    }

    /** Pays by a card that is enrolled in 3-D Secure; the payer must be asked to authenticate. */
    PaReqChallenge challenged(OrderId id, Card card) {
        PaymentAttempt attempt = pay(id, card);
        assertThat(attempt).as("a card that is enrolled").isInstanceOf(PaReqChallenge.class);
        return (PaReqChallenge) attempt;
    }

    /** The answer of the ACS after the payer has done all that it asks. */
    PaRes answer(PaReqChallenge challenge) {
        simulator();
        return Acs.answer(challenge.paReq());
    }

    /** Pays by a card that is enrolled, and goes through 3-D Secure. */
    void authenticate(OrderId id, Card card) {
        accepted(FinishThreeDs.of(id, answer(challenged(id, card))));
    }

    /** A payment by card with an address to which the payer comes back from a challenge of 3-D Secure 2. */
    PayByCard payment2(OrderId id, Card card) {
        return payment(id, card)
                .threeDs(ThreeDs.builder(profile()).finishUrl("https://shop.example/3ds"))
                .build();
    }

    /** Makes a payment of 3-D Secure 2; its first answer must be the check of the payer's device. */
    DeviceCheck deviceCheck(Operation<PaymentAttempt> payment) {
        PaymentAttempt attempt = accepted(payment);
        assertThat(attempt).as("the first answer of 3-D Secure 2").isInstanceOf(DeviceCheck.class);
        return (DeviceCheck) attempt;
    }

    /** The call that goes on after the check of the payer's device: without the card where the gateway can. */
    static Operation<PaymentAttempt> next(DeviceCheck check, PayByCard payment) {
        return check.needsPaymentAgain() ? payment.again(check) : check.next(true);
    }

    /** Pays by a card of 3-D Secure 2 and goes on, to whatever follows. */
    PaymentAttempt goOn(OrderId id, Card card) {
        PayByCard payment = payment2(id, card);
        return accepted(next(deviceCheck(payment), payment));
    }

    /** The same by a card whose holder must authenticate. */
    CReqChallenge challenged2(OrderId id, Card card) {
        PaymentAttempt attempt = goOn(id, card);
        assertThat(attempt).as("a card whose holder must authenticate").isInstanceOf(CReqChallenge.class);
        return (CReqChallenge) attempt;
    }

    /** The call that ends a challenge after the payer has done all that the ACS asks. */
    FinishThreeDsVer2 authenticated(CReqChallenge challenge) {
        return challenge.next(
                simulator().payer().authenticate(challenge.form().orElseThrow()).fields());
    }

    /** A wallet's token of a card. */
    String walletToken(TestCard card, long amount) {
        simulator();
        return card.walletToken(amount);
    }

    /** A client's one stored card, made by a paid order. */
    Binding stored(ClientId client) {
        paid(onePhase(1_000).clientId(client.value()));
        List<Binding> bindings = accepted(GetBindings.of(client)).cards();
        assertThat(bindings).as("the client's stored cards").hasSize(1);
        return bindings.get(0);
    }

    /** The extended status of an order, its texts in English. */
    OrderReport report(OrderId id) {
        return accepted(GetOrderStatusExtended.of(id).in("en"));
    }
}
