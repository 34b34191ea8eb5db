package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The simulator as each gateway of the family. Source: what the profiles name as theirs. */
class ProfileTest {

    /** How long a field of a registration may be, and by which code a longer one is refused. */
    @ParameterizedTest(name = "{0} takes {2} characters of {1}, and refuses the next with {3}")
    @CsvSource({
        "manual, orderNumber, 32,  1",
        "alfa,   orderNumber, 36,  1",
        "bpc,    orderNumber, 36,  1",
        "satim,  orderNumber, 10,  1",
        "manual, description, 512, 5",
        "alfa,   description, 598, 5",
        "bpc,    description, 598, 5",
        "bt,     email,       254, 5",
    })
    void limitsAField(String profile, String field, int longest, String code) {
        try (GatewaySimulator simulator = start(Profile.of(profile))) {
            for (Wire wire : Wire.values()) {
                Shop shop = new Shop(wire, simulator.baseUri());
                String text = (wire + "0".repeat(longest)).substring(0, longest);
                Map<String, String> order = Shop.with(Shop.order(wire + "1", 1000), "currency", "643");

                assertThat(shop.send("register", Shop.with(order, field, text + "1"))
                                .code())
                        .as("%s, one too many", wire)
                        .isEqualTo(code);
                assertThat(shop.send("register", Shop.with(order, field, text)).code())
                        .as("%s", wire)
                        .isEqualTo("0");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"A-1, 1", "A1, 0"})
    void takesLettersAndDigitsAloneAtSatim(String number, String code) {
        try (GatewaySimulator simulator = start(Profile.of("satim"))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());

            assertThat(shop.register("register", number, 1000).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{0}: {1}={2} is answered by {3}")
    @CsvSource({
        "satim,  jsonParams, '{\"a\":\"12345678901234567890\"}',  0",
        "satim,  jsonParams, '{\"a\":\"123456789012345678901\"}', 5",
        "manual, jsonParams, '{\"a\":\"123456789012345678901\"}', 0",
        "bt,     currency,   -,                                   4",
        "bt,     currency,   946,                                 0",
        "manual, currency,   -,                                   0",
    })
    void limitsParametersAndRequiresACurrency(String profile, String field, String value, String code) {
        try (GatewaySimulator simulator = start(Profile.of(profile))) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            Map<String, String> order = Shop.order("A1", 1000);

            assertThat(shop.send("register", value.equals("-") ? order : Shop.with(order, field, value))
                            .code())
                    .isEqualTo(code);
        }
    }

    /** Without {@code itemCode}, and with one. */
    @ParameterizedTest
    @CsvSource({"manual, 8", "alfa, 8", "bpc, 0", "sber, 8"})
    void requiresAnItemCodeOrDoesNot(String profile, String code) {
        String line = "{\"positionId\":%d,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemAmount\":500}";
        try (GatewaySimulator simulator = start(
                Profile.of(profile).toBuilder("forms").bodies(BodyStyle.FORM).build())) {
            String path = Profile.of(profile).path(RestRequest.REGISTER);
            Map<String, String> order = Shop.with(Shop.order("A1", 1000), "userName", "shop");
            order.put("password", "secret");
            order.put(
                    "orderBundle", "{\"cartItems\":{\"items\":[" + line.formatted(1) + "," + line.formatted(2) + "]}}");

            assertThat(ReadAnswer.json(RawClient.postForm(simulator.baseUri() + "/" + path, order)
                                    .body())
                            .code())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAVerificationCodeOfThreeDigitsAloneAtAlfa(Wire wire) {
        try (GatewaySimulator simulator = start(Profile.of("alfa"))) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "A-1", 1000).get("orderId");

            assertThat(shop.send("paymentorder", Shop.card(id, "5555555555555599", "1234"))
                            .code())
                    .isEqualTo("5");
            assertThat(shop.pay(id, TestCard.MASTERCARD_WITHOUT_3DS).code()).isEqualTo("0");
        }
    }

    /** 14:01 in Bucharest is 12:01 UTC in November; the gateway's own times are its wall time too. */
    @ParameterizedTest
    @CsvSource({"REST, 59, 0", "REST, 60, 6", "SOAP, 59, 0", "SOAP, 60, 6"})
    void readsTimesInItsOwnZone(Wire wire, long seconds, String status) {
        SettableClock clock = new SettableClock("2026-11-21T12:00:00.123Z");
        Profile bucharest = Profile.of("bt").toBuilder("bucharest")
                .zone(ZoneId.of("Europe/Bucharest"))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(bucharest)
                .clock(clock)
                .build())) {
            Shop shop = new Shop(wire, simulator.baseUri());
            Map<String, String> order = Shop.with(Shop.order("T-1", 1000), "currency", "946");
            String id = shop.send("register", Shop.with(order, "expirationDate", "2026-11-21T14:01:00"))
                    .get("orderId");
            clock.pass(Duration.ofSeconds(seconds));

            assertThat(shop.status(id).get("orderStatus")).isEqualTo(status);
            if (wire == Wire.SOAP) {
                assertThat(shop.status(id).get("date")).isEqualTo("2026-11-21T14:00:00.123+02:00");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAPeriodInItsOwnZone(Wire wire) {
        SettableClock clock = new SettableClock("2026-11-21T12:00:00.123Z");
        Profile nicosia = Profile.manual().toBuilder("nicosia")
                .zone(ZonedTime.PERIOD, ZoneId.of("Asia/Nicosia"))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(nicosia)
                .clock(clock)
                .build())) {
            Shop shop = new Shop(wire, simulator.baseUri());
            shop.register("register", "T-1", 1000);
            Map<String, String> period = Map.of(
                    "from",
                    wire == Wire.REST ? "20261121135959" : "2026-11-21T13:59:59",
                    "to",
                    wire == Wire.REST ? "20261121140001" : "2026-11-21T14:00:01",
                    "transactionStates",
                    "CREATED",
                    "searchByCreatedDate",
                    "true");

            assertThat(shop.send("getLastOrdersForMerchants", period).get("totalCount"))
                    .isEqualTo("1");
        }
    }

    /** What stands at which path below the base: 404 is nothing. */
    @ParameterizedTest
    @CsvSource({
        "manual, rest/register.do,      200",
        "manual, register.do,           404",
        "manual, rest/Register.do,      404",
        "manual, samsung/payment.do,    200",
        "satim,  samsung/payment.do,    404",
        "satim,  rest/extendBinding.do, 200",
        "sber,   rest/register.do,      404",
        "sber,   register.do,           415",
        "sber,   paymentOrder.do,       415",
        "sber,   paymentorder.do,       404",
        "sber,   unbindCard.do,         415",
        "sber,   unBindCard.do,         404",
        "sber,   extendBinding.do,      404",
        "sber,   webservices/merchant-ws, 404",
    })
    void hasItsRequestsAtItsOwnPaths(String profile, String path, int status) {
        try (GatewaySimulator simulator = start(Profile.of(profile))) {
            assertThat(RawClient.postForm(simulator.baseUri() + "/" + path, Map.of("userName", "shop"))
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void isChosenByTheCommandLine() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        try (GatewaySimulator simulator = SimulatorMain.start(
                        List.of("--port", "0", "--profile", "alfa"), nowhere, nowhere)
                .orElseThrow()) {
            assertThat(simulator.settings().profile()).isEqualTo(Profile.of("alfa"));
        }
    }

    @Test
    void limitsTheCredentialsOfItsMerchants() {
        String secret = "live_" + "s".repeat(43);
        Profile yookassa = Profile.of("yookassa");
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("123456", secret, yookassa)
                .profile(yookassa)
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            Map<String, String> order = Shop.with(Shop.order("A-1", 1000), "userName", "123456");

            assertThat(shop.send("register", Shop.with(order, "password", secret))
                            .code())
                    .isEqualTo("0");
            assertThatThrownBy(() -> simulator.set(Map.of("profile", "alfa")))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("password must be ANS..30")
                    .hasMessageNotContaining(secret);
        }
    }

    private static GatewaySimulator start(Profile profile) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(profile)
                .build());
    }
}
