package org.merchantgateway.web.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.web.callback.OthersTokens.CLAIMS;

import com.nimbusds.jose.JWSAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.web.callback.ReceivedNotification.Unverified;
import org.merchantgateway.web.callback.ReceivedNotification.Verified;

/** Requests as an HTTP server has them, in the style of each gateway. */
class NotificationReaderTest {

    private static final CallbackKey KEY = CallbackKey.symmetric("ooc7slpvc61k7sf7ma7p4hrefr");
    private static final NotificationReader FORMS = NotificationReader.of(Profile.manual(), KEY);
    private static final NotificationReader JSON = NotificationReader.withoutKey(Profile.of("sber"));
    private static final NotificationReader TOKENS = NotificationReader.of(Profile.of("bt"), OthersTokens.key(64));

    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** The manual's own vector. Source: callback notifications. */
    private static final String SIGNED =
            "mdOrder=06cf5599-3f17-7c86-bdbc-bd7d00a8b38b&operation=approved&orderNumber=2003"
                    + "&status=1&checksum=EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972";

    private static final String FORGED = SIGNED.replace("approved", "deposited");
    private static final String UNSIGNED = SIGNED.replaceAll("&checksum.*", "");

    /** As Sberbank's description has it. */
    private static final String SBER =
            "{\"mdOrder\":\"o\",\"orderNumber\":\"7\",\"operation\":\"deposited\",\"status\":1,"
                    + "\"additionalParams\":{\"phone\":\"+7999***4567\",\"qrcId\":null}}";

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("a query", FORMS, null, SIGNED, "", "verified approved"),
                Arguments.of("a query with its question mark", FORMS, null, "?" + SIGNED, "", "verified approved"),
                Arguments.of("a form", FORMS, FORM_TYPE, null, SIGNED, "verified approved"),
                Arguments.of(
                        "a form, its type in capitals and with a charset",
                        FORMS,
                        "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
                        "branch=7",
                        SIGNED,
                        "verified approved"),
                Arguments.of("a form beside a forged query", FORMS, FORM_TYPE, FORGED, SIGNED, "verified approved"),
                Arguments.of(
                        "a forged form beside a query", FORMS, FORM_TYPE, SIGNED, FORGED, "WRONG_CHECKSUM deposited"),
                Arguments.of("a forged query", FORMS, null, FORGED, "", "WRONG_CHECKSUM deposited"),
                Arguments.of("a query without a checksum", FORMS, null, UNSIGNED, "", "NO_CHECKSUM approved"),
                Arguments.of(
                        "parameters nobody told of", FORMS, null, "branch=7&" + SIGNED, "", "WRONG_CHECKSUM approved"),
                Arguments.of(
                        "parameters of the shop's own",
                        FORMS.withOwnParameters(Set.of("branch")),
                        null,
                        "branch=7&" + SIGNED,
                        "",
                        "verified approved"),
                Arguments.of(
                        "no key", NotificationReader.withoutKey(Profile.manual()), null, SIGNED, "", "NO_KEY approved"),
                Arguments.of("JSON", JSON, "application/json", null, SBER, "UNSIGNED_STYLE deposited"),
                Arguments.of("JSON, a key at hand", keyed("sber"), null, "x=y", SBER, "UNSIGNED_STYLE deposited"),
                Arguments.of(
                        "JSON of a stored card",
                        JSON,
                        "text/json; charset=utf-8",
                        null,
                        "{\"operation\":\"bindingCreated\",\"bindingId\":\"b\",\"clientId\":\"anna\"}",
                        "UNSIGNED_STYLE bindingCreated"),
                Arguments.of("a token", TOKENS, "application/jwt", null, token(CLAIMS), "verified deposited"),
                Arguments.of(
                        "a token and a line's end", TOKENS, null, "x=y", token(CLAIMS) + "\r\n", "verified deposited"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void reads(
            String what,
            NotificationReader reader,
            @Nullable String contentType,
            @Nullable String query,
            String body,
            String expected) {
        ReceivedNotification received = reader.read(contentType, query, bytes(body));

        assertThat(received.<Object>fold(verified -> "verified", Unverified::reason) + " "
                        + received.notification().operation())
                .isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        String notJson =
                "notification must be one JSON object of at most 4 levels without duplicate members, got another text";
        return Stream.of(
                Arguments.of("an empty request", FORMS, "", "mdOrder is required, got nothing"),
                Arguments.of("no form", FORMS, SBER, "mdOrder is required, got nothing"),
                Arguments.of("an empty body", JSON, "", notJson),
                Arguments.of("a form for JSON", JSON, SIGNED, notJson),
                Arguments.of("a list", JSON, "[" + SBER + "]", notJson),
                Arguments.of("two objects", JSON, SBER + SBER, notJson),
                Arguments.of("two states", JSON, SBER.replace("\"status\"", "\"status\":0,\"status\""), notJson),
                Arguments.of("deep", JSON, SBER.replace("null", "[[[1]]]"), notJson),
                Arguments.of("half of it", JSON, SBER.substring(0, 40), notJson),
                Arguments.of("no order", JSON, SBER.replace("mdOrder", "order"), "mdOrder is required, got nothing"),
                Arguments.of(
                        "no operation", JSON, SBER.replace("operation", "op"), "operation is required, got nothing"),
                Arguments.of(
                        "an order that is null",
                        JSON,
                        SBER.replace("\"o\"", "null"),
                        "mdOrder is required, got nothing"),
                Arguments.of("a token without payload", TOKENS, token("{}"), "mdOrder is required, got nothing"),
                Arguments.of("JSON for a token", TOKENS, SBER, "notification must be a token of three parts, got 1"),
                Arguments.of(
                        "a large form",
                        FORMS,
                        "a".repeat(65_537),
                        "notification must have at most 65536 bytes, got more"),
                Arguments.of(
                        "large JSON", JSON, " ".repeat(65_537), "notification must have at most 65536 bytes, got more"),
                Arguments.of(
                        "a large token",
                        TOKENS,
                        " ".repeat(65_537),
                        "notification must have at most 65536 bytes, got more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, NotificationReader reader, String body, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> reader.read(FORM_TYPE, null, bytes(body)))
                .withMessage(message)
                .withNoCause();
    }

    @Test
    void readsAQueryUpToItsLimit() {
        String longest = SIGNED + "&" + "a".repeat(NotificationReader.LIMIT - SIGNED.length() - 1);

        assertThat(FORMS.read(null, longest, new byte[0])).isInstanceOf(Verified.class);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> FORMS.read(null, longest + "a", new byte[0]))
                .withMessage("notification must have at most 65536 bytes, got more");
    }

    @Test
    void keepsWhatItDoesNotKnowByItsPath() {
        assertThat(JSON.read(null, null, bytes(SBER)).notification().parameters())
                .isEqualTo(Map.of(
                        "mdOrder", "o",
                        "orderNumber", "7",
                        "operation", "deposited",
                        "status", "1",
                        "additionalParams.phone", "+7999***4567"));
    }

    @Test
    void takesANumberOrATextForTheStatus() {
        assertThat(JSON.read(null, null, bytes(SBER)).notification().isSuccess())
                .isTrue();
        assertThat(JSON.read(null, null, bytes(SBER.replace(":1,", ":\"1\",")))
                        .notification()
                        .isSuccess())
                .isTrue();
        assertThat(JSON.read(null, null, bytes(SBER.replace(":1,", ":0,")))
                        .notification()
                        .isSuccess())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a key of 32 bytes, or a few more.", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ"})
    void needsALongKeyInBase64ForTokens(String key) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> NotificationReader.of(Profile.of("bt"), CallbackKey.symmetric(key)))
                .withMessage("callbackKey must be Base64 for URLs of at least 32 bytes for profile bt, got another");
    }

    @Test
    void takesNoPublicKeyForTokens() throws NoSuchAlgorithmException {
        CallbackKey publicKey = CallbackKey.asymmetric(
                KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic());

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> NotificationReader.of(Profile.of("bt"), publicKey))
                .withMessage("callbackKey must be Base64 for URLs of at least 32 bytes for profile bt, got another");
    }

    @Test
    void needsAKeyForTokens() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> NotificationReader.withoutKey(Profile.of("bt")))
                .withMessage("callbackKey is required by profile bt, got nothing");
    }

    @Test
    void refusesAnOwnParameterOfAGatewaysNameAtOnce() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> FORMS.withOwnParameters(Set.of("branch", "status")))
                .withMessage("ownParameters must not be named as the gateway's own, got status");
    }

    private static NotificationReader keyed(String profile) {
        return NotificationReader.of(Profile.of(profile), KEY);
    }

    private static String token(String claims) {
        return OthersTokens.signed(JWSAlgorithm.HS512, claims);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
