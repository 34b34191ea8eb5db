package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;

/** Many threads at one order. */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int MANY = 16;

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

    @ParameterizedTest
    @EnumSource
    void authorisesOnceHoweverManyEndOneAuthentication(Wire wire) throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            for (int round = 0; round < 10; round++) {
                String id = shop.register("register", "T-" + round, 1000).get("orderId");
                PaRes paRes =
                        Acs.answer(PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq")));
                List<String> codes = together(MANY, () -> shop.finish(id, paRes).code());

                assertThat(codes).containsOnlyOnce("0");
                assertThat(codes).filteredOn("5"::equals).hasSize(MANY - 1);
                assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void paysOnceHoweverManyPayByOneBinding(Wire wire) throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String bindingId = shop.stored("anna", TestCard.VISA_WITHOUT_3DS);
            for (int round = 0; round < 10; round++) {
                String id = shop.registered("anna");
                List<String> codes =
                        together(MANY, () -> shop.payByBinding(id, bindingId).code());

                assertThat(codes).containsOnlyOnce("0");
                assertThat(codes).filteredOn("5"::equals).hasSize(MANY - 1);
                assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesACardOnceHoweverManyOrdersItPays(Wire wire) throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());

            assertThat(Set.copyOf(together(MANY, () -> shop.stored("anna", TestCard.VISA_WITHOUT_3DS))))
                    .hasSize(1);
        }
    }

    private static List<String> together(Callable<String> call) throws Exception {
        return together(THREADS, call);
    }

    private static List<String> together(int count, Callable<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> answers = IntStream.range(0, count)
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
