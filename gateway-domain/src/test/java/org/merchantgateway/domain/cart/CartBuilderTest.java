package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;

/** Every broken rule of every line, by the line's own place. */
class CartBuilderTest {

    private static CartItem.Builder line(int positionId) {
        return CartItem.builder()
                .positionId(positionId)
                .name("Tea")
                .itemCode("SKU-" + positionId)
                .quantity(1)
                .itemPrice(100);
    }

    @Test
    void makesACartOfRawAndOfFinishedLines() {
        CustomerDetails customer =
                CustomerDetails.builder().email("payer@shop.example").build();

        Cart cart = Cart.builder()
                .item(line(1))
                .item(line(2).build())
                .customer(customer)
                .creationDate(Instant.EPOCH)
                .build();

        assertThat(cart.items()).extracting(CartItem::positionId).containsExactly(1L, 2L);
        assertThat(cart.customer()).contains(customer);
        assertThat(cart.creationDate()).contains(Instant.EPOCH);
        assertThat(cart.total()).isEqualTo(Amount.ofMinor(200));
    }

    @Test
    void reportsEveryViolationOfEveryLineAtItsPlace() {
        Cart.Builder cart = Cart.builder()
                .item(line(1))
                .item(line(2).name("\u0000").itemCode(""))
                .item(line(3))
                .item(line(4).quantity("2.4445", "kg").itemPrice(-1))
                .item(line(5).itemCurrency("R2B"))
                .customer(CustomerDetails.builder().phone("12").inn("1"));

        assertThat(violations(cart::build))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "items[1].name",
                        "items[1].itemCode",
                        "items[3].quantity",
                        "items[3].itemPrice",
                        "items[4].itemCurrency",
                        "customer.phone",
                        "customer.inn");
    }

    @Test
    void takesASumOfTwelveDigitsAndRefusesOneOfThirteen() {
        Cart.Builder cart = Cart.builder().item(line(1).itemPrice(Amount.MAX_MINOR - 100));

        assertThat(cart.item(line(2)).build().total()).isEqualTo(Amount.ofMinor(Amount.MAX_MINOR));
        assertThat(violations(cart.item(line(3).itemPrice(1))::build))
                .containsExactly(new Violation("items", "must come to N..12 in minor units", "got 1000000000000"));
    }

    /** A refused line must not push the others out of their places. */
    @Test
    void reportsARepeatedLineAtItsPlaceBehindARefusedOne() {
        Cart.Builder cart = Cart.builder()
                .item(line(1).name(""))
                .item(line(2))
                .item(line(3))
                .item(line(2));

        assertThat(violations(cart::build))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("items[0].name", "items[3].positionId", "items[3].itemCode");
    }

    @Test
    void refusesALineThatIsNull() {
        Cart.Builder cart = Cart.builder().item(line(1)).item((CartItem) null).item((CartItem.Builder) null);

        assertThat(violations(cart::build))
                .containsExactly(
                        new Violation("items[1]", "is required", "got nothing"),
                        new Violation("items[2]", "is required", "got nothing"));
    }

    @Test
    void doesNotMissALineWhereAllAreRefused() {
        assertThat(violations(Cart.builder().item(line(1).name(""))::build))
                .extracting(Violation::path)
                .containsExactly("items[0].name");
    }

    @Test
    void needsALine() {
        assertThat(violations(Cart.builder()::build))
                .containsExactly(new Violation("items", "must have a line", "got none"));
        assertThat(violations(Cart.builder().customer(CustomerDetails.builder())::build))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("items", "customer.email");
    }

    @Test
    void takesTenThousandLines() {
        Cart.Builder cart = Cart.builder();
        IntStream.rangeClosed(1, 10_000).forEach(position -> cart.item(line(position)));

        assertThat(cart.build().total()).isEqualTo(Amount.ofMinor(1_000_000));
    }

    @Test
    void reportsTenThousandBrokenLines() {
        Cart.Builder cart = Cart.builder();
        IntStream.rangeClosed(1, 10_000)
                .forEach(position -> cart.item(line(position).quantity("a lot", "kg")));

        List<Violation> found = violations(cart::build);

        assertThat(found).hasSize(10_000);
        assertThat(found.get(9_999).path()).isEqualTo("items[9999].quantity");
    }
}
