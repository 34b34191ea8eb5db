package org.merchantgateway.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class TaxTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 99})
    void hasATypeOfOneOrTwoDigits(int type) {
        assertThat(new Tax(type, Optional.empty()).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void hasNoOtherType(int type) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Tax(type, Optional.empty()))
                .withMessage("taxType must be N..2, got " + type);
    }
}
