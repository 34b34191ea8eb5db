package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.LedgerGateway.Fault;

/** Whatever goes wrong, money moves at most once, and what the shop is told is what the gateway's ledger says. */
class SafePathPropertyTest {

    private final FakeTime time = FakeTime.starting();
    private final List<Pending> kept = new ArrayList<>();
    private final PendingStore store = new PendingStore() {
        @Override
        public void save(Pending pending) {
            kept.add(Pending.parse(pending.toText())); // as after a restart
        }

        @Override
        public void remove(Pending pending) {
            assertThat(kept.remove(pending)).as("forgets only what was kept").isTrue();
        }
    };

    @Provide
    Arbitrary<List<Fault>> faults() {
        Arbitrary<Fault> some = Arbitraries.of(Fault.class);
        Arbitrary<Fault> mostlyNone =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Fault.NONE)), Tuple.of(2, some));
        return Arbitraries.oneOf(some.list().ofMaxSize(30), mostlyNone.list().ofMaxSize(30));
    }

    @Provide
    Arbitrary<List<Operation<Acknowledged>>> wishes() {
        Arbitrary<Operation<Acknowledged>> refunds =
                Arbitraries.of(0L, 100L, 300L, 1000L).map(SafePathPropertyTest::refund);
        Arbitrary<Operation<Acknowledged>> completions =
                Arbitraries.of(0L, 300L, 700L, 1000L, 1001L).map(SafePathPropertyTest::completion);
        Arbitrary<Operation<Acknowledged>> reversals = Arbitraries.of(100L, 300L, 700L, 1000L, 1001L)
                .map(amount -> ReverseOrder.of(Answers.ID, Amount.ofMinor(amount)));
        return Combinators.combine(
                        Arbitraries.oneOf(completions, reversals),
                        Arbitraries.oneOf(completions, refunds, reversals)
                                .list()
                                .ofMaxSize(4))
                .as((first, more) -> {
                    List<Operation<Acknowledged>> all = new ArrayList<>(List.of(first));
                    all.addAll(more);
                    return all;
                });
    }

    private static Operation<Acknowledged> refund(long amount) {
        return amount == 0 ? RefundOrder.whole(Answers.ID) : RefundOrder.of(Answers.ID, Amount.ofMinor(amount));
    }

    private static Operation<Acknowledged> completion(long amount) {
        return amount == 0 ? CompleteOrder.whole(Answers.ID) : CompleteOrder.of(Answers.ID, Amount.ofMinor(amount));
    }

    /** A shop that wants one thing after the other, and asks again for what it was told was not done. */
    @Property(tries = 5_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyWishIsExecutedAtMostOnceAndTheShopIsToldTheTruth(
            @ForAll("wishes") List<Operation<Acknowledged>> wishes, @ForAll("faults") List<Fault> faults) {
        kept.clear();
        LedgerGateway gateway = new LedgerGateway(time, faults);
        for (Operation<Acknowledged> wish : wishes) {
            String told = "not done";
            for (int attempt = 0; attempt < 3 && told.equals("not done"); attempt++) {
                told = told(gateway, wish);
                time.pass(Duration.ofHours(1)); // whatever is late has come by now
                assertThat(gateway.executions(wish)).as("%s, %s", wish, told).isEqualTo(told.equals("done") ? 1 : 0);
            }
            Statistics.collect(told);
            assertThat(kept).isEmpty();
        }
        Statistics.coverage(coverage -> List.of("done", "not done", "refused")
                .forEach(word -> coverage.check(word).percentage(percent -> percent > 1)));
        assertThat(gateway.refunded()).isLessThanOrEqualTo(gateway.taken());
        assertThat(gateway.taken()).isLessThanOrEqualTo(gateway.approved());
    }

    /** Done, refused or not done. What stayed open, or was under way in a crash, is settled when the weather is fair. */
    private String told(LedgerGateway gateway, Operation<Acknowledged> wish) {
        Settling settling = new Settling(gateway, Backoff.standard(), time, time);
        try {
            return new SafePath(gateway, settling, store)
                    .execute(wish)
                    .fold(done -> "done", refused -> "refused", notDone -> "not done", open -> afterwards(settling));
        } catch (LedgerGateway.Crash crash) {
            return kept.isEmpty() ? "not done" : afterwards(settling);
        }
    }

    private String afterwards(Settling settling) {
        assertThat(kept).hasSize(1);
        String told = "open";
        for (int day = 0; told.equals("open"); day++) {
            assertThat(day).as("days, of which at most thirty have bad weather").isLessThan(40);
            told = settledOrCrashed(settling);
        }
        kept.clear();
        return told;
    }

    private String settledOrCrashed(Settling settling) {
        try {
            return settling.settle(kept.get(0)).fold(happened -> "done", didNot -> "not done", open -> "open");
        } catch (LedgerGateway.Crash crash) {
            return "open";
        }
    }
}
