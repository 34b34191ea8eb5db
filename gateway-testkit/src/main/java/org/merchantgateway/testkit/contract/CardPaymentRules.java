package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.CLOCK;
import static org.merchantgateway.testkit.contract.Need.RELEASES;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.simulator.setting.Variations;

/** Payment by card without 3-D Secure. Source: paymentorder.do. */
final class CardPaymentRules {

    private static final String SOURCE = "paymentorder.do";
    private static final String REDIRECT = "paymentorder.do, redirect";
    private static final String ERRORS = "paymentorder.do, error codes";
    private static final String CARDS = "test cards";

    /** More than the attempts that a merchant may have configured. */
    private static final int MOST_ATTEMPTS = 10;

    @ContractRule(id = "PAY-01", text = "takes the whole amount of a one-phase order", source = SOURCE)
    void takes(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.actionCode()).hasValue(0);
        assertThat(report.isPaid()).isTrue();
    }

    @ContractRule(id = "PAY-02", text = "holds the amount of a two-phase order and takes nothing", source = SOURCE)
    void holds(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.twoPhase(230_000)));

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(230_000, 0, 0));
        assertThat(report.isPaid()).isTrue();
    }

    @ContractRule(id = "PAY-03", text = "sends the payer to the return URL with the order's id", source = REDIRECT)
    void redirects(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(redirect(subject.pay(id, TestCards.paying())))
                .startsWith("https://shop.example/ok?")
                .contains("orderId=" + id.value());
    }

    @ContractRule(id = "PAY-04", text = "keeps the return URL's own query", source = REDIRECT)
    void keepsQuery(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).returnUrl("https://shop.example/ok?a=1&b=%D1%87"));

        assertThat(redirect(subject.pay(id, TestCards.paying())))
                .startsWith("https://shop.example/ok?a=1&b=%D1%87&")
                .contains("orderId=" + id.value());
    }

    private static String redirect(PaymentAttempt attempt) {
        assertThat(attempt).isInstanceOf(PaymentAttempt.Processed.class);
        return ((PaymentAttempt.Processed) attempt).redirect().orElse("");
    }

    @ContractRule(
            id = "PAY-05",
            text = "returns the message for the payer in the language that is asked for",
            source = "paymentorder.do, info, language")
    void informs(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        PaymentAttempt attempt = subject.accepted(
                subject.payment(id, TestCards.paying()).language("ru").build());

        assertThat(attempt)
                .isInstanceOfSatisfying(
                        PaymentAttempt.Processed.class,
                        processed -> assertThat(processed.info().orElse(""))
                                .as("the text for the payer")
                                .matches(".*[А-Яа-я].*"));
    }

    @ContractRule(
            id = "PAY-06",
            text = "adds the payment's parameters to the order's",
            source = "paymentorder.do, jsonParams")
    void addsParameters(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(subject.payment(id, TestCards.paying())
                .parameters(Parameters.none().with("gift", "да, \"очень\" & <+>"))
                .build());

        assertThat(subject.report(id).merchantOrderParams())
                .containsEntry("colour", "red")
                .containsEntry("gift", "да, \"очень\" & <+>");
    }

    @ContractRule(
            id = "PAY-07",
            text = "accepts another card after a declined one while attempts are left",
            source = SOURCE,
            needs = RELEASES)
    void takesSecondCard(Subject subject) {
        Subject apart =
                subject.apart(settings -> settings.orderRules(OrderRules.usual().withMaxAttempts(2)));
        OrderId id = apart.registered(apart.onePhase(1_000));
        apart.pay(id, TestCards.withoutFunds());
        apart.pay(id, TestCards.paying());

        assertThat(apart.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "PAY-08", text = "skips 3-D Secure for an order with FORCE_SSL", source = "features, FORCE_SSL")
    void passesOver(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).features(OrderFeature.FORCE_SSL));

        assertThat(subject.pay(id, TestCards.enrolled())).isInstanceOf(PaymentAttempt.Processed.class);
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    @ContractRule(id = "PAY-09", text = "processes a declined payment without reporting it as paid", source = SOURCE)
    void declines(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        assertThat(subject.pay(id, TestCards.withoutFunds())).isInstanceOf(PaymentAttempt.Processed.class);
        OrderReport report = subject.report(id);

        assertThat(report.isPaid()).isFalse();
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "PAY-10", text = "sends the payer of a declined payment to the fail URL", source = REDIRECT)
    void failUrl(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).failUrl("https://shop.example/fail"));

        assertThat(redirect(subject.pay(id, TestCards.withoutFunds())))
                .startsWith("https://shop.example/fail?")
                .contains("orderId=" + id.value());
    }

    @ContractRule(id = "PAY-11", text = "reports the action code of every declined test card", source = CARDS)
    void actionCodes(Subject subject) {
        Map<Card, Integer> declined = TestCards.declined();
        declined.forEach((card, actionCode) -> {
            OrderId id = subject.registered(subject.onePhase(1_000));
            subject.pay(id, card);

            assertThat(subject.report(id).actionCode())
                    .as("action code of %s", card)
                    .hasValue(actionCode);
        });
    }

    @ContractRule(id = "PAY-12", text = "declines a payment with a wrong CVC", source = CARDS)
    void wrongCvc(Subject subject) {
        isDeclined(subject, TestCards.withWrongCvc());
    }

    @ContractRule(id = "PAY-13", text = "declines a payment by an expired card", source = CARDS)
    void expiredCard(Subject subject) {
        isDeclined(subject, TestCards.expired());
    }

    private static void isDeclined(Subject subject, Card card) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, card);
        OrderReport report = subject.report(id);

        assertThat(report.isPaid()).isFalse();
        assertThat(report.actionCode().orElse(0)).as("action code").isNotIn(0, -100);
    }

    @ContractRule(
            id = "PAY-14",
            text = "declines a card that is not enrolled if the order requires 3-D Secure",
            source = "features, FORCE_TDS")
    void wantsTds(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000).features(OrderFeature.FORCE_TDS));
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).isPaid()).isFalse();
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "PAY-15", text = "declines an order when its attempts are used up", source = SOURCE)
    void attempts(Subject subject) {
        OrderId id = exhausted(subject);

        assertThat(subject.report(id).status()).contains(OrderStatus.DECLINED);
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    /** Declines payments of an order until no attempt is left, however many are configured. */
    private static OrderId exhausted(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !isDeclined(subject, id); attempt++) {
            subject.pay(id, TestCards.withoutFunds());
        }
        return id;
    }

    private static boolean isDeclined(Subject subject, OrderId id) {
        return subject.report(id).status().equals(Optional.of(OrderStatus.DECLINED));
    }

    @ContractRule(id = "PAY-16", text = "refuses a second payment of an order, code 5", source = ERRORS)
    void twice(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(subject.payment(id, TestCards.paying()).build(), "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "PAY-17", text = "refuses a payment when no attempts are left, code 5", source = ERRORS)
    void noAttempts(Subject subject) {
        subject.refused(subject.payment(exhausted(subject), TestCards.paying()).build(), "5");
    }

    @ContractRule(id = "PAY-18", text = "refuses an unknown order, code 2", source = ERRORS)
    void unknownOrder(Subject subject) {
        subject.refused(
                subject.payment(OrderId.of("no-such-order"), TestCards.paying()).build(), "2");
    }

    @ContractRule(id = "PAY-19", text = "refuses a card without CVC where a CVC is required, code 1", source = ERRORS)
    void noCvc(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(subject.payment(id, TestCards.withoutCvc()).build(), "1");
        assertThat(subject.report(id).isPaid()).isFalse();
    }

    @ContractRule(id = "PAY-20", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(subject.payment(id, TestCards.paying()).language("xx").build(), "5");
    }

    @ContractRule(id = "PAY-21", text = "refuses to pay an expired order, code 5", source = ERRORS, needs = CLOCK)
    void late(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = late(apart, apart.onePhase(1_000));

        apart.refused(apart.payment(id, TestCards.paying()).build(), "5");
    }

    @ContractRule(
            id = "PAY-22",
            text = "reports an expired order as declined, action code -2007",
            source = SOURCE,
            needs = CLOCK)
    void reportsLate(Subject subject) {
        Subject apart = subject.apart();
        OrderReport report = apart.report(late(apart, apart.onePhase(1_000)));

        assertThat(report.status()).contains(OrderStatus.DECLINED);
        assertThat(report.actionCode()).hasValue(-2007);
        assertThat(report.sums()).contains(Sums.NONE);
    }

    @ContractRule(
            id = "PAY-23",
            text = "reports a decline in its answer and whether attempts are left, where the gateway reports declines",
            source = "payment operations, errorTypeName and processingErrorType",
            needs = RELEASES)
    void reportsDecline(Subject subject) {
        Subject apart =
                subject.apart(settings -> settings.variations(Variations.usual().withReportsDeclines(true))
                        .orderRules(OrderRules.usual().withMaxAttempts(2)));
        OrderId id = apart.registered(apart.onePhase(1_000).failUrl("https://shop.example/fail"));

        PaymentAttempt.Declined first = declined(apart.pay(id, TestCards.withoutFunds()));
        assertThat(first.attemptsLeft()).contains(true);
        assertThat(first.redirect()).isEmpty();
        assertThat(first.texts().forPayer()).isNotBlank();
        assertThat(first.texts().technical()).isNotBlank();
        assertThat(apart.report(id).status()).contains(OrderStatus.REGISTERED);

        PaymentAttempt.Declined last = declined(apart.pay(id, TestCards.withoutFunds()));
        assertThat(last.attemptsLeft()).contains(false);
        assertThat(last.redirect())
                .hasValueSatisfying(page -> assertThat(page).startsWith("https://shop.example/fail?"));
        assertThat(apart.report(id).status()).contains(OrderStatus.DECLINED);
    }

    private static PaymentAttempt.Declined declined(PaymentAttempt attempt) {
        assertThat(attempt).isInstanceOf(PaymentAttempt.Declined.class);
        return (PaymentAttempt.Declined) attempt;
    }

    private static OrderId late(Subject apart, RegisterOrder.Builder order) {
        OrderId id = apart.registered(order);
        apart.simulator().clock().advance(Duration.ofMinutes(21));
        return id;
    }
}
