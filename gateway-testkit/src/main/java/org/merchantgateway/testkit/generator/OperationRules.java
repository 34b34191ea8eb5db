package org.merchantgateway.testkit.generator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.testkit.generator.TypeRules.Mutation;

/** How the components of operations hold together, but for the registration's. */
final class OperationRules {

    static final Map<Class<?>, Function<Profile, TypeRules>> ALL = Map.of(
            RegisterOrder.class, RegistrationRules::rules,
            CompleteOrder.class, profile -> byItems(),
            RefundOrder.class, profile -> byItems(),
            ReverseOrder.class, profile -> reversal(),
            PayByWallet.class, OperationRules::walletPayment,
            GetOrderStatusExtended.class, profile -> status(),
            GetBindingsByCardOrId.class, profile -> cardOrId(),
            GetLastOrders.class, profile -> lastOrders(),
            AddParameters.class, OperationRules::moreParameters);

    private static final String AMOUNT = "amount";
    private static final String ORDER_ID = "orderId";
    private static final Optional<OrderId> FIRST = Optional.of(OrderId.of("1"));

    private OperationRules() {}

    /** The amount is that of the items, and never zero, which on the wire would mean everything. */
    private static TypeRules byItems() {
        return partial(TypeRules.NONE.adjusted(OperationRules::summed))
                .mutated(oneOff(
                        "the sum of the items",
                        operation -> operation.find("items", CartPart.class).map(CartPart::total),
                        Optional::of));
    }

    private static TypeRules partial(TypeRules rules) {
        return rules.mutated(
                AMOUNT,
                "more than 0",
                "nothing",
                fields -> (fields.has("items") ? fields.with("items", Optional.empty()) : fields)
                        .with(AMOUNT, Optional.of(Amount.ZERO)));
    }

    private static Fields summed(Fields operation) {
        Optional<CartPart> items = operation
                .find("items", CartPart.class)
                .filter(part -> !part.total().isZero());
        return operation
                .with(AMOUNT, items.map(CartPart::total).or(() -> notZero(operation)))
                .with("items", items);
    }

    /**
     * An amount that is one minor unit off the sum, where there is one.
     *
     * @param held the amount as the operation holds it
     */
    static Mutation oneOff(String rule, Function<Fields, Optional<Amount>> sum, Function<Amount, Object> held) {
        return new Mutation(
                AMOUNT,
                AMOUNT,
                rule,
                "one minor unit off",
                operation -> sum.apply(operation)
                        .map(total -> operation.with(AMOUNT, held.apply(ValueRules.besides(total)))));
    }

    private static TypeRules reversal() {
        return partial(TypeRules.NONE.adjusted(reversal -> reversal.with(AMOUNT, notZero(reversal))));
    }

    private static Optional<Amount> notZero(Fields operation) {
        return operation.find(AMOUNT, Amount.class).filter(amount -> !amount.isZero());
    }

    private static TypeRules walletPayment(Profile profile) {
        TypeRules rules = TypeRules.NONE
                .adjusted(payment -> goingOn(named(payment, profile)))
                .mutated(
                        AMOUNT,
                        "more than 0",
                        "nothing",
                        payment -> payment.with("wallet", Wallet.GOOGLE_PAY).with(AMOUNT, Optional.of(Amount.ZERO)))
                .mutated(ofOrder(
                        "there beside threeDs.transactionId",
                        "none",
                        payment -> goesOn(payment)
                                ? Optional.of(payment.with(ORDER_ID, Optional.empty()))
                                : Optional.empty()))
                .mutated(ofOrder(
                        "missing without threeDs.transactionId",
                        "one",
                        payment -> goesOn(payment) ? Optional.empty() : Optional.of(payment.with(ORDER_ID, FIRST))));
        return namesAlways(profile)
                ? rules.with("wallet", Arbitraries.of(Wallet.values()).filter(Wallet::namesAmount))
                : withNeedlessOnes(rules);
    }

    private static Mutation ofOrder(String rule, String mistake, Function<Fields, Optional<Fields>> change) {
        return new Mutation(ORDER_ID, ORDER_ID, rule, mistake, change);
    }

    /** A second request names its order, and the first one has none. */
    private static Fields goingOn(Fields payment) {
        return payment.with(
                ORDER_ID, payment.find(ORDER_ID, OrderId.class).or(() -> FIRST).filter(any -> goesOn(payment)));
    }

