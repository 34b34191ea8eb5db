package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.setting.Novelty;

/** A gateway under test, and the steps that many rules share. Safe for use by many threads, if the gateway is. */
public final class Subject {

    private final PaymentGateway gateway;
    private final String run;
    private final String merchant;
    private final Function<Novelty, PaymentGateway> laterReleases;
    private final AtomicInteger count;

    /**
     * A gateway to be tried.
     *
     * @param gateway closed by the caller
     * @param run begins all order numbers, so that runs against one sandbox do not meet; at most 20 characters
     * @param merchant the merchant's login, as wallet payments name it
     * @param laterReleases the same adapter against a gateway of a later release; closed by the caller
     */
    public Subject(
            PaymentGateway gateway, String run, String merchant, Function<Novelty, PaymentGateway> laterReleases) {
        this(gateway, run, merchant, laterReleases, new AtomicInteger());
    }

    private Subject(
            PaymentGateway gateway,
            String run,
            String merchant,
            Function<Novelty, PaymentGateway> laterReleases,
            AtomicInteger count) {
        this.gateway = gateway;
        this.run = run;
        this.merchant = merchant;
        this.laterReleases = laterReleases;
        this.count = count;
    }

    /** The same adapter against a gateway that has changed compatibly. */
    public Subject later(Novelty novelty) {
        return new Subject(laterReleases.apply(novelty), run, merchant, laterReleases, count);
    }

    /** The merchant's login. */
    public String merchant() {
        return merchant;
    }

    /** A client who was not here before. */
    public ClientId freshClient() {
        return ClientId.of(freshNumber() + "-client");
    }

    /** An order number that was not used before. */
    public String freshNumber() {
        return run + "-" + count.incrementAndGet();
    }

    /** Executes one operation. */
    public <R> Outcome<R> execute(Operation<R> operation) {
        return gateway.execute(operation);
    }

    /** Executes one operation that must be accepted. */
    public <R> R accepted(Operation<R> operation) {
        Outcome<R> outcome = execute(operation);
        assertThat(outcome).as(operation.name() + " must be accepted").isInstanceOf(Outcome.Accepted.class);
        return outcome.orElseThrow();
    }

    /** Executes one operation that must be refused by the gateway with this code. */
    public void refused(Operation<?> operation, String code) {
        Outcome<?> outcome = execute(operation);
        assertThat(outcome)
                .as(operation.name() + " must be refused with code " + code)
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    /** A one-phase order with nothing but what it must have. */
    public RegisterOrder.Builder onePhase(long amount) {
        return RegisterOrder.onePhase()
                .orderNumber(freshNumber())
                .amount(amount)
                .returnUrl("https://shop.example/ok");
    }

    /** A two-phase order with nothing but what it must have. */
    public RegisterOrder.Builder twoPhase(long amount) {
        return RegisterOrder.twoPhase()
                .orderNumber(freshNumber())
                .amount(amount)
                .returnUrl("https://shop.example/ok");
    }

    /** Registers an order, which must be accepted. */
    public OrderId registered(RegisterOrder.Builder order) {
        return accepted(order.build()).orderId();
    }

    /** Registers an order and pays it by a card that needs no 3-D Secure. */
    public OrderId paid(RegisterOrder.Builder order) {
        OrderId id = registered(order);
        assertThat(pay(id, TestCards.paying())).isInstanceOf(PaymentAttempt.Processed.class);
        return id;
    }

    /** Pays by card; the attempt must be accepted, whatever comes of it. */
    public PaymentAttempt pay(OrderId id, Card card) {
        return accepted(
                PayByCard.builder().orderId(id).card(card).ip("203.0.113.7").build());
    }

    /** Pays by a card that is enrolled in 3-D Secure; the payer must be asked to authenticate. */
    public PaymentAttempt.AcsChallenge challenged(OrderId id, Card card) {
        PaymentAttempt attempt = pay(id, card);
        assertThat(attempt).as("a card that is enrolled").isInstanceOf(PaymentAttempt.AcsChallenge.class);
        return (PaymentAttempt.AcsChallenge) attempt;
    }

    /** A client's one stored card, made by a paid order. */
    public Binding stored(ClientId client) {
        paid(onePhase(1_000).clientId(client.value()));
        List<Binding> bindings = accepted(GetBindings.of(client));
        assertThat(bindings).as("the client's stored cards").hasSize(1);
        return bindings.get(0);
    }

    /** How an order stands. */
    public OrderReport report(OrderId id) {
        return accepted(GetOrderStatusExtended.of(id).in("en"));
    }
}
