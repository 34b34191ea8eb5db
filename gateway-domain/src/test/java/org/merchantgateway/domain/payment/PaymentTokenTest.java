package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Source: payment.do, paymentToken. */
class PaymentTokenTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 8188, 8192})
    void isBase64OfUpToSoManyCharacters(int characters) {
        assertThat(PaymentToken.of("A".repeat(characters)).reveal()).hasSize(characters);
    }

    @Test
    void isNoLonger() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaymentToken.of("A".repeat(8196)))
                .withMessage("paymentToken must be Base64, got 8196 characters, and at most 8192 are taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2VjcmV", "{\"data\":\"c2VjcmV0\"}", "c2Vjc-V0"})
    void refusesAnotherTextWithoutShowingIt(String text) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PaymentToken.of(text))
                .withMessage("paymentToken must be Base64, got " + text.length() + " characters that are not");
    }
}
