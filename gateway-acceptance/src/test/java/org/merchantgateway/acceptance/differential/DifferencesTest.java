package org.merchantgateway.acceptance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
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
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ScaExemption;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.testkit.DocumentedTable;

/** The differences of the table are ones, and the documentation's table is this one. */
class DifferencesTest {

    private static final OrderId ID = OrderId.of("no-such-order");
    private static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("7c1b5a52");
    private static final OrderNumber NUMBER = OrderNumber.of("NO-SUCH-NUMBER");

    private static final Story TELLS_THE_WIRES_APART = Story.of(
            new Step.Register(false, 1_000, 1, false),
            new Step.Pay(0, TestCard.THREE_DS_2_CHALLENGE, true),
            new Step.GoOn(0),
            new Step.FinishTwo(0, Step.AtAcs.CONFIRMS),
            new Step.Register(false, 1_000, 1, false),
            new Step.Pay(0, TestCard.VISA_WITHOUT_3DS, true),
            new Step.AddParameter(0, "colour", "red"),
            new Step.Ask(0, Step.Question.SHORT_STATUS));

    /** Says so for every line of the table: one that has become no difference is to be taken out. */
    @ParameterizedTest
    @EnumSource
    void differ(Difference difference) {
        Runnable proof = switch (difference) {
            case WHAT_HAS_NO_PLACE, ANSWER_TO_PARAMETERS, SHORT_STATUS, PAYMENT_AGAIN, VERSION_TWO_OF_A_REPORT ->
                () -> answersDiffer(difference);
            case CONTINUE -> () -> lacksInSoap(new ContinueThreeDs(ID, TRANSACTION, true));
            case WHAT_THE_PAYMENT_SAYS -> () -> whatThePaymentSays().forEach(DifferencesTest::lacksInSoap);
            case ANDROID_PAY -> DifferencesTest::androidPayIsToldAsGooglePayOverRestAlone;
            case EXTERNAL_REFUND_ID -> () -> lacksInSoap(RefundOrder.whole(ID).withExternalId("refund-1"));
            case FORCE_CREATE_BINDING ->
                () -> lacksInSoap(order().features(OrderFeature.FORCE_CREATE_BINDING)
                        .clientId("client")
                        .build());
            case CLIENT_OF_SAMSUNG_PAY -> () -> lacksInSoap(clientOfSamsungPay());
            case PAYER_DETAILS -> () -> payerDetailsThatSoapLacks().forEach(DifferencesTest::lacksInSoap);
            case PAYER_OF_BINDING -> DifferencesTest::noBillingDataOfAStoredCardOverRest;
            case EXTRA_FIELD -> () -> withoutParams().forEach(operation -> lacksInSoap(operation.extra("fee", "1")));
            case MERCHANT_WITH_A_COMMA -> DifferencesTest::noMerchantWithACommaOverRest;
            case TOKEN_AND_NUMBER -> DifferencesTest::noStatusByNumberWithAToken;
            case TOKEN -> DifferencesTest::noSoapWithAToken;
            case OPERATIONS_OF_2016 -> () -> operationsOf2016().forEach(DifferencesTest::lacksIn2016);
            case FIELDS_OF_2016 -> () -> fieldsOf2016().forEach(DifferencesTest::lacksIn2016);
            case FIELDS_THAT_MAY_BE_LEFT_OUT ->
                () -> fieldsThatMayBeLeftOut().forEach((name, operation) -> mayBeLeftOut(operation, name));
        };

        proof.run();
    }

    /** In each of the components that are not compared. */
    private static void answersDiffer(Difference difference) {
        assertThat(difference.leftOut()).isNotEmpty().allSatisfy(component -> {
            BiPredicate<Step, Part> leftOut = (step, part) -> Difference.anyLeavesOut(step, part)
                    && !(difference.leavesOut(step, part) && part.name().equals(component));
            assertThat(Side.REST.tell(TELLS_THE_WIRES_APART).words(leftOut))
                    .isNotEqualTo(Side.SOAP.tell(TELLS_THE_WIRES_APART).words(leftOut));
        });
    }

    @Test
    void doNotDifferInWhatIsCompared() {
        assertThat(Side.REST.tell(TELLS_THE_WIRES_APART).words())
                .isEqualTo(Side.SOAP.tell(TELLS_THE_WIRES_APART).words());
    }

