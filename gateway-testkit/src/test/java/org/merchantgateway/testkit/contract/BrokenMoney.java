package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.YES;
import static org.merchantgateway.testkit.contract.Defects.accepts;
import static org.merchantgateway.testkit.contract.Defects.always;
import static org.merchantgateway.testkit.contract.Defects.answersCode;
import static org.merchantgateway.testkit.contract.Defects.asked;
import static org.merchantgateway.testkit.contract.Defects.asks;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.loses;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.overlooksLanguage;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.sums;

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
                        "reports a partly completed hold as held",
                        reports(
                                is(OrderStatus.DEPOSITED).and(sums(230_000, 150_000, 0)),
                                "status",
                                OrderStatus.APPROVED)),
                Broken.of(
                        "DEP-02",
                        "does not read zero as the whole amount",
                        refuses(
                                CompleteOrder.class,
                                "5",
                                (completion, before) -> completion.amount().isEmpty()
                                        && before.filter(sums(230_000, 0, 0)).isPresent())),
                Broken.of(
                        "DEP-03",
                        "completes a kopeck too much",
                        asks(CompleteOrder.class, "amount", Amount.ofMinor(230_000), BrokenMoney.amount(229_999))),
                Broken.of(
                        "DEP-04",
                        "completes the whole cart",
                        asks(
                                CompleteOrder.class,
                                asked -> BrokenMoney.amount(20_000).test(asked)
                                        ? CompleteOrder.whole(asked.orderId())
                                        : asked)),
                Broken.of(
                        "DEP-05",
                        "accepts a completion beyond the hold",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney.amount(230_001)))),
                Broken.of(
                        "DEP-06",
                        "completes at least a rouble",
                        asks(CompleteOrder.class, "amount", Amount.ofMinor(100), BrokenMoney.amount(99))),
                Broken.of(
                        "DEP-07",
                        "accepts a second completion",
                        accepts(CompleteOrder.class, YES, order(sums(230_000, 150_000, 0)))),
                Broken.of(
                        "DEP-08",
                        "accepts the completion of an unpaid order",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "DEP-09",
                        "accepts the completion of a one-phase order",
                        accepts(CompleteOrder.class, YES, order(sums(1_000, 1_000, 0)))),
                Broken.of(
                        "DEP-10",
                        "accepts the completion of a reversed order",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "DEP-11",
                        "accepts the completion of a declined order",
                        accepts(CompleteOrder.class, YES, order(OrderStatus.DECLINED))),
                Broken.of(
                        "DEP-12",
                        "answers code 7 for an unknown order",
                        answersCode(CompleteOrder.class, "6", "7", always())),
                Broken.of("DEP-13", "reads an invalid language as English", overlooksLanguage(CompleteOrder.class)),
                Broken.of(
                        "DEP-14",
                        "accepts more of a cart line than was ordered",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney::isOfFourCups))),
                Broken.of(
                        "DEP-15",
                        "accepts an item that is not in the cart",
                        accepts(CompleteOrder.class, YES, asked(BrokenMoney::isOfSaucer))),
                Broken.of(
                        "DEP-16",
                        "refuses a completion with parameters",
                        refuses(
                                CompleteOrder.class,
                                "5",
                                asked(completion -> !completion.parameters().isEmpty()))));
    }

    private static Predicate<CompleteOrder> amount(long minor) {
        return completion -> completion.amount().equals(Optional.of(Amount.ofMinor(minor)));
    }

    private static boolean isOfFourCups(CompleteOrder completion) {
        return completion.items().map(CartPart::items).equals(Optional.of(List.of(SampleCart.cups("4"))));
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
                        "reports the amount of a reversed hold as held",
                        reports(reversed(false), "sums", Expected.sums(1_000, 0, 0))),
                Broken.of(
                        "REV-02",
                        "reports the amount of a reversed payment as deposited",
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
                        "lets nobody complete the rest of a partly reversed hold",
                        refuses(CompleteOrder.class, "7", order(sums(700, 0, 0)))),
                Broken.of(
                        "REV-05",
                        "reports an old hold as held after its reversal",
                        reports(
                                is(OrderStatus.REVERSED).and(lies(Duration.ofDays(3), OrderReport::reversedDate)),
                                "status",
                                OrderStatus.APPROVED)),
                Broken.of(
                        "REV-06",
                        "accepts a second reversal",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "REV-07",
                        "accepts the reversal of a completed payment",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                order(is(OrderStatus.DEPOSITED).and(isFresh())))),
                Broken.of(
                        "REV-08",
                        "accepts the reversal of an unpaid order",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "REV-09",
                        "accepts the reversal of a partly refunded payment",
                        accepts(ReverseOrder.class, YES, order(OrderStatus.REFUNDED))),
                Broken.of(
                        "REV-10",
                        "accepts a reversal on the next day",
                        (gateway, account) -> accepts(
                                        ReverseOrder.class,
                                        YES,
                                        order(is(OrderStatus.DEPOSITED).and(report -> isAhead(account))))
                                .of(gateway, account)),
                Broken.of(
                        "REV-11",
                        "accepts a reversal beyond the hold",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                asked(reversal -> reversal.amount().equals(Optional.of(Amount.ofMinor(1_001)))))),
                Broken.of(
                        "REV-12",
                        "accepts a second partial reversal",
                        accepts(
                                ReverseOrder.class,
                                YES,
                                asked(reversal -> reversal.amount().equals(Optional.of(Amount.ofMinor(200)))))),
                Broken.of(
                        "REV-13",
                        "answers code 7 for an unknown order",
                        answersCode(ReverseOrder.class, "6", "7", always())),
                Broken.of("REV-14", "reads an invalid language as English", overlooksLanguage(ReverseOrder.class)),
                Broken.of("REV-15", "loses a reversal's parameters", loses(ReverseOrder.class, "parameters")));
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
                        "reports a partial refund as not made",
                        reports(
                                is(OrderStatus.REFUNDED)
                                        .and(sums(1_000, 700, 300))
                                        .and(isNotOld()),
                                "status",
                                OrderStatus.DEPOSITED)),
                Broken.of(
                        "RFD-02",
                        "reports the refund of a completed payment as not made",
                        reports(
                                sums(230_000, 100_000, 50_000)
                                        .and(report -> report.cart().isEmpty()),
                                "sums",
                                Expected.sums(230_000, 150_000, 0))),
                Broken.of(
                        "RFD-03",
                        "does not read zero as all that is left",
                        refuses(
                                RefundOrder.class,
                                "5",
                                (refund, before) -> refund.amount().isEmpty()
                                        && before.filter(sums(1_000, 700, 300)).isPresent())),
                Broken.of(
                        "RFD-04",
                        "refuses to refund a kopeck",
                        refuses(RefundOrder.class, "7", asked(BrokenMoney.refunds(1)))),
                Broken.of(
                        "RFD-05",
                        "reports a late refund as not made",
                        reports(
                                lies(Duration.ofDays(30), OrderReport::refundedDate),
                                "sums",
                                Expected.sums(1_000, 1_000, 0))),
                Broken.of(
                        "RFD-06",
                        "refuses the refund of a whole cart line",
                        refuses(RefundOrder.class, "8", asked(BrokenMoney.refunds(100_000)))),
                Broken.of(
                        "RFD-07",
                        "refuses the refund of the rest of a cart line",
                        refuses(RefundOrder.class, "8", asked(BrokenMoney.refunds(80_000)))),
                Broken.of(
                        "RFD-08",
                        "refuses every refund with an expected deposited amount",
                        refuses(
                                RefundOrder.class,
                                "7",
                                asked(refund -> refund.expectedDepositedAmount().isPresent()))),
                Broken.of(
                        "RFD-09",
                        "refunds whatever the deposited amount",
                        loses(RefundOrder.class, "expectedDepositedAmount")),
                Broken.of("RFD-10", "loses the external refund id", loses(RefundOrder.class, "externalRefundId")),
                Broken.of(
                        "RFD-11",
                        "accepts a refund when nothing is left",
                        accepts(RefundOrder.class, YES, order(sums(1_000, 0, 1_000)))),
                Broken.of(
                        "RFD-12",
                        "accepts a refund beyond the deposited amount",
                        accepts(RefundOrder.class, YES, asked(BrokenMoney.refunds(1_001)))),
                Broken.of(
                        "RFD-13",
                        "accepts a refund beyond what earlier refunds have left",
                        accepts(RefundOrder.class, YES, asked(BrokenMoney.refunds(701)))),
                Broken.of(
                        "RFD-14",
                        "accepts the refund of an unpaid order",
                        accepts(RefundOrder.class, YES, order(OrderStatus.REGISTERED))),
                Broken.of(
                        "RFD-15",
                        "accepts the refund of a hold",
                        accepts(RefundOrder.class, YES, order(OrderStatus.APPROVED))),
                Broken.of(
                        "RFD-16",
                        "accepts the refund of a reversed payment",
                        accepts(RefundOrder.class, YES, order(OrderStatus.REVERSED))),
                Broken.of(
                        "RFD-17",
                        "answers code 7 for an unknown order",
                        answersCode(RefundOrder.class, "6", "7", always())),
                Broken.of("RFD-18", "reads an invalid language as English", overlooksLanguage(RefundOrder.class)),
                Broken.of(
                        "RFD-19",
                        "accepts more of a cart line than is left",
                        accepts(
                                RefundOrder.class,
                                YES,
                                asked(refund -> refund.items().isPresent()))),
                Broken.of("RFD-20", "loses a refund's parameters", loses(RefundOrder.class, "parameters")));
    }

    private static Predicate<OrderReport> isNotOld() {
        return lies(Duration.ofDays(30), OrderReport::refundedDate).negate();
    }

    private static Predicate<RefundOrder> refunds(long minor) {
        return refund -> refund.amount().equals(Optional.of(Amount.ofMinor(minor)));
    }
}
