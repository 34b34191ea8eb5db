package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settled;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Faults 31 to 33 and 45: what befalls a shop's orders, and the notifications of them. */
class OrderSecretsTest {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    /** What Metro logs once in a JVM. */
    @BeforeAll
    static void warmUp() {
        Answers.of(Way.SOAP);
    }

    /** One run against a gateway of its own. */
    private interface Visit {
        void make(PaymentGateway gateway, GatewaySimulator simulator, Capture capture);
    }

    private static Transcript run(Way way, Secrets secrets, Visit visit) {
        try (Capture capture = Capture.start();
                GatewaySimulator simulator = GatewaySimulator.start(settings(secrets, CallbackSettings.none()));
                PaymentGateway gateway = new HeardGateway(
                        way.open(way.config(simulator.baseUri(), secrets), capture.observer()), capture)) {
            visit.make(gateway, simulator, capture);
            return capture.transcript();
        }
    }

    private static SimulatorSettings settings(Secrets secrets, CallbackSettings callbacks) {
        return SimulatorSettings.builder()
                .merchant("shop", secrets.password())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .seed(7)
                .callbacks(callbacks)
                .build();
    }

    /** Fault 31: the first answer is lost, and the number is used when the operation is tried again. */
    @ParameterizedTest
    @EnumSource(names = {"REST", "SOAP"})
    void whatIsTriedAgainTellsNoSecret(Way way) {
        Proof.nothingDependsOnASecret(secrets -> run(way, secrets, (gateway, simulator, capture) -> {
            for (Operation<?> operation : SecretOperations.of(secrets)) {
                simulator.faults().dropNextAnswer();
                gateway.execute(operation);
                Outcome<?> again = gateway.execute(operation);
                if (operation instanceof RegisterOrder) {
                    assertThat(again)
                            .isInstanceOfSatisfying(
                                    Outcome.Refused.class,
                                    refused -> assertThat(refused.code()).isEqualTo("1"));
                }
            }
        }));
    }

    /** Fault 32: the gateway does not know what never reached it. */
    @ParameterizedTest
    @EnumSource(names = {"REST", "SOAP"})
    void whatIsNotFoundTellsNoSecret(Way way) {
        Proof.nothingDependsOnASecret(secrets -> run(way, secrets, (gateway, simulator, capture) -> {
            for (Operation<?> operation : SecretOperations.of(secrets)) {
                simulator.faults().refuseNext();
                gateway.execute(operation);
                if (operation.effect() != Effect.READ) {
                    Settled settled = settling(gateway).settle(operation.pending());
                    capture.note("settled", settled);
                    if (operation instanceof RegisterOrder) {
                        assertThat(settled).isInstanceOf(Settled.DidNotHappen.class);
                    }
                }
            }
        }));
    }

    private static Settling settling(PaymentGateway gateway) {
        AtomicLong nanos = new AtomicLong();
        return new Settling(gateway, Backoff.standard(), pause -> nanos.addAndGet(pause.toNanos()), nanos::get);
    }

    /** Fault 33: two threads try the same; which of them succeeds, and with which id, is chance. */
    @ParameterizedTest
    @EnumSource(names = {"REST", "SOAP"})
    void whatTwoTryAtOnceTellsNoSecret(Way way) {
        Proof.nothingDependsOnASecret(
                Secrets.ONE,
                Secrets.OTHER,
                secrets -> atOnce(way, secrets),
                text -> text.replaceAll("pool-\\d+-thread-\\d+|#\\d+|" + ID, "CHANCE"));
    }

    private static Transcript atOnce(Way way, Secrets secrets) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Capture capture = Capture.start();
                GatewaySimulator simulator = GatewaySimulator.start(settings(secrets, CallbackSettings.none()));
                PaymentGateway gateway = way.open(way.config(simulator.baseUri(), secrets), WireObserver.NONE)) {
            for (Operation<?> operation : SecretOperations.of(secrets)) {
                Callable<String> call = () -> String.valueOf(gateway.execute(operation));
                List<String> outcomes = new ArrayList<>();
                for (Future<String> outcome : threads.invokeAll(List.of(call, call))) {
                    outcomes.add(outcome.get());
                }
                capture.note("outcomes", outcomes.stream().sorted().toList());
                if (operation instanceof RegisterOrder) {
                    assertThat(outcomes)
                            .filteredOn(outcome -> outcome.startsWith("Accepted"))
                            .hasSize(1);
                }
            }
            return capture.transcript();
        } catch (InterruptedException | ExecutionException unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Fault 45: what was forged, and what is no notification at all. The true checksum is the key's by nature, and no key. */
    @Test
    void forgedNotificationsTellNoKey() {
        Proof.nothingDependsOnASecret(
                Secrets.ONE,
                Secrets.OTHER,
                secrets -> {
                    try (FaultServer shop = FaultServer.start(Fault.answering("text/plain", ""));
                            Capture capture = Capture.start()) {
                        CallbackKey key = CallbackKey.symmetric(secrets.callbackKey());
                        Notification sent = sent(secrets, shop);
                        assertThat(sent.isSignedBy(key)).isTrue();
                        for (Notification forged : forgeries(sent)) {
                            assertThat(forged.isSignedBy(key)).isFalse();
                            capture.note("forged", forged + ", " + forged.arrivalAfter(List.of(sent)) + ", " + key);
                        }
                        List.of("", "mdOrder=1", "mdOrder=1&operation=%", "checksum=00")
                                .forEach(form -> noteRefused(form, capture));
                        return capture.transcript();
                    }
                },
                text -> text.replaceAll("(checksum=|checksum;)[0-9A-F]{64}", "$1"));
    }

    private static Notification sent(Secrets secrets, FaultServer shop) {
        CallbackSettings callbacks = CallbackSettings.to(shop.baseUri()).signedBy(secrets.callbackKey());
        try (GatewaySimulator simulator = GatewaySimulator.start(settings(secrets, callbacks))) {
            String order = simulator
                    .gateway("shop")
                    .execute(SecretOperations.order(RegisterOrder.onePhase(), "R-1"))
                    .orElseThrow()
                    .orderId()
                    .value();
            simulator.payer().pay(order, SecretOperations.card(secrets.withPan("5555555555555599")));
            return new Notification(simulator
                    .callbacks()
                    .next(Duration.ofSeconds(10))
                    .orElseThrow()
                    .parameters());
        }
    }

    private static List<Notification> forgeries(Notification sent) {
        return List.of(
                with(sent, "checksum", "00".repeat(32)),
                with(sent, "checksum", "00"),
                with(sent, "checksum", "right"),
                with(sent, "checksum", ""),
                with(sent, "mdOrder", "00000000-0000-0000-0000-000000000000"),
                with(sent, "operation", "refunded"),
                with(sent, "one", "more"));
    }

    private static Notification with(Notification sent, String name, String value) {
        Map<String, String> forged = new HashMap<>(sent.parameters());
        forged.put(name, value);
        return new Notification(forged);
    }

    private static void noteRefused(String form, Capture capture) {
        try {
            capture.note("parsed", Notification.parse(form));
        } catch (InvalidRequest refused) {
            capture.noteThrown("exception", refused);
        }
    }
}
