package org.merchantgateway.domain;

import jakarta.validation.Constraint;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.config.Passphrase;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.ProxyLogin;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.rule.Part;

/** Every type with constraint annotations, and how a valid value of it is made. */
final class ValidValues {

    private static final OrderId ID = OrderId.of("61351fbd-ac25-484f-b930-4d0ce4101ab7");
    private static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("7c1b5a52");
    private static final Expiry EXPIRY = new Expiry(YearMonth.of(2030, 12));

    /** Of a record a value, of a type with a builder a filled builder; of a secret nothing, as it is one value alone. */
    static final Map<Class<?>, Supplier<?>> ALL = all();

    private ValidValues() {}

    private static Map<Class<?>, Supplier<?>> all() {
        Map<Class<?>, Supplier<?>> all = new LinkedHashMap<>();
        Stream.of(
                        Cvc.class,
                        Pan.class,
                        Passphrase.class,
                        Password.class,
                        PaymentToken.class,
                        PaRes.class,
                        Token.class,
                        CRes.class,
                        Cavv.class,
                        SdkEncryptedData.class)
                .forEach(secret -> all.put(secret, () -> secret));
        all.put(BindingId.class, () -> BindingId.of("61351fbd-ac25"));
        all.put(ClientId.class, () -> ClientId.of("payer-1"));
        all.put(MerchantLogin.class, () -> MerchantLogin.of("shop-1"));
        all.put(ProxyLogin.class, () -> new ProxyLogin("shop", Passphrase.of("secret")));
        all.put(UserName.class, () -> new UserName("shop-api"));
        all.put(Currency.class, () -> Currency.RUB);
        all.put(Quantity.class, () -> Quantity.of(1));
        all.put(OrderId.class, () -> ID);
        all.put(ThreeDsTransactionId.class, () -> TRANSACTION);
        all.put(ClientBrowser.class, () -> ClientBrowser.builder().userAgent("Mozilla/5.0"));
        all.put(
                ExternalAuthentication.class,
                () -> new ExternalAuthentication(
                        "05", Optional.empty(), Optional.empty(), ThreeDsVersion.V2_2_0, Optional.empty()));
        all.put(
                SdkDevice.class,
                () -> new SdkDevice(SdkEncryptedData.of("data"), "key", "app", "id", Optional.empty()));
        all.put(PayerAddress.class, () -> PayerAddress.builder().city("Tver"));
        all.put(BillingData.class, () -> BillingData.builder().postalCode("170000"));
        all.put(ShippingData.class, () -> ShippingData.builder().postalCode("170000"));
        all.put(OrderPhones.class, () -> OrderPhones.ofMobile("79000000000"));
        all.put(ThreeDs.class, () -> ThreeDs.builder().finishUrl("https://shop.example/3ds"));
        all.put(FinishThreeDsVer2.class, () -> FinishThreeDsVer2.of(ID, TRANSACTION));
        all.put(OrderNumber.class, () -> OrderNumber.of("UAF-203974-DE"));
        all.put(AgentInterest.class, () -> new AgentInterest("percent", BigDecimal.ONE));
        all.put(DeliveryInfo.class, () -> new DeliveryInfo(Optional.empty(), "RU", "Tver", "1 Main street"));
        all.put(Discount.class, () -> new Discount("percent", BigDecimal.ONE));
        all.put(Card.class, ValidValues::card);
        all.put(
                CartItem.class,
                () -> CartItem.builder()
                        .positionId(1)
                        .name("Tea")
                        .quantity(1)
                        .itemCode("T-1")
                        .itemPrice(0));
        all.put(
                CustomerDetails.class,
                () -> CustomerDetails.builder().email("payer@shop.example").phone("79000000000"));
        all.put(CompleteOrder.class, () -> CompleteOrder.whole(ID));
        all.put(ReverseOrder.class, () -> ReverseOrder.whole(ID));
        all.put(RefundOrder.class, () -> RefundOrder.builder().orderId(ID));
        all.put(GetOrderStatusExtended.class, () -> GetOrderStatusExtended.of(ID));
        all.put(GetOrderStatus.class, () -> GetOrderStatus.of(ID));
        all.put(DeclineOrder.class, () -> DeclineOrder.of(ID, OrderNumber.of("A-1")));
        all.put(GetBindings.class, () -> GetBindings.of(ClientId.of("payer-1")));
        all.put(ExtendBinding.class, () -> ExtendBinding.of(BindingId.of("61351fbd-ac25"), EXPIRY));
        all.put(FinishThreeDs.class, () -> FinishThreeDs.of(ID, PaRes.of("c2VjcmV0")));
        all.put(
                GetLastOrders.class,
                () -> GetLastOrders.builder()
                        .from(Instant.EPOCH)
                        .to(Instant.EPOCH)
                        .states(List.of(PaymentState.CREATED)));
        all.put(
                RegisterOrder.class,
                () -> RegisterOrder.onePhase().orderNumber("1").amount(1).returnUrl("https://shop.example/back"));
        all.put(
                PayByBinding.class,
                () -> PayByBinding.builder()
                        .orderId(ID)
                        .bindingId("61351fbd-ac25")
                        .ip("203.0.113.7"));
        all.put(
                PayByWallet.class,
                () -> PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                        .merchant("shop-1")
                        .orderNumber("A-1")
                        .paymentToken("c2VjcmV0"));
        all.put(PayByCard.class, () -> PayByCard.builder().orderId(ID).card(card()));
        return all;
    }

    private static Card.Builder card() {
        return Card.builder().pan("4111111111111111").expiry(EXPIRY).cardholder("IVAN IVANOV");
    }

    /** The parts of a type that carry constraints, themselves or inside their Optional. */
    static Stream<Part> constrained(Class<?> type) {
        return Part.of(type).stream()
                .filter(part -> Stream.of(
                                part.type().getAnnotations(), part.constrained().getAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class)));
    }

    /** The violations with which a value is refused that has this part, and valid ones elsewhere. */
    static List<Violation> violations(Part part, Object value) {
        try {
            make(part, value);
            return List.of();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidRequest invalid) {
                return invalid.violations();
            }
            throw new AssertionError(part + " must refuse, not fail", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void make(Part part, Object value) throws ReflectiveOperationException {
        Class<?> type = part.owner();
        List<Part> parts = Part.of(type);
        if (!Part.isGenerated(type) && parts.stream().allMatch(each -> each.accessor() != null)) {
            Object valid = ALL.get(type).get();
            Object[] values = parts.stream()
                    .map(other -> other.equals(part) ? wrapped(part, value) : other.read(valid))
                    .toArray();
            Class<?>[] types =
                    parts.stream().map(each -> each.accessor().getReturnType()).toArray(Class<?>[]::new);
            type.getDeclaredConstructor(types).newInstance(values);
        } else if (Part.isGenerated(type)) {
            Object builder = ALL.get(type).get();
            Class<?> builderType = Class.forName(type.getName() + "$Builder");
            builderType.getMethod(part.name(), value.getClass()).invoke(builder, value);
            builderType.getMethod("build").invoke(builder);
        } else {
            type.getMethod("of", String.class).invoke(null, value);
        }
    }

    static Object wrapped(Part part, Object value) {
        return part.isOptional() ? Optional.of(value) : value;
    }
}
