package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.history.Channel;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.history.HistoryEntry.Change;
import org.merchantgateway.simulator.history.HistoryEntry.Exchange;
import org.merchantgateway.simulator.setting.HistoryLimits;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the simulator remembers of an order, and how much. */
class HistoryTest {

    @ParameterizedTest
    @EnumSource
    void tellsRequestsAndChangesInTheirOrder(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("registerPreAuth", "T-1", 1000);
            shop.move("deposit", id, "600");
            shop.move("refund", id, "5000");

            assertThat(told(simulator, id))
                    .containsExactly(
                            wire.name(),
                            "registered",
                            wire.name(),
                            "approved, the amount is held",
                            wire.name(),
                            "deposited",
                            wire.name());
        }
    }

    @Test
    void tellsAnExpiryAtTheTimeWhenItHappened() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            simulator.clock().advance(Duration.ofDays(2));

            SimulatedOrder order = simulator.orders().find(id).orElseThrow();

            assertThat(order.status()).isEqualTo(OrderStatus.DECLINED);
            HistoryEntry last = order.history().get(order.history().size() - 1);
            assertThat(((Change) last).what()).isEqualTo("expired");
            assertThat(last.at()).isEqualTo(order.expiresAt());
        }
    }

    @Test
    void countsAPollThatIsAnsweredTheSameInsteadOfKeepingItAgain() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            for (int i = 0; i < 5; i++) {
                shop.status(id);
            }
            shop.pay(id);
            shop.status(id);

            List<Exchange> polls = exchanges(
                            simulator.orders().find(id).orElseThrow().history())
                    .stream()
                    .filter(exchange -> exchange.request().endsWith("Extended.do"))
                    .toList();
            assertThat(polls).extracting(Exchange::times).containsExactly(5, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsRequestsThatNameNoOrderApart(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            shop.send("register", Shop.with(Shop.order("T-1", 1000), "password", "wrong"));
            RawClient.post(simulator.baseUri() + "/rest/register.do", "text/plain", "a=%zz");
            RawClient.post(simulator.baseUri() + "/webservices/merchant-ws", "text/xml", "<broken");

            assertThat(exchanges(simulator.orders().otherRequests()))
                    .extracting(Exchange::channel)
                    .containsExactly(Channel.valueOf(wire.name()), Channel.REST, Channel.SOAP);
            assertThat(exchanges(simulator.orders().otherRequests()))
                    .extracting(Exchange::status)
                    .containsExactly(200, 400, 500);
        }
    }

    @Test
    void showsARefusedSecondRegistrationAtTheOrderThatHasTheNumber() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.register("register", "T-1", 1000);
            shop.register("register", "T-1", 2000);

            assertThat(exchanges(simulator.orders().find("T-1").orElseThrow().history()))
                    .extracting(Exchange::sent)
                    .anyMatch(sent -> sent.contains("amount = 2000"));
        }
    }

    @Test
    void keepsNoMoreEntriesOfAnOrderThanTheSettingAllowsAndItsChangesLongest() {
        try (GatewaySimulator simulator = start(new HistoryLimits(5, 1_000, 100_000))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            for (int i = 0; i < 20; i++) {
                shop.move("deposit", id, "1" + i);
            }

            assertThat(told(simulator, id)).containsExactly("registered", "deposited", "REST", "REST", "REST");
        }
    }

    @Test
    void dropsTheHistoryOfTheOldestOrderFirst() {
        try (GatewaySimulator simulator = start(new HistoryLimits(10, 9, 100_000))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            for (int i = 0; i < 6; i++) {
                shop.register("register", "T-" + i, 1000);
            }

            assertThat(simulator.orders().find("T-0").orElseThrow().history()).isEmpty();
            assertThat(simulator.orders().find("T-5").orElseThrow().history()).hasSize(2);
            assertThat(simulator.orders().list().stream()
                            .map(order -> simulator.orders().find(order.id()).orElseThrow())
                            .mapToInt(order -> order.history().size())
                            .sum())
                    .isLessThanOrEqualTo(9);
        }
    }

    @Test
    void boundsRequestsThatNameNoOrderAndTheLengthOfATextToo() {
        try (GatewaySimulator simulator = start(new HistoryLimits(3, 9, 100_000))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            for (int i = 0; i < 7; i++) {
                shop.send("register", Map.of("password", "wrong", "description", i + "x".repeat(100_000)));
            }

            assertThat(exchanges(simulator.orders().otherRequests()))
                    .hasSize(3)
                    .allMatch(exchange -> exchange.sent().length() < 8_100);
        }
    }

    @Test
    void countsWhatComesTooFastToBeRead() {
        try (GatewaySimulator simulator = start(new HistoryLimits(100, 1_000, 0))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.paid("register", Numbers.fresh(), 1000);

            assertThat(simulator.orders().requestsNotKept()).isEqualTo(2);
            assertThat(simulator.orders().find(id).orElseThrow().history())
                    .as("changes are kept")
                    .hasSize(2)
                    .allMatch(Change.class::isInstance);
            simulator.reset();
            assertThat(simulator.orders().requestsNotKept()).isZero();
        }
    }

    @Test
    void keepsNothingWhereTheSettingSaysSo() {
        try (GatewaySimulator simulator = start(HistoryLimits.none())) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);

            assertThat(simulator.orders().find(id).orElseThrow().history()).isEmpty();
        }
    }

    private static GatewaySimulator start(HistoryLimits limits) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .history(limits)
                .build());
    }

    private static List<String> told(GatewaySimulator simulator, String id) {
        return simulator.orders().find(id).orElseThrow().history().stream()
                .map(entry -> entry instanceof Change change
                        ? change.what()
                        : ((Exchange) entry).channel().name())
                .toList();
    }

    private static List<Exchange> exchanges(List<HistoryEntry> history) {
        return history.stream()
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .toList();
    }
}
