package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.FAULTS;
import static org.merchantgateway.testkit.contract.Need.LOCKS;

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

/**
 * One call puts at most one request on the wire, and the outcome says what is known about it. Source: the library's promise.
 */
final class ExecutionRules {

    private static final String SOURCE = "promise: no payment is made twice";
    private static final String OUTCOMES = "promise: the four outcomes";

    @ContractRule(
            id = "EXE-01",
            text = "is in doubt about a refund whose answer is lost, and executes it once",
            source = SOURCE,
            needs = FAULTS)
    void lostAnswer(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).dropNextAnswer();
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("executed once").isEqualTo(sums(1_000, 700, 300));
    }

    @ContractRule(
            id = "EXE-02",
            text = "does not send a refund again after a connection that was closed without an answer",
            source = SOURCE,
            needs = FAULTS)
    void lostRequest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).refuseNext();
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("not sent again").isEqualTo(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "EXE-03",
            text = "is in doubt about a registration whose answer is lost, and executes it once",
            source = SOURCE,
            needs = FAULTS)
    void lostRegistration(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        faults(subject).dropNextAnswer();
        isInDoubt(subject.execute(order));

        assertThat(subject.simulator().orders().stream()
                        .filter(held -> held.number().equals(order.orderNumber().value())))
                .as("registered once")
                .hasSize(1);
    }

    @ContractRule(
            id = "EXE-04",
            text = "is in doubt after HTTP 503 and does not send again",
            source = SOURCE,
            needs = FAULTS)
    void unavailable(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        faults(subject).answerNext(503);
        Outcome<Acknowledged> refund = subject.execute(RefundOrder.of(id, Amount.ofMinor(300)));

        isInDoubt(refund);
        assertThat(subject.inside(id).sums()).as("not sent again").isEqualTo(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "EXE-05", text = "keeps working after a lost answer", source = SOURCE, needs = FAULTS)
    void goesOn(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        faults(subject).dropNextAnswer();
        subject.execute(GetOrderStatusExtended.of(id));

        assertThat(subject.report(id).orderId()).contains(id.value());
    }

    @ContractRule(id = "EXE-06", text = "reports HTTP 429 as a refusal of kind BUSY", source = OUTCOMES, needs = FAULTS)
    void busy(Subject subject) {
        isRefused(subject, 429, Outcome.Refused.Kind.BUSY);
    }

    @ContractRule(
            id = "EXE-07",
            text = "reports HTTP 404 as a refusal of kind ENDPOINT",
            source = OUTCOMES,
            needs = FAULTS)
    void noService(Subject subject) {
        isRefused(subject, 404, Outcome.Refused.Kind.ENDPOINT);
    }

    @ContractRule(
            id = "EXE-08",
            text = "reports HTTP 403 as a refusal of kind ACCESS",
            source = OUTCOMES,
            needs = FAULTS)
    void noAccess(Subject subject) {
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
        assertThat(outcome).as("the outcome of a call without an answer").isInstanceOf(Outcome.InDoubt.class);
    }

    @ContractRule(id = "EXE-09", text = "reports a wrong password as a refusal", source = OUTCOMES, needs = LOCKS)
    void wrongPassword(Subject subject) {
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

    @ContractRule(id = "EXE-10", text = "refuses an unknown operation as unsupported", source = OUTCOMES)
    void unknownOperation(Subject subject) {
        assertThat(subject.execute(new UnknownOperation()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
    }

    /** An operation that no gateway supports. */
    record UnknownOperation() implements Operation<Acknowledged> {

        @Override
        public String name() {
            return "unknown";
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

    @ContractRule(id = "EXE-11", text = "sends nothing after it was closed", source = OUTCOMES)
    void closed(Subject subject) {
        PaymentGateway gateway = subject.another();
        RegisterOrder order = subject.onePhase(1_000).build();
        gateway.close();

        assertThat(gateway.execute(order))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        notSent -> assertThat(notSent.reason()).isEqualTo(Outcome.NotSent.Reason.CLOSED));
        subject.refused(GetOrderStatusExtended.of(order.orderNumber()), "6");
    }

    @ContractRule(id = "EXE-12", text = "can be closed twice", source = OUTCOMES)
    void closedTwice(Subject subject) {
        PaymentGateway gateway = subject.another();
        gateway.close();

        assertThatCode(gateway::close).as("closing for the second time").doesNotThrowAnyException();
    }
}
