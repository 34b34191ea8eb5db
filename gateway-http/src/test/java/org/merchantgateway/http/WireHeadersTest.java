package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which headers go out with a request, and to whom. */
class WireHeadersTest {

    @Test
    void saysWhichLibraryItIs() throws Exception {
        assertThat(sentWith())
                .filteredOn(header -> header.startsWith("user-agent:"))
                .singleElement()
                .asString()
                .matches("user-agent: merchant-gateway/\\d+\\.\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.userAgent,             shop/7.1 (test),  user-agent: shop/7.1 (test)",
        "gateway.headers.X-Api-Key,     key 123,          x-api-key: key 123",
        "gateway.headers.x_trace.own,   a=1; b=2,         x_trace.own: a=1; b=2",
    })
    void sendsWhatIsSet(String key, String value, String header) throws Exception {
        assertThat(sentWith(key, value)).containsOnlyOnce(header);
    }

    @Test
    void theProxyOfATunnelSeesNeitherTheHeadersNorTheJdk() throws Exception {
        try (Peer proxy = Peer.answeringRaw("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                Wire wire = Wires.to(
                        "https://gateway.invalid",
                        "gateway.proxy",
                        "127.0.0.1:" + proxy.port(),
                        "gateway.headers.X-Api-Key",
                        "key-of-the-shop")) {
            wire.post(request("https://gateway.invalid/x"));

            assertThat(proxy.executed())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT")
                    .doesNotContain("key-of-the-shop", "Java-http-client");
        }
    }

    @Test
    void aHeaderThatTheGatewayQuotesIsRedacted() {
        Redactor redactor = Redactor.of(
                Wires.config(
                        "https://gateway.invalid",
                        "gateway.headers.X-Api-Key",
                        "key-of-the-shop",
                        "gateway.headers.X-Flag",
                        "1"),
                List.of());

        assertThat(redactor.redact("key-of-the-shop is not known, 1 attempt is left"))
                .isEqualTo("*** is not known, 1 attempt is left");
    }

    /** From eight characters on a value may be a secret; a shorter one is a number or a flag. */
    @ParameterizedTest
    @CsvSource({"12345678, ***", "1234567, 1234567"})
    void redactsAValueOfEightCharacters(String value, String shown) {
        Redactor redactor =
                Redactor.of(Wires.config("https://gateway.invalid", "gateway.headers.X-Api-Key", value), List.of());

        assertThat(redactor.redact(value + " is not known")).isEqualTo(shown + " is not known");
    }

    @Test
    void anObserverSeesNoHeaderThatTheGatewayQuotes() throws Exception {
        StringBuilder seen = new StringBuilder();
        Masking open = new Masking() {
            @Override
            public String request(byte[] body, Set<String> secretFields) {
                return "request";
            }

            @Override
            public String answer(byte[] body) {
                return new String(body, StandardCharsets.US_ASCII);
            }
        };
        try (Peer peer = Peer.answering("key-of-the-shop is not known");
                Wire wire = Wire.open(
                        Wires.config(peer.endpoint(), "gateway.headers.X-Api-Key", "key-of-the-shop"),
                        exchange -> seen.append(exchange.received()),
                        open)) {
            wire.post(request(peer.endpoint()));
        }
        assertThat(seen).hasToString("*** is not known");
    }

    private static List<String> sentWith(String... settings) throws Exception {
        try (Peer peer = Peer.answering("");
                Wire wire = Wires.to(peer.endpoint(), settings)) {
            wire.post(request(peer.endpoint()));
            return peer.executed()
                    .get(0)
                    .lines()
                    .map(WireHeadersTest::lowerName)
                    .toList();
        }
    }

    private static String lowerName(String line) {
        int colon = Math.max(0, line.indexOf(':'));
        return line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }
}
