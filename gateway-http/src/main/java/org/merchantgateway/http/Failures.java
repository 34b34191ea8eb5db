package org.merchantgateway.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome.NotSent.Reason;

/**
 * Distinguishes a failure before anything was sent from one that leaves the outcome open. Whatever is not known to be
 * harmless is in doubt. Texts are our own: an exception's message may hold anything.
 */
final class Failures {

    private Failures() {}

    static WireResult classify(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return notSent(
                    Reason.CONNECT_TIMEOUT, "no connection, TLS handshake included, within the connect time-out");
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return notSent(Reason.HOST_UNKNOWN, "the host's name has no address");
        }
        if (failure instanceof ConnectException) {
            return notSent(Reason.CONNECTION_REFUSED, "the host does not take connections");
        }
        Optional<String> handshake = Handshakes.failure(causes(failure).toList());
        if (handshake.isPresent()) {
            return notSent(Reason.TLS, "the TLS handshake failed: " + handshake.get());
        }
        if (failure instanceof HttpTimeoutException) {
            return inDoubt(Doubt.Kind.DEADLINE, "no answer by the deadline");
        }
        if (failure instanceof CappedBody.TooLarge) {
            return inDoubt(Doubt.Kind.TOO_LARGE, "the answer has more bytes than gateway.maxAnswerBytes allows");
        }
        return failure instanceof IOException io
                ? ofMessage(io)
                : inDoubt(
                        Doubt.Kind.CONNECTION_LOST,
                        "the exchange failed: " + failure.getClass().getSimpleName());
    }

    /** The JDK distinguishes these by its messages alone (17 to 25). */
    private static WireResult ofMessage(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.startsWith("tunnel failed")) {
            return notSent(Reason.PROXY, "the proxy refused to connect us");
        }
        if (message.contains("fixed content-length") || message.contains("chunk") || failure instanceof EOFException) {
            return inDoubt(Doubt.Kind.TRUNCATED, "the answer ended too soon");
        }
        return inDoubt(Doubt.Kind.CONNECTION_LOST, "the connection was lost while sending or waiting for the answer");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static WireResult notSent(Reason reason, String text) {
        return new WireResult.NotSent(reason, text);
    }

    private static WireResult inDoubt(Doubt.Kind kind, String text) {
        return new WireResult.InDoubt(Doubt.of(kind, text));
    }
}
