package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.samples.DomainClasses;

/** Every operation, whatever the server does to it: nothing that is shown depends on a secret. */
class SituationsTest {

    /** A token goes where a password goes: what may print either is enough. */
    private static final Set<Situation> WITH_TOKEN = Set.of(
            Situation.ACCEPTED,
            Situation.REFUSED,
            Situation.FAULT_08_EXECUTES_THEN_CLOSES,
            Situation.FAULT_19_REDIRECTS,
            Situation.FAULT_23_UNAUTHORIZED,
            Situation.FAULT_38_HOSTILE_TEXT);

    static Stream<Arguments> situations() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Situation.values())
                        .filter(situation -> way != Way.REST_BY_TOKEN || WITH_TOKEN.contains(situation))
                        .map(situation -> Arguments.of(way, situation)));
    }

    @Test
    void everyOperationOfTheDomainIsTriedHere() {
        assertThat(SecretOperations.of(Secrets.ONE).stream()
                        .<Class<?>>map(Fields::typeOf)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(DomainClasses.operations());
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasAnAnswer(Way way) {
        Answers answers = Answers.of(way);

        assertThat(SecretOperations.of(Secrets.ONE))
                .allSatisfy(operation -> assertThat(answers.to(operation).accepted()
                                + answers.to(operation).refused())
                        .as(SecretOperations.name(operation))
                        .doesNotContain("null{", "null<", "}null", ">null"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("situations")
    void nothingDependsOnASecret(Way way, Situation situation) {
        if (situation.endsAlike()) {
            Proof.nothingDependsOnASecret(secrets -> transcript(way, situation, secrets));
        } else {
            Proof.noneIsShown(Secrets.ONE, Secrets.OTHER, secrets -> transcript(way, situation, secrets));
        }
    }

    private static Transcript transcript(Way way, Situation situation, Secrets secrets) {
        Answers answers = Answers.of(way);
        AtomicReference<Answers.Pair> current = new AtomicReference<>();
        AtomicReference<PaymentGateway> open = new AtomicReference<>();
        Thread caller = Thread.currentThread();
        Runnable leaving = situation.closes() ? () -> open.get().close() : caller::interrupt;
        try (FaultServer server = FaultServer.start(situation.fault(way, current::get, leaving));
                Capture capture = Capture.start()) {
            GatewayConfig config = way.config(
                    server.baseUri(),
                    secrets,
                    situation.deadline().plusSeconds(20),
                    situation.deadline(),
                    Optional.empty());
            capture.note("configuration", config);
            for (List<Operation<?>> operations : visits(situation, SecretOperations.of(secrets))) {
                try (PaymentGateway gateway =
                        new HeardGateway(situation.asked(way.open(config, capture.observer())), capture)) {
                    open.set(gateway);
                    for (Operation<?> operation : operations) {
                        current.set(answers.to(operation));
                        gateway.execute(operation);
                        capture.note("interrupted", Thread.interrupted());
                    }
                }
            }
            return capture.transcript();
        }
    }

    /** What is executed by one gateway. */
    private static List<List<Operation<?>>> visits(Situation situation, List<Operation<?>> operations) {
        return situation.closes()
                ? operations.stream().<List<Operation<?>>>map(List::of).toList()
                : List.of(operations);
    }
}
