package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Optional<Instant> approved = sums.get(0) > 0 ? Optional.of(paidAt) : Optional.empty();
        return new Order(
                OrderNumber.of("A-1"),
                OrderId.of("61351fbd"),
                scheme,
                THOUSAND,
                Currency.RUB,
                paidAt.minusSeconds(60),
                expiresAt,
                new OrderStatus(status),
                new Sums(Amount.ofMinor(sums.get(0)), Amount.ofMinor(sums.get(1)), Amount.ofMinor(sums.get(2))),
                0,
                0,
                approved,
                approved,
                Optional.empty(),
                Optional.empty());
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
