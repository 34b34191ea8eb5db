package org.merchantgateway.domain.port;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * What settling needs to know about a call: which operation it was, how it is settled, the order, the amount and the order's
 * sums before the call. Holds no card data, so that a shop may store it <em>before</em> the call and settle after a restart.
 *
 * <p>The text form, made by {@link #toText()} and read by {@link #parse}, is one line of ASCII that all later versions read:
 * {@code pending/2} followed by {@code ;name=value} pairs in any order, the value percent-encoded as in an HTML form. Amounts
 * are minor units.
 *
 * <pre>{@code pending/2;operation=refund;settledAs=refund;orderId=61351fbd-...;wanted=50000;approved=230000;deposited=150000;refunded=0}</pre>
 *
 * <p>Texts that begin with {@code pending/1}, which earlier versions wrote, are read too. They lack {@code settledAs}: how they
 * are settled follows from the operation's name, as in those versions. They are written in the new form, so a shop that
 * deletes by text deletes by the text that it stored.
 *
 * <p>Two of them are equal if their text forms are.
 */
public final class Pending {

    private final String operation;
    private final SettledAs settledAs;
    private final Reference reference;
    private final Optional<Amount> wanted;
    private final Optional<Sums> sumsBefore;

    private Pending(
            String operation,
            SettledAs settledAs,
            Reference reference,
            Optional<Amount> wanted,
            Optional<Sums> sumsBefore) {
        this.operation = operation;
        this.settledAs = settledAs;
        this.reference = reference;
        this.wanted = wanted;
        this.sumsBefore = sumsBefore;
    }

    /**
     * A call without an amount, for an order whose sums before the call are not known.
     *
     * @param operation the operation's name, as {@link Operation#name()}
     * @param settledAs how the order's status shows whether the call was executed
     * @param reference the order
     */
    public static Pending of(String operation, SettledAs settledAs, Reference reference) {
        return new Pending(operation, settledAs, reference, Optional.empty(), Optional.empty());
    }

    /**
     * The same call with the amount that it is to move.
     *
     * @param amount minor units; zero where zero means the whole
     */
    public Pending withWanted(Amount amount) {
        return new Pending(operation, settledAs, reference, Optional.of(amount), sumsBefore);
    }

    /**
     * The same call with the order's sums from before it.
     *
     * @param sums from a report read immediately before the call. With older sums, or sums from a status that lagged behind,
     *     settling is less conclusive
     */
    public Pending withSumsBefore(Sums sums) {
        return new Pending(operation, settledAs, reference, wanted, Optional.of(sums));
    }

    /** The operation's name, as {@link Operation#name()}. Nothing is decided by it. */
    public String operation() {
        return operation;
    }

    /** How the order's status shows whether the call was executed. */
    public SettledAs settledAs() {
        return settledAs;
    }

    /** The order. */
    public Reference reference() {
        return reference;
    }

    /** The amount that the call was to move, minor units; empty if it named none. */
    public Optional<Amount> wanted() {
        return wanted;
    }

    /** The order's sums before the call, if they were read. */
    public Optional<Sums> sumsBefore() {
        return sumsBefore;
    }

    /** The text form, to be stored. */
    public String toText() {
        return PendingText.of(this);
    }

    /**
     * Reads the text form. Unknown pairs are ignored. An unknown way of settling is refused: it was stored by a later version
     * of this library, and only such a version can settle the call.
     *
     * @param text what {@link #toText()} made in this version or an earlier one
     * @throws InvalidRequest if it is not such a text. The message does not quote it
     */
    public static Pending parse(String text) {
        return PendingText.parse(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pending that && toText().equals(that.toText());
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
