package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Every field of a line goes where its name says, and is refused under that name. */
class CartItemFieldsTest {

    @Test
    void areAllKept() {
        Tax tax = new Tax(6, Optional.of(Amount.ofMinor(3)));
        Discount discount = Discount.percent(new BigDecimal("12.5"));
        AgentInterest interest = new AgentInterest("percent", new BigDecimal("7.5"));
        ItemTexts details = ItemTexts.none().with("colour", "red");
        ItemTexts attributes = ItemTexts.none().with("paymentMethod", "1");

        assertThat(CartItem.builder()
                        .positionId(3)
                        .name("Book")
                        .quantity("2.5", "kg")
                        .itemCode("b-7")
                        .itemPrice(1_000)
                        .itemAmount(2_500)
                        .itemCurrency("978")
                        .tax(tax)
                        .discount(discount)
                        .agentInterest(interest)
                        .details(details)
                        .attributes(attributes)
                        .build())
                .isEqualTo(CartItem.builder()
                        .positionId(3L)
                        .name("Book")
                        .quantity(Quantity.of("2.5", "kg"))
                        .itemCode("b-7")
                        .itemPrice(Amount.ofMinor(1_000))
                        .statedAmount(Amount.ofMinor(2_500))
                        .itemCurrency(Currency.EUR)
                        .tax(tax)
                        .discount(discount)
                        .agentInterest(interest)
                        .details(details)
                        .attributes(attributes)
                        .build());
    }

    @Test
    void areRefusedUnderTheirNames() {
        CartItem.Builder line = CartItem.builder()
                .positionId(1)
                .name("Book")
                .itemCode("b-7")
                .quantity("no", "kg")
                .itemPrice(-1)
                .itemAmount(-1)
                .itemCurrency("E42");

        assertThat(catchThrowableOfType(InvalidRequest.class, line::build).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("quantity", "itemPrice", "itemAmount", "itemCurrency");
    }
}
