package org.merchantgateway.acceptance.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.card.TestCard;

/** Random steps. What is listed first is what a step shrinks to. */
final class Steps {

    private Steps() {}

    /** Steps in an order in which they lead somewhere: an order, payments, then what a shop wants of it; or the last two. */
    static Arbitrary<List<Step>> act() {
        Arbitrary<List<Step>> order = steps(1, 1, register().map(step -> step));
        return Arbitraries.frequencyOf(
                Tuple.of(8, act(List.of(order, steps(1, 3, payment()), steps(1, 4, deed())))),
                Tuple.of(2, act(List.of(order, byVersionTwo(), steps(0, 2, payment()), steps(0, 3, deed())))),
                Tuple.of(4, act(List.of(steps(0, 1, payment()), steps(0, 3, deed())))));
    }

    private static Arbitrary<List<Step>> act(List<Arbitrary<List<Step>>> parts) {
        return Combinators.combine(parts)
                .as(steps -> steps.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<List<Step>> steps(int least, int most, Arbitrary<Step> step) {
        return Drawn.with(
                steps -> steps.size() >= least,
                step.list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform()));
    }

    /**
     * The whole way: the device check, and a challenge, which not every card demands. Shrinks to the payment alone, when it is by a
     * card that needs no more.
     */
    private static Arbitrary<List<Step>> byVersionTwo() {
        return Drawn.with(
                steps -> steps.size() > 1,
                Combinators.combine(Arbitraries.of(false, true), payment2(), atAcs())
                        .as((whole, pay, payer) ->
                                whole ? List.of(pay, new Step.GoOn(0), new Step.FinishTwo(0, payer)) : List.of(pay)));
    }

    private static Arbitrary<Step> payment() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        14, Combinators.combine(orders(), cards(), mostly(true)).as(Step.Pay::new)),
                Tuple.of(14, payByBinding()),
                Tuple.of(2, registerOrPayByWallet()),
                Tuple.of(8, Combinators.combine(orders(), endings()).as(Step.Finish::new)),
                Tuple.of(4, orders().map(Step.GoOn::new)),
                Tuple.of(4, Combinators.combine(orders(), atAcs()).as(Step.FinishTwo::new)),
                Tuple.of(6, payment2()));
    }

    /** The latest order by a card that wants 3-D Secure 2; shrinks to one that wants nothing. */
    private static Arbitrary<Step.Pay> payment2() {
        List<TestCard> cards = new ArrayList<>(List.of(TestCard.MASTERCARD_WITHOUT_3DS));
        Arrays.stream(TestCard.values()).filter(Steps::isOfVersionTwo).forEach(cards::add);
        return Drawn.with(
                pay -> isOfVersionTwo(pay.card()), Arbitraries.of(cards).map(card -> new Step.Pay(0, card, true)));
    }

    private static boolean isOfVersionTwo(TestCard card) {
        return card.name().startsWith("THREE_DS_2");
    }

    private static Arbitrary<Step.AtAcs> atAcs() {
        return Arbitraries.frequency(
                Tuple.of(4, Step.AtAcs.CONFIRMS), Tuple.of(1, Step.AtAcs.FAILS), Tuple.of(1, Step.AtAcs.NOTHING));
    }

    private static Arbitrary<Step> deed() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(orders(), parts()).as(Step.Complete::new)),
                Tuple.of(10, Combinators.combine(orders(), parts()).as(Step.Reverse::new)),
                Tuple.of(
                        14, Combinators.combine(orders(), parts(), expectings()).as(Step.Refund::new)),
                Tuple.of(1, orders().map(Step.Decline::new)),
                Tuple.of(1, orders().map(Step.RegisterAgain::new)),
                Tuple.of(1, Combinators.combine(orders(), texts(), texts()).as(Step.AddParameter::new)),
                Tuple.of(
                        2,
                        Combinators.combine(orders(), Arbitraries.of(Step.Change.values()))
                                .as(Step.ChangeBinding::new)),
                Tuple.of(
                        2,
                        Combinators.combine(orders(), Arbitraries.of(Step.Question.values()))
                                .as(Step.Ask::new)),
                Tuple.of(2, pauses().map(Step.Wait::new)));
    }

    private static Arbitrary<Step.Register> register() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(2, true)),
                        amounts(),
                        clients(),
                        Arbitraries.of(false, true))
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

    /** Either makes an order: one that is paid by a wallet at once shrinks to one that is not. */
    private static Arbitrary<Step> registerOrPayByWallet() {
        return Combinators.combine(Arbitraries.of(false, true), register(), payByWallet())
                .as((byWallet, order, payment) -> byWallet ? payment : order);
    }

    /** Not Android Pay, and no client of Samsung Pay: see {@link Difference}. */
    private static Arbitrary<Step.PayByWallet> payByWallet() {
        return Combinators.combine(
                        Arbitraries.of(Wallet.GOOGLE_PAY, Wallet.APPLE_PAY, Wallet.SAMSUNG_PAY),
                        cards(),
                        amounts(),
                        Arbitraries.of(false, true),
                        clients())
                .as((wallet, card, amount, preAuth, client) ->
                        new Step.PayByWallet(wallet, card, amount, preAuth, wallet == Wallet.SAMSUNG_PAY ? 0 : client));
    }

    /** How long ago it was made; mostly the latest, so that stories get somewhere. */
    private static Arbitrary<Integer> orders() {
        return Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, 2));
    }

    private static Arbitrary<Integer> clients() {
        return Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(8, 1), Tuple.of(1, 2));
    }

    /** Cards that pay are drawn more often than those that do not. */
    private static Arbitrary<TestCard> cards() {
        List<Tuple.Tuple2<Integer, TestCard>> drawn = new ArrayList<>(List.of(
                Tuple.of(36, TestCard.MASTERCARD_WITHOUT_3DS),
                Tuple.of(36, TestCard.VISA_WITHOUT_3DS),
                Tuple.of(15, TestCard.VISA_ENROLLED),
                Tuple.of(15, TestCard.MAESTRO_ATTEMPT)));
        Arrays.stream(TestCard.values()).map(card -> Tuple.of(1, card)).forEach(drawn::add);
        return Arbitraries.frequency(drawn);
    }

    private static Arbitrary<Boolean> mostly(boolean usual) {
        return Arbitraries.frequency(Tuple.of(6, usual), Tuple.of(1, !usual));
    }

    private static Arbitrary<Step.Ending> endings() {
        return Arbitraries.frequency(
                Tuple.of(4, Step.Ending.AS_CARD),
                Tuple.of(1, Step.Ending.Y),
                Tuple.of(1, Step.Ending.A),
                Tuple.of(1, Step.Ending.N),
                Tuple.of(1, Step.Ending.U),
                Tuple.of(3, Step.Ending.OF_ANOTHER_ORDER));
    }

    private static Arbitrary<Step.Expecting> expectings() {
        return Arbitraries.frequency(
                Tuple.of(4, Step.Expecting.ANYTHING),
                Tuple.of(1, Step.Expecting.WHAT_IS),
                Tuple.of(1, Step.Expecting.MORE));
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.frequency(
                Tuple.of(8, 1_000L),
                Tuple.of(1, 1L),
                Tuple.of(1, 99L),
                Tuple.of(2, 100L),
                Tuple.of(2, 300L),
                Tuple.of(2, 700L),
                Tuple.of(2, 1_001L),
                Tuple.of(8, 250_000L));
    }

    /** Mostly less than an order; zero is the whole. */
    private static Arbitrary<Long> parts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.of(100L, 99L, 300L)),
                Tuple.of(2, amounts()));
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
