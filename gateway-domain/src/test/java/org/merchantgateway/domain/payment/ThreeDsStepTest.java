package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/** The steps of 3-D Secure: what the browser does, which call comes next, and that another node can go on. */
class ThreeDsStepTest {

    private static final OrderId ID = OrderId.of("61351fbd-ac25");
    private static final OrderId OTHER = OrderId.of("99999999-0000");
    private static final ThreeDsTransactionId TRANSACTION =
            ThreeDsTransactionId.of("7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50");
    private static final String DATA = base64url("{\"threeDSServerTransID\":\"7c1b5a52\"}");

    private static final DeviceCheck CHECK = DeviceCheck.builder()
            .orderId(ID)
            .transactionId(TRANSACTION)
            .serverUrl("https://gw.example/gather?a=1&b=2")
            .methodUrl("https://acs.example/method")
            .methodData(ThreeDsMethodData.of(DATA))
            .needsPaymentAgain(true)
            .build();
    private static final CReqChallenge VERSION_2 =
            new CReqChallenge(ID, TRANSACTION, "https://acs.example/creq", CReq.of(DATA));
    private static final PaReqChallenge VERSION_1 = new PaReqChallenge(
            "https://acs.example/pareq", PaReq.of("eJxVUm1v"), "https://gw.example/term", ID.value());
    private static final SdkChallenge IN_APP =
            new SdkChallenge(ID, TRANSACTION, "eyJ.content", Optional.of("acs-1"), Optional.empty(), Map.of());

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<ThreeDsStep> steps() {
        return Stream.of(
                CHECK,
                DeviceCheck.builder().orderId(ID).transactionId(TRANSACTION).build(),
                VERSION_2,
                VERSION_1,
                IN_APP);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goOnAtAnotherNodeFromTheirText(ThreeDsStep step) {
        assertThat(step.toText()).startsWith("step/1;kind=").matches("[!-~]+");
        assertThat(ThreeDsStep.parse(step.toText())).isEqualTo(step);
        assertThat(ThreeDsStep.parse(step.toText() + ";later=1")).isEqualTo(step);
    }

    /** What stands in stores of shops must be read by every later version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "device-check|step/1;kind=device-check;orderId=61351fbd-ac25;transactionId=7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50;"
                        + "serverUrl=https%3A%2F%2Fgw.example%2Fgather%3Fa%3D1%26b%3D2;methodUrl=https%3A%2F%2Facs.example%2Fmethod;"
                        + "methodData=eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWI1YTUyIn0;needsPaymentAgain=true",
                "creq|step/1;kind=creq;orderId=61351fbd-ac25;transactionId=7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50;"
                        + "acsUrl=https%3A%2F%2Facs.example%2Fcreq;creq=eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWI1YTUyIn0",
                "pareq|step/1;kind=pareq;orderId=61351fbd-ac25;acsUrl=https%3A%2F%2Facs.example%2Fpareq;paReq=eJxVUm1v;"
                        + "termUrl=https%3A%2F%2Fgw.example%2Fterm",
                "sdk|step/1;kind=sdk;orderId=61351fbd-ac25;transactionId=7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50;"
                        + "acsSignedContent=eyJ.content;acsTransactionId=acs-1"
            })
    void haveATextThatDoesNotChange(String kind, String text) {
        ThreeDsStep step = steps().filter(each -> each.toText().contains("kind=" + kind + ";"))
                .findFirst()
                .orElseThrow();

        assertThat(step.toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pending/3;kind=creq",
                "step/2;kind=creq;orderId=1",
                "step/1;kind=qr;orderId=1",
                "step/1;orderId=1",
                "step/1;kind=creq;orderId=1;transactionId=2;acsUrl=a",
                "step/1;kind=creq;orderId=1;transactionId=2;acsUrl=a;creq=%%%",
                "step/1;kind=creq;orderId=1;transactionId=2;acsUrl=a;creq=+",
                "step/1;kind=device-check;orderId=%0A;transactionId=2",
                "step/1;kind=creq;secret",
                "step/1;kind=creq; secret"
            })
    void refuseAnotherTextAndDoNotQuoteIt(String text) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> ThreeDsStep.parse(text))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void tellWhatTheBrowserPosts() {
        assertThat(CHECK.methodForm())
                .contains(new BrowserForm("https://acs.example/method", Map.of("threeDSMethodData", DATA)));
        assertThat(VERSION_2.form()).contains(new BrowserForm("https://acs.example/creq", Map.of("creq", DATA)));
        assertThat(VERSION_1.form())
                .contains(new BrowserForm(
                        "https://acs.example/pareq",
                        Map.of("PaReq", "eJxVUm1v", "MD", ID.value(), "TermUrl", "https://gw.example/term")));
        assertThat(IN_APP.form()).isEmpty();
        assertThat(DeviceCheck.builder()
                        .orderId(ID)
                        .transactionId(TRANSACTION)
                        .methodUrl("https://acs.example/method")
                        .build()
                        .methodForm())
                .isEmpty();
    }

    @Test
    void makeTheNextCall() {
        assertThat(CHECK.next(true)).isEqualTo(new ContinueThreeDs(ID, TRANSACTION, true));
        assertThat(CHECK.next(false).methodNotified()).isFalse();
        assertThat(VERSION_2.next(Map.of())).isEqualTo(FinishThreeDsVer2.of(ID, TRANSACTION));
        assertThat(VERSION_2.next(Map.of("cres", DATA, "threeDSSessionData", "x")))
                .isEqualTo(new FinishThreeDsVer2(ID, TRANSACTION, Optional.of(CRes.of(DATA)), Optional.empty()));
        assertThat(VERSION_1.next(Map.of("PaRes", "eJxV", "MD", ID.value())))
                .isEqualTo(FinishThreeDs.of(ID, PaRes.of("eJxV")));
        assertThat(VERSION_1.next(Map.of("PaRes", "eJxV"))).isEqualTo(FinishThreeDs.of(ID, PaRes.of("eJxV")));
        assertThat(IN_APP.next(Map.of())).isEqualTo(FinishThreeDsVer2.of(ID, TRANSACTION));
    }

    @Test
    void refuseWhatTheBrowserBroughtForAnotherOrderOrBroken() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> VERSION_1.next(Map.of("PaRes", "eJxV", "MD", "private")))
                .withMessage("MD must be the id of the order that is paid, got another");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> VERSION_1.next(Map.of("MD", ID.value())))
                .withMessage("PaRes is required, got nothing");
    }

    /** It proves nothing, so that it must not keep an authenticated payer's payment from being made. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "e30%3D", "not base64!"})
    void passOverAnAnswerOfTheAcsThatIsNone(String cres) {
        assertThat(VERSION_2.next(Map.of("cres", cres))).isEqualTo(FinishThreeDsVer2.of(ID, TRANSACTION));
    }

    @Test
    void letTheShopGetTheBrowserBackInVersion1() {
        assertThat(VERSION_1.form("https://shop.example/back"))
                .isEqualTo(new BrowserForm(
                        "https://acs.example/pareq",
                        Map.of("PaReq", "eJxVUm1v", "MD", ID.value(), "TermUrl", "https://shop.example/back")));
    }

    /** Source: EMV 3-D Secure: base64url; gateways pad it or not. */
    @Property
    void readTheTransactionOfAChallengeRequest(@ForAll @NotBlank @StringLength(max = 20) String other) {
        String json = "{\"x\":\"" + other.replaceAll("[^\\p{L}]", "") + "\", \"threeDSServerTransID\" : \"7c1b-5a52\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        for (Base64.Encoder encoder : new Base64.Encoder[] {
            Base64.getUrlEncoder(), Base64.getUrlEncoder().withoutPadding(), Base64.getEncoder()
        }) {
            assertThat(CReq.of(encoder.encodeToString(bytes)).transactionId())
                    .contains(ThreeDsTransactionId.of("7c1b-5a52"));
        }
    }

    @Test
    void findNoTransactionWhereThereIsNone() {
        assertThat(CReq.of(base64url("{\"acsTransID\":\"7c1b\"}")).transactionId())
                .isEmpty();
        assertThat(CReq.of("AAAA").transactionId()).isEmpty();
        assertThat(CReq.of("eyJ0...In0").transactionId()).isEmpty();
    }

    @Test
    void letAPaymentBeMadeAgain() {
        PayByCard first = PayByCard.builder()
                .orderId(ID)
                .card(Card.builder().pan("4111111111111111").expiry(2031, 12).cardholder("I I"))
                .threeDs(ThreeDs.builder().finishUrl("https://shop.example/3ds").inFrame(true))
                .build();
        PayByCard again = first.again(CHECK);

        assertThat(again.card()).isEqualTo(first.card());
        assertThat(again.threeDs().orElseThrow())
                .returns(Optional.of(TRANSACTION), ThreeDs::transactionId)
                .returns(Optional.of("https://shop.example/3ds"), ThreeDs::finishUrl)
                .returns(true, ThreeDs::inFrame);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PayByBinding.builder()
                        .orderId(OTHER)
                        .bindingId("b-1")
                        .ip("203.0.113.7")
                        .build()
                        .again(CHECK))
                .withMessage("step must be about the order that is paid, got another order's");
    }

    /** A second order must not be registered: the request names the first one, and is settled by it. */
    @Test
    void letAWalletPayTheOrderThatItRegistered() {
        PayByWallet first = PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                .merchant("shop")
                .orderNumber("A-1")
                .paymentToken("c2VjcmV0")
                .build();
        PayByWallet again = first.again(CHECK);

        assertThat(again.orderId()).contains(ID);
        assertThat(again.reference()).isEqualTo(Reference.of("A-1", ID.value()));
        assertThat(first.settledAs()).isEqualTo(SettledAs.REGISTRATION_AND_PAYMENT);
        assertThat(again.settledAs()).isEqualTo(SettledAs.PAYMENT);
    }

    @Test
    void printNothingOfTheGateway() {
        assertThat(CHECK).hasToString("DeviceCheck[61351fbd-ac25]");
        assertThat(VERSION_2).hasToString("CReqChallenge[61351fbd-ac25]");
        assertThat(VERSION_1).hasToString("PaReqChallenge[61351fbd-ac25]");
        assertThat(IN_APP).hasToString("SdkChallenge[61351fbd-ac25]");
        assertThat(VERSION_2.form().orElseThrow()).hasToString("BrowserForm[creq]");
    }

    /** The result of an own authentication travels among the parameters. Source: paymentorder.do, jsonParams. */
    @Test
    void putAnOwnAuthenticationAmongTheParameters() {
        ThreeDs own = ThreeDs.builder()
                .external(new ExternalAuthentication(
                        "05",
                        Optional.of(Cavv.of("AAABBBCCC+E=")),
                        Optional.of("c272b04f"),
                        ThreeDsVersion.V2_2_0,
                        Optional.of(ExternalAuthentication.Kind.FRICTIONLESS)))
                .build();

        assertThat(ThreeDs.parameters(Optional.of(own), Parameters.none()).values())
                .isEqualTo(Map.of(
                        "eci", "05",
                        "cavv", "AAABBBCCC+E=",
                        "xid", "c272b04f",
                        "threeDSProtocolVersion", "2.2.0",
                        "threeDsType", "4"));
    }

    @ParameterizedTest
    @CsvSource({
        "1441,24,800,600,timeZoneOffset",
        "0,0,800,600,colorDepth",
        "0,24,1000000,600,screenWidth",
        "0,24,800,0,screenHeight"
    })
    void refuseABrowserThatIsNone(int offset, int depth, int width, int height, String field) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> ClientBrowser.builder()
                        .timeZoneOffset(offset)
                        .colorDepth(depth)
                        .screenWidth(width)
                        .screenHeight(height)
                        .build())
                .withMessageStartingWith(field + " must be ");
    }
}
