package org.merchantgateway.acceptance.fire;

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

/**
 * Whatever fault hits its requests over either wire, what a shop wants is executed at most once, and the outcome that it is given
 * is true.
 */
class MoneyUnderFireTest extends UnderFire {

    private static final String FAULTS = "what hit";
    private static final String OUTCOMES = "one request";
    private static final String TOLD = "one wish in the end";
    private static final String OPEN_REASONS = "open without faults";
    private static final String WIRES = "wires";

    private static final String COMMANDS_IN_DOUBT = "commands in doubt";

    /** Of some fifty of every kind, and twenty and more of every command. Every kind meets every command elsewhere. */
    private static final int FEWEST = 10;

    private static final List<String> COMMANDS = List.of(
            "register",
            "pay-by-card",
            "pay-by-binding",
            "pay-by-wallet",
            "finish-3ds",
            "continue-3ds",
            "finish-3ds-2",
            "complete",
            "refund",
            "reverse",
            "decline");

    int storiesATry() {
        return 1;
    }

    @Provide
    Arbitrary<List<Story>> storyLists() {
        return stories().list().ofSize(storiesATry());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = FAULTS, format = CrossTable.class)
    @StatisticsReport(label = OUTCOMES, format = CrossTable.class)
    @StatisticsReport(label = TOLD, format = CrossTable.class)
    void everyWishIsDoneAtMostOnceAndWhatTheShopIsToldIsTrue(@ForAll("storyLists") List<Story> stories) {
        for (Story story : stories) {
            Ending ending = run(story);
            ending.calls().forEach(MoneyUnderFireTest::count);
            ending.results()
                    .forEach(one -> Statistics.label(TOLD).collect(one.wish().kind(), one.told()));
            ending.openReasons().forEach(Statistics.label(OPEN_REASONS)::collect);
            Statistics.label(WIRES).collect(story.wire());
        }
        Statistics.label(WIRES)
                .coverage(coverage -> Arrays.stream(Wire.values())
                        .forEach(wire -> coverage.check(wire).percentage(share -> share > 30)));
        Statistics.label(COMMANDS_IN_DOUBT)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
        Statistics.label(TOLD)
                .coverage(coverage -> Arrays.stream(Result.values())
                        .forEach(told ->
                                coverage.checkQuery(pair -> pair.get(1) == told).percentage(share -> share > 5)));
        Statistics.label(FAULTS).coverage(coverage -> {
            for (InjectedFault.Kind kind : InjectedFault.Kind.values()) {
                coverage.checkQuery(pair -> pair.get(0) == kind && COMMANDS.contains(pair.get(1)))
                        .count(count -> count >= FEWEST);
            }
            COMMANDS.forEach(command ->
                    coverage.checkQuery(pair -> pair.get(1).equals(command)).count(count -> count >= FEWEST));
        });
    }

    private static void count(FaultInjectingGateway.Call call) {
        Statistics.label(FAULTS).collect(call.fault(), call.operation());
        if (call.effect() != Effect.READ) {
            Statistics.label(COMMANDS_IN_DOUBT).collect(call.outcome().equals("InDoubt"));
        }
        Statistics.label(OUTCOMES).collect(call.effect() == Effect.READ ? "read" : "command", call.outcome());
    }
}
