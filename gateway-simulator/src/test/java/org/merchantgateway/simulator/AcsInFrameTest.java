package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** A challenge of 3-D Secure 2 in a frame of the shop's page. Source: paymentorder.do, acsInIFrame. */
class AcsInFrameTest {

    @Test
    void standsOnTheTimeLine() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            String id = begun(simulator);

            assertThat(simulator.orders().find(id).orElseThrow().history())
                    .filteredOn(HistoryEntry.Change.class::isInstance)
                    .extracting(entry -> ((HistoryEntry.Change) entry).what())
                    .contains("browser check begun, by 3-D Secure 2, with acsInIFrame");
        }
    }

    @Test
    void goesOnAfterARestart(@TempDir Path directory) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(directory.resolve("state.json"))
                .build();
        String id;
        try (GatewaySimulator first = GatewaySimulator.start(settings)) {
            id = begun(first);
        }
        try (GatewaySimulator second = GatewaySimulator.start(settings)) {
            second.payer().goOn(id);
            assertThat(second.payer().authenticate(id).status().isPaid()).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoFlag() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.registered("client-1");

            assertThat(shop.send(
                                    "paymentorder",
                                    Shop.with(Shop.card(id, TestCard.THREE_DS_2_CHALLENGE), "acsInIFrame", "top"))
                            .code())
                    .isEqualTo("5");
        }
    }

    /** The gateway's own address for the way back. */
    @Test
    void saysInTheFrameThatThePaymentCannotGoOn() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            HttpResponse<String> told =
                    RawClient.get(simulator.baseUri() + "/rest/finish3dsVer2.do?tDsTransId=another");

            assertThat(told.body()).contains("The payment cannot go on");
            assertThat(told.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(told.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors http: https:");
        }
    }

    private static String begun(GatewaySimulator simulator) {
        Shop shop = new Shop(Wire.REST, simulator.baseUri());
        String id = shop.registered("client-1");
        Map<String, String> payment = Shop.card(id, TestCard.THREE_DS_2_CHALLENGE);
        shop.send("paymentorder", Shop.with(payment, "acsInIFrame", "true"));
        return id;
    }
}
