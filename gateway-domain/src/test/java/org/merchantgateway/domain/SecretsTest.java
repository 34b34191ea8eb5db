package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Passphrase;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.notation.Secret;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.payer.PreOrderData;
import org.merchantgateway.domain.payer.ShippingData;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.SdkChallenge;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.samples.DomainClasses;

/** Non-interference: whatever the secret, what holds it prints the same. */
class SecretsTest {

    /** Everything that a shop gives away for a payment. */
    record Given(String middleOfPan, String cvc, String password) {

        /** A number whose shown digits are always the same: only the middle ones differ, one of them for the check. */
        Pan pan() {
            for (char check = '0'; check <= '9'; check++) {
                String digits = "411111" + middleOfPan + check + "1111";
                if (LuhnCheck.passes(digits)) {
                    return Pan.of(digits);
                }
            }
            throw new AssertionError("no check digit");
        }

        Card.Builder card() {
            return Card.builder().pan(pan().reveal()).cvc(cvc).expiry(2030, 12).cardholder("IVAN IVANOV");
        }
    }

    @Provide
    Arbitrary<Given> givens() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> cvcs = Arbitraries.strings().numeric().ofLength(3);
        Arbitrary<String> passwords =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(30);
        return Combinators.combine(digits, cvcs, passwords).as(Given::new);
    }

    @Property
    void printTheSameWhateverTheyAre(@ForAll("givens") Given one, @ForAll("givens") Given other) {
        assertThat(printed(one)).isEqualTo(printed(other));
    }

    private static List<String> printed(Given given) {
        Card card = given.card().build();
        PayByCard payment = PayByCard.builder().orderId("61351fbd").card(card).build();
        Credentials.Login login = new Credentials.Login(new UserName("shop-api"), Password.of(given.password()));
        Token token = Token.of(given.password());
        return List.of(
                given.pan().toString(),
                Cvc.of(given.cvc()).toString(),
                card.toString(),
                payment.toString(),
                payment.pending().toString(),
                payment.reference().toString(),
                login.toString(),
                login.password().toString(),
                token.toString(),
                PaymentToken.of(base64(given.password())).toString(),
                PaReq.of(base64(given.password())).toString(),
                PaRes.of(base64(given.password())).toString(),
                CReq.of(base64(given.password())).toString(),
                CRes.of(base64(given.password())).toString(),
                ThreeDsMethodData.of(base64(given.password())).toString(),
                Cavv.of(base64(given.password())).toString(),
                SdkEncryptedData.of(base64(given.password())).toString(),
                threeDs(given).toString(),
                threeDs(given).browser().toString(),
                threeDs(given).external().toString(),
                threeDs(given).sdkDevice().toString(),
                payer(given).toString(),
                payer(given).billing().toString(),
                payer(given).billing().flatMap(BillingData::address).toString(),
                payer(given).shipping().toString(),
                payer(given).preOrder().toString(),
                payer(given).phones().toString(),
                payment(given).toString(),
                payment(given).pending().toText(),
                check(given.password()).toString(),
                check(given.password()).methodForm().toString(),
                payment(given).again(check(given.password())).toString(),
                new SdkChallenge(
                                OrderId.of("61351fbd"),
                                ThreeDsTransactionId.of("7c1b5a52"),
                                base64(given.password()),
                                Optional.of(given.password()),
                                Optional.of(given.password()),
                                Map.of(base64(given.password()), given.password()))
                        .toString(),
                challenge(given.password()).toString(),
                challenge(given.password())
                        .next(Map.of("cres", base64(given.password())))
                        .pending()
                        .toText(),
                challenge(given.password()).form().toString(),
                challenge(given.password())
                        .next(Map.of("cres", base64(given.password())))
                        .toString(),
                PayByBinding.builder()
                        .orderId("61351fbd")
                        .bindingId("b-1")
                        .ip("203.0.113.7")
                        .cvc(given.cvc())
                        .build()
                        .toString(),
                PayByWallet.onePhase(Wallet.SAMSUNG_PAY)
                        .merchant("shop")
                        .orderNumber("A-1")
                        .paymentToken(base64(given.password()))
                        .build()
                        .toString(),
                FinishThreeDs.of(OrderId.of("61351fbd"), PaRes.of(base64(given.password())))
                        .toString(),
                new VerifyEnrollment(given.pan()).toString(),
                new Credentials.ByToken(token).toString(),
                GatewayConfig.of("rest", URI.create("https://a.example"), "shop-api", given.password())
                        .toString(),
                GatewayConfig.from(Map.of(
                                "gateway.protocol",
                                "rest",
                                "gateway.endpoint",
                                "https://a.example",
                                "gateway.token",
                                given.password(),
                                "gateway.rest.key",
                                given.password()))
                        .toString());
    }

    private static PayByCard payment(Given given) {
        return PayByCard.builder()
                .orderId("61351fbd")
                .card(given.card())
                .threeDs(threeDs(given))
                .payer(payer(given))
                .build();
    }

    private static PayerDetails payer(Given given) {
        String secret = given.password();
        LocalDate day = LocalDate.ofEpochDay(Long.parseLong(given.cvc()));
        return PayerDetails.builder()
                .billing(BillingData.builder()
                        .address(PayerAddress.builder().line1(secret).city(secret))
                        .account(secret)
                        .combinedName(secret)
                        .idNumber(secret)
                        .birthday(day))
                .shipping(ShippingData.builder()
                        .address(PayerAddress.builder().line1(secret).city(secret))
                        .deliveryEmail(secret))
                .preOrder(new PreOrderData(Optional.of(day), Optional.empty(), Optional.empty()))
                .phones(OrderPhones.ofMobile("7900" + given.cvc()))
                .build();
    }

    /** Of the browser, the device and the proof, whatever is not fixed by its notation. */
    private static ThreeDs threeDs(Given given) {
        String secret = given.password();
        ClientBrowser browser = ClientBrowser.builder()
                .userAgent(secret)
                .acceptHeader(secret)
                .ipAddress("203.0.113." + given.cvc().charAt(0))
                .timeZoneOffset(Integer.valueOf(given.cvc()))
                .screenWidth(Integer.parseInt(given.cvc()) + 1)
                .fingerprint(secret)
                .plugins(secret)
                .screenPrint(secret)
                .build();
        return ThreeDs.builder()
                .browser(browser)
                .external(new ExternalAuthentication(
                        "05",
                        Optional.of(Cavv.of(base64(secret))),
                        Optional.of(secret),
                        ThreeDsVersion.V2_1_0,
                        Optional.empty()))
                .sdkDevice(
                        new SdkDevice(SdkEncryptedData.of(base64(secret)), secret, secret, secret, Optional.of(secret)))
                .build();
    }

    private static DeviceCheck check(String secret) {
        return DeviceCheck.builder()
                .orderId(OrderId.of("61351fbd"))
                .transactionId(ThreeDsTransactionId.of("7c1b5a52"))
                .methodUrl("https://acs.example/" + base64(secret))
                .methodData(ThreeDsMethodData.of(base64(secret)))
                .sdkKey(base64(secret))
                .others(Map.of(base64(secret), secret))
                .build();
    }

    private static CReqChallenge challenge(String secret) {
        return new CReqChallenge(
                OrderId.of("61351fbd"),
                ThreeDsTransactionId.of("7c1b5a52"),
                "https://acs.example/" + base64(secret),
                CReq.of(base64(secret)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Property
    void areKeptAsTheyAre(@ForAll("givens") Given given) {
        assertThat(given.card().build().cvc().orElseThrow().reveal()).isEqualTo(given.cvc());
        assertThat(Password.of(given.password()).reveal()).isEqualTo(given.password());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Pan.class,
                Cvc.class,
                Passphrase.class,
                Password.class,
                Token.class,
                PaymentToken.class,
                PaReq.class,
                PaRes.class,
                CReq.class,
                CRes.class,
                ThreeDsMethodData.class,
                Cavv.class,
                SdkEncryptedData.class
            })
    void areMarkedAndCannotBeSerialized(Class<?> type) {
        assertThat(Secret.class).isAssignableFrom(type);
        assertThat(Serializable.class.isAssignableFrom(type)).isFalse();
    }

    static Stream<Class<?>> secretTypes() {
        return DomainClasses.all().stream()
                .filter(Secret.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()));
    }

    /** A record's component, a getter and a field that is not transient are what serializers and templates look for. */
    @ParameterizedTest
    @MethodSource("secretTypes")
    void haveNothingThatASerializerFinds(Class<?> type) {
        assertThat(type.isRecord()).isFalse();
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        assertThat(type.getDeclaredFields())
                .filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
                .isNotEmpty()
                .allMatch(field ->
                        Modifier.isPrivate(field.getModifiers()) && Modifier.isTransient(field.getModifiers()));
        assertThat(type.getMethods())
                .filteredOn(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                .extracting(Method::getName)
                .isSubsetOf("reveal", "masked", "xml", "transactionId", "takesTokens", "toString", "hashCode");
    }
}
