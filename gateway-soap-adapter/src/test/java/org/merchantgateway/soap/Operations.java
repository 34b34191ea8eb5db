package org.merchantgateway.soap;

import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
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
    COMPLETE("depositOrder", CompleteOrder.of(OrderId.of("id-1"), Amount.ofMinor(5_000))),
    REVERSE("reverseOrder", ReverseOrder.of(OrderId.of("id-1"))),
    REFUND("refundOrder", RefundOrder.of(OrderId.of("id-1"), Amount.ofMinor(5_000))),
    STATUS("getOrderStatusExtended", GetOrderStatusExtended.of(OrderId.of("id-1")));

    private final String wireName;
    private final Operation<?> operation;

    Operations(String wireName, Operation<?> operation) {
        this.wireName = wireName;
        this.operation = operation;
    }

    String wireName() {
        return wireName;
    }

    Operation<?> operation() {
        return operation;
    }
}
