package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;

/** Whether a call whose answer was lost has happened is found out from the gateway's reports. Source: the library's promise. */
final class SettlingRules {

    private static final String SOURCE = "promise: no payment is lost";
    private static final Backoff PACE =
            new Backoff(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(60));

    @ContractRule(id = "SET-01", text = "settles a registration that happened", source = SOURCE)
    void registration(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        subject.execute(order);

        happened(subject, order.pending());
    }

    @ContractRule(id = "SET-02", text = "settles a registration that never arrived", source = SOURCE)
    void noRegistration(Subject subject) {
        didNotHappen(subject, subject.onePhase(1_000).build().pending());
    }

    @ContractRule(id = "SET-03", text = "settles a payment that happened", source = SOURCE)
    void payment(Subject subject) {
        PayByCard payment = readyToPay(subject);
        subject.execute(payment);

        happened(subject, payment.pending());
    }

    @ContractRule(id = "SET-04", text = "settles a payment that never arrived", source = SOURCE)
    void noPayment(Subject subject) {
        didNotHappen(subject, readyToPay(subject).pending());
    }

    private static PayByCard readyToPay(Subject subject) {
        return subject.payment(subject.registered(subject.onePhase(1_000)), TestCards.paying())
                .build();
    }

    @ContractRule(id = "SET-05", text = "settles a completion that happened", source = SOURCE)
    void completion(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        Pending pending = executed(subject, id, CompleteOrder.of(id, Amount.ofMinor(400)));

        happened(subject, pending);
    }

    @ContractRule(id = "SET-06", text = "settles a completion that never arrived", source = SOURCE)
    void noCompletion(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        didNotHappen(subject, pending(subject, id, CompleteOrder.of(id, Amount.ofMinor(400))));
    }

    @ContractRule(id = "SET-07", text = "settles a reversal that happened", source = SOURCE)
    void reversal(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        Pending pending = executed(subject, id, ReverseOrder.whole(id));

        happened(subject, pending);
    }

    @ContractRule(id = "SET-08", text = "settles a reversal that never arrived", source = SOURCE)
    void noReversal(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        didNotHappen(subject, pending(subject, id, ReverseOrder.whole(id)));
    }

    @ContractRule(id = "SET-09", text = "settles a second refund of the same amount that happened", source = SOURCE)
    void secondRefund(Subject subject) {
        OrderId id = refundedOnce(subject);
        Pending pending = executed(subject, id, RefundOrder.of(id, Amount.ofMinor(300)));

        happened(subject, pending);
    }

    @ContractRule(
            id = "SET-10",
            text = "settles a second refund of the same amount that never arrived",
            source = SOURCE)
    void noSecondRefund(Subject subject) {
        OrderId id = refundedOnce(subject);

        didNotHappen(subject, pending(subject, id, RefundOrder.of(id, Amount.ofMinor(300))));
    }

    private static OrderId refundedOnce(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        return id;
    }

    @ContractRule(
            id = "SET-11",
            text = "settles a decline that happened",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void decline(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        DeclineOrder decline =
                DeclineOrder.of(subject.registered(subject.onePhase(1_000).orderNumber(number)), number);
        subject.execute(decline);

        happened(subject, decline.pending());
    }

    @ContractRule(id = "SET-12", text = "settles a stored call with a gateway that was opened later", source = SOURCE)
    void afterRestart(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        String stored = executed(subject, id, RefundOrder.whole(id)).toText();

        assertThat(settled(subject.another(), Pending.parse(stored))).isInstanceOf(Settled.Happened.class);
    }

    /** Executes an operation, ignores its answer, and returns what is to be settled. */
    private static Pending executed(Subject subject, OrderId id, Operation<?> operation) {
        Pending pending = pending(subject, id, operation);
        subject.execute(operation);
        return pending;
    }

    private static Pending pending(Subject subject, OrderId id, Operation<?> operation) {
        return operation.pending().withSumsBefore(subject.report(id).sums().orElseThrow());
    }

    private static void happened(Subject subject, Pending pending) {
        assertThat(settled(subject.gateway(), pending)).isInstanceOf(Settled.Happened.class);
    }

    private static void didNotHappen(Subject subject, Pending pending) {
        assertThat(settled(subject.gateway(), pending)).isInstanceOf(Settled.DidNotHappen.class);
    }

    /** Settles with a clock that moves on without waiting. */
    private static Settled settled(PaymentGateway gateway, Pending pending) {
        AtomicLong now = new AtomicLong();
        return new Settling(gateway, PACE, pause -> now.addAndGet(pause.toNanos()), now::get).settle(pending);
    }
}
