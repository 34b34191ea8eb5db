package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Breakages.YES;
import static org.merchantgateway.testkit.contract.Breakages.accepts;
import static org.merchantgateway.testkit.contract.Breakages.always;
import static org.merchantgateway.testkit.contract.Breakages.asked;
import static org.merchantgateway.testkit.contract.Breakages.asks;
import static org.merchantgateway.testkit.contract.Breakages.is;
import static org.merchantgateway.testkit.contract.Breakages.loses;
import static org.merchantgateway.testkit.contract.Breakages.order;
import static org.merchantgateway.testkit.contract.Breakages.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Breakages.refuses;
import static org.merchantgateway.testkit.contract.Breakages.reports;
import static org.merchantgateway.testkit.contract.Breakages.sums;
import static org.merchantgateway.testkit.contract.Breakages.tellsCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;

/** Gateways that complete, reverse and refund wrongly. */
final class BrokenMoney {

    private BrokenMoney() {}

    static List<Broken> completing() {
        return List.of(
                Broken.of(
                        "DEP-01",
                        "reports what was completed in part as held",
                        reports(
                                is(OrderStatus.DEPOSITED).and(sums(230_000, 150_000, 0)),
                                "status",
                                OrderStatus.APPROVED)),
                Broken.of(
                        "DEP-02",
                        "does not take zero for the whole",
                        refuses(
                                CompleteOrder.class,
                                "5",
                                (completion, before) -> completion.amount().isZero()
                                        && before.filter(sums(230_000, 0, 0)).isPresent())),
                Broken.of(
                        "DEP-03",
                        "completes a kopeck too much",
                        asks(CompleteOrder.class, "amount", Amount.ofMinor(230_000), BrokenMoney.amount(229_999))),
                Broken.of(
                        "DEP-04",
                        "completes the whole cart",
                        asks(CompleteOrder.class, "amount", Amount.ZERO, BrokenMoney.amount(20_000)),
                        loses(CompleteOrder.class, "items")),
                Broken.of(
                        "DEP-05",
                        "says yes beyond the hold",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney.amount(230_001)))),
                Broken.of(
                        "DEP-06",
                        "completes at least a rouble",
                        asks(CompleteOrder.class, "amount", Amount.ofMinor(100), BrokenMoney.amount(99))),
                Broken.of(
                        "DEP-07",
                        "says yes to a second completion",
                        accepts(CompleteOrder.class, YES, order(sums(230_000, 150_000, 0)))),
                Broken.of(
                        "DEP-08",
                        "says yes when nobody has paid",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "DEP-09",
                        "says yes to a one-phase order",
                        accepts(CompleteOrder.class, YES, order(sums(1_000, 1_000, 0)))),
                Broken.of(
                        "DEP-10",
                        "says yes to what was reversed",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "DEP-11",
                        "says yes to a declined order",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.DECLINED))),
                Broken.of(
                        "DEP-12",
                        "tells code 7 of an unknown order",
                        tellsCode(CompleteOrder.class, "6", "7", always())),
                Broken.of(
                        "DEP-13", "takes a language that is none for English", overlooksLanguage(CompleteOrder.class)),
                Broken.of(
                        "DEP-14",
                        "says yes to more of a line than there is",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney::isOfFourCups))),
                Broken.of(
                        "DEP-15",
                        "says yes to what is not in the cart",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney::isOfSaucer))));
    }

    private static Predicate<CompleteOrder> amount(long minor) {
        return completion -> completion.amount().equals(Amount.ofMinor(minor));
    }

    private static boolean isOfFourCups(CompleteOrder completion) {
        return completion.items().map(CartPart::items).equals(Optional.of(List.of(PartOfCarts.cups("4"))));
    }

    private static boolean isOfSaucer(CompleteOrder completion) {
        return completion.items().stream()
                .flatMap(part -> part.items().stream())
                .anyMatch(item -> item.name().equals("Saucer"));
    }

    static List<Broken> reversing() {
        return List.of(
                Broken.of(
                        "REV-01",
                        "reports the money of a reversed hold as held",
                        reports(reversed(false), "sums", Expected.sums(1_000, 0, 0))),
                Broken.of(
                        "REV-02",
                        "reports the money of a reversed payment as taken",
                        reports(reversed(true), "sums", Expected.sums(1_000, 1_000, 0))),
                Broken.of(
                        "REV-03",
                        "reverses a kopeck too much",
                        asks(
                                ReverseOrder.class,
                                "amount",
                                Amount.ofMinor(301),
                                reversal -> reversal.amount().equals(Optional.of(Amount.ofMinor(300))))),
                Broken.of(
                        "REV-04",
                        "lets nobody complete what a reversal has left",
                        refuses(CompleteOrder.class, "7", order(sums(700, 0, 0)))),
                Broken.of(
                        "REV-05",
                        "reports an old hold as held when it was reversed",
                        reports(
                                is(OrderStatus.REVERSED).and(lies(Duration.ofDays(3), OrderReport::reversedDate)),
                                "status",
                                OrderStatus.APPROVED)),
                Broken.of(
                        "REV-06",
                        "says yes to a second reversal",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "REV-07",
                        "says yes to what was completed",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                order(is(OrderStatus.DEPOSITED).and(isFresh())))),
                Broken.of(
                        "REV-08",
                        "says yes when nobody has paid",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "REV-09",
                        "says yes to what was refunded",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REFUNDED))),
                Broken.of(
                        "REV-10",
                        "says yes the day after",
                        (gateway, account) -> accepts(
                                        ReverseOrder.class,
                                        YES,
                                        order(is(OrderStatus.DEPOSITED).and(report -> isAhead(account))))
                                .of(gateway, account)),
                Broken.of(
                        "REV-11",
                        "says yes to more than is held",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                asked(reversal -> reversal.amount().equals(Optional.of(Amount.ofMinor(1_001)))))),
                Broken.of(
                        "REV-12",
                        "says yes to a second reversal of a part",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                asked(reversal -> reversal.amount().equals(Optional.of(Amount.ofMinor(200)))))),
                Broken.of(
                        "REV-13",
                        "tells code 7 of an unknown order",
                        tellsCode(ReverseOrder.class, "6", "7", always())),
                Broken.of(
                        "REV-14", "takes a language that is none for English", overlooksLanguage(ReverseOrder.class)));
    }

    private static Predicate<OrderReport> reversed(boolean taken) {
        return is(OrderStatus.REVERSED)
                .and(report -> report.sums().equals(Optional.of(Sums.NONE)))
                .and(report -> report.amount().equals(Optional.of(Amount.ofMinor(1_000))))
                .and(report -> report.depositedDate().isPresent() == taken)
                .and(lies(Duration.ofDays(3), OrderReport::reversedDate).negate());
    }

    private static Predicate<OrderReport> lies(Duration after, Function<OrderReport, Optional<Instant>> date) {
        return report -> date.apply(report)
                .filter(end -> end.isAfter(report.date().orElseThrow().plus(after)))
                .isPresent();
    }

    private static Predicate<OrderReport> isFresh() {
        return report -> report.date().orElseThrow().isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    private static boolean isAhead(ApiAccount account) {
        return account.simulator()
                .orElseThrow()
                .clock()
                .instant()
                .isAfter(Instant.now().plus(Duration.ofHours(1)));
    }

    static List<Broken> refunding() {
        return List.of(
                Broken.of(
                        "RFD-01",
                        "reports what was refunded in part as taken",
                        reports(
                                is(OrderStatus.REFUNDED)
                                        .and(sums(1_000, 700, 300))
                                        .and(isNotOld()),
                                "status",
                                OrderStatus.DEPOSITED)),
                Broken.of(
                        "RFD-02",
                        "reports a refund of what was completed as not made",
                        reports(
                                sums(230_000, 100_000, 50_000)
                                        .and(report -> report.cart().isEmpty()),
                                "sums",
                                Expected.sums(230_000, 150_000, 0))),
                Broken.of(
                        "RFD-03",
                        "does not take zero for what is left",
                        refuses(
                                RefundOrder.class,
                                "5",
                                (refund, before) -> refund.amount().isZero()
                                        && before.filter(sums(1_000, 700, 300)).isPresent())),
                Broken.of(
                        "RFD-04",
                        "refuses to refund a kopeck",
                        refuses(RefundOrder.class, "7", asked(BrokenMoney.refunds(1)))),
                Broken.of(
                        "RFD-05",
                        "reports a refund long after as not made",
                        reports(
                                lies(Duration.ofDays(30), OrderReport::refundedDate),
                                "sums",
                                Expected.sums(1_000, 1_000, 0))),
                Broken.of(
                        "RFD-06",
                        "refuses to refund the whole of a line",
                        refuses(RefundOrder.class, "8", asked(BrokenMoney.refunds(100_000)))),
                Broken.of(
                        "RFD-07",
                        "refuses to refund the rest of a line",
                        refuses(RefundOrder.class, "8", asked(BrokenMoney.refunds(80_000)))),
                Broken.of(
                        "RFD-08",
                        "refuses what depends on the amount that is taken",
                        refuses(
                                RefundOrder.class,
                                "7",
                                asked(refund -> refund.expectedDepositedAmount().isPresent()))),
                Broken.of(
                        "RFD-09",
                        "refunds whatever amount is taken",
                        loses(RefundOrder.class, "expectedDepositedAmount")),
                Broken.of("RFD-10", "loses the shop's id of a refund", loses(RefundOrder.class, "externalRefundId")),
                Broken.of(
                        "RFD-11",
                        "says yes when nothing is left",
                        accepts(RefundOrder.class, YES, order(sums(1_000, 0, 1_000)))),
                Broken.of(
                        "RFD-12",
                        "says yes beyond what was taken",
                        accepts(RefundOrder.class, YES, asked(BrokenMoney.refunds(1_001)))),
                Broken.of(
                        "RFD-13",
                        "says yes beyond what is left",
                        accepts(RefundOrder.class, YES, asked(BrokenMoney.refunds(701)))),
                Broken.of(
                        "RFD-14",
                        "says yes when nobody has paid",
                        accepts(RefundOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of("RFD-15", "says yes to a hold", accepts(RefundOrder.class, YES, order(OrderStatus.APPROVED))),
                Broken.of(
                        "RFD-16",
                        "says yes to what was reversed",
                        accepts(RefundOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "RFD-17", "tells code 7 of an unknown order", tellsCode(RefundOrder.class, "6", "7", always())),
                Broken.of("RFD-18", "takes a language that is none for English", overlooksLanguage(RefundOrder.class)),
                Broken.of(
                        "RFD-19",
                        "says yes to more of a line than is left",
                        accepts(
                                RefundOrder.class,
                                YES,
                                asked(refund -> refund.items().isPresent()))));
    }

    private static Predicate<OrderReport> isNotOld() {
        return lies(Duration.ofDays(30), OrderReport::refundedDate).negate();
    }

    private static Predicate<RefundOrder> refunds(long minor) {
        return refund -> refund.amount().equals(Amount.ofMinor(minor));
    }
}
