package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * What published clients of the form dialect send beyond the manual's limits, answered as by Alfa-Bank and by BPC:
 * alewon/alfabank-acquiring-go-client (one form for each request, features repeated, structures as JSON text, amounts of a
 * completion, reversal and refund as text) and voronkovich/sberbank-acquiring-client.
 */
class AlfaClientsTest {

    private static final String UUID = "0b5a8c1e-7f0e-4a53-9f35-cb2c8d7f1a01";

    @ParameterizedTest
    @ValueSource(strings = {"alfa", "bpc"})
    void takesTheCallsOfAGoShop(String profile) {
        try (GatewaySimulator simulator = start(profile)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            Map<String, String> order = new TreeMap<>(Shop.order(UUID, 2_200));
            order.put("description", "d".repeat(598));
            order.put("features", "FORCE_SSL");
            order.put(
                    "orderBundle",
                    "{\"customerDetails\":{\"email\":\"user@example.com\"},\"cartItems\":{\"items\":"
                            + "[{\"positionId\":1,\"name\":\"item\",\"quantity\":{\"value\":1,\"measure\":\"0\"},\"itemAmount\":2200,"
                            + "\"itemCode\":\"i-1\"}]}}");
            String id = shop.send("registerPreAuth", order).get("orderId");
            assertThat(id).isNotNull();
            shop.pay(id);

            assertThat(shop.send("deposit", Map.of("orderId", id, "amount", "2200", "language", "ru"))
                            .code())
                    .isEqualTo("0");
            assertThat(shop.send(
                                    "refund",
                                    Map.of("orderId", id, "amount", "700", "jsonParams", "{\"penalty\":\"1300\"}"))
                            .code())
                    .isEqualTo("0");
            assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 2200 1500 700");
            assertThat(shop.status(id).get("orderNumber")).isEqualTo(UUID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alfa", "bpc"})
    void takesABindingPaymentWithoutTheAddressOfThePayer(String profile) {
        try (GatewaySimulator simulator = start(profile)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String binding = shop.stored("anna", TestCard.MASTERCARD_WITHOUT_3DS);
            String id = shop.registered("anna");

            assertThat(shop.send("paymentOrderBinding", Map.of("mdOrder", id, "bindingId", binding, "language", "en"))
                            .code())
                    .isEqualTo("0");
            assertThat(shop.sums(id)).startsWith("2 DEPOSITED");
        }
    }

    /** Empty lists, periods as digits and GET, as the PHP client sends them. */
    @ParameterizedTest
    @ValueSource(strings = {"alfa", "bpc"})
    void takesTheQuestionsOfAPhpShop(String profile) {
        try (GatewaySimulator simulator = start(profile)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.register("register", UUID, 1_200);
            Map<String, String> period = Map.of(
                    "from", "20200101000000",
                    "to", "20991231235959",
                    "transactionStates", "CREATED,APPROVED,DEPOSITED,REVERSED,DECLINED,REFUNDED",
                    "merchants", "",
                    "searchByCreatedDate", "true");

            assertThat(shop.send("getLastOrdersForMerchants", period).get("totalCount"))
                    .isEqualTo("1");
            assertThat(RawClient.get(simulator.baseUri()
                                    + "/rest/getOrderStatusExtended.do?userName=shop&password=secret" + "&orderNumber="
                                    + UUID)
                            .body())
                    .contains("\"errorCode\":\"0\"");
        }
    }

    private static GatewaySimulator start(String profile) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(Profile.of(profile))
                .build());
    }
}
