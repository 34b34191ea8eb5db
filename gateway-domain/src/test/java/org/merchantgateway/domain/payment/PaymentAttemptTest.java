package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.port.Texts;

class PaymentAttemptTest {

    private static final PaymentAttempt PROCESSED =
            new PaymentAttempt.Processed(Optional.of("Done"), Optional.of("https://a.example"));
    private static final PaymentAttempt CHALLENGE =
            new PaReqChallenge("https://acs.example", PaReq.of("eJxVUm1v"), "https://a.example/term", "md-1");
    private static final PaymentAttempt OTHER = new PaymentAttempt.OtherStep(Map.of("step", "value"));

    private static PaymentAttempt declined(Optional<Boolean> attemptsLeft) {
        return new PaymentAttempt.Declined(new Texts("no", "not sufficient"), attemptsLeft, Optional.of("/fail"));
    }

    private static String named(PaymentAttempt attempt) {
        return attempt.fold(
                processed -> "processed",
                declined -> "declined",
                check -> "device check",
                challenge -> "challenge",
                other -> "other");
    }

    @Test
    void goesOnAsItsCaseSays() {
        assertThat(named(PROCESSED)).isEqualTo("processed");
        assertThat(named(declined(Optional.empty()))).isEqualTo("declined");
        assertThat(named(CHALLENGE)).isEqualTo("challenge");
        assertThat(named(OTHER)).isEqualTo("other");
    }

    @Test
    void printsNothingThatTheGatewayChose() {
        assertThat(PROCESSED).hasToString("Processed");
        assertThat(declined(Optional.empty())).hasToString("Declined");
        assertThat(declined(Optional.of(true))).hasToString("Declined[attempts left]");
        assertThat(declined(Optional.of(false))).hasToString("Declined[no attempts left]");
        assertThat(CHALLENGE).hasToString("PaReqChallenge[md-1]");
        assertThat(OTHER).hasToString("OtherStep[fields=1]");
    }
}
