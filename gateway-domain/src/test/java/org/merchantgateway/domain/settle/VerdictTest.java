package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.SettledAs;

/**
 * What a report that stays the same says about a call in doubt. Sums are approved/deposited/refunded, a dash is something
 * missing; known "at once" needs one question, "later" needs the window to be over.
 */
class VerdictTest {

    private static final Backoff TWO_MINUTES =
            new Backoff(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofMinutes(1));

    @ParameterizedTest(name = "{0}: the report says {2}, {3}")
    @CsvSource({
        "1000, 0, -, 0/0/0,       happened,       at once",
        "1000, 0, 1000, 0/0/0,    happened,       at once",
        "1000, 2, 1000, -,        happened,       at once",
        "1000, 6, 1000, 0/0/0,    happened,       at once",
        "1000, -, 1000, -,        happened,       at once",
        "1000, 0, 900, 0/0/0,     open,           later", // a registration of that number, but not this one
        "0,    3, 100, 0/0/0,     happened,       at once", // a card that is only verified: the amount is the gateway's
    })
    void aRegistrationHappenedWhenTheOrderIsThere(
            String wanted, String status, String amount, String now, String verdict, String when) {
        OrderReport report = report(status, amount, now);

        assertSettled(pending(SettledAs.REGISTRATION, wanted, "-"), report, verdict, when);
    }

    @ParameterizedTest(name = "status {1} {2}, before {0}")
    @CsvSource({
        "-,           0, 0/0/0,       did not happen, later",
        "0/0/0,       0, 0/0/0,       did not happen, later",
        "-,           0, -,           did not happen, later",
        "-,           1, 1000/0/0,    happened,       at once",
        "-,           2, 1000/1000/0, happened,       at once",
        "-,           2, -,           happened,       at once",
        "-,           3, 0/0/0,       happened,       at once",
        "-,           4, 1000/0/1000, happened,       at once",
        "-,           5, 0/0/0,       open,           later", // the payer is with the ACS
        "-,           6, 0/0/0,       did not happen, at once",
        "-,           7, 0/0/0,       open,           later", // waits for money by another way: none is held
        "-,           8, 1000/400/0,  happened,       at once",
        "-,           9, 0/0/0,       open,           later",
        "-,           -, 0/0/0,       open,           later",
        // it was paid before this payment was sent: a second one cannot be
        "1000/0/0,    1, 1000/0/0,    did not happen, at once",
        "1000/1000/0, 2, 1000/1000/0, did not happen, at once",
        "1000/0/1000, 4, 1000/0/1000, did not happen, at once",
        "0/0/0,       2, 1000/1000/0, happened,       at once",
    })
    void aPaymentHappenedWhenMoneyIsHeldOrTaken(String before, String status, String now, String verdict, String when) {
        for (SettledAs payment : List.of(SettledAs.PAYMENT, SettledAs.REGISTRATION_AND_PAYMENT)) {
            assertSettled(pending(payment, "-", before), report(status, "-", now), verdict, when);
        }
    }

    @ParameterizedTest(name = "{0}: the report says {2} of {1}")
    @CsvSource({
        "1000, 1000, 2, 1000/1000/0, happened,       at once",
        "1000, -,    2, 1000/1000/0, happened,       at once",
        "-,    1000, 2, 1000/1000/0, happened,       at once", // the amount is in the token
        "1000, 1000, 6, 0/0/0,       did not happen, at once",
        // an order of that number, but not of this payment
        "1000, 900,  2, 900/900/0,   open,           later",
        "1000, 900,  6, 0/0/0,       open,           later",
    })
    void aWalletsPaymentHappenedWhenItsOwnOrderIsPaid(
            String wanted, String amount, String status, String now, String verdict, String when) {
        assertSettled(
                pending(SettledAs.REGISTRATION_AND_PAYMENT, wanted, "-"), report(status, amount, now), verdict, when);
    }

