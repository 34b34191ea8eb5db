package org.merchantgateway.acceptance.fault;

import static org.merchantgateway.acceptance.fault.OrderFaults.paidOrder;
import static org.merchantgateway.acceptance.fault.OrderFaults.settling;
import static org.merchantgateway.acceptance.fault.OrderFaults.told;
import static org.merchantgateway.acceptance.fault.Probes.soon;

import org.merchantgateway.acceptance.PaidOrder;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.history.HistoryEntry;

/** Faults 54 to 59: others act on the order, or the gateway does not do quite what it was asked for. */
final class SharedOrderFaults {

    private static final RegisterOrder HELD = RegisterOrder.twoPhase()
            .orderNumber("N-1")
            .amount(1000)
            .returnUrl("https://shop.example/ok")
            .build();

    private SharedOrderFaults() {}

    static void addTo(Faults faults) {
        faults.add(54, "a clerk releases a part of the hold, and our completion of the whole takes the rest")
                .of(wire -> {
                    try (Shared shared = new Shared(wire, ProxyFault.losingAnswer())) {
                        OrderId order = shared.held();
                        Pending pending = shared.pending(CompleteOrder.whole(order), order);
                        shared.clerk(ReverseOrder.of(order, Amount.ofMinor(300)));
                        return shared.settled(CompleteOrder.whole(order), pending);
                    }
                })
                .gives("InDoubt CONNECTION_LOST; settled: happened", 1);
        faults.add(55, "a gateway takes another amount than it was asked for")
                .of(wire -> {
                    try (Shared shared = new Shared(wire, ProxyFault.losingAnswer())) {
                        OrderId order = shared.held();
                        Pending pending = shared.pending(CompleteOrder.of(order, Amount.ofMinor(599)), order);
                        return shared.settled(CompleteOrder.of(order, Amount.ofMinor(600)), pending);
                    }
                })
                .gives("InDoubt CONNECTION_LOST; settled: still open, the report is not conclusive", 1);
        faults.add(56, "a clerk's refunds come to the amount of ours, which was not executed")
                .of(wire -> {
                    try (Shared shared = new Shared(wire, ProxyFault.cuttingRequest(0))) {
                        OrderId order = paidOrder(shared.simulator.gateway("shop"));
                        RefundOrder refund = RefundOrder.of(order, Amount.ofMinor(500));
                        Pending pending = shared.pending(refund, order);
                        shared.clerk(RefundOrder.of(order, Amount.ofMinor(200)));
                        shared.clerk(RefundOrder.of(order, Amount.ofMinor(300)));
                        return shared.settled(refund, pending);
                    }
                })
                .gives("InDoubt CONNECTION_LOST; settled: did not happen", 0);
        faults.add(57, "two nodes refund under the same condition")
                .of(wire -> {
                    try (Shared shared = new Shared(wire, ProxyFault.none())) {
                        OrderId order = paidOrder(shared.simulator.gateway("shop"));
                        RefundOrder refund =
                                RefundOrder.of(order, Amount.ofMinor(500)).ifDeposited(Amount.ofMinor(1000));
                        Pending pending = shared.pending(refund, order);
                        shared.clerk(refund);
                        return shared.refused(refund, pending);
                    }
                })
                .gives("Refused GATEWAY 7, not conclusive; settled: did not happen", 0);
        faults.add(58, "a refund of an unpaid order")
                .of(wire -> {
                    try (Shared shared = new Shared(wire, ProxyFault.none())) {
                        OrderId order = shared.simulator
                                .gateway("shop")
                                .execute(HELD)
                                .orElseThrow()
                                .orderId();
                        RefundOrder refund = RefundOrder.of(order, Amount.ofMinor(500));
                        return shared.refused(refund, shared.pending(refund, order));
                    }
                })
                .gives("Refused GATEWAY 7, not conclusive; settled: did not happen", 0);
        faults.add(59, "the answer to a payment for another merchant is lost")
                .of(SharedOrderFaults::anotherMerchant)
                .gives(
                        "InDoubt CONNECTION_LOST; settled: still open, the order is another merchant's, which these"
                                + " credentials cannot ask for by its number",
                        0);
    }

    private static Seen anotherMerchant(WireUnderTest wire) {
        try (Shared shared = new Shared(wire, ProxyFault.cuttingRequest(0))) {
            PayByWallet payment = PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                    .merchant("branch")
                    .orderNumber("N-1")
                    .paymentToken("c2VjcmV0")
                    .amount(1000)
                    .build();
            return shared.settled(payment, payment.pending());
        }
    }

    /** A gateway that the shop reaches through a proxy with a fault, and a clerk directly. */
    private static final class Shared implements AutoCloseable {

        private final GatewaySimulator simulator = GatewaySimulator.start();
        private final FaultProxy proxy;
        private final PaymentGateway faulty;
        private final PaymentGateway direct;

        Shared(WireUnderTest wire, ProxyFault fault) {
            proxy = FaultProxy.start(simulator.baseUri(), fault);
            faulty = wire.open(proxy.baseUri());
            direct = wire.open(simulator.baseUri(), "gateway.deadline", "PT30S");
        }

        OrderId held() {
            return PaidOrder.of(simulator.gateway("shop"), HELD);
        }

        void clerk(Operation<?> act) {
            simulator.gateway("shop").execute(act).orElseThrow();
        }

        Pending pending(Operation<?> operation, OrderId order) {
            OrderReport before =
                    direct.execute(GetOrderStatusExtended.of(order)).orElseThrow();
            return operation.pending().withSumsBefore(before.sums().orElseThrow());
        }

        Seen settled(Operation<?> sent, Pending pending) {
            int before = changes();
            String outcome = soon(faulty, sent);
            return new Seen(
                    outcome + "; settled: " + told(settling(direct, pause -> {}).settle(pending)), changes() - before);
        }

        /** How often the gateway has changed an order, or registered one. */
        private int changes() {
            return (int) simulator.orders().list().stream()
                    .map(order -> simulator.orders().find(order.id()).orElseThrow())
                    .flatMap(order -> order.history().stream())
                    .filter(HistoryEntry.Change.class::isInstance)
                    .count();
        }

        Seen refused(RefundOrder refund, Pending pending) {
            int before = changes();
            String outcome = soon(direct, refund);
            Outcome.Refused<?> refusal = Outcome.Refused.byGateway(refund, "7", Texts.none());
            return new Seen(
                    outcome + "; settled: " + told(settling(direct, pause -> {}).settle(pending, refusal)),
                    changes() - before);
        }

        @Override
        public void close() {
            faulty.close();
            direct.close();
            proxy.close();
            simulator.close();
        }
    }
}
