package org.merchantgateway.rest;

import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused;

/** Outcomes as the tables of the tests write them. */
final class Outcomes {

    private Outcomes() {}

    /** {@code Accepted}, {@code Refused GATEWAY 5}, {@code InDoubt UNREADABLE}. */
    static String kind(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> "Accepted",
                refused -> ("Refused " + refused.kind() + " " + refused.code()).strip(),
                notSent -> "NotSent " + notSent.reason(),
                inDoubt -> "InDoubt " + inDoubt.doubt().kind());
    }

    static <R> R accepted(Outcome<R> outcome) {
        return outcome.orElseThrow();
    }

    static <R> Refused<R> refused(Outcome<R> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new AssertionError(accepted);
                },
                refused -> refused,
                notSent -> {
                    throw new AssertionError(notSent);
                },
                inDoubt -> {
                    throw new AssertionError(inDoubt);
                });
    }
}
