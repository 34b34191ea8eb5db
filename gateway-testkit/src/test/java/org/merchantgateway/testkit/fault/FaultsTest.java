package org.merchantgateway.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.NotSent.Reason;
import org.merchantgateway.domain.port.PaymentGateway;

/** The numbered faults, over both wires: outcome, executions, time, and that the next call works. */
class FaultsTest {

    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration SOON_AFTER = Duration.ofSeconds(3);
    private static final RefundOrder REFUND = RefundOrder.of(OrderId.of("order-1"), Amount.ofMinor(500));

    enum WireUnderTest {
        REST("application/json", "{\"errorCode\":\"0\",\"errorMessage\":\"Success\"}"),
        SOAP(
                "text/xml;charset=UTF-8",
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + "<m:refundOrderResponse xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">"
                        + "<return errorCode=\"0\" errorMessage=\"Success\"/></m:refundOrderResponse>"
                        + "</soap:Body></soap:Envelope>");

        final String contentType;
        final String success;

        WireUnderTest(String contentType, String success) {
            this.contentType = contentType;
            this.success = success;
        }

        PaymentGateway open(URI endpoint) {
            return Gateways.open(GatewayConfig.from(Map.of(
                    "gateway.protocol",
                    name().toLowerCase(java.util.Locale.ROOT),
                    "gateway.endpoint",
                    endpoint.toString(),
                    "gateway.userName",
                    "shop",
                    "gateway.password",
                    "secret",
                    "gateway.deadline",
                    String.valueOf(DEADLINE.toMillis()),
                    "gateway.connectTimeout",
                    "400")));
        }

        Fault healthy() {
            return Fault.answering(contentType, success);
        }
    }

    @ParameterizedTest(name = "fault 1, host unknown, over {0}")
    @EnumSource
    void anUnknownHostMeansNotSent(WireUnderTest wire) {
        try (PaymentGateway gateway = wire.open(URI.create("https://nowhere.invalid/payment"))) {
            assertNotSent(gateway.execute(REFUND), Reason.HOST_UNKNOWN);
        }
    }

