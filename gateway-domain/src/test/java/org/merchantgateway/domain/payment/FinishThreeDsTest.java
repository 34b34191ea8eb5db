package org.merchantgateway.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;

/** Source: finish3dsPayment.do, request parameters. */
class FinishThreeDsTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final PaRes ANSWER = PaRes.of("c2Vj\r\ncmV0");

    @Test
    void takesALanguageAndKeepsTheRest() {
        assertThat(FinishThreeDs.of(ID, ANSWER)).isEqualTo(new FinishThreeDs(ID, ANSWER, Optional.empty()));
        assertThat(FinishThreeDs.of(ID, ANSWER).in("ru")).isEqualTo(new FinishThreeDs(ID, ANSWER, Optional.of("ru")));
    }

    @Test
    void refusesAnotherLanguage() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> FinishThreeDs.of(ID, ANSWER).in("rus"))
                .withMessage("language must be A2, got 3 characters");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new FinishThreeDs(null, null, null))
                .withMessage("orderId is required, got nothing; paRes is required, got nothing; "
                        + "language is required, got nothing");
    }

    /** What is redacted must be what is sent. */
    @Test
    void hasTheAnswerAsItIsSentForASecret() {
        assertThat(FinishThreeDs.of(ID, ANSWER).secrets()).containsExactly("c2VjcmV0");
    }
}
