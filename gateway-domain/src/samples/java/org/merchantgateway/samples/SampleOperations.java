package org.merchantgateway.samples;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
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
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;

/**
 * One small, valid operation for each request of the gateway: the one set for tests that mean "every operation". The tests of
 * several modules compile it. An operation that is missing here fails {@code EveryOperationTest} of the domain.
 *
 * @param orderId of the order that the operations are about
 * @param bindingId of the stored card that they are about
 * @param orderNumbers gives a number for each operation that registers an order, and one to decline
 * @param merchant whom wallet payments are for
 * @param pan a card number
 * @param cvc the code of that card
 * @param paRes the ACS's answer, Base64
 * @param walletToken a wallet's token, Base64
 */
public record SampleOperations(
        OrderId orderId,
        BindingId bindingId,
        Supplier<String> orderNumbers,
        String merchant,
        String pan,
        String cvc,
        String paRes,
        String walletToken) {

    private static final ThreeDsTransactionId TRANSACTION =
            ThreeDsTransactionId.of("7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50");

    /** In the order in which a shop meets them. */
    public List<Operation<?>> all() {
        return List.of(
                registration(RegisterOrder.onePhase()),
                registration(RegisterOrder.twoPhase()),
                cardPayment(),
                bindingPayment(),
                walletPayment(Wallet.ANDROID_PAY),
                walletPayment(Wallet.GOOGLE_PAY),
                walletPayment(Wallet.APPLE_PAY),
                walletPayment(Wallet.SAMSUNG_PAY),
                FinishThreeDs.of(orderId, PaRes.of(paRes)),
                new ContinueThreeDs(orderId, TRANSACTION, true),
                new FinishThreeDsVer2(orderId, TRANSACTION, Optional.of(CRes.of(paRes)), Optional.empty()),
                VerifyEnrollment.of(pan),
                CompleteOrder.of(orderId, Amount.ofMinor(500)),
                ReverseOrder.whole(orderId),
                RefundOrder.of(orderId, Amount.ofMinor(500)),
                DeclineOrder.of(orderId, OrderNumber.of(orderNumbers.get())),
                new AddParameters(orderId, Parameters.none().with("phone", "79161234567")),
                GetOrderStatusExtended.of(orderId),
                GetOrderStatus.of(orderId),
                GetLastOrders.paid(Instant.parse("2026-11-20T21:00:00Z"), Instant.parse("2026-11-21T21:00:00Z")),
                GetBindings.of(ClientId.of("client-7")),
                GetBindingsByCardOrId.of(Pan.of(pan)),
                new BindCard(bindingId),
                new UnbindCard(bindingId),
                ExtendBinding.of(bindingId, Expiry.of(2041, 3)));
    }

    private RegisterOrder registration(RegisterOrder.Builder order) {
        return order.orderNumber(orderNumbers.get())
                .amount(15_000)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private PayByCard cardPayment() {
        return PayByCard.builder()
                .orderId(orderId)
                .card(Card.builder().pan(pan).cvc(cvc).expiry(2034, 12).cardholder("IVAN IVANOV"))
                .build();
    }

    private PayByBinding bindingPayment() {
        return PayByBinding.builder()
                .orderId(orderId)
                .bindingId(bindingId)
                .ip("203.0.113.7")
                .cvc(cvc)
                .build();
    }

    private PayByWallet walletPayment(Wallet wallet) {
        PayByWallet.Builder payment = PayByWallet.onePhase(wallet)
                .merchant(merchant)
                .orderNumber(orderNumbers.get())
                .paymentToken(walletToken);
        return (wallet.namesAmount() ? payment.amount(1_000) : payment).build();
    }
}
