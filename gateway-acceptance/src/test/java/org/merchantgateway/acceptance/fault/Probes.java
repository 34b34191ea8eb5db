package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Calls that faults happen to. */
final class Probes {

    /** Generous: what ends before this was ended by the deadline, and nothing waits for it twice. */
    static final Duration SOON = Duration.ofSeconds(3);

    /** For an answer of a megabyte or two that is to be read whole: what has come in time must still be parsed. */
    static final Duration LARGE = Duration.ofSeconds(10);

    static final Duration USUAL = Duration.ofMillis(WireUnderTest.DEADLINE_MILLIS);
    private static final int WARMED_AFTER = 20;

    static final RefundOrder REFUND = RefundOrder.of(OrderId.of("order-1"), Amount.ofMinor(500));
    /** Moves no money, so that it may go over a connection that another request has used. */
    static final UnbindCard UNBIND = new UnbindCard(BindingId.of("binding-1"));

    static final GetOrderStatusExtended STATUS = GetOrderStatusExtended.of(OrderNumber.of("N-1"));

    private Probes() {}

    /** A connection fails: it must be left, and the next call works on another. */
    static Probe connection(Function<WireUnderTest, Fault> fault) {
        return wire -> met(wire, REFUND, fault.apply(wire), (outcome, server) -> assertLeft(server));
    }

    /** A whole answer is not what it should be: the next one of the same server is. */
    static Probe answer(Function<WireUnderTest, RawAnswer> answer) {
        return bytes(wire -> answer.apply(wire).toBytes());
    }

    /** The bytes of an answer are not what they should be: the next answer of the same server is. */
    static Probe bytes(Function<WireUnderTest, byte[]> answer) {
        return wire -> answered(wire, REFUND, answer.apply(wire), outcome -> {});
    }

    /** A whole answer is large. */
    static Probe large(Function<WireUnderTest, RawAnswer> answer) {
        return wire -> answered(wire, LARGE, REFUND, answer.apply(wire).toBytes(), outcome -> {});
    }

    /** Any operation is answered by whatever bytes: the next answer of the same server is as it should be. */
    static <R> Seen answered(WireUnderTest wire, Operation<R> operation, byte[] bytes, Consumer<Outcome<R>> check) {
        return answered(wire, USUAL, operation, bytes, check);
    }

    /** The same with another deadline. */
    static <R> Seen answered(
            WireUnderTest wire, Duration deadline, Operation<R> operation, byte[] bytes, Consumer<Outcome<R>> check) {
        Fault odd = Fault.executing(peer -> {
            peer.write(bytes);
            wire.healthy().serve(peer);
        });
        return met(wire, deadline, operation, odd, (outcome, server) -> check.accept(outcome));
    }

    /** A fault meets one call of a gateway that has been in use: it is over soon, and the next call works. */
    static <R> Seen met(
            WireUnderTest wire, Operation<R> operation, Fault fault, BiConsumer<Outcome<R>, FaultServer> check) {
        return met(wire, USUAL, operation, fault, check);
    }

    private static <R> Seen met(
            WireUnderTest wire,
            Duration deadline,
            Operation<R> operation,
            Fault fault,
            BiConsumer<Outcome<R>, FaultServer> check) {
        Once once = new Once(wire);
        try (FaultServer server = FaultServer.start(once);
                PaymentGateway gateway =
                        wire.open(server.baseUri(), "gateway.deadline", String.valueOf(deadline.toMillis()))) {
            warm(gateway, REFUND);
            int before = server.executions();
            once.meets(fault);
            Outcome<R> outcome = within(deadline.equals(USUAL) ? SOON : deadline, gateway, operation);
            check.accept(outcome, server);
            int executions = server.executions() - before;
            assertWorks(gateway);
            return new Seen(told(outcome), executions);
        }
    }

    /** A gateway's first call takes longer than others, on a busy machine more than its deadline: it is not measured. */
    static void warm(PaymentGateway gateway, Operation<?> operation) {
        for (int i = 0; i < WARMED_AFTER; i++) {
            if (told(gateway.execute(operation)).matches("Accepted|Refused .*")) {
                return;
            }
        }
        throw new AssertionError("there is no answer to " + operation);
    }

    static void assertLeft(FaultServer server) {
        assertThat(server.awaitNoConnection(SOON.toMillis()))
                .as("the connection is left")
                .isTrue();
    }

    static void assertWorks(PaymentGateway gateway) {
        assertThat(soon(gateway, REFUND)).as("the next call").isEqualTo("Accepted");
    }

    /** Executes soon enough, and tells what came of it. */
    static String soon(PaymentGateway gateway, Operation<?> operation) {
        return told(within(SOON, gateway, operation));
    }

    private static <R> Outcome<R> within(Duration bound, PaymentGateway gateway, Operation<R> operation) {
        Outcome<R> outcome = assertTimeout(bound, () -> gateway.execute(operation));
        if (outcome instanceof Outcome.InDoubt<R> inDoubt) {
            assertThat(inDoubt.pending()).as("what there is to settle").isEqualTo(operation.pending());
        }
        return outcome;
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
