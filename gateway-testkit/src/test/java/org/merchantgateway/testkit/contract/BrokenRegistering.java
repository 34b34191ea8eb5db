package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Breakages.accepts;
import static org.merchantgateway.testkit.contract.Breakages.actionCode;
import static org.merchantgateway.testkit.contract.Breakages.always;
import static org.merchantgateway.testkit.contract.Breakages.answers;
import static org.merchantgateway.testkit.contract.Breakages.asked;
import static org.merchantgateway.testkit.contract.Breakages.asks;
import static org.merchantgateway.testkit.contract.Breakages.loses;
import static org.merchantgateway.testkit.contract.Breakages.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Breakages.refuses;
import static org.merchantgateway.testkit.contract.Breakages.reports;
import static org.merchantgateway.testkit.contract.Breakages.tellsCode;

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
                        "answers a page that names no order",
                        answers(RegisterOrder.class, answer -> Changed.with(answer, "formUrl", page(answer)))),
                Broken.of(
                        "REG-02",
                        "reports an attempt to pay where there was none",
                        reports(Breakages.is(OrderStatus.REGISTERED).and(actionCode(-100)), "actionCode", 0)),
                Broken.of(
                        "REG-03",
                        "reports euros as roubles while nothing is paid",
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
                        "refuses 99999.999 of a measure",
                        refuses(RegisterOrder.class, "8", asked(BrokenRegistering::isOneLongRope))),
                Broken.of(
                        "REG-07",
                        "forgets by which stored card alone an order may be paid",
                        loses(RegisterOrder.class, "bindingId", BrokenRegistering::admitsKnownCard)),
                Broken.of(
                        "REG-08",
                        "says yes to a number that was used",
                        accepts(
                                RegisterOrder.class,
                                new RegisteredOrder(OrderId.of("another"), "https://gateway.example/"),
                                Breakages.order(report -> true))),
                Broken.of(
                        "REG-09",
                        "tells code 5 of a currency that is none",
                        tellsCode(RegisterOrder.class, "3", "5", always())),
                Broken.of(
                        "REG-10", "takes a language that is none for English", overlooksLanguage(RegisterOrder.class)),
                Broken.of("REG-11", "forgets the merchant", loses(RegisterOrder.class, "merchantLogin")),
                Broken.of(
                        "REG-12",
                        "tells code 6 of an unknown stored card",
                        tellsCode(RegisterOrder.class, "2", "6", always())),
                Broken.of(
                        "REG-13",
                        "forgets that a payment is automatic",
                        loses(
                                RegisterOrder.class,
                                "features",
                                order -> order.features().contains(OrderFeature.AUTO_PAYMENT))),
                Broken.of(
                        "REG-14",
                        "forgets when an order expires, if that is over",
                        loses(
                                RegisterOrder.class,
                                "expirationDate",
                                order -> order.expirationDate()
                                        .filter(date -> date.isBefore(Instant.now()))
                                        .isPresent())),
                Broken.of(
                        "REG-15",
                        "takes Moscow's time for Greenwich's",
                        asks(
                                RegisterOrder.class,
                                order -> order.expirationDate()
                                        .map(date -> Changed.with(order, "expirationDate", date.plusSeconds(10_800)))
                                        .orElse(order))),
                Broken.of("REG-16", "forgets the session's time", loses(RegisterOrder.class, "sessionTimeout")),
                Broken.of(
                        "ARR-13",
                        "keeps one of an order's features",
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
        return Breakages.is(OrderStatus.REGISTERED).test(report)
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
