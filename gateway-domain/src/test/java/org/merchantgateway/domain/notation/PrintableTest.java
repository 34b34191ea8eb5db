package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb'       | a\\u000ab",
                "'a\r\nb'     | a\\u000d\\u000ab",
                "'a\tb'       | a\\u0009b",
                "a\u001b[2Jb  | a\\u001b[2Jb",
                "a\u0085b     | a\\u0085b",
                "a\u2028b     | a\\u2028b",
                "a\u202eb     | a\\u202eb",
                "a\u2066b     | a\\u2066b",
                "a\u200bb     | a\\u200bb",
                "a\\b         | a\\\\b",
                "Успешно      | Успешно",
                "\ud83d\ude00 | \ud83d\ude00",
            })
    void escapesWhatCouldForgeALine(String text, String printed) {
        assertThat(Printable.of(text)).isEqualTo(printed);
    }

    @Test
    void escapesInvisibleCharactersBeyondTheFirstPlaneToo() {
        assertThat(Printable.of("a\udb40\udc41b")).isEqualTo("a\\udb40\\udc41b");
    }

    @Test
    void escapesAnUnpairedSurrogate() {
        assertThat(Printable.of("a\ud83db")).isEqualTo("a\\ud83db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${jndi:ldap://evil/x}", "$${env:HOME}", "\\${x}", "${${lower:j}ndi:x}", "$", "100$"})
    void leavesALogFrameworkNothingToLookUp(String text) {
        assertThat(Printable.of(text)).doesNotContain("${").contains("$");
    }

    @Property
    void printsNoControlAndNoLineBreak(@ForAll String text) {
        assertThat(Printable.of(text).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    /** One in 357 has digits that pass the Luhn check, over its hyphens too. */
    @Test
    void printsEveryUuidAsItIs() {
        Random random = new Random(1);
        List<String> changed = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                .limit(50_000)
                .filter(uuid -> !Printable.reference(uuid).equals(uuid))
                .toList();

        assertThat(changed).isEmpty();
        assertThat(Printable.reference("20260101040000")).isEqualTo("20260101040000");
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,            411111******1111",
        "4111 1111-1111.1111,         411111******1111",
        "order 4111111111111111 of 2, order 411111******1111 of 2",
        "4111111111111111/1,          411111******1111/1",
        "a4111111111111111,           a4111111111111111"
    })
    void masksACardNumberThatIsGivenForAReference(String reference, String printed) {
        assertThat(Printable.reference(reference)).isEqualTo(printed);
    }

    @Test
    void escapesAndCutsAReference() {
        assertThat(Printable.reference("1\n${jndi:x}")).isEqualTo("1\\u000a$\\{jndi:x}");
        assertThat(Printable.reference("x".repeat(301))).isEqualTo("x".repeat(300) + "... (301 characters)");
    }

    @Test
    void printsATextAtTheLimitWhole() {
        assertThat(Printable.of("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    @Test
    void cutsALongerTextAndSaysHowLongItWas() {
        assertThat(Printable.of("x".repeat(301))).isEqualTo("x".repeat(300) + "... (301 characters)");
    }

    @Test
    void cutsAMegabyteInNoTime() {
        String digits = "4 1-1".repeat(200_000);
        String printed = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Printable.of(digits));

        assertThat(printed.length()).isLessThan(350);
    }

    @Property
    void printsNeverMoreThanTheLimitAndTheLength(@ForAll("escaped") String text) {
        String shown = Printable.of(text).replaceFirst("\\.\\.\\. \\(\\d+ characters\\)$", "");

        assertThat(shown.length()).isLessThanOrEqualTo(Printable.LIMIT);
    }

    @Provide
    Arbitrary<String> escaped() {
        return Arbitraries.strings()
                .withChars('\n', 'x', '$', '{')
                .ofMinLength(40)
                .ofMaxLength(400);
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(Printable.of("x".repeat(299) + "\ud83d\ude00y")).startsWith("x".repeat(299) + "... (");
    }
}
