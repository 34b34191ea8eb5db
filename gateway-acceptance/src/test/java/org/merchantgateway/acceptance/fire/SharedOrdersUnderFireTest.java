package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.merchantgateway.acceptance.fire.SharedStory.Act;
import org.merchantgateway.acceptance.fire.SharedStory.Kind;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.SafePath;

/**
 * The gateway is not the shop's alone: a clerk releases, completes and refunds, replicas lag, gateways round, nodes are held up.
 * What the safe path says of the shop's one request is compared with the simulator's ledger, over both wires.
 */
class SharedOrdersUnderFireTest extends UnderFire {

    private static final Duration HELD_UP = Duration.ofMinutes(5);

    @Provide
    Arbitrary<SharedStory> shared() {
        Arbitrary<Act> ours = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.of(0L, 299L, 300L, 500L, 599L, 700L))
                .as(Act::new);
        Arbitrary<List<Act>> clerks = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.of(0L, 200L, 300L, 500L, 700L))
                .as(Act::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<InjectedFault> faults = Combinators.combine(
                        Arbitraries.of(
                                InjectedFault.Kind.CUT_BEFORE_REQUEST,
                                InjectedFault.Kind.CUT_AFTER_REQUEST,
                                InjectedFault.Kind.RESET_IN_ANSWER,
                                InjectedFault.Kind.PAGE_AFTER_EXECUTION,
                                InjectedFault.Kind.PAGE_WITHOUT_EXECUTION,
                                InjectedFault.Kind.FILTERED_AFTER_EXECUTION,
                                InjectedFault.Kind.FILTERED_WITHOUT_EXECUTION,
                                InjectedFault.Kind.SYSTEM_ERROR_AFTER_EXECUTION,
                                InjectedFault.Kind.SYSTEM_ERROR_WITHOUT_EXECUTION,
                                InjectedFault.Kind.NONE),
                        Arbitraries.integers().between(0, 1000).withoutEdgeCases())
                .as(InjectedFault::new);
        return Combinators.combine(
                        Arbitraries.of(Wire.class),
                        Arbitraries.of(true, false),
                        clerks,
                        ours,
                        faults,
                        clerks,
                        Arbitraries.of(true, false),
                        Arbitraries.of(1, 2, 3, 4, 5, 6))
                .as((wire, isTwoPhase, before, act, fault, after, lags, way) ->
                        new SharedStory(wire, "", isTwoPhase, before, act, fault, after, lags, way == 1, way == 2));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatTheShopIsToldIsTrueWhateverOthersDo(@ForAll("shared") SharedStory story) {
        TestEnvironment here = environment();
        OrderFacts facts = here.nextOrder();
        OrderId order = paid(here, facts, story.isTwoPhase());
        SharedStory numbered = story.of(facts.number());
        NodeGateway gateway = new NodeGateway(here, numbered, order);
        int before = here.ledger().entries(facts.number()).size();

        Conclusion told = told(here, gateway, numbered, order);

        int executed = here.ledger().entries(facts.number()).size() - before - gateway.clerksActs();
        assertThat(executed).as("%s: executions of %s", told, numbered).isBetween(0, 1);
        if (numbered.isPaused()) {
            assertThat(executed).as("sent although held up").isZero();
        }
        if (told == Conclusion.DID_NOT_HAPPEN) {
            assertThat(executed).as("told that it did not happen: %s", numbered).isZero();
        }
        if (told == Conclusion.HAPPENED && !gateway.isSame()) {
            assertThat(executed).as("told that it happened: %s", numbered).isEqualTo(1);
        }
        Statistics.label("told").collect(told);
        Statistics.label("told").coverage(coverage -> {
            for (Conclusion each : Conclusion.values()) {
                coverage.check(each).percentage(share -> share > 3);
            }
        });
    }

    private static OrderId paid(TestEnvironment here, OrderFacts facts, boolean isTwoPhase) {
        PaymentGateway direct = here.withoutFaults(Wire.REST);
        Wish registration = Wish.of(isTwoPhase ? Wish.Kind.REGISTER_TWO_PHASE : Wish.Kind.REGISTER_ONE_PHASE, 1000);
        assertThat(direct.execute(registration.operation(facts)).orElseThrow()).isNotNull();
        OrderId id = OrderId.of(here.ledger().id(facts.number()).orElseThrow());
        OrderFacts known = facts.and(new NewFacts(here.ledger().id(facts.number()), java.util.Optional.empty()));
        assertThat(direct.execute(Wish.of(Wish.Kind.PAY).operation(known)).orElseThrow())
                .isNotNull();
        return id;
    }

    private static Conclusion told(TestEnvironment here, NodeGateway gateway, SharedStory story, OrderId order) {
        SimulatedTime time = new SimulatedTime(here::awaitQuiet);
        StoredCalls store = new StoredCalls() {
            @Override
            public void save(Pending pending) {
                super.save(pending);
                if (story.isPaused()) {
                    time.pass(HELD_UP);
                }
            }
        };
        Conclusion told = Conclusion.of(new SafePath(gateway, time.settling(gateway), store)
                .execute(story.ours().operation(order)));
        assertThat(store.calls()).hasSize(told == Conclusion.OPEN ? 1 : 0);
        return told;
    }
}
