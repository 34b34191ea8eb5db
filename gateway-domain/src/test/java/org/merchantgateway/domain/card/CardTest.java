package org.merchantgateway.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class CardTest {

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,   411111******1111",
        "4222222222222,      422222***2222",
        "378282246310005,    378282*****0005",
        "6304000000000000000,630400*********0000",
    })
    void showsFirstSixAndLastFourDigitsOfItsNumber(String digits, String shown) {
        assertThat(Pan.of(digits)).hasToString(shown);
        assertThat(Pan.of(digits).reveal()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "4111111111111112",
                "411111111111",
                "42222222222224",
                "41111111111111111111",
                "4111 1111 1111 1111",
                "\u0664111111111111111",
                "4111111111111111\n"
            })
    void refusesAnythingElseForItsNumber(String digits) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Pan.of(digits));
    }

    @Test
    void saysOfANumberWithBlanksThatItIsNotAllDigits() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Pan.of("4111 1111 1111 1111"))
                .withMessage("pan must be N13...19, got a character that is not allowed; "
                        + "pan must pass the Luhn check, got a character that is not a digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "123", "1234"})
    void takesAVerificationCodeOfThreeOrFourDigits(String digits) {
        assertThat(Cvc.of(digits).reveal()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12345", "12x", " 123"})
    void refusesAnyOtherVerificationCode(String digits) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Cvc.of(digits))
                .withMessageStartingWith("cvc must be N3...4, got ");
    }

    @Test
    void isValidToTheEndOfItsMonth() {
        Expiry expiry = Expiry.of(2030, 2);

        assertThat(expiry.covers(YearMonth.of(2030, 2))).isTrue();
        assertThat(expiry.covers(YearMonth.of(2030, 3))).isFalse();
        assertThat(expiry).hasToString("203002");
    }

    @ParameterizedTest
    @CsvSource({"1999,12", "2100,1", "2030,0", "2030,13", "30,12", "2147483647,1", "-2147483648,1", "1000000000,1"})
    void refusesAMonthThatIsNone(int year, int month) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Expiry.of(year, month))
                .withMessageStartingWith("expiry must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
    void writesItsExpiryInAsciiDigitsWhateverTheJvmSpeaks(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(Expiry.of(2030, 2)).hasToString("203002");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void reportsEveryViolationAtOnce() {
        Card.Builder card = Card.builder().pan("4111").cvc("1").expiry(2030, 13).cardholder("\u0007");

        assertThat(catchThrowableOfType(InvalidRequest.class, card::build).violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "pan must be N13...19",
                        "pan must pass the Luhn check",
                        "cvc must be N3...4",
                        "expiry must be a month from 1 to 12",
                        "cardholder must be ANS..512");
    }

    @Test
    void maySpareTheVerificationCodeAlone() {
        assertThat(catchThrowableOfType(InvalidRequest.class, Card.builder()::build))
                .hasMessage("pan is required, got nothing; expiry is required, got nothing; "
                        + "cardholder is required, got nothing");
    }
}
