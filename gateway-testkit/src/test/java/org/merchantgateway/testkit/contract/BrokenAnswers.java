package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.PAID;
import static org.merchantgateway.testkit.contract.Defects.YES;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.around;
import static org.merchantgateway.testkit.contract.Defects.asked;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.tampers;
import static org.merchantgateway.testkit.contract.Defects.without;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.payment.PayByCard;

/** Gateways that report wrongly, and do wrong to orders that are not paid. */
final class BrokenAnswers {

    private BrokenAnswers() {}

    static List<Broken> reporting() {
        return List.of(
                Broken.of(
                        "STA-01",
                        "reports no order id if asked by the order number",
                        around(
                                GetOrderStatusExtended.class,
                                (asked, outcome) -> asked.orderId().isEmpty()
                                                && asked.language().isPresent()
                                        ? outcome.map(report -> Changed.without(report, "orderId"))
                                        : outcome)),
                Broken.of(
                        "STA-02",
                        "does not report the card's expiry",
                        reports(report -> true, without("card", "expiration"))),
                Broken.of(
                        "STA-03",
                        "reports the cart in reverse order",
                        reports(
                                report -> report.cart().size() == 2
                                        && report.cart().get(1).measure().isEmpty(),
                                turned("cart"))),
                Broken.of(
                        "STA-04",
                        "does not report the bank's country",
                        reports(report -> true, without("bank", "bankCountryCode"))),
                Broken.of(
                        "STA-05",
                        "reports every payment as one by card",
                        reports(is(OrderStatus.REGISTERED).and(actionCode(-100)), "paymentWay", "CARD")),
                Broken.of(
                        "STA-06",
                        "reports a dispute where there is none",
                        reports(report -> report.chargeback().isPresent(), "chargeback", true)),
                Broken.of(
                        "STA-07",
                        "does not report the payer's short phone",
                        reports(
                                report -> report.payer()
                                        .flatMap(payer -> payer.phone())
                                        .equals(Optional.of("79001234567")),
                                without("payer", "phone"))),
                Broken.of(
                        "STA-08",
                        "reports the last refund first",
                        reports(report -> report.refunds().size() == 3, turned("refunds"))),
                Broken.of(
                        "STA-09",
                        "does not report the terminal",
                        reports(report -> true, report -> Changed.without(report, "terminalId"))),
                Broken.of(
                        "STA-10",
                        "dates refunds by another clock",
                        reports(
                                report -> report.refundedDate().isPresent(),
                                report -> Changed.with(
                                        report,
                                        "refundedDate",
                                        report.refundedDate().orElseThrow().minus(Duration.ofHours(3))))),
                Broken.of(
                        "STA-11",
                        "does not date a reversal",
                        reports(is(OrderStatus.REVERSED), report -> Changed.without(report, "reversedDate"))),
                Broken.of(
                        "STA-12",
                        "reports a refunded payment as deposited",
                        reports(
                                report -> report.paymentState().equals(Optional.of("REFUNDED")),
                                "paymentState",
                                "DEPOSITED")),
                Broken.of(
                        "STA-13",
                        "describes the action code in English whatever is asked for",
                        asks(
                                GetOrderStatusExtended.class,
                                "language",
                                "en",
                                question -> question.language().equals(Optional.of("ru")))),
                Broken.of(
                        "STA-14",
                        "answers code 5 for an unknown id",
                        answersCode(
                                GetOrderStatusExtended.class,
                                "6",
                                "5",
                                asked(question -> question.orderId().isPresent()))),
                Broken.of(
                        "STA-15",
                        "answers code 5 for an unknown number",
                        answersCode(
                                GetOrderStatusExtended.class,
                                "6",
                                "5",
                                asked(question -> question.orderId().isEmpty()))),
                Broken.of(
                        "STA-16",
                        "reads an invalid language as English",
                        overlooksLanguage(GetOrderStatusExtended.class)),
                Broken.of("SHO-01", "reports no amount", tells(report -> Changed.without(report, "amount"))),
                Broken.of("SHO-02", "reports no approval code", tells(without("card", "approvalCode"))),
                Broken.of(
                        "SHO-03",
                        "reports a declined order as registered",
                        tells(report -> is(OrderStatus.DECLINED).test(report)
                                ? Changed.with(report, "status", OrderStatus.REGISTERED)
                                : report)),
                Broken.of("SHO-04", "reports no stored card", tells(report -> Changed.without(report, "binding"))),
                Broken.of(
                        "SHO-05",
                        "answers code 5 for an unknown order",
                        answersCode(GetOrderStatus.class, "6", "5", always())));
    }

    private static Defect tells(UnaryOperator<OrderReport> change) {
        return answers(GetOrderStatus.class, change);
    }

