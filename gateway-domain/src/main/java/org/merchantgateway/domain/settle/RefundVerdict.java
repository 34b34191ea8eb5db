package org.merchantgateway.domain.settle;

import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Pending;

/** What the sums and the refunds of a status report show about a refund. */
final class RefundVerdict {

    private RefundVerdict() {}

    /**
     * Compares an order's money before the call with a report.
     *
     * @param before the sums before the call
     * @param now the sums of the report
     */
    static Verdict of(Pending pending, Sums before, OrderReport report, Sums now) {
        long refunded = now.refunded().minor() - before.refunded().minor();
        boolean hasLeftOtherwise =
                Verdict.taken(now) < Verdict.taken(before); // a repeated refund might be one too many
        if (refunded < 0 || hasLeftOtherwise) {
            return Verdict.UNCLEAR;
        }
        if (refunded == 0) {
            return Verdict.NOT_YET;
        }
        return Verdict.isPart(pending) ? ofPart(pending, report, refunded) : ofWhole(before, now, refunded);
    }

    private static Verdict ofPart(Pending pending, OrderReport report, long refunded) {
        long wanted = pending.wanted().orElseThrow().minor();
        return ListedRefunds.verdict(pending, report, wanted).orElseGet(() -> {
            boolean isOurs = refunded == wanted && ListedRefunds.mayHold(report, wanted);
            return isOurs ? Verdict.HAPPENED : Verdict.UNCLEAR; // another call has refunded too
        });
    }

    /** A refund of the whole leaves nothing to give back, so while something is left it was not executed. */
    private static Verdict ofWhole(Sums before, Sums now, long refunded) {
        if (refunded + now.deposited().minor() != before.deposited().minor()) {
            return Verdict.UNCLEAR; // more was taken meanwhile
        }
        return now.deposited().isZero() ? Verdict.HAPPENED : Verdict.NOT_YET;
    }
}
