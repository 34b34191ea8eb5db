package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.profile.Profile;

class OrderJsonTest {

    @ParameterizedTest
    @CsvSource({"99999.999, 99999.999", "1E+3, 1000", "1e-3, 0.001", "0.100, 0.1", "12345678901234, 12345678901234"})
    void writesAQuantityAsAPlainDecimal(String quantity, String written) {
        Cart cart = Cart.of(CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity(Quantity.of(quantity))
                .itemCode("SKU-1")
                .itemAmount(1)
                .build());

        assertThat(OrderJson.bundle(cart, Profile.manual()).text())
                .contains("\"quantity\":{\"value\":" + written + "}");
    }

    @Test
    void writesPositionsAndAmountsOfTwelveDigits() {
        Cart cart = Cart.of(CartItem.builder()
                .positionId(999_999_999_999L)
                .name("Yacht")
                .quantity(1)
                .itemCode("SKU-1")
                .itemPrice(999_999_999_999L)
                .build());

        assertThat(OrderJson.bundle(cart, Profile.manual()).text())
                .contains("\"positionId\":999999999999", "\"itemAmount\":999999999999", "\"itemPrice\":999999999999");
    }

    @Test
    void writesNoJsonParamsForNoParameters() {
        assertThat(OrderJson.parameters(Parameters.none())).isEmpty();
    }

    @Test
    void keepsTheParametersOrderAndEscapesTheirText() {
        assertThat(OrderJson.parameters(Parameters.none().with("z\"", "\\").with("a", "\u0447\u0430\u0439 </script>")))
                .map(JsonText::text)
                .contains("{\"z\\\"\":\"\\\\\",\"a\":\"\u0447\u0430\u0439 </script>\"}");
    }
}
