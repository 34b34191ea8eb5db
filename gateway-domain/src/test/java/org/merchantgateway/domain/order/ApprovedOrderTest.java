package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When an approved order's money was held, and when it was taken. */
class ApprovedOrderTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static Order approved(PaymentScheme scheme) {
        return Orders.moved(Orders.registered(scheme, NOON.minusSeconds(60), NOON.plusSeconds(60))
                .approve(NOON));
    }

    @Test
    void hasItsMoneyTakenAtOnceInOnePhase() {
        assertThat(approved(PaymentScheme.ONE_PHASE).approvedAt()).contains(NOON);
        assertThat(approved(PaymentScheme.ONE_PHASE).depositedAt()).contains(NOON);
    }

    @Test
    void hasItsMoneyHeldAloneInTwoPhases() {
        assertThat(approved(PaymentScheme.TWO_PHASE).approvedAt()).contains(NOON);
        assertThat(approved(PaymentScheme.TWO_PHASE).depositedAt()).isEmpty();
    }
}
