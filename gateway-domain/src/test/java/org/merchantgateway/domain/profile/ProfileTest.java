package org.merchantgateway.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByBinding;

class ProfileTest {

    private static final String UUID_TEXT = UUID.randomUUID().toString();
    private static final Profile ALFA = Profile.of("alfa");
    private static final Profile SATIM = Profile.of("satim");

    @Test
    void theManualRefusesAUuidAsOrderNumberAndAlfaTakesIt() {
        assertThat(violations(() -> OrderNumber.of(UUID_TEXT)))
                .containsExactly(new Violation("orderNumber", "must be ANS..32", "got 36 characters"));
        assertThat(OrderNumber.of(UUID_TEXT, ALFA).value()).isEqualTo(UUID_TEXT);
        assertThat(order(ALFA, UUID_TEXT).orderNumber().value()).isEqualTo(UUID_TEXT);
        assertThat(OrderNumber.of("A-1", ALFA)).isEqualTo(OrderNumber.of("A-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alfa  | 37 | must be ANS..36 (profile alfa)  | got 37 characters
            satim | 11 | must be AN..10 (profile satim)  | got 11 characters
            yookassa | 33 | must be ANS..32             | got 33 characters
            """)
    void aRefusalNamesTheProfileThatHasTheLimit(String profile, int length, String rule, String got) {
        Violation expected = new Violation("orderNumber", rule, got);

        assertThat(violations(() -> OrderNumber.of("7".repeat(length - 1) + "x", Profile.of(profile))))
                .containsExactly(expected);
        assertThat(violations(() -> order(Profile.of(profile), "7".repeat(length - 1) + "x")))
                .containsExactly(expected);
    }

    @Test
    void noProfileTakesBlanksOrACardNumberForAnOrderNumber() {
        assertThat(violations(() -> OrderNumber.of(" A-1", ALFA))).hasSize(1);
        assertThat(violations(() -> OrderNumber.of("4111111111111111", ALFA))).hasSize(1);
    }

    @Test
    void whatWasBuiltForAnotherProfileIsCheckedAgain() {
        RegisterOrder order = order(ALFA, UUID_TEXT);

        assertThat(ALFA.checked(order)).isSameAs(order);
        assertThat(violations(() -> Profile.manual().checked(order)))
                .containsExactly(new Violation("orderNumber", "must be ANS..32", "got 36 characters"));
        assertThat(violations(() -> SATIM.checked(order)))
                .extracting(Violation::rule)
                .containsExactly("must be AN..10 (profile satim)");
        assertThat(violations(
                        () -> Profile.manual().checked(GetOrderStatusExtended.of(OrderNumber.of(UUID_TEXT, ALFA)))))
                .extracting(Violation::path)
                .containsExactly("orderNumber");
    }

    @Test
    void aDefaultLanguageLeavesWhatIsWiderThanTheManual() {
        String description = "x".repeat(598);
        RegisterOrder order = RegisterOrder.onePhase(Profile.of("alfa"))
                .orderNumber("A-1")
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .description(description)
                .build();

        assertThat(order.withDefaultLanguage("en"))
                .returns(Optional.of("en"), RegisterOrder::language)
                .returns(Optional.of(description), RegisterOrder::description);
        assertThat(violations(() -> order.withDefaultLanguage("english")))
                .containsExactly(new Violation("language", "must be A2", "got 7 characters"));
    }

    @Test
    void checksWhatStandsInsideWithItsPath() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A1")
                .returnUrl("https://shop.example/ok")
                .cart(org.merchantgateway.domain.cart.Cart.builder()
                        .item(item(CartItem.builder())
                                .name("n".repeat(101))
                                .itemCode("c")
                                .build())
                        .customer(CustomerDetails.builder()
                                .email("a@b.example")
                                .delivery("RU", "Tver", "1")
                                .build())
                        .build())
                .parameters(Parameters.none().with("note", "x".repeat(21)))
                .build();

        assertThat(violations(() -> Profile.of("sber").checked(order)))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "cart.items[0].name must be ANS..100 (profile sber), got 101 characters",
                        "cart.items[0].tax is required (profile sber), got nothing",
                        "cart.customer.delivery.country must be A3 (profile sber), got 2 characters");
        assertThat(violations(() -> SATIM.checked(order)))
                .extracting(Violation::toString)
                .containsExactly("parameters.note must be ANS..20 (profile satim), got another text");
    }

    @Test
    void aProfileRequiresOrDoesWithoutAField() {
        PayByBinding payment =
                PayByBinding.builder(ALFA).orderId("o").bindingId("b").build();

        assertThat(payment.ip()).isEmpty();
        assertThat(violations(
                        () -> PayByBinding.builder().orderId("o").bindingId("b").build()))
                .containsExactly(new Violation("ip", "is required", "got nothing"));
        assertThat(violations(() -> Profile.manual().checked(payment)))
                .containsExactly(new Violation("ip", "is required", "got nothing"));
        assertThat(item(CartItem.builder(Profile.of("bpc"))).name("Tea").build().itemCode())
                .isEmpty();
        assertThat(violations(() -> item(CartItem.builder(ALFA)).name("Tea").build()))
                .containsExactly(new Violation("itemCode", "is required", "got nothing"));
        assertThat(violations(() -> order(Profile.of("bt"), "A-1")))
                .containsExactly(new Violation("currency", "is required (profile bt)", "got nothing"));
    }

    @Test
    void credentialsAndDeliveriesAreMadeForAProfile() {
        String secret = "s".repeat(48);

        assertThat(Password.of(secret, Profile.of("yookassa")).reveal()).isEqualTo(secret);
        assertThat(violations(() -> Password.of(secret, ALFA)))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain(secret);
        assertThat(UserName.of("u".repeat(100), ALFA).value()).hasSize(100);
        assertThat(DeliveryInfo.of(Profile.of("sber"), Optional.empty(), "RUS", "Tver", "1")
                        .country())
                .isEqualTo("RUS");
        assertThat(CustomerDetails.builder(Profile.of("sber"))
                        .email("a@b.example")
                        .delivery("RUS", "Tver", "1")
                        .build()
                        .delivery())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("org.merchantgateway.domain.profile.Profile#builtIn")
    void everyBuiltInProfileSaysWhereItIsFromAndHasAnOrder(Profile profile) {
        assertThat(profile.source()).isNotBlank();
        assertThat(Profile.of(profile.name())).isSameAs(profile);
        assertThat(RegisterOrder.onePhase(profile)
                        .orderNumber("A1")
                        .amount(100)
                        .currency("643")
                        .returnUrl("https://shop.example/ok")
                        .build())
                .isNotNull();
        assertThat(profile.isOfBank()).isEqualTo(!profile.name().equals("manual"));
    }

    @Test
    void sberHasItsOwnPaths() {
        Profile sber = Profile.of("sber");

        assertThat(sber.path(RestRequest.REGISTER)).isEqualTo("register.do");
        assertThat(sber.path(RestRequest.PAYMENT_ORDER)).isEqualTo("paymentOrder.do");
        assertThat(sber.path(RestRequest.UNBIND_CARD)).isEqualTo("unbindCard.do");
        assertThat(sber.has(RestRequest.EXTEND_BINDING)).isFalse();
        assertThat(sber.field("refundItems")).isEqualTo("orderBundle");
        assertThat(Profile.manual().path(RestRequest.REGISTER)).isEqualTo("rest/register.do");
    }

    @Test
    void aTeamMakesItsOwn() {
        Profile own = ALFA.toBuilder("cyprus")
                .source("The bank's manager, 2026")
                .limit("orderNumber", "AN..20")
                .require("registerOrder.email")
                .path(RestRequest.REGISTER, "rest/v2/register.do")
                .without(RestRequest.ADD_PARAMS)
                .walletCurrency("currencyCode")
                .zone(ZoneId.of("Europe/Nicosia"))
                .zone(ZonedTime.ANSWER, ZoneId.of("UTC"))
                .build();

        assertThat(own.isOfBank()).isFalse();
        assertThat(own.limits().notation("orderNumber")).hasToString("Optional[AN..20]");
        assertThat(own.limits().notation("description")).hasToString("Optional[ANS..598]");
        assertThat(own.limits().isRequired("payByBinding.ip", true)).isFalse();
        assertThat(own.zone(ZonedTime.EXPIRATION_DATE)).isEqualTo(ZoneId.of("Europe/Nicosia"));
        assertThat(own.zone(ZonedTime.ANSWER)).isEqualTo(ZoneId.of("UTC"));
        assertThat(own.has(RestRequest.ADD_PARAMS)).isFalse();
        assertThat(ALFA.has(RestRequest.ADD_PARAMS)).isTrue();
    }

    @Test
    void twoOfTheSameAreEqual() {
        Profile own = ALFA.toBuilder("own").zone(ZoneId.of("UTC")).build();

        assertThat(ALFA.toBuilder("own").zone(ZoneId.of("UTC")).build())
                .isEqualTo(own)
                .hasSameHashCodeAs(own);
        assertThat(ALFA.toBuilder("own").build()).isNotEqualTo(own);
        assertThat(ALFA.toBuilder("own")
                        .zone(ZoneId.of("UTC"))
                        .limit("email", "ANS..50")
                        .build())
                .isNotEqualTo(own);
        assertThat(ALFA.toBuilder("other").zone(ZoneId.of("UTC")).build()).isNotEqualTo(own);
    }

    @Test
    void aFieldInsideAnObjectNeedsJsonBodies() {
        assertThat(violations(() ->
                        ALFA.toBuilder("own").field("email", "jsonParams.email").build()))
                .extracting(Violation::path)
                .containsExactly("field.email");
    }

    @Test
    void formsOfAGatewayOfJsonBodiesHaveNoObjects() {
        Profile own = Profile.of("sber").toBuilder("own").bodies(BodyStyle.FORM).build();

        assertThat(own.field("externalRefundId")).isEqualTo("externalRefundId");
        assertThat(own.field("refundItems")).isEqualTo("orderBundle");
    }

    @Test
    void reportsEveryMistakeOfATeamsOwn() {
        assertThat(violations(() -> Profile.manual().toBuilder("alfa")
                        .limit("shoeSize", "N2")
                        .limit("orderNumber", "AN2..3")
                        .limit("cvc", "N..4")
                        .limit("merchantLogin", "ANS..300")
                        .require("payByCard.shoeSize")
                        .path(RestRequest.REFUND, "../refund.do")
                        .walletCurrency("valuta")
                        .build()))
                .extracting(Violation::path)
                .containsExactly(
                        "name",
                        "shoeSize",
                        "orderNumber",
                        "merchantLogin",
                        "payByCard.shoeSize",
                        "path.refund",
                        "walletCurrency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/payment.do",
                "//elsewhere.example/payment.do",
                "/google/payment.do",
                "google/../payment.do",
                "../payment.do",
                "..",
                "google/payment.do/..",
                "google/payment.do?a=1",
                "google/payment.do#a",
                "google//payment.do",
                "google/payment.do/",
                "google\\payment.do",
                "google/%2e%2e/payment.do",
                "google pay"
            })
    void refusesAPathThatLeadsElsewhere(String path) {
        assertThat(violations(() -> Profile.manual().toBuilder("own")
                        .path(RestRequest.GOOGLE_PAY, path)
                        .build()))
                .containsExactly(new Violation(
                        "path.googlePay",
                        "must be a path below the endpoint such as rest/register.do",
                        "got another text"));
    }

    @Test
    void namesAllProfilesBesideAnUnknownOne() {
        assertThat(violations(() -> Profile.of("sberbank")))
                .containsExactly(new Violation(
                        "profile", "must be one of manual, alfa, bpc, sber, yookassa, bt, satim", "got sberbank"));
    }

    private static RegisterOrder order(Profile profile, String number) {
        return RegisterOrder.onePhase(profile)
                .orderNumber(number)
                .amount(100)
                .returnUrl("https://shop.example/ok")
                .build();
    }

    private static CartItem.Builder item(CartItem.Builder builder) {
        return builder.positionId(1).quantity(1).itemPrice(100);
    }

    private static List<Violation> violations(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        InvalidRequest refused = catchThrowableOfType(InvalidRequest.class, call);
        return refused == null ? List.of() : refused.violations();
    }
}
