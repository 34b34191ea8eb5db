package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;

/** What a gateway's profile changes in requests over REST, and in the reading of their answers. */
class ProfileRequestTest {

    private static final Instant TEN = Instant.parse("2026-07-01T10:00:00Z");
    private static final Profile SBER = Profile.of("sber");

    private static final CartItem TEA = CartItem.builder(SBER)
            .positionId(1)
            .name("Tea")
            .quantity(2)
            .itemCode("TEA-1")
            .itemPrice(500)
            .tax(new Tax(6, Optional.empty()))
            .attributes(ItemTexts.none().with("paymentMethod", "full_payment"))
            .build();

    @ParameterizedTest
    @CsvSource({"manual, /payment/rest/register.do", "alfa, /payment/rest/register.do", "sber, /payment/register.do"})
    void postsWhereTheProfileSays(String profile, String path) {
        RegisterOrder order = order(Profile.of(profile), "A1").build();

        assertThat(RestPeer.request(order, "gateway.profile", profile).uri()).hasPath(path);
        assertThat(RestPeer.request(
                                order, "gateway.profile", profile, "gateway.profile.path.register", "v2/registerOrder")
                        .uri())
                .hasPath("/payment/v2/registerOrder");
    }

    static Stream<Arguments> renamedAtSber() {
        return Stream.of(
                Arguments.of(new UnbindCard(BindingId.of("b")), "/payment/unbindCard.do"),
                Arguments.of(
                        PayByCard.builder(SBER)
                                .orderId("o")
                                .card(Card.builder()
                                        .pan("4111111111111111")
                                        .expiry(Expiry.of(2030, 12))
                                        .cvc("123")
                                        .cardholder("IVAN IVANOV"))
                                .ip("203.0.113.7")
                                .build(),
                        "/payment/paymentOrder.do"));
    }

    @ParameterizedTest
    @MethodSource("renamedAtSber")
    void namesThatDifferAreInTheProfile(Operation<?> operation, String path) {
        assertThat(RestPeer.request(operation, "gateway.profile", "sber").uri()).hasPath(path);
    }

    /** Source: the description of Sberbank's gateway, finish3dsMethod and finish3dsPayment: all of these fields are mandatory. */
    @Test
    void sberGoesOnWith3DSecure2ByItsOwnRequests() {
        RestPeer.Received notified = RestPeer.request(Operations.CONTINUE_3DS, "gateway.profile", "sber");
        RestPeer.Received silent = RestPeer.request(
                new ContinueThreeDs(Operations.ID, Operations.TRANSACTION, false), "gateway.profile", "sber");
        RestPeer.Received end = RestPeer.request(Operations.FINISH_3DS_2, "gateway.profile", "sber");

        assertThat(notified.uri()).hasPath("/payment/finish3dsMethod.do");
        assertThat(text(notified))
                .endsWith("\"mdOrder\":\"" + Operations.ID + "\",\"threeDSServerTransId\":\"" + Operations.TRANSACTION
                        + "\",\"threeDSCompInd\":\"Y\"}");
        assertThat(text(silent)).endsWith("\"threeDSCompInd\":\"N\"}");
        assertThat(end.uri()).hasPath("/payment/finish3dsPayment.do");
        assertThat(text(end))
                .endsWith("\"mdOrder\":\"" + Operations.ID + "\",\"cRes\":\"eyJ0cmFucyJ9\",\"language\":\"en\"}");
    }

    /** Source: the description of Sberbank's gateway, paymentOrder, jsonParams. */
    @Test
    void sberDescribesTheBrowserAmongTheParameters() {
        String body = text(RestPeer.request(Operations.PAY_IN_FULL, "gateway.profile", "sber"));

        assertThat(body)
                .contains(
                        "\"note\":\"1 + 1 = 2\"",
                        "\"eci\":\"05\"",
                        "\"browserUserAgent\":\"Mozilla/5.0 (X11)\"",
                        "\"browserIP\":\"203.0.113.10\"",
                        "\"browserTZ\":\"-180\"",
                        "\"browserJavascriptEnabled\":\"true\"",
                        "\"termUrl\":\"https://shop.example/3ds?a=1&b=2\"",
                        "\"sdkAppID\":\"app-1\"")
                .doesNotContain("clientBrowserInfo", "threeDSVer2FinishUrl", "threeDSSDKAppId");
    }

