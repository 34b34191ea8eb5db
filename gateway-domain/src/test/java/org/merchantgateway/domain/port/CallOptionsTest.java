package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafeOutcome;
import org.merchantgateway.domain.settle.Settling;

class CallOptionsTest {

    private static final CallOptions PATIENT = CallOptions.NONE.withDeadline(Duration.ofMinutes(10));
    private static final UnbindCard CHANGE = new UnbindCard(BindingId.of("binding-1"));

    static Stream<Arguments> invalid() {
        CallOptions none = CallOptions.NONE;
        return Stream.of(
                refused(() -> none.withDeadline(Duration.ZERO), "deadline must be more than zero"),
                refused(() -> none.withDeadline(Duration.ofDays(2)), "deadline must not be longer than a day"),
                refused(() -> none.withLanguage("eng"), "language must be A2, got 3 characters"),
                refused(() -> none.withHeader("Host", "x"), "headers.Host is a header that the library sets itself"),
                refused(
                        () -> none.withHeader("X-Signature", "x"),
                        "headers.X-Signature is a header that the library sets"),
                refused(() -> none.withHeader("X Y", "x"), "headers must have names as HTTP has them"),
                refused(() -> none.withHeader("X-Id", "a\r\nb"), "headers.X-Id must be printable ASCII"));
    }

    private static Arguments refused(ThrowingCallable made, String message) {
        return arguments(made, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("invalid")
    void refusesWhatNoCallCanHave(ThrowingCallable made, String message) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(made).withMessageStartingWith(message);
    }

    @Test
    void keepsWhatItIsGiven() {
        CallOptions options = PATIENT.withLanguage("de")
                .withHeader("X-Id", "1")
                .withHeader("x-id", "call-2")
                .withHeader("X-Other", "3");

        assertThat(options.deadline()).contains(Duration.ofMinutes(10));
        assertThat(options.language()).contains("de");
        assertThat(options.headers()).isEqualTo(Map.of("X-Id", "call-2", "X-Other", "3"));
        assertThat(options).hasToString("CallOptions[deadline PT10M, language de, headers [X-Id, X-Other]]");
        assertThat(options.answers()).isEmpty();
        assertThat(options.withAnswers(fields -> {}).withLanguage("en").answers())
                .isPresent();
        assertThat(CallOptions.NONE.deadline()).isEmpty();
        assertThat(CallOptions.NONE.language()).isEmpty();
        assertThat(CallOptions.NONE.headers()).isEmpty();
    }

    @Test
    void aRequestWithAFieldOfItsOwnTakesTheLanguageToo() {
        GetOrderStatus question = GetOrderStatus.of(OrderId.of("1"));

        assertThat(PATIENT.withLanguage("de").applyTo(question.extra("ownField", "1")))
                .isEqualTo(question.in("de").extra("ownField", "1"));
        assertThat(PATIENT.applyTo(question)).isSameAs(question);
    }

    @Test
    void theStandardPausesOutlastACallsOwnDeadline() {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.Accepted<>(new Acknowledged("", Map.of())));

        assertThat(new Payments(gateway).with(PATIENT).safely(CHANGE, new NoStore()))
                .isInstanceOf(SafeOutcome.Done.class);
    }

    @Test
    void aPaceThatEndsBeforeACallsOwnDeadlineIsRefusedWhereItWouldSettle() {
        ScriptedGateway gateway =
                ScriptedGateway.answering(new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "closed"));
        Backoff pace = new Backoff(Duration.ofSeconds(40), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Payments slow = new Payments(gateway, new Settling(gateway, pace)).with(PATIENT);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> slow.safely(CHANGE, new NoStore()))
                .withMessage("window must be at least PT10M10S, the gateway's deadline and a margin, got PT40S");
        assertThat(gateway.executed()).isEmpty();
        assertThat(slow.status(OrderId.of("1"))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void anAdapterThatTakesNoOptionsSaysSo() {
        PaymentGateway plain = new PaymentGateway() {
            @Override
            public <R> Outcome<R> execute(Operation<R> operation) {
                throw new AssertionError("nothing is called");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> new Payments(plain).with(PATIENT));
    }

    /** Keeps nothing: these calls are never in doubt. */
    private static final class NoStore implements PendingStore {
        @Override
        public void save(Pending pending) {
            // nothing is settled later
        }

        @Override
        public void remove(Pending pending) {
            // nothing was kept
        }
    }
}
