package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The orders of a period. Source: getLastOrdersForMerchants.do, request and answer. */
class LastOrdersTest {

    private static final String ALL_STATES = "CREATED,APPROVED,DEPOSITED,DECLINED,REVERSED,REFUNDED";

    /** Three o'clock in Moscow. */
    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other", "secret")
                .sessionLife(Duration.ofDays(1))
                .clock(clock)
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** Registered at 15:00 Moscow time and paid at 16:00. */
    @ParameterizedTest(name = "{0} to {1}, by creation {2}: {3}")
    @CsvSource({
        "20261121150000, 20261121150000, true,  1",
        "20261121145900, 20261121145959, true,  0",
        "20261121150001, 20261121160000, true,  0",
        "20261121150000, 20261121150000, false, 0",
        "20261121160000, 20261121160000, false, 1",
        "20261121150001, 20261121170000, false, 1",
        "20261121160001, 20261121170000, false, 0",
        "20261121170000, 20261121140000, true,  0",
    })
    void findsWhatWasRegisteredOrPaidInThePeriod(String from, String to, String byCreation, String count) {
        for (Wire wire : Wire.values()) {
            try (GatewaySimulator fresh = GatewaySimulator.start(SimulatorSettings.builder()
                    .merchant("shop", "secret")
                    .sessionLife(Duration.ofDays(1))
                    .clock(clock)
                    .build())) {
                Shop shop = new Shop(wire, fresh.baseUri());
                String id = shop.register("register", "T-1", 1000).get("orderId");
                clock.pass(Duration.ofHours(1));
                shop.pay(id);
                Map<String, String> period = Map.of(
                        "page",
                        "0",
                        "size",
                        "10",
                        "from",
                        from,
                        "to",
                        to,
                        "transactionStates",
                        "DEPOSITED",
                        "searchByCreatedDate",
                        byCreation);

                assertThat(shop.send("getLastOrdersForMerchants", period).get("totalCount"))
                        .as(wire.name())
                        .isEqualTo(count);
                clock.pass(Duration.ofHours(-1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesByTheDateOfThePaymentByDefault(Wire wire) {
        Shop shop = shop(wire);
        shop.register("register", "T-1", 1000);
        shop.paid("register", "T-2", 1000);

        assertThat(numbers(last(shop, "transactionStates", ALL_STATES))).containsExactly("T-2");
        assertThat(numbers(last(shop, "searchByCreatedDate", "true"))).containsExactlyInAnyOrder("T-1", "T-2");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED,            A",
        "APPROVED,           B",
        "DEPOSITED,          C",
        "DECLINED,           D",
        "REVERSED,           E",
        "REFUNDED,           F",
        "'APPROVED,REVERSED', BE",
        "' CREATED , DECLINED ,', AD",
    })
    void findsTheStatesThatAreAskedFor(String states, String found) {
        for (Wire wire : Wire.values()) {
            try (GatewaySimulator fresh = GatewaySimulator.start(SimulatorSettings.builder()
                    .merchant("shop", "secret")
                    .clock(clock)
                    .build())) {
                Shop shop = new Shop(wire, fresh.baseUri());
                shop.register("register", "A", 1000);
                shop.paid("registerPreAuth", "B", 1000);
                shop.paid("register", "C", 1000);
                shop.pay(shop.register("register", "D", 1000).get("orderId"), TestCard.INSUFFICIENT_FUNDS);
                shop.reverse(shop.paid("registerPreAuth", "E", 1000));
                shop.move("refund", shop.paid("register", "F", 1000), "1");
                Map<String, String> period = Shop.with(period(), "searchByCreatedDate", "true");
                ReadAnswer told =
                        shop.send("getLastOrdersForMerchants", Shop.with(period, "transactionStates", states));

                assertThat(numbers(told)).as(wire.name()).containsExactlyInAnyOrder(found.split(""));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfEachOrderWhatItsStatusTells(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.paid("register", "T-1", 1000);
        Map<String, String> expected = new TreeMap<>();
        shop.status(id).fields().forEach((name, value) -> expected.put("orderStatuses[0]." + name, value));
        expected.putAll(
                Map.of("errorCode", "0", "errorMessage", "Success", "totalCount", "1", "page", "0", "pageSize", "10"));

        assertThat(last(shop, "size", "10").fields()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void turnsPages(Wire wire) {
        Shop shop = shop(wire);
        IntStream.range(0, 5).forEach(i -> {
            shop.paid("register", "T-" + i, 1000);
            clock.pass(Duration.ofSeconds(1));
        });

        assertThat(numbers(page(shop, "0", "2"))).containsExactly("T-0", "T-1");
        assertThat(numbers(page(shop, "1", "2"))).containsExactly("T-2", "T-3");
        assertThat(numbers(page(shop, "2", "2"))).containsExactly("T-4");
        assertThat(numbers(page(shop, "3", "2"))).isEmpty();
        assertThat(numbers(page(shop, "999999999", "200"))).isEmpty();
        assertThat(page(shop, "2", "2").fields())
                .containsEntry("totalCount", "5")
                .containsEntry("page", "2")
                .containsEntry("pageSize", "2");
    }

    @ParameterizedTest
    @EnumSource
    void showsEachOrderOfOneMomentOnOnePage(Wire wire) {
        Shop shop = shop(wire);
        IntStream.range(0, 9).forEach(i -> shop.paid("register", "T-" + i, 1000));
        Set<String> seen = new HashSet<>();
        for (int page = 0; page < 3; page++) {
            seen.addAll(numbers(page(shop, "" + page, "3")));
        }

        assertThat(seen).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void showsAMerchantItsOwnOrdersOnly(Wire wire) {
        Shop shop = shop(wire);
        shop.paid("register", "T-1", 1000);

        assertThat(last(shop, "userName", "other").get("totalCount")).isEqualTo("0");
        assertThat(last(shop, "merchants", "shop").get("totalCount")).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "from,              -,              5,  A mandatory parameter is missing",
        "to,                -,              5,  A mandatory parameter is missing",
        "transactionStates, -,              5,  A mandatory parameter is missing",
        "transactionStates, PAID,           5,  [transactionStates] has a wrong format",
        "transactionStates, 'DEPOSITED,?',  5,  [transactionStates] has a wrong format",
        "from,              yesterday,      5,  Request parameter value is invalid",
        "from,              20260231000000, 5,  Request parameter value is invalid",
        "page,              -1,             5,  Request parameter value is invalid",
        "page,              one,            5,  Request parameter value is invalid",
        "size,              0,              5,  Request parameter value is invalid",
        "size,              201,            10, [size] exceeds the maximum",
        "size,              10000000,       10, [size] exceeds the maximum",
        "merchants,         other,          10, No rights to see the given merchant",
        "merchants,         'shop,other',   10, No rights to see the given merchant",
        "language,          xx,             5,  Invalid merchant language",
        "password,          wrong,          5,  Access denied",
    })
    void refuses(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            ReadAnswer told = shop.send(
                    "getLastOrdersForMerchants",
                    value.equals("-") ? Shop.without(period(), field) : Shop.with(period(), field, value));

            assertThat(told.fields())
                    .as(wire.name())
                    .isEqualTo(Map.of(
                            "errorCode", code,
                            "errorMessage", text,
                            "totalCount", "0",
                            "page", "0",
                            "pageSize", "0"));
        }
    }

    @ParameterizedTest
    @CsvSource({"errorCode, number", "orderStatuses.errorCode, text", "totalCount, number", "page, number"})
    void hasTheTypesOfTheRealOneOverRest(String field, String type) {
        Shop shop = shop(Wire.REST);
        shop.paid("register", "T-1", 1000);

        assertThat(JsonTypes.of(last(shop, "size", "10").body())).containsEntry(field, type);
    }

    private static ReadAnswer page(Shop shop, String page, String size) {
        return shop.send("getLastOrdersForMerchants", Shop.with(Shop.with(period(), "page", page), "size", size));
    }

    private static ReadAnswer last(Shop shop, String field, String value) {
        return shop.send("getLastOrdersForMerchants", Shop.with(period(), field, value));
    }

    /** The whole day. */
    private static Map<String, String> period() {
        return Map.of(
                "page", "0",
                "size", "200",
                "from", "20261121000000",
                "to", "20261121235959",
                "transactionStates", ALL_STATES);
    }

    private static List<String> numbers(ReadAnswer told) {
        return IntStream.range(0, 10)
                .mapToObj(i -> told.get("orderStatuses[" + i + "].orderNumber"))
                .filter(number -> number != null)
                .toList();
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
