package org.merchantgateway.simulator.core;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An order as its payer's page sees it at a moment.
 *
 * @param placed the order as it stands then
 * @param at the moment, by the gateway's clock
 * @param month the month of the moment at the gateway, to whose end cards are valid
 * @param attemptsLeft how many attempts to pay it are left
 * @param binding the one stored card by which it may be paid
 */
public record PayerView(
        PlacedOrder placed, Instant at, YearMonth month, int attemptsLeft, Optional<StoredCard> binding) {

    /** Whether it can be paid. */
    public boolean isPayable() {
        return placed.order().isPayable(at);
    }

    /** How long it can still be paid, not negative. */
    public Duration timeLeft() {
        Duration left = Duration.between(at, placed.order().expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Where the payer goes from here: the shop's return URL if it is paid, else its fail URL if it has one. */
    public String wayBack() {
        return Redirects.of(placed);
    }
}
