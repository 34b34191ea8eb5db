package org.merchantgateway.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.ContinueThreeDs;
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
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.samples.DomainClasses;
import org.merchantgateway.samples.SampleOperations;

/**
 * What every operation says about itself. The names stand in stores of shops: a name that is changed here leaves what they
 * stored unsettled.
 */
class EveryOperationTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final Reference BY_ID = Reference.ofId("61351fbd");
    private static final BindingId BINDING = BindingId.of("308be5e5");
    private static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("7c1b5a52");
    private static final Amount FIVE = Amount.ofMinor(5);

    private static final Map<String, List<String>> SECRETS = Map.of(
            "pay-by-card", List.of("4111111111111111", "987", "private"),
            "pay-by-binding", List.of("987"),
            "pay-by-wallet", List.of("cHJpdmF0ZSB0b2tlbiEh"),
            "finish-3ds", List.of("cHJpdmF0ZSBhbnN3ZXIh"),
            "finish-3ds-2", List.of("cHJpdmF0ZSBhbnN3ZXIh"),
            "verify-enrollment", List.of("4111111111111111"),
            "bindings-by-card", List.of("4111111111111111"));

    private static final Map<String, SettledAs> SETTLED_AS = Map.ofEntries(
            entry("register", SettledAs.REGISTRATION),
            entry("pay-by-card", SettledAs.PAYMENT),
            entry("pay-by-binding", SettledAs.PAYMENT),
            entry("pay-by-wallet", SettledAs.REGISTRATION_AND_PAYMENT),
            entry("finish-3ds", SettledAs.AUTHENTICATION),
            entry("continue-3ds", SettledAs.PAYMENT),
            entry("finish-3ds-2", SettledAs.AUTHENTICATION),
            entry("decline", SettledAs.DECLINE),
            entry("complete", SettledAs.COMPLETION),
            entry("reverse", SettledAs.REVERSAL),
            entry("refund", SettledAs.REFUND));

    private static final Parameters PRIVATE = Parameters.none().withEmail("private@shop.example");
    private static final Cart CART = Cart.builder()
            .item(CartItem.builder()
                    .positionId(1)
                    .name("Tea")
                    .itemCode("T")
                    .quantity(1)
                    .itemPrice(5))
            .customer(CustomerDetails.builder().email("private@shop.example").phone("79990000001"))
            .build();

    /** An operation that holds all that it can hold, and what it says. */
    record Row(Operation<?> operation, String name, Effect effect, Reference reference, Optional<Amount> wanted) {
        @Override
        public String toString() {
            return Fields.typeOf(operation).getSimpleName();
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(registration(), "register", Effect.CHANGE, Reference.ofNumber("A-1"), Optional.of(FIVE)),
                new Row(payment(), "pay-by-card", Effect.MONEY, BY_ID, Optional.empty()),
                new Row(
                        CompleteOrder.of(ID, CART.part(CART.items())).in("ru").with(PRIVATE),
                        "complete",
                        Effect.MONEY,
                        BY_ID,
                        Optional.of(FIVE)),
                new Row(
                        ReverseOrder.of(ID, FIVE).in("ru").with(PRIVATE),
                        "reverse",
                        Effect.MONEY,
                        BY_ID,
                        Optional.of(FIVE)),
                new Row(
                        RefundOrder.of(ID, CART.part(CART.items()))
                                .with(PRIVATE)
                                .in("ru")
                                .ifDeposited(FIVE)
                                .withExternalId("r-1"),
                        "refund",
                        Effect.MONEY,
                        BY_ID,
                        Optional.of(FIVE)),
                new Row(GetOrderStatusExtended.of(ID).in("ru"), "status", Effect.READ, BY_ID, Optional.empty()),
                new Row(GetOrderStatus.of(ID).in("ru"), "short-status", Effect.READ, BY_ID, Optional.empty()),
                new Row(bindingPayment(), "pay-by-binding", Effect.MONEY, BY_ID, Optional.empty()),
                new Row(walletPayment(), "pay-by-wallet", Effect.MONEY, Reference.ofNumber("A-1"), Optional.of(FIVE)),
                new Row(
                        FinishThreeDs.of(ID, PaRes.of("cHJpdmF0ZSBhbnN3ZXIh")).in("ru"),
                        "finish-3ds",
                        Effect.MONEY,
                        BY_ID,
                        Optional.empty()),
                new Row(
                        new ContinueThreeDs(ID, TRANSACTION, true),
                        "continue-3ds",
                        Effect.MONEY,
                        BY_ID,
                        Optional.empty()),
                new Row(
                        new FinishThreeDsVer2(
                                ID, TRANSACTION, Optional.of(CRes.of("cHJpdmF0ZSBhbnN3ZXIh")), Optional.of("ru")),
                        "finish-3ds-2",
                        Effect.MONEY,
                        BY_ID,
                        Optional.empty()),
                new Row(
                        DeclineOrder.of(ID, OrderNumber.of("A-1")).in("ru"),
                        "decline",
                        Effect.CHANGE,
                        Reference.of("A-1", "61351fbd"),
                        Optional.empty()),
                new Row(
                        new AddParameters(ID, Parameters.none().withEmail("private@shop.example")),
                        "add-parameters",
                        Effect.CHANGE,
                        BY_ID,
                        Optional.empty()),
                aboutNoOrder(VerifyEnrollment.of("4111111111111111"), "verify-enrollment", Effect.READ),
                aboutNoOrder(
                        GetLastOrders.paid(Instant.EPOCH, Instant.EPOCH)
                                .ofMerchants(List.of(MerchantLogin.of("shop-child")))
                                .in("ru"),
                        "last-orders",
                        Effect.READ),
                aboutNoOrder(
                        GetBindings.of(ClientId.of("private-payer"))
                                .only(BINDING)
                                .withExpired()
                                .in("ru"),
                        "bindings",
                        Effect.READ),
                aboutNoOrder(GetBindingsByCardOrId.of(Pan.of("4111111111111111")), "bindings-by-card", Effect.READ),
                aboutNoOrder(new BindCard(BINDING), "bind", Effect.CHANGE),
                aboutNoOrder(new UnbindCard(BINDING), "unbind", Effect.CHANGE),
                aboutNoOrder(ExtendBinding.of(BINDING, Expiry.of(2031, 12)).in("ru"), "extend-binding", Effect.CHANGE));
    }

    private static Row aboutNoOrder(Operation<?> operation, String name, Effect effect) {
        return new Row(operation, name, effect, Reference.none(), Optional.empty());
    }

    private static PayByBinding bindingPayment() {
        return PayByBinding.builder()
                .orderId(ID)
                .bindingId(BINDING)
                .ip("203.0.113.7")
                .language("ru")
                .cvc("987")
                .email("private@shop.example")
                .payer(payer())
                .build();
    }

    private static PayByWallet walletPayment() {
        return PayByWallet.twoPhase(Wallet.GOOGLE_PAY)
                .merchant("shop-child")
                .orderNumber("A-1")
                .paymentToken("cHJpdmF0ZSB0b2tlbiEh")
                .amount(FIVE)
                .currency("643")
                .ip("203.0.113.7")
                .description("private tea")
                .language("ru")
                .clientId("private-payer")
                .parameters(Parameters.none().withPhone("79990000001"))
                .payer(payer())
                .build();
    }

    private static RegisterOrder registration() {
        return RegisterOrder.twoPhase()
                .orderNumber("A-1")
                .cart(CART)
                .returnUrl("https://shop.example/private")
                .clientId("private-payer")
                .email("private@shop.example")
                .phone("79990000001")
                .bindingId("private-binding")
                .parameters(Parameters.none().withEmail("private@shop.example"))
                .payer(payer())
                .build();
    }

    private static PayerDetails.Builder payer() {
        return PayerDetails.builder()
                .billing(BillingData.builder()
                        .address(PayerAddress.builder().line1("private"))
                        .combinedName("PRIVATE PERSON"))
                .shipping(ShippingData.builder().deliveryEmail("private@shop.example"))
                .phones(OrderPhones.ofMobile("79990000001"));
    }

    private static PayByCard payment() {
        return PayByCard.builder()
                .orderId(ID)
                .card(Card.builder()
                        .pan("4111111111111111")
                        .cvc("987")
                        .expiry(2031, 12)
                        .cardholder("PRIVATE PERSON"))
                .email("private@shop.example")
                .ip("203.0.113.7")
                .payer(payer())
                .threeDs(ThreeDs.builder()
                        .finishUrl("https://shop.example/private")
                        .methodNotificationUrl("https://shop.example/private")
                        .browser(ClientBrowser.builder().userAgent("private").fingerprint("private"))
                        .sdkDevice(new SdkDevice(
                                SdkEncryptedData.of("private"), "private", "private", "private", Optional.empty())))
                .build();
    }

    @Test
    void isInThisTable() {
        assertThat(rows().<Class<?>>map(row -> Fields.typeOf(row.operation())).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(DomainClasses.operations()));
    }

    @Test
    void isAmongTheSamples() {
        SampleOperations samples = new SampleOperations(
                ID, BINDING, () -> "A-1", "shop", "4111111111111111", "737", "eJxVUdtu", "c2VjcmV0LXRva2Vu");

        assertThat(samples.all().stream().<Class<?>>map(Fields::typeOf).collect(Collectors.toSet()))
                .isEqualTo(rows().<Class<?>>map(row -> Fields.typeOf(row.operation()))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesALanguageIfItCanHaveOneAndNamesNone(Row row) throws Exception {
        Operation<?> operation = row.operation();
        Operation<?> german = operation.withDefaultLanguage("de");
        Optional<Method> language = Arrays.stream(Fields.typeOf(operation).getMethods())
                .filter(method -> method.getName().equals("language"))
                .findFirst();

        if (language.isEmpty() || !Optional.empty().equals(language.get().invoke(operation))) {
            assertThat(german).isSameAs(operation);
        } else {
            assertThat(language.get().invoke(german)).isEqualTo(Optional.of("de"));
            assertThat(german.withDefaultLanguage("fr")).isSameAs(german);
            assertThat(german).isInstanceOf(operation.getClass());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatItDoesAndToWhichOrder(Row row) {
        Operation<?> operation = row.operation();

        assertThat(operation.name()).isEqualTo(row.name());
        assertThat(operation.effect()).isEqualTo(row.effect());
        assertThat(operation.reference()).isEqualTo(row.reference());
        assertThat(operation.wanted()).isEqualTo(row.wanted());
        assertThat(operation.settledAs()).isEqualTo(SETTLED_AS.getOrDefault(row.name(), SettledAs.NONE));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesAsPendingWhatItSays(Row row) {
        Pending pending = row.operation().pending();

        assertThat(pending.operation()).isEqualTo(row.name());
        assertThat(pending.settledAs()).isEqualTo(row.operation().settledAs());
        assertThat(pending.reference()).isEqualTo(row.reference());
        assertThat(pending.wanted()).isEqualTo(row.wanted());
        assertThat(pending.sumsBefore()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasANameOfItsOwnInSmallLetters(Row row) {
        assertThat(row.operation().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(rows().filter(other -> other.name().equals(row.operation().name())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void leavesNothingPrivateToBeStored(Row row) {
        assertThat(row.operation().pending().toText())
                .matches("pending/3;operation=[a-z0-9-]+;settledAs=[a-z-]+(;merchant=[a-z-]+)?(;orderNumber=A-1)?"
                        + "(;orderId=61351fbd)?(;wanted=5)?(;expectedDeposited=5)?(;externalRefundId=r-1)?");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsNothingPrivate(Row row) {
        assertThat(row.operation().toString())
                .startsWith(row.toString())
                .doesNotContain(
                        "4111111111111111", "987", "203112", "private", "PRIVATE", "7999", "203.0.113.7", "cHJpdmF0");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesItsSecretsSoThatTheyCanBeBlottedOut(Row row) {
        assertThat(row.operation().secrets()).isEqualTo(SECRETS.getOrDefault(row.name(), List.of()));
    }

    @Test
    void hasOneSecretLessWithoutACvc() {
        PayByCard withoutCvc = PayByCard.builder()
                .orderId(ID)
                .card(Card.builder().pan("4111111111111111").expiry(2031, 12).cardholder("I"))
                .build();

        assertThat(withoutCvc.secrets()).containsExactly("4111111111111111");
        assertThat(PayByBinding.builder()
                        .orderId(ID)
                        .bindingId(BINDING)
                        .ip("203.0.113.7")
                        .build()
                        .secrets())
                .isEmpty();
    }
}
