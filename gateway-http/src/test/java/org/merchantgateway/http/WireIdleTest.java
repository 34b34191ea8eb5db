package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that was idle for too long is not used. */
class WireIdleTest {

    @ParameterizedTest(name = "the peer closes the connection: {0}")
    @ValueSource(booleans = {true, false})
    void aCallAfterAQuietSpellGoesOutOnANewConnection(boolean closing) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(Peer.ok("hello"));
                    if (!closing) { // like a firewall that has forgotten it: nothing is answered any more
                        connection.awaitEnd();
                    }
                });
                Wire wire = Wires.to(peer.endpoint(), "gateway.idleTimeout", "20", "gateway.deadline", "5000")) {
            for (int i = 1; i <= 5; i++) {
                assertThat(text(wire.post(request(peer.endpoint())))).isEqualTo("hello");
                assertThat(peer.connections()).isEqualTo(i);
                TimeUnit.MILLISECONDS.sleep(21); // the quiet spell is what this is about
            }
            assertThat(peer.executed()).hasSize(5);
        }
    }

    @Test
    void aReplacedClientLeavesNeitherConnectionNorThread() throws Exception {
        Set<Thread> before = selectors();
        AtomicLong now = new AtomicLong();
        ClientTasks tasks = new ClientTasks(false);
        Clients clients = new Clients(
                executor -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(executor)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .build(),
                tasks,
                Duration.ofNanos(10),
                now::get);
        try (Peer peer = Peer.answering("hello")) {
            Clients.Client first = call(clients, tasks, peer);
            now.set(9);
            assertThat(call(clients, tasks, peer)).isSameAs(first);
            now.set(10);
            Clients.Client second = call(clients, tasks, peer);
            assertThat(second).isNotSameAs(first);
            clients.close();

            assertThat(clients.take()).isEmpty();
            assertThat(peer.connections()).isEqualTo(2);
            assertThat(peer.isLeftByClient()).isTrue();
            awaitNoOther(before);
        }
    }

    @Test
    void aCallUnderWayKeepsItsClient() throws Exception {
        AtomicLong now = new AtomicLong();
        ClientTasks tasks = new ClientTasks(false);
        Clients clients = new Clients(
                executor -> HttpClient.newBuilder().executor(executor).build(), tasks, Duration.ofNanos(10), now::get);
        try (Peer peer = Peer.answering("hello")) {
            Clients.Client kept = clients.take().orElseThrow();
            now.set(10);
            assertThat(call(clients, tasks, peer)).isNotSameAs(kept);

            assertThat(text(post(kept, tasks, peer))).isEqualTo("hello");
            clients.giveBack(kept);
            clients.close();
            assertThat(peer.isLeftByClient()).isTrue();
        }
    }

    private static Clients.Client call(Clients clients, ClientTasks tasks, Peer peer) {
        Clients.Client client = clients.take().orElseThrow();
        assertThat(text(post(client, tasks, peer))).isEqualTo("hello");
        clients.giveBack(client);
        return client;
    }

    private static WireResult post(Clients.Client client, ClientTasks tasks, Peer peer) {
        return Exchange.send(
                        Wires.config(peer.endpoint()), tasks, client.http(), client::http, request(peer.endpoint()))
                .await(System.nanoTime(), () -> false);
    }

    private static Set<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .collect(Collectors.toSet());
    }

    private static void awaitNoOther(Set<Thread> before) throws InterruptedException {
        for (Thread selector : selectors()) {
            if (!before.contains(selector)) {
                selector.join(10_000);
                assertThat(selector.isAlive()).isFalse();
            }
        }
    }
}
