package org.merchantgateway.domain.settle.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Refund;

/**
 * A paid order of 1000 by the rules of the manual, as the gateway's ledger has it. Shares nothing with the domain's own life
 * cycle. A hold is completed once, of at most what is held; a part of the payment is reversed at most once; an order of two
 * phases is reversed before its completion, one of one phase on the day of its payment and before its first refund; refunds
 * go up to what is deposited, each of which is listed.
 *
 * @param isTwoPhase whether the money was held first
 * @param status the order's status code
 * @param approved minor units
 * @param deposited minor units, net of refunds
 * @param refunds what was given back each time, minor units
 * @param isPartReversed whether a part was reversed
 */
record LedgerOrder(
        boolean isTwoPhase, int status, long approved, long deposited, List<Long> refunds, boolean isPartReversed) {

    static final LedgerOrder HELD = new LedgerOrder(true, 1, 1000, 0, List.of(), false);
    static final LedgerOrder PAID = new LedgerOrder(false, 2, 1000, 1000, List.of(), false);

    /** How much an act would move now; zero if the gateway would refuse it. */
    long moved(Act act) {
        boolean isPossible = switch (act.kind()) {
            case COMPLETE -> status == 1 && act.minor() <= approved;
            case REVERSE ->
                (status == 1 || status == 2 && !isTwoPhase)
                        && (wanted(act) == approved || !isPartReversed && act.minor() < approved);
            case REFUND -> (status == 2 || status == 4) && act.minor() <= deposited;
        };
        return isPossible ? wanted(act) : 0;
    }

    /** How much an act is for: all that there is, if it names no amount. */
    private long wanted(Act act) {
        long all = act.kind() == Act.Kind.REFUND ? deposited : approved;
        return act.minor() == 0 ? all : act.minor();
    }

    /** The order after an act; the same if the gateway refuses it. */
    LedgerOrder after(Act act) {
        long moved = moved(act);
        if (moved == 0) {
            return this;
        }
        return switch (act.kind()) {
            case COMPLETE -> new LedgerOrder(isTwoPhase, 2, approved, moved, refunds, isPartReversed);
            case REVERSE ->
                moved == approved
                        ? new LedgerOrder(isTwoPhase, 3, 0, 0, refunds, isPartReversed)
                        : new LedgerOrder(
                                isTwoPhase, status, approved - moved, Math.max(deposited - moved, 0), refunds, true);
            case REFUND -> new LedgerOrder(isTwoPhase, 4, approved, deposited - moved, with(moved), isPartReversed);
        };
    }

    private List<Long> with(long refund) {
        List<Long> all = new ArrayList<>(refunds);
        all.add(refund);
        return List.copyOf(all);
    }

    long refunded() {
        return refunds.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The order's status as it is answered.
     *
     * @param listsRefunds whether this merchant's status has the list of refunds, which older versions of it lack
     */
    OrderReport report(boolean listsRefunds) {
        return OrderReport.builder()
                .status(new OrderStatus(status))
                .sums(new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded())))
                .refunds(
                        listsRefunds ? refunds.stream().map(LedgerOrder::listed).toList() : List.of())
                .build();
    }

    private static Refund listed(long minor) {
        return new Refund(
                Optional.of(Amount.ofMinor(minor)),
                Optional.of("rrn"),
                Optional.of("0"),
                Optional.empty(),
                Optional.of("today"));
    }
}
