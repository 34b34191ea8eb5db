package org.merchantgateway.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** The first and the last month that a card may have. */
class ExpiryEdgesTest {

    @ParameterizedTest
    @CsvSource({"2000, 1, 200001", "2000, 12, 200012", "2099, 1, 209901", "2099, 12, 209912"})
    void areTaken(int year, int month, String text) {
        assertThat(Expiry.of(year, month)).hasToString(text);
        assertThat(new Expiry(YearMonth.of(year, month))).isEqualTo(Expiry.of(year, month));
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100})
    void areNotCrossed(int year) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Expiry.of(year, 1));
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> new Expiry(YearMonth.of(year, 1)));
    }
}
