package org.merchantgateway.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;

/** Every operation of this wire, with as little and with as much as it takes. */
final class Operations {

    static final OrderId ID = OrderId.of("61351fbd-ac25-484f-b930-4d0ce4101ab7");
    static final OrderNumber NUMBER = OrderNumber.of("A-1001");
    static final String PAN = "4111111111111111";
    static final String CVC = "737";

    static final RegisterOrder REGISTER = register().build();
    static final RegisterOrder REGISTER_IN_FULL = RegisterOrder.twoPhase()
            .orderNumber(NUMBER)
            .currency("643")
            .returnUrl("https://shop.example/ok?a=1&b=2")
            .failUrl("https://shop.example/fail")
            .description("tea & biscuits")
            .language("en")
            .clientId("client-7")
            .parameters(Parameters.none().with("email", "payer@example.com").with("note", "say \"hi\""))
            .sessionTimeout(Duration.ofMinutes(15))
            .expirationDate(Instant.parse("2026-03-01T21:30:00Z"))
            .cart(cart())
            .build();
    static final RegisterOrder REGISTER_WITH_THE_REST = RegisterOrder.onePhase()
            .orderNumber(NUMBER)
            .returnUrl("https://shop.example/ok")
            .clientId("client-7")
            .email("payer@example.com")
            .phone("79001234567")
            .bindingId("b-1")
            .merchantLogin("shop-branch")
            .pageView("MOBILE")
            .features(OrderFeature.VERIFY, OrderFeature.FORCE_TDS)
            .cart(new Cart(
                    List.of(forReceipt()),
                    Optional.of(CustomerDetails.builder()
                            .email("payer@example.com")
                            .phone("79001234567")
                            .contact("at the door")
                            .fullName("Anna Ivanova")
                            .inn("123456789012")
                            .delivery(new DeliveryInfo(Optional.of("courier"), "RU", "Moscow", "Arbat, 1"))
                            .build()),
                    Optional.of(Instant.parse("2026-03-01T21:30:00Z"))))
            .build();
    static final PayByCard PAY = PayByCard.builder()
            .orderId(ID)
            .card(Card.builder().pan(PAN).expiry(2030, 1).cardholder("IVAN IVANOV"))
            .build();
    static final PayByCard PAY_IN_FULL = PayByCard.builder()
            .orderId(ID)
            .card(Card.builder().pan(PAN).expiry(2030, 12).cvc(CVC).cardholder("IVAN IVANOV"))
            .language("ru")
            .ip("2001:db8::1")
            .email("payer@example.com")
            .parameters(Parameters.none().with("note", "1 + 1 = 2"))
            .build();
    static final CompleteOrder COMPLETE = CompleteOrder.of(ID, Amount.ofMinor(150000));
    static final ReverseOrder REVERSE = ReverseOrder.of(ID);
    static final RefundOrder REFUND = RefundOrder.of(ID, Amount.ofMinor(50000));
    static final GetOrderStatusExtended STATUS = GetOrderStatusExtended.of(ID);
    static final GetOrderStatusExtended STATUS_IN_FULL =
            new GetOrderStatusExtended(Optional.of(ID), Optional.of(NUMBER), Optional.of("en"));

    static final List<Operation<?>> ALL = List.of(REGISTER, PAY, COMPLETE, REVERSE, REFUND, STATUS);

    private Operations() {}

    static RegisterOrder.Builder register() {
        return RegisterOrder.onePhase().orderNumber(NUMBER).amount(230000).returnUrl("https://shop.example/ok");
    }

    /** A part of {@link #cart()}: some of its screws. */
    static CartPart part() {
        return cart().part(List.of(CartItem.builder()
                .positionId(2)
                .name("Screws")
                .quantity("1000", "pieces")
                .itemCode("SKU-2")
                .itemPrice(1)
                .build()));
    }

    private static CartItem forReceipt() {
        return CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity(1)
                .itemCode("SKU-1")
                .itemAmount(500)
                .discount(Discount.percent(new BigDecimal("2.5")))
                .agentInterest(new AgentInterest("agentPercent", new BigDecimal("5")))
                .details(ItemTexts.none().with("colour", "green"))
                .attributes(ItemTexts.none().with("paymentMethod", "1").with("paymentObject", "4"))
                .build();
    }

    static Cart cart() {
        return Cart.of(
                CartItem.builder()
                        .positionId(1)
                        .name("Tea, \u0447\u0430\u0439")
                        .quantity("2.5", "kg")
                        .itemCode("SKU-1")
                        .itemPrice(9200)
                        .itemAmount(23000)
                        .itemCurrency("643")
                        .tax(new Tax(6, Optional.of(Amount.ofMinor(3833))))
                        .build(),
                CartItem.builder()
                        .positionId(2)
                        .name("Screws")
                        .quantity("99999.999", "pieces")
                        .itemCode("SKU-2")
                        .itemPrice(1)
                        .tax(new Tax(0, Optional.empty()))
                        .build(),
                CartItem.builder()
                        .positionId(3)
                        .name("Service")
                        .quantity(1)
                        .itemCode("SKU-3")
                        .itemAmount(500)
                        .build());
    }
}
