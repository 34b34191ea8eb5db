package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentAttemptTest {

    private static final PaymentAttempt PROCESSED =
            new PaymentAttempt.Processed(Optional.of("Done"), Optional.of("https://a.example"));
    private static final PaymentAttempt CHALLENGE = new PaymentAttempt.AcsChallenge(
            "https://acs.example", PaReq.of("eJxVUm1v"), "https://a.example/term", "md-1");
    private static final PaymentAttempt OTHER = new PaymentAttempt.OtherStep(Map.of("step", "value"));

    private static String named(PaymentAttempt attempt) {
        return attempt.fold(processed -> "processed", challenge -> "challenge", other -> "other");
    }

    @Test
    void goesOnAsItsCaseSays() {
        assertThat(named(PROCESSED)).isEqualTo("processed");
        assertThat(named(CHALLENGE)).isEqualTo("challenge");
        assertThat(named(OTHER)).isEqualTo("other");
    }

    @Test
    void printsNothingThatTheGatewayChose() {
        assertThat(PROCESSED).hasToString("Processed");
        assertThat(CHALLENGE).hasToString("AcsChallenge[md-1]");
        assertThat(OTHER).hasToString("OtherStep[fields=1]");
    }
}