    private static UnaryOperator<OrderReport> turned(String component) {
        return report -> {
            List<Object> turned = new ArrayList<>((List<?>) Changed.get(report, component));
            Collections.reverse(turned);
            return Changed.with(report, component, turned);
        };
    }

    static List<Broken> listing() {
        return List.of(
                Broken.of(
                        "LST-01",
                        "lists unpaid orders",
                        asks(
                                GetLastOrders.class,
                                question -> question.page() < 99_999
                                        ? Changed.with(
                                                Changed.with(question, "byCreation", true),
                                                "states",
                                                everyState(question))
                                        : question)),
                Broken.of(
                        "LST-02",
                        "lists only by the time of payment",
                        asks(GetLastOrders.class, "byCreation", false, question -> true)),
                Broken.of(
                        "LST-03",
                        "lists every state",
                        asks(
                                GetLastOrders.class,
                                "states",
                                EnumSet.of(PaymentState.APPROVED, PaymentState.DEPOSITED),
                                question -> question.states().size() == 1)),
                Broken.of(
                        "LST-04",
                        "lists orders up to now whatever the period",
                        asks(GetLastOrders.class, question -> Changed.with(question, "to", LastOrdersRules.after()))),
                Broken.of(
                        "LST-05",
                        "returns the first page for every page",
                        asks(GetLastOrders.class, "page", 0, question -> question.page() < 9)),
                Broken.of(
                        "LST-06",
                        "lists orders without their description",
                        answers(
                                GetLastOrders.class,
                                listed -> Changed.with(
                                        listed,
                                        "reports",
                                        listed.reports().stream()
                                                .map(report -> Changed.without(report, "orderDescription"))
                                                .toList()))),
                Broken.of(
                        "LST-07",
                        "returns the first page beyond the last",
                        asks(GetLastOrders.class, "page", 0, question -> question.page() > 9_999)),
                Broken.of(
                        "LST-08",
                        "lists the merchant's own orders instead of another's",
                        loses(GetLastOrders.class, "merchants")),
                Broken.of("LST-09", "reads an invalid language as English", overlooksLanguage(GetLastOrders.class)));
    }

    private static EnumSet<PaymentState> everyState(GetLastOrders question) {
        return question.states().size() == 1 ? EnumSet.copyOf(question.states()) : EnumSet.allOf(PaymentState.class);
    }

    static List<Broken> unpaid() {
        return List.of(
                Broken.of(
                        "DEC-01",
                        "reports another action code of a declined order",
                        reports(actionCode(4005), "actionCode", -2007)),
                Broken.of(
                        "DEC-02",
                        "accepts the payment of a declined order",
                        accepts(PayByCard.class, PAID, order(actionCode(4005)))),
                Broken.of(
                        "DEC-03",
                        "accepts declining a paid order",
                        accepts(DeclineOrder.class, YES, order(OrderStatus.DEPOSITED))),
                Broken.of(
                        "DEC-04",
                        "accepts declining twice",
                        accepts(DeclineOrder.class, YES, order(OrderStatus.DECLINED))),
                Broken.of(
                        "DEC-05",
                        "ignores the order number",
                        tampers(
                                DeclineOrder.class,
                                (decline, before, sound) -> sound.execute(before.flatMap(OrderReport::orderNumber)
                                        .map(number -> Changed.with(decline, "orderNumber", OrderNumber.of(number)))
                                        .orElse(decline)))),
                Broken.of(
                        "DEC-06",
                        "answers code 7 for an unknown order",
                        answersCode(DeclineOrder.class, "6", "7", Defects.unknownOrder())),
                Broken.of("DEC-07", "forgets the merchant", loses(DeclineOrder.class, "merchantLogin")),
                Broken.of(
                        "PAR-01",
                        "adds a parameter without its special characters",
                        adds("gift", value -> value.replace("\"", ""))),
                Broken.of("PAR-02", "keeps the old value", adds("colour", value -> "red")),
                Broken.of(
                        "PAR-03",
                        "adds nothing to a paid order",
                        refuses(AddParameters.class, "7", order(OrderStatus.DEPOSITED))),
                Broken.of(
                        "PAR-04",
                        "answers code 7 for an unknown order",
                        answersCode(AddParameters.class, "6", "7", always())));
    }

    private static Defect adds(String name, UnaryOperator<String> change) {
        return asks(
                AddParameters.class,
                added -> added.parameters().values().containsKey(name)
                        ? new AddParameters(
                                added.orderId(),
                                Parameters.none()
                                        .with(
                                                name,
                                                change.apply(added.parameters()
                                                        .values()
                                                        .get(name))))
                        : added);
    }
}