    @ParameterizedTest(name = "status {1} {2}, before {0}")
    @CsvSource({
        "-,           5, 0/0/0,       did not happen, later", // the attempt is still under way
        "0/0/0,       5, 0/0/0,       did not happen, later",
        "-,           0, 0/0/0,       open,           later", // an attempt that failed leaves no trace
        "0/0/0,       0, 0/0/0,       open,           later",
        "-,           1, 1000/0/0,    happened,       at once",
        "0/0/0,       2, 1000/1000/0, happened,       at once",
        "-,           2, -,           happened,       at once",
        "-,           3, 0/0/0,       happened,       at once",
        "-,           4, 1000/0/1000, happened,       at once",
        "-,           6, 0/0/0,       did not happen, at once",
        "-,           7, 0/0/0,       open,           later",
        "-,           8, 1000/400/0,  happened,       at once",
        "-,           9, 0/0/0,       open,           later",
        "-,           -, 0/0/0,       open,           later",
        // it was paid before
        "1000/0/0,    1, 1000/0/0,    did not happen, at once",
    })
    void anEndOf3DSecureHappenedWhenMoneyIsHeldOrTaken(
            String before, String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.AUTHENTICATION, "-", before), report(status, "-", now), verdict, when);
    }

    @ParameterizedTest(name = "status {0} {1}")
    @CsvSource({
        "0, 0/0/0,       did not happen, later",
        "5, 0/0/0,       did not happen, later",
        "6, 0/0/0,       happened,       at once",
        "6, -,           happened,       at once",
        // paid meanwhile
        "1, 1000/0/0,    did not happen, at once",
        "2, 1000/1000/0, did not happen, at once",
        "3, 0/0/0,       did not happen, at once",
        "4, 1000/0/1000, did not happen, at once",
        "8, 1000/400/0,  did not happen, at once",
        "7, 0/0/0,       open,           later",
        "9, 0/0/0,       open,           later",
        "-, 0/0/0,       open,           later",
    })
    void aDeclineHappenedWhenTheOrderIsDeclined(String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.DECLINE, "-", "-"), report(status, "-", now), verdict, when);
    }

    @ParameterizedTest(name = "{0} of {1}: status {2} {3}")
    @CsvSource({
        "400, 1000/0/0,   1, 1000/0/0,     did not happen, later",
        "400, 1000/0/0,   2, 1000/400/0,   happened,       at once",
        "400, 1000/0/0,   4, 1000/100/300, happened,       at once",
        "400, 1000/0/0,   4, 1000/0/400,   happened,       at once",
        "400, 1000/0/0,   -, 1000/400/0,   happened,       at once",
        "400, 1000/0/0,   8, 1000/400/0,   happened,       at once",
        "0,   1000/0/0,   2, 1000/1000/0,  happened,       at once",
        "-,   1000/0/0,   2, 1000/1000/0,  happened,       at once",
        // another call has completed it, or the gateway has rounded our amount
        "400, 1000/0/0,   2, 1000/300/0,   open,           later",
        "599, 1000/0/0,   2, 1000/600/0,   open,           later",
        "400, 1000/0/0,   2, 1000/1000/0,  open,           later",
        "0,   1000/0/0,   2, 1000/400/0,   open,           later",
        // a part of the hold was released, and the rest taken
        "0,   1000/0/0,   2, 700/700/0,    happened,       at once",
        "-,   1000/0/0,   4, 700/600/100,  happened,       at once",
        "700, 1000/0/0,   2, 700/700/0,    happened,       at once",
        "0,   1000/0/0,   1, 700/0/0,      did not happen, later",
        // completed, and all of it reversed, or reversed instead
        "400, 1000/0/0,   3, 0/0/0,        open,           later",
        "400, 0/0/0,      3, 0/0/0,        did not happen, at once", // nothing was held
        "400, 1000/0/0,   6, 0/0/0,        did not happen, later",
        // it was completed before
        "400, 1000/400/0, 2, 1000/400/0,   did not happen, at once",
        "400, 1000/0/400, 4, 1000/0/400,   did not happen, at once", // and given back: no completion any more
        "300, 1000/100/300, 4, 1000/100/300, did not happen, at once",
        "0,   1000/0/1000,  4, 1000/0/1000, did not happen, at once",
        // a gateway that completes in several parts
        "400, 1000/0/0,   8, 1000/300/0,   open,           later",
        "400, 1000/400/0, 8, 1000/400/0,   open,           later",
        "400, 1000/400/0, 2, 1000/800/0,   open,           later",
        // it was not held yet when the sums were read: how much the whole is, is not known
        "0,   0/0/0,      2, 1000/1000/0,  open,           later",
        "400, 0/0/0,      2, 1000/400/0,   happened,       at once",
        "400, 0/0/0,      2, 400/400/0,    open,           later", // a one-phase payment takes the whole too
        // status and sums contradict each other, or are missing
        "400, 1000/0/0,   2, 1000/0/0,     open,           later",
        "400, 1000/0/0,   4, 1000/0/0,     open,           later",
        "400, 1000/0/0,   2, -,            open,           later",
        "400, -,          2, 1000/400/0,   open,           later",
        "400, -,          1, 1000/0/0,     open,           later",
    })
    void aCompletionHappenedWhenNothingWasTakenBeforeAndTheWantedAmountIsNow(
            String wanted, String before, String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.COMPLETION, wanted, before), report(status, "-", now), verdict, when);
    }

    @ParameterizedTest(name = "status {1} {2}, before {0}")
    @CsvSource({
        "-,           3, 0/0/0,       happened,       at once",
        "1000/0/0,    3, 0/0/0,       happened,       at once",
        "-,           3, -,           happened,       at once",
        "1000/0/0,    1, 1000/0/0,    did not happen, later",
        "1000/1000/0, 2, 1000/1000/0, did not happen, later",
        "-,           0, 0/0/0,       did not happen, later",
        "-,           2, -,           did not happen, later",
        "-,           4, 1000/0/1000, did not happen, at once",
        "-,           6, 0/0/0,       did not happen, at once",
        "-,           7, 0/0/0,       open,           later",
        "-,           9, 0/0/0,       open,           later",
        "-,           -, 0/0/0,       open,           later",
        // some gateways reverse a completed order to a held one
        "1000/1000/0, 1, 1000/0/0,    open,           later",
        "1000/400/0,  1, 1000/0/0,    open,           later",
        // nothing was held before: another call reversed it, or it was paid meanwhile
        "0/0/0,       3, 0/0/0,       open,           later",
    })
    void aReversalHappenedWhenTheOrderIsReversed(
            String before, String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.REVERSAL, "-", before), report(status, "-", now), verdict, when);
    }

    @ParameterizedTest(name = "{0} of {1}: status {2} {3}")
    @CsvSource({
        "300,  1000/0/0,    1, 1000/0/0,     did not happen, later",
        "300,  1000/0/0,    1, 700/0/0,      happened,       at once",
        "300,  1000/0/0,    -, 700/0/0,      happened,       at once",
        "300,  1000/0/0,    2, 700/400/0,    happened,       at once", // and completed since
        "300,  1000/1000/0, 2, 1000/1000/0,  did not happen, later",
        "300,  1000/1000/0, 2, 700/700/0,    happened,       at once",
        "1000, 1000/0/0,    3, 0/0/0,        happened,       at once",
        "300,  0/0/0,       0, 0/0/0,        did not happen, later",
        // somebody else has reversed, completed or refunded
        "300,  1000/0/0,    1, 600/0/0,      open,           later",
        "300,  1000/0/0,    1, 701/0/0,      open,           later", // rounded, perhaps
        "300,  1000/0/0,    3, 0/0/0,        open,           later",
        // somebody else has done less than this call would have
        "300,  1000/0/0,    1, 800/0/0,      did not happen, later",
        "300,  1000/0/0,    2, 1000/1000/0,  did not happen, later",
        "300,  1000/1000/0, 4, 1000/700/300, did not happen, later",
        "300,  1000/1000/0, 4, 700/400/300,  open,           later",
        "300,  1000/1000/0, 2, 1000/700/0,   open,           later",
        // it has grown
        "300,  1000/0/0,    1, 1300/0/0,     open,           later",
        // nothing to compare
        "300,  -,           1, 700/0/0,      open,           later",
        "300,  1000/0/0,    1, -,            open,           later",
        // zero means the whole
        "0,    1000/0/0,    3, 0/0/0,        happened,       at once",
        "0,    -,           3, -,            happened,       at once",
        "0,    1000/0/0,    1, 700/0/0,      did not happen, later",
    })
    void aReversalOfAPartHappenedWhenWhatIsApprovedHasShrunkByIt(
            String wanted, String before, String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.REVERSAL, wanted, before), report(status, "-", now), verdict, when);
    }

    @ParameterizedTest(name = "{0} of {1}: status {2} {3}")
    @CsvSource({
        "300, 1000/1000/0,  2, 1000/1000/0,  did not happen, later",
        "300, 1000/1000/0,  4, 1000/700/300, happened,       at once",
        "300, 1000/1000/0,  -, 1000/700/300, happened,       at once",
        "300, 1000/700/300, 4, 1000/700/300, did not happen, later",
        "300, 1000/700/300, 4, 1000/400/600, happened,       at once",
        "0,   1000/1000/0,  4, 1000/0/1000,  happened,       at once",
        "0,   1000/700/300, 4, 1000/0/1000,  happened,       at once",
        "-,   1000/700/300, 4, 1000/0/1000,  happened,       at once",
        // somebody else has refunded too
        "300, 1000/1000/0,  4, 1000/900/100, open,           later",
        "300, 1000/1000/0,  4, 1000/600/400, open,           later",
        "300, 1000/1000/0,  4, 1000/400/600, open,           later",
        "0,   1000/1000/0,  4, 1000/700/300, did not happen, later", // the whole leaves nothing
        "0,   1000/1000/0,  4, 1000/600/300, open,           later",
        "0,   1000/1000/0,  4, 1100/0/1100,  open,           later",
        // money left the order, and not as a refund; or a refund has vanished
        "300, 1000/1000/0,  2, 1000/700/0,   open,           later",
        "300, 1000/1000/0,  3, 0/0/0,        open,           later",
        "300, 1000/700/300, 4, 1000/700/0,   open,           later",
        // nothing to compare
        "300, 1000/1000/0,  4, -,            open,           later",
        "300, -,            4, 1000/700/300, open,           later",
        "300, -,            2, 1000/1000/0,  open,           later",
        "0,   0/0/0,        4, 1000/0/1000,  open,           later",
    })
    void aRefundHappenedWhenWhatWasGivenBackHasGrownByTheWantedAmount(
            String wanted, String before, String status, String now, String verdict, String when) {
        assertSettled(pending(SettledAs.REFUND, wanted, before), report(status, "-", now), verdict, when);
    }

    /** Amounts of listed refunds, each with the shop's own id behind a colon if it has one. */
    @ParameterizedTest(name = "{0} (own id {1}): before {2}, now {3}")
    @CsvSource({
        "500, -,  '',    500,         happened",
        "500, -,  '',    200 300,     did not happen", // the clerk's: ours is not among them
        "500, -,  '',    300 500,     happened",
        "500, -,  '',    300,         did not happen",
        "500, -,  '',    '',          did not happen",
        "300, -,  300,   300 300,     happened",
        "300, -,  300,   300 200,     did not happen",
        "500, -,  200 300, 200 300,   did not happen",
        "299, -,  '',    300,         open", // rounded, perhaps
        // refunds before the call that are not listed any more: nothing is known
        "300, -,  200,   500,         open",
        // by the shop's own id
        "500, R1, '',    500:R1,      happened",
        "500, R1, '',    600:R1,      happened",
        "500, R1, '',    500:R2,      did not happen",
        "500, R1, '',    500,         happened",
        "500, R1, '',    500:R2 500:R1, happened",
        // ours has no id, and one with an id may be another's, or have its id from the gateway
        "500, -,  '',    500:R2,      open",
        "500, -,  '',    300:R2,      did not happen",
        "500, -,  '',    500:R2 500,  happened",
    })
    void aRefundIsLookedForAmongThoseOfTheOrder(String wanted, String id, String before, String now, String verdict) {
        Pending named = pending(SettledAs.REFUND, wanted, "2000/" + (2000 - sum(before)) + "/" + sum(before))
                .withRefundsBefore(refunds(before).stream()
                        .map(refund -> refund.amount().orElseThrow())
                        .toList());
        Pending pending = id.equals("-") ? named : named.withExternalRefundId(id);

        assertSettled(pending, listing(now, sum(now)), verdict, verdict.equals("happened") ? "at once" : "later");
    }

    /** Without the refunds from before, as an earlier version stored it. */
    @ParameterizedTest(name = "{0} of {1}, now {2}")
    @CsvSource({
        "500, 0,   500,         happened",
        "500, 0,   200 300,     did not happen",
        "500, 300, 300 500,     happened",
        "500, 300, 300 200 300, open",
        "500, 300, 300 500 100, open",
    })
    void theRefundsFromBeforeAreKnownIfThereWereNone(String wanted, String refunded, String now, String verdict) {
        long before = Long.parseLong(refunded);
        Pending pending = pending(SettledAs.REFUND, wanted, "2000/" + (2000 - before) + "/" + before);

        assertSettled(pending, listing(now, sum(now)), verdict, verdict.equals("happened") ? "at once" : "later");
    }

    /** What failed gave nothing back, and a list that does not add up is not believed. */
    @Test
    void refundsThatFailedAndListsThatDoNotAddUpAreNoEvidence() {
        Pending pending = pending(SettledAs.REFUND, "500", "2000/2000/0");
        Refund failed = new Refund(
                Optional.of(Amount.ofMinor(500)),
                Optional.empty(),
                Optional.of("5"),
                Optional.empty(),
                Optional.empty());
        OrderReport report = OrderReport.builder()
                .sums(Answers.sums("2000/1700/300"))
                .refunds(List.of(failed))
                .build();

        assertSettled(pending, report, "open", "later");
        assertSettled(pending, listing("300", 500), "open", "later");
        assertSettled(pending, listing("500 100", 500), "happened", "at once");
    }

    private static OrderReport listing(String refunds, long refunded) {
        return OrderReport.builder()
                .status(OrderStatus.REFUNDED)
                .sums(Answers.sums("2000/" + (2000 - refunded) + "/" + refunded))
                .refunds(refunds(refunds))
                .build();
    }

    private static List<Refund> refunds(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":", -1))
                .map(parts -> new Refund(
                        Optional.of(Amount.parse(parts[0])),
                        Optional.empty(),
                        Optional.of("000"),
                        parts.length == 1 ? Optional.empty() : Optional.of(parts[1]),
                        Optional.empty()))
                .toList();
    }

    private static long sum(String refunds) {
        return refunds(refunds).stream()
                .mapToLong(refund -> refund.amount().orElseThrow().minor())
                .sum();
    }

    @Test
    void ofACallThatNoStatusSettlesNothingIsSaid() {
        assertSettled(pending(SettledAs.NONE, "300", "1000/1000/0"), report("4", "-", "1000/700/300"), "open", "later");
    }

    @ParameterizedTest
    @CsvSource({"branch, happened, at once", "branch-api, happened, at once", "shop, open, later"})
    void aReportOfAnotherMerchantsOrderSaysNothing(String reported, String verdict, String when) {
        Pending pending = pending(SettledAs.REFUND, "300", "1000/1000/0").withMerchant("branch");

        assertSettled(pending, refunded().other("merchantLogin", reported).build(), verdict, when);
        assertSettled(
                pending,
                refunded().attributes(Map.of("merchantLogin", reported)).build(),
                verdict,
                when);
    }

    private static OrderReport.Builder refunded() {
        return OrderReport.builder().status(OrderStatus.REFUNDED).sums(Answers.sums("1000/700/300"));
    }

    /** An answer that belongs to another question must not settle this one. */
    @ParameterizedTest
    @CsvSource({
        "61351fbd,   happened, at once",
        "61351FBD,   happened, at once",
        "' 61351fbd', happened, at once",
        "another,    open,     later"
    })
    void aReportAboutAnotherOrderSaysNothing(String reportedId, String verdict, String when) {
        OrderReport report = OrderReport.builder()
                .orderId(reportedId)
                .status(OrderStatus.REFUNDED)
                .sums(Answers.sums("1000/700/300"))
                .build();

        assertSettled(pending(SettledAs.REFUND, "300", "1000/1000/0"), report, verdict, when);
    }

    @ParameterizedTest
    @CsvSource({"A-1, happened, at once", "a-1, happened, at once", "A-2, open, later"})
    void aReportAboutAnotherNumberSaysNothing(String number, String verdict, String when) {
        OrderReport report = OrderReport.builder()
                .orderNumber(number)
                .status(OrderStatus.REGISTERED)
                .build();

        assertSettled(pending(SettledAs.REGISTRATION, "-", "-"), report, verdict, when);
    }

    /** The gateway refuses what the money of the order does not allow; that the money is as before shows it twice. */
    @ParameterizedTest(name = "{0} of {1}, before {2}: {3}")
    @CsvSource({
        "REFUND,     400, 1000/400/0,   false", // what there is
        "REFUND,     401, 1000/400/0,   true",
        "REFUND,     -,   1000/400/0,   false",
        "REFUND,     -,   1000/0/0,     true", // nothing was taken
        "REFUND,     1,   1000/0/1000,  true", // everything was given back
        "REVERSAL,   500, 500/0/0,      false",
        "REVERSAL,   501, 500/0/0,      true",
        "REVERSAL,   1,   0/0/0,        true",
        "COMPLETION, 500, 500/0/0,      false",
        "COMPLETION, 501, 500/0/0,      true",
        "COMPLETION, -,   500/0/0,      false",
        "COMPLETION, -,   0/0/0,        true",
        "PAYMENT,    500, 0/0/0,        false",
        "DECLINE,    -,   0/0/0,        false",
    })
    void aRefusedCallWasImpossibleWhenTwoReportsShowThatTheMoneyDoesNotAllowIt(
            SettledAs settledAs, String wanted, String before, boolean isImpossible) {
        Pending pending = pending(settledAs, wanted, before);
        OrderReport report = report("1", "-", before);
        Verdict otherwise = Verdict.of(pending, report);

        assertThat(Verdict.ofRefused(pending, Optional.of(report), report))
                .isEqualTo(isImpossible ? Verdict.IMPOSSIBLE : otherwise);
        assertThat(Verdict.ofRefused(pending, Optional.empty(), report))
                .as("one report may lag behind")
                .isEqualTo(otherwise);
        assertThat(Verdict.ofRefused(pending, Optional.of(report("1", "-", "7/7/7")), report))
                .as("the money has moved meanwhile")
                .isEqualTo(otherwise);
        assertThat(Verdict.ofRefused(pending, Optional.of(report), report("1", "-", "-")))
                .as("the second report tells no sums")
                .isEqualTo(Verdict.of(pending, report("1", "-", "-")));
    }

    @Test
    void aRefusedRefundWhoseIdIsListedHappened() {
        Pending pending = pending(SettledAs.REFUND, "500", "1000/400/0").withExternalRefundId("r-1");
        OrderReport report = OrderReport.builder()
                .sums(Answers.sums("1000/400/0"))
                .refunds(refunds("500:r-1"))
                .build();

        assertThat(Verdict.ofRefused(pending, Optional.of(report), report)).isEqualTo(Verdict.HAPPENED);
    }

    private static Pending pending(SettledAs settledAs, String wanted, String before) {
        boolean registers = Set.of(SettledAs.REGISTRATION, SettledAs.REGISTRATION_AND_PAYMENT)
                .contains(settledAs);
        Pending pending = Pending.of(
                "any-name", settledAs, registers ? Reference.ofNumber("A-1") : Reference.ofId(Answers.ID.value()));
        Pending wanting = wanted.equals("-") ? pending : pending.withWanted(Amount.parse(wanted));
        return before.equals("-") ? wanting : wanting.withSumsBefore(Answers.sums(before));
    }

    private static OrderReport report(String status, String amount, String sums) {
        return OrderReport.builder()
                .status(status.equals("-") ? null : new OrderStatus(Integer.parseInt(status)))
                .amount(amount.equals("-") ? null : Amount.parse(amount))
                .sums(sums.equals("-") ? null : Answers.sums(sums))
                .build();
    }

    private static void assertSettled(Pending pending, OrderReport report, String verdict, String when) {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.Accepted<>(report));
        FakeTime time = FakeTime.starting();

        Settled settled = new Settling(gateway, TWO_MINUTES, time, time).settle(pending);

        Settled expected = switch (verdict) {
            case "happened" -> new Settled.Happened(report);
            case "did not happen" -> new Settled.DidNotHappen(Optional.of(report));
            default -> new Settled.StillOpen(Optional.of(report), "the report is not conclusive");
        };
        assertThat(settled).isEqualTo(expected);
        assertThat(time.slept()).isEqualTo(when.equals("at once") ? Duration.ZERO : TWO_MINUTES.window());
    }
}
