package org.merchantgateway.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class CurrencyTest {

    @ParameterizedTest
    @ValueSource(strings = {"051", "012", "643", "000", "999"})
    void keepsItsThreeDigits(String code) {
        assertThat(Currency.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "RU", "RUBL", "R2B", "51", "0643", "64 ", "\u0666\u0664\u0663", "-64"})
    void refusesAnyOtherText(String code) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Currency.of(code))
                .withMessageStartingWith("code must be N3, got ");
    }

    @ParameterizedTest
    @CsvSource({"RUB,643", "EUR,978", "AMD,051", "JPY,392", "KWD,414", "BYN,933"})
    void hasLettersToo(String letters, String code) {
        assertThat(Currency.of(letters)).isEqualTo(Currency.of(code));
    }

    /** The last two have letters and no number. */
    @ParameterizedTest
    @ValueSource(strings = {"rub", "ZZZ", "XFU", "XFO"})
    void refusesLettersOfNoCurrency(String letters) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Currency.of(letters))
                .withMessage("code must be N3 or the letters of a currency, got " + letters);
    }

    @Test
    void isTheRoubleByItsWithdrawnCodeToo() {
        assertThat(Currency.of("810").sameAs(Currency.RUB)).isTrue();
        assertThat(Currency.RUB.sameAs(Currency.of("810"))).isTrue();
        assertThat(Currency.of("810").sameAs(Currency.of("810"))).isTrue();
    }

    @Test
    void isNoOtherCurrency() {
        assertThat(Currency.RUB.sameAs(Currency.USD)).isFalse();
        assertThat(Currency.of("810").sameAs(Currency.EUR)).isFalse();
    }

    @Test
    void keepsTheWithdrawnCodeAsItCame() {
        assertThat(Currency.of("810")).isNotEqualTo(Currency.RUB).hasToString("810");
    }

    @ParameterizedTest
    @CsvSource({
        "643,2", "810,2", "978,2", "840,2", "051,2", "933,2", "974,0", "392,0", "414,3", "012,2", "999,0", "001,2"
    })
    void knowsTheDigitsOfItsMinorUnit(String code, int digits) {
        assertThat(Currency.of(code).minorDigits()).isEqualTo(digits);
    }
}
