package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.ID;
import static org.merchantgateway.domain.settle.Answers.notFound;
import static org.merchantgateway.domain.settle.Answers.notSent;
import static org.merchantgateway.domain.settle.Answers.refused;
import static org.merchantgateway.domain.settle.Answers.report;
import static org.merchantgateway.domain.settle.Answers.reported;
import static org.merchantgateway.domain.settle.Answers.silence;
import static org.merchantgateway.domain.settle.Answers.sums;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.SettledAs;

/** How long, how often and whom settling asks; {@link VerdictTest} has what the answers mean. */
class SettlingTest {

    private static final Backoff MINUTE =
            new Backoff(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(15));

    private static final Pending REGISTRATION = Pending.of(
                    "register", SettledAs.REGISTRATION, Reference.ofNumber("A-1"))
            .withWanted(Amount.ofMinor(1000));

    private static final Pending REFUND = Pending.of("refund", SettledAs.REFUND, Reference.of("A-1", ID.value()))
            .withWanted(Amount.ofMinor(300))
            .withSumsBefore(sums("1000/1000/0"));

    private static final Outcome<?> UNCHANGED = reported(2, "1000/1000/0");
    private static final Outcome<?> REFUNDED = reported(4, "1000/700/300");

    private final FakeTime time = FakeTime.starting();

    private Settled settle(Pending pending, Outcome<?>... answers) {
        return settle(ScriptedGateway.answering(answers), pending);
    }

    private Settled settle(ScriptedGateway gateway, Pending pending) {
        return new Settling(gateway, MINUTE, time, time).settle(pending);
    }

    @Test
    void notFoundRightAfterATimeOutIsNotYetANo() {
        assertThat(settle(REGISTRATION, notFound(), notFound(), reported(0, "0/0/0")))
                .isEqualTo(new Settled.Happened(report(0, "0/0/0")));
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void notFoundForLongEnoughIsANo() {
        assertThat(settle(REGISTRATION, notFound())).isEqualTo(new Settled.DidNotHappen(Optional.empty()));
        assertThat(time.slept()).isEqualTo(MINUTE.window());
    }

    @Test
    void aWalletsPaymentWhoseNumberIsNotFoundForLongEnoughDidNotHappen() {
        Pending payment = Pending.of("pay-by-wallet", SettledAs.REGISTRATION_AND_PAYMENT, Reference.ofNumber("A-1"))
                .withWanted(Amount.ofMinor(1000));

        assertThat(settle(payment, notFound())).isEqualTo(new Settled.DidNotHappen(Optional.empty()));
        assertThat(settle(payment, notFound(), reported(1, "1000/0/0")))
                .isEqualTo(new Settled.Happened(report(1, "1000/0/0")));
    }

    /** Made again, it comes to the same. */
    @ParameterizedTest
    @ValueSource(strings = {"bind", "unbind", "extend-binding"})
    void staysOpenAtOnceForAChangeOfABinding(String operation) {
        ScriptedGateway gateway = ScriptedGateway.answering(UNCHANGED);

        assertThat(settle(gateway, Pending.of(operation, SettledAs.NONE, Reference.none())))
                .isInstanceOf(Settled.StillOpen.class);
        assertThat(gateway.executed()).isEmpty();
    }

    /** The gateway issued the id: not to know it any more says nothing about the money. Wrong merchant? Wrong host? */
    @ParameterizedTest
    @EnumSource
    void notFoundByTheGatewaysOwnIdIsNeverANo(SettledAs settledAs) {
        Pending pending = Pending.of("any-name", settledAs, REFUND.reference())
                .withWanted(Amount.ofMinor(300))
                .withSumsBefore(sums("1000/0/0"));

        assertThat(settle(pending, notFound()))
                .isEqualTo(new Settled.StillOpen(
                        Optional.empty(), "the gateway does not know the order id that it issued"));
    }

    @Test
    void aRefundThatShowsLaterHappened() {
        assertThat(settle(REFUND, UNCHANGED, UNCHANGED, UNCHANGED, REFUNDED))
                .isEqualTo(new Settled.Happened(report(4, "1000/700/300")));
    }

    @Test
    void aRefundThatShowsAtTheVeryEndOfTheWindowHappened() {
        ScriptedGateway gateway = ScriptedGateway.answering(
                UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, UNCHANGED, REFUNDED);

        assertThat(settle(gateway, REFUND)).isInstanceOf(Settled.Happened.class);
        assertThat(time.slept()).isEqualTo(MINUTE.window());
        assertThat(gateway.executed()).hasSize(8);
    }

    @Test
    void aRefundThatDoesNotShowInTheWindowDidNotHappen() {
        assertThat(settle(REFUND, UNCHANGED))
                .isEqualTo(new Settled.DidNotHappen(Optional.of(report(2, "1000/1000/0"))));
        assertThat(time.slept()).isEqualTo(MINUTE.window());
    }

    /** An answer under way may be older than it looks: only a question asked after the window can end in a no. */
    @Test
    void anAnswerThatTookLongerThanTheWindowIsNotTheLast() {
        ScriptedGateway gateway = ScriptedGateway.answering(UNCHANGED, REFUNDED)
                .meanwhile(() -> time.pass(MINUTE.window().plusSeconds(30)));

        assertThat(settle(gateway, REFUND)).isInstanceOf(Settled.Happened.class);
        assertThat(gateway.executed()).hasSize(2);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        settle(REFUND, UNCHANGED);

        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    }

    @Test
    void theLastPauseEndsWithTheWindow() {
        Backoff backoff = new Backoff(Duration.ofSeconds(20), Duration.ofSeconds(3), Duration.ofSeconds(60));

        new Settling(ScriptedGateway.answering(UNCHANGED), backoff, time, time).settle(REFUND);

        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(3L, 6L, 11L);
    }

    @Property
    void pausesGrowAndNeverPassTheWindow(
            @ForAll @IntRange(min = 1, max = 600) int window,
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(max = 60) int more,
            @ForAll @IntRange(max = 30) int answerTakes,
            @ForAll long startNanos) {
        FakeTime now = FakeTime.startingAt(startNanos);
        Backoff backoff =
                new Backoff(Duration.ofSeconds(window), Duration.ofSeconds(first), Duration.ofSeconds(first + more));
        ScriptedGateway gateway =
                ScriptedGateway.answering(UNCHANGED).meanwhile(() -> now.pass(Duration.ofSeconds(answerTakes)));

        new Settling(gateway, backoff, now, now).settle(REFUND);

        List<Duration> pauses = now.pauses();
        assertThat(IntStream.range(0, pauses.size() - 1))
                .allSatisfy(i -> assertThat(pauses.get(i))
                        .isLessThanOrEqualTo(
                                Duration.ofSeconds(Math.min(first + more, (long) first << Math.min(i, 20)))));
        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(backoff.longestPause()));
        assertThat(now.slept()).isLessThanOrEqualTo(backoff.window());
        assertThat(now.getAsLong() - startNanos)
                .as("one answer in the window's last moment, one after it")
                .isBetween(
                        Duration.ofSeconds(window).toNanos(),
                        Duration.ofSeconds(window + 2L * answerTakes).toNanos());
    }

