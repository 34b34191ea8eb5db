package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.http.Masking;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.rest.RestOverBytes;
import org.merchantgateway.soap.SoapOverBytes;

/**
 * An answer of the gateway, read by an adapter: an outcome comes of it and no exception, a yes only if the answer says so,
 * and a card number in it is printed nowhere.
 */
final class AnswerTarget implements Target {

    private final AtomicReference<@Nullable WireAnswer> answer = new AtomicReference<>();
    private final PaymentGateway gateway;
    private final Masking masking;
    private final Predicate<AnsweredCall> saysYes;

    private AnswerTarget(String protocol, Predicate<AnsweredCall> saysYes) {
        GatewayConfig config = config(protocol);
        boolean rest = protocol.equals("rest");
        this.gateway = rest ? RestOverBytes.open(config, this::next) : SoapOverBytes.open(config, this::next);
        this.masking = rest
                ? RestOverBytes.masking(config)
                : SoapOverBytes.masking(config.credentials().fold((user, password) -> password, token -> {
                    throw new AssertionError("a token over SOAP");
                }));
        this.saysYes = saysYes;
    }

    static AnswerTarget rest() {
        return new AnswerTarget("rest", RestEvidence::saysYes);
    }

    static AnswerTarget soap() {
        return new AnswerTarget("soap", SoapEvidence::saysYes);
    }

    private static GatewayConfig config(String protocol) {
        return GatewayConfig.from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", "https://gateway.invalid/payment",
                "gateway.userName", "shop",
                "gateway.password", "secret-7f3a"));
    }

    private WireAnswer next() {
        WireAnswer given = answer.getAndSet(null);
        if (given == null) {
            throw new AssertionError("one call, two requests");
        }
        return given;
    }

    @Override
    public void take(byte[] input) {
        AnsweredCall call = AnsweredCall.of(input);
        answer.set(call.answer());

        Outcome<?> outcome = gateway.execute(call.operation());

        boolean accepted = outcome.fold(yes -> true, no -> false, notSent -> false, inDoubt -> false);
        if (accepted && call.operation().effect() != Effect.READ) {
            assertThat(saysYes.test(call)).as("the answer says yes").isTrue();
        }
        outcome.fold(
                yes -> yes,
                no -> no,
                notSent -> {
                    throw new AssertionError("not sent, yet answered");
                },
                inDoubt -> assertThat(Pending.parse(inDoubt.pending().toText())).isEqualTo(inDoubt.pending()));
        printsNothingSecret(outcome, call.answer());
    }

    private void printsNothingSecret(Outcome<?> outcome, WireAnswer given) {
        if (outcome instanceof Outcome.Accepted) {
            Planted.isNoReferenceIn(outcome.toString());
        } else {
            Planted.isNotIn(outcome.toString());
        }
        Planted.isNoReferenceIn(masking.answer(given.body()));
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException refused) {
            Planted.isNotIn(refused);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
