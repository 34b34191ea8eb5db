package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;

import java.time.Duration;
import java.util.List;
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

    private ThreeDsRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("TDS-01", "asks the payer of an enrolled card to authenticate", PAYMENT, ThreeDsRules::asks),
                Rule.of("TDS-02", "calls no order paid while its payer is away", PAYMENT, ThreeDsRules::isNotPaidYet),
                Rule.of("TDS-03", "asks the ACS for the order's amount", PAYMENT, ThreeDsRules::asksForAmount),
                Rule.of(
                        "TDS-04",
                        "declines at once when it cannot be told whether the card is enrolled",
                        PAYMENT,
                        ThreeDsRules::declinesUnknown),
                Rule.of("TDS-05", "takes the money when the payer has authenticated", FINISH, ThreeDsRules::takes)
                        .needing(Need.PAYER),
                Rule.of("TDS-06", "holds the money of a two-phase order then", FINISH, ThreeDsRules::holds)
                        .needing(Need.PAYER),
                Rule.of("TDS-07", "is content with an attempt to authenticate", FINISH, ThreeDsRules::isContent)
                        .needing(Need.PAYER),
                Rule.of(
                                "TDS-08",
                                "is not content with an attempt for an order that wants more",
                                "features, FORCE_FULL_TDS",
                                ThreeDsRules::wantsMore)
                        .needing(Need.PAYER),
                Rule.of("TDS-09", "declines with -2006 when the payer fails", FINISH, ThreeDsRules::declinesFailure)
                        .needing(Need.PAYER),
                Rule.of("TDS-10", "declines with -2011 when the ACS cannot tell", FINISH, ThreeDsRules::declinesUnable)
                        .needing(Need.PAYER),
                Rule.of(
                                "TDS-11",
                                "declines with -2010 on the answer to another order's question",
                                FINISH,
                                ThreeDsRules::declinesForeignAnswer)
                        .needing(Need.PAYER),
                Rule.of(
                                "TDS-12",
                                "lets an order be paid by another card while the payer is away",
                                PAYMENT,
                                ThreeDsRules::takesAnotherCard)
                        .needing(Need.PAYER),
                Rule.of("TDS-13", "reports what 3-D Secure said", "order status, secureAuthInfo", ThreeDsRules::reports)
                        .needing(Need.PAYER),
                Rule.of("TDS-14", "sends the payer back with the order's id", FINISH, ThreeDsRules::redirects)
                        .needing(Need.PAYER),
                Rule.of("TDS-15", "refuses to end a payment twice with code 5", FINISH, ThreeDsRules::refusesTwice)
                        .needing(Need.PAYER),
                Rule.of(
                                "TDS-16",
                                "refuses to end what was never begun with code 5",
                                FINISH,
                                ThreeDsRules::refusesUnbegun)
                        .needing(Need.PAYER),
                Rule.of("TDS-17", "refuses to end an unknown order with code 2", FINISH, ThreeDsRules::refusesUnknown)
                        .needing(Need.PAYER),
                Rule.of(
                                "TDS-18",
                                "refuses to end a payment when the order's time is over, code 5",
                                FINISH,
                                ThreeDsRules::refusesLate)
                        .needing(Need.PAYER, Need.CLOCK));
    }

    private static void asks(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaymentAttempt.AcsChallenge challenge = subject.challenged(id, TestCards.enrolled());

        assertThat(challenge.acsUrl()).startsWith("http");
        assertThat(challenge.termUrl()).contains("/rest/finish3ds.do");
        assertThat(challenge.md()).isEqualTo(id.value());
        assertThat(challenge.paReq()).as("white space in the PaReq").doesNotContainAnyWhitespaces();
        assertThat(new PaReq(challenge.paReq()).xml()).contains("<PAReq>");
    }

    private static void isNotPaidYet(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged(id, TestCards.enrolled());
        OrderReport report = subject.report(id);

        assertThat(report.status()).contains(OrderStatus.ACS_STARTED);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    private static void asksForAmount(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(123_456).currency("978"));
        AuthenticationRequest request = AuthenticationRequest.of(
                new PaReq(subject.challenged(id, TestCards.enrolled()).paReq()));

        assertThat(request.amount()).isEqualTo(Amount.ofMinor(123_456));
        assertThat(request.currency()).isEqualTo(Currency.EUR);
    }

    private static void declinesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(subject.pay(id, TestCards.unknownEnrollment())).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(id).isPaid()).isFalse();
    }

    private static void takes(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.actionCode()).hasValue(0);
    }

    private static void holds(Subject subject) {
        OrderReport report = authenticated(subject, subject.twoPhase(1_000), TestCards.enrolled());

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(1_000, 0, 0));
    }

    private static void isContent(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.attempted());

        assertThat(report.isPaid()).isTrue();
        assertThat(report.secureAuthInfo().flatMap(SecureAuthInfo::eci)).contains(6);
    }

    private static void wantsMore(Subject subject) {
        OrderReport report = authenticated(
                subject, subject.onePhase(1_000).features(OrderFeature.FORCE_FULL_TDS), TestCards.attempted());

        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    private static void declinesFailure(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.failing());

        assertThat(report.actionCode()).hasValue(-2006);
        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    private static void declinesUnable(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.unable());

        assertThat(report.actionCode()).hasValue(-2011);
        assertThat(report.isPaid()).isFalse();
    }

    private static void declinesForeignAnswer(Subject subject) {
        OrderId other = subject.registered(subject.onePhase(1_000));
        PaRes foreign = subject.answer(subject.challenged(other, TestCards.enrolled()));
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.challenged(id, TestCards.enrolled());
        subject.accepted(FinishThreeDs.of(id, foreign));

        assertThat(subject.report(id).actionCode()).hasValue(-2010);
        assertThat(subject.report(id).isPaid()).isFalse();
        assertThat(subject.report(other).status()).contains(OrderStatus.ACS_STARTED);
    }

    private static void takesAnotherCard(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaRes late = subject.answer(subject.challenged(id, TestCards.enrolled()));
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
        subject.refused(FinishThreeDs.of(id, late), "5");
    }

    private static void reports(Subject subject) {
        OrderReport report = authenticated(subject, subject.onePhase(1_000), TestCards.enrolled());

        assertThat(report.secureAuthInfo()).hasValueSatisfying(secure -> {
            assertThat(secure.eci()).contains(5);
            assertThat(secure.xid()).isPresent();
            assertThat(secure.cavv()).isPresent();
        });
    }

    private static void redirects(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl("https://shop.example/fail"));
        PaymentAttempt end =
                subject.accepted(FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.failing()))));

        assertThat(end).isInstanceOfSatisfying(PaymentAttempt.Processed.class, over -> {
            assertThat(over.info()).isEmpty();
            assertThat(over.redirect()).contains("https://shop.example/fail?orderId=" + id);
        });
    }

    private static void refusesTwice(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        FinishThreeDs end = FinishThreeDs.of(id, subject.answer(subject.challenged(id, TestCards.enrolled())));
        subject.accepted(end);

        subject.refused(end, "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void refusesUnbegun(Subject subject) {
        OrderId other = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(other, TestCards.enrolled()));
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(FinishThreeDs.of(id, paRes), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    private static void refusesUnknown(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaRes paRes = subject.answer(subject.challenged(id, TestCards.enrolled()));

        subject.refused(FinishThreeDs.of(OrderId.of("no-such-order"), paRes), "2");
    }

    private static void refusesLate(Subject subject) {
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
