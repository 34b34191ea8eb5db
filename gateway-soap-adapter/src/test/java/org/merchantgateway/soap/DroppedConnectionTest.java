package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** A peer that executes a request and drops the connection sees it exactly once. */
@Timeout(30)
class DroppedConnectionTest {

    private final List<String> executed = new CopyOnWriteArrayList<>();

    @Test
    void onAFreshConnection() {
        try (FaultServer peer = FaultServer.start(dropping(0));
                PaymentGateway gateway = gateway(peer)) {
            assertThat(gateway.execute(Operations.PAY.operation())).satisfies(DroppedConnectionTest::isInDoubt);
        }
        assertThat(executed).hasSize(1);
    }

    @Test
    void onAPooledConnection() {
        try (FaultServer peer = FaultServer.start(dropping(1));
                PaymentGateway gateway = gateway(peer)) {
            assertThat(gateway.execute(Operations.BIND.operation())).isInstanceOf(Outcome.Accepted.class);
            assertThat(gateway.execute(Operations.UNBIND.operation())).satisfies(DroppedConnectionTest::isInDoubt);
        }
        assertThat(executed).hasSize(2);
        assertThat(executed.get(1)).contains("unBindCard");
    }

    private static void isInDoubt(Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubtful -> assertThat(doubtful.doubt().kind()).isEqualTo(Doubt.Kind.CONNECTION_LOST));
    }

    /** Answers so many requests of each connection, executes one more and drops it. */
    private Fault dropping(int answers) {
        RawAnswer bound = RawAnswer.ok("text/xml", answer("bindCard", "<return errorCode='0'/>"));
        return connection -> {
            for (int i = 0; i <= answers && connection.readRequest(); i++) {
                executed.add(new String(connection.request(), UTF_8));
                if (i < answers) {
                    connection.answer(bound);
                }
            }
        };
    }

    private static PaymentGateway gateway(FaultServer peer) {
        return SoapGateway.open(GatewayConfig.of("soap", peer.baseUri(), "shop", "secret"));
    }
}
