package org.merchantgateway.domain.settle;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.port.Pending;

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

    static Verdict of(Pending pending, OrderReport report) {
        return switch (pending.operation()) {
            case "register" -> HAPPENED;
            case "pay-by-card" -> payment(report);
            case "complete" ->
                pending.before().isPresent() && report.sums().isPresent()
                        ? completion(
                                pending.wanted(),
                                pending.before().get(),
                                report,
                                report.sums().get())
                        : UNCLEAR;
            case "reverse" -> reversal(report);
            case "refund" ->
                pending.before().isPresent() && report.sums().isPresent()
                        ? refund(
                                pending.wanted(),
                                pending.before().get(),
                                report.sums().get())
                        : UNCLEAR;
            default -> UNCLEAR;
        };
    }

    private static Verdict payment(OrderReport report) {
        OrderStatus status = report.status().orElse(OrderStatus.REGISTERED);
        if (status.equals(OrderStatus.DECLINED)) {
            return EXCLUDED;
        }
        if (status.equals(OrderStatus.ACS_STARTED) || !status.isKnown()) {
            return UNCLEAR;
        }
        return status.equals(OrderStatus.REGISTERED) ? NOT_YET : HAPPENED;
    }

    /** A hold is completed once: whatever was taken meanwhile is ours, or excludes ours. */
    private static Verdict completion(Optional<Amount> wanted, Sums before, OrderReport report, Sums now) {
        if (!before.deposited().isZero() || report.status().equals(Optional.of(OrderStatus.REVERSED))) {
            return EXCLUDED;
        }
        long taken = now.deposited().minor() + now.refunded().minor();
        long ours = wanted.filter(amount -> !amount.isZero())
                .orElse(before.approved())
                .minor();
        if (taken == 0) {
            return NOT_YET;
        }
        return taken == ours ? HAPPENED : EXCLUDED;
    }

    private static Verdict reversal(OrderReport report) {
        OrderStatus status = report.status().orElse(OrderStatus.REGISTERED);
        if (status.equals(OrderStatus.REVERSED)) {
            return HAPPENED;
        }
        return status.equals(OrderStatus.REFUNDED) || status.equals(OrderStatus.DECLINED) ? EXCLUDED : NOT_YET;
    }

    private static Verdict refund(Optional<Amount> wanted, Sums before, Sums now) {
        long given = now.refunded().minor() - before.refunded().minor();
        long ours = wanted.filter(amount -> !amount.isZero())
                .orElse(before.deposited())
                .minor();
        if (given == 0) {
            return NOT_YET;
        }
        return given == ours ? HAPPENED : UNCLEAR; // somebody else has refunded too
    }
}
