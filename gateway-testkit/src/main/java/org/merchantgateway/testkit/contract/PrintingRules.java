package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Need.LOCKS;

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

    @ContractRule(
            id = "PRN-01",
            text = "neither reports nor prints a card number when a payment is processed",
            source = SOURCE)
    void processed(Subject subject) {
        Card card = TestCards.paying();
        PayByCard payment = subject.payment(subject.registered(subject.onePhase(1_000)), card)
                .build();

        Outcome<PaymentAttempt> outcome = subject.execute(payment);
        String told = outcome.orElseThrow()
                .fold(
                        processed -> processed.info().orElse("")
                                + processed.redirect().orElse(""),
                        declined -> declined.texts() + declined.redirect().orElse(""),
                        check -> check.toText(),
                        challenge -> challenge.toText(),
                        other -> String.join(" ", other.fields().values()));

        holdsNo(outcome.toString(), card);
        holdsNo(told, card);
    }

    @ContractRule(
            id = "PRN-02",
            text = "neither reports nor prints a card number when a payment is refused",
            source = SOURCE)
    void refused(Subject subject) {
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

    /** Looks for the card number only: three digits of a CVC may occur in any id. */
    private static void holdsNo(String text, Card card) {
        assertThat(text.contains(card.pan().reveal()))
                .as("whether the full card number is reported")
                .isFalse();
    }

    @ContractRule(id = "PRN-03", text = "reports no full card number", source = SOURCE)
    void reported(Subject subject) {
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

    @ContractRule(id = "PRN-04", text = "does not print its password", source = SOURCE)
    void gateway(Subject subject) {
        assertThat(subject.gateway().toString().contains(subject.password()))
                .as("whether the password is printed")
                .isFalse();
    }

    @ContractRule(id = "PRN-05", text = "does not print a password that is refused", source = SOURCE, needs = LOCKS)
    void notLetIn(Subject subject) {
        PaymentGateway stranger = subject.withPassword("a-wrong-password");

        assertThat(stranger.execute(subject.onePhase(1_000).build()).toString().contains("a-wrong-password"))
                .as("whether the password is printed")
                .isFalse();
    }
}
