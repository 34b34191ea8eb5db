package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;

/** What may be taken of a cart, by items. */
class CartPartTest {

    private static CartItem line(long position, String name, String code, String quantity, long price) {
        return CartItem.builder()
                .positionId(position)
                .name(name)
                .itemCode(code)
                .quantity(quantity, "kg")
                .itemPrice(price)
                .build();
    }

    private static CartItem tea(String quantity) {
        return line(1, "Tea", "T", quantity, 1000);
    }

    private static CartItem cups(String quantity) {
        return line(2, "Cup", "C", quantity, 250);
    }

    private final Cart cart = Cart.of(tea("2.5"), cups("4"));

    @Test
    void isWorthTheSumOfItsLines() {
        CartPart part = cart.part(List.of(tea("0.5"), cups("1")));

        assertThat(part.total()).isEqualTo(Amount.ofMinor(750));
        assertThat(part.items()).containsExactly(tea("0.5"), cups("1"));
        assertThat(part).isEqualTo(cart.part(List.of(tea("0.5"), cups("1")))).hasSameHashCodeAs(part);
        assertThat(part).isNotEqualTo(cart.part(List.of(tea("0.5")))).hasToString("CartPart[2 lines, 750]");
    }

    @Test
    void mayBeAllOfIt() {
        assertThat(cart.part(cart.items()).total()).isEqualTo(cart.total());
    }

    @Test
    void isNoMoreThanIsLeft() {
        CartPart first = cart.part(List.of(tea("1"), cups("1")));
        CartPart second = cart.part(List.of(tea("1")), first);

        assertThat(violations(() -> cart.part(List.of(cups("3"), tea("0.501")), first, second)))
                .containsExactly(
                        new Violation("items[1].quantity", "must be at most what is left, which is 0.5", "got 0.501"),
                        new Violation("items[1].itemAmount", "must be at most what is left, which is 500", "got 501"));
        assertThat(cart.part(List.of(cups("3"), tea("0.5")), first, second).total())
                .isEqualTo(Amount.ofMinor(1250));
    }

    /** Parts that are each rounded up may come to more than the line. */
    @Test
    void isNoMoreMoneyThanIsLeftEvenByRounding() {
        Cart odd = Cart.of(line(1, "Tea", "T", "2", 333), line(2, "Cup", "C", "1.5", 333));
        CartItem half = line(2, "Cup", "C", "0.5", 333); // 166.5, so 167
        CartItem dear = line(2, "Cup", "C", "0.4", 900);

        assertThat(violations(() -> odd.part(List.of(dear), odd.part(List.of(half)))))
                .containsExactly(
                        new Violation("items[0].itemAmount", "must be at most what is left, which is 333", "got 360"));
    }

    @Test
    void isWhatIsLeftWhenItTakesTheRestOfAQuantity() {
        Cart weighed = Cart.of(line(1, "Tea", "T", "1.5", 9999)); // 14998.5, so 14999
        CartItem half = line(1, "Tea", "T", "0.5", 9999); // 4999.5, so 5000
        CartPart first = weighed.part(List.of(half));
        CartPart second = weighed.part(List.of(half), first);

        CartPart third = weighed.part(List.of(half), first, second);

        assertThat(List.of(first.total(), second.total(), third.total()))
                .containsExactly(Amount.ofMinor(5000), Amount.ofMinor(5000), Amount.ofMinor(4999));
        assertThat(third.items().get(0).itemPrice())
                .as("the price does not lead to the amount")
                .isEmpty();
    }

    /** A tax is at most its line's amount, so that of a last part that is left less becomes less in proportion. */
    @Test
    void reducesTheTaxOfTheLastPartWithItsAmount() {
        Cart weighed = Cart.of(line(1, "Tea", "T", "1.5", 3)); // 4.5, so 5
        CartItem half = line(1, "Tea", "T", "0.5", 3); // 1.5, so 2
        CartItem taxed = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("T")
                .quantity("0.5", "kg")
                .itemPrice(3)
                .tax(new Tax(1, Optional.of(Amount.ofMinor(2))))
                .build();

        CartPart last = weighed.part(List.of(taxed), weighed.part(List.of(half)), weighed.part(List.of(half)));

        assertThat(last.total()).isEqualTo(Amount.ofMinor(1));
        assertThat(last.items().get(0).tax().flatMap(Tax::sum)).contains(Amount.ofMinor(1));
    }

