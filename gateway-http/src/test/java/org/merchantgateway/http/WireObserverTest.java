package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.observed;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.config.GatewayConfig;

class WireObserverTest {

    private final List<WireExchange> seen = new ArrayList<>();

    @Test
    void seesOneExchangeInMaskedText() throws Exception {
        try (Peer peer = Peer.answering("4111111111111111");
                Wire wire = observed(seen::add, peer.endpoint())) {
            wire.post(request(peer.endpoint() + "/x", "password=secret"));

            assertThat(seen)
                    .containsExactly(new WireExchange(
                            URI.create(peer.endpoint() + "/x"),
                            "masked request",
                            OptionalInt.of(200),
                            "masked answer"));
        }
    }

    @Test
    void seesThatNothingWasSent() throws Exception {
        try (Wire wire = observed(seen::add, "http://127.0.0.1:1")) {
            wire.post(request("http://127.0.0.1:1"));

            assertThat(seen).singleElement().satisfies(exchange -> {
                assertThat(exchange.httpStatus()).isEmpty();
                assertThat(exchange.received()).isNotBlank();
            });
        }
    }

    @Test
    void seesWhyThereIsNoAnswer() throws Exception {
        try (Peer peer = Peer.playing(Peer.Connection::readsRequest);
                Wire wire = observed(seen::add, peer.endpoint())) {
            wire.post(request(peer.endpoint()));

            assertThat(seen).singleElement().satisfies(exchange -> {
                assertThat(exchange.httpStatus()).isEmpty();
                assertThat(exchange.received()).contains("connection was lost");
            });
        }
    }

    @Test
    void seesNoCardNumberThatTheMaskingLeft() throws Exception {
        Masking careless = new Masking() {
            @Override
            public String request(byte[] body, Set<String> secretFields) {
                return new String(body);
            }

            @Override
            public String answer(byte[] body) {
                return new String(body);
            }
        };
        try (Peer peer = Peer.answering("pan 4111111111111111");
                Wire wire = Wire.open(
                        GatewayConfig.of("test", URI.create(peer.endpoint()), "shop", "secret"), seen::add, careless)) {
            wire.post(request(peer.endpoint(), "pan=4111111111111111"));

            assertThat(seen.toString()).contains("411111******1111").doesNotContain("4111111111111111");
        }
    }

    @Test
    void changesNothingByAnException() throws Exception {
        WireObserver failing = exchange -> {
            throw new IllegalStateException("the observer's own");
        };
        try (Peer peer = Peer.answering("hello");
                Wire wire = observed(failing, peer.endpoint())) {
            assertThat(text(wire.post(request(peer.endpoint())))).isEqualTo("hello");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void changesNothingByAnError() throws Exception {
        WireObserver failing = exchange -> {
            throw new AssertionError("the observer's own");
        };
        try (Peer peer = Peer.answering("hello");
                Wire wire = observed(failing, peer.endpoint())) {
            assertThat(text(wire.post(request(peer.endpoint())))).isEqualTo("hello");
        }
    }

    @Test
    void changesNothingWhenTheMaskingFails() throws Exception {
        Masking failing = new Masking() {
            @Override
            public String request(byte[] body, Set<String> secretFields) {
                throw new IllegalStateException("no request");
            }

            @Override
            public String answer(byte[] body) {
                throw new StackOverflowError();
            }
        };
        try (Peer peer = Peer.playing(Peer.Connection::readsRequest);
                Wire wire = Wire.open(
                        GatewayConfig.of("test", URI.create(peer.endpoint()), "shop", "secret"), seen::add, failing)) {
            assertThat(kind(wire.post(request(peer.endpoint())))).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(seen).isEmpty();
        }
    }
}
