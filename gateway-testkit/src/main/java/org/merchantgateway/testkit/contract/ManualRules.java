package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.profile.RestRequest;

/** The manual's two lists of requests, each run as one sequence in which every request of the list is made. */
final class ManualRules {

    @ContractRule(
            id = "STO-01",
            text = "runs every request of one-phase payment",
            source = "REST interface, requests used in one-phase payment",
            needs = PAYER,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void onePhase(Subject subject) {
        ClientId client = subject.freshClient();
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.enrolled().pan()))
                        .isEnrolled())
                .isTrue();
        OrderId first = subject.registered(subject.onePhase(100_000).clientId(client.value()));
        subject.authenticate(first, TestCards.enrolled());
        assertThat(subject.report(first).sums()).contains(sums(100_000, 100_000, 0));
        subject.accepted(RefundOrder.of(first, Amount.ofMinor(25_000)));

        OrderId second = subject.registered(subject.onePhase(30_000).clientId(client.value()));
        payByBinding(subject, second, client);
        assertThat(subject.report(second).paymentWay()).contains("CARD_BINDING");
        subject.accepted(ReverseOrder.whole(second));

        assertThat(subject.report(first).sums()).contains(sums(100_000, 75_000, 25_000));
        assertThat(subject.report(first).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.report(second).status()).contains(OrderStatus.REVERSED);
    }

    @ContractRule(
            id = "STO-02",
            text = "runs every request of two-phase payment",
            source = "REST interface, requests used in two-phase payment",
            needs = PAYER,
            requests = RestRequest.VERIFY_ENROLLMENT)
    void twoPhase(Subject subject) {
        ClientId client = subject.freshClient();
        assertThat(subject.accepted(new VerifyEnrollment(TestCards.paying().pan()))
                        .isEnrolled())
                .isFalse();
        OrderId first = subject.registered(subject.twoPhase(100_000).clientId(client.value()));
        subject.authenticate(first, TestCards.enrolled());
        assertThat(subject.report(first).sums()).contains(sums(100_000, 0, 0));
        subject.accepted(CompleteOrder.of(first, Amount.ofMinor(80_000)));
        subject.accepted(RefundOrder.of(first, Amount.ofMinor(5_000)));

        OrderId second = subject.registered(subject.twoPhase(30_000).clientId(client.value()));
        payByBinding(subject, second, client);
        subject.accepted(ReverseOrder.whole(second));
        OrderReport report = subject.report(first);

        assertThat(report.sums()).contains(sums(100_000, 75_000, 5_000));
        assertThat(report.refunds()).hasSize(1);
        assertThat(subject.report(second).sums()).contains(Sums.NONE);
    }

    /** The stored card is enrolled too, so its payer authenticates again. */
    private static void payByBinding(Subject subject, OrderId id, ClientId client) {
        Binding stored = subject.accepted(GetBindings.of(client)).cards().get(0);
        PaymentAttempt attempt = subject.accepted(PayByBinding.builder()
                .orderId(id)
                .bindingId(stored.id())
                .ip("203.0.113.7")
                .cvc("123")
                .build());
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        PaReqChallenge.class,
                        challenge -> subject.accepted(FinishThreeDs.of(id, subject.answer(challenge))));
    }
}
