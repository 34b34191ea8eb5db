package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** No secret leaves the gateway: not in an answer, not in a log. */
class SecretTest {

    private static final String PASSWORD = "pa55word-of-the-shop";

    @ParameterizedTest
    @EnumSource
    void showsNoCardNumberCvcOrPassword(Wire wire) {
        SimulatorSettings settings =
                SimulatorSettings.builder().merchant("shop", PASSWORD).build();
        List<String> seen = new ArrayList<>(List.of(settings.toString()));
        Handler log = recording(seen);
        Logger.getLogger("").addHandler(log);
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = send(shop, "register", Shop.order("T-1", 1000), seen).get("orderId");
            for (String pan : List.of("5555555555555598", "55555555555555x9", "5555555555555599")) {
                send(shop, "paymentorder", Shop.card(id, pan, "917"), seen);
            }
            send(shop, "getOrderStatusExtended", Map.of("orderId", id), seen);
            seen.add(RawClient.get(simulator.baseUri() + "/merchants/shop/payment_en.html?mdOrder=" + id)
                    .body());
        } finally {
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(String.join("\n", seen))
                .contains("555555**5599")
                .doesNotContain(PASSWORD, "917", "5555555555", "55555555555555x9");
    }

    private static ReadAnswer send(Shop shop, String request, Map<String, String> fields, List<String> seen) {
        ReadAnswer told = shop.send(request, Shop.with(fields, "password", PASSWORD));
        seen.add(told.body());
        return told;
    }

    private static Handler recording(List<String> seen) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLoggerName() != null && entry.getLoggerName().startsWith("org.merchantgateway")) {
                    seen.add(entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
