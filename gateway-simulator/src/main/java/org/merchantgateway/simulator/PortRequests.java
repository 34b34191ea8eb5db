package org.merchantgateway.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.DeviceSdk;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.core.MoneyRequest;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.PeriodRequest;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.core.ThreeDs2Request;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.core.WalletRequest;

/** The domain's operations in the gateway's own terms. */
final class PortRequests {

    private PortRequests() {}

    static Registration registration(RegisterOrder order) {
        return new Registration(
                order.scheme(),
                Registration.fields(field -> text(order, field)),
                order.parameters().values(),
                order.features().stream().map(OrderFeature::name).toList(),
                order.cart().map(PortRequests::basket),
                PayerData.of(order.payer()));
    }

    private static Optional<String> text(RegisterOrder order, RegistrationField field) {
        return switch (field) {
            case ORDER_NUMBER -> Optional.of(order.orderNumber().value());
            case AMOUNT -> text(order.amount());
            case CURRENCY -> order.currency().map(Currency::code);
            case RETURN_URL -> Optional.of(order.returnUrl());
            case FAIL_URL -> order.failUrl();
            case DESCRIPTION -> order.description();
            case LANGUAGE -> order.language();
            case CLIENT_ID -> order.clientId().map(ClientId::value);
            case BINDING_ID -> order.bindingId().map(BindingId::value);
            case MERCHANT_LOGIN -> order.merchantLogin().map(MerchantLogin::value);
            case EMAIL -> order.email();
            case PHONE -> order.phone();
            case PAGE_VIEW -> order.pageView();
            case SESSION_TIMEOUT -> order.sessionTimeout().map(life -> Long.toString(life.toSeconds()));
            case EXPIRATION_DATE -> order.expirationDate().map(Instant::toString);
            case DYNAMIC_CALLBACK_URL -> order.dynamicCallbackUrl();
        };
    }

    static CardPayment payment(PayByCard payment) {
        Card card = payment.card();
        return new CardPayment(
                Optional.of(payment.orderId().value()),
                Optional.of(card.pan().reveal()),
                card.cvc().map(Cvc::reveal),
                Optional.of(card.expiry().year()),
                Optional.of(card.expiry().monthOfYear()),
                Optional.of(card.cardholder()),
                Optional.of(payment.language()),
                payment.ip(),
                payment.email(),
                ThreeDs.parameters(payment.threeDs(), payment.parameters()).values(),
                threeDs(payment.threeDs()),
                PayerData.of(payment.payer()));
    }

    static BindingPayment payment(PayByBinding payment) {
        return new BindingPayment(
                Optional.of(payment.orderId().value()),
                Optional.of(payment.bindingId().value()),
                payment.language(),
                payment.ip(),
                payment.cvc().map(Cvc::reveal),
                payment.email(),
                ThreeDs.parameters(payment.threeDs(), payment.parameters()).values(),
                threeDs(payment.threeDs()),
                PayerData.of(payment.payer()));
    }

    private static ThreeDsRequest threeDs(Optional<ThreeDs> said) {
        return new ThreeDsRequest(
                said.flatMap(ThreeDs::transactionId).map(ThreeDsTransactionId::value),
                said.flatMap(ThreeDs::finishUrl),
                said.flatMap(ThreeDs::methodNotificationUrl),
                said.flatMap(ThreeDs::version).map(ThreeDsVersion::value),
                Optional.empty(),
                said.map(ThreeDs::inFrame).map(String::valueOf),
                sdk(said),
                true);
    }

    private static DeviceSdk sdk(Optional<ThreeDs> said) {
        Optional<SdkDevice> device = said.flatMap(ThreeDs::sdkDevice);
        return new DeviceSdk(
                said.map(ThreeDs::inApp).map(String::valueOf),
                device.map(SdkDevice::encryptedData).map(SdkEncryptedData::reveal),
                device.map(SdkDevice::ephemeralKey),
                device.map(SdkDevice::appId),
                device.map(SdkDevice::transactionId),
                device.flatMap(SdkDevice::referenceNumber));
    }

    static ThreeDs2Request goOn(ContinueThreeDs step) {
        return new ThreeDs2Request(
                Optional.of(step.orderId().value()),
                Optional.of(step.transactionId().value()),
                Optional.empty(),
                Optional.empty());
    }

