package org.merchantgateway.testkit.simulator;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.testkit.simulator.core.Basket;
import org.merchantgateway.testkit.simulator.core.CardPayment;
import org.merchantgateway.testkit.simulator.core.MoneyRequest;
import org.merchantgateway.testkit.simulator.core.Registration;
import org.merchantgateway.testkit.simulator.core.StatusRequest;

/** The domain's operations in the gateway's own terms. */
final class PortRequests {

    private PortRequests() {}

    static Registration registration(RegisterOrder order) {
        return new Registration(
                order.scheme(),
                Optional.of(order.orderNumber().value()),
                text(order.amount()),
                order.currency().map(Currency::code),
                Optional.of(order.returnUrl()),
                order.failUrl(),
                order.description(),
                order.language(),
                order.clientId().map(ClientId::value),
                order.merchantLogin().map(MerchantLogin::value),
                order.email(),
                order.phone(),
                order.sessionTimeout().map(life -> Long.toString(life.toSeconds())),
                order.expirationDate(),
                order.parameters().values(),
                order.features().stream().map(OrderFeature::name).toList(),
                order.cart().map(PortRequests::basket));
    }

    static CardPayment payment(PayByCard payment) {
        Card card = payment.card();
        return new CardPayment(
                Optional.of(payment.orderId().value()),
                Optional.of(card.pan().value()),
                card.cvc().map(Cvc::value),
                Optional.of(card.expiry().year()),
                Optional.of(card.expiry().monthOfYear()),
                Optional.of(card.cardholder()),
                Optional.of(payment.language()),
                payment.ip(),
                payment.email(),
                payment.parameters().values());
    }

    static MoneyRequest money(OrderId id, Amount amount, Optional<String> language) {
        return new MoneyRequest(Optional.of(id.value()), text(amount), language);
    }

    static MoneyRequest money(OrderId id, Optional<String> language) {
        return new MoneyRequest(Optional.of(id.value()), Optional.empty(), language);
    }

    static StatusRequest status(GetOrderStatusExtended question) {
        return new StatusRequest(
                question.orderId().map(OrderId::value),
                question.orderNumber().map(OrderNumber::value),
                question.language());
    }

    private static Basket basket(Cart cart) {
        Map<String, String> customer = new HashMap<>();
        Map<String, String> delivery = new HashMap<>();
        cart.customer().ifPresent(details -> {
            details.email().ifPresent(text -> customer.put("email", text));
            details.phone().ifPresent(text -> customer.put("phone", text));
            details.contact().ifPresent(text -> customer.put("contact", text));
            details.fullName().ifPresent(text -> customer.put("fullName", text));
            details.inn().ifPresent(text -> customer.put("inn", text));
            details.delivery().ifPresent(place -> delivery.putAll(delivery(place)));
        });
        return new Basket(
                cart.items().stream().map(PortRequests::line).toList(),
                customer,
                delivery,
                cart.creationDate().map(date -> date.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static Map<String, String> delivery(DeliveryInfo place) {
        Map<String, String> delivery = new HashMap<>();
        place.deliveryType().ifPresent(text -> delivery.put("deliveryType", text));
        delivery.put("country", place.country());
        delivery.put("city", place.city());
        delivery.put("postAddress", place.postAddress());
        return delivery;
    }

    private static Basket.Line line(CartItem item) {
        return new Basket.Line(
                Optional.of(item.positionId().toString()),
                Optional.of(item.name()),
                Optional.of(item.quantity().value().toPlainString()),
                item.quantity().measure(),
                text(item.itemAmount()),
                item.itemPrice().map(Amount::toString),
                item.itemCurrency().map(Currency::code),
                Optional.of(item.itemCode()),
                item.tax().map(tax -> Integer.toString(tax.type())),
                item.tax().flatMap(Tax::sum).map(Amount::toString),
                extras(item));
    }

    private static Basket.Extras extras(CartItem item) {
        return new Basket.Extras(
                item.discount().map(Discount::type),
                item.discount().map(discount -> discount.value().toPlainString()),
                item.agentInterest().map(AgentInterest::type),
                item.agentInterest().map(interest -> interest.value().toPlainString()),
                item.details().values(),
                item.attributes().values());
    }

    private static Optional<String> text(Amount amount) {
        return Optional.of(amount.toString());
    }
}
