package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;

class CartTest {

    private static CartItem line(long positionId, String quantity, long price) {
        return CartItem.builder()
                .positionId(positionId)
                .name("Tea")
                .itemCode("SKU-" + positionId)
                .quantity(quantity, "kg")
                .itemPrice(price)
                .build();
    }

    @Test
    void roundsEveryLineBeforeItSums() {
        Cart cart = Cart.of(line(1, "1.5", 333), line(2, "1.5", 333), line(3, "0.333", 1000));

        assertThat(cart.total()).isEqualTo(Amount.ofMinor(500 + 500 + 333));
    }

    @Test
    void countsAStatedAmountAsItStands() {
        CartItem stated = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("1")
                .quantity("1.5", "kg")
                .itemAmount(777)
                .build();

        assertThat(Cart.of(stated, line(2, "1", 3)).total()).isEqualTo(Amount.ofMinor(780));
    }

    /** A line as thousandths and price, from which the test computes by itself. */
    record Plain(int thousandths, int price) {

        BigInteger amount() {
            return BigInteger.valueOf(((long) thousandths * price + 500) / 1000);
        }

        CartItem at(int position) {
            return line(position, BigDecimal.valueOf(thousandths, 3).toPlainString(), price);
        }
    }

    @Provide
    Arbitrary<List<Plain>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.integers().between(0, 1_000_000))
                .as(Plain::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void comesToTheSumOfTheRoundedLines(@ForAll("lines") List<Plain> lines) {
        BigInteger sum = lines.stream().map(Plain::amount).reduce(BigInteger.ZERO, BigInteger::add);

        assertThat(cart(lines).total().minor()).isEqualTo(sum.longValueExact());
    }

    @Property
    void comesToTheSameInAnyOrder(@ForAll("lines") List<Plain> lines, @ForAll Random random) {
        List<CartItem> shuffled = new ArrayList<>(cart(lines).items());
        Collections.shuffle(shuffled, random);

        assertThat(new Cart(shuffled).total()).isEqualTo(cart(lines).total());
    }

    private static Cart cart(List<Plain> lines) {
        List<CartItem> items = new ArrayList<>();
        for (Plain line : lines) {
            items.add(line.at(items.size() + 1));
        }
        return new Cart(items);
    }

    @Test
    void takesTenThousandLines() {
        List<CartItem> items = LongStream.rangeClosed(1, 10_000)
                .mapToObj(position -> line(position, "0.5", 1))
                .toList();

        assertThat(new Cart(items).total()).isEqualTo(Amount.ofMinor(10_000));
    }

    @Test
    void refusesACartWithoutLines() {
        assertThat(violations(Cart::of)).containsExactly(new Violation("items", "must have a line", "got none"));
    }

    @Test
    void takesASumOfTwelveDigits() {
        assertThat(Cart.of(line(1, "1", Amount.MAX_MINOR - 1), line(2, "1", 1)).total())
                .isEqualTo(Amount.ofMinor(999_999_999_999L));
    }

    @Test
    void refusesASumOfThirteenDigits() {
        assertThat(violations(() -> Cart.of(line(1, "1", Amount.MAX_MINOR), line(2, "1", 1))))
                .containsExactly(new Violation("items", "must come to N..12 in minor units", "got 1000000000000"));
    }

    @Test
    void refusesEveryLineThatRepeatsANumberOrACode() {
        CartItem first = line(1, "1", 1);
        CartItem sameNumber = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("other")
                .quantity(1)
                .itemPrice(1)
                .build();
        CartItem sameCode = CartItem.builder()
                .positionId(2)
                .name("Tea")
                .itemCode("SKU-1")
                .quantity(1)
                .itemPrice(1)
                .build();

        assertThat(violations(() -> Cart.of(first, sameNumber, sameCode, first)))
                .containsExactly(
                        new Violation("items[1].positionId", "must be unique in the cart", "got 1 again"),
                        new Violation("items[2].itemCode", "must be unique in the cart", "got one again"),
                        new Violation("items[3].positionId", "must be unique in the cart", "got 1 again"),
                        new Violation("items[3].itemCode", "must be unique in the cart", "got one again"));
    }

    @Test
    void refusesAnOrderOfAnotherAmount() {
        Cart cart = Cart.of(line(1, "1.5", 333));

        assertThat(cart.amountViolation(Amount.ofMinor(500))).isEmpty();
        assertThat(cart.amountViolation(Amount.ofMinor(499)))
                .contains(new Violation("amount", "must be the sum of the cart, which is 500", "got 499"));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<CartItem> items = new ArrayList<>(List.of(line(1, "1", 1)));
        Cart cart = new Cart(items);
        items.clear();

        assertThat(cart.items()).hasSize(1);
        assertThatThrownBy(() -> cart.items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
