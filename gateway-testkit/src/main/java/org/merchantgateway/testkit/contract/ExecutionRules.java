package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.merchantgateway.testkit.contract.Expected.sums;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.simulator.SimulatorFaults;

/** One call puts at most one request on the wire, and the outcome says what is known of it. Source: the library's promise. */
final class ExecutionRules {

    private static final String SOURCE = "promise: no payment is made twice";
    private static final String OUTCOMES = "promise: the four outcomes";

    private ExecutionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                                "EXE-01",
                                "executes once what is answered by silence, and is in doubt",
                                SOURCE,
                                ExecutionRules::lostAnswer)
                        .needing(Need.FAULTS),
                Rule.of(
                                "EXE-02",
                                "does not send again what was closed without an answer",
                                SOURCE,
                                ExecutionRules::lostRequest)
                        .needing(Need.FAULTS),
                Rule.of(
                                "EXE-03",
                                "registers once what is answered by silence, and is in doubt",
                                SOURCE,
                                ExecutionRules::lostRegistration)
                        .needing(Need.FAULTS),
                Rule.of(
                                "EXE-04",
                                "is in doubt after HTTP 503, and does not send again",
                                SOURCE,
                                ExecutionRules::unavailable)
                        .needing(Need.FAULTS),
                Rule.of("EXE-05", "goes on after a lost answer", SOURCE, ExecutionRules::goesOn)
                        .needing(Need.FAULTS),
                Rule.of("EXE-06", "tells HTTP 429 as a refusal: busy", OUTCOMES, ExecutionRules::busy)
                        .needing(Need.FAULTS),
                Rule.of("EXE-07", "tells HTTP 404 as a refusal: no such service", OUTCOMES, ExecutionRules::noService)
                        .needing(Need.FAULTS),
                Rule.of("EXE-08", "tells HTTP 403 as a refusal: no access", OUTCOMES, ExecutionRules::noAccess)
                        .needing(Need.FAULTS),
                Rule.of("EXE-09", "tells a wrong password as a refusal", OUTCOMES, ExecutionRules::wrongPassword)
                        .needing(Need.LOCKS),
                Rule.of(
                        "EXE-10",
                        "refuses an operation that it does not know as unsupported",
                        OUTCOMES,
                        ExecutionRules::unknownOperation),
                Rule.of("EXE-11", "sends nothing after it was closed", OUTCOMES, ExecutionRules::closed),
                Rule.of("EXE-12", "can be closed twice", OUTCOMES, ExecutionRules::closedTwice));
    }

    private static void lostAnswer(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).dropNextAnswer();
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("executed once").isEqualTo(sums(1_000, 700, 300));
    }

    private static void lostRequest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).refuseNext();
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("not sent again").isEqualTo(sums(1_000, 1_000, 0));
    }

    private static void lostRegistration(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        faults(subject).dropNextAnswer();
        isInDoubt(subject.execute(order));

        assertThat(subject.simulator().orders().stream()
                        .filter(held -> held.number().equals(order.orderNumber().value())))
                .as("registered once")
                .hasSize(1);
    }

    private static void unavailable(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).answerNext(503);
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("not sent again").isEqualTo(sums(1_000, 1_000, 0));
    }

    private static void goesOn(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        faults(subject).dropNextAnswer();
        subject.execute(GetOrderStatusExtended.of(id));

        assertThat(subject.report(id).orderId()).contains(id.value());
    }

    private static void busy(Subject subject) {
        isRefused(subject, 429, Outcome.Refused.Kind.BUSY);
    }

    private static void noService(Subject subject) {
        isRefused(subject, 404, Outcome.Refused.Kind.ENDPOINT);
    }

    private static void noAccess(Subject subject) {
        isRefused(subject, 403, Outcome.Refused.Kind.ACCESS);
    }

    private static void isRefused(Subject subject, int status, Outcome.Refused.Kind kind) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        faults(subject).answerNext(status);

        assertThat(subject.execute(GetOrderStatusExtended.of(id)))
                .as("the outcome of HTTP %d", status)
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(kind);
                    assertThat(refused.httpStatus()).hasValue(status);
                });
    }

    private static SimulatorFaults faults(Subject subject) {
        return subject.simulator().faults();
    }

    private static void isInDoubt(Outcome<?> outcome) {
        assertThat(outcome).as("an outcome that nobody can know").isInstanceOf(Outcome.InDoubt.class);
    }

    private static void wrongPassword(Subject subject) {
        PaymentGateway stranger = subject.withPassword("wrong-password");

        assertThat(stranger.execute(subject.onePhase(1_000).build()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    boolean byCode = refused.kind() == Outcome.Refused.Kind.GATEWAY
                            && refused.code().equals("5");
                    assertThat(byCode || refused.kind() == Outcome.Refused.Kind.ACCESS)
                            .as("code 5 or no access, got %s", refused)
                            .isTrue();
                });
    }

    private static void unknownOperation(Subject subject) {
        assertThat(subject.execute(new Unheard()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
    }

    /** An operation of no gateway. */
    record Unheard() implements Operation<Acknowledged> {

        @Override
        public String name() {
            return "unheard-of";
        }

        @Override
        public Effect effect() {
            return Effect.CHANGE;
        }

        @Override
        public Reference reference() {
            return Reference.ofNumber("none");
        }
    }

    private static void closed(Subject subject) {
        PaymentGateway gateway = subject.another();
        RegisterOrder order = subject.onePhase(1_000).build();
        gateway.close();

        assertThat(gateway.execute(order))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.CLOSED));
        subject.refused(GetOrderStatusExtended.of(order.orderNumber()), "6");
    }

    private static void closedTwice(Subject subject) {
        PaymentGateway gateway = subject.another();
        gateway.close();

        assertThatCode(gateway::close).as("closing for the second time").doesNotThrowAnyException();
    }
}
