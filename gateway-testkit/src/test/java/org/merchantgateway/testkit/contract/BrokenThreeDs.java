package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Breakages.PAID;
import static org.merchantgateway.testkit.contract.Breakages.accepts;
import static org.merchantgateway.testkit.contract.Breakages.actionCode;
import static org.merchantgateway.testkit.contract.Breakages.always;
import static org.merchantgateway.testkit.contract.Breakages.answers;
import static org.merchantgateway.testkit.contract.Breakages.asks;
import static org.merchantgateway.testkit.contract.Breakages.goesOn;
import static org.merchantgateway.testkit.contract.Breakages.is;
import static org.merchantgateway.testkit.contract.Breakages.order;
import static org.merchantgateway.testkit.contract.Breakages.refuses;
import static org.merchantgateway.testkit.contract.Breakages.reports;
import static org.merchantgateway.testkit.contract.Breakages.tampers;
import static org.merchantgateway.testkit.contract.Breakages.tellsCode;

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
                        "sends the payer's answer to a page that is none",
                        answers(
                                PayByCard.class,
                                attempt -> attempt instanceof PaymentAttempt.AcsChallenge challenge
                                        ? Changed.with(challenge, "termUrl", "https://gateway.example/")
                                        : attempt)),
                Broken.of(
                        "TDS-02",
                        "calls an order paid while its payer is away",
                        reports(is(OrderStatus.ACS_STARTED), "status", OrderStatus.DEPOSITED)),
                Broken.of(
                        "TDS-03", "asks the ACS for one rouble", tampers(PayByCard.class, BrokenThreeDs::ofOneRouble)),
                Broken.of(
                        "TDS-04",
                        "pays where it cannot be told whether the card is enrolled",
                        asks(
                                PayByCard.class,
                                "card",
                                TestCards.paying(),
                                payment -> payment.card()
                                        .pan()
                                        .equals(TestCards.unknownEnrollment().pan()))),
                Broken.of(
                        "TDS-05",
                        "gives back a kopeck when the payer has authenticated",
                        goesOn(
                                FinishThreeDs.class,
                                order(is(OrderStatus.DEPOSITED).and(eci(5)).and(Breakages.sums(1_000, 1_000, 0))),
                                id -> RefundOrder.of(id, Amount.ofMinor(1)))),
                Broken.of(
                        "TDS-06",
                        "takes a hold when the payer has authenticated",
                        goesOn(
                                FinishThreeDs.class,
                                order(is(OrderStatus.APPROVED).and(Breakages.sums(1_000, 0, 0))),
                                CompleteOrder::whole)),
                Broken.of(
                        "TDS-07",
                        "reports an attempt to authenticate as none",
                        reports(
                                eci(6),
                                report -> Changed.with(
                                        report,
                                        "secureAuthInfo",
                                        Changed.with(report.secureAuthInfo().orElseThrow(), "eci", 7)))),
                Broken.of(
                        "TDS-08",
                        "is content with an attempt whatever the order wants",
                        BrokenPaying.forgets(OrderFeature.FORCE_FULL_TDS)),
                Broken.of(
                        "TDS-09", "tells -2007 when the payer fails", reports(actionCode(-2006), "actionCode", -2007)),
                Broken.of(
                        "TDS-10",
                        "tells -2007 when the ACS cannot tell",
                        reports(actionCode(-2011), "actionCode", -2007)),
                Broken.of(
                        "TDS-11",
                        "tells -2007 of the answer to another question",
                        reports(actionCode(-2010), "actionCode", -2007)),
                Broken.of(
                        "TDS-12",
                        "refuses another card while the payer is away",
                        refuses(PayByCard.class, "5", order(OrderStatus.ACS_STARTED))),
                Broken.of(
                        "TDS-13",
                        "does not report the proof of authentication",
                        reports(eci(5), Breakages.without("secureAuthInfo", "cavv"))),
                Broken.of(
                        "TDS-14",
                        "sends the payer back without the order's id",
                        answers(
                                FinishThreeDs.class,
                                attempt -> BrokenPaying.redirect(
                                        attempt, url -> true, url -> url.replaceFirst("\\?.*", "")))),
                Broken.of(
                        "TDS-15",
                        "says yes to ending a payment twice",
                        accepts(
                                FinishThreeDs.class,
                                PAID,
                                order(is(OrderStatus.DEPOSITED).and(eci(5))))),
                Broken.of(
                        "TDS-16",
                        "says yes to ending what was never begun",
                        accepts(FinishThreeDs.class, PAID, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "TDS-17",
                        "tells code 6 of an unknown order",
                        tellsCode(FinishThreeDs.class, "2", "6", always())),
                Broken.of(
                        "TDS-18",
                        "says yes when the time is over",
                        accepts(FinishThreeDs.class, PAID, order(actionCode(-2007)))),
                Broken.of(
                        "ENR-01",
                        "tells no country of an enrolled card",
                        enrollment("Y", answer -> Changed.without(answer, "emitterCountryCode"))),
                Broken.of("ENR-02", "cannot tell that a card is not enrolled", flag("N", "U")),
                Broken.of("ENR-03", "takes what cannot be told for a no", flag("U", "N")),
                Broken.of(
                        "ENR-04",
                        "tells code 5 of a card of which nothing is known",
                        tellsCode(VerifyEnrollment.class, "6", "5", always())));
    }

    private static Predicate<OrderReport> eci(int eci) {
        return report -> report.secureAuthInfo().flatMap(SecureAuthInfo::eci).equals(Optional.of(eci));
    }

    private static Breakage flag(String flag, String instead) {
        return enrollment(flag, answer -> Changed.with(answer, "flag", instead));
    }

    private static Breakage enrollment(String flag, UnaryOperator<Enrollment> change) {
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
