package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

class PaymentsTest {

    private static final OrderId ID = OrderId.of("61351fbd");

    /** A gateway that is always closed, and remembers what it did not send. */
    private static final class ClosedGateway implements PaymentGateway {

        private final List<Operation<?>> executed = new ArrayList<>();
        private boolean closed;

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            executed.add(operation);
            return new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, operation.name());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final ClosedGateway gateway = new ClosedGateway();
    private final Payments payments = new Payments(gateway);

    @Test
    void putEveryRequestToTheGatewayOnce() {
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
        ReverseOrder reversal = ReverseOrder.of(ID);
        RefundOrder refund = RefundOrder.of(ID, Amount.ofMinor(1));

        payments.register(order);
        payments.pay(payment);
        payments.complete(completion);
        payments.reverse(reversal);
        payments.refund(refund);
        payments.status(ID);
        payments.status(OrderNumber.of("A-1"));

        assertThat(gateway.executed)
                .containsExactly(
                        order,
                        payment,
                        completion,
                        reversal,
                        refund,
                        GetOrderStatusExtended.of(ID),
                        GetOrderStatusExtended.of(OrderNumber.of("A-1")));
    }

    @Test
    void answerWhatTheGatewayAnswers() {
        assertThat(payments.status(ID)).isEqualTo(new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "status"));
    }

    @Test
    void closeTheGateway() {
        payments.close();

        assertThat(gateway.closed).isTrue();
    }
}
