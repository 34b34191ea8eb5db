package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Source: paymentorder.do, jsonParams of an external 3DS Server; a cavv of 28 characters from a recorded status. */
class CavvTest {

    @ParameterizedTest
    @ValueSource(strings = {"AAABCSIIAAAAAAACcwgAEMCoNh+=", "AAAA", "AA=="})
    void isKeptAsItIs(String base64) {
        assertThat(Cavv.of(base64).reveal()).isEqualTo(base64);
    }

    /** It travels among parameters, in which a line break is refused. */
    @Test
    void losesTheWhiteSpaceThatAnEncoderMakes() {
        assertThat(Cavv.of("AAABCSIIAAAA\r\n AAACcwgAEMCoNh+=")).isEqualTo(Cavv.of("AAABCSIIAAAAAAACcwgAEMCoNh+="));
    }

    @ParameterizedTest
    @CsvSource({
        "AAABCSIIAAAAAAACcwgAEMCoNh-=, got 28 characters that are not",
        "AAABBBCCC, got 9 characters that are not",
        "'', got 0 characters that are not"
    })
    void isBase64(String text, String got) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Cavv.of(text))
                .withMessage("cavv must be Base64, " + got);
    }

    @Test
    void isNoLongerThanTheGatewaysReport() {
        assertThat(Cavv.of("A".repeat(200)).reveal()).hasSize(200);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Cavv.of("A".repeat(204)))
                .withMessage("cavv must be Base64, got 204 characters, and at most 200 are taken");
    }
}
