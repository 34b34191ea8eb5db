package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the passing of time does to orders. Source: register.do, sessionTimeoutSecs and expirationDate; reverse.do. */
class TimeTest {

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00.123Z");

    @ParameterizedTest
    @CsvSource({
        "REST, -,                  -,                   1199, 0",
        "REST, -,                  -,                   1200, 6",
        "SOAP, sessionTimeoutSecs, 60,                  59,   0",
        "SOAP, sessionTimeoutSecs, 60,                  60,   6",
        "REST, expirationDate,     2026-11-21T15:01:00, 59,   0",
        "REST, expirationDate,     2026-11-21T15:01:00, 60,   6",
        "SOAP, expirationDate,     2026-11-21T12:01:00Z, 59,  0",
        "SOAP, expirationDate,     2026-11-21T15:01:00, 60,   6",
    })
    void endsAnOrderThatIsNotPaid(Wire wire, String field, String value, long seconds, String status) {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            Map<String, String> order = Shop.order("T-1", 1000);
            String id = shop.send("register", field.equals("-") ? order : Shop.with(order, field, value))
                    .get("orderId");
            clock.pass(Duration.ofSeconds(seconds));

            assertThat(shop.status(id).get("orderStatus")).isEqualTo(status);
            assertThat(shop.status(id).get("actionCode")).isEqualTo(status.equals("6") ? "-2007" : "-100");
            assertThat(shop.pay(id).code()).isEqualTo(status.equals("6") ? "5" : "0");
        }
    }

    /** 12:00 UTC is 15:00 in Moscow, whose day ends nine hours later. */
    @ParameterizedTest
    @CsvSource({"register, 539, 0", "register, 540, 7", "registerPreAuth, 540, 0"})
    void reversesAOnePhasePaymentOnTheSameMoscowDayOnly(String scheme, long minutes, String code) {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.paid(scheme, "T-1", 1000);
            clock.pass(Duration.ofMinutes(minutes));

            assertThat(shop.reverse(id).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026, 11, 0", "2026, 10, 101"})
    void takesACardToTheEndOfItsMonth(String year, String month, String actionCode) {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            Map<String, String> card = Shop.card(id, "5555555555555599", "123");
            shop.send("paymentorder", Shop.with(Shop.with(card, "YYYY", year), "MM", month));

            assertThat(shop.status(id).get("actionCode")).isEqualTo(actionCode);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lessensAttemptsLeftWithEveryDecline(Wire wire) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            Map<String, String> poor = Shop.card(id, "5432543254325430", "521");

            shop.send("paymentorder", poor);
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
            assertThat(shop.status(id).get("actionCode")).isEqualTo("116");
            shop.send("paymentorder", poor);
            assertThat(shop.sums(id)).isEqualTo("6 DECLINED 0 0 0");
            assertThat(shop.pay(id).code()).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00.123Z, REST, 1795262400123",
        "2026-11-21T12:00:00.123Z, SOAP, 2026-11-21T15:00:00.123+03:00",
        "2013-11-13T12:51:02.785Z, SOAP, 2013-11-13T16:51:02.785+04:00",
        "2016-06-15T18:55:05.063Z, SOAP, 2016-06-15T21:55:05.063+03:00",
    })
    void writesDatesAsEachWireDoes(String now, Wire wire, String date) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .clock(new SettableClock(now))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(wire, simulator.baseUri());

            assertThat(shop.status(shop.register("register", "T-1", 1000).get("orderId"))
                            .get("date"))
                    .isEqualTo(date);
        }
    }

    private GatewaySimulator start() {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .clock(clock)
                .build());
    }
}
