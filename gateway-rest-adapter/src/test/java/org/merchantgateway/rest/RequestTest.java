package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.merchantgateway.rest.Operations.ADD_PARAMETERS;
import static org.merchantgateway.rest.Operations.BIND;
import static org.merchantgateway.rest.Operations.BINDING;
import static org.merchantgateway.rest.Operations.BINDINGS;
import static org.merchantgateway.rest.Operations.BINDINGS_BY_CARD;
import static org.merchantgateway.rest.Operations.COMPLETE;
import static org.merchantgateway.rest.Operations.CONTINUE_3DS;
import static org.merchantgateway.rest.Operations.DECLINE;
import static org.merchantgateway.rest.Operations.EXTEND_BINDING;
import static org.merchantgateway.rest.Operations.FINISH_3DS;
import static org.merchantgateway.rest.Operations.FINISH_3DS_2;
import static org.merchantgateway.rest.Operations.ID;
import static org.merchantgateway.rest.Operations.LAST_ORDERS;
import static org.merchantgateway.rest.Operations.NUMBER;
import static org.merchantgateway.rest.Operations.PAY;
import static org.merchantgateway.rest.Operations.PAYER_IN_FULL;
import static org.merchantgateway.rest.Operations.PAY_BY_BINDING;
import static org.merchantgateway.rest.Operations.PAY_IN_FULL;
import static org.merchantgateway.rest.Operations.PA_RES;
import static org.merchantgateway.rest.Operations.REFUND;
import static org.merchantgateway.rest.Operations.REGISTER;
import static org.merchantgateway.rest.Operations.REGISTER_IN_FULL;
import static org.merchantgateway.rest.Operations.REGISTER_WITH_THE_REST;
import static org.merchantgateway.rest.Operations.REVERSE;
import static org.merchantgateway.rest.Operations.SHORT_STATUS;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Operations.STATUS_IN_FULL;
import static org.merchantgateway.rest.Operations.TRANSACTION;
import static org.merchantgateway.rest.Operations.TRAP;
import static org.merchantgateway.rest.Operations.UNBIND;
import static org.merchantgateway.rest.Operations.VERIFY_ENROLLMENT;
import static org.merchantgateway.rest.Operations.cart;
import static org.merchantgateway.rest.Operations.part;
import static org.merchantgateway.rest.Operations.register;
import static org.merchantgateway.rest.Operations.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;

/** What stands on the wire, written from the manual's tables of request parameters. */
class RequestTest {

    private static final String JSON_PARAMS = "{\"email\":\"payer@example.com\",\"note\":\"say \\\"hi\\\"\"}";
    private static final String ORDER_BUNDLE = "{\"cartItems\":{\"items\":["
            + "{\"positionId\":1,\"name\":\"Tea, \u0447\u0430\u0439\",\"quantity\":{\"value\":2.5,\"measure\":\"kg\"},"
            + "\"itemAmount\":23000,\"itemPrice\":9200,\"itemCurrency\":643,\"itemCode\":\"SKU-1\","
            + "\"tax\":{\"taxType\":6,\"taxSum\":3833}},"
            + "{\"positionId\":2,\"name\":\"Screws\",\"quantity\":{\"value\":99999.999,\"measure\":\"pieces\"},"
            + "\"itemAmount\":100000,\"itemPrice\":1,\"itemCode\":\"SKU-2\",\"tax\":{\"taxType\":0}},"
            + "{\"positionId\":3,\"name\":\"Service\",\"quantity\":{\"value\":1},"
            + "\"itemAmount\":500,\"itemCode\":\"SKU-3\"}]}}";

