package org.merchantgateway.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads at one order. */
class ConcurrencyTest {

    private static final int THREADS = 8;

    @ParameterizedTest
    @EnumSource
    void acceptsOneOfManyRegistrationsOfOneNumber(Wire wire) throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            for (int round = 0; round < 20; round++) {
                String number = "T-" + round;
                List<String> codes =
                        together(() -> shop.register("register", number, 1000).code());

                assertThat(codes).containsOnlyOnce("0");
                assertThat(codes).filteredOn("1"::equals).hasSize(THREADS - 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void paysOnceAndNeverGivesBackMoreThanWasTaken(Wire wire) throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");

            assertThat(together(() -> shop.pay(id).code())).containsOnlyOnce("0");
            assertThat(together(() -> shop.move("refund", id, "400").code()))
                    .filteredOn("0"::equals)
                    .hasSize(2);
            assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 1000 200 800");
        }
    }

    private static List<String> together(Callable<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> answers = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<String> codes = new java.util.ArrayList<>();
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            threads.shutdownNow();
        }
    }
}
