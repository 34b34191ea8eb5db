package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.BiFunction;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.SettledAs;

/** What one report says about one pending call. */
enum Verdict {
    /** The call's effect is there. */
    HAPPENED,
    /** The call's effect is not there and can no longer come. */
    EXCLUDED,
    /** The call's effect is not there, but may be about to come. */
    NOT_YET,
    /** The report cannot tell. */
    UNCLEAR;

    private static final int REGISTERED = 0;
    private static final int APPROVED = 1;
    private static final int DEPOSITED = 2;
    private static final int REVERSED = 3;
    private static final int REFUNDED = 4;
    private static final int ACS_STARTED = 5;
    private static final int DECLINED = 6;
    private static final int PARTLY_DEPOSITED = 8;
    private static final int MISSING = -1;

    static Verdict of(Pending pending, OrderReport report) {
        if (isOfAnother(pending, report)) {
            return UNCLEAR;
        }
        return switch (pending.settledAs()) {
            case NONE -> UNCLEAR;
            case REGISTRATION -> registration(pending.wanted(), report);
            case PAYMENT -> payment(pending.sumsBefore(), report);
            case REGISTRATION_AND_PAYMENT -> registrationAndPayment(pending, report);
            case AUTHENTICATION -> authentication(pending.sumsBefore(), report);
            case DECLINE -> decline(report);
            case COMPLETION ->
                bySums(pending, report, (before, now) -> completion(pending.wanted(), before, report, now));
            case REVERSAL ->
                isPart(pending)
                        ? bySums(pending, report, (before, now) -> partialReversal(pending.wanted(), before, now))
                        : reversal(pending.sumsBefore(), report);
            case REFUND -> bySums(pending, report, (before, now) -> refund(pending.wanted(), before, now));
        };
    }

    /** By the order's sums from before the call and those of the report: nothing can be concluded without either. */
    private static Verdict bySums(Pending pending, OrderReport report, BiFunction<Sums, Sums, Verdict> rule) {
        return pending.sumsBefore()
                .flatMap(before -> report.sums().map(now -> rule.apply(before, now)))
                .orElse(UNCLEAR);
    }

    /** Whether a call can be settled by the sums from before it alone. */
    static boolean needsSums(Pending pending) {
        return switch (pending.settledAs()) {
            case COMPLETION, REFUND -> true;
            case REVERSAL -> isPart(pending);
            case NONE, REGISTRATION, PAYMENT, REGISTRATION_AND_PAYMENT, AUTHENTICATION, DECLINE -> false;
        };
    }

    /** Whether an order stands before a call as it would after it: a payment or a reversal of what was reversed before. */
    static boolean wouldChangeNothing(Pending pending, OrderReport before) {
        boolean isReversedAgain =
                pending.settledAs() == SettledAs.REVERSAL && !isPart(pending) && code(before) == REVERSED;
        return isReversedAgain || of(pending, before) == HAPPENED;
    }

    private static boolean isPart(Pending pending) {
        return pending.wanted().filter(amount -> !amount.isZero()).isPresent();
    }

    private static boolean isOfAnother(Pending pending, OrderReport report) {
        Optional<String> asked = pending.reference().orderId();
        Optional<String> told = report.orderId();
        return asked.isPresent()
                && told.isPresent()
                && !asked.get().strip().equalsIgnoreCase(told.get().strip());
    }

    /** An order of another amount was registered by another call, and ours will be refused as a repeated number. */
    private static Verdict registration(Optional<Amount> wanted, OrderReport report) {
        return isOfAnotherAmount(wanted, report) ? UNCLEAR : HAPPENED;
    }

    private static boolean isOfAnotherAmount(Optional<Amount> wanted, OrderReport report) {
        return wanted.isPresent()
                && !wanted.get().isZero()
                && report.amount().isPresent()
                && !report.amount().equals(wanted);
    }

    /** It registers its order itself: what another call registered under that number was paid by another call too. */
    private static Verdict registrationAndPayment(Pending pending, OrderReport report) {
        return isOfAnotherAmount(pending.wanted(), report) ? UNCLEAR : payment(pending.sumsBefore(), report);
    }

    /** An order is paid once: what was held or taken before is not ours, and excludes ours. */
    private static Verdict payment(Optional<Sums> before, OrderReport report) {
        if (before.isPresent() && !before.get().approved().isZero()) {
            return EXCLUDED;
        }
        return switch (code(report)) {
            case REGISTERED -> NOT_YET;
            case APPROVED, DEPOSITED, REVERSED, REFUNDED, PARTLY_DEPOSITED -> HAPPENED;
            case DECLINED -> EXCLUDED;
            default -> UNCLEAR; // with the ACS, waiting for another way of payment, or unknown
        };
    }

