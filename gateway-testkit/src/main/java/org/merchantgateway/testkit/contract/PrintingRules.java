package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** No secret leaves: what is printed holds no card number, CVC or password. Source: the library's promise. */
final class PrintingRules {

    private static final String SOURCE = "promise: no secret leaves";

    private PrintingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "PRN-01",
                        "neither tells nor prints a card number when a payment is processed",
                        SOURCE,
                        PrintingRules::processed),
                Rule.of(
                        "PRN-02",
                        "neither tells nor prints a card number when a payment is refused",
                        SOURCE,
                        PrintingRules::refused),
                Rule.of("PRN-03", "tells no full card number in a report", SOURCE, PrintingRules::reported),
                Rule.of("PRN-04", "prints no password when it is printed itself", SOURCE, PrintingRules::gateway),
                Rule.of("PRN-05", "prints no password when it is not let in", SOURCE, PrintingRules::notLetIn)
                        .needing(Need.LOCKS));
    }

    private static void processed(Subject subject) {
        Card card = TestCards.paying();
        PayByCard payment = subject.payment(subject.registered(subject.onePhase(1_000)), card)
                .build();

        Outcome<PaymentAttempt> outcome = subject.execute(payment);
        String told = outcome.orElseThrow()
                .fold(
                        processed -> processed.info().orElse("")
                                + processed.redirect().orElse(""),
                        challenge -> challenge.md() + challenge.acsUrl() + challenge.termUrl(),
                        other -> String.join(" ", other.fields().values()));

        holdsNo(outcome.toString(), card);
        holdsNo(told, card);
    }

    private static void refused(Subject subject) {
        Card card = TestCards.paying();
        PayByCard payment = subject.payment(OrderId.of("no-such-order"), card).build();
        Outcome<PaymentAttempt> outcome = subject.execute(payment);

        holdsNo(outcome.toString(), card);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> holdsNo(
                                refused.texts().forPayer() + refused.texts().technical(), card));
    }

    /** The number alone: three digits of a CVC may stand in any id. */
    private static void holdsNo(String text, Card card) {
        assertThat(text.contains(card.pan().value()))
                .as("whether the full card number is told")
                .isFalse();
    }

    private static void reported(Subject subject) {
        Card card = TestCards.paying();
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, card);

        holdsNo(everything(subject.report(id)), card);
    }

    private static String everything(OrderReport report) {
        return Stream.concat(
                        Stream.concat(
                                report.merchantOrderParams().values().stream(), report.others().values().stream()),
                        Stream.concat(
                                report.attributes().values().stream(),
                                report.card().stream().map(card -> card.maskedPan() + " " + card.cardholderName())))
                .collect(Collectors.joining(" "));
    }

    private static void gateway(Subject subject) {
        assertThat(subject.gateway().toString().contains(subject.password()))
                .as("whether the password is printed")
                .isFalse();
    }

    private static void notLetIn(Subject subject) {
        PaymentGateway stranger = subject.withPassword("a-wrong-password");

        assertThat(stranger.execute(subject.onePhase(1_000).build()).toString().contains("a-wrong-password"))
                .as("whether the password is printed")
                .isFalse();
    }
}
