package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.PAID;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.goesOn;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.tampers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Gateways that go wrong in 3-D Secure and about enrollment. */
final class BrokenThreeDs {

    private BrokenThreeDs() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "TDS-01",
                        "sends the payer's answer to a missing page",
                        answers(
                                PayByCard.class,
                                attempt -> attempt instanceof PaReqChallenge challenge
                                        ? Changed.with(challenge, "termUrl", "https://gateway.example/")
                                        : attempt)),
                Broken.of(
                        "TDS-02",
                        "reports an order as paid while authentication is pending",
                        reports(is(OrderStatus.ACS_STARTED), "status", OrderStatus.DEPOSITED)),
                Broken.of(
                        "TDS-03", "asks the ACS for one rouble", tampers(PayByCard.class, BrokenThreeDs::ofOneRouble)),
                Broken.of(
                        "TDS-04",
                        "takes the money on a card whose enrollment is unknown",
                        asks(
                                PayByCard.class,
                                "card",
                                TestCards.paying(),
                                payment -> payment.card()
                                        .pan()
                                        .equals(TestCards.unknownEnrollment().pan()))),
                Broken.of(
                        "TDS-05",
                        "refunds a kopeck when the payer has authenticated",
                        goesOn(
                                FinishThreeDs.class,
                                order(is(OrderStatus.DEPOSITED).and(eci(5)).and(Defects.sums(1_000, 1_000, 0))),
                                id -> RefundOrder.of(id, Amount.ofMinor(1)))),
                Broken.of(
                        "TDS-06",
                        "completes a hold when the payer has authenticated",
                        goesOn(
                                FinishThreeDs.class,
                                order(is(OrderStatus.APPROVED).and(Defects.sums(1_000, 0, 0))),
                                CompleteOrder::whole)),
                Broken.of(
                        "TDS-07",
                        "reports an attempted authentication as none",
                        reports(
                                eci(6),
                                report -> Changed.with(
                                        report,
                                        "secureAuthInfo",
                                        Changed.with(report.secureAuthInfo().orElseThrow(), "eci", 7)))),
                Broken.of(
                        "TDS-08",
                        "accepts an attempted authentication whatever the order requires",
                        BrokenPaying.forgets(OrderFeature.FORCE_FULL_TDS)),
                Broken.of(
                        "TDS-09",
                        "answers -2007 for a failed authentication",
                        reports(actionCode(-2006), "actionCode", -2007)),
                Broken.of(
                        "TDS-10",
                        "answers -2007 when the ACS cannot authenticate",
                        reports(actionCode(-2011), "actionCode", -2007)),
                Broken.of(
                        "TDS-11",
                        "answers -2007 for the answer to another order's request",
                        reports(actionCode(-2010), "actionCode", -2007)),
                Broken.of(
                        "TDS-12",
                        "refuses another card while authentication is pending",
                        refuses(PayByCard.class, "5", order(OrderStatus.ACS_STARTED))),
                Broken.of(
                        "TDS-13",
                        "does not report the proof of authentication",
                        reports(eci(5), Defects.without("secureAuthInfo", "cavv"))),
                Broken.of(
                        "TDS-14",
                        "sends the payer back without the order's id",
                        answers(
                                FinishThreeDs.class,
                                attempt -> BrokenPaying.redirect(
                                        attempt, url -> true, url -> url.replaceFirst("\\?.*", "")))),
                Broken.of(
                        "TDS-15",
                        "accepts finishing a payment twice",
                        accepts(
                                FinishThreeDs.class,
                                PAID,
                                order(is(OrderStatus.DEPOSITED).and(eci(5))))),
                Broken.of(
                        "TDS-16",
                        "accepts finishing a payment that was never started",
                        accepts(FinishThreeDs.class, PAID, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "TDS-17",
                        "answers code 6 for an unknown order",
                        answersCode(FinishThreeDs.class, "2", "6", always())),
                Broken.of(
                        "TDS-18",
                        "accepts finishing the payment of an expired order",
                        accepts(FinishThreeDs.class, PAID, order(actionCode(-2007)))),
                Broken.of(
                        "ENR-01",
                        "reports no country of an enrolled card",
                        enrollment("Y", answer -> Changed.without(answer, "emitterCountryCode"))),
                Broken.of("ENR-02", "reports the enrollment as unknown if a card is not enrolled", flag("N", "U")),
                Broken.of("ENR-03", "reports an unknown enrollment as none", flag("U", "N")),
                Broken.of(
                        "ENR-04",
                        "answers code 5 for an unknown card",
                        answersCode(VerifyEnrollment.class, "6", "5", always())));
    }

    private static Predicate<OrderReport> eci(int eci) {
        return report -> report.secureAuthInfo().flatMap(SecureAuthInfo::eci).equals(Optional.of(eci));
    }

    private static Defect flag(String flag, String instead) {
        return enrollment(flag, answer -> Changed.with(answer, "flag", instead));
    }

    private static Defect enrollment(String flag, UnaryOperator<Enrollment> change) {
        return answers(VerifyEnrollment.class, answer -> answer.flag().equals(flag) ? change.apply(answer) : answer);
    }

    /** Asks with the PaReq of another order, where this one is in euros. */
    private static Outcome<PaymentAttempt> ofOneRouble(
            PayByCard payment, Optional<OrderReport> before, PaymentGateway sound) {
        boolean isInEuros = before.flatMap(OrderReport::currency).equals(Optional.of(Currency.EUR));
        if (!isInEuros) {
            return sound.execute(payment);
        }
        RegisterOrder other = RegisterOrder.onePhase()
                .orderNumber("one-rouble")
                .amount(100)
                .returnUrl("https://shop.example/ok")
                .build();
        return sound.execute(Changed.with(
                payment, "orderId", sound.execute(other).orElseThrow().orderId()));
    }
}
