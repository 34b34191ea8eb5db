package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** What the gateway said is what the shop is told. */
class PaymentsOutcomesTest {

    private static final OrderId ID = OrderId.of("61351fbd");

    /** Sends nothing, and says of which operation. */
    private static final class NamingGateway implements PaymentGateway {

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            return new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, operation.name());
        }

        @Override
        public void close() {}
    }

    private final Payments payments = new Payments(new NamingGateway());

    private static String told(Outcome<?> outcome) {
        return outcome.fold(a -> "", r -> "", Outcome.NotSent::text, d -> "");
    }

    @Test
    void areHandedOn() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .amount(1)
                .returnUrl("https://a.example")
                .build();
        PayByCard payment = PayByCard.builder()
                .orderId(ID)
                .card(Card.builder().pan("4111111111111111").expiry(2030, 12).cardholder("I"))
                .build();
        CompleteOrder completion = CompleteOrder.of(ID, Amount.ofMinor(1));
        ReverseOrder reversal = ReverseOrder.whole(ID);
        RefundOrder refund = RefundOrder.of(ID, Amount.ofMinor(1));

        assertThat(told(payments.register(order))).isEqualTo(order.name());
        assertThat(told(payments.pay(payment))).isEqualTo(payment.name());
        assertThat(told(payments.complete(completion))).isEqualTo(completion.name());
        assertThat(told(payments.reverse(reversal))).isEqualTo(reversal.name());
        assertThat(told(payments.refund(refund))).isEqualTo(refund.name());
        assertThat(told(payments.status(ID))).isEqualTo("status");
        assertThat(told(payments.status(OrderNumber.of("A-1")))).isEqualTo("status");
    }
}
