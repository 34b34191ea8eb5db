package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.STATUS;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.warm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantgateway.acceptance.PaidOrder;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.domain.settle.Sleeper;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.simulator.GatewaySimulator;

/** Faults 30 to 33: what a real order goes through, between the adapter and the simulator. */
final class OrderFaults {

    private static final Amount HALF = Amount.ofMinor(500);
    private static final RegisterOrder REGISTER = order("N-1");

    private OrderFaults() {}

    static void addTo(Faults faults) {
        faults.add(30, "code 7 to a call that moves money")
                .of("it happened", refund(wire -> ProxyFault.replacingAnswer(wire.code("7"))))
                .gives("Refused GATEWAY 7, not conclusive; settled: happened", 1)
                .of("it did not", refund(wire -> ProxyFault.answering(wire.code("7"))))
                .gives("Refused GATEWAY 7, not conclusive; settled: did not happen", 0);
        faults.add(31, "the number is already used, after a time-out")
                .of(OrderFaults::alreadyUsed)
                .gives("InDoubt DEADLINE, then Refused GATEWAY 1; settled: happened", 1);
        faults.add(32, "not found right after a time-out")
                .of("it comes later", OrderFaults::notFoundYet)
                .gives("InDoubt DEADLINE; settled: happened", 1)
                .of("it never comes", OrderFaults::neverFound)
                .gives("InDoubt DEADLINE; settled: did not happen", 0);
        faults.add(33, "two threads register one number")
                .of(OrderFaults::atOnce)
                .gives("Accepted, and Refused GATEWAY 1", 1);
    }

    private static RegisterOrder order(String number) {
        return RegisterOrder.onePhase()
                .orderNumber(number)
                .amount(1000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private interface Chosen {
        ProxyFault of(WireUnderTest wire);
    }

    private static Probe refund(Chosen mishap) {
        return wire -> {
            try (GatewaySimulator simulator = GatewaySimulator.start();
                    FaultProxy proxy = FaultProxy.start(simulator.baseUri(), mishap.of(wire));
                    PaymentGateway gateway = wire.open(proxy.baseUri())) {
                OrderId order = paidOrder(simulator.gateway("shop"));
                RefundOrder refund = RefundOrder.of(order, HALF);
                Pending pending = refund.pending().withSumsBefore(sums(simulator, order));
                String outcome = soon(gateway, refund);
                return new Seen(
                        outcome + "; settled: " + settled(gateway, pending, pause -> {}),
                        sums(simulator, order).refunded().equals(HALF) ? 1 : 0);
            }
        };
    }

    private static Seen alreadyUsed(WireUnderTest wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start();
                FaultProxy proxy = FaultProxy.start(simulator.baseUri(), ProxyFault.stallingAnswer(0));
                PaymentGateway gateway = wire.open(proxy.baseUri())) {
            String first = soon(gateway, REGISTER);
            String second = soon(gateway, REGISTER);
            return new Seen(
                    first + ", then " + second + "; settled: " + settled(gateway, REGISTER.pending(), pause -> {}),
                    simulator.orders().list().size());
        }
    }

    private static Seen notFoundYet(WireUnderTest wire) {
        CountDownLatch released = new CountDownLatch(1);
        ProxyFault slow = passage -> {
            if (awaits(released)) {
                passage.forward();
            }
        };
        try (GatewaySimulator simulator = GatewaySimulator.start();
                FaultProxy proxy = FaultProxy.start(simulator.baseUri(), slow);
                PaymentGateway gateway = wire.open(proxy.baseUri())) {
            String outcome = soon(gateway, REGISTER);
            assertThat(simulator.orders().list()).isEmpty();
            String settled = settled(gateway, REGISTER.pending(), pause -> {
                released.countDown();
                while (simulator.orders().list().isEmpty()) {
                    Thread.sleep(1);
                }
            });
            return new Seen(
                    outcome + "; settled: " + settled, simulator.orders().list().size());
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Seen neverFound(WireUnderTest wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start();
                FaultProxy proxy = FaultProxy.start(simulator.baseUri(), ProxyFault.stallingRequest(50));
                PaymentGateway gateway = wire.open(proxy.baseUri())) {
            String outcome = soon(gateway, REGISTER);
            return new Seen(
                    outcome + "; settled: " + settled(gateway, REGISTER.pending(), pause -> {}),
                    simulator.orders().list().size());
        }
    }

    private static Seen atOnce(WireUnderTest wire) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (GatewaySimulator simulator = GatewaySimulator.start();
                PaymentGateway gateway = wire.open(simulator.baseUri())) {
            warm(gateway, STATUS);
            Callable<String> register = () -> soon(gateway, REGISTER);
            List<String> outcomes = threads.invokeAll(List.of(register, register)).stream()
                    .map(OrderFaults::done)
                    .sorted()
                    .toList();
            int orders = simulator.orders().list().size();
            assertThat(soon(gateway, order("N-2"))).as("the next call").isEqualTo("Accepted");
            return new Seen(String.join(", and ", outcomes), orders);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String done(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String settled(PaymentGateway gateway, Pending pending, Sleeper meanwhile) {
        return told(settling(gateway, meanwhile).settle(pending));
    }

    /** Settling in a time of its own, so that nobody waits. */
    static Settling settling(PaymentGateway gateway, Sleeper meanwhile) {
        AtomicLong now = new AtomicLong();
        Sleeper sleeper = pause -> {
            meanwhile.sleep(pause);
            now.addAndGet(pause.toNanos());
        };
        return new Settling(gateway, Backoff.standard(), sleeper, now::get);
    }

    static String told(Settled settled) {
        return settled.fold(
                happened -> "happened", didNot -> "did not happen", stillOpen -> "still open, " + stillOpen.why());
    }

    private static Sums sums(GatewaySimulator simulator, OrderId order) {
        return simulator
                .gateway("shop")
                .execute(GetOrderStatusExtended.of(order))
                .orElseThrow()
                .sums()
                .orElseThrow();
    }

    static OrderId paidOrder(PaymentGateway gateway) {
        return PaidOrder.of(gateway, REGISTER);
    }
}