    @ParameterizedTest
    @CsvSource({"61351fbd,A-1,id", "61351fbd,,id", ",A-1,number"})
    void asksByTheOrderIdIfThereIsOneElseByTheNumber(String id, String number, String by) {
        ScriptedGateway gateway = ScriptedGateway.answering(reported(3, "0/0/0"));
        Reference reference = new Reference(Optional.ofNullable(number), Optional.ofNullable(id));

        settle(gateway, Pending.of("reverse", SettledAs.REVERSAL, reference));

        assertThat(gateway.executed())
                .containsExactly(
                        by.equals("id")
                                ? GetOrderStatusExtended.of(ID)
                                : GetOrderStatusExtended.of(OrderNumber.of("A-1")));
    }

    @Test
    void sendsNothingButReads() {
        ScriptedGateway gateway = ScriptedGateway.answering(notSent(), silence(), notFound(), UNCHANGED, REFUNDED);

        settle(gateway, REFUND);

        assertThat(gateway.executed()).hasSize(5).extracting(Operation::effect).containsOnly(Effect.READ);
    }

    @Test
    void sendsNothingForACallThatNamesNoOrder() {
        ScriptedGateway gateway = ScriptedGateway.answering(UNCHANGED);
        Pending pending = Pending.of("refund", SettledAs.REFUND, Reference.none());

        assertThat(settle(gateway, pending))
                .isEqualTo(
                        new Settled.StillOpen(Optional.empty(), "the call names no order whose status could be read"));
        assertThat(gateway.executed()).isEmpty();
    }

