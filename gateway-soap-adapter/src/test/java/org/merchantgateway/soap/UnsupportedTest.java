package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
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
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** What each generation of the gateway cannot do is refused before the wire; all else is sent. */
class UnsupportedTest {

    private static final OrderId ID = OrderId.of("id-1");
    private static final MerchantLogin BRANCH = MerchantLogin.of("branch");
    private static final Amount SOME = Amount.ofMinor(500);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Parameters OTHERS =
            Parameters.none().with("email", "b@shop.example").with("phone", "79007654321");

    private static final String LINES_LACK = "SOAP of 2016 has no itemAttributes, itemPrice, tax";
    private static final String CART_LACKS = "SOAP of 2016 has no fullName, inn, itemAttributes, itemPrice, tax";

    /** Not in the generation of 2016 at all. */
    private static final Set<Operations> SINCE_2019 = Set.of(
            Operations.ANDROID_PAY,
            Operations.GOOGLE_PAY,
            Operations.APPLE_PAY,
            Operations.SAMSUNG_PAY,
            Operations.DECLINE,
            Operations.FINISH_3DS_VER_2,
            Operations.BINDINGS_BY_CARD);

    private static final ThreeDsTransactionId TRANSACTION = ThreeDsTransactionId.of("t-1");

    private static PayByCard card(ThreeDs.Builder threeDs) {
        return PayByCard.builder()
                .orderId(ID)
                .card(Card.builder().pan("4111111111111111").expiry(2030, 2).cardholder("Anna Ivanova"))
                .threeDs(threeDs)
                .build();
    }

    private static PayByWallet wallet(Wallet wallet, ThreeDs.Builder threeDs) {
        return walletOf(wallet).threeDs(threeDs).build();
    }

    private static PayByWallet.Builder walletOf(Wallet wallet) {
        return PayByWallet.onePhase(wallet).merchant("shop").orderNumber("A-7").paymentToken("c2VjcmV0");
    }

    private static PayerDetails.Builder billing(BillingData.Builder billing) {
        return PayerDetails.builder().billing(billing);
    }

