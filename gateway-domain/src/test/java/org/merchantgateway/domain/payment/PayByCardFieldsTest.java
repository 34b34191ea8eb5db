package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;

/** Every field of a payment goes where its name says. */
class PayByCardFieldsTest {

    @Test
    void areAllKept() {
        Card card = Card.builder()
                .pan("4111111111111111")
                .expiry(2030, 12)
                .cardholder("IVAN IVANOV")
                .build();
        Parameters parameters = Parameters.none().withPhone("79161234567").withEmail("payer@shop.example");
        PayByCard payment = PayByCard.builder()
                .orderId("61351fbd")
                .card(card)
                .language("ru")
                .ip("203.0.113.7")
                .email("payer@shop.example")
                .parameters(parameters)
                .build();

        assertThat(payment.orderId()).isEqualTo(OrderId.of("61351fbd"));
        assertThat(payment.card()).isEqualTo(card);
        assertThat(payment.language()).isEqualTo("ru");
        assertThat(payment.ip()).contains("203.0.113.7");
        assertThat(payment.email()).contains("payer@shop.example");
        assertThat(payment.parameters()).isEqualTo(parameters);
        assertThat(parameters.values()).containsValues("79161234567", "payer@shop.example");
    }
}
