package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Outcome;

class RedactorTest {

    private static final String SECRET = "pa55\"w/rd <of>&the\\shop'é";

    private static final Redactor REDACTOR = Redactor.of(List.of(SECRET));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa55\"w/rd <of>&the\\shop'é",
                "pa55\\\"w\\/rd <of>&the\\\\shop'\\u00E9",
                "pa55\\\"w/rd \\u003cof\\u003e\\u0026the\\\\shop\\u0027é",
                "pa55&quot;w/rd &lt;of&gt;&amp;the\\shop&apos;&#233;",
                "pa55&#34;w&#x2F;rd &LT;of>&amp;the\\shop&#39;&#xe9;",
                "pa55%22w%2Frd+%3Cof%3E%26the%5Cshop%27%C3%A9",
                "pa55%22w%2frd%20%3cof%3e%26the%5cshop'%c3%a9"
            })
    void findsASecretHoweverItsCharactersAreEscaped(String encoded) {
        assertThat(REDACTOR.redact("said " + encoded + ", no more")).isEqualTo("said ***, no more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "shop:"})
    void hidesAllOfABase64TextThatHoldsASecret(String before) {
        byte[] text = (before + SECRET + "?>").getBytes(StandardCharsets.UTF_8);

        assertThat(REDACTOR.redact("Basic " + Base64.getEncoder().encodeToString(text) + " ."))
                .isEqualTo("Basic *** .");
        assertThat(REDACTOR.redact(
                        "of " + Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
                .isEqualTo("of ***");
    }

    @Test
    void findsHexadecimalInEitherCase() {
        String hexadecimal = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));

        assertThat(REDACTOR.redact("0x" + hexadecimal)).isEqualTo("0x***");
        assertThat(REDACTOR.redact(hexadecimal.toUpperCase(Locale.ROOT))).isEqualTo("***");
    }

    @Test
    void leavesAllElseAsItIs() {
        String text = "pa55\"W/rd <of>&the\\shop'é pa55 % &amp; \\u00e9 "
                + URLEncoder.encode(SECRET.substring(1), StandardCharsets.UTF_8);

        assertThat(REDACTOR.redact(text)).isEqualTo(text);
        assertThat(Redactor.of(List.of("")).redact(text)).isEqualTo(text);
    }

    @Test
    void takesTheLongerWhereAnEscapeCouldBeTwoThings() {
        assertThat(Redactor.of(List.of("a%25")).redact("a%25 a%2525 a%25%32%35"))
                .isEqualTo("*** *** ***");
    }

    @Test
    void redactsWhatAnAcceptedAnswerSaysInWords() {
        Outcome<Acknowledged> outcome = new Outcome.Accepted<>(new Acknowledged("done for shop/" + SECRET));

        assertThat(REDACTOR.redact(outcome)).isEqualTo(new Outcome.Accepted<>(new Acknowledged("done for shop/***")));
    }

    @Test
    void leavesWhatIsNoTextOfTheGatewayAlone() {
        Outcome<Optional<String>> outcome = new Outcome.Accepted<>(Optional.of(SECRET));

        assertThat(REDACTOR.redact(outcome)).isSameAs(outcome);
    }
}
