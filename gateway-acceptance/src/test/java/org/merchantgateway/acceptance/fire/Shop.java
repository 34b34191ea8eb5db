package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.Payments;
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

    /**
     * What it was told of one wish in the end.
     *
     * @param wish what it wanted
     * @param told what came of it
     */
    record Heard(Wish wish, Told told) {}

    private final String number;
    private final Ledger ledger;
    private final Payments underFire;
    private final Payments inFairWeather;
    private final OpenReasons reasons;
    private final Books books = new Books();
    private final List<Heard> heard = new ArrayList<>();
    private final List<Pending> kept = new ArrayList<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private Known known;
    private long amount;

    private final PendingStore store = new PendingStore() {
        @Override
        public void save(Pending pending) {
            kept.add(Pending.parse(pending.toText())); // as after a restart
        }

        @Override
        public void remove(Pending pending) {
            assertThat(kept.remove(pending)).as("forgets only what was kept").isTrue();
        }
    };

    /**
     * A shop of one order.
     *
     * @param known no more than the order's number, and a stored card
     * @param underFire its way to the gateway
     * @param inFairWeather the same when nothing befalls it
     */
    Shop(Known known, Ledger ledger, QuietTime time, PaymentGateway underFire, PaymentGateway inFairWeather) {
        this.number = known.number();
        this.known = known;
        this.ledger = ledger;
        this.reasons = new OpenReasons(underFire);
        this.underFire = new Payments(reasons, time.settling(reasons));
        this.inFairWeather = new Payments(inFairWeather, time.settling(inFairWeather));
    }

    /** Wants one thing after the other, but for what it does not know enough for. */
    void wantAll(List<Wish> wishes) {
        for (Wish wish : wishes) {
            if (known.allows(wish)) {
                heard.add(new Heard(wish, want(wish)));
            }
        }
    }

    /** What it was told of the things that it wanted, in their order. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Why something stayed open in fair weather, until the order's time was over. */
    List<Unclear> unclear() {
        return List.copyOf(unclear);
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
        SafeOutcome<?> outcome = underFire.safely(wish.operation(known), store);
        return outcome.fold(
                yes -> done(wish, Learned.of(yes)),
                refused -> {
                    assertThat(refused.outcome().httpStatus())
                            .as("a refusal was answered")
                            .isPresent();
                    return Told.REFUSED;
                },
                notDone -> Told.NOT_DONE,
                open -> {
                    assertThat(kept).containsExactly(open.pending());
                    reasons.check(open.pending(), open.why());
                    return settledLater(wish);
                });
    }

    private Told done(Wish wish, Learned learned) {
        if (wish.registers()) {
            assertThat(learned.orderId())
                    .as("the registered order's id")
                    .isPresent()
                    .isEqualTo(ledger.id(number));
            amount = wish.minor();
            books.isOnePhase(wish.isOnePhase());
        }
        known = known.and(learned);
        return Told.DONE;
    }

    /** Settles what stayed open: a few times in foul weather, at last in fair weather. */
    private Told settledLater(Wish wish) {
        Pending pending = kept.get(0);
        for (int day = 0; day < FOUL_DAYS; day++) {
            Settled settled = underFire.settle(pending);
            if (settled instanceof Settled.StillOpen open) {
                reasons.check(pending, open.why());
            } else {
                return settled(wish, settled);
            }
        }
        Settled settled = inFairWeather.settle(pending);
        return settled(wish, settled instanceof Settled.StillOpen open ? whenItsTimeIsOver(pending, open) : settled);
    }

    /** In fair weather only that stays open which no report can tell; nothing does when the order cannot be paid any more. */
    private Settled whenItsTimeIsOver(Pending pending, Settled.StillOpen open) {
        Optional<Unclear> reason = Unclear.of(pending.operation(), ledger.status(number));
        assertThat(reason).as("open in fair weather: %s", open.why()).isPresent();
        unclear.add(reason.get());
        ledger.letExpire(number);
        return inFairWeather.settle(pending);
    }

    private Told settled(Wish wish, Settled settled) {
        kept.clear();
        return settled.fold(
                happened -> done(wish, new Learned(happened.report().orderId(), Optional.empty())),
                didNotHappen -> Told.NOT_DONE,
                open -> {
                    throw new AssertionError("open for good: " + open.why());
                });
    }
}
