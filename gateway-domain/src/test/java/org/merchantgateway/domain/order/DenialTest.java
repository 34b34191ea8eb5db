package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes and texts as the gateway answers them. Source: deposit.do, reverse.do and refund.do, errors. */
class DenialTest {

    private static final String TABLE = """
            NOT_PAYABLE               | 5 | The maximum number of payments attempted run out or the session timeout expired
            NOT_DECLINABLE            | 7 | The order cannot be declined in its current state
            NOT_APPROVED              | 7 | Payment must be in approved state
            COMPLETION_EXCEEDS_HOLD   | 5 | Deposited amount is exceeding approved amount
            COMPLETION_TOO_SMALL      | 5 | Deposit amount must be zero or at least the merchant's minimum
            NOT_REVERSIBLE            | 7 | Reversal is impossible for current transaction state
            REVERSAL_EXCEEDS_APPROVED | 5 | Reversal amount exceeds approved amount
            NOT_REFUNDABLE            | 7 | Refund is impossible for current transaction state
            REFUND_EXCEEDS_DEPOSIT    | 7 | Refund amount exceeds deposited amount
            """;

    @Test
    void saysWhatTheGatewaySays() {
        assertThat(List.of(Denial.values()))
                .extracting(denial -> String.format("%-25s | %d | %s", denial, denial.code(), denial.text()))
                .containsExactlyElementsOf(TABLE.lines().toList());
    }
}
