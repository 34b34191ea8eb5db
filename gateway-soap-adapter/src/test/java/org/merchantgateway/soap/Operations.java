package org.merchantgateway.soap;

import java.time.Instant;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
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

/** One small operation of each kind. */
enum Operations {
    REGISTER(
            "registerOrder",
            RegisterOrder.onePhase()
                    .orderNumber("A-1001")
                    .amount(15_000)
                    .returnUrl("https://shop.example/ok")
                    .build()),
    REGISTER_TWO_PHASE(
            "registerOrderPreAuth",
            RegisterOrder.twoPhase()
                    .orderNumber("A-1001")
                    .amount(15_000)
                    .returnUrl("https://shop.example/ok")
                    .build()),
    PAY(
            "paymentOrder",
            PayByCard.builder()
                    .orderId("id-1")
                    .card(Card.builder()
                            .pan("4111111111111111")
                            .expiry(2030, 12)
                            .cvc("737")
                            .cardholder("Anna Ivanova"))
                    .build()),
    PAY_BY_BINDING(
            "paymentOrderBinding",
            PayByBinding.builder()
                    .orderId("id-1")
                    .bindingId("b-1")
                    .ip("192.0.2.10")
                    .cvc("737")
                    .build()),
    FINISH_3DS("finishThreeDs", FinishThreeDs.of(OrderId.of("id-1"), new PaRes("eJxVUdtu"))),
    VERIFY_ENROLLMENT("verifyEnrollment", VerifyEnrollment.of("4111111111111111")),
    ANDROID_PAY("androidPay", wallet(Wallet.ANDROID_PAY)),
    GOOGLE_PAY("googlePay", wallet(Wallet.GOOGLE_PAY)),
    APPLE_PAY("applePay", wallet(Wallet.APPLE_PAY)),
    SAMSUNG_PAY("samsungPay", wallet(Wallet.SAMSUNG_PAY)),
    COMPLETE("depositOrder", CompleteOrder.of(OrderId.of("id-1"), Amount.ofMinor(5_000))),
    REVERSE("reverseOrder", ReverseOrder.of(OrderId.of("id-1"))),
    REFUND("refundOrder", RefundOrder.of(OrderId.of("id-1"), Amount.ofMinor(5_000))),
    DECLINE("declineOrder", DeclineOrder.of(OrderId.of("id-1"), OrderNumber.of("A-1001"))),
    ADD_PARAMETERS(
            "addParams", new AddParameters(OrderId.of("id-1"), Parameters.none().with("phone", "79161234567"))),
    SHORT_STATUS("getOrderStatus", GetOrderStatus.of(OrderId.of("id-1"))),
    STATUS("getOrderStatusExtended", GetOrderStatusExtended.of(OrderId.of("id-1"))),
    LAST_ORDERS(
            "getLastOrdersForMerchants",
            GetLastOrders.paid(Instant.parse("2026-11-20T21:00:00Z"), Instant.parse("2026-11-21T21:00:00Z"))),
    BINDINGS("getBindings", GetBindings.of(ClientId.of("client-7"))),
    BIND("bindCard", new BindCard(BindingId.of("b-1"))),
    UNBIND("unBindCard", new UnbindCard(BindingId.of("b-1"))),
    EXTEND_BINDING("extendBinding", ExtendBinding.of(BindingId.of("b-1"), Expiry.of(2031, 2)));

    private final String wireName;
    private final Operation<?> operation;

    Operations(String wireName, Operation<?> operation) {
        this.wireName = wireName;
        this.operation = operation;
    }

    private static PayByWallet wallet(Wallet wallet) {
        return PayByWallet.onePhase(wallet)
                .merchant("shop-branch")
                .orderNumber("A-1001")
                .paymentToken("c2VjcmV0LXRva2Vu")
                .build();
    }

    String wireName() {
        return wireName;
    }

    Operation<?> operation() {
        return operation;
    }
}
