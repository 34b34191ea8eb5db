package org.merchantgateway.acceptance.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.acceptance.adapter.OneOfEach;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.port.CallLog;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.UnreachablePort;
import org.merchantgateway.micrometer.MicrometerListener;
import org.merchantgateway.simulator.GatewaySimulator;

/** Calls over a real wire are logged and timed: each of them once, and alike over both wires. */
class ObservingTest {

    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void everyOperationIsOneLineAndOneTimedCall(String protocol) {
        List<Operation<?>> operations = OneOfEach.operations();

        assertThat(lines(protocol, payments(operations)))
                .hasSameSizeAs(operations)
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "(INFO|WARNING) gateway call operation=[a-z0-9-]+ effect=[a-z]+( order(Number|Id)=\\S+)*"
                                        + " outcome=(accepted|refused reason=(gateway|unsupported).*)"));
        assertThat(registry.find(MicrometerListener.TIMER).timers().stream().mapToLong(Timer::count))
                .isNotEmpty()
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(count -> count).sum())
                        .isEqualTo(operations.size()));
    }

    @Test
    void theWiresAreWatchedAlike() {
        List<Operation<?>> operations = OneOfEach.operations().stream()
                .filter(operation -> !(operation instanceof ContinueThreeDs)) // SOAP has no such operation
                .toList();

        List<String> overRest = lines("rest", payments(operations));
        Map<String, Long> timedOverRest = timed();
        registry.clear();

        assertThat(lines("soap", payments(operations))).isEqualTo(overRest);
        assertThat(timed()).isEqualTo(timedOverRest);
    }

    private static Consumer<Watched> payments(List<Operation<?>> operations) {
        return watched -> operations.forEach(watched.gateway()::execute);
    }

    /** How often each timer was used, by its tags. */
    private Map<String, Long> timed() {
        Map<String, Long> counts = new TreeMap<>();
        registry.find(MicrometerListener.TIMER)
                .timers()
                .forEach(timer -> counts.put(timer.getId().getTags().toString(), timer.count()));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void aPaymentInDoubtIsAnErrorAndAQuestionInDoubtAWarning(String protocol) {
        assertThat(lines(protocol, watched -> {
                    watched.simulator().faults().dropNextAnswer();
                    watched.gateway().execute(RefundOrder.of(UNKNOWN, Amount.ofMinor(500)));
                    watched.simulator().faults().answerNext(503);
                    new Payments(watched.gateway()).status(OrderNumber.of("A 1"));
                }))
                .containsExactly(
                        "SEVERE gateway call operation=refund effect=money orderId=no-such-order outcome=in-doubt"
                                + " reason=connection-lost",
                        "WARNING gateway call operation=status effect=read orderNumber=\"A 1\" outcome=in-doubt"
                                + " reason=http-status http=503");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void aCallThatWasNotSentIsAWarning(String protocol) {
        try (UnreachablePort nobody = UnreachablePort.refusing();
                CallLines lines = CallLines.open();
                PaymentGateway gateway = watched(protocol, URI.create("http://127.0.0.1:" + nobody.port()), "secret")) {
            gateway.execute(RefundOrder.whole(UNKNOWN));

            assertThat(lines.all())
                    .containsExactly("WARNING gateway call operation=refund effect=money orderId=no-such-order"
                            + " outcome=not-sent reason=connection-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void aValueThatBreaksItsRuleIsNoCall(String protocol) {
        assertThat(lines(
                        protocol,
                        watched -> assertThatExceptionOfType(InvalidRequest.class)
                                .isThrownBy(() -> watched.gateway()
                                        .execute(RegisterOrder.onePhase()
                                                .orderNumber("A".repeat(33))
                                                .amount(-1)
                                                .build()))))
                .isEmpty();
        assertThat(registry.getMeters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void neitherABrokenLogNorABrokenRegistryChangesAnOutcome(String protocol) {
        Filter broken = event -> {
            throw new IllegalStateException("no space left");
        };
        List<Logger> loggers =
                List.of(Logger.getLogger(CallLog.LOGGER), Logger.getLogger(MonitoredGateway.class.getName()));
        registry.config().onMeterAdded(meter -> {
            throw new NoClassDefFoundError("metrics");
        });
        List<Outcome<?>> outcomes = new ArrayList<>();

        loggers.forEach(logger -> logger.setFilter(broken));
        try {
            lines(protocol, watched -> outcomes.add(watched.gateway().execute(RefundOrder.whole(UNKNOWN))));
        } finally {
            loggers.forEach(logger -> logger.setFilter(null));
        }

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("6"));
    }

    private record Watched(GatewaySimulator simulator, PaymentGateway gateway) {}

    /** What is logged of the calls to a fresh gateway. */
    private List<String> lines(String protocol, Consumer<Watched> calls) {
        try (CallLines lines = CallLines.open();
                GatewaySimulator simulator = GatewaySimulator.start();
                PaymentGateway gateway = watched(protocol, simulator.baseUri(), "secret")) {
            calls.accept(new Watched(simulator, gateway));
            return lines.all();
        }
    }

    private PaymentGateway watched(String protocol, URI endpoint, String password) {
        return new MonitoredGateway(
                Gateways.open(GatewayConfig.of(protocol, endpoint, "shop", password)),
                new CallLog(),
                new MicrometerListener(registry));
    }
}
