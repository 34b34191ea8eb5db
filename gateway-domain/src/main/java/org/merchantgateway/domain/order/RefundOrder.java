package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Gives back what was taken from the payer, or a part of it. May be repeated while something is left. {@code refund.do},
 * {@code refundOrder}. Source: refund.do, request parameters.
 *
 * @param orderId the order
 * @param amount minor units; zero means all that is left
 * @param language of texts, A2 (ISO 639-1)
 * @param items the lines that are given back, if it is done by items; they come to the amount
 * @param expectedDepositedAmount minor units: refund only if just this is still taken from the payer
 * @param externalRefundId the shop's own id of the refund, ANS..36: a gateway that knows it answers a repeated one like the
 *     first and gives nothing back again. REST only; over SOAP it is refused as unsupported
 */
public record RefundOrder(
        OrderId orderId,
        Amount amount,
        Optional<@Conforms("A2") String> language,
        Optional<CartPart> items,
        Optional<Amount> expectedDepositedAmount,
        Optional<@Conforms("ANS..36") String> externalRefundId)
        implements Operation<Acknowledged> {

    private static final Rules RULES = Rules.of(RefundOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public RefundOrder {
        List<Violation> found =
                RULES.violations(orderId, amount, language, items, expectedDepositedAmount, externalRefundId);
        if (amount != null
                && items != null
                && items.isPresent()
                && !items.get().total().equals(amount)) {
            found.add(new Violation(
                    "amount",
                    "must be the sum of the items, which is " + items.get().total(),
                    "got " + amount));
        }
        if (amount != null && items != null && items.isPresent() && amount.isZero()) {
            found.add(new Violation("items", "must come to more than 0, which would mean all", "got 0"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Gives back a part, minor units.
     *
     * @param amount more than zero: on the wire zero means all, which {@link #whole} says in so many words
     * @throws InvalidRequest if it is zero
     */
    public static RefundOrder of(OrderId orderId, Amount amount) {
        if (amount.isZero()) {
            throw InvalidRequest.of("amount", "must be more than 0 (whole() gives back all)", "got 0");
        }
        return new RefundOrder(orderId, amount, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Gives back all that is left. */
    public static RefundOrder whole(OrderId orderId) {
        return new RefundOrder(
                orderId, Amount.ZERO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By items: the amount is their sum. */
    public static RefundOrder of(OrderId orderId, CartPart items) {
        return new RefundOrder(
                orderId, items.total(), Optional.empty(), Optional.of(items), Optional.empty(), Optional.empty());
    }

    /** The same, with texts in this language. */
    public RefundOrder in(String otherLanguage) {
        return new RefundOrder(
                orderId, amount, Optional.of(otherLanguage), items, expectedDepositedAmount, externalRefundId);
    }

    /** The same, but only if just this amount is still taken from the payer: two refunds at once cannot both happen. */
    public RefundOrder ifDeposited(Amount expected) {
        return new RefundOrder(orderId, amount, language, items, Optional.of(expected), externalRefundId);
    }

    /** The same with the shop's own id of the refund, ANS..36. REST only. */
    public RefundOrder withExternalId(String id) {
        return new RefundOrder(orderId, amount, language, items, expectedDepositedAmount, Optional.of(id));
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.REFUND;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return Optional.of(amount);
    }
}
