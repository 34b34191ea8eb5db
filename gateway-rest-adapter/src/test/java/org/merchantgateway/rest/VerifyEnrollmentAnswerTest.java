package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.VERIFY_ENROLLMENT;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Enrollment;

class VerifyEnrollmentAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"enrolled", "isEnrolled"})
    void readsTheFlagInBothSpellings(String name) {
        assertThat(accepted(outcome(
                        VERIFY_ENROLLMENT,
                        "{\"errorCode\":\"0\",\"errorMessage\":\"Success\",\"emitterName\":\"TEST CARD\","
                                + "\"emitterCountryCode\":\"RU\",\"" + name + "\":\"Y\"}")))
                .isEqualTo(new Enrollment("Y", Optional.of("TEST CARD"), Optional.of("RU")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "U", "X"})
    void keepsAFlagAsItCame(String flag) {
        assertThat(accepted(outcome(VERIFY_ENROLLMENT, "{\"enrolled\":\" " + flag + " \"}")))
                .isEqualTo(new Enrollment(flag, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"errorCode\":\"0\",\"emitterName\":\"TEST CARD\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"enrolled\":\"\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"enrolled\":{\"flag\":\"Y\"}}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"6\",\"errorMessage\":\"nothing known\"}`, Refused GATEWAY 6",
                "`{\"errorCode\":5,\"enrolled\":\"Y\"}`, Refused GATEWAY 5"
            })
    void isInDoubtWithoutAFlagAndRefusedByACode(String answer, String expected) {
        assertThat(kind(outcome(VERIFY_ENROLLMENT, answer))).isEqualTo(expected);
    }
}
