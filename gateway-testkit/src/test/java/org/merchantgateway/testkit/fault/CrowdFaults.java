package org.merchantgateway.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.fault.Probes.REFUND;
import static org.merchantgateway.testkit.fault.Probes.STATUS;
import static org.merchantgateway.testkit.fault.Probes.told;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Pace;
import org.merchantgateway.domain.settle.RepeatingReads;
import org.merchantgateway.testkit.fault.Trial.Seen;

/** Faults 43, 44 and 46: many calls at once. */
final class CrowdFaults {

    private static final int CROWD = 1000;
    private static final int EACH = 50;
    private static final int BUDGET = 100;

    private CrowdFaults() {}

    static void addTo(Faults faults) {
        faults.add(43, "1,000 calls at once")
                .of("none is answered", wire -> crowd(wire, Fault.neverAnswering(), "1000"))
                .gives("InDoubt DEADLINE", 1)
                .of("all are answered", wire -> crowd(wire, wire.healthy(), "12000"))
                .gives("Accepted", 1);
        faults.add(44, "two merchants in one JVM").of(CrowdFaults::twoMerchants).gives("Accepted", 1);
        faults.add(46, "a storm of repeated questions, where repeating was asked for")
                .of("questions", CrowdFaults::storm)
                .gives("InDoubt HTTP_STATUS, stopped by the budget", 1)
                .of("money is never repeated", CrowdFaults::noStorm)
                .gives("InDoubt HTTP_STATUS", 1);
    }

    private static Seen crowd(WireUnderTest wire, Fault fault, String deadline) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        try (FaultServer server = FaultServer.start(fault);
                PaymentGateway gateway =
                        wire.open(server.baseUri(), "gateway.deadline", deadline, "gateway.connectTimeout", "20000")) {
            Callable<String> call = () -> told(gateway.execute(REFUND));
            long start = System.nanoTime();
            List<Future<String>> calls = threads.invokeAll(
                    IntStream.range(0, CROWD).mapToObj(i -> call).toList(), 60, TimeUnit.SECONDS);
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(15));
            Set<String> outcomes =
                    Set.copyOf(calls.stream().map(CrowdFaults::done).toList());
            assertThat(outcomes).hasSize(1);
            assertThat(server.executions()).isLessThanOrEqualTo(CROWD);
            if (outcomes.contains("Accepted")) {
                assertThat(server.executions()).isEqualTo(CROWD);
            }
            return new Seen(outcomes.iterator().next(), 1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String done(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each request names one merchant, and that merchant's order. */
    private static Seen twoMerchants(WireUnderTest wire) throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        Fault listening = peer -> {
            while (peer.readRequest()) {
                requests.add(new String(peer.request(), StandardCharsets.UTF_8));
                peer.executed();
                peer.answer(wire.success());
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (FaultServer server = FaultServer.start(listening);
                PaymentGateway tea = merchant(wire, server, "tea");
                PaymentGateway salt = merchant(wire, server, "salt")) {
            List<Callable<String>> calls = IntStream.range(0, 2 * EACH)
                    .<Callable<String>>mapToObj(i -> () -> i % 2 == 0 ? refund(tea, "tea") : refund(salt, "salt"))
                    .toList();
            assertThat(threads.invokeAll(calls)).extracting(CrowdFaults::done).containsOnly("Accepted");
            assertThat(requests).filteredOn(request -> request.contains("tea")).hasSize(EACH);
            assertThat(requests)
                    .hasSize(2 * EACH)
                    .allSatisfy(request -> assertThat(Set.of("tea", "salt"))
                            .filteredOn(name -> request.contains(name))
                            .singleElement()
                            .satisfies(name ->
                                    assertThat(request).contains(name + "-api", name + "-word", "order-of-" + name)));
            return new Seen("Accepted", server.executions() / (2 * EACH));
        } finally {
            threads.shutdownNow();
        }
    }

    private static PaymentGateway merchant(WireUnderTest wire, FaultServer server, String name) {
        return wire.open(
                server.baseUri(),
                "gateway.userName",
                name + "-api",
                "gateway.password",
                name + "-word",
                "gateway.deadline",
                "20000");
    }

    private static String refund(PaymentGateway gateway, String name) {
        return told(gateway.execute(RefundOrder.of(OrderId.of("order-of-" + name), Amount.ofMinor(1))));
    }

    /** However often the questions are put, no more are repeated than the budget allows. */
    private static Seen storm(WireUnderTest wire) {
        try (FaultServer server = FaultServer.start(unavailable());
                PaymentGateway gateway = repeating(wire, server)) {
            for (int i = 0; i < 2 * BUDGET; i++) {
                assertThat(told(gateway.execute(STATUS))).isEqualTo("InDoubt HTTP_STATUS");
            }
            assertThat(server.executions()).isBetween(2 * BUDGET + 1, 3 * BUDGET);
            int before = server.executions();
            return new Seen(told(gateway.execute(STATUS)) + ", stopped by the budget", server.executions() - before);
        }
    }

    private static Seen noStorm(WireUnderTest wire) {
        try (FaultServer server = FaultServer.start(unavailable());
                PaymentGateway gateway = repeating(wire, server)) {
            return new Seen(told(gateway.execute(REFUND)), server.executions());
        }
    }

    private static Fault unavailable() {
        return Fault.answering(RawAnswer.of(503, "text/html", ""));
    }

    private static PaymentGateway repeating(WireUnderTest wire, FaultServer server) {
        Pace pace = new Pace(Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new RepeatingReads(wire.open(server.baseUri(), "gateway.deadline", "20000"), pace, pause -> {}, () -> 0);
    }
}
