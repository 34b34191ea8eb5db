package org.merchantgateway.acceptance.secret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.VerifyEnrollment;
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
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;

/** One operation of each name, with a run's secrets in it. */
final class SecretOperations {

    private static final OrderId ORDER = OrderId.of("61351fbd-ac25-484f-b930-4d0ce4101ab7");
    private static final BindingId BINDING = BindingId.of("fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc");

    private SecretOperations() {}

    /** The operation's type, and which of several requests it is. */
    static String name(Operation<?> operation) {
        String type = operation.getClass().getSimpleName();
        if (operation instanceof RegisterOrder order) {
            return type + " " + order.scheme();
        }
        return operation instanceof PayByWallet payment ? type + " " + payment.wallet() : type;
    }

    /** All, in the order in which a shop meets them. */
    static List<Operation<?>> of(Secrets secrets) {
        return of(secrets, ORDER);
    }

    /** The same about another order. */
    static List<Operation<?>> of(Secrets secrets, OrderId orderId) {
        return List.of(
                order(RegisterOrder.onePhase(), "S-1"),
                order(RegisterOrder.twoPhase(), "S-2"),
                payment(orderId, secrets),
                PayByBinding.builder()
                        .orderId(orderId)
                        .bindingId(BINDING)
                        .ip("203.0.113.7")
                        .cvc(secrets.cvc())
                        .build(),
                byWallet(Wallet.ANDROID_PAY, secrets.walletToken(), "S-3"),
                byWallet(Wallet.GOOGLE_PAY, secrets.walletToken(), "S-4"),
                byWallet(Wallet.APPLE_PAY, secrets.walletToken(), "S-5"),
                byWallet(Wallet.SAMSUNG_PAY, secrets.walletToken(), "S-6"),
                FinishThreeDs.of(orderId, new PaRes(secrets.paRes())),
                VerifyEnrollment.of(secrets.pan()),
                CompleteOrder.whole(orderId),
                ReverseOrder.of(orderId),
                RefundOrder.whole(orderId),
                DeclineOrder.of(orderId, OrderNumber.of("S-1")),
                new AddParameters(orderId, Parameters.none().with("colour", "red")),
                GetOrderStatusExtended.of(orderId),
                GetOrderStatus.of(orderId),
                GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                GetBindings.of(ClientId.of("client-1")),
                new BindCard(BINDING),
                new UnbindCard(BINDING),
                ExtendBinding.of(BINDING, Expiry.of(2041, 3)));
    }

    static RegisterOrder order(RegisterOrder.Builder order, String number) {
        return order.orderNumber(number)
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .clientId("client-1")
                .build();
    }

    static PayByCard payment(OrderId order, Secrets secrets) {
        return PayByCard.builder()
                .orderId(order)
                .card(card(secrets))
                .ip("203.0.113.7")
                .build();
    }

    static Card card(Secrets secrets) {
        return Card.builder()
                .pan(secrets.pan())
                .cvc(secrets.cvc())
                .expiry(2034, 12)
                .cardholder("IVAN IVANOV")
                .build();
    }

    static PayByWallet byWallet(Wallet wallet, String token, String number) {
        PayByWallet.Builder payment = PayByWallet.onePhase(wallet)
                .merchant("shop")
                .orderNumber(number)
                .paymentToken(token);
        Optional.of(wallet).filter(Wallet::namesAmount).ifPresent(naming -> payment.amount(1_000));
        return payment.build();
    }
}
