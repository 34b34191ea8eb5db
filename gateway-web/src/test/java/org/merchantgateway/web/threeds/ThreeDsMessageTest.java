package org.merchantgateway.web.threeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;

/** What a browser carries between shop and ACS. Source: EMV 3-D Secure 2 as payment services retell it. */
class ThreeDsMessageTest {

    private static final String ID = "7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50";

    /** As a gateway's sample orders the members. */
    private static final String CREQ = "{\"threeDSServerTransID\":\"" + ID + "\",\"messageType\":\"CReq\","
            + "\"messageVersion\":\"2.2.0\",\"acsTransID\":\"d7c1ee99-9478-44a6-b1f2-391e29c6b340\","
            + "\"challengeWindowSize\":\"03\"}";

    private static final String CRES = "{\"threeDSServerTransID\":\"" + ID + "\",\"acsTransID\":"
            + "\"d7c1ee99-9478-44a6-b1f2-391e29c6b340\",\"challengeCompletionInd\":\"Y\",\"messageType\":\"CRes\","
            + "\"messageVersion\":\"2.1.0\",\"transStatus\":\"Y\"}";

    /** As a gateway answers it: packed data of the first answer. */
    private static final String PACKED =
            "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjdjMWI1YTUyLTBlNDMtNGQwZS05ZjFiLTZhOGMyZDNlNGY1MCIsInRocmVlRFNNZXRob2ROb3RpZmlj"
                    + "YXRpb25VUkwiOiJodHRwczovL2d3LmV4YW1wbGUvM2RzL25vdGUifQ";

    @Test
    void readsAChallengeRequest() {
        ChallengeRequest request = ChallengeRequest.of(base64(CREQ));

        assertThat(request.transactionId()).isEqualTo(ID);
        assertThat(request.acsTransactionId()).contains("d7c1ee99-9478-44a6-b1f2-391e29c6b340");
        assertThat(request.messageVersion()).isEqualTo("2.2.0");
        assertThat(request.window()).contains(ChallengeWindow.SIZE_500_600);
        assertThat(ChallengeRequest.of(base64(CREQ.replace("\"03\"", "\"09\""))).window())
                .isEmpty();
        assertThat(ChallengeRequest.of(base64(CREQ.replace("acsTransID", "other")))
                        .acsTransactionId())
                .isEmpty();
    }

    @Test
    void readsAChallengeResponse() {
        ChallengeResponse response = ChallengeResponse.of(base64(CRES));

        assertThat(response.transactionId()).isEqualTo(ID);
        assertThat(response.acsTransactionId()).contains("d7c1ee99-9478-44a6-b1f2-391e29c6b340");
        assertThat(response.messageVersion()).isEqualTo("2.1.0");
        assertThat(response.claimedStatus()).contains("Y");
        assertThat(ChallengeResponse.of(base64(CRES.replace("\"transStatus\":\"Y\"", "\"x\":null")))
                        .claimedStatus())
                .isEmpty();
    }

    @Test
    void readsWhatAGatewayPacked() {
        MethodData data = MethodData.of(PACKED);

        assertThat(data.transactionId()).isEqualTo(ID);
        assertThat(data.notificationUrl()).contains("https://gw.example/3ds/note");
        assertThat(MethodData.of(ID, "https://gw.example/3ds/note")).isEqualTo(data);
        assertThat(MethodData.of(base64("{\"threeDSServerTransID\":\"" + ID + "\"}"))
                        .notificationUrl())
                .isEmpty();
    }

    /** The specification has no padding, and gateways send some; forms break lines. */
    @ParameterizedTest
    @ValueSource(strings = {"", "=", "==", "\r\n", " =\n= "})
    void takesPaddingAndWhiteSpace(String added) {
        String text = base64(CREQ);
        ChallengeRequest read = ChallengeRequest.of(text.substring(0, 20) + "\r\n" + text.substring(20) + added);

        assertThat(read).isEqualTo(ChallengeRequest.of(text));
        assertThat(read.reveal()).isEqualTo(text);
    }

