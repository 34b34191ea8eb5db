package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.merchantgateway.domain.money.Amount;

/** Random lives of an order of 1000, registered half an hour before a midnight of Moscow. */
class OrderPropertiesTest {

    private static final Instant REGISTERED = Instant.parse("2026-03-10T20:30:00Z");

    /** Something that is asked of the order, so many minutes after the last. */
    record Event(String kind, long amount, int minutes) {}

    @Provide
    Arbitrary<List<Event>> lives() {
        Arbitrary<Integer> soonOrNextDay = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 12)),
                Tuple.of(1, Arbitraries.integers().between(0, 1500)));
        Arbitrary<Long> amounts = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, 99L, 100L, 101L, 500L, 999L, 1000L, 1001L, 999_999_999_999L),
                Arbitraries.longs().between(0, 1100));
        return Combinators.combine(
                        Arbitraries.of(
                                "acs",
                                "approve",
                                "approve",
                                "fail",
                                "decline",
                                "deposit",
                                "deposit",
                                "reverse",
                                "reverse part",
                                "reverse part",
                                "refund",
                                "refund"),
                        amounts,
                        soonOrNextDay)
                .as(Event::new)
                .list()
                .ofMaxSize(15);
    }

    @Property(tries = 5_000)
    void followTheModel(
            @ForAll PaymentScheme scheme,
            @ForAll @IntRange(min = 1, max = 3) int attempts,
            @ForAll("lives") List<Event> life) {
        OrderModel model = new OrderModel(scheme == PaymentScheme.TWO_PHASE, attempts);
        Order order = fresh(scheme);
        int minute = 0;
        for (Event event : life) {
            minute += event.minutes();
            int code = model.happen(event.kind(), event.amount(), minute);
            Transition transition = happen(order, event, minute, attempts);

            assertThat(transition.<Integer>fold(moved -> 0, Denial::code))
                    .as("%s", event)
                    .isEqualTo(code);
            Order before = order;
            order = transition.fold(moved -> moved, denial -> before);
            assertThat(List.of(
                            (long) order.status().code(),
                            order.sums().approved().minor(),
                            order.sums().deposited().minor(),
                            order.sums().refunded().minor()))
                    .containsExactly((long) model.status, model.approved, model.deposited, model.refunded);
        }
    }

    @Property(tries = 5_000)
    void makeNoMoneyAndEndForGood(@ForAll PaymentScheme scheme, @ForAll("lives") List<Event> life) {
        Order order = fresh(scheme);
        int minute = 0;
        for (Event event : life) {
            minute += event.minutes();
            Order before = order;
            order = happen(before, event, minute, 2).fold(moved -> moved, denial -> before);

            assertThatMoneyAddsUp(order);
            assertThatMoneyOnlyFlowsBack(before, order, event.kind());
            assertThatTheEndIsTheEnd(before, order);
        }
    }

    private static void assertThatMoneyAddsUp(Order order) {
        long approved = order.sums().approved().minor();
        long deposited = order.sums().deposited().minor();
        long refunded = order.sums().refunded().minor();
        assertThat(approved).isBetween(0L, 1000L);
        assertThat(deposited + refunded).isLessThanOrEqualTo(approved);
        assertThat(deposited)
                .as("money is taken in status 2 and 4 alone")
                .satisfiesAnyOf(
                        taken -> assertThat(taken).isZero(),
                        taken -> assertThat(order.status().code()).isIn(2, 4));
    }

    private static void assertThatMoneyOnlyFlowsBack(Order before, Order after, String event) {
        assertThat(after.sums().refunded()).isGreaterThanOrEqualTo(before.sums().refunded());
        boolean isReversal = event.startsWith("reverse");
        if (!before.sums().approved().isZero()) {
            assertThat(after.sums().approved())
                    .as("what was approved shrinks by reversals alone, and never grows")
                    .isLessThanOrEqualTo(before.sums().approved())
                    .satisfies(now -> assertThat(
                                    isReversal || now.equals(before.sums().approved()))
                            .isTrue());
        }
        if (Set.of(2, 4).contains(before.status().code())) {
            assertThat(taken(after))
                    .as("a refund gives back what was taken, no more and no less; a reversal takes back")
                    .isLessThanOrEqualTo(taken(before))
                    .satisfies(now ->
                            assertThat(isReversal || now == taken(before)).isTrue());
        }
    }

    private static long taken(Order order) {
        return order.sums().deposited().minor() + order.sums().refunded().minor();
    }

    private static void assertThatTheEndIsTheEnd(Order before, Order after) {
        boolean allGivenBack =
                before.status().code() == 4 && before.sums().deposited().isZero();
        if (allGivenBack || Set.of(3, 6).contains(before.status().code())) {
            assertThat(after).isEqualTo(before);
        }
    }

    private static Order fresh(PaymentScheme scheme) {
        return Orders.registered(scheme, REGISTERED, REGISTERED.plusSeconds(60L * OrderModel.EXPIRES));
    }

    private static Transition happen(Order order, Event event, int minute, int attempts) {
        Instant now = REGISTERED.plusSeconds(60L * minute);
        OrderRules rules = OrderRules.usual().withMaxAttempts(attempts);
        Amount amount = Amount.ofMinor(event.amount());
        return switch (event.kind()) {
            case "acs" -> order.startAcs(now);
            case "approve" -> order.approve(now);
            case "fail" -> order.declineAttempt(now, 116, rules);
            case "decline" -> order.decline(now);
            case "deposit" -> order.deposit(now, amount, rules);
            case "reverse" -> order.reverse(now, rules);
            case "reverse part" -> order.reverse(now, amount, rules);
            case "refund" -> order.refund(now, amount);
            default -> throw new IllegalArgumentException(event.kind());
        };
    }
}
