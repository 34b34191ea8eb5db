package org.merchantgateway.domain.port;

import java.util.Arrays;
import java.util.Optional;

/**
 * How the status of an order shows whether a call was executed, for a call whose outcome is unknown. An operation states it
 * ({@link Operation#settledAs()}) and {@link Pending} stores it, so that a team's own operation settles like a built-in one.
 * Each constant has a {@link #word()} for stored texts, which never changes.
 */
public enum SettledAs {
    /**
     * The order's status does not show it, and the call stays open: reads, added parameters, changes of bindings, a refund or
     * reversal with a penalty. Of a refund, its external id alone shows it.
     */
    NONE("none"),
    /** Executed if the gateway knows the order number, and the order has the amount of the call, if it named one. */
    REGISTRATION("registration"),
    /** Payment of a registered order. Executed if its money is held or was taken now, and was not before the call. */
    PAYMENT("payment"),
    /**
     * Payment that also registers its order. Executed if the order's money is held or was taken, and the order has the amount of
     * the call, if it named one.
     */
    REGISTRATION_AND_PAYMENT("registration-and-payment"),
    /** End of a payment attempt with 3-D Secure. Executed if the order's money is held or was taken. */
    AUTHENTICATION("authentication"),
    /** Executed if the order is declined, whichever call declined it. */
    DECLINE("decline"),
    /**
     * Executed if nothing had been taken before the call and exactly its amount is taken now. Without an amount, or with zero,
     * that is all that is approved now: a part of the hold may have been released before. If another amount was taken, it is not
     * known.
     */
    COMPLETION("completion"),
    /**
     * Without an amount, or with zero, it is a reversal of the whole: executed if the order is reversed. With an amount it is
     * partial: executed if the approved amount has decreased by exactly that amount.
     */
    REVERSAL("reversal"),
    /**
     * Executed if the order's refunds have a new one of exactly the amount of the call, or with its external id. If the status
     * does not list refunds: if the refunded amount has increased by exactly the amount. Without an amount, or with zero, it is
     * executed if nothing is left to give back.
     */
    REFUND("refund");

    private final String word;

    SettledAs(String word) {
        this.word = word;
    }

    /** The word for it in a stored {@link Pending}: lower-case letters and hyphens, for example {@code refund}. */
    public String word() {
        return word;
    }

    /** The constant of a stored word; empty if this version knows no such word. */
    static Optional<SettledAs> ofWord(String word) {
        return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
    }
}
