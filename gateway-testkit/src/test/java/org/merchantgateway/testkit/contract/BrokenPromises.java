package org.merchantgateway.testkit.contract;

import static org.merchantgateway.testkit.contract.Defects.YES;
import static org.merchantgateway.testkit.contract.Defects.actionCode;
import static org.merchantgateway.testkit.contract.Defects.around;
import static org.merchantgateway.testkit.contract.Defects.inDoubt;
import static org.merchantgateway.testkit.contract.Defects.is;
import static org.merchantgateway.testkit.contract.Defects.order;
import static org.merchantgateway.testkit.contract.Defects.refuses;
import static org.merchantgateway.testkit.contract.Defects.reports;
import static org.merchantgateway.testkit.contract.Defects.sums;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.simulator.setting.Novelty;

/** Gateways that break what holds for every operation. */
final class BrokenPromises {

    private BrokenPromises() {}

    static List<Broken> settling() {
        return List.of(
                Broken.of(
                        "SET-01",
                        "finds no unpaid order by its number",
                        around(
                                GetOrderStatusExtended.class,
                                (asked, outcome) -> isOfNumber(asked)
                                                && outcome instanceof Outcome.Accepted<OrderReport> found
                                                && is(OrderStatus.REGISTERED).test(found.value())
                                        ? Outcome.Refused.byGateway(asked, "6", Texts.none())
                                        : outcome)),
                Broken.of(
                        "SET-02",
                        "is in doubt about an unknown order number",
                        around(
                                GetOrderStatusExtended.class,
                                (asked, outcome) -> isOfNumber(asked) && outcome instanceof Outcome.Refused
                                        ? inDoubt(asked)
                                        : outcome)),
                Broken.of(
                        "SET-03",
                        "reports a paid order as unpaid while it is settled",
                        settles(sums(1_000, 1_000, 0), stands(OrderStatus.REGISTERED, 0, 0, 0))),
                Broken.of(
                        "SET-04",
                        "reports an open order as paid while it is settled",
                        settles(is(OrderStatus.REGISTERED), stands(OrderStatus.DEPOSITED, 1_000, 1_000, 0))),
                Broken.of(
                        "SET-05",
                        "reports a completed hold as held while it is settled",
                        settles(sums(1_000, 400, 0), stands(OrderStatus.APPROVED, 1_000, 0, 0))),
                Broken.of(
                        "SET-06",
                        "reports a hold as completed while it is settled",
                        settles(is(OrderStatus.APPROVED), stands(OrderStatus.DEPOSITED, 1_000, 400, 0))),
                Broken.of(
                        "SET-07",
                        "reports a reversed hold as held while it is settled",
                        settles(is(OrderStatus.REVERSED), stands(OrderStatus.APPROVED, 1_000, 0, 0))),
                Broken.of(
                        "SET-08",
                        "reports a hold as reversed while it is settled",
                        settles(is(OrderStatus.APPROVED), stands(OrderStatus.REVERSED, 0, 0, 0))),
                Broken.of(
                        "SET-09",
                        "reports only the first refund while the second is settled",
                        settles(sums(1_000, 400, 600), stands(OrderStatus.REFUNDED, 1_000, 700, 300))),
                Broken.of(
                        "SET-10",
                        "reports a refund that was not made while it is settled",
                        settles(sums(1_000, 700, 300), stands(OrderStatus.REFUNDED, 1_000, 400, 600))),
                Broken.of(
                        "SET-11",
                        "reports a declined order as open while it is settled",
                        settles(
                                is(OrderStatus.DECLINED).and(actionCode(4005)),
                                stands(OrderStatus.REGISTERED, 0, 0, 0))),
                Broken.of(
                        "SET-12",
                        "reports no refund of the whole amount while it is settled",
                        settles(sums(1_000, 0, 1_000), stands(OrderStatus.DEPOSITED, 1_000, 1_000, 0))));
    }

    private static boolean isOfNumber(GetOrderStatusExtended question) {
        return question.orderId().isEmpty() && question.language().isEmpty();
    }