    private static boolean goesOn(Fields payment) {
        return payment.find("threeDs", ThreeDs.class)
                .flatMap(ThreeDs::transactionId)
                .isPresent();
    }

    private static boolean namesAlways(Profile profile) {
        return PartTypes.isRequired(PayByWallet.class, AMOUNT, profile)
                || PartTypes.isRequired(PayByWallet.class, "currency", profile);
    }

    private static TypeRules withNeedlessOnes(TypeRules rules) {
        String rule = "missing, since the token holds it";
        return rules.mutated(
                        AMOUNT,
                        rule,
                        "one that is named",
                        payment -> tokenAlone(payment).with(AMOUNT, Optional.of(Amount.ofMinor(1))))
                .mutated(
                        "currency",
                        rule,
                        "one that is named",
                        payment -> tokenAlone(payment).with("currency", Optional.of(Currency.RUB)));
    }

    private static Fields named(Fields payment, Profile profile) {
        if (!payment.get("wallet", Wallet.class).namesAmount()) {
            return withoutAmount(payment);
        }
        Optional<Amount> amount = notZero(payment);
        return payment.with(
                AMOUNT,
                PartTypes.isRequired(PayByWallet.class, AMOUNT, profile)
                        ? amount.or(() -> Optional.of(Amount.ofMinor(1)))
                        : amount);
    }

    private static Fields tokenAlone(Fields payment) {
        return withoutAmount(payment.with("wallet", Wallet.APPLE_PAY));
    }

    private static Fields withoutAmount(Fields payment) {
        return payment.with(AMOUNT, Optional.empty()).with("currency", Optional.empty());
    }

    private static TypeRules status() {
        return TypeRules.NONE
                .adjusted(status ->
                        isNamed(status) ? status : status.with("orderNumber", Optional.of(OrderNumber.of("1"))))
                .mutated(
                        ORDER_ID,
                        "orderId or orderNumber",
                        "neither",
                        status -> status.with(ORDER_ID, Optional.empty()).with("orderNumber", Optional.empty()));
    }

    private static boolean isNamed(Fields status) {
        return !status.get(ORDER_ID).equals(Optional.empty())
                || !status.get("orderNumber").equals(Optional.empty());
    }

    /** Either the card or the stored one. */
    private static TypeRules cardOrId() {
        return TypeRules.NONE
                .adjusted(question -> question.find("pan", Pan.class).isPresent()
                        ? question.with("bindingId", Optional.empty())
                        : question.with(
                                "bindingId",
                                question.find("bindingId", BindingId.class).or(() -> Optional.of(BindingId.of("1")))))
                .mutated(
                        "pan",
                        "pan or bindingId",
                        "neither",
                        question -> question.with("pan", Optional.empty()).with("bindingId", Optional.empty()));
    }

    private static TypeRules lastOrders() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, GetLastOrders.LARGEST_PAGE);
        return TypeRules.NONE
                .with("states", Arbitraries.of(PaymentState.values()).set().ofMinSize(1))
                .with("page", Arbitraries.integers().greaterOrEqual(0))
                .with("size", sizes)
                .adjusted(OperationRules::inOrder)
                .mutated("states", "at least one", "none", asked -> asked.with("states", Set.of()))
                .mutated("page", "0 or more", "one less than nothing", asked -> asked.with("page", -1))
                .mutated("size", "1 to 200", "one too few", asked -> asked.with("size", 0))
                .mutated(
                        "size", "1 to 200", "one too many", asked -> asked.with("size", GetLastOrders.LARGEST_PAGE + 1))
                .mutated(
                        "to",
                        "not before from",
                        "a nanosecond before",
                        asked -> asked.with(
                                "to", asked.get("from", Instant.class).minusNanos(1)));
    }

    private static Fields inOrder(Fields asked) {
        Instant from = asked.get("from", Instant.class);
        Instant to = asked.get("to", Instant.class);
        return to.isBefore(from) ? asked.with("from", to).with("to", from) : asked;
    }

    private static TypeRules moreParameters(Profile profile) {
        return TypeRules.NONE
                .with("parameters", Generators.of(Parameters.class, profile).filter(some -> !some.isEmpty()))
                .mutated("parameters", "parameters", "at least one", "none", Parameters.none());
    }
}
