package org.merchantgateway.acceptance;

import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.PaymentGateway;

/** An order that is paid by a card without 3-D Secure. */
public final class PaidOrder {

    private PaidOrder() {}

    /** Of 2,000 minor units. */
    public static OrderId of(PaymentGateway gateway, String number) {
        return of(
                gateway,
                RegisterOrder.onePhase()
                        .orderNumber(number)
                        .amount(2_000)
                        .returnUrl("https://shop.example/ok")
                        .build());
    }

    public static OrderId of(PaymentGateway gateway, RegisterOrder registration) {
        OrderId order = gateway.execute(registration).orElseThrow().orderId();
        gateway.execute(PayByCard.builder()
                        .orderId(order)
                        .card(Card.builder()
                                .pan("5555555555555599")
                                .cvc("123")
                                .expiry(2034, 12)
                                .cardholder("IVAN IVANOV"))
                        .build())
                .orElseThrow();
        return order;
    }
}
