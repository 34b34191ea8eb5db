package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;

/** Orders for tests. */
final class Orders {

    static final Amount THOUSAND = Amount.ofMinor(1000);

    private Orders() {}

    /** A fresh order of 1000. */
    static Order registered(PaymentScheme scheme, Instant now, Instant expiresAt) {
        return Order.registered(
                OrderNumber.of("A-1"), OrderId.of("61351fbd"), scheme, THOUSAND, Currency.RUB, now, expiresAt);
    }

    /** An order of 1000 in a state, made without any transition. */
    static Order standing(PaymentScheme scheme, int status, List<Long> sums, Instant paidAt, Instant expiresAt) {
        Instant approved = sums.get(0) > 0 ? paidAt : null;
        return Order.builder()
                .number(OrderNumber.of("A-1"))
                .id(OrderId.of("61351fbd"))
                .scheme(scheme)
                .amount(THOUSAND)
                .currency(Currency.RUB)
                .registeredAt(paidAt.minusSeconds(60))
                .expiresAt(expiresAt)
                .status(new OrderStatus(status))
                .sums(new Sums(Amount.ofMinor(sums.get(0)), Amount.ofMinor(sums.get(1)), Amount.ofMinor(sums.get(2))))
                .attempts(0)
                .actionCode(0)
                .approvedAt(approved)
                .depositedAt(approved)
                .build();
    }

    /** An order of 1000 of which 300 were reversed when it was paid, made without any transition. */
    static Order partReversed(PaymentScheme scheme, Instant paidAt, Instant expiresAt) {
        boolean held = scheme == PaymentScheme.TWO_PHASE;
        Amount rest = Amount.ofMinor(700);
        Order paid = standing(scheme, held ? 1 : 2, List.of(1000L, held ? 0L : 1000L, 0L), paidAt, expiresAt);
        return paid.toBuilder()
                .sums(new Sums(rest, held ? Amount.ZERO : rest, Amount.ZERO))
                .reversedAt(paidAt)
                .build();
    }

    static Order moved(Transition transition) {
        return transition.fold(order -> order, denial -> {
            throw new AssertionError("denied: " + denial);
        });
    }

    static Denial denied(Transition transition) {
        return transition.fold(
                order -> {
                    throw new AssertionError("moved: " + order);
                },
                denial -> denial);
    }
}
