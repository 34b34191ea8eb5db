package org.merchantgateway.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome.NotSent.Reason;

/** Wires with the limits that a test needs, and what to post. */
final class Wires {

    /** Generous: what ends before this was ended by a deadline of {@link #SHORT}. */
    static final Duration SOON = Duration.ofSeconds(3);

    static final Duration SHORT = Duration.ofMillis(300);

    private static final Masking MASKED = new Masking() {
        @Override
        public String request(byte[] body, Set<String> secretFields) {
            return "masked request";
        }

        @Override
        public String answer(byte[] body) {
            return "masked answer";
        }
    };

    private Wires() {}

    static Wire to(Peer peer) {
        return to(peer.endpoint());
    }

    static Wire to(String endpoint, String... settings) {
        return open(WireObserver.NONE, endpoint, settings);
    }

    /** With a deadline of {@link #SHORT}. */
    static Wire hasty(Peer peer) {
        return to(peer.endpoint(), "gateway.deadline", String.valueOf(SHORT.toMillis()));
    }

    static Wire observed(WireObserver observer, String endpoint, String... settings) {
        return open(observer, endpoint, settings);
    }

    private static Wire open(WireObserver observer, String endpoint, String... settings) {
        return Wire.open(config(endpoint, settings), observer, MASKED);
    }

    static GatewayConfig config(String endpoint, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "gateway.protocol", "test",
                "gateway.endpoint", endpoint,
                "gateway.userName", "shop-api",
                "gateway.password", "secret"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return GatewayConfig.from(all);
    }

    static WireRequest request(String target) {
        return request(target, "a=1");
    }

    static WireRequest request(String target, String body) {
        return new WireRequest(
                URI.create(target),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.US_ASCII));
    }

    static WireResult post(Peer peer) {
        try (Wire wire = to(peer)) {
            return wire.post(request(peer.endpoint()));
        }
    }

    /** The body of a whole answer. */
    static String text(WireResult result) {
        return result.fold(
                answer -> new String(answer.body(), StandardCharsets.ISO_8859_1),
                notSent -> "not sent: " + notSent.text(),
                doubt -> "in doubt: " + doubt);
    }

    static int status(WireResult result) {
        return result.fold(WireAnswer::status, notSent -> -1, doubt -> -2);
    }

    /** {@code NotSent TLS}, {@code InDoubt DEADLINE}, {@code Answered 200}. */
    static String kind(WireResult result) {
        return result.fold(
                answer -> "Answered " + answer.status(),
                notSent -> notSent(notSent.reason()),
                doubt -> inDoubt(doubt.kind()));
    }

    static String notSent(Reason reason) {
        return "NotSent " + reason;
    }

    static String inDoubt(Doubt.Kind kind) {
        return "InDoubt " + kind;
    }
}
