package org.merchantgateway.testkit.fire;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.merchantgateway.domain.port.Effect;

/** Whatever befalls its requests over either wire, what a shop wants is done at most once, and what it is told is true. */
class MoneyUnderFireTest extends UnderFire {

    private static final int STORIES_A_TRY = Boolean.getBoolean("gateway.deep") ? 10 : 1;

    private static final String BLOWS = "what befell";
    private static final String OUTCOMES = "one request";
    private static final String TOLD = "one wish in the end";
    private static final String WIRES = "wires";

    private static final String COMMANDS_IN_DOUBT = "commands in doubt";

    private static final List<String> COMMANDS =
            List.of("register", "pay-by-card", "complete", "refund", "reverse", "decline");

    @Provide
    Arbitrary<List<Story>> campaigns() {
        return stories().list().ofSize(STORIES_A_TRY);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = BLOWS, format = CrossTable.class)
    @StatisticsReport(label = OUTCOMES, format = CrossTable.class)
    @StatisticsReport(label = TOLD, format = CrossTable.class)
    void everyWishIsDoneAtMostOnceAndWhatTheShopIsToldIsTrue(@ForAll("campaigns") List<Story> stories) {
        for (Story story : stories) {
            Ending ending = tell(story);
            ending.calls().forEach(MoneyUnderFireTest::count);
            for (int i = 0; i < ending.told().size(); i++) {
                Statistics.label(TOLD)
                        .collect(story.wishes().get(i).kind(), ending.told().get(i));
            }
            Statistics.label(WIRES).collect(story.wire());
        }
        Statistics.label(BLOWS)
                .coverage(coverage -> Arrays.stream(Blow.Kind.values())
                        .forEach(kind -> COMMANDS.forEach(
                                command -> coverage.check(kind, command).count(count -> count > 0))));
    }

    private static void count(ArmedGateway.Call call) {
        Statistics.label(BLOWS).collect(call.blow(), call.operation());
        if (call.effect() != Effect.READ) {
            Statistics.label(COMMANDS_IN_DOUBT).collect(call.outcome().equals("InDoubt"));
        }
        Statistics.label(OUTCOMES).collect(call.effect() == Effect.READ ? "question" : "command", call.outcome());
    }
}
