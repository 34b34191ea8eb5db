package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultServer;

/**
 * The numbered faults over both wires: outcome, executions, time, and that the next call works. At the end, whether the
 * documentation's table says the same.
 */
class FaultsTest {

    /** One fault alone: {@code -Dfault=8}. */
    private static final String ONLY = System.getProperty("fault", "");

    /** The first call of a JVM loads classes, which on a busy machine takes longer than the deadline of a trial. */
    @BeforeAll
    static void wakeBothWires() {
        for (WireUnderTest wire : WireUnderTest.values()) {
            try (FaultServer server = FaultServer.start(wire.healthy());
                    PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", "PT30S")) {
                assertThat(gateway.execute(Probes.REFUND)).isInstanceOf(Outcome.Accepted.class);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> faults() {
        List<Trial> trials = Faults.all();
        FaultsPage page = new FaultsPage(trials);
        Stream<DynamicTest> tests = trials.stream()
                .filter(trial -> ONLY.isEmpty() || ONLY.equals(String.valueOf(trial.number())))
                .flatMap(trial -> Arrays.stream(WireUnderTest.values()).map(wire -> test(trial, wire, page)));
        DynamicTest last = DynamicTest.dynamicTest("the table in docs/faults.md says the same", page::check);
        return ONLY.isEmpty() ? Stream.concat(tests, Stream.of(last)) : tests;
    }

    private static DynamicTest test(Trial trial, WireUnderTest wire, FaultsPage page) {
        return DynamicTest.dynamicTest(trial.name(wire), () -> {
            Trial.Seen seen = trial.probe().over(wire);
            page.note(trial, wire, seen);
            assertThat(seen).isEqualTo(trial.expected().get(wire));
            assertThat(seen.executions()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void noNumberIsLeftOut() {
        assertThat(Faults.all())
                .extracting(Trial::number)
                .containsAll(IntStream.rangeClosed(1, Faults.COUNT).boxed().toList());
    }
}
