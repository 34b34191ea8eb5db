package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.domain.settle.SafePath;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.fault.UnreachablePort;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.callback.Delivery;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.Contract;
import org.merchantgateway.testkit.contract.Rule;

/** What is kept and reported afterwards: stored and settled calls, sent notifications, a contract's results. */
class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    /** What Metro logs once in a JVM. */
    @BeforeAll
    static void warmUp() {
        Answers.of(Way.SOAP);
    }

    /** Every operation on the safe path, executed, its answer lost, and settled without waiting. */
    @ParameterizedTest
    @EnumSource(names = {"REST", "SOAP"})
    void settlingTellsNoSecret(Way way) {
        Proof.nothingDependsOnASecret(secrets -> {
            try (Capture capture = Capture.start();
                    GatewaySimulator simulator = GatewaySimulator.start(settings(secrets, CallbackSettings.none()));
                    PaymentGateway gateway = new HeardGateway(
                            way.open(way.config(simulator.baseUri(), secrets), capture.observer()), capture)) {
                for (Operation<?> operation : onAnOrder(gateway, secrets)) {
                    Settling settling = settling(gateway);
                    PaymentGateway losing = new Losing(gateway, simulator);
                    SafePath path = new SafePath(losing, settling, store(capture), () -> "1");
                    capture.note("safe outcome", path.execute(operation));
                    capture.note("settled", settling.settle(operation.pending()));
                }
                return capture.transcript();
            }
        });
    }

    private static List<Operation<?>> onAnOrder(PaymentGateway gateway, Secrets secrets) {
        RegisterOrder order = SecretOperations.order(RegisterOrder.twoPhase(), "R-1");
        OrderId id = gateway.execute(order).orElseThrow().orderId();
        return SecretOperations.of(secrets, id).stream()
                .filter(operation -> operation.effect() != Effect.READ)
                .toList();
    }

    private static Settling settling(PaymentGateway gateway) {
        AtomicLong nanos = new AtomicLong();
        return new Settling(gateway, Backoff.standard(), pause -> nanos.addAndGet(pause.toNanos()), nanos::get);
    }

    private static PendingStore store(Capture capture) {
        return new PendingStore() {
            @Override
            public void save(Pending pending) {
                capture.note("kept", pending.toText());
            }

            @Override
            public void remove(Pending pending) {
                capture.note("forgotten", pending);
            }
        };
    }

    /** Loses the answer to whatever is no question. */
    private record Losing(PaymentGateway gateway, GatewaySimulator simulator) implements PaymentGateway {

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            if (operation.effect() != Effect.READ) {
                simulator.faults().dropNextAnswer();
            }
            return gateway.execute(operation);
        }

        @Override
        public void close() {
            gateway.close();
        }
    }

    /** The checksum is the key's by nature, and no key: it alone may differ. */
    @Test
    void theLogOfNotificationsTellsNoSecret() {
        try (UnreachablePort nobody = UnreachablePort.refusing()) {
            theLogOfNotificationsTellsNoSecret(nobody.baseUri());
        }
    }

    private static void theLogOfNotificationsTellsNoSecret(URI shop) {
        Proof.nothingDependsOnASecret(
                Secrets.ONE,
                Secrets.OTHER,
                secrets -> {
                    CallbackSettings callbacks = CallbackSettings.to(shop)
                            .signedBy(secrets.callbackKey())
                            .withFailures(1)
                            .withPause(Duration.ofSeconds(1));
                    try (Capture capture = Capture.start();
                            GatewaySimulator simulator = GatewaySimulator.start(settings(secrets, callbacks))) {
                        OrderId id = simulator
                                .gateway("shop")
                                .execute(SecretOperations.order(RegisterOrder.onePhase(), "R-1"))
                                .orElseThrow()
                                .orderId();
                        simulator.payer().cancel(id.value());
                        simulator
                                .payer()
                                .pay(registered(simulator), SecretOperations.card(secrets.withPan("5555555555555599")));
                        note(capture, simulator, secrets);
                        new Surfaces(simulator, capture).look();
                        return capture.transcript();
                    }
                },
                text -> text.replaceAll("(checksum=|checksum;)[0-9A-F]{64}", "$1"));
    }

    private static String registered(GatewaySimulator simulator) {
        return simulator
                .gateway("shop")
                .execute(SecretOperations.order(RegisterOrder.onePhase(), "R-2"))
                .orElseThrow()
                .orderId()
                .value();
    }

    private static void note(Capture capture, GatewaySimulator simulator, Secrets secrets) {
        CallbackKey key = CallbackKey.symmetric(secrets.callbackKey());
        Optional<Delivery> sent = simulator.callbacks().next(Duration.ofSeconds(10));
        assertThat(sent).isPresent();
        Notification notification = new Notification(sent.orElseThrow().parameters());
        capture.note("delivery", sent.orElseThrow());
        capture.note("notification", notification + " " + notification.isSignedBy(key) + " " + key);
    }

    /** A gateway that breaks every rule, tried at a sandbox's account: the report quotes what it said. */
    @Test
    void theReportOfAContractTellsNoSecret() {
        Proof.nothingDependsOnASecret(
                Secrets.ONE,
                Secrets.OTHER,
                secrets -> {
                    try (Capture capture = Capture.start();
                            GatewaySimulator simulator =
                                    GatewaySimulator.start(settings(secrets, CallbackSettings.none()));
                            Contract contract = Contract.open(
                                    account -> new Refusing(Way.REST.open(
                                            Way.REST.config(account.endpoint(), secrets), WireObserver.NONE)),
                                    Optional.of(new ApiAccount(
                                            simulator.baseUri(),
                                            "shop",
                                            secrets.password(),
                                            Profile.manual(),
                                            Optional.of(simulator))),
                                    Map.of())) {
                        contract.rules().forEach((group, rules) -> {
                            capture.note("group", group);
                            check(contract, rules.get(0), capture);
                        });
                        contract.results().forEach(result -> capture.note("result", result.detail()));
                        return capture.transcript();
                    }
                },
                // the numbers of its orders hold the time
                text -> text.replaceAll("\\b[0-9a-z]{8}-\\d+\\b", "NUMBER"));
    }

    private static void check(Contract contract, Rule rule, Capture capture) {
        try {
            contract.check(rule);
            capture.note("kept", rule);
        } catch (AssertionError | RuntimeException broken) {
            capture.note("broken", broken);
        }
    }

    /** Says no to everything. */
    private record Refusing(PaymentGateway gateway) implements PaymentGateway {

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            gateway.execute(operation);
            return new Outcome.Refused<>(
                    Outcome.Refused.Kind.GATEWAY,
                    "1",
                    Texts.technical("no to " + operation),
                    OptionalInt.of(200),
                    OptionalInt.empty(),
                    operation.effect());
        }

        @Override
        public void close() {
            gateway.close();
        }
    }

    private static SimulatorSettings settings(Secrets secrets, CallbackSettings callbacks) {
        return SimulatorSettings.builder()
                .merchant("shop", secrets.password())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .callbacks(callbacks)
                .build();
    }
}