    private static final String FOR_RECEIPT = "{\"orderCreationDate\":\"2026-03-02T00:30:00\","
            + "\"customerDetails\":{\"email\":\"payer@example.com\",\"phone\":\"79001234567\",\"contact\":\"at the door\","
            + "\"fullName\":\"Anna Ivanova\",\"inn\":\"123456789012\",\"deliveryInfo\":{\"deliveryType\":\"courier\","
            + "\"country\":\"RU\",\"city\":\"Moscow\",\"postAddress\":\"Arbat, 1\"}},"
            + "\"cartItems\":{\"items\":[{\"positionId\":1,\"name\":\"Tea\","
            + "\"itemDetails\":{\"itemDetailsParams\":[{\"name\":\"colour\",\"value\":\"green\"}]},"
            + "\"quantity\":{\"value\":1},\"itemAmount\":500,\"itemCode\":\"SKU-1\","
            + "\"discount\":{\"discountType\":\"percent\",\"discountValue\":2.5},"
            + "\"agentInterest\":{\"interestType\":\"agentPercent\",\"interestValue\":\"5\"},"
            + "\"itemAttributes\":{\"attributes\":[{\"name\":\"paymentMethod\",\"value\":\"1\"},"
            + "{\"name\":\"paymentObject\",\"value\":\"4\"}]}}]}}";
    private static final String PART =
            "{\"items\":[{\"positionId\":2,\"name\":\"Screws\",\"quantity\":{\"value\":1000,\"measure\":\"pieces\"},"
                    + "\"itemAmount\":1000,\"itemPrice\":1,\"itemCode\":\"SKU-2\"}]}";

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(
                        REGISTER_WITH_THE_REST,
                        "register.do",
                        List.of(
                                "orderNumber=A-1001",
                                "amount=500",
                                "returnUrl=https://shop.example/ok",
                                "clientId=client-7",
                                "bindingId=b-1",
                                "merchantLogin=shop-branch",
                                "email=payer@example.com",
                                "phone=79001234567",
                                "pageView=MOBILE",
                                "dynamicCallbackUrl=https://shop.example/notify",
                                "orderBundle=" + FOR_RECEIPT,
                                "features=VERIFY",
                                "features=FORCE_TDS")),
                arguments(
                        CompleteOrder.of(ID, part()),
                        "deposit.do",
                        List.of("orderId=" + ID, "amount=1000", "depositItems=" + PART)),
                arguments(
                        RefundOrder.of(ID, part()),
                        "refund.do",
                        List.of("orderId=" + ID, "amount=1000", "refundItems=" + PART)),
                arguments(
                        REGISTER,
                        "register.do",
                        List.of("orderNumber=A-1001", "amount=230000", "returnUrl=https://shop.example/ok")),
                arguments(
                        REGISTER_IN_FULL,
                        "registerPreAuth.do",
                        List.of(
                                "orderNumber=A-1001",
                                "amount=123500",
                                "currency=643",
                                "returnUrl=https://shop.example/ok?a=1&b=2",
                                "failUrl=https://shop.example/fail",
                                "description=tea & biscuits",
                                "language=en",
                                "clientId=client-7",
                                "jsonParams=" + JSON_PARAMS,
                                "sessionTimeoutSecs=900",
                                "expirationDate=2026-03-02T00:30:00",
                                "orderBundle=" + ORDER_BUNDLE)),
                arguments(
                        PAY,
                        "paymentorder.do",
                        List.of(
                                "MDORDER=" + ID,
                                "$PAN=4111111111111111",
                                "YYYY=2030",
                                "MM=01",
                                "TEXT=IVAN IVANOV",
                                "language=en")),
                arguments(
                        PAY_IN_FULL,
                        "paymentorder.do",
                        List.of(
                                "MDORDER=" + ID,
                                "$PAN=4111111111111111",
                                "$CVC=737",
                                "YYYY=2030",
                                "MM=12",
                                "TEXT=IVAN IVANOV",
                                "language=ru",
                                "ip=2001:db8::1",
                                "email=payer@example.com",
                                "jsonParams={\"note\":\"1 + 1 = 2\",\"eci\":\"05\",\"cavv\":\"AAABBBCCC+E=\",\"xid\":\"x-1\","
                                        + "\"threeDSProtocolVersion\":\"2.2.0\",\"threeDsType\":\"4\"}",
                                "threeDSServerTransId=7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50",
                                "threeDSVer2FinishUrl=https://shop.example/3ds?a=1&b=2",
                                "threeDSMethodNotificationUrl=https://shop.example/method",
                                "threeDSProtocolVersion=2.2.0",
                                "externalScaExemptionIndicator=TRA",
                                "acsInIFrame=true",
                                "threeDSSDK=true",
                                "threeDSSDKEncData=data-1",
                                "threeDSSDKEphemPubKey=key-1",
                                "threeDSSDKAppId=app-1",
                                "threeDSSDKTransId=sdk-1",
                                "threeDSSDKReferenceNumber=ref-1",
                                "clientBrowserInfo={\"userAgent\":\"Mozilla/5.0 (X11)\",\"browserAcceptHeader\":\"text/html\","
                                        + "\"browserIpAddress\":\"203.0.113.10\",\"browserLanguage\":\"en-GB\","
                                        + "\"browserTimeZone\":\"Europe/Moscow\",\"browserTimeZoneOffset\":-180,"
                                        + "\"colorDepth\":\"24\",\"screenWidth\":1920,\"screenHeight\":1080,"
                                        + "\"javaEnabled\":false,\"javascriptEnabled\":true,\"isMobile\":false,"
                                        + "\"OS\":\"Linux\",\"OSVersion\":\"6\",\"device\":\"PC\",\"deviceType\":\"desktop\","
                                        + "\"fingerprint\":\"f-1\",\"plugins\":\"pdf\",\"screenPrint\":\"1920x1080\"}")),
                arguments(CONTINUE_3DS, "3ds/continue.do", List.of("mdOrder=" + ID)),
                arguments(
                        FINISH_3DS_2,
                        "finish3dsVer2Payment.do",
                        List.of("threeDSServerTransId=" + TRANSACTION, "language=en")),
                arguments(COMPLETE, "deposit.do", List.of("orderId=" + ID, "amount=150000")),
                arguments(
                        CompleteOrder.whole(ID).in("en"),
                        "deposit.do",
                        List.of("orderId=" + ID, "amount=0", "language=en")),
                arguments(REVERSE, "reverse.do", List.of("orderId=" + ID)),
                arguments(REVERSE.in("en"), "reverse.do", List.of("orderId=" + ID, "language=en")),
                arguments(REFUND, "refund.do", List.of("orderId=" + ID, "amount=50000")),
                arguments(
                        RefundOrder.whole(ID).in("en"),
                        "refund.do",
                        List.of("orderId=" + ID, "amount=0", "language=en")),
                arguments(
                        REFUND.ifDeposited(Amount.ofMinor(150000)).withExternalId("r-1"),
                        "refund.do",
                        List.of(
                                "orderId=" + ID,
                                "amount=50000",
                                "expectedDepositedAmount=150000",
                                "externalRefundId=r-1")),
                arguments(
                        ReverseOrder.of(ID, Amount.ofMinor(500)), "reverse.do", List.of("orderId=" + ID, "amount=500")),
                arguments(
                        PAY_BY_BINDING,
                        "paymentOrderBinding.do",
                        List.of("mdOrder=" + ID, "bindingId=" + BINDING, "ip=203.0.113.10")),
                arguments(FINISH_3DS, "finish3dsPayment.do", List.of("mdOrder=" + ID, "paRes=" + PA_RES)),
                arguments(DECLINE, "decline.do", List.of("orderId=" + ID, "orderNumber=A-1001")),
                arguments(
                        ADD_PARAMETERS,
                        "addParams.do",
                        List.of("orderId=" + ID, "params={\"note\":\"" + TRAP.replace("\"", "\\\"") + "\"}")),
                arguments(SHORT_STATUS, "getOrderStatus.do", List.of("orderId=" + ID)),
                arguments(
                        LAST_ORDERS,
                        "getLastOrdersForMerchants.do",
                        List.of(
                                "page=0",
                                "size=200",
                                "from=20260201000000",
                                "to=20260228235959",
                                "transactionStates=APPROVED,DEPOSITED,REVERSED,REFUNDED",
                                "searchByCreatedDate=false")),
                arguments(VERIFY_ENROLLMENT, "verifyEnrollment.do", List.of("pan=4111111111111111")),
                arguments(BINDINGS, "getBindings.do", List.of("clientId=client-7")),
                arguments(BINDINGS_BY_CARD, "getBindingsByCardOrId.do", List.of("pan=4111111111111111")),
                arguments(
                        GetBindingsByCardOrId.of(BINDING).withExpired(),
                        "getBindingsByCardOrId.do",
                        List.of("bindingId=" + BINDING, "showExpired=true")),
                arguments(BIND, "bindCard.do", List.of("bindingId=" + BINDING)),
                arguments(UNBIND, "unBindCard.do", List.of("bindingId=" + BINDING)),
                arguments(EXTEND_BINDING, "extendBinding.do", List.of("bindingId=" + BINDING, "newExpiry=203001")),
                arguments(STATUS, "getOrderStatusExtended.do", List.of("orderId=" + ID)),
                arguments(
                        GetOrderStatusExtended.of(NUMBER), "getOrderStatusExtended.do", List.of("orderNumber=A-1001")),
                arguments(
                        STATUS_IN_FULL,
                        "getOrderStatusExtended.do",
                        List.of("orderId=" + ID, "orderNumber=A-1001", "language=en", "merchantLogin=branch")));
    }

    static Stream<Operation<?>> aboutThePayer() {
        return Stream.of(
                register().payer(PAYER_IN_FULL).build(),
                PayByCard.builder()
                        .orderId(ID)
                        .card(PAY.card())
                        .payer(PAYER_IN_FULL)
                        .build());
    }

    /** Source: paymentorder.do, billingPayerData and its siblings, of newer documents. */
    @ParameterizedTest
    @MethodSource("aboutThePayer")
    void describesThePayer(Operation<?> operation) {
        String address = "\"%1$sCity\":\"Moscow\",\"%1$sCountry\":\"RU\",\"%1$sAddressLine1\":\"Arbat, 1\","
                + "\"%1$sAddressLine2\":\"flat 2\",\"%1$sAddressLine3\":\"at the back\",\"%1$sState\":\"MOW\",";

        assertThat(RestPeer.request(operation).fields())
                .endsWith(
                        "billingPayerData={" + address.formatted("billing") + "\"billingPostalCode\":\"115093\","
                                + "\"payerAccount\":\"a-1\",\"payerLastName\":\"Ivanova\",\"payerFirstName\":\"Anna\","
                                + "\"payerMiddleName\":\"P.\",\"payerCombinedName\":\"Anna P. Ivanova\","
                                + "\"payerIdType\":\"IDTP1\",\"payerIdNumber\":\"4510 000000\","
                                + "\"payerBirthday\":\"19900203\"}",
                        "shippingPayerData={" + address.formatted("shipping") + "\"shippingPostalCode\":\"170000\","
                                + "\"shippingMethodIndicator\":\"01\",\"deliveryTimeframe\":\"04\","
                                + "\"deliveryEmail\":\"payer@example.com\"}",
                        "preOrderPayerData={\"preOrderDate\":\"20261201\",\"preOrderPurchaseInd\":\"02\","
                                + "\"reorderItemsInd\":\"01\"}",
                        "orderPayerData={\"homePhone\":\"+74950000001\",\"workPhone\":\"0074950000002\","
                                + "\"mobilePhone\":\"79001234567\"}",
                        "billingAndShippingAddressMatchIndicator=N");
    }

    @Test
    void describesThePayerOfAWalletAsObjects() {
        PayByWallet payment = wallet(Wallet.APPLE_PAY).payer(PAYER_IN_FULL).build();

        assertThat(RestPeer.request(payment).text())
                .contains(
                        "\"preOrderPayerData\":{\"preOrderDate\":\"20261201\",\"preOrderPurchaseInd\":\"02\","
                                + "\"reorderItemsInd\":\"01\"}",
                        "\"billingAndShippingAddressMatchIndicator\":\"N\"");
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("requests")
    void postsTheManualsFieldsAndNoOthers(Operation<?> operation, String page, List<String> fields) {
        RestPeer.Received request = RestPeer.request(operation);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).hasToString("/payment/rest/" + page);
        assertThat(request.fields().subList(0, 2)).containsExactly("userName=shop-api", "password=s3cret");
        assertThat(request.fields().subList(2, request.fields().size())).containsExactlyElementsOf(fields);
    }

    static Stream<Arguments> requestsByToken() {
        return requests().filter(row -> !row.get()[0].equals(GetOrderStatusExtended.of(NUMBER)));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("requestsByToken")
    void namesTheMerchantByTokenAloneWhereThereIsOne(Operation<?> operation, String page, List<String> fields) {
        RestPeer.Received request = RestPeer.request(operation, "gateway.token", "t0k+en");

        assertThat(request.fields().get(0)).isEqualTo("token=t0k+en");
        assertThat(request.fields().subList(1, request.fields().size())).containsExactlyElementsOf(fields);
        assertThat(request.uri()).hasToString("/payment/rest/" + page);
    }

    @Test
    void sendsAFormAndAsksForJson() {
        RestPeer.Received request = RestPeer.request(REGISTER);

        assertThat(request.headers().get("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(request.headers().get("Accept")).containsExactly("application/json");
        assertThat(request.headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        // the manual's own password and what it must become; its text says %0F for the question mark, which is the
        // control character SI: no decoder makes a question mark of it, and real clients send %3F
        "qwe?rt%y, qwe%3Frt%25y",
        "a&b=c, a%26b%3Dc",
        "a+b c, a%2Bb+c",
        "100%, 100%25",
        "\u043f\u0430\u0440, %D0%BF%D0%B0%D1%80",
        "\ud83d\ude00, %F0%9F%98%80",
        "a\"b\\c, a%22b%5Cc",
        "#;/, %23%3B%2F"
    })
    void encodesASpecialCharacter(String password, String onTheWire) {
        assertThat(RestPeer.request(REVERSE, "gateway.password", password).text())
                .isEqualTo("userName=shop-api&password=" + onTheWire + "&orderId=" + ID);
    }

    @Test
    void encodesTheDollarOfTheCardsNames() {
        assertThat(RestPeer.request(PAY_IN_FULL).text()).contains("&%24PAN=4111111111111111&%24CVC=737&YYYY=2030&");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T21:00:00Z, 2026-02-01T00:00:00",
        "2026-07-31T20:59:59.999Z, 2026-07-31T23:59:59",
        "2010-12-31T21:00:00Z, 2011-01-01T00:00:00", // three hours ahead in winter, as long as there was one
        "2010-07-01T00:00:00Z, 2010-07-01T04:00:00",
        "2011-03-26T22:59:59Z, 2011-03-27T01:59:59",
        "2011-03-26T23:00:00Z, 2011-03-27T03:00:00", // from here on four hours ahead, summer and winter
        "2011-12-31T20:00:00Z, 2012-01-01T00:00:00",
        "2013-07-01T00:00:00Z, 2013-07-01T04:00:00",
        "2014-10-25T21:59:59Z, 2014-10-26T01:59:59",
        "2014-10-25T22:00:00Z, 2014-10-26T01:00:00" // from here on three
    })
    void writesTheExpirationDateAsMoscowsWallTime(Instant instant, String wallTime) {
        assertThat(RestPeer.request(register().expirationDate(instant).build()).fields())
                .contains("expirationDate=" + wallTime);
        assertThat(OrderJson.bundle(new Cart(cart().items(), Optional.empty(), Optional.of(instant)), Profile.manual())
                        .text())
                .startsWith("{\"orderCreationDate\":\"" + wallTime + "\",");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T21:00:00Z, 20260201000000",
        "2026-07-31T20:59:59.999Z, 20260731235959",
        "2013-07-01T00:00:00Z, 20130701040000" // four hours ahead in those years
    })
    void writesAPeriodAsMoscowsWallTimeInDigits(Instant instant, String wallTime) {
        assertThat(RestPeer.request(GetLastOrders.paid(instant, instant)).fields())
                .contains("from=" + wallTime, "to=" + wallTime);
    }
}
