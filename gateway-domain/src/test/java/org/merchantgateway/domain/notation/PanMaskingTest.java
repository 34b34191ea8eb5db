package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Card numbers in texts that came from outside. */
class PanMaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4111111111111111                 | 411111******1111",
                "card 4111111111111111 declined   | card 411111******1111 declined",
                "4111 1111 1111 1111              | 411111******1111",
                "4111-1111-1111-1111              | 411111******1111",
                "4111+1111+1111+1111              | 411111******1111",
                "4111.1111.1111.1111              | 411111******1111",
                "pan=4111111111111111;            | pan=411111******1111;",
                "x4111111111111111y               | x411111******1111y",
                "5555555555554444,4111111111111111| 555555******4444,411111******1111",
                "4111111111111111 12/27           | 411111******1111 12/27",
                "4111 1111 1111 1111 123          | 411111******1111 123",
                "4111111111111111 737             | 411111******1111 737",
                "order 7 4111111111111111         | order 7 411111******1111",
                "12 4111 1111 1111 1111           | 12 411111******1111",
                "4111111111111111-12              | 411111******1111-12",
                "4222222222222                    | 422222***2222",
                "6304000000000000000              | 630400*********0000",
            })
    void areMasked(String text, String masked) {
        assertThat(Printable.withoutPans(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112", // fails the Luhn check
                "1700000000004", // a time in milliseconds, although it passes the check
                "date=1700000000004,",
                "411111111111", // twelve digits
                "999999999999",
                "61351fbd-1f4c-4d2c-8a3e-4f1d2c3b4a59",
                "",
                "no digits at all\nin two lines"
            })
    void areNotSeenInOtherNumbers(String text) {
        assertThat(Printable.withoutPans(text)).isEqualTo(text);
    }

    @Property
    void neverStandInATextUnmasked(
            @ForAll("pans") String pan, @ForAll("surroundings") String before, @ForAll("surroundings") String after) {
        assertThat(Printable.of(before + pan + after)).doesNotContain(pan);
    }

    @Property
    void neverStandInATextInGroupsOfFour(@ForAll("pans") String pan, @ForAll("surroundings") String before) {
        String grouped = pan.replaceAll("(.{4})(?!$)", "$1 ");

        assertThat(Printable.withoutPans(before + grouped)).doesNotContain(grouped.substring(0, 14));
    }

    @Provide
    Arbitrary<String> pans() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(12)
                .ofMaxLength(18)
                .filter(digits -> !digits.startsWith("1"))
                .map(PanMaskingTest::withCheckDigit);
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of("", " ", "pan=", "\"", ";", " 7 ", " 12/27 ", "-", " 737 ", "x", "\n", " 2027-12 ");
    }

    /** ISO/IEC 7812-1, annex B: from the right, every other digit doubled, its digits added. */
    static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.getNumericValue(digits.charAt(digits.length() - 1 - i));
            int doubled = digit * 2;
            sum += i % 2 == 0 ? doubled / 10 + doubled % 10 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
