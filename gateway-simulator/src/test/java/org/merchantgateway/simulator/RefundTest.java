package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** Refunds under a condition, and refunds with an id of the shop's. Source: refund.do, expectedDepositedAmount and externalRefundId. */
class RefundTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void happensOnlyIfAsMuchIsTakenAsTheShopExpects(Wire wire) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(expecting(shop, id, "999").error()).isEqualTo("7 Deposited amount differs from the expected one");
        assertThat(expecting(shop, id, "much").error()).isEqualTo("5 Amount is invalid");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
        assertThat(expecting(shop, id, "1000").code()).isEqualTo("0");
        assertThat(expecting(shop, id, "1000").code()).isEqualTo("7");
        assertThat(expecting(shop, id, "700").code()).isEqualTo("0");
        assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 1000 400 600");
    }

    private static ReadAnswer expecting(Shop shop, String id, String expected) {
        return shop.send("refund", Map.of("orderId", id, "amount", "300", "expectedDepositedAmount", expected));
    }

    @Test
    void happensOnceUnderOneIdOfTheShops() {
        Shop shop = new Shop(Wire.REST, simulator.baseUri());
        String id = shop.paid("register", Numbers.fresh(), 1000);
        String other = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(named(shop, id, "300", "R-1").error()).isEqualTo("0 Success");
        assertThat(named(shop, id, "300", "R-1").error()).isEqualTo("0 Success");
        assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 1000 700 300");
        assertThat(named(shop, id, "700", "R-2").code()).isEqualTo("0");
        assertThat(named(shop, id, "700", "R-2").code()).isEqualTo("0");
        assertThat(named(shop, id, "700", "R-3").code()).isEqualTo("7");
        assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 1000 0 1000");
        assertThat(named(shop, other, "300", "R-1").code()).isEqualTo("0");
        assertThat(shop.sums(other)).isEqualTo("4 REFUNDED 1000 700 300");
    }

    @Test
    void keepsNoIdOfARefundThatWasRefused() {
        Shop shop = new Shop(Wire.REST, simulator.baseUri());
        String id = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(named(shop, id, "1001", "R-1").code()).isEqualTo("7");
        assertThat(named(shop, id, "1000", "R-1").code()).isEqualTo("0");
        assertThat(shop.sums(id)).isEqualTo("4 REFUNDED 1000 0 1000");
    }

    @Test
    void refusesAnIdOfMoreThan36Characters() {
        Shop shop = new Shop(Wire.REST, simulator.baseUri());
        String id = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(named(shop, id, "300", "R".repeat(37)).error()).isEqualTo("5 Request parameter value is invalid");
        assertThat(named(shop, id, "300", "R".repeat(36)).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true"})
    void tellsItsIdFromVersion21OfTheStatusOn(int version, boolean told) {
        try (GatewaySimulator gateway = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withStatusVersion(version))
                .build())) {
            Shop shop = new Shop(Wire.REST, gateway.baseUri());
            String id = shop.paid("register", "T-1", 1000);
            named(shop, id, "300", "R-1");

            assertThat("R-1".equals(shop.status(id).get("refunds[0].externalRefundId")))
                    .isEqualTo(told);
        }
    }

    private static ReadAnswer named(Shop shop, String id, String amount, String externalRefundId) {
        return shop.send("refund", Map.of("orderId", id, "amount", amount, "externalRefundId", externalRefundId));
    }
}
