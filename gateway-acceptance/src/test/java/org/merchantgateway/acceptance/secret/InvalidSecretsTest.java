package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Passphrase;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Secret;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CRes;
import org.merchantgateway.domain.payment.Cavv;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.payment.Wallet;

/** Secrets that are not valid, in every type and operation that takes one: the refusal does not depend on them. */
class InvalidSecretsTest {

    private static final Map<String, Consumer<Secrets>> MISTAKES = new LinkedHashMap<>();

    static {
        MISTAKES.put("Pan", secrets -> Pan.of(secrets.pan() + "x"));
        MISTAKES.put("Pan that fails the check", secrets -> Pan.of(secrets.pan().replaceFirst(".$", "7")));
        MISTAKES.put("Cvc", secrets -> Cvc.of(secrets.cvc() + "xy"));
        MISTAKES.put("Password", secrets -> Password.of(secrets.password() + "\n" + "x".repeat(40)));
        MISTAKES.put("Passphrase", secrets -> Passphrase.of(secrets.password() + "\n" + "x".repeat(300)));
        MISTAKES.put("Token", secrets -> Token.of(secrets.token() + "\u0000" + "x".repeat(300)));
        MISTAKES.put("PaReq", secrets -> PaReq.of(secrets.paReq() + "!").xml());
        MISTAKES.put(
                "PaReq that is no message", secrets -> PaReq.of(secrets.paReq()).xml());
        MISTAKES.put("PaRes", secrets -> PaRes.of(secrets.paRes() + "!"));
        MISTAKES.put(
                "PaRes that is no message", secrets -> PaRes.of(secrets.paRes()).xml());
        MISTAKES.put("CReq", secrets -> CReq.of(secrets.paReq().replaceAll(".", " ")));
        MISTAKES.put(
                "ThreeDsMethodData",
                secrets -> ThreeDsMethodData.of(secrets.paReq().replaceAll(".", " ")));
        MISTAKES.put("CRes", secrets -> CRes.of(secrets.paRes() + "!"));
        MISTAKES.put("Cavv", secrets -> Cavv.of(secrets.paRes() + "!"));
        MISTAKES.put("SdkEncryptedData", secrets -> SdkEncryptedData.of(secrets.paRes() + "\n" + "x".repeat(64_000)));
        MISTAKES.put("PaymentToken", secrets -> PaymentToken.of(secrets.walletToken() + "{"));
        MISTAKES.put(
                "CallbackKey",
                secrets -> CallbackKey.symmetric(secrets.callbackKey().replaceAll(".", " ")));
        MISTAKES.put("VerifyEnrollment", secrets -> VerifyEnrollment.of(secrets.pan() + "x"));
        MISTAKES.put("PayByCard", InvalidSecretsTest::payByCard);
        MISTAKES.put(
                "PayByBinding",
                secrets -> PayByBinding.builder()
                        .ip(secrets.pan())
                        .cvc(secrets.cvc() + "xy")
                        .build());
        MISTAKES.put(
                "PayByWallet",
                secrets -> PayByWallet.onePhase(Wallet.GOOGLE_PAY)
                        .paymentToken(secrets.walletToken() + "{")
                        .build());
        MISTAKES.put(
                "GatewayConfig",
                secrets -> GatewayConfig.from(Map.of(
                        "gateway.password", secrets.password() + "x".repeat(40), "gateway.token", secrets.token())));
        MISTAKES.put(
                "GatewayConfig with a user in its address",
                secrets -> GatewayConfig.from(Map.of(
                        "gateway.protocol",
                        "rest",
                        "gateway.endpoint",
                        "https://shop:" + secrets.pan() + "@bank.example/payment",
                        "gateway.token",
                        secrets.token())));
    }

    private static void payByCard(Secrets secrets) {
        PayByCard.builder()
                .orderId("1")
                .card(Card.builder()
                        .pan(secrets.pan() + "x")
                        .cvc(secrets.cvc() + "xy")
                        .expiry(2034, 12)
                        .cardholder(secrets.pan() + "\n"))
                .email(secrets.pan() + "x".repeat(40))
                .build();
    }

    static Stream<String> mistakes() {
        return MISTAKES.keySet().stream();
    }

    @Test
    void everySecretTypeOfTheDomainIsTriedHere() {
        assertThat(new ClassFileImporter()
                        .importPackages("org.merchantgateway.domain").stream()
                                .filter(type -> type.isAssignableTo(Secret.class) && !type.isMemberClass())
                                .filter(type ->
                                        !type.isEquivalentTo(Secret.class) && !type.isEquivalentTo(SecretText.class))
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet()))
                .isSubsetOf(MISTAKES.keySet());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theRefusalShowsNothingOfIt(String mistake) {
        Proof.nothingDependsOnASecret(secrets -> {
            try (Capture capture = Capture.start()) {
                try {
                    MISTAKES.get(mistake).accept(secrets);
                    throw new AssertionError("it was taken");
                } catch (InvalidRequest refusal) {
                    capture.noteThrown("exception", refusal);
                    capture.note("violations", refusal.violations());
                }
                return capture.transcript();
            }
        });
    }
}
