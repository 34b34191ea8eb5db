package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;

/** An order's discount, shared over the lines of its cart. */
class SpreadDiscountTest {

    private static CartItem.Builder line(long position, String quantity) {
        return CartItem.builder()
                .positionId(position)
                .name("Tea")
                .itemCode("T" + position)
                .quantity(quantity, "kg");
    }

    private static CartItem priced(long position, String quantity, long price) {
        return line(position, quantity).itemPrice(price).build();
    }

    private static Cart spread(long discount, CartItem... items) {
        return Cart.of(items).spread(Amount.ofMinor(discount));
    }

    @Test
    void losesNoMinorUnit() {
        assertThat(spread(100, priced(1, "1", 1000), priced(2, "1", 1000), priced(3, "1", 1000))
                        .items())
                .extracting(item -> item.itemAmount().minor())
                .containsExactly(967L, 967L, 966L);
    }

    @Test
    void statesAPriceWhereAWholeOneLeadsToTheAmount() {
        assertThat(spread(300, priced(1, "3", 1000)).items()).containsExactly(priced(1, "3", 900));
        assertThat(spread(100, priced(1, "3", 1000)).items())
                .containsExactly(line(1, "3").itemAmount(2900).build());
        assertThat(spread(100, line(1, "2").itemAmount(2000).build()).items())
                .containsExactly(line(1, "2").itemAmount(1900).build());
        assertThat(spread(100, line(1, "2").itemPrice(1000).itemAmount(2000).build())
                        .items())
                .containsExactly(line(1, "2").itemPrice(950).itemAmount(1900).build());
    }

    /** A thousandth of a good that costs all that an amount can be: its price would have fifteen digits. */
    @Test
    void statesNoPriceThatIsTooLong() {
        CartItem line = priced(1, "0.001", Amount.MAX_MINOR);

        assertThat(spread(0, line).items()).containsExactly(line);
        assertThat(spread(1, line).items().get(0).itemAmount()).isEqualTo(Amount.ofMinor(999_999_999));
    }

    @Test
    void reducesTheTaxInProportion() {
        CartItem taxed = line(1, "1")
                .itemPrice(1200)
                .tax(new Tax(6, Optional.of(Amount.ofMinor(200))))
                .build();

        assertThat(spread(300, taxed).items().get(0).tax()).contains(new Tax(6, Optional.of(Amount.ofMinor(150))));
        assertThat(spread(1200, taxed).items().get(0).tax()).contains(new Tax(6, Optional.of(Amount.ZERO)));
    }

    @Test
    void mayBeNothingOrAll() {
        Cart cart = Cart.of(priced(1, "1.5", 333), priced(2, "1", 0));

        assertThat(cart.spread(Amount.ZERO)).isEqualTo(cart);
        assertThat(cart.spread(cart.total()).total()).isEqualTo(Amount.ZERO);
        assertThat(spread(0, priced(1, "1", 0)).total()).isEqualTo(Amount.ZERO);
    }

    @Test
    void isNoMoreThanTheCart() {
        assertThat(violations(() -> spread(501, priced(1, "1.5", 333))))
                .containsExactly(
                        new Violation("discount", "must be at most the sum of the cart, which is 500", "got 501"));
    }

    @Property
    void comesToTheDiscountAndIsNearItsShareInEveryLine(
            @ForAll("carts") Cart cart, @ForAll @IntRange(max = 1000) int permille) {
        long total = cart.total().minor();
        Amount discount = Amount.ofMinor(total / 1000 * permille + total % 1000 * permille / 1000);

        Cart reduced = cart.spread(discount);

        assertThat(reduced.total()).isEqualTo(cart.total().minus(discount));
        IntStream.range(0, cart.items().size()).forEach(i -> {
            Amount before = cart.items().get(i).itemAmount();
            BigDecimal share = BigDecimal.valueOf(
                    before.minus(reduced.items().get(i).itemAmount()).minor());
            BigDecimal exact = total == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(before.minor())
                            .multiply(BigDecimal.valueOf(discount.minor()))
                            .divide(BigDecimal.valueOf(total), 9, RoundingMode.HALF_UP);
            assertThat(share.subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
        });
    }

    @Provide
    Arbitrary<Cart> carts() {
        Arbitrary<Long> prices = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 5_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 99_999_999_999L)));
        Arbitrary<String> quantities = Arbitraries.of("1", "2", "3", "0.5", "0.333", "1.5", "0.001");
        return Combinators.combine(prices, quantities)
                .as((price, quantity) -> List.of(price.toString(), quantity))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> new Cart(IntStream.range(0, lines.size())
                        .mapToObj(i -> priced(
                                i + 1,
                                lines.get(i).get(1),
                                Long.parseLong(lines.get(i).get(0))))
                        .toList()));
    }
}