    /** The ACS's answer ends an attempt that is under way, so one that is still under way has not seen it. */
    private static Verdict authentication(Optional<Sums> before, OrderReport report) {
        return switch (code(report)) {
            case ACS_STARTED -> NOT_YET;
            case REGISTERED -> UNCLEAR; // an attempt that failed leaves the order where it was before it began
            default -> payment(before, report);
        };
    }

    /** An order that was paid cannot be declined any more. */
    private static Verdict decline(OrderReport report) {
        return switch (code(report)) {
            case DECLINED -> HAPPENED;
            case APPROVED, DEPOSITED, REVERSED, REFUNDED, PARTLY_DEPOSITED -> EXCLUDED;
            case REGISTERED, ACS_STARTED -> NOT_YET;
            default -> UNCLEAR;
        };
    }

    /** A hold is completed once: whatever was taken meanwhile is ours, or excludes ours. */
    private static Verdict completion(Optional<Amount> wanted, Sums before, OrderReport report, Sums now) {
        long takenBefore = taken(before);
        long taken = taken(now);
        int status = code(report);
        if (takenBefore != 0) {
            return taken == takenBefore && status != PARTLY_DEPOSITED ? EXCLUDED : UNCLEAR;
        }
        if (status == REVERSED) { // a hold, or what was completed of it: the sums of either are gone
            return before.approved().isZero() ? EXCLUDED : UNCLEAR;
        }
        if (taken == 0) {
            boolean contradictory = status == DEPOSITED || status == REFUNDED || status == PARTLY_DEPOSITED;
            return contradictory ? UNCLEAR : NOT_YET;
        }
        long ours = orElse(wanted, before.approved());
        if (taken == ours) {
            return HAPPENED;
        }
        return ours == 0 || status == PARTLY_DEPOSITED ? UNCLEAR : EXCLUDED;
    }

    private static Verdict reversal(Optional<Sums> before, OrderReport report) {
        return switch (code(report)) {
            // an order of which nothing was held before was reversed by another call, or paid meanwhile
            case REVERSED -> before.filter(sums -> sums.approved().isZero()).isPresent() ? UNCLEAR : HAPPENED;
            case REFUNDED, DECLINED -> EXCLUDED;
            case REGISTERED, APPROVED, DEPOSITED, ACS_STARTED, PARTLY_DEPOSITED ->
                isLess(before, report) ? UNCLEAR : NOT_YET;
            default -> UNCLEAR;
        };
    }

    /** Of a part: what is approved has shrunk by it. */
    private static Verdict partialReversal(Optional<Amount> wanted, Sums before, Sums now) {
        if (now.equals(before)) {
            return NOT_YET;
        }
        boolean byOurs = before.approved().minor() - now.approved().minor() == orElse(wanted, before.approved());
        return byOurs && now.refunded().equals(before.refunded()) ? HAPPENED : UNCLEAR;
    }

    /** Whether less is taken now than before: some gateways reverse a completed order to a held one. */
    private static boolean isLess(Optional<Sums> before, OrderReport report) {
        return before.isPresent()
                && report.sums().isPresent()
                && taken(report.sums().get()) < taken(before.get());
    }

    private static Verdict refund(Optional<Amount> wanted, Sums before, Sums now) {
        long given = now.refunded().minor() - before.refunded().minor();
        if (given == 0) { // if money left the order in another way, a second refund might be one too many
            return now.deposited().compareTo(before.deposited()) < 0 ? UNCLEAR : NOT_YET;
        }
        return given == orElse(wanted, before.deposited()) ? HAPPENED : UNCLEAR; // somebody else has refunded too
    }

    /** Where the order stands; a report that does not say it stands where nothing can be concluded. */
    private static int code(OrderReport report) {
        return report.status().map(OrderStatus::code).orElse(MISSING);
    }

    /** What was taken from the payer, be it given back since. */
    private static long taken(Sums sums) {
        return sums.deposited().minor() + sums.refunded().minor();
    }

    /** The wanted amount; zero and none mean the whole. */
    private static long orElse(Optional<Amount> wanted, Amount whole) {
        return wanted.filter(amount -> !amount.isZero()).orElse(whole).minor();
    }
}
