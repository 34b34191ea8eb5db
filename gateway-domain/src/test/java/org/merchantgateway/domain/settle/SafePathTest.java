package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.domain.settle.Answers.ID;
import static org.merchantgateway.domain.settle.Answers.inDoubt;
import static org.merchantgateway.domain.settle.Answers.notFound;
import static org.merchantgateway.domain.settle.Answers.notSent;
import static org.merchantgateway.domain.settle.Answers.refused;
import static org.merchantgateway.domain.settle.Answers.report;
import static org.merchantgateway.domain.settle.Answers.reported;
import static org.merchantgateway.domain.settle.Answers.silence;
import static org.merchantgateway.domain.settle.Answers.sums;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.Smuggling;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.domain.profile.Profile;

class SafePathTest {

    private static final RefundOrder REFUND = RefundOrder.of(ID, Amount.ofMinor(300));
    private static final Pending KEPT =
            kept(REFUND.pending()).withSumsBefore(sums("1000/1000/0")).withRefundsBefore(List.of());
    private static final ThreeDsTransactionId AUTHENTICATION = ThreeDsTransactionId.of("7c1b5a52");
    private static final ContinueThreeDs CONTINUE = new ContinueThreeDs(ID, AUTHENTICATION, true);
    private static final FinishThreeDsVer2 FINISH = FinishThreeDsVer2.of(ID, AUTHENTICATION);
    private static final Outcome<?> BEFORE = reported(2, "1000/1000/0");
    private static final Outcome<?> REFUNDED = reported(4, "1000/700/300");
    private static final Outcome<?> WITHOUT_SUMS =
            new Outcome.Accepted<>(OrderReport.builder().build());
    private static final Acknowledged DONE = new Acknowledged("done");
    private static final Outcome<?> ACCEPTED = new Outcome.Accepted<>(DONE);

    /** What happened, in turn: {@code status}, {@code save pending/3;...}, {@code refund}, {@code remove ...}. */
    private final List<String> story = new ArrayList<>();

    private final FakeTime time = FakeTime.starting();
    private Runnable troubleSaving = () -> {};
    private Runnable troubleRemoving = () -> {};

    private final PendingStore store = new PendingStore() {
        @Override
        public void save(Pending pending) {
            troubleSaving.run();
            story.add("save " + pending);
        }

        @Override
        public void remove(Pending pending) {
            story.add("remove " + pending);
            troubleRemoving.run();
        }
    };

    /** As the safe path stores it. */
    private static Pending kept(Pending pending) {
        return pending.withId("1");
    }

    private SafePath over(Outcome<?>... answers) {
        ScriptedGateway gateway = ScriptedGateway.answering(answers);
        gateway.meanwhile(() ->
                story.add(gateway.executed().get(gateway.executed().size() - 1).name()));
        return new SafePath(gateway, new Settling(gateway, Backoff.standard(), time, time), store, () -> "1");
    }

    @Test
    void savesTheCallBeforeItSends() {
        SafeOutcome<Acknowledged> outcome = over(BEFORE, ACCEPTED).execute(REFUND);

        assertThat(outcome).isEqualTo(new SafeOutcome.Done<>(Optional.of(DONE), Optional.empty()));
        assertThat(story).containsExactly("status", "save " + KEPT, "refund", "remove " + KEPT);
    }

