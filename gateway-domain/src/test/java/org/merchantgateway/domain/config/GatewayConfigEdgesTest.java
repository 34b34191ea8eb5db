package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** The first and the last setting that is taken, and how settings print. */
class GatewayConfigEdgesTest {

    private static Map<String, String> settings(String key, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.protocol",
                "rest",
                "gateway.endpoint",
                "https://a.example/payment",
                "gateway.userName",
                "shop-api",
                "gateway.password",
                "secret"));
        settings.put(key, value);
        return settings;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535})
    void takeAPortFrom1To65535(int port) {
        assertThat(GatewayConfig.from(settings("gateway.proxy", "proxy.example:" + port))
                        .proxy())
                .contains(InetSocketAddress.createUnresolved("proxy.example", port));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void refuseAnyOtherPort(int port) {
        Map<String, String> settings = settings("gateway.proxy", "proxy.example:" + port);

        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings)))
                .hasMessageStartingWith("gateway.proxy must have a port from 1 to 65535, got " + port);
    }

    @Test
    void takeALimitOfOneByte() {
        assertThat(GatewayConfig.from(settings("gateway.maxAnswerBytes", "1")).maxAnswerBytes())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"gateway.maxAnswerBytes, 0", "gateway.connectTimeout, 0", "gateway.deadline, 0"})
    void refuseALimitOfNothing(String key, String value) {
        Map<String, String> settings = settings(key, value);

        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings)))
                .hasMessageStartingWith(key + " must be more than zero");
    }

    @ParameterizedTest
    @CsvSource({"gateway.connectTimeout, PT24H0.000000001S", "gateway.deadline, P200000D", "gateway.deadline, 86400001"
    })
    void refuseATimeThatMeansNever(String key, String value) {
        Map<String, String> settings = settings(key, value);

        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings)))
                .hasMessageStartingWith(key + " must not be longer than a day, got PT");
    }

    @Test
    void takeATimeOfADay() {
        assertThat(GatewayConfig.from(settings("gateway.deadline", "P1D")).deadline())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void takeABlankSettingForNone() {
        assertThat(GatewayConfig.from(settings("gateway.proxy", " ")).proxy()).isEmpty();
    }

    @Test
    void printWithoutSecrets() {
        assertThat(GatewayConfig.from(settings("gateway.proxy", "proxy.example:3128")))
                .asString()
                .startsWith("GatewayConfig[rest at https://a.example/payment, ")
                .contains(", proxy proxy.example")
                .endsWith(", extras []]")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/payment, proxy.example:3128",
        "http://localhost:8080, localhost:3128",
        "http://127.0.0.1:8080, 127.0.0.1:3128",
    })
    void takeAProxyThatSeesNoClearText(String endpoint, String proxy) {
        Map<String, String> settings = settings("gateway.proxy", proxy);
        settings.put("gateway.endpoint", endpoint);

        assertThat(GatewayConfig.from(settings).proxy()).isPresent();
    }

    @Test
    void refuseAProxyElsewhereForAnEndpointWithoutTls() {
        Map<String, String> settings = settings("gateway.proxy", "proxy.example:3128");
        settings.put("gateway.endpoint", "http://localhost:8080");

        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings)))
                .hasMessage("gateway.proxy must be on loopback for an endpoint without TLS, got another host");
    }

    @Test
    void refuseItBesideWhateverElseIsWrong() {
        Map<String, String> settings = settings("gateway.proxy", "proxy.example:3128");
        settings.put("gateway.endpoint", "http://localhost:8080");
        settings.put("gateway.password", "");

        assertThat(catchThrowableOfType(InvalidRequest.class, () -> GatewayConfig.from(settings)))
                .hasMessage("gateway.password is required, got nothing; "
                        + "gateway.proxy must be on loopback for an endpoint without TLS, got another host");
    }

    @Test
    void refuseItInTheBuilderToo() {
        GatewayConfig local = GatewayConfig.of("rest", URI.create("http://localhost:8080"), "shop-api", "secret");

        assertThat(catchThrowableOfType(
                        InvalidRequest.class,
                        () -> GatewayConfig.builder()
                                .protocol(local.protocol())
                                .endpoint(local.endpoint())
                                .credentials(local.credentials())
                                .connectTimeout(local.connectTimeout())
                                .deadline(local.deadline())
                                .maxAnswerBytes(local.maxAnswerBytes())
                                .proxy(InetSocketAddress.createUnresolved("proxy.example", 3128))
                                .extras(local.extras())
                                .build()))
                .hasMessageStartingWith("proxy must be on loopback");
    }
}