    @Test
    void keepsTheTaxOfALastPartThatHoldsIt() {
        Cart weighed = Cart.of(line(1, "Tea", "T", "1.5", 9999));
        CartItem half = line(1, "Tea", "T", "0.5", 9999);
        CartItem taxed = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("T")
                .quantity("0.5", "kg")
                .itemPrice(9999)
                .tax(new Tax(1, Optional.of(Amount.ofMinor(4999))))
                .build();

        CartPart last = weighed.part(List.of(taxed), weighed.part(List.of(half)), weighed.part(List.of(half)));

        assertThat(last.total()).isEqualTo(Amount.ofMinor(4999));
        assertThat(last.items().get(0).tax().flatMap(Tax::sum)).contains(Amount.ofMinor(4999));
    }

    /** Who states an amount or another price means it. */
    @Test
    void isWhatWasAskedForWhereAnAmountIsStated() {
        Cart weighed = Cart.of(line(1, "Tea", "T", "1.5", 9999));
        CartPart first = weighed.part(List.of(line(1, "Tea", "T", "1", 9999)));
        CartItem cheaper = line(1, "Tea", "T", "0.5", 5000);
        CartItem stated = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("T")
                .quantity("0.5", "kg")
                .itemAmount(1)
                .build();

        assertThat(weighed.part(List.of(cheaper), first).total()).isEqualTo(Amount.ofMinor(2500));
        assertThat(weighed.part(List.of(stated), first).total()).isEqualTo(Amount.ofMinor(1));
    }

