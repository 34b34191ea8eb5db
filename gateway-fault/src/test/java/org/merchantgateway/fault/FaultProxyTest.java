package org.merchantgateway.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client and a server see of a fault between them. */
class FaultProxyTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final String SUCCESS = "200 executed";
    private static final String BROKEN = "connection broken";
    private static final String TIMEOUT = "timeout";

    private FaultServer upstream;

    @BeforeEach
    void start() {
        upstream = FaultServer.start(Fault.answering("text/plain", "executed"));
    }

    @AfterEach
    void stop() {
        upstream.close();
    }

    private static String post(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.ofString("amount=1000"))
                .build();
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (HttpTimeoutException late) {
            return TIMEOUT;
        } catch (IOException broken) {
            return BROKEN;
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(ProxyFault.none(), SUCCESS, 1),
                Arguments.of(ProxyFault.cuttingRequest(0), BROKEN, 0),
                Arguments.of(ProxyFault.cuttingRequest(20), BROKEN, 0),
                Arguments.of(ProxyFault.cuttingRequest(1_000_000), BROKEN, 1),
                Arguments.of(ProxyFault.resettingRequest(20), BROKEN, 0),
                Arguments.of(ProxyFault.stallingRequest(20), TIMEOUT, 0),
                Arguments.of(ProxyFault.delayingRequest(SHORT), SUCCESS, 1),
                Arguments.of(ProxyFault.losingAnswer(), BROKEN, 1),
                Arguments.of(ProxyFault.cuttingAnswer(20), BROKEN, 1),
                Arguments.of(ProxyFault.resettingAnswer(20), BROKEN, 1),
                Arguments.of(ProxyFault.stallingAnswer(20), TIMEOUT, 1),
                Arguments.of(ProxyFault.delayingAnswer(SHORT), SUCCESS, 1),
                Arguments.of(ProxyFault.dribblingAnswer(Duration.ofMillis(1)), SUCCESS, 1),
                Arguments.of(ProxyFault.replacingAnswer(RawAnswer.of(502, "text/plain", "bad")), "502 bad", 1),
                Arguments.of(ProxyFault.answering(RawAnswer.of(401, "text/plain", "no")), "401 no", 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void affectsOneRequestAndNotTheNext(ProxyFault fault, String expected, int executions) throws Exception {
        try (FaultProxy proxy = FaultProxy.start(upstream.baseUri(), fault)) {
            assertThat(post(proxy.baseUri())).isEqualTo(expected);
            assertThat(proxy.executions()).isEqualTo(executions);
            assertThat(upstream.executions()).isEqualTo(executions);

            assertThat(post(proxy.baseUri())).isEqualTo(SUCCESS);
            assertThat(proxy.applied()).hasSize(2).startsWith(fault).last().hasToString("none");
        }
    }

    @Test
    void breaksTheConnectionIfTheUpstreamIsGone() throws Exception {
        try (FaultProxy proxy = FaultProxy.start(upstream.baseUri())) {
            upstream.close();

            assertThat(post(proxy.baseUri())).isEqualTo(BROKEN);
            assertThat(proxy.executions()).isZero();
        }
    }

    @Test
    void hasTheUpstreamsPath() {
        try (FaultProxy proxy = FaultProxy.start(URI.create("http://127.0.0.1:1/a/b"))) {
            assertThat(proxy.baseUri()).hasPath("/a/b").hasHost("127.0.0.1");
        }
    }

    @Test
    void drawsTheSameFaultsForTheSameSeed() {
        assertThat(drawn(7, 50)).isEqualTo(drawn(7, 50)).isNotEqualTo(drawn(8, 50));
    }

    @Test
    void drawsTheShareThatIsAskedFor() {
        assertThat(drawn(7, 0)).containsOnly("none");
        assertThat(drawn(7, 100)).doesNotContain("none");
        assertThat(drawn(7, 30)).filteredOn("none"::equals).hasSizeBetween(600, 800);
    }

    private static List<String> drawn(long seed, int percent) {
        Supplier<ProxyFault> faults = ProxyFault.random(seed, percent, Duration.ofSeconds(1));
        return Stream.generate(faults).limit(1000).map(ProxyFault::toString).toList();
    }
}
