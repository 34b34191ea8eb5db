package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.CLOCK;
import static org.merchantgateway.testkit.contract.Need.PAYER;

import java.time.Duration;
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
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.simulator.acs.AuthenticationRequest;

/** 3-D Secure 1 from the point of view of a shop. Source: paymentorder.do, finish3dsPayment.do. */
final class ThreeDsRules {

    private static final String PAYMENT = "paymentorder.do, acsUrl, paReq, termUrl";
    private static final String FINISH = "finish3dsPayment.do";

    @ContractRule(id = "TDS-01", text = "asks the payer of an enrolled card to authenticate", source = PAYMENT)
    void asks(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaReqChallenge challenge = subject.challenged(id, TestCards.enrolled());

        assertThat(challenge.acsUrl()).startsWith("http");
        assertThat(challenge.termUrl()).contains("/rest/finish3ds.do");
        assertThat(challenge.md()).isEqualTo(id.value());
        assertThat(challenge.paReq().xml()).contains("<PAReq>");
    }

    @ContractRule(
            id = "TDS-02",
            text = "does not report an order as paid before its payer has authenticated",
            source = PAYMENT)
    void isNotPaidYet(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged(id, TestCards.enrolled());
        OrderReport report = subject.report(id);

        assertThat(report.status()).contains(OrderStatus.ACS_STARTED);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "TDS-03", text = "asks the ACS for the order's amount and currency", source = PAYMENT)
    void asksForAmount(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(123_456).currency("978"));
        AuthenticationRequest request = AuthenticationRequest.of(
                subject.challenged(id, TestCards.enrolled()).paReq());

        assertThat(request.amount()).isEqualTo(Amount.ofMinor(123_456));
        assertThat(request.currency()).isEqualTo(Currency.EUR);
    }

    @ContractRule(id = "TDS-04", text = "declines at once a card whose enrollment is unknown", source = PAYMENT)
    void declinesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(subject.pay(id, TestCards.unknownEnrollment())).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(id).isPaid()).isFalse();
    }

    @ContractRule(
            id = "TDS-05",
            text = "takes the amount of a one-phase order when the payer has authenticated",
            source = FINISH,
            needs = PAYER)
    void takes(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.actionCode()).hasValue(0);
    }

    @ContractRule(
            id = "TDS-06",
            text = "holds the amount of a two-phase order when the payer has authenticated",
            source = FINISH,
            needs = PAYER)
    void holds(Subject subject) {
        OrderReport report = authenticated(subject, subject.twoPhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(id = "TDS-07", text = "accepts an attempted authentication", source = FINISH, needs = PAYER)
    void acceptsAttempt(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.attempted());

        assertThat(report.isPaid()).isTrue();
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(6);
    }

    @ContractRule(
            id = "TDS-08",
            text = "declines an attempted authentication if the order requires a full one",
            source = "features, FORCE_FULL_TDS",
            needs = PAYER)
    void requiresFull(Subject subject) {
        OrderReport report = authenticated(
                subject, subject.onePhase(1_000).features(OrderFeature.FORCE_FULL_TDS), TestCards.attempted());

        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(
            id = "TDS-09",
            text = "declines a failed authentication, action code -2006",
            source = FINISH,
            needs = PAYER)
    void declinesFailure(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.failing());

        assertThat(report.actionCode()).hasValue(-2006);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(
            id = "TDS-10",
            text = "declines when the ACS cannot authenticate, action code -2011",
            source = FINISH,
            needs = PAYER)
    void declinesUnable(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.unable());

        assertThat(report.actionCode()).hasValue(-2011);
        assertThat(report.isPaid()).isFalse();
    }

    @ContractRule(
            id = "TDS-11",
            text = "declines the ACS's answer to another order's request, action code -2010",
            source = FINISH,
            needs = PAYER)
    void declinesAnswerToOther(Subject subject) {
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
            text = "lets an order be paid by another card while authentication is pending",
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
            text = "reports the result of 3-D Secure",
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

    @ContractRule(
            id = "TDS-14",
            text = "returns the page to send the payer back to, with the order's id",
            source = FINISH,
            needs = PAYER)
    void redirects(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl("https://shop.example/fail"));
        PaymentAttempt end =
                subject.accepted(FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.failing()))));

        assertThat(end).isInstanceOfSatisfying(PaymentAttempt.Processed.class, over -> {
            assertThat(over.info()).isEmpty();
            assertThat(over.redirect()).contains("https://shop.example/fail?orderId=" + id);
        });
    }

    @ContractRule(id = "TDS-15", text = "refuses to finish a payment twice, code 5", source = FINISH, needs = PAYER)
    void refusesTwice(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        FinishThreeDs end = FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.enrolled())));
        subject.accepted(end);

        subject.refused(end, "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "TDS-16",
            text = "refuses to finish a payment that was never started, code 5",
            source = FINISH,
            needs = PAYER)
    void refusesUnstarted(Subject subject) {
        OrderId other = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(other, TestCards.enrolled()));
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(FinishThreeDs.of(id, paRes), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    @ContractRule(id = "TDS-17", text = "refuses an unknown order, code 2", source = FINISH, needs = PAYER)
    void refusesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(id, TestCards.enrolled()));

        subject.refused(FinishThreeDs.of(OrderId.of("no-such-order"), paRes), "2");
    }

    @ContractRule(
            id = "TDS-18",
            text = "refuses to finish the payment of an expired order, code 5",
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
