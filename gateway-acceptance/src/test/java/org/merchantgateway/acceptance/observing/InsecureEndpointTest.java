package org.merchantgateway.acceptance.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;

/** Every gateway that sends in plain text to another computer says so when it opens. */
class InsecureEndpointTest {

    private static final Logger LOGGER = Logger.getLogger("org.merchantgateway.http.Wire");

    @ParameterizedTest
    @CsvSource({
        "rest, http://test.example/payment,  2",
        "soap, http://TEST.example/payment,  2",
        "rest, https://test.example/payment, 0",
        "soap, http://127.0.0.1/payment,     0",
    })
    void warnsAtEveryOpen(String protocol, String endpoint, int warnings) {
        List<String> said = new ArrayList<>();
        Handler handler = handler(said);
        LOGGER.addHandler(handler);
        try {
            for (int i = 0; i < 2; i++) {
                Gateways.open(GatewayConfig.from(Map.of(
                                "gateway.protocol", protocol,
                                "gateway.endpoint", endpoint,
                                "gateway.userName", "shop-api",
                                "gateway.password", "pass-of-shop",
                                "gateway.allowInsecureTestEndpoint", "test.example")))
                        .close();
            }
        } finally {
            LOGGER.removeHandler(handler);
        }
        assertThat(said)
                .hasSize(warnings)
                .allSatisfy(warning -> assertThat(warning)
                        .containsIgnoringCase("test.example")
                        .contains("unencrypted", "gateway.allowInsecureTestEndpoint")
                        .doesNotContain("pass-of-shop"));
    }

    private static Handler handler(List<String> said) {
        SimpleFormatter formatter = new SimpleFormatter();
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().equals(Level.WARNING)) {
                    said.add(formatter.formatMessage(line));
                }
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
