package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages are those of the JDK, 17 to 25. */
class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new HttpConnectTimeoutException("HTTP connect timed out"), "NotSent CONNECT_TIMEOUT"),
                arguments(because(new ConnectException(), new UnresolvedAddressException()), "NotSent HOST_UNKNOWN"),
                arguments(new UnknownHostException("gateway"), "NotSent HOST_UNKNOWN"),
                arguments(new ConnectException("Connection refused"), "NotSent CONNECTION_REFUSED"),
                arguments(because(new ConnectException(), new ClosedChannelException()), "NotSent CONNECTION_REFUSED"),
                arguments(
                        because(new SSLHandshakeException("No name matching"), new CertificateException()),
                        "NotSent TLS"),
                // the peer may say so when it has read the request: Exchange knows whether it could
                arguments(new SSLHandshakeException("Received fatal alert: handshake_failure"), "NotSent TLS"),
                arguments(
                        new SSLHandshakeException("(certificate_required) Received fatal alert: certificate_required"),
                        "NotSent TLS"),
                arguments(new SSLHandshakeException("Received fatal alert: secret"), "InDoubt CONNECTION_LOST"),
                arguments(
                        because(new SSLHandshakeException("Remote host terminated the handshake"), new EOFException()),
                        "InDoubt CONNECTION_LOST"),
                arguments(new SSLException("Unsupported or unrecognized SSL message"), "NotSent TLS"),
                // seen twice in 3,000 exchanges of a busy machine
                arguments(
                        because(
                                new IOException("HTTP/1.1 header parser received no bytes"),
                                new SSLException("Unrecognized SSL message, plaintext connection?")),
                        "NotSent TLS"),
                arguments(new IOException("Tunnel failed, got: 403"), "NotSent PROXY"),
                arguments(new HttpTimeoutException("request timed out"), "InDoubt DEADLINE"),
                arguments(new CappedBody.TooLarge(), "InDoubt TOO_LARGE"),
                arguments(new IOException("fixed content-length: 9, bytes received: 4"), "InDoubt TRUNCATED"),
                arguments(new IOException("chunked transfer encoding, state: READING_LENGTH"), "InDoubt TRUNCATED"),
                arguments(new EOFException("EOF reached while reading"), "InDoubt TRUNCATED"),
                arguments(
                        because(new IOException("HTTP/1.1 header parser received no bytes"), new EOFException()),
                        "InDoubt CONNECTION_LOST"),
                arguments(new SocketException("Connection reset"), "InDoubt CONNECTION_LOST"),
                arguments(new ProtocolException("Invalid status line"), "InDoubt CONNECTION_LOST"),
                arguments(new SSLException("Received fatal alert: internal_error"), "InDoubt CONNECTION_LOST"),
                arguments(new SSLProtocolException("broken record"), "InDoubt CONNECTION_LOST"),
                arguments(new IOException(), "InDoubt CONNECTION_LOST"),
                arguments(new IllegalStateException("anything"), "InDoubt CONNECTION_LOST"),
                arguments(new StackOverflowError(), "InDoubt CONNECTION_LOST"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("failures")
    void tellsWhatWasNotSentFromWhatIsInDoubt(Throwable failure, String expected) {
        assertThat(Wires.kind(Failures.classify(failure))).isEqualTo(expected);
    }

    static Stream<Throwable> gossip() {
        String secret = "4111111111111111";
        return Stream.of(
                new HttpConnectTimeoutException(secret),
                new UnknownHostException(secret),
                new ConnectException(secret),
                new SSLHandshakeException(secret),
                new HttpTimeoutException(secret),
                new IOException("Tunnel failed, got: " + secret),
                new IOException("chunked transfer encoding, state: " + secret),
                new IOException(secret),
                new IllegalStateException(secret));
    }

    @ParameterizedTest
    @MethodSource("gossip")
    void neverRepeatsAMessage(Throwable failure) {
        assertThat(Failures.classify(failure).toString()).doesNotContain("4111111111111111");
    }

    @Test
    void holdsAFailureToConnectThatItDoesNotKnowForNotHarmless() {
        // the JDK wraps it into a ConnectException where it is one
        assertThat(Wires.kind(Failures.classify(new NoRouteToHostException("no route"))))
                .isEqualTo("InDoubt CONNECTION_LOST");
    }

    private static <T extends Throwable> T because(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }
}
