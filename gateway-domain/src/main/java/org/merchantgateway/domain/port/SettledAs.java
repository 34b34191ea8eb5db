package org.merchantgateway.domain.port;

import java.util.Arrays;
import java.util.Optional;

/**
 * How to find out from an order's status what became of a call whose outcome is unknown. An operation names its way
 * ({@link Operation#settledAs()}), and {@link Pending} stores it, so that an operation of a team's own settles like a
 * built-in one. Each way has a stable {@link #word()}, which stands in stored texts for good.
 */
public enum SettledAs {
    /** The order's status cannot tell: the call stays open. Reads, added parameters and changes of bindings are such calls. */
    NONE("none"),
    /** It happened when the gateway knows the order number, with the wanted amount if one is named. */
    REGISTRATION("registration"),
    /** It happened when the money of an order registered before is held or was taken, and was not before. */
    PAYMENT("payment"),
    /**
     * A payment that registers its order itself. It happened when the order's money is held or was taken, and the order has
     * the wanted amount if one is named.
     */
    REGISTRATION_AND_PAYMENT("registration-and-payment"),
    /** The end of a 3-D Secure attempt that was under way. It happened when the order's money is held or was taken. */
    AUTHENTICATION("authentication"),
    /** It happened when the order is declined, by whichever call. */
    DECLINE("decline"),
    /** It happened when nothing had been taken before, and now the wanted amount was; the whole hold if none is named, or zero. */
    COMPLETION("completion"),
    /**
     * Of the whole order if no amount is wanted, or zero: it happened when the order is reversed. Of a part: it happened when
     * the approved amount has shrunk by the wanted one.
     */
    REVERSAL("reversal"),
    /** It happened when the refunded amount has grown by the wanted one; by all that was deposited if none is named, or zero. */
    REFUND("refund");

    private final String word;

    SettledAs(String word) {
        this.word = word;
    }

    /** The word for it in a stored {@link Pending}: lower-case letters and hyphens, for example {@code refund}. */
    public String word() {
        return word;
    }

    /** The way that a stored word stands for; empty if this version knows no such word. */
    static Optional<SettledAs> ofWord(String word) {
        return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
    }
}
