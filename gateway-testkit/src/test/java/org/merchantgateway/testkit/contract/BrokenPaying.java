package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.PAID;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;

/** Gateways that take payments by card wrongly. */
final class BrokenPaying {

    private BrokenPaying() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "PAY-01",
                        "reports no action code of a payment without 3-D Secure",
                        reports(
                                is(OrderStatus.DEPOSITED).and(paidBy("555555")).and(actionCode(0)),
                                report -> Changed.without(report, "actionCode"))),
                Broken.of(
                        "PAY-02",
                        "reports a hold as taken",
                        reports(
                                is(OrderStatus.APPROVED).and(Defects.sums(230_000, 0, 0)),
                                "sums",
                                Expected.sums(230_000, 230_000, 0))),
                Broken.of(
                        "PAY-03",
                        "sends the payer back without the order's id",
                        redirects(url -> !url.contains("a=1"), url -> url.replaceFirst("[?&]orderId=[^&]*", "?"))),
                Broken.of(
                        "PAY-04",
                        "replaces the return URL's query by the order's id",
                        redirects(url -> url.contains("?a=1&b=%D1%87&"), url -> url.replace("a=1&b=%D1%87&", ""))),
                Broken.of(
                        "PAY-05",
                        "answers every payer in English",
                        asks(
                                PayByCard.class,
                                "language",
                                "en",
                                payment -> payment.language().equals("ru"))),
                Broken.of("PAY-06", "loses a payment's parameters", loses(PayByCard.class, "parameters")),
                Broken.of(
                        "PAY-07",
                        "accepts no second card",
                        refuses(
                                PayByCard.class,
                                "5",
                                order(is(OrderStatus.REGISTERED).and(actionCode(116))))),
                Broken.of("PAY-08", "asks for 3-D Secure in spite of FORCE_SSL", forgets(OrderFeature.FORCE_SSL)),
                Broken.of(
                        "PAY-09",
                        "reports a declined payment as paid",
                        reports(declinedByCard(), "status", OrderStatus.DEPOSITED)),
                Broken.of(
                        "PAY-10",
                        "sends every payer to the return URL",
                        redirects(url -> url.length() < 100, url -> url.replace("/fail", "/ok"))),
                Broken.of("PAY-11", "mixes up two action codes", reports(actionCode(913), "actionCode", 902)),
                Broken.of("PAY-12", "replaces a wrong CVC by the right one", withCvc(BrokenPaying::isWrongCvc)),
                Broken.of(
                        "PAY-13",
                        "replaces the expiry of an expired card",
                        asks(
                                PayByCard.class,
                                "card",
                                TestCards.paying(),
                                payment -> payment.card().expiry().month().getYear() == 2020)),
                Broken.of("PAY-14", "forgets that an order requires 3-D Secure", forgets(OrderFeature.FORCE_TDS)),
                Broken.of(
                        "PAY-15",
                        "leaves an order open whose attempts are used up",
                        reports(declinedByCard(), "status", OrderStatus.REGISTERED)),
                Broken.of(
                        "PAY-16",
                        "accepts a second payment",
                        accepts(PayByCard.class, PAID, order(OrderStatus.DEPOSITED))),
                Broken.of(
                        "PAY-17",
                        "accepts a payment when no attempts are left",
                        accepts(PayByCard.class, PAID, order(declinedByCard()))),
                Broken.of(
                        "PAY-18",
                        "answers code 6 for an unknown order",
                        answersCode(PayByCard.class, "2", "6", always())),
                Broken.of(
                        "PAY-19",
                        "invents a CVC",
                        withCvc(payment -> payment.card().cvc().isEmpty())),
                Broken.of("PAY-20", "reads an invalid language as English", overlooksLanguage(PayByCard.class)),
                Broken.of(
                        "PAY-21",
                        "accepts the payment of an expired order",
                        accepts(PayByCard.class, PAID, order(actionCode(-2007)))),
                Broken.of(
                        "PAY-22",
                        "reports another action code of an expired order",
                        reports(actionCode(-2007), "actionCode", -2013)),
                Broken.of(
                        "PAY-23",
                        "reports no decline in its answer",
                        answers(
                                PayByCard.class,
                                attempt -> attempt instanceof PaymentAttempt.Declined declined
                                        ? new PaymentAttempt.Processed(
                                                Optional.of(declined.texts().forPayer()), declined.redirect())
                                        : attempt)));
    }

    private static Predicate<OrderReport> paidBy(String beginning) {
        return report -> report.card()
                .flatMap(CardAuthInfo::maskedPan)
                .filter(pan -> pan.startsWith(beginning))
                .isPresent();
    }

    private static Predicate<OrderReport> declinedByCard() {
        return is(OrderStatus.DECLINED)
                .and(actionCode(116))
                .and(report -> report.paymentWay().equals(Optional.of("CARD")));
    }

    private static Defect redirects(Predicate<String> where, UnaryOperator<String> change) {
        return answers(PayByCard.class, attempt -> redirect(attempt, where, change));
    }

    static PaymentAttempt redirect(PaymentAttempt attempt, Predicate<String> where, UnaryOperator<String> change) {
        return attempt instanceof PaymentAttempt.Processed processed
                ? new PaymentAttempt.Processed(
                        processed.info(), processed.redirect().map(url -> where.test(url) ? change.apply(url) : url))
                : attempt;
    }

    /** Forgets a feature where it stands alone. */
    static Defect forgets(OrderFeature feature) {
        return loses(RegisterOrder.class, "features", order -> order.features().equals(Set.of(feature)));
    }

    private static Defect withCvc(Predicate<PayByCard> where) {
        return asks(
                PayByCard.class,
                payment -> where.test(payment)
                        ? Changed.with(payment, "card", Changed.with(payment.card(), "cvc", Cvc.of("123")))
                        : payment);
    }

    private static boolean isWrongCvc(PayByCard payment) {
        Card wrong = TestCards.withWrongCvc();
        return payment.card().pan().equals(wrong.pan()) && payment.card().cvc().equals(wrong.cvc());
    }
}
