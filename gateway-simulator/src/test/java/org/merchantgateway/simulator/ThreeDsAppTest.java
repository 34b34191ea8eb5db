package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.SdkChallenge;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.json.Json;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** 3-D Secure 2 in a shop's app, by the 3DS SDK of the payer's device. Source: paymentorder.do, threeDSSDK and its siblings. */
class ThreeDsAppTest {

    private static final String SDK_KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"eA\",\"y\":\"eQ\"}";

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void asksForTheDevicesDataAndForNoBrowser(Wire wire) throws GeneralSecurityException {
        Shop shop = shop(wire);
        ReadAnswer first = first(shop, registered(shop), TestCard.THREE_DS_2_CHALLENGE);

        assertThat(first.fields())
                .containsEntry("is3DSVer2", "true")
                .containsKeys("threeDSServerTransId", "threeDSSDKKey")
                .doesNotContainKeys("threeDSMethodURL", "threeDSMethodURLServer", "threeDSMethodDataPacked", "acsUrl");
        byte[] key = Base64.getDecoder().decode(first.get("threeDSSDKKey"));
        assertThat(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void isChallengedInTheApp(Wire wire) throws IOException, GeneralSecurityException {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer second = challenged(shop, id);

        assertThat(second.fields())
                .containsEntry("is3DSVer2", "true")
                .containsKeys(
                        "threeDSAcsTransactionId",
                        "threeDSAcsRefNumber",
                        "threeDSAcsSignedContent",
                        "threeDSDsTransID",
                        "info")
                .doesNotContainKeys("acsUrl", "packedCReq", "redirect");
        Map<?, ?> content = verified(second.get("threeDSAcsSignedContent"));
        assertThat(content.get("acsURL")).isEqualTo(simulator.baseUri() + "/acs/v2/challenge");
        assertThat(content.get("sdkEphemPubKey")).isEqualTo(Json.read(SDK_KEY).orElseThrow());
        assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
    }

    /** What the payer does, action code, status and sums after the shop has ended it. */
    @ParameterizedTest
    @CsvSource({
        "REST, CONFIRM,         0, 2 DEPOSITED 1000 1000 0",
        "REST, FAIL,        -2025, 0 CREATED 0 0 0",
        "REST, CANCEL,      -2025, 0 CREATED 0 0 0",
        "REST, LEAVE,       -2009, 0 CREATED 0 0 0",
        "SOAP, CONFIRM,         0, 2 DEPOSITED 1000 1000 0",
        "SOAP, FAIL,        -2025, 0 CREATED 0 0 0",
        "SOAP, CANCEL,      -2025, 0 CREATED 0 0 0",
        "SOAP, LEAVE,       -2009, 0 CREATED 0 0 0",
    })
    void endsAsThePayerEndsIt(Wire wire, String deed, String actionCode, String sums) {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);
        String acsId = second(shop, id, TestCard.THREE_DS_2_CHALLENGE, first).get("threeDSAcsTransactionId");
        switch (deed) {
            case "CONFIRM" -> simulator.payer().authenticateInApp(acsId);
            case "FAIL" -> simulator.payer().authenticateInApp(acsId, Authentication.N);
            case "CANCEL" -> simulator.payer().cancelInApp(acsId);
            default -> assertThat(deed).isEqualTo("LEAVE");
        }
        assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
        ReadAnswer end = finish(shop, first);

        assertThat(end.code()).isEqualTo("0");
        assertThat(shop.status(id).get("actionCode")).isEqualTo(actionCode);
        assertThat(shop.sums(id)).isEqualTo(sums);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "THREE_DS_2_.*")
    void endsAsTheCardSays(TestCard card) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop);
            ReadAnswer first = first(shop, id, card);
            ReadAnswer second = second(shop, id, card, first);
            if (second.fields().containsKey("threeDSAcsTransactionId")) {
                simulator.payer().authenticate(id);
                finish(shop, first);
            }
            assertThat(shop.status(id).get("actionCode"))
                    .isEqualTo("" + card.behaviour().actionCode());
            assertThat(shop.sums(id)).endsWith(card.behaviour().pays() ? "DEPOSITED 1000 1000 0" : "CREATED 0 0 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"threeDSSDKEncData", "threeDSSDKEphemPubKey", "threeDSSDKAppId", "threeDSSDKTransId"})
    void refusesASecondRequestWithoutTheDevicesData(String missing) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop);
            TestCard card = TestCard.THREE_DS_2_FRICTIONLESS;
            ReadAnswer first = first(shop, id, card);

