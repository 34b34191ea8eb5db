package org.merchantgateway.domain.port;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * What there is to settle: which call, how it is settled, about which order, how much it wanted to move and what the order's
 * sums were before. Holds no card data, so that a shop may store it <em>before</em> the call and settle after a restart.
 *
 * <p>The text form, made by {@link #toText()} and read by {@link #parse}, is one line of ASCII that all later versions read:
 * {@code pending/2} followed by {@code ;name=value} pairs in any order, the value percent-encoded as in an HTML form. Amounts
 * are minor units.
 *
 * <pre>{@code pending/2;operation=refund;settledAs=refund;orderId=61351fbd-...;wanted=50000;approved=230000;deposited=150000;refunded=0}</pre>
 *
 * <p>Texts of the form {@code pending/1}, which earlier versions wrote, are read too: they lack {@code settledAs}, and what
 * they say is settled by the operation's name, as those versions did. What is read is always written in the newer form.
 *
 * <p>Two are equal if their texts are.
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
     * A call that names no amount, of an order whose sums are not known.
     *
     * @param operation the operation's name, as {@link Operation#name()}
     * @param settledAs how to find out what became of it
     * @param reference the order
     */
    public static Pending of(String operation, SettledAs settledAs, Reference reference) {
        return new Pending(operation, settledAs, reference, Optional.empty(), Optional.empty());
    }

    /**
     * The same, wanting to move an amount.
     *
     * @param amount minor units; zero where zero means the whole
     */
    public Pending withWanted(Amount amount) {
        return new Pending(operation, settledAs, reference, Optional.of(amount), sumsBefore);
    }

    /**
     * The same, with the order's sums from before the call.
     *
     * @param sums of a report read just before the call: settling is less conclusive by a report of earlier, or by a status
     *     that lagged behind
     */
    public Pending withSumsBefore(Sums sums) {
        return new Pending(operation, settledAs, reference, wanted, Optional.of(sums));
    }

    /** The operation's name, as {@link Operation#name()}. Nothing is decided by it. */
    public String operation() {
        return operation;
    }

    /** How to find out what became of the call. */
    public SettledAs settledAs() {
        return settledAs;
    }

    /** The order. */
    public Reference reference() {
        return reference;
    }

    /** The amount that the call wanted to move, minor units; empty if it names none. */
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
     * Reads the text form. Pairs that this version does not know are passed over; a way of settling that it does not know is
     * refused, since it comes from a later version, which is to settle the call.
     *
     * @param text what {@link #toText()} made in this version or an earlier one
     * @throws InvalidRequest if it is not such a text; it is not quoted in the message
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
