package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.config.GatewayConfig;

/** What an exchange's end means, by whether the JDK had asked for the request's body. */
class ExchangeTest {

    private static final String ENDPOINT = "http://127.0.0.1:1";

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    /** Each would be harmless if nothing had been sent. */
    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("NotSent CONNECTION_REFUSED", new ConnectException("Connection refused")),
                arguments("NotSent CONNECT_TIMEOUT", new HttpConnectTimeoutException("HTTP connect timed out")),
                arguments("NotSent HOST_UNKNOWN", new UnknownHostException("gateway")),
                arguments("NotSent PROXY", new IOException("Tunnel failed, got: 403")),
                arguments("NotSent TLS", new SSLHandshakeException("Received fatal alert: bad_certificate")),
                arguments("NotSent TLS", new SSLException("Unsupported or unrecognized SSL message")),
                arguments(
                        "NotSent TLS",
                        new SSLHandshakeException("expired").initCause(new CertificateException("expired"))));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isNotSentWhileTheBodyWasNotAskedFor(String outcome, Throwable failure) {
        assertThat(outcome(body -> CompletableFuture.failedFuture(failure))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isInDoubtOnceTheBodyWasAskedForWhateverTheExceptionSays(String outcome, Throwable failure) {
        assertThat(outcome(body -> {
                    StubClient.takeAll(body);
                    return CompletableFuture.failedFuture(failure);
                }))
                .isEqualTo("InDoubt CONNECTION_LOST");
    }

    /** In TLS 1.3 the client may send before the server has looked at its certificate. */
    @Test
    void saysWhyTheGatewayEndedTheConnectionAfterwards() {
        HttpClient client = new StubClient(body -> {
            StubClient.takeAll(body);
            return CompletableFuture.failedFuture(
                    new SSLHandshakeException("(certificate_required) Received fatal alert: certificate_required"));
        });

        WireResult result = Exchange.send(
                        config(), new ClientTasks(true), client, () -> client, Wires.request(ENDPOINT))
                .await(System.nanoTime(), () -> false);

        assertThat(Wires.text(result)).contains("CONNECTION_LOST", "the gateway wants a client certificate");
    }

    @Test
    void throwsWhatIsThrownBeforeTheBodyWasAskedFor() {
        assertThatThrownBy(() -> outcome(body -> {
                    throw new OutOfMemoryError("unable to create native thread");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void isInDoubtIfAnErrorIsThrownAfterwards() {
        assertThat(outcome(body -> {
                    StubClient.takeAll(body);
                    throw new NoClassDefFoundError("jdk/internal/net/http/Missing");
                }))
                .isEqualTo("InDoubt CONNECTION_LOST");
    }

    @Test
    void endsAtTheConnectTimeOutEvenIfTheJdkForgetsIt() {
        long start = System.nanoTime();

        assertThat(outcome(body -> new CompletableFuture<>())).isEqualTo("NotSent CONNECT_TIMEOUT");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void sendsNothingAfterTheConnectTimeOut() {
        HttpRequest.BodyPublisher[] kept = new HttpRequest.BodyPublisher[1];
        outcome(body -> {
            kept[0] = body;
            return new CompletableFuture<>();
        });

        StubClient.takeAll(kept[0]);

        assertThat(((SingleUseBody) kept[0]).withdraw()).isTrue();
    }

    @Test
    void waitsOnToTheDeadlineOnceTheBodyWasAskedFor() {
        assertThat(outcome(
                        body -> {
                            StubClient.takeAll(body);
                            return new CompletableFuture<>();
                        },
                        "gateway.deadline",
                        "600"))
                .isEqualTo("InDoubt DEADLINE");
    }

    @Test
    void isNotSentIfItIsInterruptedWhileItConnects() {
        assertThat(outcome(body -> {
                    Thread.currentThread().interrupt();
                    return new CompletableFuture<>();
                }))
                .isEqualTo("NotSent INTERRUPTED");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void isInDoubtIfItIsInterruptedAfterTheBodyWasAskedFor() {
        assertThat(outcome(body -> {
                    StubClient.takeAll(body);
                    Thread.currentThread().interrupt();
                    return new CompletableFuture<>();
                }))
                .isEqualTo("InDoubt INTERRUPTED");
    }

    @Test
    void takesAClientWithoutConnectionsIfAllThatItIsGivenMayHaveBeenUsed() {
        AtomicInteger tries = new AtomicInteger();
        HttpClient used = new StubClient(body -> {
            tries.incrementAndGet();
            try {
                body.contentLength();
            } catch (IllegalStateException refusesIt) {
                return CompletableFuture.failedFuture(refusesIt);
            }
            throw new AssertionError("took a used connection");
        });
        HttpClient fresh = new StubClient(body -> {
            StubClient.takeAll(body);
            return CompletableFuture.failedFuture(new IOException("sent"));
        });

        WireResult result = Exchange.send(
                        config(),
                        new ClientTasks(false),
                        used,
                        () -> fresh,
                        Wires.request(ENDPOINT).onOwnConnection())
                .await(System.nanoTime(), () -> false);

        assertThat(Wires.kind(result)).isEqualTo("InDoubt CONNECTION_LOST");
        assertThat(tries).hasValueBetween(2, 1000);
    }

    private static String outcome(
            Function<HttpRequest.BodyPublisher, CompletableFuture<?>> sending, String... settings) {
        HttpClient client = new StubClient(sending);
        return Wires.kind(
                Exchange.send(config(settings), new ClientTasks(false), client, () -> client, Wires.request(ENDPOINT))
                        .await(System.nanoTime(), () -> false));
    }

    private static GatewayConfig config(String... settings) {
        return Wires.config(
                ENDPOINT,
                Stream.concat(Stream.of("gateway.connectTimeout", "300"), Stream.of(settings))
                        .toArray(String[]::new));
    }
}
