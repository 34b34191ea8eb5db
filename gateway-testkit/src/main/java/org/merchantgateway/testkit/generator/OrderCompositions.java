package org.merchantgateway.testkit.generator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.testkit.generator.Composition.CrossFlaw;

/** How the components of operations hold together, but for the registration's. */
final class OrderCompositions {

    static final Map<Class<?>, Supplier<Composition>> ALL = Map.of(
            RegisterOrder.class, Registration::composition,
            CompleteOrder.class, OrderCompositions::byItems,
            RefundOrder.class, OrderCompositions::byItems,
            ReverseOrder.class, OrderCompositions::reversal,
            PayByWallet.class, OrderCompositions::walletPayment,
            GetOrderStatusExtended.class, OrderCompositions::status,
            GetLastOrders.class, OrderCompositions::lastOrders,
            AddParameters.class, OrderCompositions::moreParameters);

    private static final String AMOUNT = "amount";

    private OrderCompositions() {}

    /** The amount is that of the items, and never zero, which on the wire would mean everything. */
    private static Composition byItems() {
        return partial(Composition.PLAIN.agreeing(OrderCompositions::summed))
                .flawed(new CrossFlaw(
                        AMOUNT,
                        AMOUNT,
                        "the sum of the items",
                        "one minor unit off",
                        operation -> operation
                                .find("items", CartPart.class)
                                .map(items -> ValueCompositions.besides(items.total()))
                                .map(off -> operation.with(AMOUNT, Optional.of(off)))));
    }

    private static Composition partial(Composition operation) {
        return operation.flawed(
                AMOUNT,
                "more than 0",
                "nothing",
                fields -> withoutItems(fields).with(AMOUNT, Optional.of(Amount.ZERO)));
    }

    private static Fields withoutItems(Fields operation) {
        return operation.has("items") ? operation.with("items", Optional.empty()) : operation;
    }

    private static Fields summed(Fields operation) {
        Optional<CartPart> items = operation
                .find("items", CartPart.class)
                .filter(part -> !part.total().isZero());
        return operation
                .with(AMOUNT, items.map(CartPart::total).or(() -> notZero(operation)))
                .with("items", items);
    }

    /** An amount that is one minor unit off the sum, where there is one. */
    static CrossFlaw oneOff(String rule, Function<Fields, Optional<Amount>> sum) {
        return new CrossFlaw(
                AMOUNT,
                AMOUNT,
                rule,
                "one minor unit off",
                operation ->
                        sum.apply(operation).map(total -> operation.with(AMOUNT, ValueCompositions.besides(total))));
    }

    private static Composition reversal() {
        return partial(Composition.PLAIN.agreeing(reversal -> reversal.with(AMOUNT, notZero(reversal))));
    }

    private static Optional<Amount> notZero(Fields operation) {
        return operation.find(AMOUNT, Amount.class).filter(amount -> !amount.isZero());
    }

    private static Composition walletPayment() {
        String rule = "missing, since the token holds it";
        return Composition.PLAIN
                .agreeing(OrderCompositions::named)
                .flawed(
                        AMOUNT,
                        "more than 0",
                        "nothing",
                        payment -> payment.with("wallet", Wallet.GOOGLE_PAY).with(AMOUNT, Optional.of(Amount.ZERO)))
                .flawed(
                        AMOUNT,
                        rule,
                        "one that is named",
                        payment -> tokenAlone(payment).with(AMOUNT, Optional.of(Amount.ofMinor(1))))
                .flawed(
                        "currency",
                        rule,
                        "one that is named",
                        payment -> tokenAlone(payment).with("currency", Optional.of(Currency.RUB)));
    }

    private static Fields named(Fields payment) {
        return payment.get("wallet", Wallet.class).namesAmount()
                ? payment.with(AMOUNT, notZero(payment))
                : payment.with(AMOUNT, Optional.empty()).with("currency", Optional.empty());
    }

    private static Fields tokenAlone(Fields payment) {
        return named(payment.with("wallet", Wallet.APPLE_PAY));
    }

    private static Composition status() {
        return Composition.PLAIN
                .agreeing(status ->
                        isNamed(status) ? status : status.with("orderNumber", Optional.of(OrderNumber.of("1"))))
                .flawed(
                        "orderId",
                        "orderId or orderNumber",
                        "neither",
                        status -> status.with("orderId", Optional.empty()).with("orderNumber", Optional.empty()));
    }

    private static boolean isNamed(Fields status) {
        return !status.get("orderId").equals(Optional.empty())
                || !status.get("orderNumber").equals(Optional.empty());
    }

    private static Composition lastOrders() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, GetLastOrders.LARGEST_PAGE);
        return Composition.PLAIN
                .given("states", Arbitraries.of(PaymentState.values()).set().ofMinSize(1))
                .given("page", Arbitraries.integers().greaterOrEqual(0))
                .given("size", sizes)
                .agreeing(OrderCompositions::inOrder)
                .flawed("states", "at least one", "none", asked -> asked.with("states", Set.of()))
                .flawed("page", "0 or more", "one less than nothing", asked -> asked.with("page", -1))
                .flawed("size", "1 to 200", "one too few", asked -> asked.with("size", 0))
                .flawed("size", "1 to 200", "one too many", asked -> asked.with("size", GetLastOrders.LARGEST_PAGE + 1))
                .flawed(
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

    private static Composition moreParameters() {
        return Composition.PLAIN
                .given("parameters", Generators.of(Parameters.class).filter(some -> !some.isEmpty()))
                .flawed("parameters", "parameters", "at least one", "none", Parameters.none());
    }
}