    static Stream<Arguments> bad() {
        String notBase64 = "must be Base64 for URLs without padding, got another text";
        String notJson = "must be one JSON object of at most 4 levels without duplicate members, got another text";
        String noId = "threeDSServerTransID must be at most 36 letters, digits and hyphens, got ";
        return Stream.of(
                Arguments.of("nothing", "", " " + notJson),
                Arguments.of("no Base64", "{}", " " + notBase64),
                Arguments.of("the other alphabet", "ab+/", " " + notBase64),
                Arguments.of("three times padding", base64(CREQ) + "===", " " + notBase64),
                Arguments.of("too long", "a".repeat(16_385), " must have at most 16384 characters, got more"),
                Arguments.of("no JSON", base64("creq"), " " + notJson),
                Arguments.of("a list", base64("[" + CREQ + "]"), " " + notJson),
                Arguments.of("two objects", base64(CREQ + "{}"), " " + notJson),
                Arguments.of("deep", base64(CREQ.replace("\"03\"", "[[[[]]]]")), " " + notJson),
                Arguments.of("two ids", base64(CREQ.replace("acsTransID", "threeDSServerTransID")), " " + notJson),
                Arguments.of("no id", base64("{}"), "." + noId + "nothing"),
                Arguments.of("a long id", base64(CREQ.replace("7c1b5a52", "7c1b5a523")), "." + noId + "another text"),
                Arguments.of("an id with markup", base64(CREQ.replace("7c1b5a52", "<b>")), "." + noId + "another text"),
                Arguments.of(
                        "an ACS's id with markup",
                        base64(CREQ.replace("d7c1ee99", "<b>")),
                        ".acsTransID must be at most 36 letters, digits and hyphens, got another text"),
                Arguments.of("a response", base64(CRES), ".messageType must be CReq, got another"),
                Arguments.of(
                        "no type", base64(CREQ.replace("messageType", "t")), ".messageType must be CReq, got another"),
                Arguments.of(
                        "version 1",
                        base64(CREQ.replace("2.2.0", "1.0.2")),
                        ".messageVersion must be a version 2, got another text"),
                Arguments.of(
                        "version 20",
                        base64(CREQ.replace("2.2.0", "20.1")),
                        ".messageVersion must be a version 2, got another text"),
                Arguments.of(
                        "no version",
                        base64(CREQ.replace("messageVersion", "v")),
                        ".messageVersion must be a version 2, got nothing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String text, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> ChallengeRequest.of(text))
                .withMessage("creq" + message)
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messageType\":\"Erro\"}", "{\"messageType\":\"CReq\"}"})
    void refusesAnotherMessageForAResponse(String changed) {
        String text = base64(CRES.replace("{", changed.replace("}", ",")).replace(",\"messageType\":\"CRes\"", ""));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> ChallengeResponse.of(text))
                .withMessage("cres.messageType must be CRes, got another");
    }

    @ParameterizedTest
    @CsvSource({"2.1.0", "2.2.0", "2.3.1", "2.4", "2.10.0"})
    void takesEveryVersion2(String version) {
        assertThat(ChallengeRequest.of(base64(CREQ.replace("2.2.0", version))).messageVersion())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "a b, https://shop.example/n, threeDSMethodData.threeDSServerTransID",
        "'', https://shop.example/n, threeDSMethodData.threeDSServerTransID",
        "a, javascript:alert(1), threeDSMethodNotificationURL",
        "a, /n, threeDSMethodNotificationURL"
    })
    void writesNoInvalidData(String id, String url, String field) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> MethodData.of(id, url))
                .withMessageStartingWith(field);
    }

    @Test
    void writesAnAddressUpToTheSpecificationsLimit() {
        String longest = "https://shop.example/" + "n".repeat(235);

        assertThat(MethodData.of(ID, longest).notificationUrl()).contains(longest);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> MethodData.of(ID, longest + "n"))
                .withMessage("threeDSMethodNotificationURL must have at most 256 characters, got 257");
    }

    @Property
    void readsOrRefusesAnyText(@ForAll String text) {
        Stream.<Function<String, SecretText>>of(MethodData::of, ChallengeRequest::of, ChallengeResponse::of)
                .forEach(reading -> {
                    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> reading.apply(text));
                    assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> reading.apply(base64(text)));
                });
    }

    @Test
    void printsAndSerializesNothing() {
        assertThat(Stream.of(
                        MethodData.of(PACKED), ChallengeRequest.of(base64(CREQ)), ChallengeResponse.of(base64(CRES))))
                .allSatisfy(message -> {
                    assertThat(message).hasToString("***").isNotInstanceOf(Serializable.class);
                    assertThat(message.getClass().getMethods())
                            .extracting(method -> method.getName().replaceAll("^(get|is)[A-Z].*", "accessor"))
                            .filteredOn("accessor"::equals)
                            .hasSize(1); // getClass
                });
    }

    @Test
    void namesTheFiveWindows() {
        assertThat(Stream.of("01", "02", "03", "04", "05", "06")
                        .map(code ->
                                ChallengeWindow.find(code).map(size -> size.htmlWidth() + "x" + size.htmlHeight())))
                .containsExactly(
                        Optional.of("250x400"),
                        Optional.of("390x400"),
                        Optional.of("500x600"),
                        Optional.of("600x400"),
                        Optional.of("100%x100%"),
                        Optional.empty());
        assertThat(ChallengeWindow.FULL.code()).isEqualTo("05");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