    /** Settling asks without a language. */
    private static Defect settles(Predicate<OrderReport> where, UnaryOperator<OrderReport> change) {
        return around(
                GetOrderStatusExtended.class,
                (asked, outcome) -> asked.language().isEmpty()
                        ? outcome.map(report -> where.test(report) ? change.apply(report) : report)
                        : outcome);
    }

    private static UnaryOperator<OrderReport> stands(OrderStatus status, long approved, long deposited, long refunded) {
        return report -> Changed.with(
                Changed.with(report, "status", status), "sums", Expected.sums(approved, deposited, refunded));
    }

    /** Over a wire. */
    static List<Broken> executing() {
        return List.of(
                Broken.of("EXE-01", "sends a refund again that got no answer", again(RefundOrder.class)),
                Broken.of(
                        "EXE-02",
                        "reports a lost connection as never made",
                        around(
                                RefundOrder.class,
                                (asked, outcome) -> outcome instanceof Outcome.InDoubt<?> inDoubt
                                                && inDoubt.doubt().httpStatus().isEmpty()
                                        ? new Outcome.NotSent<>(Outcome.NotSent.Reason.CONNECTION_REFUSED, "")
                                        : outcome)),
                Broken.of("EXE-03", "sends a registration again that got no answer", again(RegisterOrder.class)),
                Broken.of(
                        "EXE-04",
                        "reports HTTP 503 as a refusal",
                        around(
                                RefundOrder.class,
                                (asked, outcome) -> outcome instanceof Outcome.InDoubt<?> inDoubt
                                                && inDoubt.doubt().httpStatus().isPresent()
                                        ? Outcome.Refused.byGateway(asked, "7", Texts.none())
                                        : outcome)),
                Broken.of(
                        "EXE-05",
                        "stops working after a lost answer",
                        (gateway, account) -> new FailingAfterLostAnswer(gateway)),
                Broken.of("EXE-06", "is in doubt after HTTP 429", doubts(Outcome.Refused.Kind.BUSY)),
                Broken.of("EXE-07", "is in doubt after HTTP 404", doubts(Outcome.Refused.Kind.ENDPOINT)),
                Broken.of("EXE-08", "is in doubt after HTTP 403", doubts(Outcome.Refused.Kind.ACCESS)),
                Broken.of(
                        "EXE-09",
                        "is in doubt when the password is refused",
                        (gateway, account) -> Defect.tampered(
                                gateway,
                                (operation, sound) -> account.password().equals("wrong-password")
                                        ? inDoubt(operation)
                                        : sound.execute(operation))),
                Broken.of(
                        "PRN-05",
                        "prints a password that is refused",
                        (gateway, account) -> around(
                                        RegisterOrder.class,
                                        (asked, outcome) -> outcome instanceof Outcome.Refused<RegisteredOrder> refused
                                                ? Changed.with(refused, "texts", Texts.technical(account.password()))
                                                : outcome)
                                .of(gateway, account)));
    }

    private static <R, O extends Operation<R>> Defect again(Class<O> type) {
        return Defects.<R, O>tampers(type, (asked, before, sound) -> {
            Outcome<R> outcome = sound.execute(asked);
            return outcome instanceof Outcome.InDoubt ? sound.execute(asked) : outcome;
        });
    }

    private static Defect doubts(Outcome.Refused.Kind kind) {
        return around(
                GetOrderStatusExtended.class,
                (asked, outcome) -> outcome instanceof Outcome.Refused<?> refused && refused.kind() == kind
                        ? inDoubt(asked)
                        : outcome);
    }

