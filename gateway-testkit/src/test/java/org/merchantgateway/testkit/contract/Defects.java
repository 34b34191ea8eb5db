package org.merchantgateway.testkit.contract;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;

/** The ways in which gateways are broken. */
final class Defects {

    static final Acknowledged YES = new Acknowledged("");
    static final PaymentAttempt PAID = new PaymentAttempt.Processed(Optional.empty(), Optional.empty());

    private Defects() {}

    /** When something is broken: by the operation, and how its order stood before, if it is about one. */
    @FunctionalInterface
    interface Where<O> {

        boolean holds(O operation, Optional<OrderReport> before);
    }

    static <O> Where<O> always() {
        return (operation, before) -> true;
    }

    static <O> Where<O> asked(Predicate<O> asked) {
        return (operation, before) -> asked.test(operation);
    }

    static <O> Where<O> order(Predicate<OrderReport> stands) {
        return (operation, before) -> before.filter(stands).isPresent();
    }

    static <O> Where<O> order(OrderStatus status) {
        return order(is(status));
    }

    static <O> Where<O> unknownOrder() {
        return (operation, before) -> before.isEmpty();
    }

    static Predicate<OrderReport> is(OrderStatus status) {
        return report -> report.status().equals(Optional.of(status));
    }

    static Predicate<OrderReport> actionCode(int code) {
        return report -> report.actionCode().equals(OptionalInt.of(code));
    }

    static Predicate<OrderReport> sums(long approved, long deposited, long refunded) {
        return report -> report.sums().equals(Optional.of(Expected.sums(approved, deposited, refunded)));
    }

    // requests

    /** Sends another request than the caller's. */
    static <O extends Operation<?>> Defect asks(Class<O> type, UnaryOperator<O> change) {
        return (gateway, account) -> Defect.tampered(gateway, (operation, sound) -> {
            Operation<?> changed = type.isInstance(operation) ? change.apply(type.cast(operation)) : operation;
            return sound.execute(changed);
        });
    }

    /** The same in one component, where it holds one value. */
    static <O extends Operation<?>> Defect asks(Class<O> type, String component, Object instead, Predicate<O> where) {
        return asks(type, asked -> where.test(asked) ? Changed.with(asked, component, instead) : asked);
    }

    /** Loses one component of a request. */
    static <O extends Operation<?>> Defect loses(Class<O> type, String component) {
        return asks(type, asked -> Changed.without(asked, component));
    }

    /** The same in some requests. */
    static <O extends Operation<?>> Defect loses(Class<O> type, String component, Predicate<O> where) {
        return asks(type, asked -> where.test(asked) ? Changed.without(asked, component) : asked);
    }

