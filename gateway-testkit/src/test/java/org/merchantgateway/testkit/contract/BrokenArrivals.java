package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.asked;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.cuts;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;

/** Gateways that lose something of a value on its way. */
final class BrokenArrivals {

    private BrokenArrivals() {}

    static List<Broken> all() {
        return List.of(
                Broken.of(
                        "ARR-01",
                        "cuts an order number after 31 characters",
                        cuts(RegisterOrder.class, "orderNumber", 32)),
                Broken.of(
                        "ARR-02",
                        "cuts a description after 511 characters",
                        cuts(RegisterOrder.class, "description", 512)),
                Broken.of(
                        "ARR-03", "cuts a client id after 254 characters", cuts(RegisterOrder.class, "clientId", 255)),
                Broken.of(
                        "ARR-04",
                        "sorts parameters",
                        asks(
                                RegisterOrder.class,
                                order -> Changed.with(
                                        order,
                                        "parameters",
                                        new Parameters(
                                                new TreeMap<>(order.parameters().values()))))),
                Broken.of("ARR-05", "adds no long parameters", asks(AddParameters.class, BrokenArrivals::shorter)),
                Broken.of(
                        "ARR-06",
                        "cuts a return URL after 511 characters",
                        cuts(RegisterOrder.class, "returnUrl", 512)),
                Broken.of("ARR-07", "cuts a fail URL after 511 characters", cuts(RegisterOrder.class, "failUrl", 512)),
                Broken.of("ARR-08", "cuts a phone after 14 digits", cuts(RegisterOrder.class, "phone", 15)),
                Broken.of(
                        "ARR-09",
                        "refuses the largest amount",
                        refuses(
                                RegisterOrder.class,
                                "5",
                                asked(order -> order.amount().equals(Amount.ofMinor(999_999_999_999L))))),
                Broken.of(
                        "ARR-10",
                        "reports a currency without its leading zero",
                        reports(
                                report -> report.currency().map(Currency::code).equals(Optional.of("051")),
                                "currency",
                                Currency.of("510"))),
                Broken.of(
                        "ARR-11",
                        "reports a large quantity as a double",
                        reports(
                                report -> report.cart().size() == 1,
                                report -> Changed.with(report, "cart", inDoubles(report)))),
                Broken.of(
                        "ARR-12",
                        "forgets the customer of a cart",
                        asks(
                                RegisterOrder.class,
                                order -> order.cart()
                                        .map(cart -> Changed.with(order, "cart", Changed.without(cart, "customer")))
                                        .orElse(order))),
                Broken.of(
                        "ARR-14",
                        "cuts a cardholder name after 511 characters",
                        asks(
                                PayByCard.class,
                                payment -> payment.card().cardholder().length() < 512
                                        ? payment
                                        : Changed.with(payment, "card", TestCards.of(SpecialText.ofLength(511))))),
                Broken.of(
                        "ARR-15",
                        "loses a long IP address of the payer",
                        loses(
                                PayByCard.class,
                                "ip",
                                payment -> payment.ip()
                                        .filter(ip -> ip.length() == 39)
                                        .isPresent())),
                Broken.of(
                        "ARR-16",
                        "cuts a wallet's description after 511 characters",
                        cuts(PayByWallet.class, "description", 512)),
                Broken.of(
                        "ARR-17",
                        "reports a description without the blanks around it",
                        reports(
                                report -> report.orderDescription()
                                        .filter("  tea "::equals)
                                        .isPresent(),
                                "orderDescription",
                                "tea")),
                Broken.of(
                        "ARR-18",
                        "drops a field that it does not know",
                        (gateway, account) -> Defect.tampered(
                                gateway, (operation, sound) -> sound.execute(operation.withoutExtras()))));
    }

    private static AddParameters shorter(AddParameters added) {
        Map<String, String> kept = new TreeMap<>(added.parameters().values());
        kept.keySet().removeIf(name -> name.length() > 100);
        return kept.isEmpty() ? added : new AddParameters(added.orderId(), new Parameters(kept));
    }

    private static List<?> inDoubles(OrderReport report) {
        return report.cart().stream()
                .map(item -> Changed.with(
                        item,
                        "quantity",
                        item.quantity()
                                .filter(quantity -> quantity.length() > 12)
                                .map(quantity -> Double.toString(Double.parseDouble(quantity)))
                                .or(item::quantity)))
                .toList();
    }
}
