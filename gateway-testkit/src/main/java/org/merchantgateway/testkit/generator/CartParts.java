package org.merchantgateway.testkit.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;

/** Parts of carts: some lines, each whole or one piece of it. */
final class CartParts {

    /** Of a quantity below this there is one that is more. */
    private static final BigDecimal MOST = new BigDecimal("99999999999999.999");

    private CartParts() {}

    static Arbitrary<CartPart> valid(Profile profile) {
        return Combinators.combine(carts(profile), Arbitraries.integers().between(1, 3), Arbitraries.of(false, true))
                .as((cart, lines, pieces) -> part(cart, lines, pieces, profile));
    }

    private static Arbitrary<Cart> carts(Profile profile) {
        return Generators.of(Cart.class, profile);
    }

    private static CartPart part(Cart cart, int lines, boolean pieces, Profile profile) {
        return cart.part(cart.items().stream()
                .limit(lines)
                .map(line -> pieces ? piece(line, profile) : line)
                .toList());
    }

    /** One piece of a line that has more, and says the price of one. */
    private static CartItem piece(CartItem line, Profile profile) {
        boolean divisible =
                line.itemPrice().isPresent() && line.quantity().value().compareTo(BigDecimal.ONE) > 0;
        return divisible ? (CartItem) withQuantity(line, BigDecimal.ONE).build(profile) : line;
    }

    /** The line with another quantity, and without a stated amount or a tax's sum: both were those of the whole. */
    private static Fields withQuantity(CartItem line, BigDecimal value) {
        return Fields.of(line)
                .with("tax", line.tax().map(tax -> new Tax(tax.type(), Optional.empty())))
                .with("quantity", new Quantity(value, line.quantity().measure()))
                .with("statedAmount", Optional.empty());
    }

    static List<Arbitrary<Invalid<CartPart>>> invalid(Profile profile) {
        return List.of(
                carts(profile).map(cart -> invalid(cart, "items", List.of(), "at least one line", "none")),
                carts(profile).filter(CartParts::canGrow).map(CartParts::withTooMuch));
    }

    private static boolean canGrow(Cart cart) {
        return cart.items().get(0).quantity().value().compareTo(MOST) < 0;
    }

    /** With a stated amount alone, the amount stays what it was. */
    private static Invalid<CartPart> withTooMuch(Cart cart) {
        List<CartItem> lines = new ArrayList<>(cart.items());
        CartItem first = lines.get(0);
        BigDecimal tooMuch = first.quantity().value().add(new BigDecimal("0.001"));
        lines.set(0, (CartItem) withQuantity(first, tooMuch)
                .with("itemPrice", Optional.empty())
                .with("statedAmount", Optional.of(first.itemAmount()))
                .build());
        return invalid(cart, "items[0].quantity", lines, "what is left of the cart", "a thousandth too much");
    }

    private static Invalid<CartPart> invalid(
            Cart cart, String path, List<CartItem> lines, String rule, String mistake) {
        return new Invalid<>(CartPart.class, path, lines, rule, mistake, () -> cart.part(lines));
    }
}
