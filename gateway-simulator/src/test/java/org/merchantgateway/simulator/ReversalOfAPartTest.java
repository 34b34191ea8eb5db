package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reversal of a part leaves, and allows afterwards. Source: reverse.do, amount. */
class ReversalOfAPartTest {

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
    void happensOnce(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        shop.move("reverse", id, "400");

        assertThat(shop.move("reverse", id, "100").error())
                .isEqualTo("7 Reversal is impossible for current transaction state");
        assertThat(shop.sums(id)).isEqualTo("1 APPROVED 600 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoMoreToTakeThanTheRest(Wire wire) {
        Shop shop = shop(wire);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        shop.move("reverse", held, "400");
        String taken = shop.paid("register", Numbers.fresh(), 1000);
        shop.move("reverse", taken, "400");

        assertThat(shop.move("deposit", held, "601").code()).isEqualTo("5");
        assertThat(shop.move("refund", taken, "601").code()).isEqualTo("7");
        assertThat(shop.sums(taken)).isEqualTo("2 DEPOSITED 600 600 0");
    }

    @ParameterizedTest
    @EnumSource
    void tellsItsDateWhileTheOrderStaysHeld(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        assertThat(shop.status(id).fields()).doesNotContainKey("reversedDate");
        shop.move("reverse", id, "400");

        assertThat(shop.status(id).fields()).containsKey("reversedDate").containsEntry("orderStatus", "1");
    }

    @ParameterizedTest
    @EnumSource
    void isNotMoreThanThereIs(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.paid("registerPreAuth", Numbers.fresh(), 1000);

        assertThat(shop.move("reverse", id, "1001").error()).isEqualTo("5 Reversal amount exceeds approved amount");
        assertThat(shop.sums(id)).isEqualTo("1 APPROVED 1000 0 0");
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