    private static PayerDetails.Builder everythingButBilling() {
        return PayerDetails.builder()
                .shipping(ShippingData.builder().postalCode("170000"))
                .preOrder(new PreOrderData(Optional.empty(), Optional.of(true), Optional.empty()))
                .phones(OrderPhones.ofMobile("79001234567"))
                .addressesMatch(true);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                of("2016", Operations.ANDROID_PAY.operation(), "SOAP of 2016 has no wallets"),
                of("2016", Operations.GOOGLE_PAY.operation(), "SOAP of 2016 has no wallets"),
                of("2016", Operations.APPLE_PAY.operation(), "SOAP of 2016 has no wallets"),
                of("2016", Operations.SAMSUNG_PAY.operation(), "SOAP of 2016 has no wallets"),
                of("2016", Operations.DECLINE.operation(), "SOAP of 2016 has no declineOrder"),
                of("2016", Operations.BINDINGS_BY_CARD.operation(), "SOAP of 2016 has no getBindingsByCardOrId"),
                of("2016", Operations.FINISH_3DS_VER_2.operation(), "SOAP of 2016 has no finishThreeDsVer2"),
                of("2021", new ContinueThreeDs(ID, TRANSACTION, true), "SOAP has no operation continue-3ds"),
                of(
                        "2016",
                        card(ThreeDs.builder()
                                .finishUrl("https://shop.example/3ds")
                                .methodNotificationUrl("https://shop.example/m")
                                .inApp(true)
                                .transactionId(TRANSACTION)),
                        "SOAP of 2016 has no threeDSMethodNotificationUrl, threeDSSDK, threeDSServerTransId,"
                                + " threeDSVer2FinishUrl"),
                of(
                        "2021",
                        card(ThreeDs.builder()
                                .browser(ClientBrowser.builder().language("en"))
                                .exemption(ScaExemption.LVP)
                                .version(ThreeDsVersion.V2_2_0)
                                .inFrame(true)
                                .sdkDevice(new SdkDevice(SdkEncryptedData.of("d"), "k", "a", "t", Optional.of("r")))),
                        "SOAP has no acsInIFrame, clientBrowserInfo, externalScaExemptionIndicator,"
                                + " threeDSProtocolVersion, threeDSSDKReferenceNumber"),
                of(
                        "2021",
                        PayByBinding.builder()
                                .orderId(ID)
                                .bindingId("b-1")
                                .ip("203.0.113.7")
                                .threeDs(ThreeDs.builder().inFrame(true))
                                .build(),
                        "SOAP has no acsInIFrame"),
                of(
                        "2021",
                        wallet(Wallet.APPLE_PAY, ThreeDs.builder().finishUrl("https://shop.example/3ds")),
                        "a payment by APPLE_PAY has no step of 3-D Secure 2"),
                of(
                        "2021",
                        wallet(Wallet.ANDROID_PAY, ThreeDs.builder().inApp(true)),
                        "SOAP has no threeDSSDK in a payment by Android Pay"),
                of(
                        "2021",
                        wallet(Wallet.GOOGLE_PAY, ThreeDs.builder().version(ThreeDsVersion.V2_1_0)),
                        "SOAP has no threeDSProtocolVersion"),
                of(
                        "2016",
                        order().payer(billing(BillingData.builder().postalCode("115093")))
                                .build(),
                        "SOAP of 2016 has no billingPayerData"),
                of(
                        "2021",
                        order().payer(everythingButBilling()).build(),
                        "SOAP has no billingAndShippingAddressMatchIndicator, orderPayerData, preOrderPayerData,"
                                + " shippingPayerData"),
                of(
                        "2021",
                        PayByBinding.builder()
                                .orderId(ID)
                                .bindingId("b-1")
                                .ip("203.0.113.7")
                                .payer(billing(BillingData.builder()
                                        .account("a")
                                        .lastName("b")
                                        .firstName("c")
                                        .middleName("d")
                                        .combinedName("e")
                                        .idType("IDTP1")
                                        .idNumber("f")
                                        .birthday(LocalDate.of(1990, 2, 3))))
                                .build(),
                        "SOAP has no payerAccount, payerBirthday, payerCombinedName, payerFirstName, payerIdNumber,"
                                + " payerIdType, payerLastName, payerMiddleName"),
                of(
                        "2021",
                        PayByCard.builder()
                                .orderId(ID)
                                .card(card(ThreeDs.builder()).card())
                                .payer(PayerDetails.builder().addressesMatch(true))
                                .build(),
                        "SOAP has no billingAndShippingAddressMatchIndicator"),
                of(
                        "2021",
                        walletOf(Wallet.GOOGLE_PAY)
                                .payer(PayerDetails.builder()
                                        .shipping(ShippingData.builder().postalCode("115093")))
                                .build(),
                        "SOAP has no shippingPayerData"),
                of(
                        "2021",
                        walletOf(Wallet.ANDROID_PAY)
                                .payer(billing(BillingData.builder().postalCode("115093")))
                                .build(),
                        "SOAP has no billingPayerData in a payment by Android Pay"),
                of("2016", order().pageView("kiosk").build(), "SOAP of 2016 has no such pageView"),
                of(
                        "2016",
                        order().dynamicCallbackUrl("https://shop.example/notify")
                                .build(),
                        "SOAP of 2016 has no dynamicCallbackUrl"),
                of("2016", order().amount(1_000).cart(cart()).build(), CART_LACKS),
                of("2016", CompleteOrder.of(ID, part()), LINES_LACK),
                of("2016", RefundOrder.of(ID, part()), LINES_LACK),
                of("2016", order().email("a@shop.example").parameters(OTHERS).build(), receipt("email")),
                of("2016", order().phone("79001234567").parameters(OTHERS).build(), receipt("phone")),
                of("2016", ReverseOrder.of(ID, SOME), "SOAP of 2016 reverses the whole alone"),
                of("2016", RefundOrder.of(ID, SOME).ifDeposited(SOME), "SOAP of 2016 has no expectedDepositedAmount"),
                of("2016", RefundOrder.of(ID, SOME).withExternalId("r-1"), "SOAP has no externalRefundId"),
                of("2021", RefundOrder.of(ID, SOME).withExternalId("r-1"), "SOAP has no externalRefundId"),
                of(
                        "2021",
                        GetOrderStatusExtended.of(ID).ofMerchant(BRANCH),
                        "the SOAP request of status has no merchantLogin"),
                of(
                        "2021",
                        GetBindings.of(ClientId.of("client-7")).ofMerchant(BRANCH),
                        "the SOAP request of bindings has no merchantLogin"),
                of("2016", GetLastOrders.registered(NOON, NOON), "SOAP of 2016 has no searchByCreatedDate"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String profile, Operation<?> operation, String why) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            assertThat(peer.execute(operation, Map.of("gateway.soap.profile", profile)))
                    .isEqualTo(Outcome.Refused.unsupported(operation, why));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsInTheGenerationOf2016WhatItHas(Operations one) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(one.operation(), Map.of("gateway.soap.profile", "2016"));

            assertThat(peer.requests()).hasSize(SINCE_2019.contains(one) ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsEverythingInTheGenerationOf2021(Operations one) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(FullOperations.of(one.wireName()), Map.of("gateway.soap.profile", "2021"));

            assertThat(peer.requests()).hasSize(1);
        }
    }

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber("A-7").amount(15_000).returnUrl("https://shop.example/ok");
    }

    private static String receipt(String name) {
        return "SOAP of 2016 has no " + name + " beside another one among the parameters";
    }

    private static Cart cart() {
        return ((RegisterOrder) FullOperations.of("registerOrder")).cart().orElseThrow();
    }

    private static CartPart part() {
        return cart().part(cart().items());
    }

    private static Arguments of(Object... row) {
        return Arguments.of(row);
    }
}
