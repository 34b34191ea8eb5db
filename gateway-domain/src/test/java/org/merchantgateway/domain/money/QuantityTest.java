package org.merchantgateway.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.001", "2.5", "99999.999", "0.333", "99999999999999.999"})
    void takesUpToThreeDigitsAfterThePoint(String value) {
        assertThat(Quantity.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.4445", "0.0001", "1.2345", "100000000000000", "1E+14"})
    void refusesMoreDigits(String value) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Quantity.of(value))
                .withMessage("quantity must have at most 14 digits before the point and 3 after it, got "
                        + new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "-0.001"})
    void refusesNothingAndLess(String value) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Quantity.of(value))
                .withMessageStartingWith("quantity must be more than 0, got ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one", "1,5", "1 000", " 1", "NaN", "0x1", "1.5.1"})
    void refusesATextThatIsNoDecimal(String value) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Quantity.of(value))
                .withMessage("quantity must be a decimal number, got another text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2147483647", "1E+1000000000", "1E-2147483647"})
    void refusesAMonstrousExponentBeforeItCostsAnything(String value) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Quantity.of(value));
    }

    @ParameterizedTest
    @CsvSource({"1.5000,1.5", "1.000,1", "100,100", "1E+2,100", "2.50,2.5", "10.0,10"})
    void doesNotHoldTrailingZerosForDigits(String value, String same) {
        assertThat(Quantity.of(value)).isEqualTo(Quantity.of(same)).hasToString(same);
        assertThat(Quantity.of(value).value().scale()).isBetween(0, 3);
    }

    @Test
    void isMeasuredInSomethingOrCounted() {
        assertThat(Quantity.of("2.5", "kg")).hasToString("2.5 kg");
        assertThat(Quantity.of(3)).hasToString("3").isEqualTo(Quantity.of("3"));
    }

    @Test
    void reportsEveryViolation() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Quantity(new BigDecimal("-1.2345"), Optional.of("x".repeat(21))))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(violation -> violation.path() + " " + violation.rule())
                        .containsExactly(
                                "quantity must be more than 0",
                                "quantity must have at most 14 digits before the point and 3 after it",
                                "measure must be ANS..20"));
    }
}