    @Test
    void sberRefusesTheEndOfAChallengeWithoutTheAcssAnswer() {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway sber = RestGateway.open(peer.config("gateway.profile", "sber"))) {
            FinishThreeDsVer2 end = FinishThreeDsVer2.of(Operations.ID, Operations.TRANSACTION);

            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(() -> sber.execute(end))
                    .withMessage("cRes is required (profile sber), got nothing");
        }
    }

    private static String text(RestPeer.Received request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    static Stream<Arguments> withoutFieldsForThePayer() {
        return Stream.of(
                Arguments.of(
                        "sber",
                        order(SBER, "A1").payer(Operations.PAYER_IN_FULL).build(),
                        "profile sber"),
                Arguments.of(
                        "sber",
                        PayByCard.builder(SBER)
                                .orderId("o")
                                .card(Operations.PAY_IN_FULL.card())
                                .ip("203.0.113.7")
                                .payer(Operations.PAYER_IN_FULL)
                                .build(),
                        "profile sber"),
                Arguments.of(
                        "manual",
                        PayByBinding.builder()
                                .orderId("o")
                                .bindingId("b")
                                .ip("203.0.113.7")
                                .payer(Operations.PAYER_IN_FULL)
                                .build(),
                        "REST request of pay-by-binding"));
    }

    @ParameterizedTest
    @MethodSource
    void withoutFieldsForThePayer(String profile, Operation<?> operation, String where) {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway gateway = RestGateway.open(peer.config("gateway.profile", profile))) {
            assertThat(gateway.execute(operation)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED);
                assertThat(refused.toString()).contains(where, "has no fields for the payer's details");
            });
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void whatTheGatewayLacksIsRefusedAndNothingIsSent() {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway sber = RestGateway.open(peer.config("gateway.profile", "sber"));
                PaymentGateway satim = RestGateway.open(peer.config("gateway.profile", "satim"))) {
            assertThat(sber.execute(ExtendBinding.of(BindingId.of("b"), Expiry.of(2030, 12))))
                    .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED);
                        assertThat(refused.toString()).contains("sber", "extendBinding");
                    });
            assertThat(satim.execute(Operations.wallet(Wallet.GOOGLE_PAY)
                            .orderNumber("A1")
                            .build()))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void whatWasBuiltForAnotherProfileIsRefusedBeforeTheWire() {
        String uuid = UUID.randomUUID().toString();
        RegisterOrder order = order(Profile.of("alfa"), uuid).build();
        GetOrderStatusExtended question = GetOrderStatusExtended.of(OrderNumber.of(uuid, Profile.of("alfa")));
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway manual = RestGateway.open(peer.config())) {
            for (Operation<?> operation : List.of(order, question)) {
                assertThatExceptionOfType(InvalidRequest.class)
                        .isThrownBy(() -> manual.execute(operation))
                        .withMessage("orderNumber must be ANS..32, got 36 characters");
            }
            assertThat(peer.received()).isEmpty();
        }
        assertThat(RestPeer.request(order, "gateway.profile", "alfa").fields()).contains("orderNumber=" + uuid);
    }

    @Test
    void aFieldThatTheProfileDoesNotRequireIsLeftOut() {
        PayByBinding payment = PayByBinding.builder(Profile.of("bpc"))
                .orderId("o")
                .bindingId("b")
                .build();

        assertThat(RestPeer.request(payment, "gateway.profile", "bpc").fields())
                .noneMatch(field -> field.startsWith("ip="));
    }

    @Test
    void timesAreOfTheGatewaysZone() {
        RegisterOrder order = order(Profile.manual(), "A1")
                .amount(1_000)
                .expirationDate(TEN)
                .cart(new Cart(List.of(TEA), Optional.empty(), Optional.of(TEN)))
                .build();
        GetLastOrders period = GetLastOrders.builder()
                .from(TEN)
                .to(TEN)
                .states(List.of(PaymentState.CREATED))
                .build();

        assertThat(RestPeer.request(order, "gateway.profile.zone", "Asia/Tashkent")
                        .fields())
                .contains("expirationDate=2026-07-01T15:00:00")
                .anyMatch(field -> field.contains("\"orderCreationDate\":\"2026-07-01T15:00:00\""));
        assertThat(RestPeer.request(order, "gateway.profile.zone", "Europe/London")
                        .fields())
                .contains("expirationDate=2026-07-01T11:00:00");
        assertThat(RestPeer.request(period, "gateway.profile.zone.period", "UTC")
                        .fields())
                .contains("from=20260701100000");
    }

    @Test
    void timesOfAnswersAreOfTheGatewaysZone() {
        String answer = "{\"errorCode\":\"0\",\"orderStatus\":2,\"amount\":100,\"date\":\"2026-07-01T10:00:00\"}";
        try (RestPeer peer = RestPeer.answering(answer)) {
            OrderReport report = peer.execute(
                            GetOrderStatusExtended.of(OrderId.of("o")), "gateway.profile.zone.answer", "UTC")
                    .orElseThrow();

            assertThat(report.date()).contains(TEN);
        }
    }

    @Test
    void aJsonBodyHasPlainStructuresAndNumbers() throws IOException {
        RegisterOrder order = order(SBER, "A1")
                .amount(1_000)
                .cart(Cart.of(TEA))
                .parameters(Parameters.none().with("note", "1"))
                .features(OrderFeature.VERIFY, OrderFeature.FORCE_SSL)
                .build();

        RestPeer.Received request = RestPeer.request(order, "gateway.profile", "sber");

        assertThat(request.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(json(request)).isEqualTo(new ObjectMapper().readTree("""
                {"userName":"shop-api","password":"s3cret","orderNumber":"A1","amount":1000,
                "returnUrl":"https://shop.example/ok","jsonParams":{"note":"1"},
                "orderBundle":{"cartItems":{"items":[{"positionId":"1","name":"Tea","quantity":{"value":2},
                "itemAmount":1000,"itemPrice":500,"itemCode":"TEA-1","tax":{"taxType":6},
                "paymentMethod":"full_payment"}]}},
                "features":"VERIFY;FORCE_SSL"}"""));
    }

    @Test
    void aJsonBodyHasTheGatewaysFieldNames() throws IOException {
        RefundOrder refund = RefundOrder.builder()
                .orderId(OrderId.of("o"))
                .items(Cart.of(TEA).part(List.of(TEA)))
                .externalRefundId("r-1")
                .build();

        JsonNode json = json(RestPeer.request(refund, "gateway.profile", "sber"));

        assertThat(names(json)).contains("orderBundle", "jsonParams").doesNotContain("refundItems", "externalRefundId");
        assertThat(json.at("/jsonParams/externalRefundId").asText()).isEqualTo("r-1");
        assertThat(json.at("/orderBundle/cartItems/items/0/name").asText()).isEqualTo("Tea");
        assertThat(json.get("amount").isNumber()).isTrue();
    }

    @Test
    void anObjectThatIsThereGetsTheFieldThatBelongsInside() throws IOException {
        RegisterOrder order = order(SBER, "A1")
                .email("a@b.example")
                .parameters(Parameters.none().with("note", "1"))
                .build();

        RestPeer.Received request =
                RestPeer.request(order, "gateway.profile", "sber", "gateway.profile.field.email", "jsonParams.mail");

        assertThat(json(request).get("jsonParams"))
                .isEqualTo(new ObjectMapper().readTree("{\"note\":\"1\",\"mail\":\"a@b.example\"}"));
        assertThat(request.text()).containsOnlyOnce("jsonParams");
    }

    @Test
    void aFieldThatTheLibraryDoesNotKnowKeepsItsNameAndTakesNoPlace() throws IOException {
        RefundOrder refund = RefundOrder.builder()
                .orderId(OrderId.of("o"))
                .amount(Amount.ofMinor(1))
                .externalRefundId("r-1")
                .build();

        assertThat(json(RestPeer.request(refund.extra("shop.note", "1"), "gateway.profile", "sber"))
                        .get("shop.note")
                        .asText())
                .isEqualTo("1");
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway sber = RestGateway.open(peer.config("gateway.profile", "sber"))) {
            assertThat(sber.execute(refund.extra("jsonParams", "{}")))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void anAnswerOfAJsonGatewayIsReadAsAnyOther() {
        try (RestPeer peer = RestPeer.answering(
                "{\"errorCode\":\"0\",\"orderId\":\"o-1\",\"formUrl\":\"https://gw.example/pay\"}")) {
            RegisteredOrder registered = peer.execute(order(SBER, "A1").build(), "gateway.profile", "sber")
                    .orElseThrow();

            assertThat(registered.orderId()).isEqualTo(OrderId.of("o-1"));
        }
    }

    private static RegisterOrder.Builder order(Profile profile, String number) {
        return RegisterOrder.onePhase(profile).orderNumber(number).amount(100).returnUrl("https://shop.example/ok");
    }

    private static JsonNode json(RestPeer.Received request) throws IOException {
        return new ObjectMapper().readTree(request.body());
    }

    private static List<String> names(JsonNode json) {
        Iterable<String> names = json::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