    /** Cuts a text by its last character if it is as long as this. */
    static <O extends Operation<?>> Defect cuts(Class<O> type, String component, int length) {
        return asks(type, asked -> {
            Object value = Changed.get(asked, component);
            Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            return text(bare)
                    .filter(text -> text.codePointCount(0, text.length()) == length)
                    .map(text -> Changed.with(asked, component, cut(bare, text)))
                    .orElse(asked);
        });
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value)
                .map(given -> given instanceof String ? given : Changed.get(given, "value"))
                .map(String.class::cast);
    }

    private static Object cut(Object value, String text) {
        String shorter = text.substring(0, text.length() - 1).stripTrailing();
        return value instanceof String ? shorter : Changed.with(value, "value", shorter);
    }

    /** Sends English in place of an invalid language. */
    static <O extends Operation<?>> Defect overlooksLanguage(Class<O> type) {
        return asks(
                type,
                "language",
                "en",
                asked -> "xx".equals(Changed.get(asked, "language"))
                        || Optional.of("xx").equals(Changed.get(asked, "language")));
    }

    // answers

    /** Returns another answer than the gateway's. */
    static <R, O extends Operation<R>> Defect answers(Class<O> type, UnaryOperator<R> change) {
        return around(type, (asked, outcome) -> outcome.map(change));
    }

    /** Changes the outcome. */
    @FunctionalInterface
    interface Around<R, O> {

        Outcome<R> outcome(O operation, Outcome<R> sound);
    }

    static <R, O extends Operation<R>> Defect around(Class<O> type, Around<R, O> around) {
        return (gateway, account) -> Defect.tampered(
                gateway,
                (operation, sound) -> type.isInstance(operation)
                        ? around.outcome(type.cast(operation), sound.execute(type.cast(operation)))
                        : sound.execute(operation));
    }

    /** Reports something else about some orders, alone and in lists. */
    static Defect reports(Predicate<OrderReport> where, String component, Object instead) {
        return reports(where, report -> Changed.with(report, component, instead));
    }

    static Defect reports(Predicate<OrderReport> where, UnaryOperator<OrderReport> change) {
        UnaryOperator<OrderReport> some = report -> where.test(report) ? change.apply(report) : report;
        Defect alone = answers(GetOrderStatusExtended.class, some);
        Defect listed = answers(
                GetLastOrders.class,
                list -> Changed.with(
                        list, "reports", list.reports().stream().map(some).toList()));
        return (gateway, account) -> listed.of(alone.of(gateway, account), account);
    }

    /** Reports nothing of a component of a block. */
    static UnaryOperator<OrderReport> without(String block, String component) {
        return report -> Changed.with(
                report,
                block,
                ((Optional<?>) Changed.get(report, block)).map(value -> Changed.without(value, component)));
    }

    /** Returns another error code. */
    static <R, O extends Operation<R>> Defect answersCode(Class<O> type, String code, String instead, Where<O> where) {
        return tampers(type, (asked, before, sound) -> {
            Outcome<R> outcome = sound.execute(asked);
            return outcome instanceof Outcome.Refused<R> refused
                            && refused.code().equals(code)
                            && where.holds(asked, before)
                    ? Changed.with(refused, "code", instead)
                    : outcome;
        });
    }

    /** Reads a refusal as an acceptance. */
    static <R, O extends Operation<R>> Defect accepts(Class<O> type, R answer, Where<O> where) {
        return tampers(type, (asked, before, sound) -> {
            Outcome<R> outcome = sound.execute(asked);
            return outcome instanceof Outcome.Refused && where.holds(asked, before)
                    ? new Outcome.Accepted<>(answer)
                    : outcome;
        });
    }

    /** Refuses without asking the gateway. */
    static <R, O extends Operation<R>> Defect refuses(Class<O> type, String code, Where<O> where) {
        return tampers(
                type,
                (asked, before, sound) -> where.holds(asked, before)
                        ? Outcome.Refused.byGateway(asked, code, Texts.none())
                        : sound.execute(asked));
    }

    /** Accepts and does nothing. */
    static <R, O extends Operation<R>> Defect idles(Class<O> type, R answer, Where<O> where) {
        return tampers(
                type,
                (asked, before, sound) ->
                        where.holds(asked, before) ? new Outcome.Accepted<>(answer) : sound.execute(asked));
    }

    /** Does something more after it was asked for something. */
    static <R, O extends Operation<R>> Defect goesOn(
            Class<O> type, Where<O> where, Function<OrderId, Operation<?>> then) {
        return tampers(type, (asked, before, sound) -> {
            Outcome<R> outcome = sound.execute(asked);
            Optional<OrderReport> after = report(asked, sound);
            if (outcome instanceof Outcome.Accepted && where.holds(asked, after)) {
                sound.execute(
                        then.apply(OrderId.of(after.orElseThrow().orderId().orElseThrow())));
            }
            return outcome;
        });
    }

    /** Executes with knowledge of the order's report. */
    @FunctionalInterface
    interface Between<R, O> {

        Outcome<R> execute(O asked, Optional<OrderReport> before, PaymentGateway sound);
    }

    static <R, O extends Operation<R>> Defect tampers(Class<O> type, Between<R, O> between) {
        return (gateway, account) -> Defect.tampered(
                gateway,
                (operation, sound) -> type.isInstance(operation)
                        ? between.execute(type.cast(operation), report(operation, sound), sound)
                        : sound.execute(operation));
    }

    private static Optional<OrderReport> report(Operation<?> operation, PaymentGateway sound) {
        Optional<GetOrderStatusExtended> question = operation
                .reference()
                .orderId()
                .map(id -> GetOrderStatusExtended.of(OrderId.of(id)))
                .or(() -> operation
                        .reference()
                        .orderNumber()
                        .map(number -> GetOrderStatusExtended.of(OrderNumber.of(number))));
        return question.map(sound::execute)
                .flatMap(outcome -> outcome.fold(
                        accepted -> Optional.of(accepted.value()),
                        refused -> Optional.empty(),
                        notSent -> Optional.empty(),
                        inDoubt -> Optional.empty()));
    }

    static <R> Outcome<R> inDoubt(Operation<R> operation) {
        return new Outcome.InDoubt<>(operation.pending(), Doubt.of(Doubt.Kind.UNREADABLE, "broken on purpose"));
    }
}
