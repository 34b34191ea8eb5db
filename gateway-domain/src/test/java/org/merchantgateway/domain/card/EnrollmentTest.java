package org.merchantgateway.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Source: verifyEnrollment.do. */
class EnrollmentTest {

    @ParameterizedTest
    @CsvSource({"Y, true", "N, false", "U, false", "y, false", "'', false", "X, false"})
    void isThereForOneFlagAlone(String flag, boolean enrolled) {
        Enrollment answer = new Enrollment(flag, Optional.of("TEST CARD"), Optional.of("RU"));

        assertThat(answer.isEnrolled()).isEqualTo(enrolled);
        assertThat(answer.emitterName()).contains("TEST CARD");
        assertThat(answer.emitterCountryCode()).contains("RU");
    }

    @Test
    void isAskedForByTheWholeNumber() {
        assertThat(VerifyEnrollment.of("4111111111111111")).isEqualTo(new VerifyEnrollment(Pan.of("4111111111111111")));
    }

    @Test
    void isNotAskedForByWhatIsNoNumber() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> VerifyEnrollment.of("411111**1111"))
                .withMessageStartingWith("pan must be N13...19, got ")
                .withMessageNotContaining("411111");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new VerifyEnrollment(null))
                .withMessage("pan is required, got nothing");
    }
}
