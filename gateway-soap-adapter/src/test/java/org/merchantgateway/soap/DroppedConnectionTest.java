package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A peer that executes a request and drops the connection sees it exactly once. */
@Timeout(30)
class DroppedConnectionTest {

    private final ServerSocket peer = listen();
    private final List<String> executed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        peer.close();
    }

    @Test
    void onAFreshConnection() {
        serve(0);
        try (PaymentGateway gateway = gateway()) {
            assertThat(gateway.execute(Operations.PAY.operation())).satisfies(DroppedConnectionTest::isInDoubt);
        }
        assertThat(executed).hasSize(1);
    }

    @Test
    void onAPooledConnection() {
        serve(1);
        try (PaymentGateway gateway = gateway()) {
            assertThat(gateway.execute(Operations.REVERSE.operation())).isInstanceOf(Outcome.Accepted.class);
            assertThat(gateway.execute(Operations.REFUND.operation())).satisfies(DroppedConnectionTest::isInDoubt);
        }
        assertThat(executed).hasSize(2);
        assertThat(executed.get(1)).contains("refundOrder");
    }

    private static void isInDoubt(Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubtful -> assertThat(doubtful.doubt().kind()).isEqualTo(Doubt.Kind.CONNECTION_LOST));
    }

    /** Answers so many requests of each connection, executes one more and drops it. */
    private void serve(int answers) {
        Thread thread = new Thread(() -> {
            while (!peer.isClosed()) {
                try (Socket connection = peer.accept()) {
                    InputStream in = new BufferedInputStream(connection.getInputStream());
                    for (int i = 0; i < answers; i++) {
                        executed.add(request(in));
                        connection.getOutputStream().write(reversed());
                    }
                    executed.add(request(in));
                } catch (IOException closed) {
                    // the next connection, if any
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] reversed() {
        String body = answer("reverseOrder", "<return errorCode='0'/>");
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        int length = Integer.parseInt(head.toString().replaceAll("(?is).*\r\ncontent-length: *(\\d+)\r\n.*", "$1"));
        return new String(in.readNBytes(length), UTF_8);
    }

    private PaymentGateway gateway() {
        URI endpoint = URI.create("http://127.0.0.1:" + peer.getLocalPort() + "/payment");
        return SoapGateway.open(GatewayConfig.of("soap", endpoint, "shop", "secret"));
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