    private static void androidPayIsToldAsGooglePayOverRestAlone() {
        Story story = Story.of(new Step.PayByWallet(Wallet.ANDROID_PAY, TestCard.VISA_WITHOUT_3DS, 1_000, false, 0));

        List<String> inMemory = Side.MEMORY.tell(story).words();
        assertThat(inMemory).anyMatch(words -> words.contains("paymentWay=ANDROID_PAY"));
        assertThat(Side.SOAP.tell(story).words()).isEqualTo(inMemory);
        assertThat(Side.REST.tell(story).words())
                .isEqualTo(inMemory.stream()
                        .map(words -> words.replace("paymentWay=ANDROID_PAY", "paymentWay=GOOGLE_PAY_TOKENIZED"))
                        .toList());
    }

    private static void lacksInSoap(Operation<?> operation) {
        assertThat(isSupported(operation, "soap", Map.of())).isFalse();
        assertThat(isSupported(operation, "rest", Map.of())).isTrue();
    }

    private static void lacksIn2016(Operation<?> operation) {
        assertThat(isSupported(operation, "soap", Map.of("gateway.soap.profile", "2016")))
                .as("%s, by SOAP of 2016", operation)
                .isFalse();
        assertThat(isSupported(operation, "soap", Map.of())).isTrue();
        assertThat(isSupported(operation, "rest", Map.of())).isTrue();
    }

    private static PayByWallet clientOfSamsungPay() {
        return PayByWallet.onePhase(Wallet.SAMSUNG_PAY)
                .merchant("shop")
                .orderNumber(NUMBER)
                .paymentToken(TestCard.VISA_WITHOUT_3DS.walletToken(1_000))
                .clientId("client")
                .build();
    }

    private static List<Operation<?>> payerDetailsThatSoapLacks() {
        return List.of(
                order().payer(PayerDetails.builder()
                                .shipping(ShippingData.builder().postalCode("115093")))
                        .build(),
                order().payer(PayerDetails.builder()
                                .preOrder(new PreOrderData(Optional.empty(), Optional.of(true), Optional.empty())))
                        .build(),
                order().payer(PayerDetails.builder().phones(OrderPhones.ofMobile("79001234567")))
                        .build(),
                order().payer(PayerDetails.builder().addressesMatch(true)).build(),
                order().payer(billing(BillingData.builder().combinedName("Anna Ivanova")))
                        .build(),
                PayByWallet.onePhase(Wallet.ANDROID_PAY)
                        .merchant("shop")
                        .orderNumber(NUMBER)
                        .paymentToken(TestCard.VISA_WITHOUT_3DS.walletToken(1_000))
                        .payer(billing(BillingData.builder().postalCode("115093")))
                        .build());
    }

    private static PayerDetails.Builder billing(BillingData.Builder billing) {
        return PayerDetails.builder().billing(billing);
    }

    private static void noBillingDataOfAStoredCardOverRest() {
        PayByBinding payment = PayByBinding.builder()
                .orderId(ID)
                .bindingId("binding")
                .ip("203.0.113.7")
                .payer(billing(BillingData.builder().postalCode("115093")))
                .build();

        assertThat(isSupported(payment, "soap", Map.of())).isTrue();
        assertThat(isSupported(payment, "rest", Map.of())).isFalse();
    }

    private static List<Operation<?>> withoutParams() {
        return List.of(
                FinishThreeDs.of(ID, PaRes.of("eJxVUdtu")),
                VerifyEnrollment.of(TestCard.VISA_WITHOUT_3DS.pan()),
                DeclineOrder.of(ID, NUMBER),
                GetOrderStatusExtended.of(ID),
                GetOrderStatus.of(ID),
                GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                GetBindings.of(ClientId.of("client")),
                GetBindingsByCardOrId.of(BindingId.of("binding")),
                new BindCard(BindingId.of("binding")),
                new UnbindCard(BindingId.of("binding")),
                ExtendBinding.of(BindingId.of("binding"), Expiry.of(2040, 1)));
    }

    private static List<Operation<?>> whatThePaymentSays() {
        return Stream.of(
                        ThreeDs.builder()
                                .browser(ClientBrowser.builder().language("en").build()),
                        ThreeDs.builder().exemption(ScaExemption.TRA),
                        ThreeDs.builder().version(ThreeDsVersion.V2_1_0))
                .<Operation<?>>map(threeDs -> PayByBinding.builder()
                        .orderId(ID)
                        .bindingId("binding")
                        .ip("203.0.113.7")
                        .threeDs(threeDs)
                        .build())
                .toList();
    }

    private static List<Operation<?>> operationsOf2016() {
        return List.of(
                PayByWallet.onePhase(Wallet.APPLE_PAY)
                        .merchant("shop")
                        .orderNumber(NUMBER)
                        .paymentToken(TestCard.VISA_WITHOUT_3DS.walletToken(1_000))
                        .build(),
                DeclineOrder.of(ID, NUMBER),
                GetBindingsByCardOrId.of(Pan.of(TestCard.VISA_WITHOUT_3DS.pan())));
    }

