package org.merchantgateway.domain.settle;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.port.Texts;

/** What a gateway may answer to a question about an order. */
final class Answers {

    static final OrderId ID = OrderId.of("61351fbd");

    private Answers() {}

    /** Approved, deposited and refunded, such as {@code 1000/700/300}. */
    static Sums sums(String text) {
        List<Amount> amounts =
                Arrays.stream(text.split("/", -1)).map(Amount::parse).toList();
        return new Sums(amounts.get(0), amounts.get(1), amounts.get(2));
    }

    static OrderReport report(int status, String sums) {
        return OrderReport.builder()
                .status(new OrderStatus(status))
                .sums(sums(sums))
                .build();
    }

    static Outcome<OrderReport> reported(int status, String sums) {
        return new Outcome.Accepted<>(report(status, sums));
    }

    static <R> Outcome<R> refused(String code, Effect effect) {
        return new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                code,
                Texts.technical("no"),
                OptionalInt.of(200),
                OptionalInt.empty(),
                effect);
    }

    static <R> Outcome<R> notFound() {
        return refused("6", Effect.READ);
    }

    static <R> Outcome<R> notSent() {
        return new Outcome.NotSent<>(Outcome.NotSent.Reason.CONNECT_TIMEOUT, "no connection");
    }

    static <R> Outcome<R> inDoubt(Pending pending) {
        return new Outcome.InDoubt<>(pending, Doubt.of(Doubt.Kind.DEADLINE, "no answer"));
    }

    static <R> Outcome<R> silence() {
        return inDoubt(Pending.of("status", SettledAs.NONE, Reference.ofId(ID.value())));
    }
}
