package org.merchantgateway.acceptance.secret;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.samples.SampleOperations;

/** One operation of each name, with a run's secrets in it. */
final class SecretOperations {

    private static final OrderId ORDER = OrderId.of("61351fbd-ac25-484f-b930-4d0ce4101ab7");
    private static final BindingId BINDING = BindingId.of("fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc");

    private SecretOperations() {}

    /** The operation's type, and which of several requests it is. */
    static String name(Operation<?> operation) {
        String type = Fields.typeOf(operation).getSimpleName();
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
        AtomicInteger count = new AtomicInteger();
        return new SampleOperations(
                        orderId,
                        BINDING,
                        () -> "S-" + count.incrementAndGet(),
                        "shop",
                        secrets.pan(),
                        secrets.cvc(),
                        secrets.paRes(),
                        secrets.walletToken())
                .all();
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
