package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Payments whose payer the shop has authenticated by a 3DS Server of its own. Source: paymentorder.do, jsonParams, eci. */
class OwnAuthenticationTest {

    private static final Map<String, String> FULL = Map.of(
            "eci", "05", "cavv", "AAABBIIFmAAAAAAAAAAAAAAAAAA=", "xid", "ds-1", "threeDSProtocolVersion", "2.2.0");

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build());
        simulator.set(Map.of("statusVersion", "46"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** Full, attempted, none; of Visa, Mastercard, UnionPay and Mir. */
    @ParameterizedTest
    @ValueSource(strings = {"05", "06", "07", "02", "01", "00", "09", "10", "03"})
    void paysAtOnceWhateverTheIndicatorSays(String eci) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop, "none");
            ReadAnswer answer = pay(shop, id, TestCard.THREE_DS_2_CHALLENGE, Shop.with(FULL, "eci", eci));

            assertThat(answer.code()).isEqualTo("0");
            assertThat(answer.get("redirect")).startsWith("https://shop.example/ok?orderId=" + id);
            assertThat(answer.fields()).doesNotContainKeys("acsUrl", "paReq", "threeDSServerTransId");
            assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
            assertThat(shop.status(id).get("cardAuthInfo.secureAuthInfo.eci")).isEqualTo("" + Integer.parseInt(eci));
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsTheResultAsTheShopGaveIt(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop, "none");
        pay(shop, id, TestCard.VISA_ENROLLED, Shop.with(FULL, "threeDsType", "4"));
        Map<String, String> told = shop.status(id).fields();

        assertThat(told)
                .containsEntry("cardAuthInfo.secureAuthInfo.eci", "5")
                .containsEntry("cardAuthInfo.secureAuthInfo.threeDSInfo.cavv", FULL.get("cavv"))
                .containsEntry("cardAuthInfo.secureAuthInfo.threeDSInfo.xid", "ds-1");
        assertThat(told.keySet()).noneMatch(name -> name.startsWith("merchantOrderParams"));
        assertThat(simulator.orders().find(id).orElseThrow().extras())
                .as("fields that the gateway does not know")
                .isEmpty();
        if (wire == Wire.REST) {
            assertThat(told)
                    .containsEntry("cardAuthInfo.secureAuthInfo.threeDSProtocolVersion", "2.2.0")
                    .containsEntry("cardAuthInfo.secureAuthInfo.threeDsType", "4");
        }
    }

    /** What is concluded where the shop does not say how the payer was authenticated. */
    @ParameterizedTest
    @CsvSource({"05, 3", "01, 5", "07, 0"})
    void concludesTheKindFromTheIndicator(String eci, String kind) {
        Shop shop = shop(Wire.REST);
        String id = registered(shop, "none");
        pay(shop, id, TestCard.THREE_DS_2_CHALLENGE, Map.of("eci", eci));

        assertThat(shop.status(id).fields())
                .containsEntry("cardAuthInfo.secureAuthInfo.threeDsType", kind)
                .containsEntry("cardAuthInfo.secureAuthInfo.threeDSProtocolVersion", "2.1.0");
    }

    @ParameterizedTest
    @CsvSource({"INSUFFICIENT_FUNDS, 116", "BLOCKED_BY_LIMIT, -20010"})
    void declinesACardThatIsOtherwiseDeclined(TestCard card, String actionCode) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop, "none");
            pay(shop, id, card, FULL);

            assertThat(shop.status(id).get("actionCode")).isEqualTo(actionCode);
            assertThat(shop.sums(id)).endsWith("CREATED 0 0 0");
        }
    }

    /** Feature, eci, whether it is paid. */
    @ParameterizedTest
    @CsvSource({
        "FORCE_TDS,      05, true",
        "FORCE_TDS,      06, true",
        "FORCE_TDS,      07, false",
        "FORCE_FULL_TDS, 02, true",
        "FORCE_FULL_TDS, 01, false",
        "FORCE_SSL,      07, true",
    })
    void asksForWhatTheOrderRequires(String feature, String eci, boolean isPaid) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop, feature);
            pay(shop, id, TestCard.MASTERCARD_WITHOUT_3DS, Map.of("eci", eci));

            assertThat(shop.status(id).get("actionCode")).isEqualTo(isPaid ? "0" : "-2003");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eci, 04",
        "eci, 11",
        "eci, five",
        "threeDSProtocolVersion, 3.0.0",
        "threeDsType, 1",
    })
    void refusesWhatNoSchemeHas(String name, String value) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop, "none");

            assertThat(pay(shop, id, TestCard.VISA_ENROLLED, Shop.with(FULL, name, value))
                            .code())
                    .isEqualTo("5");
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        }
    }

    @Test
    void refusesATooLongProof() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop, "none");

        assertThat(pay(shop, id, TestCard.VISA_ENROLLED, Shop.with(FULL, "cavv", "A".repeat(201)))
                        .code())
                .isEqualTo("5");
        assertThat(pay(shop, id, TestCard.VISA_ENROLLED, Shop.with(FULL, "xid", "A".repeat(81)))
                        .code())
                .isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void paysByAStoredCardTheSameWay(Wire wire) {
        Shop shop = shop(wire);
        String binding = shop.stored("client-1", TestCard.MASTERCARD_WITHOUT_3DS);
        String id = shop.registered("client-1");
        ReadAnswer answer = shop.send("paymentOrderBinding", with(shop, Shop.byBinding(id, binding), FULL));

        assertThat(answer.code()).isEqualTo("0");
        assertThat(shop.status(id).get("cardAuthInfo.secureAuthInfo.threeDSInfo.xid"))
                .isEqualTo("ds-1");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @Test
    void takesAParameterOfTheSameNameForAnOrdinaryOneWhereThereIsNoIndicator() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop, "none");
        pay(shop, id, TestCard.MASTERCARD_WITHOUT_3DS, Map.of("xid", "ours"));

        assertThat(shop.status(id).fields())
                .containsEntry("merchantOrderParams[0].name", "xid")
                .doesNotContainKey("cardAuthInfo.secureAuthInfo.eci");
    }

    @Test
    void reportsItAfterARestart(@TempDir Path directory) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(directory.resolve("state.json"))
                .build();
        String id;
        Map<String, String> before;
        try (GatewaySimulator first = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(Wire.REST, first.baseUri());
            id = registered(shop, "none");
            pay(shop, id, TestCard.THREE_DS_2_CHALLENGE, FULL);
            before = shop.status(id).fields();
        }
        try (GatewaySimulator second = GatewaySimulator.start(settings)) {
            assertThat(second.orders().find(id).orElseThrow().status()).isEqualTo(OrderStatus.DEPOSITED);
            assertThat(new Shop(Wire.REST, second.baseUri()).status(id).fields())
                    .isEqualTo(before);
        }
    }

    private static String registered(Shop shop, String feature) {
        Map<String, String> order = Shop.order(Numbers.fresh(), 1000);
        return shop.send("register", feature.equals("none") ? order : Shop.with(order, "features", feature))
                .get("orderId");
    }

    private static ReadAnswer pay(Shop shop, String orderId, TestCard card, Map<String, String> result) {
        return shop.send("paymentorder", with(shop, Shop.card(orderId, card), result));
    }

    private static Map<String, String> with(Shop shop, Map<String, String> fields, Map<String, String> result) {
        return shop.wire() == Wire.REST
                ? Shop.with(fields, "jsonParams", joined(result, "\"%s\":\"%s\"", ",", "{", "}"))
                : Shop.with(fields, "params", joined(result, "<params name=\"%s\" value=\"%s\"/>", "", "", ""));
    }

    private static String joined(Map<String, String> pairs, String format, String comma, String open, String close) {
        return pairs.entrySet().stream()
                .map(pair -> format.formatted(pair.getKey(), pair.getValue()))
                .collect(Collectors.joining(comma, open, close));
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