    @ParameterizedTest(name = "fault 2, refused, over {0}")
    @EnumSource
    void aRefusedConnectionMeansNotSent(WireUnderTest wire) throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        try (PaymentGateway gateway = wire.open(URI.create("http://127.0.0.1:" + freePort + "/payment"))) {
            assertNotSent(gateway.execute(REFUND), Reason.CONNECTION_REFUSED);
        }
    }

    @ParameterizedTest(name = "fault 6, closes after accept, over {0}")
    @EnumSource
    void aPeerThatClosesAfterAcceptLeavesDoubt(WireUnderTest wire) {
        assertDoubt(wire, Fault.closingAfterAccept(), 0, Doubt.Kind.CONNECTION_LOST);
    }

    @ParameterizedTest(name = "fault 7, resets halfway through the request, over {0}")
    @EnumSource
    void aResetHalfwayLeavesDoubt(WireUnderTest wire) {
        assertDoubt(wire, Fault.resettingHalfway(), 0, Doubt.Kind.CONNECTION_LOST);
    }

    @ParameterizedTest(name = "fault 8, executes then closes, fresh connection, over {0}")
    @EnumSource
    void anExecutionWithoutAnswerLeavesDoubtAndHappensOnce(WireUnderTest wire) {
        assertDoubt(wire, Fault.executingThenClosing(), 1, Doubt.Kind.CONNECTION_LOST);
    }

    @ParameterizedTest(name = "fault 9, executes then closes, pooled connection, over {0}")
    @EnumSource
    void anExecutionWithoutAnswerOnAPooledConnectionHappensOnce(WireUnderTest wire) {
        Fault fault = Fault.executingThenClosingOnSecond(wire.contentType, wire.success);
        try (FaultServer server = FaultServer.start(fault, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            assertThat(gateway.execute(REFUND)).isInstanceOf(Outcome.Accepted.class);
            assertInDoubt(gateway.execute(REFUND), Doubt.Kind.CONNECTION_LOST);
            assertThat(server.connections())
                    .as("the second call went over the pooled connection")
                    .isEqualTo(1);
            assertThat(server.executions()).isEqualTo(2);
            assertThat(gateway.execute(REFUND)).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.executions()).isEqualTo(3);
        }
    }

    @ParameterizedTest(name = "fault 10, idle pooled connection closed, over {0}")
    @EnumSource
    void anIdleConnectionThatWasClosedNeverMakesACallTwice(WireUnderTest wire) {
        Fault fault = Fault.closingWhenIdle(wire.contentType, wire.success);
        try (FaultServer server = FaultServer.start(fault, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            assertThat(gateway.execute(REFUND)).isInstanceOf(Outcome.Accepted.class);
            int before = server.executions();
            Outcome<Acknowledged> second = gateway.execute(REFUND);
            int executed = server.executions() - before;

            assertThat(executed).isLessThanOrEqualTo(1);
            if (second instanceof Outcome.Accepted) {
                assertThat(executed).isEqualTo(1);
            } else {
                assertThat(second).isInstanceOfAny(Outcome.NotSent.class, Outcome.InDoubt.class);
            }
            assertThat(gateway.execute(REFUND)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @ParameterizedTest(name = "fault 11, no answer, over {0}")
    @EnumSource
    void noAnswerLeavesDoubtSoonAfterTheDeadline(WireUnderTest wire) {
        assertDoubt(wire, Fault.neverAnswering(), 1, Doubt.Kind.DEADLINE);
    }

    @ParameterizedTest(name = "fault 12, stall in the headers, over {0}")
    @EnumSource
    void aStallInTheHeadersLeavesDoubtSoonAfterTheDeadline(WireUnderTest wire) {
        assertDoubt(wire, Fault.stallingInHeaders(), 1, Doubt.Kind.DEADLINE);
    }

    @ParameterizedTest(name = "fault 13, stall in the body, over {0}")
    @EnumSource
    void aStallInTheBodyLeavesDoubtSoonAfterTheDeadline(WireUnderTest wire) {
        assertDoubt(wire, Fault.stallingInBody(wire.contentType, wire.success), 1, Doubt.Kind.DEADLINE);
    }

    @ParameterizedTest(name = "fault 14, one byte a second, over {0}")
    @EnumSource
    void aDribbledAnswerLeavesDoubtSoonAfterTheDeadline(WireUnderTest wire) {
        Fault fault = Fault.dribbling(wire.contentType, wire.success, Duration.ofSeconds(1));
        assertDoubt(wire, fault, 1, Doubt.Kind.DEADLINE);
    }

    @ParameterizedTest(name = "fault 15, body shorter than Content-Length, over {0}")
    @EnumSource
    void aTruncatedAnswerLeavesDoubt(WireUnderTest wire) {
        assertDoubt(wire, Fault.truncating(wire.contentType, wire.success), 1, Doubt.Kind.TRUNCATED);
    }

    private static void assertDoubt(WireUnderTest wire, Fault fault, int executions, Doubt.Kind kind) {
        try (FaultServer server = FaultServer.start(fault, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            assertTimeout(SOON_AFTER, () -> assertInDoubt(gateway.execute(REFUND), kind));
            assertThat(server.awaitNoConnection(SOON_AFTER.toMillis()))
                    .as("the connection is closed")
                    .isTrue();
            assertThat(server.executions()).isEqualTo(executions);

            assertThat(gateway.execute(REFUND)).as("the next call").isInstanceOf(Outcome.Accepted.class);
            assertThat(server.executions()).isEqualTo(executions + 1);
        }
    }

    private static void assertInDoubt(Outcome<?> outcome, Doubt.Kind kind) {
        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.InDoubt.class))
                .satisfies(inDoubt -> {
                    assertThat(inDoubt.doubt().kind()).isEqualTo(kind);
                    assertThat(inDoubt.pending()).isEqualTo(REFUND.pending());
                });
    }

    private static void assertNotSent(Outcome<?> outcome, Reason reason) {
        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.NotSent.class))
                .satisfies(notSent -> assertThat(notSent.reason()).isEqualTo(reason));
    }
}
