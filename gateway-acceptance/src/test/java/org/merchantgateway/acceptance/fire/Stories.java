package org.merchantgateway.acceptance.fire;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random stories. */
final class Stories {

    /** Faults that cost no time weigh more on reads, of which there are many. */
    private static final int QUICK = 8;

    private static final long AMOUNT = 1000;

    private Stories() {}

    static Arbitrary<Story> any() {
        return Combinators.combine(Arbitraries.of(Wire.class), wishes(), faultsOnCommands(), faultsOnReads())
                .as(Story::new);
    }

    /** An order that is registered and mostly paid; then what its money allows, and what it does not. */
    static Arbitrary<List<Wish>> wishes() {
        Arbitrary<List<Wish>> beginning = Arbitraries.frequencyOf(Tuple.of(5, registered()), Tuple.of(1, byWallet()));
        return joined(beginning, later().list().ofMinSize(2).ofMaxSize(5));
    }

    private static Arbitrary<List<Wish>> registered() {
        Arbitrary<List<Wish>> register = Arbitraries.of(Wish.Kind.REGISTER_TWO_PHASE, Wish.Kind.REGISTER_ONE_PHASE)
                .map(kind -> List.of(Wish.of(kind, AMOUNT)));
        // of the long ways many end early
        Arbitrary<List<Wish>> pay = Arbitraries.frequency(
                Tuple.of(6, wishes(Wish.Kind.PAY)),
                Tuple.of(4, wishes(Wish.Kind.PAY_BY_BINDING)),
                Tuple.of(4, wishes(Wish.Kind.PAY_WITH_3DS, Wish.Kind.FINISH_3DS)),
                Tuple.of(2, wishes(Wish.Kind.PAY_WITH_3DS, Wish.Kind.FAIL_3DS, Wish.Kind.PAY)),
                Tuple.of(
                        1,
                        wishes(
                                Wish.Kind.PAY_WITH_3DS,
                                Wish.Kind.FAIL_3DS,
                                Wish.Kind.PAY_WITH_3DS,
                                Wish.Kind.FINISH_3DS)),
                Tuple.of(2, wishes(Wish.Kind.PAY_WITHOUT_CHALLENGE, Wish.Kind.CONTINUE_WITHOUT_CHALLENGE)),
                // a browser that comes on twice
                Tuple.of(
                        1,
                        wishes(
                                Wish.Kind.PAY_WITHOUT_CHALLENGE,
                                Wish.Kind.CONTINUE_WITHOUT_CHALLENGE,
                                Wish.Kind.CONTINUE_WITHOUT_CHALLENGE)),
                Tuple.of(16, wishes(Wish.Kind.PAY_WITH_3DS_2, Wish.Kind.CONTINUE_TO_CHALLENGE, Wish.Kind.FINISH_3DS_2)),
                Tuple.of(
                        2,
                        wishes(
                                Wish.Kind.PAY_WITH_3DS_2,
                                Wish.Kind.CONTINUE_TO_CHALLENGE,
                                Wish.Kind.FAIL_3DS_2,
                                Wish.Kind.PAY_WITH_3DS_2,
                                Wish.Kind.CONTINUE_TO_CHALLENGE,
                                Wish.Kind.FINISH_3DS_2)),
                Tuple.of(6, wishes(Wish.Kind.BINDING_WITH_3DS_2, Wish.Kind.CONTINUE_BINDING, Wish.Kind.FINISH_3DS_2)),
                Tuple.of(
                        1,
                        wishes(
                                Wish.Kind.BINDING_WITH_3DS_2,
                                Wish.Kind.CONTINUE_BINDING,
                                Wish.Kind.FAIL_3DS_2,
                                Wish.Kind.PAY_BY_BINDING)),
                // another card while the payer is away
                Tuple.of(
                        1,
                        wishes(
                                Wish.Kind.PAY_WITH_3DS_2,
                                Wish.Kind.CONTINUE_TO_CHALLENGE,
                                Wish.Kind.PAY,
                                Wish.Kind.FINISH_3DS_2)),
                Tuple.of(
                        1,
                        wishes(Wish.Kind.PAY_WITHOUT_CHALLENGE, Wish.Kind.PAY, Wish.Kind.CONTINUE_WITHOUT_CHALLENGE)),
                Tuple.of(1, wishes(Wish.Kind.PAY_WITH_3DS, Wish.Kind.PAY, Wish.Kind.FINISH_3DS)),
                Tuple.of(1, wishes(Wish.Kind.PAY_BY_EMPTY_CARD)),
                Tuple.of(1, wishes(Wish.Kind.DECLINE)));
        return joined(register, pay);
    }

