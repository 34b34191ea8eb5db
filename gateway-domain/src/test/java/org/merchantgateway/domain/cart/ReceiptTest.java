package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantgateway.domain.cart.CartItemTest.violations;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;

/** What a line has for the receipt: discount, agent's interest, details and attributes. */
class ReceiptTest {

    @Test
    void changesNoAmount() {
        CartItem item = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .itemCode("T")
                .quantity(2)
                .itemPrice(100)
                .discount(Discount.percent(BigDecimal.TEN))
                .agentInterest(new AgentInterest("agentPercent", BigDecimal.ONE))
                .details(ItemTexts.none().with("colour", "green"))
                .attributes(ItemTexts.none().with("paymentMethod", "1").with("paymentObject", "1"))
                .build();

        assertThat(item.itemAmount()).isEqualTo(Amount.ofMinor(200));
        assertThat(item.discount()).contains(new Discount("percent", BigDecimal.TEN));
        assertThat(item.attributes().values()).containsOnlyKeys("paymentMethod", "paymentObject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "5", "99.999", "999999999999.999"})
    void takesADiscountOfMoreThanNothing(BigDecimal value) {
        assertThat(Discount.percent(value).value()).isEqualTo(value);
        assertThat(new AgentInterest("percent", value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0             |must be more than 0, got 0",
                "-1            |must be more than 0, got -1",
                "0.0001        |must have at most 12 digits before the point and 3 after it, got 0.0001",
                "1000000000000 |must have at most 12 digits before the point and 3 after it, got 1000000000000"
            })
    void refusesAnyOther(BigDecimal value, String refusal) {
        assertThat(violations(() -> Discount.percent(value)))
                .extracting(violation -> violation.rule() + ", " + violation.got())
                .containsExactly(refusal);
        assertThat(violations(() -> new AgentInterest("percent", value)))
                .extracting(violation -> violation.rule() + ", " + violation.got())
                .containsExactly(refusal);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        assertThat(violations(() -> new Discount("x".repeat(21), BigDecimal.ZERO)))
                .extracting(Violation::path)
                .containsExactly("type", "discount");
        assertThat(violations(() -> new AgentInterest("", BigDecimal.ZERO)))
                .extracting(Violation::path)
                .containsExactly("type", "agentInterest");
    }

    @Test
    void keepsTextsInTheirOrderAndTheLastOfAName() {
        ItemTexts texts = ItemTexts.none().with("b", "1").with("a", "2").with("b", "3");

        assertThat(texts.values()).containsExactly(Map.entry("b", "3"), Map.entry("a", "2"));
        assertThat(texts.isEmpty()).isFalse();
        assertThat(ItemTexts.none().isEmpty()).isTrue();
        assertThatThrownBy(() -> texts.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void takesTextsAsLongAsTheManualSays() {
        String name = "n".repeat(255);

        assertThat(ItemTexts.none().with(name, "v".repeat(2000)).values()).containsKey(name);
        assertThat(violations(() -> ItemTexts.none().with("n".repeat(256), "v")))
                .containsExactly(new Violation("name", "must be ANS..255", "got another text"));
        assertThat(violations(() -> ItemTexts.none().with("colour", "v".repeat(2001))))
                .containsExactly(new Violation("colour", "must be ANS..2000", "got another text"));
    }

    @Test
    void reportsANameAndItsValueAtOnce() {
        assertThat(violations(() -> ItemTexts.none().with("", "\u0000")))
                .extracting(Violation::rule)
                .containsExactly("must be ANS..255", "must be ANS..2000");
    }
}
