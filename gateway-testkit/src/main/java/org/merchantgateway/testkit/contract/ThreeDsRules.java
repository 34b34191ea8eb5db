package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.CLOCK;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.simulator.acs.AuthenticationRequest;

/** 3-D Secure 1, as far as a shop sees it. Source: paymentorder.do, finish3dsPayment.do. */
final class ThreeDsRules {

    private static final String PAYMENT = "paymentorder.do, acsUrl, paReq, termUrl";
    private static final String FINISH = "finish3dsPayment.do";

    @ContractRule(id = "TDS-01", text = "asks the payer of an enrolled card to authenticate", source = PAYMENT)
    void asks(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaymentAttempt.AcsChallenge challenge = subject.challenged(id, TestCards.enrolled());

        assertThat(challenge.acsUrl()).startsWith("http");
        assertThat(challenge.termUrl()).contains("/rest/finish3ds.do");
        assertThat(challenge.md()).isEqualTo(id.value());
        assertThat(challenge.paReq()).as("white space in the PaReq").doesNotContainAnyWhitespaces();
        assertThat(new PaReq(challenge.paReq()).xml()).contains("<PAReq>");
    }

    @ContractRule(id = "TDS-02", text = "calls no order paid while its payer is away", source = PAYMENT)
    void isNotPaidYet(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged(id, TestCards.enrolled());
        OrderReport report = subject.report(id);

        assertThat(report.status()).contains(OrderStatus.ACS_STARTED);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "TDS-03", text = "asks the ACS for the order's amount", source = PAYMENT)
    void asksForAmount(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(123_456).currency("978"));
        AuthenticationRequest request = AuthenticationRequest.of(
                new PaReq(subject.challenged(id, TestCards.enrolled()).paReq()));

        assertThat(request.amount()).isEqualTo(Amount.ofMinor(123_456));
        assertThat(request.currency()).isEqualTo(Currency.EUR);
    }

    @ContractRule(
            id = "TDS-04",
            text = "declines at once when it cannot be told whether the card is enrolled",
            source = PAYMENT)
    void declinesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(subject.pay(id, TestCards.unknownEnrollment())).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(id).isPaid()).isFalse();
    }

    @ContractRule(
            id = "TDS-05",
            text = "takes the money when the payer has authenticated",
            source = FINISH,
            needs = PAYER)
    void takes(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.actionCode()).hasValue(0);
    }

    @ContractRule(id = "TDS-06", text = "holds the money of a two-phase order then", source = FINISH, needs = PAYER)
    void holds(Subject subject) {
        OrderReport report = authenticated(subject, subject.twoPhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(id = "TDS-07", text = "is content with an attempt to authenticate", source = FINISH, needs = PAYER)
    void isContent(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.attempted());

        assertThat(report.isPaid()).isTrue();
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(6);
    }

    @ContractRule(
            id = "TDS-08",
            text = "is not content with an attempt for an order that wants more",
            source = "features, FORCE_FULL_TDS",
            needs = PAYER)
    void wantsMore(Subject subject) {
        OrderReport report = authenticated(
                subject, subject.onePhase(1_000).features(OrderFeature.FORCE_FULL_TDS), TestCards.attempted());

        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "TDS-09", text = "declines with -2006 when the payer fails", source = FINISH, needs = PAYER)
    void declinesFailure(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.failing());

        assertThat(report.actionCode()).hasValue(-2006);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "TDS-10", text = "declines with -2011 when the ACS cannot tell", source = FINISH, needs = PAYER)
    void declinesUnable(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.unable());

        assertThat(report.actionCode()).hasValue(-2011);
        assertThat(report.isPaid()).isFalse();
    }

    @ContractRule(
            id = "TDS-11",
            text = "declines with -2010 on the answer to another order's question",
            source = FINISH,
            needs = PAYER)
    void declinesForeignAnswer(Subject subject) {
        OrderId other = subject.registered(subject.onePhase(1_000));
        PaRes foreign = subject.answer(subject.challenged(other, TestCards.enrolled()));
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged(id, TestCards.enrolled());
        subject.accepted(FinishThreeDs.of(id, foreign));

        assertThat(subject.report(id).actionCode()).hasValue(-2010);
        assertThat(subject.report(id).isPaid()).isFalse();
        assertThat(subject.report(other).status()).contains(OrderStatus.ACS_STARTED);
    }

    @ContractRule(
            id = "TDS-12",
            text = "lets an order be paid by another card while the payer is away",
            source = PAYMENT,
            needs = PAYER)
    void takesAnotherCard(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaRes late = subject.answer(subject.challenged(id, TestCards.enrolled()));
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
        subject.refused(FinishThreeDs.of(id, late), "5");
    }

    @ContractRule(
            id = "TDS-13",
            text = "reports what 3-D Secure said",
            source = "order status, secureAuthInfo",
            needs = PAYER)
    void reports(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.enrolled());

        assertThat(report.secureAuthInfo()).hasValueSatisfying(secure -> {
            assertThat(secure.eci()).contains(5);
            assertThat(secure.xid()).isPresent();
            assertThat(secure.cavv()).isPresent();
        });
    }

    @ContractRule(id = "TDS-14", text = "sends the payer back with the order's id", source = FINISH, needs = PAYER)
    void redirects(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl("https://shop.example/fail"));
        PaymentAttempt end =
                subject.accepted(FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.failing()))));

        assertThat(end)
                .isEqualTo(new PaymentAttempt.Processed(
                        Optional.empty(), Optional.of("https://shop.example/fail?orderId=" + id)));
    }

    @ContractRule(id = "TDS-15", text = "refuses to end a payment twice with code 5", source = FINISH, needs = PAYER)
    void refusesTwice(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        FinishThreeDs end = FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.enrolled())));
        subject.accepted(end);

        subject.refused(end, "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "TDS-16",
            text = "refuses to end what was never begun with code 5",
            source = FINISH,
            needs = PAYER)
    void refusesUnbegun(Subject subject) {
        OrderId other = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(other, TestCards.enrolled()));
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(FinishThreeDs.of(id, paRes), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    @ContractRule(id = "TDS-17", text = "refuses to end an unknown order with code 2", source = FINISH, needs = PAYER)
    void refusesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(id, TestCards.enrolled()));

        subject.refused(FinishThreeDs.of(OrderId.of("no-such-order"), paRes), "2");
    }

    @ContractRule(
            id = "TDS-18",
            text = "refuses to end a payment when the order's time is over, code 5",
            source = FINISH,
            needs = {PAYER, CLOCK})
    void refusesLate(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.registered(apart.onePhase(1_000));
        PaRes paRes = apart.answer(apart.challenged(id, TestCards.enrolled()));
        apart.simulator().clock().advance(Duration.ofMinutes(21));

        apart.refused(FinishThreeDs.of(id, paRes), "5");
        assertThat(apart.report(id).isPaid()).isFalse();
    }

    private static OrderReport authenticated(Subject subject, RegisterOrder.Builder order, Card card) {
        OrderId id = subject.registered(order);
        subject.authenticate(id, card);
        return subject.report(id);
    }
}
