package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The stories under fire find out a gateway that breaks the promise. */
class LiesUnderFireTest {

    @AfterEach
    void forget() {
        LiesUnderFire.lie = Optional.empty();
    }

    @ParameterizedTest
    @EnumSource
    void theLedgerShowsTheLie(LyingGateway.Lie lie) {
        LiesUnderFire.lie = Optional.of(lie);

        List<Event> failed = EngineTestKit.engine("jqwik")
                .selectors(selectClass(LiesUnderFire.class))
                .execute()
                .testEvents()
                .failed()
                .list();

        assertThat(failed).hasSize(1);
        assertThat(failed.get(0)
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)\\[(" + sign(lie) + ")] .*");
    }

    /** What was done twice may also show as a report that fits neither once nor not at all, so that it stays open. */
    private static String sign(LyingGateway.Lie lie) {
        String told = "(FINISH_3DS|COMPLETE|REVERSE|REFUND) \\d+, told (DONE|REFUSED|NOT_DONE)";
        return lie == LyingGateway.Lie.SENT_AGAIN ? told + "|why it stays open" : told;
    }
}
