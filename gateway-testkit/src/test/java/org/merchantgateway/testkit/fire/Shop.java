package org.merchantgateway.testkit.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.Settled;

/** A shop that wants one thing after the other on the safe path, and whose every belief is held against the ledger. */
final class Shop {

    /** How often it asks for what it was told was not done. */
    private static final int ATTEMPTS = 3;

    /** How often it settles in foul weather what stayed open. */
    private static final int FOUL_DAYS = 2;

    private final String number;
    private final Ledger ledger;
    private final Payments underFire;
    private final Payments inFairWeather;
    private final OpenReasons reasons;
    private final Books books = new Books();
    private final List<Told> told = new ArrayList<>();
    private final List<Pending> kept = new ArrayList<>();
    private Optional<OrderId> orderId = Optional.empty();
    private long amount;

    private final PendingStore store = new PendingStore() {
        @Override
        public void keep(Pending pending) {
            kept.add(Pending.parse(pending.toText())); // as after a restart
        }

        @Override
        public void forget(Pending pending) {
            assertThat(kept.remove(pending)).as("forgets only what was kept").isTrue();
        }
    };

    /**
     * A shop of one order.
     *
     * @param underFire its way to the gateway
     * @param inFairWeather the same when nothing befalls it
     */
    Shop(String number, Ledger ledger, QuietTime time, PaymentGateway underFire, PaymentGateway inFairWeather) {
        this.number = number;
        this.ledger = ledger;
        this.reasons = new OpenReasons(underFire);
        this.underFire = new Payments(reasons, time.settling(reasons));
        this.inFairWeather = new Payments(inFairWeather, time.settling(inFairWeather));
    }

    /** Wants one thing after the other; without an order it wants nothing more. */
    void wantAll(List<Wish> wishes) {
        for (Wish wish : wishes) {
            if (wish.registers() || orderId.isPresent()) {
                told.add(want(wish));
            }
        }
    }

    /** What it was told of its wishes in the end, in their order. */
    List<Told> told() {
        return List.copyOf(told);
    }

    private Told want(Wish wish) {
        Told last = Told.NOT_DONE;
        for (int attempt = 0; attempt < ATTEMPTS && last == Told.NOT_DONE; attempt++) {
            Optional<Deed> deed = deed(wish);
            last = attempt(wish);
            if (last == Told.DONE) {
                deed.ifPresent(books::enter);
            }
            compare(wish, last);
        }
        return last;
    }

    /** What the wish comes to if it is done now. To decline what is declined already comes to nothing more. */
    private Optional<Deed> deed(Wish wish) {
        boolean nothingMore = wish.kind() == Wish.Kind.DECLINE && ledger.isDeclined(number);
        return nothingMore ? Optional.empty() : wish.deed(ledger.sums(number), amount);
    }

    private void compare(Wish wish, Told last) {
        assertThat(ledger.deeds(number)).as("%s, told %s", wish, last).isEqualTo(books.deeds());
        assertThat(ledger.sums(number)).as("%s, told %s", wish, last).isEqualTo(books.sums());
        assertThat(kept)
                .as("%s, told %s: nothing is left to settle", wish, last)
                .isEmpty();
    }

    private Told attempt(Wish wish) {
        SafeOutcome<?> outcome = underFire.safely(wish.operation(number, orderId), store);
        return outcome.fold(
                yes -> done(wish, yes.answer(), yes.report().flatMap(report -> report.orderId())),
                refused -> {
                    assertThat(refused.outcome().httpStatus())
                            .as("a refusal was answered")
                            .isPresent();
                    return Told.REFUSED;
                },
                notDone -> Told.NOT_DONE,
                open -> {
                    assertThat(kept).containsExactly(open.pending());
                    reasons.check(open.why());
                    return settledLater(wish);
                });
    }

    private Told done(Wish wish, Optional<?> answer, Optional<String> reportedId) {
        if (wish.registers()) {
            Optional<String> id = answer.map(RegisteredOrder.class::cast)
                    .map(registered -> registered.orderId().value())
                    .or(() -> reportedId);
            assertThat(id).as("the registered order's id").isPresent().isEqualTo(ledger.id(number));
            orderId = id.map(OrderId::of);
            amount = wish.minor();
            books.isOnePhase(wish.kind() == Wish.Kind.REGISTER_ONE_PHASE);
        }
        return Told.DONE;
    }

    /** Settles what stayed open: a few times in foul weather, at last in fair weather, where nothing may stay open. */
    private Told settledLater(Wish wish) {
        for (int day = 0; day < FOUL_DAYS; day++) {
            Settled settled = underFire.settle(kept.get(0));
            if (settled instanceof Settled.StillOpen open) {
                reasons.check(open.why());
            } else {
                return known(wish, settled);
            }
        }
        return known(wish, inFairWeather.settle(kept.get(0)));
    }

    private Told known(Wish wish, Settled settled) {
        kept.clear();
        return settled.fold(
                happened -> done(wish, Optional.empty(), happened.report().orderId()),
                didNotHappen -> Told.NOT_DONE,
                open -> {
                    throw new AssertionError("open in fair weather: " + open.why());
                });
    }
}
