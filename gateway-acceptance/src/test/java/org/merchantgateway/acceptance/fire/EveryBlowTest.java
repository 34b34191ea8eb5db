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

/** Every kind of blow befalls every command over either wire, once and in the middle; all else passes. */
class EveryBlowTest extends UnderFire {

    private static final int IN_THE_MIDDLE = 500;
    private static final int TIMES = 10;

    private static final String UNCLEAR = "open in fair weather";

    /** Six kinds of blows lose the answer for good, over either wire. */
    private static final int FEWEST_UNCLEAR = 10;

    /** What leads to a command, and the command last. */
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
    Arbitrary<Story> everyBlow() {
        return Combinators.combine(
                        Arbitraries.of(Wire.class), Arbitraries.of(Way.class), Arbitraries.of(Blow.Kind.class))
                .as((wire, way, kind) -> new Story(wire, way.wishes, lastIs(way, kind), List.of()));
    }

    private static List<Blow> lastIs(Way way, Blow.Kind kind) {
        List<Blow> blows = new ArrayList<>(Collections.nCopies(way.wishes.size() - 1, Blow.NONE));
        blows.add(new Blow(kind, IN_THE_MIDDLE));
        return blows;
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, edgeCases = EdgeCasesMode.NONE)
    void everyBlowBefallsEveryCommand(@ForAll("everyBlow") Story story) {
        boolean isStruck = false;
        for (int time = 0; time < TIMES && !isStruck; time++) { // on a busy machine, what leads to it may fail
            Ending ending = tell(story);
            ending.unclear().forEach(Statistics.label(UNCLEAR)::collect);
            isStruck = isStruck(story, ending.calls());
        }
        assertThat(isStruck).as("the last wish was struck").isTrue();
        Statistics.label(UNCLEAR)
                .coverage(coverage -> Arrays.stream(Unclear.values())
                        .forEach(reason -> coverage.check(reason).count(count -> count >= FEWEST_UNCLEAR)));
    }

    private static boolean isStruck(Story story, List<ArmedGateway.Call> calls) {
        int last = story.wishes().size() - 1;
        String command = story.wishes().get(last).operation();
        List<ArmedGateway.Call> commands =
                calls.stream().filter(call -> call.effect() != Effect.READ).toList();
        return commands.size() > last && commands.get(last).operation().equals(command);
    }
}