    /** The number of another merchant's order would be answered with our own order of that number, or with none. */
    @Test
    void aCallForAnotherMerchantStaysOpenIfOnlyItsNumberIsKnown() {
        ScriptedGateway gateway = ScriptedGateway.answering(notFound()).of("shop");
        Pending branch = REGISTRATION.withMerchant("branch");

        assertThat(settle(gateway, branch))
                .isEqualTo(new Settled.StillOpen(
                        Optional.empty(),
                        "the order is another merchant's, which these credentials cannot ask for by its number"));
        assertThat(gateway.executed()).isEmpty();
        assertThat(settle(gateway, REGISTRATION.withMerchant("shop")))
                .isEqualTo(new Settled.DidNotHappen(Optional.empty()));
        assertThat(settle(ScriptedGateway.answering(reported(0, "0/0/0")).of("branch"), branch))
                .isInstanceOf(Settled.Happened.class);
    }

    /** An id is one order's, whosever it is. */
    @Test
    void aCallForAnotherMerchantIsSettledByItsOrdersId() {
        assertThat(settle(ScriptedGateway.answering(REFUNDED), REFUND.withMerchant("branch")))
                .isInstanceOf(Settled.Happened.class);
    }

    @Test
    void sendsNothingForAnInvalidOrderNumber() {
        ScriptedGateway gateway = ScriptedGateway.answering(UNCHANGED);
        Pending pending = Pending.of("register", SettledAs.REGISTRATION, Reference.ofNumber("\u0000"));

        assertThat(settle(gateway, pending)).isInstanceOf(Settled.StillOpen.class);
        assertThat(gateway.executed()).isEmpty();
    }

    @Test
    void staysOpenIfTheGatewayNeverAnswers() {
        assertThat(settle(REFUND, silence()))
                .isEqualTo(new Settled.StillOpen(
                        Optional.empty(), "the status request was not answered: DEADLINE: no answer"));
    }

    @Test
    void staysOpenIfTheStatusRequestIsNotSent() {
        assertThat(settle(REFUND, notSent()))
                .isEqualTo(new Settled.StillOpen(Optional.empty(), "the status request was not sent: no connection"));
    }

    /** A token credential may not ask by number, for one. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "7", "1", "66", ""})
    void staysOpenIfTheStatusRequestIsRefused(String code) {
        assertThat(settle(REGISTRATION, refused(code, Effect.READ)))
                .isInstanceOfSatisfying(
                        Settled.StillOpen.class,
                        open -> assertThat(open.why())
                                .startsWith("the gateway refused the status request: Refused[GATEWAY"));
    }

    /** What was seen early in the window is not what stands at its end. */
    @Test
    void staysOpenIfTheLastAnswerIsMissingAndKeepsTheLastReport() {
        assertThat(settle(REFUND, UNCHANGED, silence()))
                .isEqualTo(new Settled.StillOpen(
                        Optional.of(report(2, "1000/1000/0")),
                        "the status request was not answered: DEADLINE: no answer"));
    }

    @Test
    void goesOnAfterAnswersThatWereMissing() {
        assertThat(settle(REFUND, silence(), notSent(), refused("7", Effect.READ), REFUNDED))
                .isInstanceOf(Settled.Happened.class);
    }

    @Test
    void endsAtOnceWhenInterruptedAndKeepsTheFlag() {
        ScriptedGateway gateway = ScriptedGateway.answering(UNCHANGED, silence());
        time.interruptingPause(2);

        Settled settled = settle(gateway, REFUND);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(settled)
                .isEqualTo(new Settled.StillOpen(Optional.of(report(2, "1000/1000/0")), "interrupted while settling"));
        assertThat(gateway.executed()).hasSize(2);
    }

    @Test
    void takesADoubtAsWellAsWhatWasStored() {
        Outcome.InDoubt<String> doubt = new Outcome.InDoubt<>(REFUND, Doubt.of(Doubt.Kind.DEADLINE, "no answer"));
        Settling settling = new Settling(ScriptedGateway.answering(REFUNDED), MINUTE, time, time);

        assertThat(settling.settle(doubt)).isEqualTo(settling.settle(Pending.parse(REFUND.toText())));
    }

    @Test
    void foldsEveryCase() {
        List<Settled> cases = List.of(
                new Settled.Happened(report(2, "1/1/0")),
                new Settled.DidNotHappen(Optional.empty()),
                new Settled.StillOpen(Optional.empty(), "why"));

        assertThat(cases)
                .extracting(settled -> settled.<String>fold(
                        happened -> "happened " + happened.report().isPaid(),
                        didNot -> "did not " + didNot.report().isPresent(),
                        open -> "open " + open.why()))
                .containsExactly("happened true", "did not false", "open why");
    }
}