    @Test
    void sendsNothingThatCannotBeSaved() {
        troubleSaving = () -> {
            throw new IllegalStateException("disk full");
        };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> over(BEFORE, ACCEPTED).execute(REFUND))
                .withMessage("disk full");
        assertThat(story).containsExactly("status");
    }

    static Stream<Outcome<?>> answersThatAreNoReport() {
        return Stream.of(silence(), notSent(), notFound(), refused("7", Effect.READ), refused("5", Effect.READ));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNoReport")
    void sendsAndSavesNothingIfTheStatusCannotBeRead(Outcome<?> answer) {
        SafeOutcome<Acknowledged> outcome = over(answer, ACCEPTED).execute(REFUND);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SafeOutcome.NotDone.class,
                        notDone -> assertThat(notDone.why())
                                .startsWith("not sent: the order's status could not be read: "));
        assertThat(story).containsExactly("status");
    }

    @Test
    void refusesARead() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> over(BEFORE).execute(GetOrderStatusExtended.of(ID)))
                .withMessage("a read needs no safe path: status");
        assertThat(story).isEmpty();
    }

    @Test
    void asksSavesAndSendsNothingThatTheGatewaysProfileDoesNotTake() {
        PayByBinding withoutIp = PayByBinding.builder(Profile.of("bpc"))
                .orderId(ID)
                .bindingId("b")
                .build();

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> over(BEFORE).execute(withoutIp))
                .withMessage("ip is required, got nothing");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> over(BEFORE).execute(withoutIp.extra("tii", "F")));
        assertThat(story).isEmpty();
    }

    @Test
    void removesACallThatWasClearlyRefused() {
        Outcome<Acknowledged> no = refused("5", Effect.MONEY);

        assertThat(over(BEFORE, no).execute(REFUND))
                .isEqualTo(new SafeOutcome.Refused<>((Outcome.Refused<Acknowledged>) no));
        assertThat(story).containsExactly("status", "save " + KEPT, "refund", "remove " + KEPT);
    }

    @Test
    void removesACallThatWasNotSent() {
        assertThat(over(BEFORE, notSent()).execute(REFUND)).isEqualTo(new SafeOutcome.NotDone<>("no connection"));
        assertThat(story).containsExactly("status", "save " + KEPT, "refund", "remove " + KEPT);
    }

    static Stream<Outcome<?>> answersThatLeaveItOpen() {
        return Stream.of(inDoubt(REFUND.pending()), refused("7", Effect.MONEY));
    }

    @ParameterizedTest
    @MethodSource("answersThatLeaveItOpen")
    void settlesThatItHappened(Outcome<?> answer) {
        SafeOutcome<Acknowledged> outcome = over(BEFORE, answer, REFUNDED).execute(REFUND);

        assertThat(outcome).isEqualTo(new SafeOutcome.Done<>(Optional.empty(), Optional.of(report(4, "1000/700/300"))));
        assertThat(story).containsExactly("status", "save " + KEPT, "refund", "status", "remove " + KEPT);
    }

    @Test
    void settlesThatItDidNotHappen() {
        SafeOutcome<Acknowledged> outcome =
                over(BEFORE, inDoubt(REFUND.pending()), BEFORE).execute(REFUND);

        assertThat(outcome).isEqualTo(new SafeOutcome.NotDone<>("settled: it did not happen"));
        assertThat(story).endsWith("status", "remove " + KEPT).containsOnlyOnce("refund");
        assertThat(time.slept()).isEqualTo(Backoff.standard().window());
    }

    @ParameterizedTest
    @MethodSource("answersThatLeaveItOpen")
    void doesNotRemoveACallThatStaysOpen(Outcome<?> answer) {
        SafeOutcome<Acknowledged> outcome = over(BEFORE, answer, silence()).execute(REFUND);

        assertThat(outcome)
                .isEqualTo(new SafeOutcome.Open<>(KEPT, "the status request was not answered: DEADLINE: no answer"));
        assertThat(story).containsOnlyOnce("refund").doesNotContain("remove " + KEPT);
    }

    /** Else an ordinary "impossible in this state" would ask to be tried again, for ever. */
    @Test
    void saysTheGatewaysOwnNoWhenSettlingConfirmsIt() {
        Outcome<Acknowledged> no = refused("7", Effect.MONEY);

        assertThat(over(BEFORE, no, BEFORE).execute(REFUND))
                .isEqualTo(new SafeOutcome.Refused<>((Outcome.Refused<Acknowledged>) no));
        assertThat(story).endsWith("status", "remove " + KEPT).containsOnlyOnce("refund");
    }

    /** A merchant whose gateway reports no sums: a doubt could never be settled. */
    @Test
    void sendsNoRefundThatCouldNotBeSettled() {
        assertThat(over(WITHOUT_SUMS, ACCEPTED).execute(REFUND)).isInstanceOf(SafeOutcome.NotDone.class);
        assertThat(story).containsExactly("status");
    }

    static Stream<Operation<Acknowledged>> callsWithAPenalty() {
        Parameters penalty = Parameters.none().with("penalty", "60");
        return Stream.of(
                REFUND.with(penalty), ReverseOrder.of(ID, Amount.ofMinor(300)).with(penalty));
    }

    /** Were it told as not executed since the amount differs, it would be made again. */
    @ParameterizedTest
    @MethodSource("callsWithAPenalty")
    void doesNotConcludeFromTheSumsIfThereIsAPenalty(Operation<Acknowledged> operation) {
        Outcome<?> lost = inDoubt(operation.pending());

        assertThat(over(BEFORE, lost, reported(4, "1000/760/240")).execute(operation))
                .isInstanceOf(SafeOutcome.Open.class);
        assertThat(over(BEFORE, lost, BEFORE).execute(operation)).isInstanceOf(SafeOutcome.Open.class);
    }

    @Test
    void concludesARefundWithAPenaltyByItsExternalId() {
        RefundOrder refund =
                REFUND.with(Parameters.none().with("penalty", "60")).withExternalId("return-1");
        Outcome<?> listed = new Outcome.Accepted<>(OrderReport.builder()
                .status(OrderStatus.REFUNDED)
                .sums(sums("1000/760/240"))
                .refunds(List.of(new Refund(
                        Optional.of(Amount.ofMinor(240)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("return-1"),
                        Optional.empty())))
                .build());

        assertThat(over(BEFORE, inDoubt(refund.pending()), listed).execute(refund))
                .isInstanceOf(SafeOutcome.Done.class);
    }

    /** By its status alone, an order of which a part was reversed stands as before. */
    @Test
    void sendsNoReversalOfAPartThatCouldNotBeSettled() {
        ReverseOrder part = ReverseOrder.of(ID, Amount.ofMinor(300));

        assertThat(over(WITHOUT_SUMS, ACCEPTED).execute(part))
                .isEqualTo(new SafeOutcome.NotDone<>(
                        "not sent: the order's status has no sums, so the call could not be settled. The merchant's status"
                                + " version at the gateway must be 3 or more"));
        assertThat(story).containsExactly("status");
    }

    @Test
    void settlesAReversalOfAPartByTheSumsFromBefore() {
        ReverseOrder part = ReverseOrder.of(ID, Amount.ofMinor(300));
        Pending kept = kept(part.pending()).withSumsBefore(sums("1000/0/0")).withRefundsBefore(List.of());

        assertThat(over(reported(1, "1000/0/0"), inDoubt(part.pending()), reported(1, "700/0/0"))
                        .execute(part))
                .isEqualTo(new SafeOutcome.Done<>(Optional.empty(), Optional.of(report(1, "700/0/0"))));
        assertThat(story).containsExactly("status", "save " + kept, "reverse", "status", "remove " + kept);
    }

    static Stream<Operation<?>> operationsThatTheStatusAloneSettles() {
        return Stream.of(
                ReverseOrder.whole(ID),
                PayByBinding.builder()
                        .orderId(ID)
                        .bindingId("308be5e5")
                        .ip("203.0.113.7")
                        .build(),
                FinishThreeDs.of(ID, PaRes.of("c2VjcmV0")),
                CONTINUE,
                FINISH);
    }

    @ParameterizedTest
    @MethodSource("operationsThatTheStatusAloneSettles")
    void readsTheStatusAndSendsEvenWithoutSums(Operation<?> operation) {
        assertThat(over(WITHOUT_SUMS, ACCEPTED).execute(operation)).isInstanceOf(SafeOutcome.Done.class);
        assertThat(story)
                .containsExactly(
                        "status",
                        "save " + kept(operation.pending()),
                        operation.name(),
                        "remove " + kept(operation.pending()));
    }

    static Stream<Arguments> whatNobodyCouldTell() {
        Operation<?> payment = PayByBinding.builder()
                .orderId(ID)
                .bindingId("308be5e5")
                .ip("203.0.113.7")
                .build();
        Outcome<?> paidWithoutSums = new Outcome.Accepted<>(
                OrderReport.builder().status(OrderStatus.DEPOSITED).build());
        return Stream.of(
                Arguments.of("a payment after a reversal", payment, reported(3, "0/0/0")),
                Arguments.of("a second payment where no sums are told", payment, paidWithoutSums),
                Arguments.of("3-D Secure that goes on where no sums are told", CONTINUE, paidWithoutSums),
                Arguments.of("3-D Secure that ends where no sums are told", FINISH, paidWithoutSums),
                Arguments.of("a second reversal", ReverseOrder.whole(ID), reported(3, "0/0/0")));
    }

    /** Else a doubt would settle as done by this call, or for ever stay open. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whatNobodyCouldTell")
    void sendsNothingIfTheOrderAlreadyHasTheStatusThatTheCallLeadsTo(
            String what, Operation<?> operation, Outcome<?> before) {
        assertThat(over(before, ACCEPTED).execute(operation))
                .isInstanceOfSatisfying(
                        SafeOutcome.NotDone.class,
                        notDone -> assertThat(notDone.why())
                                .matches(
                                        "not sent: the order already has the status that the call leads to [(][1-4] [A-Z]+[)],"
                                                + " so the call could not be settled"));
        assertThat(story).containsExactly("status");
    }

    static Stream<Arguments> answersOf3dSecureThatWereLost() {
        return Stream.of(
                Arguments.of("it paid without a challenge", CONTINUE, 0, reported(2, "1000/1000/0"), "Done"),
                Arguments.of("it was declined", CONTINUE, 0, reported(6, "0/0/0"), "NotDone"),
                Arguments.of("the payer has to answer a challenge", CONTINUE, 0, reported(5, "0/0/0"), "Open"),
                Arguments.of("it did not arrive", CONTINUE, 0, reported(0, "0/0/0"), "NotDone"),
                Arguments.of("it paid", FINISH, 5, reported(1, "1000/0/0"), "Done"),
                Arguments.of("the issuer said no for good", FINISH, 5, reported(6, "0/0/0"), "NotDone"),
                Arguments.of(
                        "the issuer said no, and the payer may try again", FINISH, 5, reported(0, "0/0/0"), "Open"),
                Arguments.of("it did not arrive", FINISH, 5, reported(5, "0/0/0"), "NotDone"));
    }

    /** What became of a step of 3-D Secure 2 whose answer was lost is told by the order's status. */
    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("answersOf3dSecureThatWereLost")
    void settlesAStepOf3dSecure(String what, Operation<?> operation, int before, Outcome<?> after, String outcome) {
        Outcome<?> lost = inDoubt(operation.pending());

        assertThat(over(reported(before, "0/0/0"), lost, after)
                        .execute(operation)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
        assertThat(story).containsOnlyOnce(operation.name());
    }

    static Stream<Operation<?>> operationsWithNothingToReadBefore() {
        return Stream.of(
                PayByWallet.onePhase(Wallet.SAMSUNG_PAY)
                        .merchant("shop")
                        .orderNumber("A-1")
                        .paymentToken("c2VjcmV0")
                        .build(),
                DeclineOrder.of(ID, OrderNumber.of("A-1")),
                new UnbindCard(BindingId.of("308be5e5")));
    }

    @ParameterizedTest
    @MethodSource("operationsWithNothingToReadBefore")
    void sendsWithoutReadingAStatusBefore(Operation<?> operation) {
        assertThat(over(ACCEPTED).execute(operation)).isInstanceOf(SafeOutcome.Done.class);
        assertThat(story)
                .containsExactly(
                        "save " + kept(operation.pending()), operation.name(), "remove " + kept(operation.pending()));
    }

    @Test
    void savesARegistrationWithoutReadingAStatusBefore() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .amount(500)
                .returnUrl("https://a.example")
                .build();
        RegisteredOrder registered = new RegisteredOrder(ID, "https://a.example/page");

        assertThat(over(new Outcome.Accepted<>(registered)).execute(order))
                .isEqualTo(new SafeOutcome.Done<>(Optional.of(registered), Optional.empty()));
        assertThat(story)
                .containsExactly("save " + kept(order.pending()), "register", "remove " + kept(order.pending()));
    }

    @Test
    void settlesARegistrationByItsNumber() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .amount(500)
                .returnUrl("https://a.example")
                .build();

        assertThat(over(inDoubt(order.pending()), notFound(), reported(0, "0/0/0"))
                        .execute(order))
                .isEqualTo(new SafeOutcome.Done<>(Optional.empty(), Optional.of(report(0, "0/0/0"))));
        assertThat(story)
                .containsExactly(
                        "save " + kept(order.pending()),
                        "register",
                        "status",
                        "status",
                        "remove " + kept(order.pending()));
    }

    /** Else a shop that dies before it notes the outcome itself finds nothing kept, and asks for it again. */
    @Test
    void givesTheStoreTheOutcome() {
        List<SafeOutcome<?>> noted = new ArrayList<>();
        PendingStore ledger = new PendingStore() {
            @Override
            public void save(Pending pending) {}

            @Override
            public void remove(Pending pending) {
                throw new AssertionError("forgot without noting the outcome");
            }

            @Override
            public void conclude(Pending pending, SafeOutcome<?> outcome) {
                assertThat(pending).isEqualTo(KEPT);
                noted.add(outcome);
            }
        };
        ScriptedGateway gateway = ScriptedGateway.answering(
                BEFORE, ACCEPTED, BEFORE, refused("5", Effect.MONEY), BEFORE, inDoubt(KEPT), REFUNDED);
        SafePath path = new SafePath(gateway, new Settling(gateway, Backoff.standard(), time, time), ledger, () -> "1");

        assertThat(List.of(path.execute(REFUND), path.execute(REFUND), path.execute(REFUND)))
                .isEqualTo(noted);
    }

    static Stream<Throwable> troubles() {
        return Stream.of(
                new IllegalStateException("connection lost"),
                new NoClassDefFoundError("driver"),
                new java.io.IOException("smuggled"));
    }

    /** It was executed: that must not be lost because the store is in trouble. What is left there settles to the same. */
    @ParameterizedTest
    @MethodSource("troubles")
    void returnsTheOutcomeEvenIfTheStoreCannotRemoveTheCall(Throwable trouble) {
        troubleRemoving = () -> Smuggling.smuggle(trouble);

        assertThat(over(BEFORE, ACCEPTED).execute(REFUND))
                .isEqualTo(new SafeOutcome.Done<>(Optional.of(DONE), Optional.empty()));
    }

    /** Were it made again, what is left in the store would be settled as executed, by the second attempt. */
    @ParameterizedTest
    @MethodSource("troubles")
    void aCallThatWasNotExecutedIsOpenWhileTheStoreStillHoldsIt(Throwable trouble) {
        troubleRemoving = () -> Smuggling.smuggle(trouble);

        assertThat(over(BEFORE, notSent()).execute(REFUND))
                .isEqualTo(new SafeOutcome.Open<>(
                        KEPT,
                        "it was not executed, but the store failed and still holds it: NotDone[why=no connection]"));
        assertThat(over(BEFORE, refused("5", Effect.MONEY)).execute(REFUND)).isInstanceOf(SafeOutcome.Open.class);
        assertThat(over(BEFORE, inDoubt(REFUND.pending()), BEFORE).execute(REFUND))
                .isInstanceOf(SafeOutcome.Open.class);
    }

    @Test
    void twoAttemptsOfOneCallAreKeptApart() {
        List<Pending> kept = new ArrayList<>();
        PendingStore table = new PendingStore() {
            @Override
            public void save(Pending pending) {
                kept.add(pending);
            }

            @Override
            public void remove(Pending pending) {
                kept.remove(pending);
            }
        };
        ScriptedGateway gateway = ScriptedGateway.answering(BEFORE, inDoubt(KEPT), silence(), BEFORE, ACCEPTED);
        time.interruptingPause(1);
        SafePath path = new SafePath(gateway, new Settling(gateway, Backoff.standard(), time, time), table);

        SafeOutcome<Acknowledged> first = path.execute(REFUND);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(path.execute(REFUND)).isInstanceOf(SafeOutcome.Done.class);
        assertThat(kept).containsExactly(((SafeOutcome.Open<Acknowledged>) first).pending());
    }

    /** Another node may have settled the call meanwhile, and made it again. */
    @ParameterizedTest
    @CsvSource({"5000, true", "5001, false", "3600000, false"})
    void sendsNothingIfSavingTookLong(long millis, boolean isSent) {
        troubleSaving = () -> time.pass(Duration.ofMillis(millis));

        SafeOutcome<Acknowledged> outcome = over(BEFORE, ACCEPTED).execute(REFUND);

        assertThat(story.contains("refund")).isEqualTo(isSent);
        if (!isSent) {
            assertThat(outcome)
                    .isEqualTo(new SafeOutcome.NotDone<>("not sent: more than 5 seconds passed since the order's status"
                            + " was read and the call was stored"));
            assertThat(story).endsWith("remove " + KEPT);
        }
    }

    @Test
    void refusesAWindowInWhichTheGatewayMayStillExecuteTheCall() {
        ScriptedGateway slow = ScriptedGateway.answering(BEFORE).within(Duration.ofSeconds(30));
        Backoff tooShort = new Backoff(Duration.ofMillis(39_999), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Settling elsewhere = new Settling(ScriptedGateway.answering(BEFORE), tooShort, time, time);

        for (ThrowingCallable opening : List.<ThrowingCallable>of(
                () -> new Settling(slow, tooShort), () -> new SafePath(slow, elsewhere, store))) {
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(opening)
                    .withMessage("window must be at least PT40S, the gateway's deadline and a margin, got PT39.999S");
        }
        new SafePath(
                slow,
                new Settling(slow, new Backoff(Duration.ofSeconds(40), Duration.ofSeconds(1), Duration.ofSeconds(1))),
                store);
        assertThat(slow.executed()).isEmpty();
    }

    @Test
    void theStandardWindowIsLongEnoughForEveryDeadline() {
        ScriptedGateway slow = ScriptedGateway.answering(BEFORE).within(Duration.ofHours(1));

        new SafePath(slow, new Settling(slow), store);

        assertThat(Backoff.standard()
                        .outlasting(Optional.of(Duration.ofHours(1)))
                        .window())
                .isEqualTo(Duration.ofHours(1).plusSeconds(10));
        assertThat(Backoff.standard().outlasting(Optional.empty())).isEqualTo(Backoff.standard());
    }

    /** A refund of an unpaid order, for one: code 7 need not be waited for. Two reports, since one could lag behind. */
    @ParameterizedTest(name = "{0} of {1} {2}")
    @CsvSource({
        "refund,   0, 0/0/0",
        "refund,   1, 1000/0/0",
        "refund,   4, 1000/200/800",
        "complete, 0, 0/0/0",
        "complete, 1, 200/0/0",
        "reverse,  0, 0/0/0",
        "reverse,  1, 200/0/0",
    })
    void believesARefusalOfWhatIsImpossibleOnceTwoReportsShowIt(String name, int status, String sums) {
        Operation<Acknowledged> operation = switch (name) {
            case "refund" -> REFUND;
            case "complete" -> CompleteOrder.of(ID, Amount.ofMinor(300));
            default -> ReverseOrder.of(ID, Amount.ofMinor(300));
        };
        Outcome<Acknowledged> no = refused("7", Effect.MONEY);

        assertThat(over(reported(status, sums), no, reported(status, sums)).execute(operation))
                .isEqualTo(new SafeOutcome.Refused<>((Outcome.Refused<Acknowledged>) no));
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(1));
        assertThat(story).filteredOn("status"::equals).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS", "ENDPOINT", "BUSY", "GATEWAY"}) // the last one without a code: a SOAP fault
    void doesNotBelieveARefusalThatMayNotComeFromTheGatewayItself(Outcome.Refused.Kind kind) {
        Outcome<?> firewall =
                new Outcome.Refused<>(kind, "", Texts.none(), OptionalInt.of(403), OptionalInt.empty(), Effect.MONEY);
        Pending unpaid = KEPT.withSumsBefore(sums("0/0/0"));
        Outcome<?> registered = reported(0, "0/0/0");
        Settling settling = new Settling(ScriptedGateway.answering(registered), Backoff.standard(), time, time);

        settling.settle(unpaid, (Outcome.Refused<?>) firewall);

        assertThat(time.slept()).isEqualTo(Backoff.standard().window());
    }

    /** Two nodes refund under the same condition: the first is executed, the second is refused by it. */
    @Test
    void aRefusalThatTheConditionExplainsIsARefusal() {
        Outcome<Acknowledged> no = refused("7", Effect.MONEY);

        assertThat(over(BEFORE, no, REFUNDED).execute(REFUND.ifDeposited(Amount.ofMinor(1000))))
                .isEqualTo(new SafeOutcome.Refused<>((Outcome.Refused<Acknowledged>) no));
        assertThat(time.slept()).isEqualTo(Duration.ZERO);
        assertThat(over(BEFORE, no, REFUNDED).execute(REFUND)).isInstanceOf(SafeOutcome.Done.class);
    }

    @Test
    void sendsNothingIfTheStatusIsOfAnotherOrder() {
        Outcome<?> another = new Outcome.Accepted<>(OrderReport.builder()
                .orderId("another")
                .status(OrderStatus.DEPOSITED)
                .sums(sums("1000/1000/0"))
                .build());

        assertThat(over(another, ACCEPTED).execute(REFUND))
                .isEqualTo(new SafeOutcome.NotDone<>("not sent: the gateway answered the status of another order"));
        assertThat(story).containsExactly("status");
    }

    @Test
    void endsAtOnceWhenInterruptedAndKeepsWhatIsOpen() {
        time.interruptingPause(1);

        SafeOutcome<Acknowledged> outcome =
                over(BEFORE, inDoubt(REFUND.pending()), BEFORE).execute(REFUND);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new SafeOutcome.Open<>(KEPT, "interrupted while settling"));
        assertThat(story).doesNotContain("remove " + KEPT);
    }

    @Test
    void isWhatPaymentsUse() {
        ScriptedGateway gateway = ScriptedGateway.answering(BEFORE, inDoubt(REFUND.pending()), REFUNDED);
        Payments payments = new Payments(gateway, new Settling(gateway, Backoff.standard(), time, time));

        assertThat(payments.safely(REFUND, store)).isInstanceOf(SafeOutcome.Done.class);
        assertThat(payments.settle(KEPT)).isInstanceOf(Settled.Happened.class);
    }

    @Test
    void foldsEveryCase() {
        Outcome.Refused<String> no = (Outcome.Refused<String>) Answers.<String>refused("5", Effect.MONEY);
        List<SafeOutcome<String>> cases = List.of(
                new SafeOutcome.Done<>(Optional.of("answer"), Optional.empty()),
                new SafeOutcome.Refused<>(no),
                new SafeOutcome.NotDone<>("why"),
                new SafeOutcome.Open<>(KEPT, "unknown"));

        assertThat(cases)
                .extracting(outcome -> outcome.<String>fold(
                        done -> "done " + done.answer().orElseThrow(),
                        refused -> "refused " + refused.outcome().code(),
                        notDone -> "not done " + notDone.why(),
                        open -> "open " + open.why()))
                .containsExactly("done answer", "refused 5", "not done why", "open unknown");
    }
}
