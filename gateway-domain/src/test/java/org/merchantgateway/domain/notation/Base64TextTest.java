package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.rule.Rule;

/** Against the JDK's decoder, which takes what lacks its padding; we do not. */
class Base64TextTest {

    /** Components as a team may have them. */
    record Any(@Base64Text String text) {}

    record Eight(@Base64Text(max = 8) String eight) {}

    record Url(@Base64Text(urlSafe = true) String text) {}

    private static final Rule<String> URL = Rule.of(Url.class);
    private static final Rule<String> ANY = Rule.of(Any.class);
    private static final Rule<String> EIGHT = Rule.of(Eight.class);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nearly = Arbitraries.strings().withChars("AZaz09+/=").ofMaxLength(14);
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("AZaz09+/=-_.\u0410\u0000\u000b\u00a0 \n\r\t")
                .ofMaxLength(14);
        Arbitrary<String> encoded =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Base64.getEncoder()::encodeToString);
        return Arbitraries.oneOf(
                nearly,
                odd,
                encoded,
                encoded.map(text -> Base64.getMimeEncoder(4, new byte[] {'\n'})
                        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
    }

    @Property(tries = 5_000)
    void isWhatTheJdkDecodesAndIsPaddedAndNotEmpty(@ForAll("texts") String text) {
        String compact = text.replaceAll("[ \n\r\t]", "");

        assertThat(ANY.test(text)).isEqualTo(!compact.isEmpty() && compact.length() % 4 == 0 && isDecoded(compact));
    }

    private static boolean isDecoded(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    @Property(tries = 5_000)
    void isInTheUrlSafeAlphabetWhatTheJdkDecodes(@ForAll("texts") String text) {
        String compact = text.replaceAll("[ \n\r\t]", "");

        assertThat(URL.test(text)).isEqualTo(!compact.isEmpty() && isDecodedAsUrl(compact));
    }

    private static boolean isDecodedAsUrl(String text) {
        try {
            Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    @Test
    void countsNoWhiteSpace() {
        assertThat(EIGHT.test("AAAA\r\n  AAAA\t")).isTrue();
        assertThat(EIGHT.test("AAAAAAAAAAAA")).isFalse();
    }

    @Test
    void saysWhetherATextIsTooLongOrNotBase64() {
        assertThat(EIGHT.violations("AAAAAAAAAAAA"))
                .containsExactly(
                        new Violation("eight", "must be Base64", "got 12 characters, and at most 8 are taken"));
        assertThat(EIGHT.violations("A-A"))
                .containsExactly(new Violation("eight", "must be Base64", "got 3 characters that are not"));
    }

    @Test
    void saysThatATextIsNotBase64ThoughItIsAsLongAsItMayBe() {
        assertThat(EIGHT.violations("AAA-AAAA"))
                .containsExactly(new Violation("eight", "must be Base64", "got 8 characters that are not"));
        assertThat(EIGHT.violations("AAA-\r\nAAAA"))
                .containsExactly(new Violation("eight", "must be Base64", "got 10 characters that are not"));
    }
}
