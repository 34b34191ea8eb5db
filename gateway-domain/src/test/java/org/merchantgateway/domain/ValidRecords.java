package org.merchantgateway.domain;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Amount;
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
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.Wallet;

/** Every record with constraint annotations, and values for its components with which it can be made. */
final class ValidRecords {

    private static final Optional<Object> NONE = Optional.empty();
    private static final OrderId ID = OrderId.of("61351fbd-ac25-484f-b930-4d0ce4101ab7");
    private static final Pan PAN = Pan.of("4111111111111111");
    private static final Expiry EXPIRY = new Expiry(YearMonth.of(2030, 12));

    static final Map<Class<? extends Record>, List<Object>> VALUES = values();

    private ValidRecords() {}

    private static Map<Class<? extends Record>, List<Object>> values() {
        Map<Class<? extends Record>, List<Object>> all = new LinkedHashMap<>();
        all.put(BindingId.class, List.of("61351fbd-ac25"));
        all.put(ClientId.class, List.of("payer-1"));
        all.put(Cvc.class, List.of("123"));
        all.put(Pan.class, List.of("4111111111111111"));
        all.put(Card.class, List.of(PAN, EXPIRY, NONE, "IVAN IVANOV"));
        all.put(AgentInterest.class, List.of("percent", BigDecimal.ONE));
        all.put(
                CartItem.class,
                List.of(
                        1L,
                        "Tea",
                        Quantity.of(1),
                        "T-1",
                        Optional.of(Amount.ZERO),
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        ItemTexts.none(),
                        ItemTexts.none()));
        all.put(
                CustomerDetails.class,
                List.of(Optional.of("payer@shop.example"), Optional.of("79000000000"), NONE, NONE, NONE, NONE));
        all.put(DeliveryInfo.class, List.of(NONE, "RU", "Tver", "1 Main street"));
        all.put(Discount.class, List.of("percent", BigDecimal.ONE));
        all.put(MerchantLogin.class, List.of("shop-1"));
        all.put(Password.class, List.of("qwe?rt%y"));
        all.put(PaymentToken.class, List.of("c2VjcmV0"));
        all.put(PaReq.class, List.of("c2VjcmV0"));
        all.put(PaRes.class, List.of("c2VjcmV0"));
        all.put(Token.class, List.of("5aqi2v2v"));
        all.put(UserName.class, List.of("shop-api"));
        all.put(Currency.class, List.of("643"));
        all.put(Quantity.class, List.of(BigDecimal.ONE, NONE));
        all.put(CompleteOrder.class, List.of(ID, Amount.ZERO, NONE, NONE));
        all.put(GetOrderStatusExtended.class, List.of(Optional.of(ID), NONE, NONE));
        all.put(OrderId.class, List.of(ID.value()));
        all.put(OrderNumber.class, List.of("UAF-203974-DE"));
        all.put(RefundOrder.class, valuesOf(RefundOrder.whole(ID)));
        all.put(
                RegisterOrder.class,
                valuesOf(RegisterOrder.onePhase()
                        .orderNumber("1")
                        .amount(1)
                        .returnUrl("https://shop.example/back")
                        .build()));
        all.put(ReverseOrder.class, valuesOf(ReverseOrder.of(ID)));
        all.put(GetOrderStatus.class, valuesOf(GetOrderStatus.of(ID)));
        all.put(DeclineOrder.class, valuesOf(DeclineOrder.of(ID, OrderNumber.of("A-1"))));
        all.put(GetLastOrders.class, valuesOf(GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH)));
        all.put(GetBindings.class, valuesOf(GetBindings.of(ClientId.of("payer-1"))));
        all.put(ExtendBinding.class, valuesOf(ExtendBinding.of(BindingId.of("61351fbd-ac25"), EXPIRY)));
        all.put(FinishThreeDs.class, valuesOf(FinishThreeDs.of(ID, new PaRes("c2VjcmV0"))));
        all.put(
                PayByBinding.class,
                valuesOf(PayByBinding.builder()
                        .orderId(ID)
                        .bindingId("61351fbd-ac25")
                        .ip("203.0.113.7")
                        .build()));
        all.put(
                PayByWallet.class,
                valuesOf(PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                        .merchant("shop-1")
                        .orderNumber("A-1")
                        .paymentToken("c2VjcmV0")
                        .build()));
        all.put(
                PayByCard.class,
                valuesOf(PayByCard.builder()
                        .orderId(ID)
                        .card(new Card(PAN, EXPIRY, Optional.empty(), "I"))
                        .build()));
        return all;
    }

    private static List<Object> valuesOf(Record built) {
        return Arrays.stream(built.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(built);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /** A component that carries constraints, itself or inside its Optional. */
    record Component(Class<? extends Record> type, int index, RecordComponent definition) {

        boolean isOptional() {
            return definition.getType() == Optional.class;
        }

        /** The type that the constraints stand on. */
        AnnotatedType constrained() {
            AnnotatedType type = definition.getAnnotatedType();
            return isOptional() && type instanceof AnnotatedParameterizedType parameterized
                    ? parameterized.getAnnotatedActualTypeArguments()[0]
                    : type;
        }

        Object wrapped(Object value) {
            return isOptional() ? Optional.of(value) : value;
        }

        /** The violations with which a record is refused that has this value here and valid ones elsewhere. */
        List<Violation> violations(Object value) {
            Object[] values = VALUES.get(type).toArray();
            values[index] = wrapped(value);
            try {
                Class<?>[] types = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                type.getDeclaredConstructor(types).newInstance(values);
                return List.of();
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof InvalidRequest invalid) {
                    return invalid.violations();
                }
                throw new AssertionError(this + " must refuse, not fail", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + definition.getName();
        }
    }

    /** Every constrained component of a record. */
    static Stream<Component> components(Class<? extends Record> type) {
        RecordComponent[] all = type.getRecordComponents();
        return Stream.iterate(0, i -> i < all.length, i -> i + 1)
                .map(i -> new Component(type, i, all[i]))
                .filter(component -> Stream.of(
                                component.definition.getAnnotatedType().getAnnotations(),
                                component.constrained().getAnnotations(),
                                component.definition.getAccessor().getAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(annotation ->
                                annotation.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class)));
    }
}
