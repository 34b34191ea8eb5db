package org.merchantgateway.testkit.generator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;

/** How the components of a registration hold together. */
final class RegistrationRules {

    private static final String AMOUNT = "amount";
    private static final String CART = "cart";
    private static final String FEATURES = "features";
    private static final String CLIENT = "clientId";
    private static final String BINDING = "bindingId";
    private static final String TIMEOUT = "sessionTimeout";
    private static final String SECONDS = "N..9 whole seconds";
    private static final long LONGEST = 999_999_999;

    private RegistrationRules() {}

    static TypeRules rules(Profile profile) {
        TypeRules valid = TypeRules.NONE.with(TIMEOUT, timeouts()).adjusted(RegistrationRules::adjusted);
        TypeRules rules = withMutatedFeatures(valid)
                .mutated(OperationRules.oneOff(
                        "the cart's sum", order -> order.find(CART, Cart.class).map(Cart::total), amount -> amount))
                .mutated(TIMEOUT, TIMEOUT, SECONDS, "nothing", Optional.of(Duration.ZERO))
                .mutated(TIMEOUT, TIMEOUT, SECONDS, "one digit too many", Optional.of(Duration.ofSeconds(LONGEST + 1)))
                .mutated(TIMEOUT, TIMEOUT, SECONDS, "a fraction", Optional.of(Duration.ofMillis(1001)));
        return PartTypes.isRequired(RegisterOrder.class, CART, profile)
                ? rules
                : rules.mutated(AMOUNT, "more than 0", "nothing", RegistrationRules::withoutAmount);
    }

    private static Fields withoutAmount(Fields order) {
        return order.with(CART, Optional.empty()).with(FEATURES, Set.of()).with(AMOUNT, Amount.ZERO);
    }

    private static TypeRules withMutatedFeatures(TypeRules valid) {
        Set<OrderFeature> storing = Set.of(OrderFeature.FORCE_CREATE_BINDING, OrderFeature.VERIFY);
        return valid.mutated(
                        FEATURES,
                        "one way at most",
                        "two ways that are forced",
                        order -> order.with(
                                FEATURES, Set.of(OrderFeature.FORCE_TDS, OrderFeature.FORCE_SSL, OrderFeature.VERIFY)))
                .mutated(
                        FEATURES,
                        "no way for AUTO_PAYMENT",
                        "one that is forced",
                        order -> order.with(
                                FEATURES,
                                Set.of(OrderFeature.AUTO_PAYMENT, OrderFeature.FORCE_SSL, OrderFeature.VERIFY)))
                .mutated(
                        CLIENT,
                        "there for FORCE_CREATE_BINDING",
                        "nothing",
                        order -> order.with(FEATURES, storing)
                                .with(CLIENT, Optional.empty())
                                .with(BINDING, Optional.empty()))
                .mutated(
                        BINDING,
                        "missing beside FORCE_CREATE_BINDING",
                        "one",
                        order -> order.with(FEATURES, storing)
                                .with(CLIENT, Optional.of(ClientId.of("1")))
                                .with(BINDING, Optional.of(BindingId.of("1"))));
    }

    private static Arbitrary<Optional<Duration>> timeouts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.longs().between(1, 86_400)), Tuple.of(1, Arbitraries.of(1L, LONGEST)))
                .map(Duration::ofSeconds)
                .optional();
    }

    private static Fields adjusted(Fields order) {
        Amount amount = order.find(CART, Cart.class).map(Cart::total).orElse(order.get(AMOUNT, Amount.class));
        Set<OrderFeature> features = features(order);
        if (amount.isZero()) {
            features.add(OrderFeature.VERIFY);
        }
        Fields adjusted = order.with(AMOUNT, amount).with(FEATURES, features);
        return features.contains(OrderFeature.FORCE_CREATE_BINDING)
                ? adjusted.with(BINDING, Optional.empty())
                : adjusted;
    }

    /** Without what excludes each other: a payment goes one way, and a card is stored for a client. */
    private static Set<OrderFeature> features(Fields order) {
        Set<?> wanted = order.get(FEATURES, Set.class);
        Set<OrderFeature> features = wanted.stream()
                .map(OrderFeature.class::cast)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderFeature.class)));
        if (features.contains(OrderFeature.FORCE_TDS)) {
            features.remove(OrderFeature.FORCE_SSL);
        }
        if (features.contains(OrderFeature.FORCE_TDS) || features.contains(OrderFeature.FORCE_SSL)) {
            features.remove(OrderFeature.AUTO_PAYMENT);
        }
        if (order.find(CLIENT, ClientId.class).isEmpty()) {
            features.remove(OrderFeature.FORCE_CREATE_BINDING);
        }
        return features;
    }
}
