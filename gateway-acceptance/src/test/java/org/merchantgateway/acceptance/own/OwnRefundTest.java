package org.merchantgateway.acceptance.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.merchantgateway.acceptance.PaidOrder;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.GatewayListener;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.rest.OwnOperation;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.simulator.GatewaySimulator;

/** A team's own refund takes the safe path like the built-in one: sent once, listened to, settled when its answer is lost. */
class OwnRefundTest {

    private static final Amount PART = Amount.ofMinor(500);

    /** Gives a part of an order back. */
    record GiveBack(OrderId orderId, Amount amount) implements Operation<Acknowledged> {
        @Override
        public String name() {
            return "give-back";
        }

        @Override
        public Effect effect() {
            return Effect.MONEY;
        }

        @Override
        public Reference reference() {
            return Reference.ofId(orderId.value());
        }

        @Override
        public Optional<Amount> wanted() {
            return Optional.of(amount);
        }

        @Override
        public SettledAs settledAs() {
            return SettledAs.REFUND;
        }
    }

    private static final OwnOperation<GiveBack, Acknowledged> GIVE_BACK = OwnOperation.form(
                    GiveBack.class, "rest/refund.do", (refund, answer) -> ResultReader.acknowledged(answer))
            .field("orderId", GiveBack::orderId)
            .field("amount", GiveBack::amount);

    private final List<GatewayListener.Call> calls = new ArrayList<>();
    private final Set<Pending> stored = new HashSet<>();

    @Test
    void isSentOnceAndSettledWhenItsAnswerIsLost() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            OrderId paid = PaidOrder.of(simulator.gateway("shop"), "OWN-1");
            try (FaultProxy proxy = FaultProxy.start(simulator.baseUri(), losingTheSecondAnswer());
                    PaymentGateway gateway = RestGateway.open(
                            GatewayConfig.of("rest", proxy.baseUri(), "shop", "secret"),
                            WireObserver.NONE,
                            List.of(GIVE_BACK))) {
                SafeOutcome<Acknowledged> outcome = payments(gateway).safely(new GiveBack(paid, PART), store());

                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                SafeOutcome.Done.class,
                                done -> assertThat(done.report()).isPresent());
                assertThat(refunded(simulator, paid)).isEqualTo(PART);
                assertThat(stored).isEmpty();
                assertThat(calls.stream().filter(call -> call.operation().equals("give-back")))
                        .singleElement()
                        .satisfies(call -> assertThat(call.mustBeSettled()).isTrue());
            }
        }
    }

    /** The first answer is the order's status. */
    private static Supplier<ProxyFault> losingTheSecondAnswer() {
        int[] connections = {0};
        return () -> ++connections[0] == 2 ? ProxyFault.losingAnswer() : ProxyFault.none();
    }

    private Payments payments(PaymentGateway gateway) {
        PaymentGateway monitored = new MonitoredGateway(gateway, calls::add);
        long[] now = {0};
        return new Payments(
                monitored,
                new Settling(monitored, Backoff.standard(), pause -> now[0] += pause.toNanos(), () -> now[0]));
    }

    private PendingStore store() {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {
                stored.add(pending);
            }

            @Override
            public void remove(Pending pending) {
                stored.remove(pending);
            }
        };
    }

    private static Amount refunded(GatewaySimulator simulator, OrderId id) {
        try (Payments payments = new Payments(simulator.gateway("shop"))) {
            OrderReport report = payments.status(id).orElseThrow();
            return report.sums().orElseThrow().refunded();
        }
    }
}
