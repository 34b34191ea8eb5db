package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** What the settings change. */
class VariationTest {

    @ParameterizedTest
    @EnumSource
    void numbersOrdersThatComeWithoutANumber(Wire wire) {
        try (GatewaySimulator simulator = start(usual -> usual.withNumbersOrders(true))) {
            Shop shop = new Shop(wire, simulator.baseUri());
            Map<String, String> order = Shop.without(Shop.order("-", 1000), "orderNumber");
            String first = shop.send("register", order).get("orderId");
            String second = shop.send("register", order).get("orderId");

            assertThat(shop.status(first).get("orderNumber"))
                    .matches("\\d{10}")
                    .isNotEqualTo(shop.status(second).get("orderNumber"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesARefundOfZero(Wire wire) {
        try (GatewaySimulator simulator = start(usual -> usual.withZeroRefundMeansAll(false))) {
            Shop shop = new Shop(wire, simulator.baseUri());

            assertThat(shop.move("refund", shop.paid("register", "T-1", 1000), "0")
                            .code())
                    .isEqualTo("5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToReverseAPart(Wire wire) {
        try (GatewaySimulator simulator = start(usual -> usual.withPartialReversal(false))) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("registerPreAuth", "T-1", 1000);

            assertThat(shop.move("reverse", id, "400").error()).isEqualTo("5 Amount is invalid");
            assertThat(shop.sums(id)).isEqualTo("1 APPROVED 1000 0 0");
            assertThat(shop.move("reverse", id, "1000").code()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesNoCards(Wire wire) {
        try (GatewaySimulator simulator = start(usual -> usual.withStoresCards(false))) {
            Shop shop = new Shop(wire, simulator.baseUri());

            assertThat(shop.stored("anna", TestCard.VISA_WITHOUT_3DS)).isNull();
            assertThat(shop.send("getBindings", Map.of("clientId", "anna")).error())
                    .isEqualTo("2 Data not found");
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsDeclinesAndWhetherAttemptsAreLeft(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(3))
                .variations(Variations.usual().withReportsDeclines(true))
                .build())) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            Map<String, String> card = Shop.card(id, TestCard.INSUFFICIENT_FUNDS.pan(), "521");

            for (int left = 2; left >= 0; left--) {
                ReadAnswer told = shop.send("paymentorder", card);
                assertThat(told.code()).isEqualTo("0");
                assertThat(told.get("error")).isEqualTo("The funds on the card are not sufficient");
                assertThat(told.get("errorMessage")).isEqualTo("The funds on the card are not sufficient");
                assertThat(told.get("displayErrorMessage")).startsWith("Operation declined.");
                assertThat(told.get("errorTypeName")).isEqualTo("DATA_INPUT_ERROR");
                assertThat(told.get("processingErrorType")).isEqualTo("CLIENT_ERROR");
                assertThat(told.get("redirect") == null).isEqualTo(left > 0);
            }
            assertThat(shop.sums(id)).startsWith("6 DECLINED");
            assertThat(shop.send("paymentorder", Shop.card(paying(shop), "5555555555555599", "123"))
                            .get("error"))
                    .isNull();
        }
    }

    private static String paying(Shop shop) {
        return shop.register("register", "T-2", 1000).get("orderId");
    }

    @ParameterizedTest
    @EnumSource
    void paysWithoutCvc(Wire wire) {
        try (GatewaySimulator simulator = start(usual -> usual.withPaymentWithoutCvc(true))) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            shop.send("paymentorder", Shop.without(Shop.card(id, "5555555555555599", "123"), "$CVC"));

            assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
        }
    }

    @Test
    void answersBadSoapCredentialsByAFault() {
        try (GatewaySimulator simulator = start(usual -> usual.withBadCredentialsFault(true))) {
            HttpResponse<String> answer =
                    Envelopes.post(simulator.baseUri(), Envelopes.of("register", Map.of("password", "wr0ng")));

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("ns1:FailedAuthentication");
        }
    }

    /** Which version added which field. */
    @ParameterizedTest(name = "{1} from version {0} on")
    @CsvSource({
        "2, authDateTime", "2, terminalId", "2, authRefNum", "3, paymentAmountInfo.approvedAmount",
        "3, bankInfo.bankName", "5, refunds[0].amount", "6, chargeback", "8, cardAuthInfo.paymentSystem",
        "9, paymentWay", "10, depositedDate", "11, paymentAmountInfo.feeAmount", "12, refundedDate",
        "18, paymentAmountInfo.totalAmount", "26, refunds[0].approvalCode",
    })
    void growsTheStatusWithItsVersion(int version, String field) {
        for (Wire wire : Wire.values()) {
            assertThat(status(wire, version - 1).fields()).doesNotContainKey(field);
            assertThat(status(wire, version).fields()).containsKey(field);
        }
    }

    private static ReadAnswer status(Wire wire, int version) {
        try (GatewaySimulator simulator = start(usual -> usual.withStatusVersion(version))) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            shop.move("refund", id, "100");
            return shop.status(id);
        }
    }

    @Test
    void keepsMerchantsApart() {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other-api", "p:w")
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            for (Wire wire : Wire.values()) {
                Shop shop = new Shop(wire, simulator.baseUri());
                Map<String, String> other = Map.of("userName", "other-api", "password", "p:w");
                String id = shop.register("register", "T-" + wire, 1000).get("orderId");

                assertThat(shop.send("getOrderStatusExtended", Shop.with(other, "orderId", id))
                                .code())
                        .isEqualTo("6");
                assertThat(shop.send("reverse", Shop.with(other, "orderId", id)).code())
                        .isEqualTo("6");
                Map<String, String> order = new java.util.TreeMap<>(Shop.order("T-" + wire, 1000));
                order.putAll(other);
                assertThat(shop.send("register", order).get("formUrl")).contains("/merchants/other/");
            }
        }
    }

    @Test
    void drawsTheSameIdsFromTheSameSeed() {
        SimulatorSettings settings = SimulatorSettings.usual();
        String first;
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            first = new Shop(Wire.REST, simulator.baseUri())
                    .register("register", "T-1", 1000)
                    .get("orderId");
        }
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            assertThat(new Shop(Wire.SOAP, simulator.baseUri())
                            .register("register", "T-1", 1000)
                            .get("orderId"))
                    .isEqualTo(first);
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> SimulatorSettings.builder().build()).hasMessage("the gateway needs a merchant");
        assertThatThrownBy(() -> SimulatorSettings.builder()
                        .merchant("shop", "s")
                        .port(70_000)
                        .build())
                .hasMessage("port must be 0 to 65535, got 70000");
        assertThatThrownBy(() -> SimulatorSettings.builder()
                        .merchant("shop", "s")
                        .contextPath("payment")
                        .build())
                .hasMessageStartingWith("contextPath must be like /payment");
        assertThatThrownBy(() -> Variations.usual().withCartErrorCode(7))
                .hasMessage("cartErrorCode must be 8 or 5, got 7");
        assertThatThrownBy(() -> Variations.usual().withStatusVersion(0))
                .hasMessage("statusVersion must be 1 to 46, got 0");
    }

    private static GatewaySimulator start(UnaryOperator<Variations> change) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(change.apply(Variations.usual()))
                .build());
    }
}