    static List<Broken> others() {
        return List.of(
                Broken.of(
                        "EXE-10",
                        "is in doubt about an unknown operation",
                        (gateway, account) -> Defect.tampered(
                                gateway,
                                (operation, sound) -> operation.name().equals("unknown")
                                        ? inDoubt(operation)
                                        : sound.execute(operation))),
                Broken.of(
                        "EXE-11",
                        "sends after it was closed",
                        (gateway, account) -> new ClosingWrongly(gateway, false)),
                Broken.of("EXE-12", "fails to close twice", (gateway, account) -> new ClosingWrongly(gateway, true)),
                Broken.of(
                        "CON-01",
                        "gives one thread another's answer",
                        (gateway, account) -> new MixingThreads(gateway)),
                Broken.of(
                        "CON-02",
                        "gives every thread an order number of its own",
                        onOtherThreads(
                                RegisterOrder.class,
                                (asked, sound) -> sound.execute(Changed.with(
                                        asked,
                                        "orderNumber",
                                        OrderNumber.of(
                                                "T" + Thread.currentThread().getId() + System.nanoTime()))))),
                Broken.of(
                        "CON-03",
                        "accepts every thread's completion",
                        onOtherThreads(CompleteOrder.class, (asked, sound) -> {
                            sound.execute(asked);
                            return new Outcome.Accepted<>(YES);
                        })),
                Broken.of(
                        "CON-04", "accepts every thread's refund", onOtherThreads(RefundOrder.class, (asked, sound) -> {
                            sound.execute(asked);
                            return new Outcome.Accepted<>(YES);
                        })),
                Broken.of(
                        "PRN-01",
                        "returns the number of the card that paid to the payer",
                        around(
                                PayByCard.class,
                                (asked, outcome) -> outcome.map(attempt -> attempt instanceof PaymentAttempt.Processed
                                        ? Changed.with(
                                                attempt,
                                                "info",
                                                asked.card().pan().reveal())
                                        : attempt))),
                Broken.of(
                        "PRN-02",
                        "prints the card number when it refuses",
                        around(
                                PayByCard.class,
                                (asked, outcome) -> outcome instanceof Outcome.Refused<PaymentAttempt> refused
                                        ? Changed.with(
                                                refused,
                                                "texts",
                                                Texts.technical(
                                                        asked.card().pan().reveal()))
                                        : outcome)),
                Broken.of(
                        "PRN-03",
                        "reports the number of the card that paid",
                        reports(
                                sums(1_000, 1_000, 0)
                                        .and(report -> report.secureAuthInfo().isEmpty()),
                                report -> Changed.with(report, "others", Map.of("pan", "5555555555555599")))),
                Broken.of(
                        "PRN-04",
                        "prints its password",
                        (gateway, account) -> new PrintingPassword(gateway, account.password())),
                Broken.of(
                        "CMP-01",
                        "does not work with a gateway that takes more parameters",
                        stumblesOver(Novelty.NEW_PARAMETER)),
                Broken.of(
                        "CMP-02",
                        "does not work with a gateway that returns more fields",
                        stumblesOver(Novelty.NEW_FIELD)),
                Broken.of(
                        "CMP-03",
                        "does not work with a gateway that returns fields in another order",
                        stumblesOver(Novelty.OTHER_ORDER)),
                Broken.of(
                        "STO-01",
                        "reverses no payment by a stored card",
                        refuses(
                                ReverseOrder.class,
                                "7",
                                order(is(OrderStatus.DEPOSITED).and(BrokenPromises::isByStoredCard)))),
                Broken.of(
                        "STO-02",
                        "reverses no hold by a stored card",
                        refuses(
                                ReverseOrder.class,
                                "7",
                                order(is(OrderStatus.APPROVED).and(BrokenPromises::isByStoredCard)))));
    }

    private static boolean isByStoredCard(OrderReport report) {
        return report.paymentWay().equals(Optional.of("CARD_BINDING"));
    }

    private static Defect stumblesOver(Novelty novelty) {
        return (gateway, account) -> Defect.tampered(
                gateway,
                (operation, sound) -> account.simulator()
                                .orElseThrow()
                                .settings()
                                .variations()
                                .novelties()
                                .contains(novelty)
                        ? inDoubt(operation)
                        : sound.execute(operation));
    }

    @FunctionalInterface
    private interface Call<R, O> {

        Outcome<R> execute(O asked, PaymentGateway sound);
    }

    private static <R, O extends Operation<R>> Defect onOtherThreads(Class<O> type, Call<R, O> call) {
        Thread first = Thread.currentThread();
        return (gateway, account) -> Defect.tampered(
                gateway,
                (operation, sound) -> type.isInstance(operation) && Thread.currentThread() != first
                        ? call.execute(type.cast(operation), sound)
                        : sound.execute(operation));
    }
}
