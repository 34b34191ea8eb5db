package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.samples.DomainClasses;
import org.merchantgateway.simulator.GatewaySimulator;

/** Every operation of the domain goes over every wire, and in memory. A new one that any of them forgot fails by name. */
class EveryOperationTest {

    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    /** Payments and bindings say 2, the others 6. */
    private static final Set<String> UNKNOWN_ORDER = Set.of("2", "6");

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void oneOfEachIsTriedHere() {
        assertThat(operations().stream().<Class<?>>map(Fields::typeOf).distinct())
                .containsExactlyInAnyOrderElementsOf(DomainClasses.operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSimulatorDoesItInMemory(Operation<?> operation) {
        assertThat(isDone(simulator.gateway("shop"), operation)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void restHasIt(Operation<?> operation) {
        assertThat(isDoneOver("rest", operation)).isTrue();
    }

    /** Where SOAP has no way on without the card, the payment is made again. */
    static List<Operation<?>> operationsOfSoap() {
        return operations().stream()
                .filter(operation -> !(operation instanceof ContinueThreeDs))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operationsOfSoap")
    void soapHasIt(Operation<?> operation) {
        assertThat(isDoneOver("soap", operation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void theWiresRefuseAnUnknownOrderAlike(String protocol) {
        try (PaymentGateway gateway = open(protocol)) {
            assertThat(gateway.execute(RefundOrder.whole(UNKNOWN)))
                    .isEqualTo(new Outcome.Refused<>(
                            Outcome.Refused.Kind.GATEWAY,
                            "6",
                            org.merchantgateway.domain.port.Texts.technical("No such order"),
                            java.util.OptionalInt.of(200),
                            java.util.OptionalInt.empty(),
                            org.merchantgateway.domain.port.Effect.MONEY));
        }
    }

    private static boolean isDoneOver(String protocol, Operation<?> operation) {
        try (PaymentGateway gateway = open(protocol)) {
            return isDone(gateway, operation);
        }
    }

    private static PaymentGateway open(String protocol) {
        return Gateways.open(GatewayConfig.of(protocol, simulator.baseUri(), "shop", "secret"));
    }

    /** Accepted, or refused because of the order: the request was understood. */
    private static boolean isDone(PaymentGateway gateway, Operation<?> operation) {
        return gateway.execute(operation)
                .<Boolean>fold(
                        accepted -> true,
                        refused -> operation instanceof FinishThreeDsVer2 // names an authentication and no order
                                ? refused.code().equals("5")
                                : UNKNOWN_ORDER.contains(refused.code()),
                        notSent -> false,
                        inDoubt -> false);
    }

    static List<Operation<?>> operations() {
        return OneOfEach.operations();
    }
}
