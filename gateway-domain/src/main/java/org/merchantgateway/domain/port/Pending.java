package org.merchantgateway.domain.port;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;

/**
 * What settling needs to know about a call: which operation it was, how it is settled, the order, the amount and the order's
 * money before the call. Holds no card data, so that a shop may store it <em>before</em> the call and settle after a restart.
 *
 * <p>The text form, made by {@link #toText()} and read by {@link #parse}, is one line of ASCII that all later versions read:
 * {@code pending/3} followed by {@code ;name=value} pairs in any order, the value percent-encoded as in an HTML form. Amounts
 * are minor units.
 *
 * <pre>{@code pending/3;id=5f0c...;operation=refund;settledAs=refund;orderId=61351fbd-...;wanted=50000;approved=230000;deposited=150000;refunded=0;refundsBefore=}</pre>
 *
 * <p>Texts that begin with {@code pending/2} or {@code pending/1}, which earlier versions wrote, are read too. They lack the
 * id, the merchant and the refunds before the call; those of {@code pending/1} lack {@code settledAs} as well: how they are
 * settled follows from the operation's name, as in those versions. They are written in the new form, so a shop that deletes by
 * text deletes by the text that it stored. A version that does not know {@code pending/3} refuses such a text: it would look
 * for the order of another merchant among its own.
 *
 * <p>Two of them are equal if their text forms are. Those that the safe path stores have an id, so two calls that are otherwise
 * alike, such as two refunds of one amount, are not equal.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class Pending {

    Pending() {}

    /**
     * Identifies one attempt to make a call: each attempt that the safe path makes has another, so that what is stored of an
     * earlier attempt is not taken for a later one. Empty for a call that was not made by the safe path.
     */
    public abstract Optional<String> id();

    /** The operation's name, as {@link Operation#name()}. Nothing is decided by it. */
    public abstract String operation();

    /** How the order's status shows whether the call was executed. */
    public abstract SettledAs settledAs();

    /** The order. */
    public abstract Reference reference();

    /**
     * The login of the merchant for whom the order is registered; empty for the merchant whose credentials are used. An order
     * number is unique for one merchant only, so a call for another merchant is not settled by it.
     */
    public abstract Optional<String> merchant();

    /** The amount that the call was to move, minor units; empty if it named none. */
    public abstract Optional<Amount> wanted();

    /** The order's sums before the call, if they were read. */
    public abstract Optional<Sums> sumsBefore();

    /** The amounts of the order's refunds before the call, minor units; empty if the status did not list all of them. */
    public abstract Optional<List<Amount>> refundsBefore();

    /** The call is executed only if this amount, minor units, is still taken from the payer; empty for no such condition. */
    public abstract Optional<Amount> expectedDeposited();

    /** The shop's own id of the refund, by which it is found among the order's refunds; empty if it has none. */
    public abstract Optional<String> externalRefundId();

    /**
     * A call without an amount, for an order whose sums before the call are not known.
     *
     * @param operation the operation's name, as {@link Operation#name()}
     * @param settledAs how the order's status shows whether the call was executed
     * @param reference the order
     */
    public static Pending of(String operation, SettledAs settledAs, Reference reference) {
        return ImmutablePending.builder()
                .operation(operation)
                .settledAs(settledAs)
                .reference(reference)
                .unchecked();
    }

    /**
     * One attempt to make the same call.
     *
     * @param id another for every attempt
     */
    public Pending withId(String id) {
        return copied().id(id).unchecked();
    }

    /**
     * The same call for an order of another merchant than that of the credentials.
     *
     * @param merchantLogin the other merchant's login
     */
    public Pending withMerchant(String merchantLogin) {
        return copied().merchant(merchantLogin).unchecked();
    }

    /**
     * The same call with the amount that it is to move.
     *
     * @param amount minor units; zero where zero means the whole
     */
    public Pending withWanted(Amount amount) {
        return copied().wanted(amount).unchecked();
    }

    /**
     * The same call with the order's sums from before it.
     *
     * @param sums from a report read immediately before the call. With older sums, or sums from a status that lagged behind,
     *     settling is less conclusive
     */
    public Pending withSumsBefore(Sums sums) {
        return copied().sumsBefore(sums).unchecked();
    }

    /**
     * The same call with the amounts of the order's refunds from before it.
     *
     * @param amounts of all successful refunds, minor units, from the report that the sums are from
     */
    public Pending withRefundsBefore(List<Amount> amounts) {
        return copied().refundsBefore(List.copyOf(amounts)).unchecked();
    }

    /**
     * The same call under a condition.
     *
     * @param amount minor units: executed only if this is still taken from the payer
     */
    public Pending withExpectedDeposited(Amount amount) {
        return copied().expectedDeposited(amount).unchecked();
    }

    /**
     * The same refund with the shop's own id of it.
     *
     * @param externalRefundId as it is sent to the gateway
     */
    public Pending withExternalRefundId(String externalRefundId) {
        return copied().externalRefundId(externalRefundId).unchecked();
    }

    private ImmutablePending.Builder copied() {
        return ImmutablePending.builder().copy(this);
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

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
