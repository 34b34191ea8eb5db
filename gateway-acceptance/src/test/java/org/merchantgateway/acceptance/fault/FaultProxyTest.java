package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.told;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.fault.RawAnswer;
import org.merchantgateway.simulator.GatewaySimulator;

/** Between an adapter and the simulator: what a fault of the proxy does to a registration, and that the next one works. */
class FaultProxyTest {

    private static final Duration A_LITTLE = Duration.ofMillis(20);

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(ProxyFault.none(), "Accepted", true),
                Arguments.of(ProxyFault.cuttingRequest(0), "InDoubt CONNECTION_LOST", false),
                Arguments.of(ProxyFault.cuttingRequest(100), "InDoubt CONNECTION_LOST", false),
                Arguments.of(ProxyFault.cuttingRequest(1_000_000), "InDoubt CONNECTION_LOST", true),
                Arguments.of(ProxyFault.resettingRequest(100), "InDoubt CONNECTION_LOST", false),
                Arguments.of(ProxyFault.stallingRequest(100), "InDoubt DEADLINE", false),
                Arguments.of(ProxyFault.delayingRequest(A_LITTLE), "Accepted", true),
                Arguments.of(ProxyFault.losingAnswer(), "InDoubt CONNECTION_LOST", true),
                Arguments.of(ProxyFault.cuttingAnswer(0), "InDoubt CONNECTION_LOST", true),
                Arguments.of(ProxyFault.cuttingAnswer(20), "InDoubt CONNECTION_LOST", true),
                Arguments.of(ProxyFault.resettingAnswer(20), "InDoubt CONNECTION_LOST", true),
                Arguments.of(ProxyFault.stallingAnswer(20), "InDoubt DEADLINE", true),
                Arguments.of(ProxyFault.delayingAnswer(A_LITTLE), "Accepted", true),
                Arguments.of(ProxyFault.dribblingAnswer(Duration.ofMillis(100)), "InDoubt DEADLINE", true),
                Arguments.of(
                        ProxyFault.replacingAnswer(RawAnswer.of(502, "text/html", "")), "InDoubt HTTP_STATUS", true),
                Arguments.of(ProxyFault.answering(RawAnswer.of(401, "text/html", "")), "Refused ACCESS", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void hitsARealOperation(ProxyFault fault, String expected, boolean executed) {
        for (WireUnderTest wire : WireUnderTest.values()) {
            try (FaultProxy proxy = FaultProxy.start(simulator.baseUri(), fault);
                    PaymentGateway gateway = wire.open(proxy.baseUri(), "gateway.deadline", "1000")) {
                assertThat(told(gateway.execute(register(wire + "-1")))).isEqualTo(expected);
                assertThat(simulator.orders().find(wire + "-1").isPresent()).isEqualTo(executed);
                assertThat(proxy.executions()).isEqualTo(executed ? 1 : 0);

                assertThat(told(gateway.execute(register(wire + "-2")))).isEqualTo("Accepted");
                assertThat(proxy.applied()).first().isEqualTo(fault);
                assertThat(proxy.applied()).last().hasToString("none");
            }
        }
    }

    @ParameterizedTest(name = "cut {0} bytes before its end")
    @ValueSource(ints = {1, 2, 10})
    void aRequestThatIsNotWholeIsNotExecuted(int missing) {
        ProxyFault cut = passage -> {
            passage.forwardPart(passage.request().length - missing);
            passage.client().close();
        };
        for (WireUnderTest wire : WireUnderTest.values()) {
            try (FaultProxy proxy = FaultProxy.start(simulator.baseUri(), cut);
                    PaymentGateway gateway = wire.open(proxy.baseUri(), "gateway.deadline", "10000")) {
                assertThat(told(gateway.execute(register(wire + "-1")))).isEqualTo("InDoubt CONNECTION_LOST");
                assertThat(told(gateway.execute(register(wire + "-2")))).isEqualTo("Accepted");
                assertThat(simulator.orders().find(wire + "-1")).isEmpty();
            }
        }
    }

    /** What was accepted was executed, what was not sent was not, and no number ever stands for two orders. */
    @ParameterizedTest
    @EnumSource
    void whateverHappensTheOutcomeDoesNotLie(WireUnderTest wire) {
        try (FaultProxy proxy =
                        FaultProxy.start(simulator.baseUri(), ProxyFault.random(1, 60, Duration.ofMillis(200)));
                PaymentGateway gateway = wire.open(proxy.baseUri(), "gateway.deadline", "100")) {
            for (int i = 0; i < 60; i++) {
                String outcome = told(gateway.execute(register("N-" + i)));
                boolean executed = simulator.orders().find("N-" + i).isPresent();
                assertThat(outcome).as("%d: %s", i, proxy.applied()).matches("Accepted|InDoubt .*");
                assertThat(executed || !outcome.equals("Accepted")).isTrue();
            }
            assertThat(proxy.applied()).hasSizeLessThanOrEqualTo(60);
        }
    }

    private static RegisterOrder register(String number) {
        return RegisterOrder.onePhase()
                .orderNumber(number)
                .amount(1000)
                .returnUrl("https://shop.example/ok")
                .build();
    }
}
