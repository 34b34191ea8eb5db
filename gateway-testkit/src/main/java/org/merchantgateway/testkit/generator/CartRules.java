package org.merchantgateway.testkit.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.testkit.generator.TypeRules.Mutation;

/** How a cart, its lines and its customer hold together. */
final class CartRules {

    static final Map<Class<?>, Function<Profile, TypeRules>> ALL = Map.of(
            Cart.class, CartRules::cart,
            CartItem.class, CartRules::item,
            CustomerDetails.class, profile -> customer());

    private CartRules() {}

    private static TypeRules cart(Profile profile) {
        String unique = "unique in the cart";
        List<CartItem> oneTooMuch = List.of(line(1, "a", Amount.MAX_MINOR), line(2, "b", 1));
        return TypeRules.NONE
                .with(
                        "items",
                        Generators.of(CartItem.class, profile)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .adjusted(cart -> cart.with("items", together(items(cart))))
                .mutated("items", "items", "at least one line", "none", List.of())
                .mutated("items", "items[1].positionId", unique, "one again", List.of(line(1, "a", 1), line(1, "b", 1)))
                .mutated("items", "items[1].itemCode", unique, "one again", List.of(line(1, "a", 1), line(2, "a", 1)))
                .mutated("items", "items", "N..12 in all", "one minor unit too much", oneTooMuch);
    }

    private static List<CartItem> items(Fields cart) {
        List<?> lines = cart.get("items", List.class);
        return lines.stream().map(CartItem.class::cast).toList();
    }

    /** Leaves out what cannot stand beside the lines before. */
    private static List<CartItem> together(List<CartItem> lines) {
        List<CartItem> kept = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        long left = Amount.MAX_MINOR;
        for (CartItem line : lines) {
            long amount = line.itemAmount().minor();
            boolean isCodeTaken = line.itemCode().filter(taken::contains).isPresent();
            if (amount <= left && !taken.contains(line.positionId()) && !isCodeTaken) {
                kept.add(line);
                taken.add(line.positionId());
                line.itemCode().ifPresent(taken::add);
                left -= amount;
            }
        }
        return kept;
    }

    private static CartItem line(long position, String code, long minor) {
        return CartItem.builder()
                .positionId(position)
                .name("Tea")
                .itemCode(code)
                .quantity(1)
                .itemAmount(minor)
                .build();
    }

    private static TypeRules item(Profile profile) {
        return TypeRules.NONE
                .adjusted(line -> taxed(counted(line, profile)))
                .mutated(
                        "itemPrice",
                        "itemPrice or itemAmount",
                        "neither",
                        line -> line.with("itemPrice", Optional.empty()).with("statedAmount", Optional.empty()))
                .mutated(new Mutation(
                        "itemAmount",
                        "statedAmount",
                        "quantity times itemPrice",
                        "one minor unit off",
                        CartRules::miscounted))
                .mutated(new Mutation(
                        "tax.sum", "tax", "at most the line's amount", "one minor unit more", CartRules::overtaxed));
    }

    /** A tax of no more than the line's amount. */
    private static Fields taxed(Fields line) {
        return line.with(
                "tax",
                line.find("tax", Tax.class)
                        .map(tax -> new Tax(tax.type(), tax.sum().filter(sum -> sum.compareTo(amount(line)) <= 0))));
    }

    private static Amount amount(Fields line) {
        return line.find("itemPrice", Amount.class)
                .flatMap(price -> product(line, price))
                .or(() -> line.find("statedAmount", Amount.class))
                .orElseThrow();
    }

    private static Optional<Fields> overtaxed(Fields line) {
        long more = amount(line).minor() + 1;
        return more > Amount.MAX_MINOR
                ? Optional.empty()
                : Optional.of(line.with("tax", Optional.of(new Tax(6, Optional.of(Amount.ofMinor(more))))));
    }

    /** A line states its amount, or its price, or both as they follow from each other. */
    private static Fields counted(Fields line, Profile profile) {
        Optional<Amount> price = line.find("itemPrice", Amount.class);
        Optional<Amount> amount = price.flatMap(one -> product(line, one));
        if (amount.isEmpty() && price.isPresent() && PartTypes.isRequired(CartItem.class, "itemPrice", profile)) {
            return counted(line.with("quantity", Quantity.of(1)), profile);
        }
        if (amount.isEmpty()) {
            Amount stated = line.find("statedAmount", Amount.class).orElse(Amount.ZERO);
            return line.with("itemPrice", Optional.empty()).with("statedAmount", Optional.of(stated));
        }
        return line.with("statedAmount", line.find("statedAmount", Amount.class).flatMap(stated -> amount));
    }

    /** Quantity times price; empty if that is more than an amount can be. */
    private static Optional<Amount> product(Fields line, Amount price) {
        BigDecimal product = line.get("quantity", Quantity.class).times(price);
        return product.compareTo(BigDecimal.valueOf(Amount.MAX_MINOR)) > 0
                ? Optional.empty()
                : Optional.of(Amount.ofMinor(product.longValueExact()));
    }

    private static Optional<Fields> miscounted(Fields line) {
        return line.find("itemPrice", Amount.class)
                .flatMap(price -> product(line, price))
                .map(amount -> line.with("statedAmount", Optional.of(ValueRules.besides(amount))));
    }

    private static TypeRules customer() {
        return TypeRules.NONE
                .adjusted(
                        customer -> reachable(customer) ? customer : customer.with("phone", Optional.of("79000000000")))
                .mutated(
                        "email",
                        "email or phone",
                        "neither",
                        customer -> customer.with("email", Optional.empty()).with("phone", Optional.empty()));
    }

    private static boolean reachable(Fields customer) {
        return customer.find("email", String.class).isPresent()
                || customer.find("phone", String.class).isPresent();
    }
}