    private static Arbitrary<List<Wish>> byWallet() {
        return Arbitraries.frequency(
                Tuple.of(2, List.of(Wish.of(Wish.Kind.WALLET_TWO_PHASE, AMOUNT))),
                Tuple.of(2, List.of(Wish.of(Wish.Kind.WALLET_ONE_PHASE, AMOUNT))),
                Tuple.of(2, List.of(Wish.of(Wish.Kind.WALLET_WITH_3DS, AMOUNT), Wish.of(Wish.Kind.FINISH_3DS))),
                Tuple.of(
                        4,
                        List.of(
                                Wish.of(Wish.Kind.WALLET_WITH_3DS_2, AMOUNT),
                                Wish.of(Wish.Kind.CONTINUE_WALLET, AMOUNT),
                                Wish.of(Wish.Kind.FINISH_3DS_2))),
                Tuple.of(1, List.of(Wish.of(Wish.Kind.EMPTY_WALLET, AMOUNT))));
    }

    private static List<Wish> wishes(Wish.Kind... kinds) {
        return Arrays.stream(kinds).map(Wish::of).toList();
    }

    private static Arbitrary<List<Wish>> joined(Arbitrary<List<Wish>> first, Arbitrary<List<Wish>> then) {
        return Combinators.combine(first, then)
                .as((one, two) -> Stream.concat(one.stream(), two.stream()).toList());
    }

    /** Refunds are of equal amounts, so that one may be taken for the other. */
    private static Arbitrary<Wish> later() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(0L, 0L, 700L, 1000L, 1001L).map(amount -> Wish.of(Wish.Kind.COMPLETE, amount))),
                Tuple.of(4, Arbitraries.of(300L, 300L, 300L, 1000L).map(amount -> Wish.of(Wish.Kind.REFUND, amount))),
                Tuple.of(
                        2,
                        Arbitraries.of(0L, 300L, 300L, 1000L, 1001L).map(amount -> Wish.of(Wish.Kind.REVERSE, amount))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        Wish.Kind.PAY,
                                        Wish.Kind.PAY_BY_BINDING,
                                        Wish.Kind.FINISH_3DS,
                                        Wish.Kind.FINISH_3DS_2)
                                .map(Wish::of)),
                Tuple.of(1, Arbitraries.just(Wish.of(Wish.Kind.DECLINE))));
    }

    /** Three of four have a fault, each kind as likely as any other. */
    static Arbitrary<List<InjectedFault>> faultsOnCommands() {
        int kinds = InjectedFault.Kind.values().length;
        return Arbitraries.frequencyOf(
                        Tuple.of(kinds / 3, Arbitraries.just(InjectedFault.NONE)),
                        Tuple.of(kinds, fault(InjectedFault.Kind.values())))
                .list()
                .ofSize(24);
    }

    /** One of three has a fault, rarely a slow one. */
    static Arbitrary<List<InjectedFault>> faultsOnReads() {
        InjectedFault.Kind[] slow = Arrays.stream(InjectedFault.Kind.values())
                .filter(InjectedFault.Kind::isSlow)
                .toArray(InjectedFault.Kind[]::new);
        InjectedFault.Kind[] quick = Arrays.stream(InjectedFault.Kind.values())
                .filter(kind -> !kind.isSlow())
                .toArray(InjectedFault.Kind[]::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(3 * QUICK, Arbitraries.just(InjectedFault.NONE)),
                        Tuple.of(QUICK + QUICK / 2, fault(quick)),
                        Tuple.of(1, fault(slow)))
                .list()
                .ofSize(100);
    }

    /** At any place, its end and a little after it included. */
    private static Arbitrary<InjectedFault> fault(InjectedFault.Kind... kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, 1200).withoutEdgeCases())
                .as(InjectedFault::new);
    }
}
