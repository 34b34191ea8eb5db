package org.merchantgateway.testkit.differential;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.testkit.simulator.card.TestCard;

/** Random steps. What is listed first is what a step shrinks to. */
final class Steps {

    private Steps() {}

    static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, register()),
                Tuple.of(1, orders().map(Step.RegisterAgain::new)),
                Tuple.of(8, Combinators.combine(orders(), cards(), mostly(true)).as(Step.Pay::new)),
                Tuple.of(5, payByBinding()),
                Tuple.of(2, payByWallet()),
                Tuple.of(7, Combinators.combine(orders(), endings()).as(Step.Finish::new)),
                Tuple.of(5, Combinators.combine(orders(), parts()).as(Step.Complete::new)),
                Tuple.of(4, Combinators.combine(orders(), parts()).as(Step.Reverse::new)),
                Tuple.of(5, Combinators.combine(orders(), parts(), expectings()).as(Step.Refund::new)),
                Tuple.of(1, orders().map(Step.Decline::new)),
                Tuple.of(1, Combinators.combine(orders(), texts(), texts()).as(Step.AddParameter::new)),
                Tuple.of(
                        3,
                        Combinators.combine(orders(), Arbitraries.of(Step.Change.values()))
                                .as(Step.ChangeBinding::new)),
                Tuple.of(
                        3,
                        Combinators.combine(orders(), Arbitraries.of(Step.Question.values()))
                                .as(Step.Ask::new)),
                Tuple.of(2, pauses().map(Step.Wait::new)));
    }

    private static Arbitrary<Step.Register> register() {
        return Combinators.combine(Arbitraries.of(false, true), amounts(), clients(), Arbitraries.of(false, true))
                .as(Step.Register::new);
    }

    private static Arbitrary<Step.PayByBinding> payByBinding() {
        return Combinators.combine(
                        orders(),
                        orders(),
                        Arbitraries.frequency(
                                Tuple.of(6, Step.GivenCvc.USUAL),
                                Tuple.of(1, Step.GivenCvc.WRONG),
                                Tuple.of(1, Step.GivenCvc.NONE)))
                .as(Step.PayByBinding::new);
    }

    /** Not Android Pay: see {@link Difference}. */
    private static Arbitrary<Step.PayByWallet> payByWallet() {
        return Combinators.combine(
                        Arbitraries.of(Wallet.GOOGLE_PAY, Wallet.APPLE_PAY, Wallet.SAMSUNG_PAY),
                        cards(),
                        amounts(),
                        Arbitraries.of(false, true),
                        clients())
                .as(Step.PayByWallet::new);
    }

    /** How long ago it was made; mostly the latest, so that stories get somewhere. */
    private static Arbitrary<Integer> orders() {
        return Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 1), Tuple.of(1, 2));
    }

    private static Arbitrary<Integer> clients() {
        return Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(5, 1), Tuple.of(1, 2));
    }

    /** Cards that pay are drawn more often than each of the many that do not. */
    private static Arbitrary<TestCard> cards() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(TestCard.MASTERCARD_WITHOUT_3DS, TestCard.VISA_WITHOUT_3DS)),
                Tuple.of(3, Arbitraries.of(TestCard.VISA_ENROLLED, TestCard.MAESTRO_ATTEMPT)),
                Tuple.of(3, Arbitraries.of(TestCard.values())));
    }

    private static Arbitrary<Boolean> mostly(boolean usual) {
        return Arbitraries.frequency(Tuple.of(6, usual), Tuple.of(1, !usual));
    }

    private static Arbitrary<Step.Ending> endings() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Step.Ending.AS_CARD)), Tuple.of(3, Arbitraries.of(Step.Ending.values())));
    }

    private static Arbitrary<Step.Expecting> expectings() {
        return Arbitraries.frequency(
                Tuple.of(4, Step.Expecting.ANYTHING),
                Tuple.of(1, Step.Expecting.WHAT_IS),
                Tuple.of(1, Step.Expecting.MORE));
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.of(1_000L, 1L, 99L, 100L, 300L, 700L, 1_001L, 250_000L);
    }

    /** Zero is the whole. */
    private static Arbitrary<Long> parts() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0L)), Tuple.of(2, amounts()));
    }

    /** Short of the twenty minutes in which an order is paid, and of midnight, and beyond them, and of months. */
    private static Arbitrary<Duration> pauses() {
        return Arbitraries.of(
                Duration.ofMinutes(1),
                Duration.ofSeconds(20 * 60 - 1),
                Duration.ofMinutes(20),
                Duration.ofHours(3),
                Duration.ofHours(20),
                Duration.ofDays(40));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("a", "gift", "да, \"очень\"", "a&b=c <+> %20", "\uD83C\uDF84", "x;y,z", "]]>");
    }
}
