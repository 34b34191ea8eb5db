package org.merchantgateway.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class AmountTest {

    private static final long TWELVE_NINES = 999_999_999_999L;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, TWELVE_NINES})
    void takesUpToTwelveDigits(long minor) {
        assertThat(Amount.ofMinor(minor).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, TWELVE_NINES + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesLessThanNothingAndMoreThanTwelveDigits(long minor) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Amount.ofMinor(minor))
                .withMessage("amount must be N..12 in minor units, got " + minor);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "000000000012,12", "230000,230000", "999999999999,999999999999"})
    void readsDigits(String text, long minor) {
        assertThat(Amount.parse(text)).isEqualTo(Amount.ofMinor(minor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.99",
                "100,99",
                "1e3",
                "-1",
                "+1",
                "1 000",
                " 1",
                "1 ",
                "",
                " ",
                "1234567890123",
                "0000000000001",
                "\u0661\u0662",
                "\uff11",
                "0x10",
                "1L",
                "1\n",
                "NaN"
            })
    void refusesWhateverElseStandsInAText(String text) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Amount.parse(text))
                .withMessage("amount must be N..12 in minor units, got another text");
    }

    @Property
    void isWrittenAsItIsRead(@ForAll @LongRange(min = 0, max = TWELVE_NINES) long minor) {
        assertThat(Amount.parse(Amount.ofMinor(minor).toString()).minor()).isEqualTo(minor);
    }

    @Property
    void isOrderedByItsMinorUnits(
            @ForAll @LongRange(min = 0, max = TWELVE_NINES) long one,
            @ForAll @LongRange(min = 0, max = TWELVE_NINES) long other) {
        assertThat(Integer.signum(Amount.ofMinor(one).compareTo(Amount.ofMinor(other))))
                .isEqualTo(Long.compare(one, other));
    }

    @Test
    void addsAndSubtracts() {
        assertThat(Amount.ofMinor(700).plus(Amount.ofMinor(300))).isEqualTo(Amount.ofMinor(1000));
        assertThat(Amount.ofMinor(1000).minus(Amount.ofMinor(300))).isEqualTo(Amount.ofMinor(700));
    }

    @Test
    void refusesASumOfThirteenDigits() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Amount.ofMinor(TWELVE_NINES).plus(Amount.ofMinor(1)));
    }

    @Test
    void refusesADifferenceBelowZero() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Amount.ofMinor(1).minus(Amount.ofMinor(2)));
    }

    @Test
    void onlyNothingIsZero() {
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(Amount.ofMinor(1).isZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"643,230000,2300.00", "392,230000,230000", "414,230000,230.000", "643,5,0.05"})
    void isShownInTheMainUnitByTheCurrencysDigits(String currency, long minor, String major) {
        assertThat(Amount.ofMinor(minor).inMajor(Currency.of(currency)).toPlainString())
                .isEqualTo(major);
    }

    @ParameterizedTest
    @CsvSource({
        "643,12.50,1250",
        "643,12.5,1250",
        "643,12.500,1250",
        "392,1250,1250",
        "392,1.25E3,1250",
        "414,12.505,12505",
        "643,0,0",
        "643,0.00,0",
        "643,9999999999.99,999999999999"
    })
    void isMadeOfTheMainUnit(String currency, BigDecimal major, long minor) {
        assertThat(Amount.ofMajor(major, Currency.of(currency))).isEqualTo(Amount.ofMinor(minor));
    }

    @ParameterizedTest
    @CsvSource({
        "643,12.505,must have at most 2 digits",
        "392,0.5,must have at most 0 digits",
        "643,0.001,must have at most 2",
        "643,-0.01,must be N..12",
        "643,10000000000.00,must be N..12",
        "643,1E+2000000000,must be N..12"
    })
    void refusesAFractionOfTheMinorUnitAndTooMuch(String currency, BigDecimal major, String rule) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Amount.ofMajor(major, Currency.of(currency)))
                .withMessageStartingWith("amount " + rule)
                .withMessageEndingWith("got " + major);
    }

    @Property
    void isTheSameAfterAWayThroughTheMainUnit(
            @ForAll @LongRange(max = Amount.MAX_MINOR) long minor, @ForAll("currencies") Currency currency) {
        Amount amount = Amount.ofMinor(minor);

        assertThat(Amount.ofMajor(amount.inMajor(currency), currency)).isEqualTo(amount);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("643", "392", "414", "999").map(Currency::of);
    }
}
