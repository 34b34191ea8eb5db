package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.ID;
import static org.merchantgateway.domain.settle.Answers.inDoubt;
import static org.merchantgateway.domain.settle.Answers.reported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.SettledAs;

/** An operation of a team's own gateway, under a name that this library does not know. */
class OwnOperationTest {

    private record BonusRefund(SettledAs settledAs) implements Operation<Acknowledged> {

        @Override
        public String name() {
            return "bonus-refund";
        }

        @Override
        public Effect effect() {
            return Effect.MONEY;
        }

        @Override
        public Reference reference() {
            return Reference.ofId(ID.value());
        }

        @Override
        public Optional<Amount> wanted() {
            return Optional.of(Amount.ofMinor(300));
        }
    }

    private static final BonusRefund REFUND = new BonusRefund(SettledAs.REFUND);
    private static final Outcome<?> BEFORE = reported(2, "1000/1000/0");
    private static final Outcome<OrderReport> REFUNDED = reported(4, "1000/700/300");

    private final List<String> kept = new ArrayList<>();
    private final FakeTime time = FakeTime.starting();

    private Settling settling(ScriptedGateway gateway) {
        return new Settling(gateway, Backoff.standard(), time, time);
    }

    private SafeOutcome<Acknowledged> executed(BonusRefund refund, Outcome<?>... answers) {
        ScriptedGateway gateway = ScriptedGateway.answering(answers);
        return new SafePath(gateway, settling(gateway), store()).execute(refund);
    }

    private PendingStore store() {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {
                kept.add(pending.toText());
            }

            @Override
            public void remove(Pending pending) {
                kept.remove(pending.toText());
            }
        };
    }

    @Test
    void thatIsSettledAsARefundHappenedOnceTheRefundShows() {
        SafeOutcome<Acknowledged> outcome = executed(REFUND, BEFORE, inDoubt(REFUND.pending()), BEFORE, REFUNDED);

        assertThat(outcome).isEqualTo(new SafeOutcome.Done<>(Optional.empty(), Optional.of(REFUNDED.orElseThrow())));
        assertThat(kept).isEmpty();
    }

    @Test
    void thatIsSettledAsARefundDidNotHappenIfNoRefundShows() {
        assertThat(executed(REFUND, BEFORE, inDoubt(REFUND.pending()), BEFORE))
                .isEqualTo(new SafeOutcome.NotDone<>("settled: it did not happen"));
    }

    @Test
    void isSettledAfterARestartByAnotherProcess() {
        store().save(REFUND.pending().withSumsBefore(Answers.sums("1000/1000/0")));

        assertThat(settling(ScriptedGateway.answering(REFUNDED)).settle(Pending.parse(kept.get(0))))
                .isEqualTo(new Settled.Happened(REFUNDED.orElseThrow()));
    }

    @Test
    void thatDoesNotSayHowItIsSettledStaysOpen() {
        BonusRefund silent = new BonusRefund(SettledAs.NONE);

        assertThat(executed(silent, BEFORE, inDoubt(silent.pending()), REFUNDED))
                .isInstanceOf(SafeOutcome.Open.class);
        assertThat(kept).hasSize(1);
    }
}
