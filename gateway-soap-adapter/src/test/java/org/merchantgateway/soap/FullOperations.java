package org.merchantgateway.soap;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;

/** Operations with all that they can say, by the names of their requests. */
final class FullOperations {

    private static final OrderId ID = OrderId.of("id-1");
    private static final BindingId BINDING = BindingId.of("b-1");
    private static final Parameters TABLE = Parameters.none().with("table", "7");

    private static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("t-1");
    private static final ThreeDs THREE_DS = ThreeDs.builder()
            .finishUrl("https://shop.example/3ds")
            .methodNotificationUrl("https://shop.example/method")
            .external(new ExternalAuthentication(
                    "05",
                    Optional.of(Cavv.of("AAABBBCCC+E=")),
                    Optional.of("x-1"),
                    ThreeDsVersion.V2_2_0,
                    Optional.of(ExternalAuthentication.Kind.CHALLENGE)))
            .inApp(true)
            .sdkDevice(new SdkDevice(SdkEncryptedData.of("data-1"), "key-1", "app-1", "sdk-1", Optional.empty()))
            .transactionId(TRANSACTION)
            .build();

    private static final PayerDetails PAYER = PayerDetails.builder()
            .billing(BillingData.builder()
                    .address(PayerAddress.builder()
                            .line1("Arbat, 1")
                            .line2("flat 2")
                            .line3("at the back")
                            .city("Moscow")
                            .state("MOW")
                            .country("RU"))
                    .postalCode("115093"))
            .build();

    private static final Instant SINCE = Instant.parse("2014-07-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");

    private FullOperations() {}

    static Operation<?> of(String wireName) {
        return switch (wireName) {
            case "registerOrder" -> registration(true);
            case "registerOrderPreAuth" ->
                RegisterOrder.twoPhase()
                        .orderNumber("A-8")
                        .amount(15_000)
                        .currency("643")
                        .returnUrl("https://shop.example/ok")
                        .build();
            case "depositOrder" -> CompleteOrder.of(ID, part()).in("en").with(TABLE);
            case "reverseOrder" ->
                ReverseOrder.of(ID, Amount.ofMinor(500)).in("en").with(TABLE);
            case "refundOrder" ->
                RefundOrder.of(ID, part()).in("en").with(TABLE).ifDeposited(Amount.ofMinor(1_000));
            case "declineOrder" -> DeclineOrder.of(ID, OrderNumber.of("A-7")).in("en");
            case "addParams" -> new AddParameters(ID, TABLE.with("seat", "A"));
            case "getOrderStatus" -> GetOrderStatus.of(ID).in("en");
            case "getOrderStatusExtended" ->
                GetOrderStatusExtended.of(OrderNumber.of("A-7")).in("en");
            case "getLastOrdersForMerchants" -> lastOrders();
            case "getBindings" ->
                GetBindings.of(ClientId.of("client-7"))
                        .only(BINDING)
                        .withExpired()
                        .in("en");
            case "getBindingsByCardOrId" ->
                GetBindingsByCardOrId.of(Pan.of("4111111111111111")).withExpired();
            case "bindCard" -> new BindCard(BINDING);
            case "unBindCard" -> new UnbindCard(BINDING);
            case "extendBinding" ->
                ExtendBinding.of(BINDING, Expiry.of(2031, 2)).in("en");
            default -> payment(wireName);
        };
    }

    /** The same, without what the generation of 2016 does not have and is refused for. */
    static Operation<?> of2016(String wireName) {
        return switch (wireName) {
            case "registerOrder" -> registration(false);
            case "reverseOrder" -> ReverseOrder.whole(ID).in("en").with(TABLE);
            case "refundOrder" -> RefundOrder.of(ID, part()).in("en").with(TABLE);
            case "getLastOrdersForMerchants" -> everything(GetLastOrders.paid(SINCE, UNTIL));
            case "paymentOrder" -> cardPayment(null, null);
            case "paymentOrderBinding" -> bindingPayment(null, null);
            default -> of(wireName);
        };
    }

    private static PayByCard cardPayment(@Nullable ThreeDs threeDs, @Nullable PayerDetails payer) {
        return PayByCard.builder()
                .orderId(ID)
                .card(Card.builder()
                        .pan("4111111111111111")
                        .expiry(2030, 2)
                        .cvc("737")
                        .cardholder("Anna Ivanova"))
                .language("en")
                .ip("192.0.2.10")
                .email("payer@example.com")
                .parameters(TABLE)
                .threeDs(threeDs)
                .payer(payer)
                .build();
    }

    private static PayByBinding bindingPayment(@Nullable ThreeDs threeDs, @Nullable PayerDetails payer) {
        return PayByBinding.builder()
                .orderId(ID)
                .bindingId(BINDING)
                .language("en")
                .ip("192.0.2.10")
                .cvc("737")
                .email("payer@example.com")
                .parameters(TABLE)
                .threeDs(threeDs)
                .payer(payer)
                .build();
    }

