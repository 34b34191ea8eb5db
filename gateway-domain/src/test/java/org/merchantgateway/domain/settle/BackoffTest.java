package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.InvalidRequest;

class BackoffTest {

    @Test
    void isUsuallyTwoMinutes() {
        assertThat(Backoff.standard())
                .isEqualTo(new Backoff(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(15)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,  PT1S,  PT1S, 'window must be more than zero, got PT0S'",
        "PT-1S, PT1S,  PT1S, 'window must be more than zero, got PT-1S'",
        "PT1S,  PT0S,  PT1S, 'firstPause must be more than zero and at most longestPause, got PT0S'",
        "PT1S,  PT-1S, PT1S, 'firstPause must be more than zero and at most longestPause, got PT-1S'",
        "PT1S,  PT2S,  PT1S, 'firstPause must be more than zero and at most longestPause, got PT2S'",
    })
    void refusesToStandStillOrToRunBackwards(Duration window, Duration first, Duration longest, String message) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new Backoff(window, first, longest))
                .withMessage(message);
    }

    /** The flag is set before, so nothing is slept. */
    @Test
    void waitsInTheThreadUntilInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Sleeper.ofThread().sleep(Duration.ofHours(1)));
    }
}