    private static List<Operation<?>> fieldsOf2016() {
        return List.of(
                ReverseOrder.of(ID, Amount.ofMinor(1)),
                RefundOrder.whole(ID).ifDeposited(Amount.ofMinor(1)),
                GetLastOrders.registered(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                order().features(OrderFeature.FORCE_SSL).build(),
                order().merchantLogin("child").build(),
                order().payer(billing(BillingData.builder().postalCode("115093")))
                        .build(),
                order().email("a@shop.example")
                        .parameters(Parameters.none().with("email", "b@shop.example"))
                        .build(),
                order().phone("79001234567")
                        .parameters(Parameters.none().with("phone", "79007654321"))
                        .build());
    }

    private static void mayBeLeftOut(Operation<?> operation, String name) {
        lacksIn2016(operation);
        assertThat(isSupported(
                        operation, "soap", Map.of("gateway.soap.profile", "2016", "gateway.soap.leaveOut", name)))
                .as(name)
                .isTrue();
    }

    private static Map<String, Operation<?>> fieldsThatMayBeLeftOut() {
        return Map.of(
                "tax", with(tea().tax(new Tax(6, Optional.empty())).build()),
                "itemPrice", with(tea().itemPrice(1_000).build()),
                "itemAttributes",
                        with(tea().attributes(ItemTexts.none().with("paymentMethod", "1"))
                                .build()),
                "fullName",
                        with(CustomerDetails.builder()
                                .email("a@shop.example")
                                .fullName("Anna")
                                .build()),
                "inn",
                        with(CustomerDetails.builder()
                                .email("a@shop.example")
                                .inn("123456789012")
                                .build()),
                "dynamicCallbackUrl",
                        order().dynamicCallbackUrl("https://shop.example/notify")
                                .build(),
                "pageView", order().pageView("iphone").build());
    }

    private static CartItem.Builder tea() {
        return CartItem.builder()
                .positionId(1)
                .name("Tea")
                .quantity(1)
                .itemCode("TEA-1")
                .itemAmount(1_000);
    }

    private static Operation<?> with(CartItem line) {
        return order().cart(Cart.of(line)).build();
    }

    private static Operation<?> with(CustomerDetails customer) {
        return order().cart(new Cart(List.of(tea().build()), Optional.of(customer), Optional.empty()))
                .build();
    }

    private static void noMerchantWithACommaOverRest() {
        GetLastOrders question = GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                .ofMerchants(List.of(MerchantLogin.of("north,south")));

        assertThat(isSupported(question, "rest", Map.of())).isFalse();
        assertThat(isSupported(question, "soap", Map.of())).isTrue();
    }

    private static void noStatusByNumberWithAToken() {
        try (PaymentGateway gateway = Gateways.open(withToken("rest"))) {
            assertThat(isSupported(gateway.execute(GetOrderStatusExtended.of(NUMBER))))
                    .isFalse();
            assertThat(isSupported(gateway.execute(GetOrderStatusExtended.of(ID))))
                    .isTrue();
        }
    }

    private static void noSoapWithAToken() {
        assertThatThrownBy(() -> Gateways.open(withToken("soap"))).isInstanceOf(InvalidRequest.class);
        Gateways.open(withToken("rest")).close();
    }

    @Test
    void areTheTableInTheDocumentation() throws IOException {
        DocumentedTable.isIn("operations.md", Difference.toMarkdown());
    }

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber(NUMBER).amount(1_000).returnUrl("https://shop.example/ok");
    }

    private static boolean isSupported(Operation<?> operation, String protocol, Map<String, String> more) {
        try (GatewaySimulator simulator = Side.simulator()) {
            Map<String, String> settings = new HashMap<>(more);
            settings.put("gateway.protocol", protocol);
            settings.put("gateway.endpoint", simulator.baseUri().toString());
            settings.put("gateway.userName", "shop");
            settings.put("gateway.password", "secret");
            try (PaymentGateway gateway = Gateways.open(GatewayConfig.from(settings))) {
                return isSupported(gateway.execute(operation));
            }
        }
    }

    private static boolean isSupported(Outcome<?> outcome) {
        return !(outcome instanceof Outcome.Refused<?> refused && refused.kind() == Outcome.Refused.Kind.UNSUPPORTED);
    }

    /** Nobody needs to listen there: what is not supported is not sent. */
    private static GatewayConfig withToken(String protocol) {
        return GatewayConfig.from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", "http://127.0.0.1:9/payment",
                "gateway.token", "abc123"));
    }
}