    static ThreeDs2Request finish(FinishThreeDsVer2 end) {
        return new ThreeDs2Request(
                Optional.empty(), Optional.of(end.transactionId().value()), Optional.empty(), end.language());
    }

    static WalletRequest payment(PayByWallet payment) {
        return new WalletRequest(
                payment.wallet(),
                Optional.of(payment.orderNumber().value()),
                payment.description(),
                payment.language(),
                ThreeDs.parameters(payment.threeDs(), payment.parameters()).values(),
                Optional.of(Boolean.toString(payment.scheme() == PaymentScheme.TWO_PHASE)),
                payment.clientId().map(ClientId::value),
                Optional.of(payment.paymentToken().reveal()),
                payment.ip(),
                payment.amount().map(Amount::toString),
                payment.currency().map(Currency::code),
                Optional.empty(),
                Optional.empty(),
                threeDs(payment.threeDs()).ofOrder(payment.orderId().map(OrderId::value)),
                PayerData.of(payment.payer()));
    }

    static FinishRequest finish(FinishThreeDs authentication) {
        return new FinishRequest(
                Optional.of(authentication.orderId().value()),
                Optional.of(authentication.paRes().reveal()),
                authentication.language());
    }

    static MoneyRequest money(CompleteOrder completion) {
        return new MoneyRequest(
                        Optional.of(completion.orderId().value()),
                        text(completion.amount().orElse(Amount.ZERO)),
                        completion.language())
                .with(lines(completion.items()))
                .with(completion.parameters().values());
    }

    static MoneyRequest money(RefundOrder refund) {
        return new MoneyRequest(
                        Optional.of(refund.orderId().value()),
                        text(refund.amount().orElse(Amount.ZERO)),
                        refund.language())
                .with(lines(refund.items()))
                .refund(refund.expectedDepositedAmount().map(Amount::toString), refund.externalRefundId())
                .with(refund.parameters().values());
    }

    static MoneyRequest money(ReverseOrder reversal) {
        return new MoneyRequest(
                        Optional.of(reversal.orderId().value()),
                        reversal.amount().map(Amount::toString),
                        reversal.language())
                .with(reversal.parameters().values());
    }

    private static List<Basket.Line> lines(Optional<CartPart> items) {
        return items.map(part -> part.items().stream().map(PortRequests::line).toList())
                .orElse(List.of());
    }

    /** To the second, as both wires carry it. */
    static PeriodRequest period(GetLastOrders question) {
        return new PeriodRequest(
                Optional.of(Integer.toString(question.page())),
                Optional.of(Integer.toString(question.size())),
                Optional.of(question.from().truncatedTo(ChronoUnit.SECONDS)),
                Optional.of(question.to().truncatedTo(ChronoUnit.SECONDS)),
                question.states().stream().map(PaymentState::name).toList(),
                question.merchants().stream().map(MerchantLogin::value).toList(),
                Optional.of(Boolean.toString(question.byCreation())),
                question.language());
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
                Basket.Line.fields(field -> text(item, field)),
                item.details().values(),
                item.attributes().values());
    }

    private static Optional<String> text(CartItem item, ItemField field) {
        return switch (field) {
            case POSITION_ID -> Optional.of(item.positionId().toString());
            case NAME -> Optional.of(item.name());
            case QUANTITY -> Optional.of(item.quantity().value().toPlainString());
            case MEASURE -> item.quantity().measure();
            case ITEM_AMOUNT -> text(item.itemAmount());
            case ITEM_PRICE -> item.itemPrice().map(Amount::toString);
            case ITEM_CURRENCY -> item.itemCurrency().map(Currency::code);
            case ITEM_CODE -> item.itemCode();
            case TAX_TYPE -> item.tax().map(tax -> Integer.toString(tax.type()));
            case TAX_SUM -> item.tax().flatMap(Tax::sum).map(Amount::toString);
            case DISCOUNT_TYPE -> item.discount().map(Discount::type);
            case DISCOUNT_VALUE ->
                item.discount().map(discount -> discount.value().toPlainString());
            case INTEREST_TYPE -> item.agentInterest().map(AgentInterest::type);
            case INTEREST_VALUE ->
                item.agentInterest().map(interest -> interest.value().toPlainString());
        };
    }

    private static Optional<String> text(Amount amount) {
        return Optional.of(amount.toString());
    }
}
