package org.merchantgateway.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.function.Function;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.fault.Trial.Probe;
import org.merchantgateway.testkit.fault.Trial.Seen;

/** Calls that faults happen to. */
final class Probes {

    /** Generous: what ends before this was ended by the deadline, and nothing waits for it twice. */
    static final Duration SOON = Duration.ofSeconds(3);

    /** What has come in time must still be read; on a busy machine that may take a while. */
    private static final Duration LATER = Duration.ofSeconds(20);

    static final RefundOrder REFUND = RefundOrder.of(OrderId.of("order-1"), Amount.ofMinor(500));
    static final GetOrderStatusExtended STATUS = GetOrderStatusExtended.of(OrderNumber.of("N-1"));

    private Probes() {}

    /** A connection fails: it must be left, and the next call works on another. */
    static Probe connection(Function<WireUnderTest, Fault> fault) {
        return wire -> {
            try (FaultServer server = FaultServer.start(fault.apply(wire), wire.healthy());
                    PaymentGateway gateway = wire.open(server.baseUri())) {
                String outcome = soon(gateway, REFUND);
                assertThat(server.awaitNoConnection(SOON.toMillis()))
                        .as("the connection is left")
                        .isTrue();
                int executions = server.executions();
                assertThat(told(gateway.execute(REFUND))).as("the next call").isEqualTo("Accepted");
                return new Seen(outcome, executions);
            }
        };
    }

    /** A whole answer is not what it should be: the next one of the same server is. */
    static Probe answer(Function<WireUnderTest, RawAnswer> answer) {
        return bytes(wire -> answer.apply(wire).toBytes());
    }

    /** The bytes of an answer are not what they should be: the next answer of the same server is. */
    static Probe bytes(Function<WireUnderTest, byte[]> answer) {
        return wire -> {
            byte[] odd = answer.apply(wire);
            Fault once = Fault.executing(peer -> {
                peer.write(odd);
                wire.healthy().serve(peer);
            });
            try (FaultServer server = FaultServer.start(once, wire.healthy());
                    PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", "10000")) {
                String outcome = told(assertTimeout(LATER, () -> gateway.execute(REFUND)));
                int executions = server.executions();
                assertThat(told(gateway.execute(REFUND))).as("the next call").isEqualTo("Accepted");
                return new Seen(outcome, executions);
            }
        };
    }

    /** Any operation, answered once. */
    static <R> Outcome<R> outcome(WireUnderTest wire, Operation<R> operation, RawAnswer answer) {
        try (FaultServer server = FaultServer.start(Fault.answering(answer));
                PaymentGateway gateway = wire.open(server.baseUri())) {
            Outcome<R> outcome = gateway.execute(operation);
            assertThat(server.executions()).isEqualTo(1);
            return outcome;
        }
    }

    /** Executes soon enough, and tells what came of it. */
    static String soon(PaymentGateway gateway, Operation<?> operation) {
        Outcome<?> outcome = assertTimeout(SOON, () -> gateway.execute(operation));
        if (outcome instanceof Outcome.InDoubt<?> inDoubt) {
            assertThat(inDoubt.pending()).as("what there is to settle").isEqualTo(operation.pending());
        }
        return told(outcome);
    }

    /** {@code NotSent TLS}, {@code InDoubt DEADLINE}, {@code Refused GATEWAY 7, not conclusive}. */
    static String told(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> "Accepted",
                refused -> ("Refused " + refused.kind() + " " + refused.code()).strip()
                        + (refused.conclusive() ? "" : ", not conclusive"),
                notSent -> "NotSent " + notSent.reason(),
                inDoubt -> "InDoubt " + inDoubt.doubt().kind());
    }
}