    @Property
    void comesToTheLineHoweverItWasDivided(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 2000) Integer> thousandths,
            @ForAll @LongRange(max = 100_000) long price) {
        int whole = thousandths.stream().mapToInt(Integer::intValue).sum();
        Cart weighed = Cart.of(line(1, "Tea", "T", kilograms(whole), price));
        List<CartPart> parts = new ArrayList<>();
        for (int part : thousandths) {
            long left = weighed.total().minor()
                    - parts.stream().mapToLong(taken -> taken.total().minor()).sum();
            CartItem asked = line(1, "Tea", "T", kilograms(part), price);
            if (asked.itemAmount().minor() > left && parts.size() < thousandths.size() - 1) {
                return; // rounding took all the money before the last part
            }
            parts.add(weighed.part(List.of(asked), parts.toArray(CartPart[]::new)));
        }

        assertThat(parts.stream().mapToLong(part -> part.total().minor()).sum())
                .isEqualTo(weighed.total().minor());
    }

    private static String kilograms(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    @Test
    void hasALine() {
        assertThat(violations(() -> cart.part(List.of())))
                .containsExactly(new Violation("items", "must have a line", "got none"));
    }

    @Test
    void namesLinesOfTheCartByNumberNameAndCodeAndOnce() {
        List<CartItem> lines = List.of(
                line(3, "Tea", "T", "1", 1000),
                line(1, "Teas", "T", "1", 1000),
                line(2, "Cup", "T", "1", 250),
                cups("1"));

        assertThat(violations(() -> cart.part(lines)))
                .extracting(Violation::path)
                .containsExactly("items[0]", "items[1]", "items[2]", "items[3]");
        assertThat(violations(() -> cart.part(List.of(tea("1"), tea("1")))))
                .containsExactly(new Violation(
                        "items[1]",
                        "must be a line of the cart by positionId, name and itemCode, named once",
                        "got position 1"));
    }

    @Test
    void ofTenThousandLinesIsOne() {
        Cart large = new Cart(LongStream.rangeClosed(1, 10_000)
                .mapToObj(position -> line(position, "Tea", "SKU-" + position, "1", 1))
                .toList());
        CartPart all = large.part(large.items());

        assertThat(all.total()).isEqualTo(Amount.ofMinor(10_000));
        assertThat(violations(() -> large.part(large.items(), all))).hasSize(20_000);
    }

    /** A line that is wanted, in plain numbers; it says the position before as its name where it is mistaken. */
    record Wish(int position, int thousandths, int price, boolean mistaken) {

        long amount() {
            return ((long) thousandths * price + 500) / 1000;
        }

        CartItem line() {
            return CartPartTest.line(
                    position,
                    "N" + (mistaken ? position - 1 : position),
                    "C" + position,
                    BigDecimal.valueOf(thousandths, 3).toPlainString(),
                    price);
        }
    }

    @Provide
    Arbitrary<Wish> wish() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 900), Arbitraries.of(500, 1000, 2000, 3000)),
                        Arbitraries.of(99, 99, 99, 100),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as(Wish::new);
    }

    /** Three lines of 2, each at a price of 99, and one part after the other, against plain arithmetic. */
    @Property(tries = 5_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void isWhatPlainArithmeticAllows(@ForAll @Size(max = 6) List<@Size(max = 4) List<@From("wish") Wish>> parts) {
        Cart three = new Cart(LongStream.rangeClosed(1, 3)
                .mapToObj(position -> line(position, "N" + position, "C" + position, "2", 99))
                .toList());
        long[] thousandths = {0, 2000, 2000, 2000};
        long[] money = {0, 198, 198, 198};
        List<CartPart> taken = new ArrayList<>();
        for (List<Wish> wishes : parts) {
            List<String> refused = refused(wishes, thousandths, money);
            List<CartItem> lines = wishes.stream().map(Wish::line).toList();

            assertThat(violations(() -> take(three, lines, taken)))
                    .extracting(Violation::path)
                    .isEqualTo(refused);
            Statistics.collect(refused.isEmpty());
            if (refused.isEmpty()) {
                wishes.forEach(wish -> {
                    money[wish.position()] -= amount(wish, thousandths, money);
                    thousandths[wish.position()] -= wish.thousandths();
                });
            }
        }
        assertThat(taken.stream().mapToLong(part -> part.total().minor()).sum())
                .isLessThanOrEqualTo(three.total().minor());
        Statistics.coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
    }

    private static void take(Cart cart, List<CartItem> lines, List<CartPart> taken) {
        taken.add(cart.part(lines, taken.toArray(CartPart[]::new)));
    }

    /** Whoever takes the rest of a line at its price takes the rest of its money. */
    private static long amount(Wish wish, long[] thousandths, long[] money) {
        boolean isRest = wish.thousandths() == thousandths[wish.position()] && wish.price() == 99;
        return isRest ? money[wish.position()] : wish.amount();
    }

    private static List<String> refused(List<Wish> wishes, long[] thousandths, long[] money) {
        List<String> paths = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        if (wishes.isEmpty()) {
            paths.add("items");
        }
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            if (!named.add(wish.position()) || wish.position() > 3 || wish.mistaken()) {
                paths.add("items[" + i + "]");
                continue;
            }
            if (wish.thousandths() > thousandths[wish.position()]) {
                paths.add("items[" + i + "].quantity");
            }
            if (amount(wish, thousandths, money) > money[wish.position()]) {
                paths.add("items[" + i + "].itemAmount");
            }
        }
        return paths;
    }

    private static final OrderId ID = OrderId.of("61351fbd");

    @Test
    void decidesTheAmountOfACompletionAndOfARefund() {
        CartPart part = cart.part(List.of(tea("0.5")));

        assertThat(CompleteOrder.of(ID, part).amount()).contains(Amount.ofMinor(500));
        assertThat(RefundOrder.of(ID, part).amount()).contains(Amount.ofMinor(500));
        assertThat(CompleteOrder.of(ID, part).in("ru").items()).contains(part);
        assertThat(RefundOrder.of(ID, part).in("ru").items()).contains(part);
        assertThat(RefundOrder.of(ID, part).pending())
                .hasToString("pending/3;operation=refund;settledAs=refund;orderId=61351fbd;wanted=500");
    }

    @Test
    void refusesAnyOtherAmount() {
        Optional<CartPart> part = Optional.of(cart.part(List.of(tea("0.5"))));

        for (long other : new long[] {1, 499, 501}) {
            Violation wrong = new Violation("amount", "must be the sum of the items, which is 500", "got " + other);
            assertThat(violations(() -> new CompleteOrder(
                            ID, Optional.of(Amount.ofMinor(other)), Optional.empty(), part, Parameters.none())))
                    .containsExactly(wrong);
            assertThat(violations(() -> RefundOrder.builder()
                            .orderId(ID)
                            .amount(Amount.ofMinor(other))
                            .items(part.orElse(null))
                            .build()))
                    .containsExactly(wrong);
        }
    }

    /** On the wire zero means all: a part that is worth nothing must not become the whole. */
    @Test
    void isNotAskedForWhereItIsWorthNothing() {
        CartItem gift = line(1, "Gift", "G", "1", 0);
        CartPart free = Cart.of(gift, cups("1")).part(List.of(gift));
        Violation nothing = new Violation("items", "must come to more than 0 (whole() means all)", "got 0");

        assertThat(violations(() -> CompleteOrder.of(ID, free))).containsExactly(nothing);
        assertThat(violations(() -> RefundOrder.of(ID, free))).containsExactly(nothing);
    }

    @Test
    void refusesAWrongAmountBesideAWrongLanguage() {
        Optional<CartPart> part = Optional.of(cart.part(List.of(tea("0.5"))));
        Optional<String> language = Optional.of("rus");

        assertThat(violations(
                        () -> new CompleteOrder(ID, Optional.of(Amount.ofMinor(1)), language, part, Parameters.none())))
                .extracting(Violation::path)
                .containsExactly("language", "amount");
        assertThat(violations(() -> RefundOrder.builder()
                        .orderId(ID)
                        .amount(Amount.ofMinor(1))
                        .language(language.orElse(null))
                        .items(part.orElse(null))
                        .build()))
                .extracting(Violation::path)
                .containsExactly("language", "amount");
    }
}
