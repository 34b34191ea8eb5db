package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;

/** Non-interference: whatever the secrets of a call and wherever an answer quotes them, its line is the same. */
class SilentCallLogTest {

    record Secrets(String pan, String cvc, String password, String token) {

        List<String> all() {
            return List.of(pan, cvc, password, token);
        }

        PayByCard payment() {
            return PayByCard.builder()
                    .orderId(OrderId.of("61351fbd"))
                    .card(Card.builder().pan(pan).cvc(cvc).expiry(2031, 12).cardholder("IVAN IVANOV"))
                    .build();
        }

        /** Every case of an outcome, with all the secrets wherever it has room for a text. */
        Stream<Outcome<?>> outcomes() {
            String quoted = String.join(" ", all());
            return Stream.of(
                    new Outcome.Accepted<>(quoted),
                    new Outcome.Accepted<>(new Acknowledged(quoted)),
                    new Outcome.Accepted<>(new PaymentAttempt.Processed(Optional.of(quoted), Optional.of(quoted))),
                    new Outcome.Refused<>(
                            Outcome.Refused.Kind.GATEWAY,
                            "7",
                            new Texts(quoted, quoted),
                            OptionalInt.of(200),
                            OptionalInt.of(116),
                            Effect.MONEY),
                    new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, quoted),
                    new Outcome.InDoubt<>(payment().pending(), Doubt.of(Doubt.Kind.UNREADABLE, quoted, 200)));
        }

        List<String> lines() {
            RecordedLog log = new RecordedLog(Level.ALL);
            outcomes()
                    .forEach(outcome -> new MonitoredGateway(
                                    ScriptedGateway.answering(outcome), new CallLog(log), () -> 0)
                            .execute(payment()));
            return log.lines();
        }
    }

    @Provide
    Arbitrary<Secrets> secrets() {
        Arbitrary<String> pans =
                Arbitraries.strings().numeric().ofLength(14).map(digits -> withCheckDigit("4" + digits));
        Arbitrary<String> cvcs = Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(4);
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(8).ofMaxLength(30);
        return Combinators.combine(pans, cvcs, words, words).as(Secrets::new);
    }

    private static String withCheckDigit(String digits) {
        return Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                .map(digits::concat)
                .filter(LuhnCheck::passes)
                .findFirst()
                .orElseThrow();
    }

    @Property
    void saysTheSameWhateverTheSecrets(@ForAll("secrets") Secrets one, @ForAll("secrets") Secrets other) {
        assertThat(one.lines()).hasSize(6).isEqualTo(other.lines());
    }

    @Property
    void showsNoCardNumberThatAnOrderOrACodeWasNamedBy(@ForAll("secrets") Secrets secrets) {
        String pan = secrets.pan();
        RecordedLog log = new RecordedLog(Level.ALL);

        new CallLog(log)
                .afterCall(CallsToWatch.call(
                        Effect.MONEY,
                        Reference.of(pan, "x " + pan),
                        CallsToWatch.refused(Outcome.Refused.Kind.GATEWAY, pan, Effect.MONEY)));

        assertThat(log.lines()).singleElement().asString().doesNotContain(pan);
    }
}