    private static Operation<?> payment(String wireName) {
        return switch (wireName) {
            case "paymentOrder" -> cardPayment(THREE_DS, PAYER);
            case "paymentOrderBinding" -> bindingPayment(THREE_DS, PAYER);
            case "finishThreeDs" -> FinishThreeDs.of(ID, PaRes.of("eJxVUdtu")).in("en");
            case "finishThreeDsVer2" -> FinishThreeDsVer2.of(ID, TRANSACTION).in("en");
            case "verifyEnrollment" -> VerifyEnrollment.of("4111111111111111");
            case "androidPay" ->
                token(PayByWallet.twoPhase(Wallet.ANDROID_PAY))
                        .parameters(Parameters.none()
                                .with("email", "payer@example.com")
                                .with("table", "7"))
                        .amount(15_000)
                        .currency("643")
                        .threeDs(ThreeDs.builder()
                                .finishUrl("https://shop.example/3ds")
                                .methodNotificationUrl("https://shop.example/method")
                                .transactionId(TRANSACTION))
                        .orderId(ID)
                        .build();
            case "googlePay" ->
                token(PayByWallet.onePhase(Wallet.GOOGLE_PAY))
                        .amount(15_000)
                        .currency("643")
                        .threeDs(THREE_DS)
                        .orderId(ID)
                        .payer(PAYER)
                        .build();
            case "applePay" ->
                token(PayByWallet.onePhase(Wallet.APPLE_PAY)).payer(PAYER).build();
            case "samsungPay" ->
                PayByWallet.twoPhase(Wallet.SAMSUNG_PAY)
                        .merchant("shop-branch")
                        .orderNumber("A-7")
                        .paymentToken("c2VjcmV0LXRva2Vu")
                        .payer(PAYER)
                        .build();
            default -> throw new AssertionError("no example of " + wireName);
        };
    }

    private static PayByWallet.Builder token(PayByWallet.Builder payment) {
        return payment.merchant("shop-branch")
                .orderNumber("A-7")
                .paymentToken("c2VjcmV0LXRva2Vu")
                .ip("192.0.2.10")
                .description("Tea")
                .language("en")
                .clientId("client-7")
                .parameters(TABLE);
    }

    private static RegisterOrder registration(boolean inFull) {
        RegisterOrder.Builder order = RegisterOrder.onePhase()
                .orderNumber("A-7")
                .currency("643")
                .returnUrl("https://shop.example/ok")
                .failUrl("https://shop.example/fail")
                .description("Tea")
                .language("en")
                .pageView("MOBILE")
                .clientId("client-7")
                .bindingId("b-1")
                .email("payer@example.com")
                .phone("79001234567")
                .parameters(TABLE)
                .sessionTimeout(Duration.ofMinutes(20))
                .expirationDate(Instant.parse("2026-11-21T12:00:00Z"))
                .cart(cart());
        if (inFull) {
            order.merchantLogin("shop-branch")
                    .dynamicCallbackUrl("https://shop.example/notify")
                    .features(OrderFeature.FORCE_TDS, OrderFeature.VERIFY)
                    .payer(PAYER);
        }
        return order.build();
    }

    private static Cart cart() {
        CartItem tea = CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity("2", "kg")
                .itemCode("TEA-1")
                .itemPrice(500)
                .itemCurrency("643")
                .discount(Discount.percent(new BigDecimal("2.5")))
                .agentInterest(new AgentInterest("agentPercent", new BigDecimal("5")))
                .tax(new Tax(6, Optional.of(Amount.ofMinor(167))))
                .details(ItemTexts.none().with("colour", "green"))
                .attributes(ItemTexts.none().with("paymentMethod", "1"))
                .build();
        CustomerDetails anna = CustomerDetails.builder()
                .email("payer@example.com")
                .phone("79001234567")
                .contact("at the door")
                .fullName("Anna Ivanova")
                .inn("123456789012")
                .delivery(new DeliveryInfo(Optional.of("courier"), "RU", "Moscow", "Arbat, 1"))
                .build();
        return new Cart(List.of(tea), Optional.of(anna), Optional.of(Instant.parse("2026-03-01T21:30:00Z")));
    }

    private static CartPart part() {
        return cart().part(List.of(CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity(1)
                .itemCode("TEA-1")
                .itemPrice(500)
                .build()));
    }

    /** Moscow was four hours ahead in the summer of 2014, and has been three since. */
    private static GetLastOrders lastOrders() {
        return everything(GetLastOrders.registered(SINCE, UNTIL));
    }

    private static GetLastOrders everything(GetLastOrders question) {
        return question.ofMerchants(List.of(MerchantLogin.of("shop-branch"), MerchantLogin.of("shop-kiosk")))
                .withSize(50)
                .atPage(2)
                .in("en");
    }
}
