package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.merchantgateway.simulator.setting.Variations;

/**
 * The same stories of 3-D Secure 2 at a gateway that reports the payer at the ACS from the first answer on, refuses a step that
 * is over, and the end of a challenge that failed: no source tells what gateways do.
 */
class UnusualGatewayUnderFireTest extends UnderFire {

    @Override
    Variations variations() {
        return Variations.usual()
                .withDeviceCheckStatus(5)
                .withRepeatsThreeDsAnswers(false)
                .withRefusesFailedChallenge(true);
    }

    @Provide
    Arbitrary<Story> stories2() {
        return Stories.any().filter(story -> story.wishes().stream().anyMatch(Wish::isVersion2));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyWishIsDoneAtMostOnceAndWhatTheShopIsToldIsTrue(@ForAll("stories2") Story story) {
        Ending ending = run(story);

        assertThat(ending.calls()).isNotEmpty();
        ending.results().stream().filter(one -> one.wish().isVersion2()).forEach(one -> Statistics.collect(one.told()));
        Statistics.coverage(coverage -> {
            for (Result told : Result.values()) {
                coverage.check(told).percentage(share -> share > 3);
            }
        });
    }
}
