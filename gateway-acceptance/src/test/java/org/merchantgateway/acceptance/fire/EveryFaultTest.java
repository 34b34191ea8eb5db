package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.merchantgateway.domain.port.Effect;

/** Every kind of fault hits every command over either wire, once and in the middle; all other requests pass. */
class EveryFaultTest extends UnderFire {

    private static final int IN_THE_MIDDLE = 500;
    private static final int TIMES = 10;

    private static final String OPEN_REASONS = "open without faults";

    /** Six kinds of faults lose the answer, over either wire. */
    private static final int FEWEST_OPEN = 10;

    /** The wishes that lead to a command, and the command itself as the last. */
    enum Way {
        REGISTER(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000)),
        PAY(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY)),
        PAY_WITH_3DS(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY_WITH_3DS)),
        FINISH_3DS(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITH_3DS),
                Wish.of(Wish.Kind.FINISH_3DS)),
        FAIL_3DS(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITH_3DS),
                Wish.of(Wish.Kind.FAIL_3DS)),
        PAY_WITH_3DS_2(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY_WITH_3DS_2)),
        CONTINUE_TO_CHALLENGE(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITH_3DS_2),
                Wish.of(Wish.Kind.CONTINUE_TO_CHALLENGE)),
        CONTINUE_WITHOUT_CHALLENGE(
                Wish.of(Wish.Kind.REGISTER_ONE_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITHOUT_CHALLENGE),
                Wish.of(Wish.Kind.CONTINUE_WITHOUT_CHALLENGE)),
        FINISH_3DS_2(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITH_3DS_2),
                Wish.of(Wish.Kind.CONTINUE_TO_CHALLENGE),
                Wish.of(Wish.Kind.FINISH_3DS_2)),
        FAIL_3DS_2(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.PAY_WITH_3DS_2),
                Wish.of(Wish.Kind.CONTINUE_TO_CHALLENGE),
                Wish.of(Wish.Kind.FAIL_3DS_2)),
        BINDING_WITH_3DS_2(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.BINDING_WITH_3DS_2)),
        CONTINUE_BINDING(
                Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000),
                Wish.of(Wish.Kind.BINDING_WITH_3DS_2),
                Wish.of(Wish.Kind.CONTINUE_BINDING)),
        WALLET_WITH_3DS_2(Wish.of(Wish.Kind.WALLET_WITH_3DS_2, 1000)),
        CONTINUE_WALLET(Wish.of(Wish.Kind.WALLET_WITH_3DS_2, 1000), Wish.of(Wish.Kind.CONTINUE_WALLET, 1000)),
        FINISH_WALLET(
                Wish.of(Wish.Kind.WALLET_WITH_3DS_2, 1000),
                Wish.of(Wish.Kind.CONTINUE_WALLET, 1000),
                Wish.of(Wish.Kind.FINISH_3DS_2)),
        PAY_BY_BINDING(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY_BY_BINDING)),
        PAY_BY_WALLET(Wish.of(Wish.Kind.WALLET_TWO_PHASE, 1000)),
        DECLINE(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.DECLINE)),
        COMPLETE(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY), Wish.of(Wish.Kind.COMPLETE, 700)),
        REFUND(Wish.of(Wish.Kind.REGISTER_ONE_PHASE, 1000), Wish.of(Wish.Kind.PAY), Wish.of(Wish.Kind.REFUND, 300)),
        REVERSE(Wish.of(Wish.Kind.REGISTER_TWO_PHASE, 1000), Wish.of(Wish.Kind.PAY), Wish.of(Wish.Kind.REVERSE, 300));

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
        private final List<Wish> wishes;

        Way(Wish... wishes) {
            this.wishes = List.of(wishes);
        }
    }

    @Provide
    Arbitrary<Story> everyFault() {
        return Combinators.combine(
                        Arbitraries.of(Wire.class), Arbitraries.of(Way.class), Arbitraries.of(InjectedFault.Kind.class))
                .as((wire, way, kind) -> new Story(wire, way.wishes, lastIs(way, kind), List.of()));
    }

    private static List<InjectedFault> lastIs(Way way, InjectedFault.Kind kind) {
        List<InjectedFault> faults = new ArrayList<>(Collections.nCopies(way.wishes.size() - 1, InjectedFault.NONE));
        faults.add(new InjectedFault(kind, IN_THE_MIDDLE));
        return faults;
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void everyFaultHitsEveryCommand(@ForAll("everyFault") Story story) {
        boolean isHit = false;
        for (int time = 0; time < TIMES && !isHit; time++) { // on a busy machine, what leads to it may fail
            Ending ending = run(story);
            ending.openReasons().forEach(Statistics.label(OPEN_REASONS)::collect);
            isHit = isHit(story, ending.calls());
        }
        assertThat(isHit).as("the fault hit the last wish").isTrue();
        Statistics.label(OPEN_REASONS)
                .coverage(coverage -> Arrays.stream(OpenReason.values())
                        .forEach(reason -> coverage.check(reason).count(count -> count >= FEWEST_OPEN)));
    }

    private static boolean isHit(Story story, List<FaultInjectingGateway.Call> calls) {
        int last = story.wishes().size() - 1;
        String command = story.wishes().get(last).operation(story.wire());
        List<FaultInjectingGateway.Call> commands =
                calls.stream().filter(call -> call.effect() != Effect.READ).toList();
        return commands.size() > last && commands.get(last).operation().equals(command);
    }
}
