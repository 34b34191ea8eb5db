package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answers;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.asked;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;

/** Gateways that register orders wrongly. */
final class BrokenRegistering {

    private BrokenRegistering() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "REG-01",
                        "returns a payment page that names no order",
                        answers(RegisterOrder.class, answer -> Changed.with(answer, "formUrl", page(answer)))),
                Broken.of(
                        "REG-02",
                        "reports a payment attempt that never was",
                        reports(Defects.is(OrderStatus.REGISTERED).and(actionCode(-100)), "actionCode", 0)),
                Broken.of(
                        "REG-03",
                        "reports euros as roubles until the order is paid",
                        reports(BrokenRegistering::isUnpaidEuros, "currency", Currency.RUB)),
                Broken.of(
                        "REG-04",
                        "forgets the payer's language",
                        loses(
                                RegisterOrder.class,
                                "language",
                                order -> !Optional.of("xx").equals(order.language()))),
                Broken.of(
                        "REG-05",
                        "sums a cart of three lines a kopeck too high",
                        reports(
                                report -> report.cart().size() == 3,
                                report -> Changed.with(report, "amount", oneMore(report)))),
                Broken.of(
                        "REG-06",
                        "refuses a quantity of 99999.999",
                        refuses(RegisterOrder.class, "8", asked(BrokenRegistering::isOneLongRope))),
                Broken.of(
                        "REG-07",
                        "forgets which stored card an order names",
                        loses(RegisterOrder.class, "bindingId", BrokenRegistering::admitsKnownCard)),
                Broken.of(
                        "REG-08",
                        "accepts an order number that is already used",
                        accepts(
                                RegisterOrder.class,
                                new RegisteredOrder(OrderId.of("another"), "https://gateway.example/"),
                                Defects.order(report -> true))),
                Broken.of(
                        "REG-09",
                        "answers code 5 for an invalid currency",
                        answersCode(RegisterOrder.class, "3", "5", always())),
                Broken.of("REG-10", "reads an invalid language as English", overlooksLanguage(RegisterOrder.class)),
                Broken.of("REG-11", "forgets the merchant", loses(RegisterOrder.class, "merchantLogin")),
                Broken.of(
                        "REG-12",
                        "answers code 6 for an unknown stored card",
                        answersCode(RegisterOrder.class, "2", "6", always())),
                Broken.of(
                        "REG-13",
                        "forgets that a payment is automatic",
                        loses(
                                RegisterOrder.class,
                                "features",
                                order -> order.features().contains(OrderFeature.AUTO_PAYMENT))),
                Broken.of(
                        "REG-14",
                        "forgets an expiration date that has passed",
                        loses(
                                RegisterOrder.class,
                                "expirationDate",
                                order -> order.expirationDate()
                                        .filter(date -> date.isBefore(Instant.now()))
                                        .isPresent())),
                Broken.of(
                        "REG-15",
                        "reads Moscow time as UTC",
                        asks(
                                RegisterOrder.class,
                                order -> order.expirationDate()
                                        .map(date -> Changed.with(order, "expirationDate", date.plusSeconds(10_800)))
                                        .orElse(order))),
                Broken.of("REG-16", "forgets the session timeout", loses(RegisterOrder.class, "sessionTimeout")),
                Broken.of(
                        "ARR-13",
                        "keeps only one of an order's features",
                        asks(
                                RegisterOrder.class,
                                "features",
                                Set.of(OrderFeature.FORCE_TDS),
                                order -> order.features().size() > 1)));
    }

    private static String page(RegisteredOrder answer) {
        return answer.formUrl().replace("mdOrder=" + answer.orderId(), "mdOrder");
    }

    private static boolean isUnpaidEuros(OrderReport report) {
        return Defects.is(OrderStatus.REGISTERED).test(report)
                && report.currency().equals(Optional.of(Currency.EUR));
    }

    private static Amount oneMore(OrderReport report) {
        return Amount.ofMinor(report.amount().orElseThrow().minor() + 1);
    }

    private static boolean isOneLongRope(RegisterOrder order) {
        return order.cart()
                .filter(cart -> cart.items().size() == 1)
                .filter(cart -> cart.items().get(0).quantity().value().equals(new BigDecimal("99999.999")))
                .isPresent();
    }

    private static boolean admitsKnownCard(RegisterOrder order) {
        return order.bindingId().filter(id -> !id.value().startsWith("0000")).isPresent();
    }
}
