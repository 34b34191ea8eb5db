package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            strings = {
                "password",
                "token",
                "%24CVC",
                "TEXT",
                "email",
                "ip",
                "jsonParams",
                "paymentToken",
                "unheardOf",
                "cvc",
                "pan",
                "paRes",
                "params"
            })
    void showsNoFieldOfARequestThatIsNotListed(String name) {
        assertThat(request(MASKING, name + "=value")).isEqualTo(name + "=***");
    }

    @Test
    void showsOfACartWhatAnAnswerShowsOfIt() {
        assertThat(request(
                        MASKING,
                        "orderBundle=%7B%22quantity%22%3A%7B%22value%22%3A2%7D%2C%22email%22%3A%22a%40b.example%22%7D"))
                .isEqualTo("orderBundle=%7B%22quantity%22%3A%7B%22value%22%3A2%7D%2C%22email%22%3A%22***%22%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderNumber", "description", "orderBundle", "%24PAN"})
    void showsNoCardNumberInAnyFieldOfARequest(String name) {
        assertThat(request(MASKING, name + "=4111+1111+1111+1111")).doesNotContain("4111+1111", "11111111");
    }

    @Test
    void redactsOurPasswordWhereARequestRepeatsIt() {
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
    void redactsOurPasswordWhereAnAnswerRepeatsIt(String password, String asJson) {
        String shown = answer(masking(password), "{\"errorMessage\":\"wrong: " + asJson + ".\",\"errorCode\":5}");

        assertThat(shown).isEqualTo("{\"errorMessage\":\"wrong: ***.\",\"errorCode\":5}");
    }

    /** Numbers that pass the Luhn check by chance; no scheme issues such cards. */
    @ParameterizedTest
    @CsvSource({"orderNumber,20260101040000", "mdOrder,7000000000000005", "bindingId,1790112345678903"})
    void showsReferencesAsTheyAre(String name, String reference) {
        String form = name + "=" + reference;

        assertThat(request(MASKING, form)).isEqualTo(form);
        assertThat(request(MASKING, "{\"" + name + "\":\"" + reference + "\"}"))
                .isEqualTo("{\"" + name + "\":\"" + reference + "\"}");
        assertThat(request(MASKING, "description=" + reference)).doesNotContain(reference);
    }

    @Test
    void showsReferencesOfAnAnswerAsTheyAre() {
        assertThat(answer(
                        MASKING,
                        "{\"orderNumber\":\"20260101040000\",\"orderDescription\":\"20260101040000\","
                                + "\"attributes\":[{\"name\":\"mdOrder\",\"value\":\"7000000000000005\"}]}"))
                .isEqualTo("{\"orderNumber\":\"20260101040000\",\"orderDescription\":\"202601****0000\","
                        + "\"attributes\":[{\"name\":\"mdOrder\",\"value\":\"7000000000000005\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"orderNumber\":\"4111111111111111\"", "\"amount\":4111111111111111", "\"4111111111111111\":1"})
    void showsNoCardNumberInAnyFieldOfAnAnswer(String field) {
        assertThat(answer(MASKING, "{" + field + "}"))
                .contains("411111******1111")
                .doesNotContain("4111111111111111");
    }

    @Test
    void redactsOurPasswordOfAName() {
        assertThat(answer(MASKING, "{\"s3cret\":1}")).doesNotContain("s3cret");
    }

    @Test
    void redactsOurToken() {
        RestMasking masking = new RestMasking(new Credentials.ByToken(Token.of("t0ken")));

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
    @FieldSource({"org.merchantgateway.rest.Operations#ALL", "org.merchantgateway.rest.Operations#ALL_IN_FULL"})
    void anObserverSeesNoSecretOfAnyOperation(Operation<?> operation) {
        List<String> secrets = new ArrayList<>(operation.secrets());
        String quoted = String.join(" ", secrets).replace("/", "\\/");

        WireExchange seen = observed(
                operation, "{\"errorCode\":0,\"pan\":\"5555555555555599\",\"info\":\"s3cret " + quoted + "\"}");

        secrets.addAll(List.of("s3cret", "5555555555555599", "IVAN", "payer", "2001:db8", "2001%3Adb8", "203.0.113"));
        assertThat(seen.sent()).contains("shop").doesNotContain(secrets);
        assertThat(seen.received()).contains("555555******5599").doesNotContain(secrets);
    }

    @Test
    void anObserverSeesNoCode() {
        WireExchange seen = observed(Operations.PAY_IN_FULL, "{\"errorCode\":0}");

        assertThat(seen.sent())
                .contains("%24PAN=411111******1111&%24CVC=***")
                .doesNotContain("737", "payer@example.com", "2001");
    }

    @Test
    void showsOfAPaymentByBindingTheOrderAndTheBinding() {
        assertThat(observed(Operations.PAY_BY_BINDING_IN_FULL, "{}").sent())
                .isEqualTo(
                        "userName=shop-api&password=***&mdOrder=" + Operations.ID + "&bindingId="
                                + Operations.BINDING + "&language=ru&ip=***&cvc=***&email=***"
                                + "&jsonParams=***&threeDSServerTransId=***&threeDSVer2FinishUrl=***&threeDSMethodNotificationUrl=***&threeDSProtocolVersion=***&externalScaExemptionIndicator=***&acsInIFrame=***&threeDSSDK=***&threeDSSDKEncData=***&threeDSSDKEphemPubKey=***&threeDSSDKAppId=***&threeDSSDKTransId=***&threeDSSDKReferenceNumber=***&clientBrowserInfo=***");
    }

    @Test
    void showsOfAnEndOf3DSecureTheOrder() {
        assertThat(observed(Operations.FINISH_3DS_IN_FULL, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&mdOrder=" + Operations.ID + "&paRes=***&language=en");
    }

    @Test
    void showsOfTheStepsOf3DSecure2TheOrderAlone() {
        assertThat(observed(Operations.CONTINUE_3DS, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&mdOrder=" + Operations.ID);
        assertThat(observed(Operations.FINISH_3DS_2, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&threeDSServerTransId=***&language=en");
        assertThat(observed(
                                Operations.PAY_IN_FULL,
                                "{\"errorCode\":0,\"acsUrl\":\"https://acs.example\",\"packedCReq\":\"c2VjcmV0\"}")
                        .toString())
                .doesNotContain("c2VjcmV0", "Mozilla", "AAABBBCCC");
    }

    @Test
    void showsNothingOfACardThatIsAskedAbout() {
        assertThat(observed(Operations.VERIFY_ENROLLMENT, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&pan=***");
    }

    @Test
    void showsNothingOfAddedParameters() {
        assertThat(observed(Operations.ADD_PARAMETERS, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&orderId=" + Operations.ID + "&params=***");
    }

    @Test
    void showsWhichOrdersAreAskedFor() {
        assertThat(observed(Operations.LAST_ORDERS_IN_FULL, "{}").sent())
                .isEqualTo("userName=shop-api&password=***&language=en&page=2&size=50&from=20260201000000"
                        + "&to=20260228235959&transactionStates=CREATED%2CDEPOSITED%2CREFUNDED"
                        + "&merchants=shop-1%2Cshop_2&searchByCreatedDate=true");
    }

    @Test
    void showsANewExpiry() {
        assertThat(observed(Operations.EXTEND_BINDING, "{}").sent())
                .endsWith("&bindingId=" + Operations.BINDING + "&newExpiry=203001");
    }

    @Test
    void showsOfAPaymentByWalletNeitherTheTokenNorThePayer() {
        assertThat(observed(Operations.PAY_BY_WALLET_IN_FULL, "{}").sent())
                .isEqualTo(
                        "{\"merchant\":\"shop\",\"orderNumber\":\"A-1001\",\"description\":\""
                                + Operations.TRAP.replace("\"", "\\\"")
                                + "\",\"language\":\"RU\",\"additionalParameters\":\"***\",\"preAuth\":true,"
                                + "\"clientId\":\"client-7\",\"paymentToken\":\"***\",\"ip\":\"***\","
                                + "\"amount\":\"230000\",\"currency\":\"643\",\"threeDSVer2MdOrder\":\"***\",\"threeDSServerTransId\":\"***\",\"threeDSVer2FinishUrl\":\"***\",\"threeDSMethodNotificationUrl\":\"***\",\"threeDSProtocolVersion\":\"***\",\"externalScaExemptionIndicator\":\"***\",\"acsInIFrame\":\"***\",\"threeDSSDK\":\"***\",\"threeDSSDKEncData\":\"***\",\"threeDSSDKEphemPubKey\":\"***\",\"threeDSSDKAppId\":\"***\",\"threeDSSDKTransId\":\"***\",\"threeDSSDKReferenceNumber\":\"***\",\"clientBrowserInfo\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paymentToken",
                "ip",
                "email",
                "additionalParameters",
                "cvc",
                "pan",
                "paRes",
                "params",
                "unheardOf"
            })
    void showsNoFieldOfAJsonRequestThatIsNotListed(String name) {
        assertThat(request(MASKING, "{\"" + name + "\":\"value\"}")).isEqualTo("{\"" + name + "\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"description\":\"value\"}", "[\"value\"]", "[{\"amount\":\"value\"}]"})
    void showsNothingInsideAFieldOfAJsonRequest(String structure) {
        assertThat(request(MASKING, "{\"description\":" + structure + "}")).isEqualTo("{\"description\":\"***\"}");
    }

    @Test
    void showsNoCardNumberAndNoPasswordInAFieldOfAJsonRequest() {
        assertThat(request(MASKING, "{\"description\":\"4111 1111 1111 1111\",\"orderNumber\":\"s3cret\"}"))
                .isEqualTo("{\"description\":\"411111******1111\",\"orderNumber\":\"***\"}");
    }

    @Test
    void showsNothingOfARequestThatOnlyBeginsLikeJson() {
        assertThat(request(MASKING, "{\"paymentToken\":\"value")).isEqualTo("(22 bytes that are not JSON)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "amount=100&description=a+code, amount=100&description=***",
                "`{\"amount\":\"100\",\"description\":\"a code\"}`, `{\"amount\":\"100\",\"description\":\"***\"}`"
            })
    void hidesAFieldThatIsSecretInThisRequest(String request, String shown) {
        assertThat(MASKING.request(request.getBytes(StandardCharsets.UTF_8), Set.of("description")))
                .isEqualTo(shown);
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
        return new RestMasking(new Credentials.Login(new UserName("shop-api"), Password.of(password)));
    }

    private static String request(RestMasking masking, String form) {
        return masking.request(form.getBytes(StandardCharsets.US_ASCII), Set.of());
    }

    private static String answer(RestMasking masking, String answer) {
        return masking.answer(answer.getBytes(StandardCharsets.UTF_8));
    }
}
