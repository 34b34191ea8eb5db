package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.Settled;

/** A shop that makes one call after the other on the safe path. Every outcome it is given is compared with the ledger. */
final class Shop {

    /** How often it repeats a call that was not executed. */
    private static final int ATTEMPTS = 3;

    /** How often it settles an open call with faults. */
    private static final int RETRIES_WITH_FAULTS = 2;

    /**
     * The final outcome of one wish.
     *
     * @param wish what it wanted
     * @param told its outcome
     */
    record WishResult(Wish wish, Result told) {}

    private final String number;
    private final PayerAtAcs payer;
    private final Ledger ledger;
    private final Payments withFaults;
    private final Payments withoutFaults;
    private final OpenReasonCheck reasons;
    private final Books books = new Books();
    private final List<WishResult> results = new ArrayList<>();
    private final StoredCalls store = new StoredCalls();
    private final List<OpenReason> openReasons = new ArrayList<>();
    private OrderFacts facts;
    private long amount;

    /**
     * A shop of one order.
     *
     * @param facts no more than the order's number, and a stored card
     * @param payer who pays
     * @param withFaults its way to the gateway
     * @param withoutFaults the same without faults
     */
    Shop(
            OrderFacts facts,
            PayerAtAcs payer,
            Ledger ledger,
            SimulatedTime time,
            PaymentGateway withFaults,
            PaymentGateway withoutFaults) {
        this.number = facts.number();
        this.facts = facts;
        this.payer = payer;
        this.ledger = ledger;
        this.reasons = new OpenReasonCheck(withFaults);
        this.withFaults = new Payments(reasons, time.settling(reasons));
        this.withoutFaults = new Payments(withoutFaults, time.settling(withoutFaults));
    }

    /** Carries out one wish after the other, except those for which it does not know enough. */
    void wantAll(List<Wish> wishes) {
        for (Wish wish : wishes) {
            if (facts.allows(wish)) {
                results.add(new WishResult(wish, want(wish)));
            }
        }
    }

    /** The final outcomes of its wishes, in their order. */
    List<WishResult> results() {
        return List.copyOf(results);
    }

    /** Why something stayed open without faults, until the order's time was over. */
    List<OpenReason> openReasons() {
        return List.copyOf(openReasons);
    }

    private Result want(Wish wish) {
        Result last = Result.NOT_DONE;
        for (int attempt = 0; attempt < ATTEMPTS && last == Result.NOT_DONE; attempt++) {
            Optional<LedgerEntry> entry = entry(wish);
            last = attempt(wish);
            if (last == Result.DONE) {
                entry.ifPresent(books::enter);
            }
            compare(wish, last);
        }
        return last;
    }

    /**
     * What the wish comes to if it is done now. To decline what is declined already comes to nothing more, and a step of 3-D
     * Secure 2 that is over is answered again as the first time.
     */
    private Optional<LedgerEntry> entry(Wish wish) {
        boolean nothingMore = switch (wish.kind()) {
            case DECLINE -> ledger.isDeclined(number);
            case CONTINUE_WITHOUT_CHALLENGE -> books.entries().contains(new LedgerEntry(wish.operation(), amount));
            case FINISH_3DS_2 ->
                ledger.status(number).filter(OrderStatus.ACS_STARTED::equals).isEmpty();
            default -> false;
        };
        return nothingMore ? Optional.empty() : wish.entry(ledger.sums(number), amount);
    }

    private void compare(Wish wish, Result last) {
        assertThat(ledger.entries(number)).as("%s, told %s", wish, last).isEqualTo(books.entries());
        assertThat(ledger.sums(number)).as("%s, told %s", wish, last).isEqualTo(books.sums());
        assertThat(store.calls())
                .as("%s, told %s: nothing is left to settle", wish, last)
                .isEmpty();
    }

    private Result attempt(Wish wish) {
        wish.prepare(facts, payer);
        SafeOutcome<?> outcome = withFaults.safely(wish.operation(facts), store);
        return outcome.fold(
                yes -> done(wish, NewFacts.of(yes)),
                refused -> {
                    assertThat(refused.outcome().httpStatus())
                            .as("a refusal was answered")
                            .isPresent();
                    return Result.REFUSED;
                },
                notDone -> Result.NOT_DONE,
                open -> {
                    assertThat(store.calls()).containsExactly(open.pending());
                    reasons.check(open.pending(), open.why());
                    return settledLater(wish);
                });
    }

    private Result done(Wish wish, NewFacts newFacts) {
        if (wish.registers()) {
            assertThat(newFacts.orderId())
                    .as("the registered order's id")
                    .isPresent()
                    .isEqualTo(ledger.id(number));
            amount = wish.minor();
            books.isOnePhase(wish.isOnePhase());
        }
        facts = facts.and(newFacts);
        return Result.DONE;
    }

    /** Settles an open call: a few times with faults, at last without. */
    private Result settledLater(Wish wish) {
        Pending pending = store.calls().get(0);
        for (int day = 0; day < RETRIES_WITH_FAULTS; day++) {
            Settled settled = withFaults.settle(pending);
            if (settled instanceof Settled.StillOpen open) {
                reasons.check(pending, open.why());
            } else {
                return settled(wish, settled);
            }
        }
        Settled settled = withoutFaults.settle(pending);
        return settled(wish, settled instanceof Settled.StillOpen open ? afterExpiry(pending, open) : settled);
    }

    /** Without faults, a call stays open only if no report can settle it; when the order can no longer be paid, none does. */
    private Settled afterExpiry(Pending pending, Settled.StillOpen open) {
        Optional<OpenReason> reason = OpenReason.of(pending.operation(), ledger.status(number));
        assertThat(reason).as("open without faults: %s", open.why()).isPresent();
        openReasons.add(reason.get());
        ledger.letExpire(number);
        return withoutFaults.settle(pending);
    }

    private Result settled(Wish wish, Settled settled) {
        store.calls().forEach(store::remove);
        return settled.fold(
                happened -> done(wish, new NewFacts(happened.report().orderId(), Optional.empty())),
                didNotHappen -> Result.NOT_DONE,
                open -> {
                    throw new AssertionError("open for good: " + open.why());
                });
    }
}
