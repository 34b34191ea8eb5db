package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

class PaymentsTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final BindingId BINDING = BindingId.of("308be5e5");

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
        ReverseOrder reversal = ReverseOrder.whole(ID);
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
    void putEveryPaymentAndItsEndToTheGatewayOnce() {
        PayByBinding byBinding = PayByBinding.builder()
                .orderId(ID)
                .bindingId(BINDING)
                .ip("203.0.113.7")
                .build();
        PayByWallet byWallet = PayByWallet.onePhase(Wallet.APPLE_PAY)
                .merchant("shop")
                .orderNumber("A-1")
                .paymentToken("c2VjcmV0")
                .build();
        FinishThreeDs end = FinishThreeDs.of(ID, PaRes.of("c2VjcmV0"));
        VerifyEnrollment question = VerifyEnrollment.of("4111111111111111");

        assertThat(List.<Outcome<?>>of(
                        payments.pay(byBinding),
                        payments.pay(byWallet),
                        payments.finishThreeDs(end),
                        payments.enrollment(question)))
                .containsExactlyElementsOf(answersTo(byBinding, byWallet, end, question));
        assertThat(gateway.executed).containsExactly(byBinding, byWallet, end, question);
    }

    @Test
    void putEveryWordAboutAnOrderToTheGatewayOnce() {
        GetOrderStatus shortStatus = GetOrderStatus.of(ID);
        DeclineOrder decline = DeclineOrder.of(ID, OrderNumber.of("A-1"));
        AddParameters addition = new AddParameters(ID, Parameters.none().with("a", "1"));
        GetLastOrders period = GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH);

        assertThat(List.<Outcome<?>>of(
                        payments.status(shortStatus),
                        payments.decline(decline),
                        payments.addParameters(addition),
                        payments.lastOrders(period)))
                .containsExactlyElementsOf(answersTo(shortStatus, decline, addition, period));
        assertThat(gateway.executed).containsExactly(shortStatus, decline, addition, period);
    }

    @Test
    void putEveryWordAboutStoredCardsToTheGatewayOnce() {
        GetBindings all = GetBindings.of(ClientId.of("payer-1")).withExpired();
        GetBindingsByCardOrId one = GetBindingsByCardOrId.of(BINDING);
        ExtendBinding extension = ExtendBinding.of(BINDING, Expiry.of(2031, 1));

        assertThat(List.<Outcome<?>>of(
                        payments.bindings(ClientId.of("payer-1")),
                        payments.bindings(all),
                        payments.bindings(one),
                        payments.bind(BINDING),
                        payments.unbind(BINDING),
                        payments.extend(extension)))
                .containsExactlyElementsOf(answersTo(
                        GetBindings.of(ClientId.of("payer-1")),
                        all,
                        one,
                        new BindCard(BINDING),
                        new UnbindCard(BINDING),
                        extension));
        assertThat(gateway.executed)
                .containsExactly(
                        GetBindings.of(ClientId.of("payer-1")),
                        all,
                        one,
                        new BindCard(BINDING),
                        new UnbindCard(BINDING),
                        extension);
    }

    @Test
    void askForAPeriodsOrdersWhenTheyAreRead() {
        GetLastOrders period = GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH);
        Stream<OrderReport> orders = payments.allLastOrders(period);

        assertThat(gateway.executed).isEmpty();
        assertThatExceptionOfType(NotAcceptedException.class).isThrownBy(orders::toList);
        assertThat(gateway.executed).containsExactly(period);
    }

    private static List<Outcome<?>> answersTo(Operation<?>... operations) {
        return Arrays.stream(operations)
                .<Outcome<?>>map(operation -> new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, operation.name()))
                .toList();
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
