package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

class CartItemTest {

    private static CartItem.Builder tea() {
        return CartItem.builder().positionId(1).name("Tea").itemCode("TEA-1").quantity(2);
    }

    @Test
    void comesToQuantityTimesPrice() {
        assertThat(tea().itemPrice(150).build().itemAmount()).isEqualTo(Amount.ofMinor(300));
    }

    @Test
    void comesToWhatItStates() {
        assertThat(tea().itemAmount(301).build().itemAmount()).isEqualTo(Amount.ofMinor(301));
    }

    @Test
    void mayStateBothWhereTheyAgree() {
        CartItem item =
                tea().quantity("1.5", "kg").itemPrice(333).itemAmount(500).build();

        assertThat(item.itemAmount()).isEqualTo(Amount.ofMinor(500));
    }

    @Test
    void refusesAStatedAmountThatIsNotTheProduct() {
        assertThat(violations(tea().itemPrice(150).itemAmount(299)::build))
                .containsExactly(
                        new Violation("itemAmount", "must be quantity times itemPrice, which is 300", "got 299"));
    }

    @Test
    void refusesALineWithoutPriceAndAmount() {
        assertThat(violations(tea()::build))
                .containsExactly(new Violation("itemPrice", "or itemAmount is required", "got neither"));
    }

    @ParameterizedTest
    @CsvSource({"itemAmount,-1", "itemPrice,-1", "itemPrice,1000000000000"})
    void doesNotAskForAPriceBesideARefusedOne(String field, long minor) {
        CartItem.Builder line = field.equals("itemAmount") ? tea().itemAmount(minor) : tea().itemPrice(minor);

        assertThat(violations(line::build))
                .containsExactly(new Violation(field, "must be N..12 in minor units", "got " + minor));
    }

    @Test
    void forgetsARefusedAmountWhenAValidOneIsSet() {
        assertThat(tea().itemAmount(-1).statedAmount(Amount.ofMinor(5)).build().itemAmount())
                .isEqualTo(Amount.ofMinor(5));
    }

    @Test
    void takesANullMeasureForNone() {
        assertThat(tea().quantity("2", null).itemPrice(1).build().quantity()).isEqualTo(Quantity.of(2));
    }

    @Test
    void refusesAMeasureWithoutAQuantity() {
        assertThat(violations(tea().quantity(null, "kg").itemPrice(1)::build))
                .containsExactly(new Violation("quantity", "is required", "got nothing"));
    }

    @Test
    void refusesAProductOfThirteenDigits() {
        assertThat(violations(tea().quantity(2).itemPrice(500_000_000_000L)::build))
                .containsExactly(new Violation("itemAmount", "must be N..12 in minor units", "got 1000000000000"));
    }

    @Test
    void namesEveryMissingField() {
        assertThat(violations(CartItem.builder()::build))
                .extracting(Violation::toString)
                .containsExactly(
                        "positionId is required, got nothing",
                        "name is required, got nothing",
                        "quantity is required, got nothing",
                        "itemCode is required, got nothing");
    }

    @Test
    void reportsEveryViolationAtOnce() {
        CartItem.Builder line = CartItem.builder()
                .positionId(0)
                .name("\u0000")
                .itemCode("x".repeat(101))
                .quantity("2.4445", "x".repeat(21))
                .itemPrice(-1)
                .itemCurrency("R2B");

        assertThat(violations(line::build))
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "quantity must have at most 14 digits before the point and 3 after it",
                        "quantity.measure must be ANS..20",
                        "itemPrice must be N..12 in minor units",
                        "itemCurrency must be N3",
                        "positionId must be at least 1",
                        "name must be ANS..255",
                        "itemCode must be ANS..100");
    }

    @Test
    void callsAQuantityThatIsNoNumberByItsField() {
        assertThat(violations(tea().itemPrice(1).quantity("a lot", "kg")::build))
                .containsExactly(new Violation("quantity", "must be a decimal number", "got another text"));
    }

    @Test
    void takesAQuantityThatIsMadeAlready() {
        CartItem item = tea().quantity(Quantity.of("0.333")).itemPrice(1000).build();

        assertThat(item.itemAmount()).isEqualTo(Amount.ofMinor(333));
    }

    @Test
    void forgetsAViolationWhenTheFieldIsSetAgain() {
        CartItem item = tea().quantity("a lot", "kg")
                .quantity(3)
                .itemPrice(-1)
                .itemPrice(5)
                .build();

        assertThat(item.itemAmount()).isEqualTo(Amount.ofMinor(15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999_999_999_999L})
    void takesPositionsOfTwelveDigits(long positionId) {
        assertThat(tea().positionId(positionId).itemPrice(1).build().positionId())
                .isEqualTo(positionId);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_000L})
    void refusesOtherPositions(long positionId) {
        assertThat(violations(tea().positionId(positionId).itemPrice(1)::build))
                .extracting(Violation::path)
                .containsExactly("positionId");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void refusesATaxTypeThatIsNotOfTwoDigits(int type) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Tax(type, Optional.empty()))
                .withMessage("taxType must be N..2, got " + type);
    }

    static List<Violation> violations(ThrowingCallable building) {
        try {
            building.call();
        } catch (InvalidRequest invalid) {
            return invalid.violations();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
