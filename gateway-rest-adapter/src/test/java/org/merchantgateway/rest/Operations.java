package org.merchantgateway.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.DeliveryTimeframe;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payer.ShippingMethod;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ScaExemption;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.samples.SampleOperations;

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
            .dynamicCallbackUrl("https://shop.example/notify")
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
    static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50");
    static final ThreeDs THREE_DS_IN_FULL = ThreeDs.builder()
            .finishUrl("https://shop.example/3ds?a=1&b=2")
            .methodNotificationUrl("https://shop.example/method")
            .browser(ClientBrowser.builder()
                    .userAgent("Mozilla/5.0 (X11)")
                    .acceptHeader("text/html")
                    .ipAddress("203.0.113.10")
                    .language("en-GB")
                    .timeZone("Europe/Moscow")
                    .timeZoneOffset(-180)
                    .colorDepth(24)
                    .screenWidth(1920)
                    .screenHeight(1080)
                    .javaEnabled(false)
                    .javascriptEnabled(true)
                    .mobile(false)
                    .os("Linux")
                    .osVersion("6")
                    .device("PC")
                    .deviceType("desktop")
                    .fingerprint("f-1")
                    .plugins("pdf")
                    .screenPrint("1920x1080"))
            .exemption(ScaExemption.TRA)
            .version(ThreeDsVersion.V2_2_0)
            .inFrame(true)
            .inApp(true)
            .sdkDevice(new SdkDevice(SdkEncryptedData.of("data-1"), "key-1", "app-1", "sdk-1", Optional.of("ref-1")))
            .external(new ExternalAuthentication(
                    "05",
                    Optional.of(Cavv.of("AAABBBCCC+E=")),
                    Optional.of("x-1"),
                    ThreeDsVersion.V2_2_0,
                    Optional.of(ExternalAuthentication.Kind.FRICTIONLESS)))
            .transactionId(TRANSACTION)
            .build();
    static final PayerDetails PAYER_IN_FULL = PayerDetails.builder()
            .billing(BillingData.builder()
                    .address(address())
                    .postalCode("115093")
                    .account("a-1")
                    .lastName("Ivanova")
                    .firstName("Anna")
                    .middleName("P.")
                    .combinedName("Anna P. Ivanova")
                    .idType("IDTP1")
                    .idNumber("4510 000000")
                    .birthday(LocalDate.of(1990, 2, 3)))
            .shipping(ShippingData.builder()
                    .address(address())
                    .postalCode("170000")
                    .method(ShippingMethod.BILLING_ADDRESS)
                    .timeframe(DeliveryTimeframe.LATER)
                    .deliveryEmail("payer@example.com"))
            .preOrder(new PreOrderData(Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(true), Optional.of(false)))
            .phones(new OrderPhones(
                    Optional.of("+74950000001"), Optional.of("0074950000002"), Optional.of("79001234567")))
            .addressesMatch(false)
            .build();
    static final PayByCard PAY_IN_FULL = PayByCard.builder()
            .orderId(ID)
            .card(Card.builder().pan(PAN).expiry(2030, 12).cvc(CVC).cardholder("IVAN IVANOV"))
            .language("ru")
            .ip("2001:db8::1")
            .email("payer@example.com")
            .parameters(Parameters.none().with("note", "1 + 1 = 2"))
            .threeDs(THREE_DS_IN_FULL)
            .build();
    static final CompleteOrder COMPLETE = CompleteOrder.of(ID, Amount.ofMinor(150000));
    static final ReverseOrder REVERSE = ReverseOrder.whole(ID);
    static final RefundOrder REFUND = RefundOrder.of(ID, Amount.ofMinor(50000));
    static final GetOrderStatusExtended STATUS = GetOrderStatusExtended.of(ID);
    static final GetOrderStatusExtended STATUS_IN_FULL = new GetOrderStatusExtended(
            Optional.of(ID), Optional.of(NUMBER), Optional.of("en"), Optional.of(MerchantLogin.of("branch")));

    static final BindingId BINDING = BindingId.of("44779116-41a5-7798-b072-c0a30760e2b0");
    static final String PA_RES = "eJxVUdtu+gkA/A==";
    static final String WALLET_TOKEN = "eyJhIjoxfQ+/fQ==";
    /** What forms, JSON and careless encoders trip over. */
    static final String TRAP = "\u0447\u0430\u0439 & \"\u043a\u043e\u0444\u0435\" + 100% = a/b?";

    private static final Parameters TRAPS = Parameters.none().with("note", TRAP);

    static final CompleteOrder COMPLETE_IN_FULL =
            CompleteOrder.of(ID, part()).in("en").with(TRAPS);
    static final ReverseOrder REVERSE_IN_FULL =
            ReverseOrder.of(ID, Amount.ofMinor(500)).in("en").with(TRAPS);
    static final RefundOrder REFUND_IN_FULL = RefundOrder.of(ID, part())
            .with(TRAPS)
            .in("en")
            .ifDeposited(Amount.ofMinor(150000))
            .withExternalId("R 1+1 \u0447");
    static final PayByBinding PAY_BY_BINDING = PayByBinding.builder()
            .orderId(ID)
            .bindingId(BINDING)
            .ip("203.0.113.10")
            .build();
    static final PayByBinding PAY_BY_BINDING_IN_FULL = PayByBinding.builder()
            .orderId(ID)
            .bindingId(BINDING)
            .ip("2001:db8::1")
            .language("ru")
            .cvc(CVC)
            .email("payer+tea&co@example.com")
            .parameters(TRAPS)
            .threeDs(THREE_DS_IN_FULL)
            .build();
    static final FinishThreeDs FINISH_3DS = FinishThreeDs.of(ID, PaRes.of(PA_RES));
    static final FinishThreeDs FINISH_3DS_IN_FULL = FINISH_3DS.in("en");
    static final ContinueThreeDs CONTINUE_3DS = new ContinueThreeDs(ID, TRANSACTION, true);
    static final FinishThreeDsVer2 FINISH_3DS_2 =
            new FinishThreeDsVer2(ID, TRANSACTION, Optional.of(CRes.of("eyJ0cmFucyJ9")), Optional.of("en"));
    static final PayByWallet PAY_BY_WALLET = wallet(Wallet.GOOGLE_PAY).build();
    static final PayByWallet PAY_BY_WALLET_IN_FULL = PayByWallet.twoPhase(Wallet.ANDROID_PAY)
            .merchant("shop")
            .orderNumber(NUMBER)
            .description(TRAP)
            .language("RU")
            .parameters(Parameters.none().with("email", "payer@example.com").with("note", TRAP))
            .clientId("client-7")
            .paymentToken(WALLET_TOKEN)
            .ip("203.0.113.10")
            .amount(230000)
            .currency("643")
            .threeDs(THREE_DS_IN_FULL)
            .orderId(ID)
            .build();
    static final DeclineOrder DECLINE = DeclineOrder.of(ID, NUMBER);
    static final DeclineOrder DECLINE_IN_FULL = DECLINE.in("en").ofMerchant(MerchantLogin.of("branch"));
    static final AddParameters ADD_PARAMETERS =
            new AddParameters(ID, Parameters.none().with("note", TRAP));
    static final GetOrderStatus SHORT_STATUS = GetOrderStatus.of(ID);
    static final GetOrderStatus SHORT_STATUS_IN_FULL = SHORT_STATUS.in("en");
    static final GetLastOrders LAST_ORDERS =
            GetLastOrders.paid(Instant.parse("2026-01-31T21:00:00Z"), Instant.parse("2026-02-28T20:59:59Z"));
    static final GetLastOrders LAST_ORDERS_IN_FULL = GetLastOrders.registered(
                    Instant.parse("2026-01-31T21:00:00Z"), Instant.parse("2026-02-28T20:59:59.999Z"))
            .inStates(List.of(PaymentState.REFUNDED, PaymentState.CREATED, PaymentState.DEPOSITED))
            .ofMerchants(List.of(MerchantLogin.of("shop-1"), MerchantLogin.of("shop_2")))
            .withSize(50)
            .atPage(2)
            .in("en");
    static final VerifyEnrollment VERIFY_ENROLLMENT = VerifyEnrollment.of(PAN);
    static final GetBindings BINDINGS = GetBindings.of(ClientId.of("client-7"));
    static final GetBindings BINDINGS_IN_FULL = GetBindings.of(ClientId.of(TRAP))
            .only(BINDING)
            .withExpired()
            .in("ru")
            .ofMerchant(MerchantLogin.of("branch"));
    static final GetBindingsByCardOrId BINDINGS_BY_CARD = GetBindingsByCardOrId.of(Pan.of(PAN));
    static final BindCard BIND = new BindCard(BINDING);
    static final UnbindCard UNBIND = new UnbindCard(BINDING);
    static final ExtendBinding EXTEND_BINDING = ExtendBinding.of(BINDING, Expiry.of(2030, 1));
    static final ExtendBinding EXTEND_BINDING_IN_FULL = EXTEND_BINDING.in("en");

    static final List<Operation<?>> ALL =
            new SampleOperations(ID, BINDING, NUMBER::value, "shop", PAN, CVC, PA_RES, WALLET_TOKEN).all();
    /** The requests in the folder {@code golden}. */
    static final List<Operation<?>> ALL_IN_FULL = List.of(
            REGISTER_IN_FULL,
            PAY_IN_FULL,
            PAY_BY_BINDING_IN_FULL,
            PAY_BY_WALLET_IN_FULL,
            FINISH_3DS_IN_FULL,
            CONTINUE_3DS,
            FINISH_3DS_2,
            COMPLETE_IN_FULL,
            REVERSE_IN_FULL,
            REFUND_IN_FULL,
            DECLINE_IN_FULL,
            ADD_PARAMETERS,
            STATUS_IN_FULL,
            SHORT_STATUS_IN_FULL,
            LAST_ORDERS_IN_FULL,
            VERIFY_ENROLLMENT,
            BINDINGS_IN_FULL,
            BINDINGS_BY_CARD.withExpired(),
            BIND,
            UNBIND,
            EXTEND_BINDING_IN_FULL);
    /** Those whose only success field is the code. */
    static final List<Operation<Acknowledged>> ACKNOWLEDGED =
            List.of(COMPLETE, REVERSE, REFUND, DECLINE, ADD_PARAMETERS, BIND, UNBIND, EXTEND_BINDING);

    private Operations() {}

    static RegisterOrder.Builder register() {
        return RegisterOrder.onePhase().orderNumber(NUMBER).amount(230000).returnUrl("https://shop.example/ok");
    }

    static PayByWallet.Builder wallet(Wallet wallet) {
        return PayByWallet.onePhase(wallet).merchant("shop").orderNumber(NUMBER).paymentToken(WALLET_TOKEN);
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

    private static PayerAddress.Builder address() {
        return PayerAddress.builder()
                .line1("Arbat, 1")
                .line2("flat 2")
                .line3("at the back")
                .city("Moscow")
                .state("MOW")
                .country("RU");
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
