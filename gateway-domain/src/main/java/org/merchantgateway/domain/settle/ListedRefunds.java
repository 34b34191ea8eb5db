package org.merchantgateway.domain.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.port.Pending;

/** What the list of an order's refunds shows about one refund whose outcome is unknown. Older status versions have no list. */
final class ListedRefunds {

    /** Some gateways round amounts to whole units of the currency, of a hundred minor units. */
    static final long ROUNDING = 100;

    private ListedRefunds() {}

    /** The amounts of all successful refunds; empty if the list is missing or does not add up to the refunded amount. */
    static Optional<List<Amount>> amounts(OrderReport report) {
        return complete(report)
                .map(refunds -> refunds.stream()
                        .map(refund -> refund.amount().orElseThrow())
                        .toList());
    }

    private static Optional<List<Refund>> complete(OrderReport report) {
        List<Refund> refunds =
                report.refunds().stream().filter(Refund::isSuccessful).toList();
        boolean hasAmounts = refunds.stream().allMatch(refund -> refund.amount().isPresent());
        long sum = refunds.stream()
                .mapToLong(refund -> refund.amount().map(Amount::minor).orElse(0L))
                .sum();
        return report.sums()
                .filter(sums -> hasAmounts && sum == sums.refunded().minor())
                .map(sums -> refunds);
    }

    /** Whether the refund with the shop's own id is listed. */
    static boolean hasId(Pending pending, OrderReport report) {
        return pending.externalRefundId().isPresent()
                && report.refunds().stream()
                        .anyMatch(refund -> refund.isSuccessful()
                                && refund.externalRefundId().equals(pending.externalRefundId()));
    }

    /**
     * What the refunds that are listed since the call show, if the list is complete and was before.
     *
     * @param wanted the amount of the call, minor units
     * @return empty if that is not known
     */
    static Optional<Verdict> verdict(Pending pending, OrderReport report, long wanted) {
        return complete(report)
                .flatMap(now -> before(pending).flatMap(before -> without(now, before)))
                .map(since -> ofNew(pending, since, wanted));
    }

    /**
     * A refund with another id than ours is not ours. If ours has none, one with an id is another's, unless the gateway gives
     * ids of its own: no source says that none does.
     */
    private static Verdict ofNew(Pending pending, List<Refund> since, long wanted) {
        Verdict withoutId = ofClosest(since, refund -> refund.externalRefundId().isEmpty(), wanted);
        boolean mayHaveId = pending.externalRefundId().isEmpty()
                && ofClosest(since, refund -> refund.externalRefundId().isPresent(), wanted) != Verdict.NOT_YET;
        return withoutId == Verdict.NOT_YET && mayHaveId ? Verdict.UNCLEAR : withoutId;
    }

    private static Verdict ofClosest(List<Refund> refunds, Predicate<Refund> which, long wanted) {
        return ofDifference(refunds.stream()
                .filter(which)
                .mapToLong(refund -> Math.abs(refund.amount().orElseThrow().minor() - wanted))
                .min()
                .orElse(Long.MAX_VALUE));
    }

    /** A call that an earlier version stored does not know the refunds; but it knows if there were none. */
    private static Optional<List<Amount>> before(Pending pending) {
        return pending.refundsBefore()
                .or(() -> pending.sumsBefore()
                        .filter(sums -> sums.refunded().isZero())
                        .map(none -> List.of()));
    }

    /** A refund of nearly the amount may be ours at a gateway that rounds. */
    private static Verdict ofDifference(long difference) {
        if (difference == 0) {
            return Verdict.HAPPENED;
        }
        return difference < ROUNDING ? Verdict.UNCLEAR : Verdict.NOT_YET;
    }

    /** The refunds that were not there before; empty if one of those before is missing. */
    private static Optional<List<Refund>> without(List<Refund> now, List<Amount> before) {
        List<Refund> since = new ArrayList<>(now);
        for (Amount amount : before) {
            Optional<Refund> same = since.stream()
                    .filter(refund -> refund.amount().filter(amount::equals).isPresent())
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.empty();
            }
            since.remove(same.get());
        }
        return Optional.of(since);
    }

    /** Whether a refund of this amount is listed, or no list is answered. */
    static boolean mayHold(OrderReport report, long wanted) {
        return report.refunds().isEmpty()
                || report.refunds().stream()
                        .anyMatch(refund -> refund.isSuccessful()
                                && refund.amount()
                                        .filter(amount -> amount.minor() == wanted)
                                        .isPresent());
    }
}