            assertThat(shop.send("paymentorder", Shop.without(again(id, card, first), missing))
                            .error())
                    .isEqualTo("5 [" + missing + "] is empty");
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        }
    }

    @Test
    void refusesToGoOnWithoutTheCard() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        first(shop, id, TestCard.THREE_DS_2_FRICTIONLESS);

        assertThat(shop.send("3ds/continue", Map.of("mdOrder", id)).error())
                .isEqualTo("5 [threeDSSDKEncData] is empty");
    }

    @Test
    void refusesWhatIsNoFlagAndWhatIsTooLong() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        TestCard card = TestCard.THREE_DS_2_FRICTIONLESS;
        ReadAnswer first = first(shop, id, card);

        assertThat(shop.send("paymentorder", Shop.with(Shop.card(id, card), "threeDSSDK", "perhaps"))
                        .code())
                .isEqualTo("5");
        assertThat(shop.send("paymentorder", Shop.with(again(id, card, first), "threeDSSDKAppId", "a".repeat(37)))
                        .code())
                .isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void asksAWalletsPayerInTheApp(Wire wire) {
        Map<String, String> payment = new TreeMap<>(Wallets.payment(Numbers.fresh(), TestCard.THREE_DS_2_CHALLENGE));
        payment.put("threeDSSDK", "true");
        ReadAnswer first = Wallets.pay(wire, simulator.baseUri(), "google", payment);
        payment.putAll(device(first.get("data.threeDSServerTransId")));
        payment.put("threeDSSDKEphemPubKey", "a key without quotation marks");
        ReadAnswer second = Wallets.pay(wire, simulator.baseUri(), "google", payment);

        assertThat(first.fields()).containsKey("data.threeDSSDKKey");
        simulator.payer().authenticateInApp(second.get("data.threeDSAcsTransactionId"));
        shop(wire).send("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("data.threeDSServerTransId")));
        assertThat(shop(wire).sums(first.get("data.orderId"))).isEqualTo("2 DEPOSITED 1000 1000 0");
        assertThat(simulator
                        .orders()
                        .find(first.get("data.orderId"))
                        .orElseThrow()
                        .extras())
                .as("fields that the gateway does not know")
                .isEmpty();
    }

    @Test
    void knowsNoChallengeInAnAppByAnotherId() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> simulator.payer().cancelInApp("another"));
    }

    @Test
    void leadsNoBrowserToTheAcs() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        challenged(shop, id);

        assertThat(RawClient.get(simulator.baseUri() + "/acsRedirect.do?orderId=" + id)
                        .body())
                .contains("There is nothing to confirm");
    }

    @Test
    void isOnTheTimeLine() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        challenged(shop, id);

        assertThat(simulator.orders().find(id).orElseThrow().history())
                .filteredOn(HistoryEntry.Change.class::isInstance)
                .extracting(entry -> ((HistoryEntry.Change) entry).what())
                .containsExactly(
                        "registered", "payment in an app begun, by 3-D Secure 2", "challenge demanded by the ACS");
    }

    @Test
    void goesOnInMemoryAndAfterARestart(@TempDir Path directory) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(directory.resolve("state.json"))
                .build();
        DeviceCheck check;
        SdkChallenge challenge;
        try (GatewaySimulator first = GatewaySimulator.start(settings)) {
            PaymentGateway gateway = first.gateway("shop");
            OrderId id = gateway.execute(RegisterOrder.onePhase()
                            .orderNumber(Numbers.fresh())
                            .amount(1000)
                            .returnUrl("https://shop.example/ok")
                            .build())
                    .orElseThrow()
                    .orderId();
            check = (DeviceCheck)
                    gateway.execute(payment(id, ThreeDs.builder())).orElseThrow();
            assertThat(check.needsPaymentAgain()).isTrue();
            assertThat(check.sdkKey()).isPresent();
            assertThat(check.serverUrl()).isEmpty();
            assertThat(gateway.execute(check.next(true))).isInstanceOf(Outcome.Refused.class);
        }
        try (GatewaySimulator second = GatewaySimulator.start(settings)) {
            challenge = (SdkChallenge) second.gateway("shop")
                    .execute(payment(check.orderId(), ThreeDs.builder().sdkDevice(sdkDevice()))
                            .again(check))
                    .orElseThrow();
            assertThat(challenge.transactionId()).isEqualTo(check.transactionId());
        }
        try (GatewaySimulator third = GatewaySimulator.start(settings)) {
            assertThat(third.payer()
                            .authenticateInApp(challenge.acsTransactionId().orElseThrow())
                            .isOpen())
                    .isTrue();
            third.gateway("shop").execute(challenge.next(Map.of())).orElseThrow();
            assertThat(third.orders()
                            .find(check.orderId().value())
                            .orElseThrow()
                            .status()
                            .isPaid())
                    .isTrue();
        }
    }

    private static PayByCard payment(OrderId id, ThreeDs.Builder threeDs) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        return PayByCard.builder()
                .orderId(id)
                .card(Card.builder()
                        .pan(card.pan())
                        .cvc(card.cvc())
                        .expiry(2034, 12)
                        .cardholder("IVAN IVANOV")
                        .build())
                .threeDs(threeDs.inApp(true))
                .build();
    }

    private static SdkDevice sdkDevice() {
        return new SdkDevice(SdkEncryptedData.of("data"), SDK_KEY, "app", "sdk", Optional.of("reference"));
    }

    /** The content of a JWS whose signature is right, by the key in its header. */
    private static Map<?, ?> verified(String jws) throws IOException, GeneralSecurityException {
        String[] parts = jws.split("\\.");
        Map<?, ?> header = (Map<?, ?>) Json.read(ThreeDs2Test.decoded(parts[0])).orElseThrow();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key((Map<?, ?>) header.get("jwk")));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(header.get("alg")).isEqualTo("ES256");
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return (Map<?, ?>) Json.read(ThreeDs2Test.decoded(parts[1])).orElseThrow();
    }

    private static PublicKey key(Map<?, ?> jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk.get("x")), number(jwk.get("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(Object base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode((String) base64));
    }

    private static ReadAnswer first(Shop shop, String orderId, TestCard card) {
        return shop.send("paymentorder", Shop.with(Shop.card(orderId, card), "threeDSSDK", "true"));
    }

    private static ReadAnswer second(Shop shop, String orderId, TestCard card, ReadAnswer first) {
        return shop.send("paymentorder", again(orderId, card, first));
    }

    private static ReadAnswer challenged(Shop shop, String orderId) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        return second(shop, orderId, card, first(shop, orderId, card));
    }

    private static Map<String, String> again(String orderId, TestCard card, ReadAnswer first) {
        Map<String, String> fields = new TreeMap<>(Shop.card(orderId, card));
        fields.put("threeDSSDK", "true");
        fields.putAll(device(first.get("threeDSServerTransId")));
        return fields;
    }

    private static Map<String, String> device(String transactionId) {
        return Map.of(
                "threeDSServerTransId",
                transactionId,
                "threeDSSDKEncData",
                "encrypted-by-the-sdk",
                "threeDSSDKEphemPubKey",
                SDK_KEY,
                "threeDSSDKAppId",
                "0a1b2c3d-0000-4000-8000-000000000001",
                "threeDSSDKTransId",
                "0a1b2c3d-0000-4000-8000-000000000002");
    }

    private static ReadAnswer finish(Shop shop, ReadAnswer first) {
        return shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("threeDSServerTransId")));
    }

    private static String registered(Shop shop) {
        return shop.send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), "language", "en"))
                .get("orderId");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
