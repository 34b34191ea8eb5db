package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireExchange;

/** What an observer sees. */
class RestMaskingTest {

    private static final RestMasking MASKING = masking("s3cret");

    @Test
    void showsARegistrationWithoutThePassword() {
        assertThat(request(
                        MASKING,
                        "userName=shop-api&password=s3cret&orderNumber=A-1&amount=100&returnUrl=https%3A%2F%2Fx"))
                .isEqualTo("userName=shop-api&password=***&orderNumber=A-1&amount=100&returnUrl=https%3A%2F%2Fx");
    }

    @Test
    void showsOfACardTheFirstSixAndTheLastFour() {
        assertThat(request(MASKING, "%24PAN=4111111111111111&%24CVC=737&YYYY=2030&MM=12&TEXT=IVAN&language=en"))
                .isEqualTo("%24PAN=411111******1111&%24CVC=***&YYYY=***&MM=***&TEXT=***&language=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "token", "%24CVC", "TEXT", "email", "ip", "jsonParams", "paymentToken", "unheardOf"})
    void showsNoFieldOfARequestThatIsNotListed(String name) {
        assertThat(request(MASKING, name + "=value")).isEqualTo(name + "=***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderNumber", "description", "orderBundle", "%24PAN"})
    void showsNoCardNumberInAnyFieldOfARequest(String name) {
        assertThat(request(MASKING, name + "=4111+1111+1111+1111")).doesNotContain("4111+1111", "11111111");
    }

    @Test
    void blotsOurPasswordOutWhereARequestRepeatsIt() {
        assertThat(request(masking("qwe?rt%y"), "description=the+qwe%3Frt%25y+word"))
                .doesNotContain("qwe");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"orderId\":\"id-1\",\"formUrl\":\"https://x\"}`",
                "`{\"errorCode\":5,\"errorMessage\":\"Access denied\"}`",
                "`{\"success\":false,\"error\":{\"code\":\"10\",\"message\":\"***\"}}`",
                "`{\"orderStatus\":2,\"amount\":100,\"attributes\":[{\"name\":\"mdOrder\",\"value\":\"id-1\"}]}`",
                "`{\"cardAuthInfo\":{\"maskedPan\":\"411111**1111\",\"expiration\":\"***\",\"cardholderName\":\"***\"}}`",
                "`{\"orderBundle\":{\"items\":[{\"quantity\":{\"value\":2.5,\"measure\":\"kg\"}}]}}`",
                "`{\"termUrl\":\"https://x\",\"paReq\":\"***\",\"acsUrl\":\"https://y\"}`",
                "`{\"amount\":null,\"ip\":null}`"
            })
    void showsWhatIsListed(String shown) {
        assertThat(answer(MASKING, shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paReq",
                "cardholderName",
                "expiration",
                "ip",
                "email",
                "bindingId",
                "clientId",
                "cavv",
                "xid",
                "value",
                "password",
                "token",
                "packedCReq",
                "unheardOf"
            })
    void showsNoFieldOfAnAnswerThatIsNotListed(String name) {
        assertThat(answer(MASKING, "{\"" + name + "\":\"hidden\",\"a\":[{\"" + name + "\":5}]}"))
                .isEqualTo("{\"" + name + "\":\"***\",\"a\":[{\"" + name + "\":\"***\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`s3cret`, `s3cret`",
                "`qwe?rt%y`, `qwe?rt%y`",
                "`qwe?rt%y`, `qwe%3Frt%25y`",
                "`a\"b\\c`, `a\\\"b\\\\c`",
                "`a/b`, `a\\/b`",
                "`\u043f\u0430\u0440\u043e\u043b\u044c`, `\\u043f\\u0430\\u0440\\u043e\\u043b\\u044c`"
            })
    void blotsOurPasswordOutWhereAnAnswerRepeatsIt(String password, String asJson) {
        String shown = answer(masking(password), "{\"errorMessage\":\"wrong: " + asJson + ".\",\"errorCode\":5}");

        assertThat(shown).isEqualTo("{\"errorMessage\":\"wrong: ***.\",\"errorCode\":5}");
    }

    @Test
    void blotsOurPasswordOutOfAName() {
        assertThat(answer(MASKING, "{\"s3cret\":1}")).doesNotContain("s3cret");
    }

    @Test
    void blotsOurTokenOut() {
        RestMasking masking = new RestMasking(new Credentials.ByToken(new Token("t0ken")));

        assertThat(answer(masking, "{\"errorMessage\":\"t0ken\"}")).isEqualTo("{\"errorMessage\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>s3cret 4111111111111111</html>", "{\"errorMessage\":\"s3cret", "{\"a\":1,\"a\":2}"})
    void showsNothingOfWhatIsNotJson(String answer) {
        assertThat(answer(MASKING, answer)).isEqualTo("(" + answer.length() + " bytes that are not JSON)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "5", "\"s3cret\"", "[\"s3cret\",5]"})
    void showsNoValueThatHasNoName(String answer) {
        assertThat(answer(MASKING, answer)).doesNotContain("s3cret", "5");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL")
    void anObserverSeesNoSecretOfAnyOperation(Operation<?> operation) {
        WireExchange seen = observed(operation, "{\"errorCode\":0,\"pan\":\"4111111111111111\",\"info\":\"s3cret\"}");

        assertThat(seen.toString())
                .contains("userName=shop-api", "411111******1111")
                .doesNotContain("4111111111111111", "s3cret", "IVAN");
    }

    @Test
    void anObserverSeesNoCode() {
        assertThat(observed(Operations.PAY_IN_FULL, "{\"errorCode\":0}").toString())
                .contains("%24PAN=411111******1111&%24CVC=***")
                .doesNotContain("737", "payer@example.com", "2001");
    }

    private static WireExchange observed(Operation<?> operation, String answer) {
        List<WireExchange> seen = new ArrayList<>();
        try (RestPeer peer = RestPeer.answering(answer);
                var gateway = RestGateway.open(peer.config(), seen::add)) {
            gateway.execute(operation);
        }
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private static RestMasking masking(String password) {
        return new RestMasking(new Credentials.Login(new UserName("shop-api"), new Password(password)));
    }

    private static String request(RestMasking masking, String form) {
        return masking.request(form.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(RestMasking masking, String answer) {
        return masking.answer(answer.getBytes(StandardCharsets.UTF_8));
    }
}
