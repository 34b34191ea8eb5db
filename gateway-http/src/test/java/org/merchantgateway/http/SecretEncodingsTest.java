package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretEncodingsTest {

    private static final String BASE64 = base64("", "secret", "");

    private static String hidden(String secret, String text) {
        return new SecretEncodings(secret).replacedIn(text, "***");
    }

    private static String base64(String before, String secret, String after) {
        return Base64.getEncoder().encodeToString((before + secret + after).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowsEachCharacterByItsEscapes() {
        for (String encoded : List.of("é", "%C3%A9", "%c3%a9", "\\u00e9", "\\u00E9", "&#233;", "&#xe9;", "&#XE9;")) {
            assertThat(hidden("é", "<" + encoded + ">")).as(encoded).isEqualTo("<***>");
        }
    }

    @Test
    void knowsTheNamesThatXmlGives() {
        assertThat(hidden("&<>\"'", "&amp;&lt;&gt;&quot;&apos;, &AMP;&LT;&GT;&QUOT;&APOS;"))
                .isEqualTo("***, ***");
    }

    @Test
    void knowsTheBlankOfForms() {
        assertThat(hidden("a b", "a b, a+b, a%20b")).isEqualTo("***, ***, ***");
        assertThat(hidden("a.b", "a.b, a+b")).isEqualTo("***, a+b");
    }

    @Test
    void knowsWhatJsonEscapesOnceAndInItself() {
        for (String character : List.of("\"", "\\", "/")) {
            for (int slashes = 1; slashes <= 3; slashes++) {
                String encoded = "a" + "\\".repeat(slashes) + character + "b";
                assertThat(hidden("a" + character + "b", encoded)).as(encoded).isEqualTo("***");
            }
        }
        assertThat(hidden("a'b", "a\\'b")).isEqualTo("a\\'b");
    }

    @Test
    void tellsLetterCaseOfTheSecretItselfApart() {
        assertThat(hidden("Secret", "Secret secret SECRET")).isEqualTo("*** secret SECRET");
    }

    @Test
    void knowsHexadecimalWhereverItStands() {
        assertThat(hidden("secret", "736563726574 and 0x" + "736563726574".toUpperCase(Locale.ROOT)))
                .isEqualTo("*** and 0x***");
    }

    @Test
    void hidesEveryBase64TextThatHoldsFiveBytesOfItOrMore() {
        for (int length = 5; length <= 9; length++) {
            String secret = "p@55wörd!".substring(0, length);
            for (int before = 0; before <= 4; before++) {
                for (int after = 0; after <= 4; after++) {
                    String text = base64("x".repeat(before), secret, "y".repeat(after));
                    assertThat(hidden(secret, text)).as(text).isEqualTo("***");
                }
            }
        }
    }

    @Test
    void hidesBase64OfAddressesToo() {
        String secret = "~~~???~~~";

        assertThat(hidden(secret, Base64.getUrlEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("***");
    }

    @Test
    void hidesAllOfTheBase64AroundIt() {
        for (String edge : List.of("0", "9", "A", "Z", "a", "z", "+", "/", "-", "_", "=")) {
            assertThat(hidden("secret", edge + BASE64 + edge)).as(edge).isEqualTo("***");
        }
    }

    @Test
    void leavesWhatIsNoBase64AroundIt() {
        for (String edge : List.of(":", "@", "[", "`", "{", ".", " ", "*")) {
            assertThat(hidden("secret", edge + BASE64 + edge)).as(edge).isEqualTo(edge + "***" + edge);
        }
    }

    @Test
    void hidesOneAfterTheOther() {
        assertThat(hidden("secret", BASE64 + " " + BASE64 + " secret 736563726574"))
                .isEqualTo("*** *** *** ***");
    }

    @Test
    void aShortSecretHasNoBase64OfItsOwn() {
        assertThat(hidden("p1", base64("", "p1", "") + " p1")).isEqualTo(base64("", "p1", "") + " ***");
    }

    @Test
    void findsASecretThatIsLongerThanWhatIsFollowedAtOnce() {
        String secret = "abcdefghij".repeat(20);

        assertThat(hidden(secret, "<" + secret + ">")).isEqualTo("<***>");
        assertThat(hidden(secret, "<" + secret.replace("c", "%63") + "> " + secret))
                .isEqualTo("<***> ***");
        assertThat(hidden(secret, "<" + secret.substring(0, 150) + ">")).isEqualTo("<***>");
        assertThat(hidden(secret, "<" + secret.substring(0, 60) + ">")).isEqualTo("<" + secret.substring(0, 60) + ">");
        assertThat(hidden(secret, base64("x", secret, "y"))).isEqualTo("***");
    }

    @Test
    void findsWhatBeginsWithinABeginningThatDoesNotGoOn() {
        assertThat(hidden("aab", "aaab")).isEqualTo("a***");
        assertThat(hidden("a%25", "a%a%25")).isEqualTo("a%***");
        assertThat(hidden("abab", "abaababab")).isEqualTo("aba***ab");
    }
}
