package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.SettledAs;

/** What one status report shows about one call. */
enum Verdict {
    /** The call's effect shows. */
    HAPPENED,
    /** The call's effect does not show and can no longer come. */
    IMPOSSIBLE,
    /** The call's effect does not show, but may still come. */
    NOT_YET,
    /** The report is not conclusive. */
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
        if (isAboutAnotherOrder(pending, report)) {
            return UNCLEAR;
        }
        return switch (pending.settledAs()) {
            case NONE -> ListedRefunds.hasId(pending, report) ? HAPPENED : UNCLEAR;
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
            case REFUND ->
                ListedRefunds.hasId(pending, report)
                        ? HAPPENED
                        : bySums(pending, report, (before, now) -> RefundVerdict.of(pending, before, report, now));
        };
    }

    /**
     * What a report shows about a call that the gateway refused by a code that may also mean a system error.
     *
     * @param last the report before it, if there was one: a report alone could lag behind
     */
    static Verdict ofRefused(Pending pending, Optional<OrderReport> last, OrderReport report) {
        if (isAboutAnotherOrder(pending, report) || ListedRefunds.hasId(pending, report)) {
            return of(pending, report);
        }
        boolean isImpossible = last.filter(earlier -> wasImpossible(pending, earlier))
                .filter(earlier -> wasImpossible(pending, report))
                .isPresent();
        return isImpossible || conditionFails(pending, report) ? IMPOSSIBLE : of(pending, report);
    }

    /** Whether the order no longer has the deposited amount that the call requires. */
    private static boolean conditionFails(Pending pending, OrderReport report) {
        return pending.expectedDeposited().isPresent()
                && report.sums().isPresent()
                && !report.sums().map(Sums::deposited).equals(pending.expectedDeposited());
    }

    /** Whether the money is as it was before the call, and the gateway refuses the call then. */
    private static boolean wasImpossible(Pending pending, OrderReport report) {
        if (report.sums().isEmpty() || !report.sums().equals(pending.sumsBefore())) {
            return false;
        }
        Sums sums = report.sums().get();
        return switch (pending.settledAs()) {
            case COMPLETION -> taken(sums) != 0 || isMore(pending, sums.approved());
            case REVERSAL -> isMore(pending, sums.approved());
            case REFUND -> isMore(pending, sums.deposited());
            case NONE, REGISTRATION, PAYMENT, REGISTRATION_AND_PAYMENT, AUTHENTICATION, DECLINE -> false;
        };
    }

    /** Whether the call is for more than there is, or there is nothing. */
    private static boolean isMore(Pending pending, Amount available) {
        return available.isZero() || orElse(pending.wanted(), available) > available.minor();
    }

    /** Compares the sums from before the call with those of the report; without both, nothing can be concluded. */
    private static Verdict bySums(Pending pending, OrderReport report, BiFunction<Sums, Sums, Verdict> rule) {
        return pending.sumsBefore()
                .flatMap(before -> report.sums().map(now -> rule.apply(before, now)))
                .orElse(UNCLEAR);
    }

    /** Whether a call can be settled only with the order's sums from before it. */
    static boolean needsSums(Pending pending) {
        return switch (pending.settledAs()) {
            case COMPLETION, REFUND -> true;
            case REVERSAL -> isPart(pending);
            case NONE, REGISTRATION, PAYMENT, REGISTRATION_AND_PAYMENT, AUTHENTICATION, DECLINE -> false;
        };
    }

    /** Whether the status before a call is the one after it already, as for a payment or a reversal of a reversed order. */
    static boolean wouldChangeNothing(Pending pending, OrderReport before) {
        boolean isReversedAgain =
                pending.settledAs() == SettledAs.REVERSAL && !isPart(pending) && code(before) == REVERSED;
        return isReversedAgain || of(pending, before) == HAPPENED;
    }

    static boolean isPart(Pending pending) {
        return pending.wanted().filter(amount -> !amount.isZero()).isPresent();
    }

    /** Whether a report names an order with another id, another number or another merchant than the call. */
    static boolean isAboutAnotherOrder(Pending pending, OrderReport report) {
        return differ(pending.reference().orderId(), report.orderId())
                || differ(pending.reference().orderNumber(), report.orderNumber())
                || pending.merchant()
                        .filter(login ->
                                merchants(report).anyMatch(told -> !MerchantLogin.areOfOne(login, told.strip())))
                        .isPresent();
    }

    /** The merchants that a report names, among its other fields or its attributes. */
    private static Stream<String> merchants(OrderReport report) {
        return Stream.of(
                        report.others().get("merchantLogin"),
                        report.others().get("MerchantLogin"),
                        report.attributes().get("merchantLogin"))
                .flatMap(Stream::ofNullable);
    }

    private static boolean differ(Optional<String> asked, Optional<String> told) {
        return asked.isPresent()
                && told.isPresent()
                && !asked.get().strip().equalsIgnoreCase(told.get().strip());
    }

    /** An order with another amount was registered by another call, and ours will be refused as a repeated number. */
    private static Verdict registration(Optional<Amount> wanted, OrderReport report) {
        return hasAnotherAmount(wanted, report) ? UNCLEAR : HAPPENED;
    }

    private static boolean hasAnotherAmount(Optional<Amount> wanted, OrderReport report) {
        return wanted.isPresent()
                && !wanted.get().isZero()
                && report.amount().isPresent()
                && !report.amount().equals(wanted);
    }

    /** The payment registers its order itself: an order that another call registered was paid by another call too. */
    private static Verdict registrationAndPayment(Pending pending, OrderReport report) {
        return hasAnotherAmount(pending.wanted(), report) ? UNCLEAR : payment(pending.sumsBefore(), report);
    }

    /** An order is paid once: what was held or taken before the call is not its doing and makes it impossible. */
    private static Verdict payment(Optional<Sums> before, OrderReport report) {
        if (before.isPresent() && !before.get().approved().isZero()) {
            return IMPOSSIBLE;
        }
        return switch (code(report)) {
            case REGISTERED -> NOT_YET;
            case APPROVED, DEPOSITED, REVERSED, REFUNDED, PARTLY_DEPOSITED -> HAPPENED;
            case DECLINED -> IMPOSSIBLE;
            default ->
                UNCLEAR; // the payer is at the ACS, the order waits for another kind of payment, or the code is unknown
        };
    }

    /** The ACS's answer ends the attempt in progress, so while the attempt is in progress the answer has not arrived. */
    private static Verdict authentication(Optional<Sums> before, OrderReport report) {
        return switch (code(report)) {
            case ACS_STARTED -> NOT_YET;
            case REGISTERED -> UNCLEAR; // a failed attempt leaves the order as it was before the attempt
            default -> payment(before, report);
        };
    }

    /** A paid order can no longer be declined. */
    private static Verdict decline(OrderReport report) {
        return switch (code(report)) {
            case DECLINED -> HAPPENED;
            case APPROVED, DEPOSITED, REVERSED, REFUNDED, PARTLY_DEPOSITED -> IMPOSSIBLE;
            case REGISTERED, ACS_STARTED -> NOT_YET;
            default -> UNCLEAR;
        };
    }

    /**
     * A hold is completed once. If another amount was taken than the call was for, another call took it, or the gateway rounded
     * it: it stays open.
     */
    private static Verdict completion(Optional<Amount> wanted, Sums before, OrderReport report, Sums now) {
        long takenBefore = taken(before);
        long taken = taken(now);
        int status = code(report);
        if (takenBefore != 0) {
            return taken == takenBefore && status != PARTLY_DEPOSITED ? IMPOSSIBLE : UNCLEAR;
        }
        if (status == REVERSED) { // after a reversal the sums no longer show whether the hold was completed before it
            return before.approved().isZero() ? IMPOSSIBLE : UNCLEAR;
        }
        if (taken == 0) {
            boolean contradictory = status == DEPOSITED || status == REFUNDED || status == PARTLY_DEPOSITED;
            return contradictory ? UNCLEAR : NOT_YET;
        }
        boolean isWhole = taken == now.approved().minor();
        if (before.approved().isZero() && isWhole) {
            return UNCLEAR; // it was not paid when the sums were read: a one-phase payment takes the whole too
        }
        // part of the hold may have been released before the completion of the whole
        return taken == orElse(wanted, now.approved()) ? HAPPENED : UNCLEAR;
    }

    private static Verdict reversal(Optional<Sums> before, OrderReport report) {
        return switch (code(report)) {
            // if nothing was held before, another call reversed the order, or paid it in the meantime
            case REVERSED -> before.filter(sums -> sums.approved().isZero()).isPresent() ? UNCLEAR : HAPPENED;
            case REFUNDED, DECLINED -> IMPOSSIBLE;
            case REGISTERED, APPROVED, DEPOSITED, ACS_STARTED, PARTLY_DEPOSITED ->
                isLess(before, report) ? UNCLEAR : NOT_YET;
            default -> UNCLEAR;
        };
    }

    /** The approved amount has decreased by exactly the reversed part. While it has decreased by less, it was not reversed. */
    private static Verdict partialReversal(Optional<Amount> wanted, Sums before, Sums now) {
        long ours = orElse(wanted, before.approved());
        long released = before.approved().minor() - now.approved().minor();
        if (released >= 0 && isClearlyLess(released, ours) && taken(now) >= taken(before)) {
            return NOT_YET;
        }
        return released == ours && now.refunded().equals(before.refunded()) ? HAPPENED : UNCLEAR;
    }

    /** Whether an amount is less than another one even if the gateway rounded it. */
    private static boolean isClearlyLess(long amount, long other) {
        return amount == 0 || other - amount >= ListedRefunds.ROUNDING;
    }

    /** Whether less is taken now than before: some gateways reverse a completed order back to a held one. */
    private static boolean isLess(Optional<Sums> before, OrderReport report) {
        return before.isPresent()
                && report.sums().isPresent()
                && taken(report.sums().get()) < taken(before.get());
    }

    /** The status code; a report without one is not conclusive. */
    private static int code(OrderReport report) {
        return report.status().map(OrderStatus::code).orElse(MISSING);
    }

    /** What was taken from the payer, including what was refunded since. */
    static long taken(Sums sums) {
        return sums.deposited().minor() + sums.refunded().minor();
    }

    /** The wanted amount; the whole if it is zero or missing. */
    static long orElse(Optional<Amount> wanted, Amount whole) {
        return wanted.filter(amount -> !amount.isZero()).orElse(whole).minor();
    }
}
